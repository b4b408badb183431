import { CommanderError } from "commander";
import { type FileReader, openReader, type ReaderOptions } from "../batch/reading/index.js";
import type { Language } from "../document/index.js";
import type { Console } from "./console.js";
import { complaintIn } from "./help.js";
import { Interrupted } from "./interrupted.js";
import { type FileOptions, programOf } from "./program.js";
import { UsageError } from "./usage-error.js";
import { version } from "./version.js";
import { cliWords } from "./words.js";

/** Interrupted by the user: what a shell gives for Ctrl-C. */
const interruptedCode = 130;

/** Runs one command line (without `node` and the script) and gives its exit code. Throws nothing. */
export async function run(args: readonly string[], console: Console, reading: Pick<ReaderOptions, "isolated" | "signal"> = {}): Promise<number> {
  const language = languageOf(args);
  const words = cliWords(language);
  let code = 0;
  try {
    const program = programOf(
      {
        check: (paths, options) =>
          withReader(options, async (reader) => (await import("./check-command.js")).check(paths, { ...options, lang: language }, console, reader, reading.signal)),
        watch: async (folder, options) => (await import("./watch/index.js")).watch(folder, { ...options, lang: language }, console, reading.signal),
        rules: async (id, options) => (await import("./rules-command.js")).rules(id, { ...options, lang: language }, console),
        report: async (path, options) => (await import("./report-command.js")).report(path, { ...options, lang: language }, console),
        compare: (old, now, options) =>
          withReader(options, async (reader) => (await import("./compare-command.js")).compare(old, now, { ...options, lang: language }, console, reader, reading.signal)),
        inspect: (paths, options) => withReader(options, async (reader) => (await import("./inspect-command.js")).inspect(paths, { ...options, lang: language }, console, reader)),
        testRules: async (paths, options) => (await import("./rules-test-command.js")).testRules(paths, { ...options, lang: language }, console),
        newRules: async (path, options) => (await import("./rules-new-command.js")).newRules(path, { ...options, lang: language }, console),
        importReview: async (lists, options) => (await import("./review-command.js")).importReview(lists, { ...options, lang: language }, console),
        schema: async (options) => (await import("./schema-command.js")).schema(options, console),
      },
      console,
      words,
      language,
      version(),
      (exit) => {
        code = exit;
      },
    );
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (reading.signal?.aborted === true) {
      console.err(`${error instanceof Interrupted ? error.message : words.interrupted}\n`);
      return interruptedCode;
    }
    if (error instanceof CommanderError) {
      const complaint = complaintIn(words, error);
      if (complaint === undefined) return 0;
      console.err(`${words.wrong}${complaint}\n`);
      return 2;
    }
    if (error instanceof UsageError) {
      console.err(`${words.wrong}${language === "zh" ? error.message : error.en}\n`);
      return 2;
    }
    console.err(`${words.failed}${error instanceof Error ? error.message : String(error)}\n`);
    return 3;
  }

  /** The reading thread warms up while the rules are loaded. */
  async function withReader(options: FileOptions, work: (reader: FileReader) => Promise<number>): Promise<number> {
    const reader = openReader({ ...reading, limits: options.limit });
    try {
      return await work(reader);
    } finally {
      reader.close();
    }
  }
}

/** Known before the options are read, since their help and complaints need it. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = args[at]?.split("=")[1] ?? args[at + 1];
  return at !== -1 && value === "en" ? "en" : "zh";
}
