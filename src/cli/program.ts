import { Command, Option } from "commander";
import type { FileLimits } from "../batch/reading/index.js";
import type { Language } from "../document/index.js";
import type { Console } from "./console.js";
import type { FailOn } from "./exit-code.js";
import { helpIn } from "./help.js";
import { listOfLimits, withLimit } from "./limits.js";
import { formatNames, type FormatName, type OutputName } from "./outputs/index.js";
import { withOutputs } from "./outputs/option.js";
import { secondsIn } from "./seconds.js";
import type { CliWords } from "./words.js";

/** Every command carries these. */
export interface CommonOptions {
  readonly lang: Language;
  readonly color: boolean;
}

/** What the commands carry that open files. */
export interface FileOptions extends CommonOptions {
  readonly limit: Partial<FileLimits>;
}

/** What the commands carry that need rules. */
export interface RulesOptions extends CommonOptions {
  readonly profile?: string;
  readonly rules: readonly string[];
}

export interface CheckOptions extends RulesOptions, FileOptions {
  readonly format: FormatName;
  readonly out?: string;
  /** The kinds of output that `out` gets; none named: all of them. */
  readonly write: readonly OutputName[];
  /** Of the Excel list: one of all units, or one a unit. */
  readonly sheets: "one" | "unit";
  /** Whether a file that takes no notes is annotated in a converted copy. */
  readonly convert: boolean;
  /** The user's own template of the letters to the units. */
  readonly noticeTemplate?: string;
  /** The table of the units that have to hand in. */
  readonly roster?: string;
  /** Files of waivers, besides those that lie with the material. */
  readonly waivers: readonly string[];
  readonly failOn: FailOn;
  readonly passes: boolean;
  /** Whether every fact read is printed as well. */
  readonly facts: boolean;
  readonly quiet: boolean;
  /** Whether what was read and found is kept for the next run, and in which folder. */
  readonly cache: boolean;
  readonly cacheDir?: string;
  /** Whether the command was named, not implied. */
  readonly named: boolean;
}

export interface WatchOptions extends RulesOptions, FileOptions, Pick<CheckOptions, "out" | "write" | "sheets" | "convert" | "noticeTemplate" | "roster" | "waivers" | "passes" | "quiet" | "cacheDir"> {
  /** Seconds between two looks at every file; nothing where the system tells of changes. */
  readonly poll?: number;
}

export type ReportOptions = CommonOptions & Pick<CheckOptions, "format" | "out" | "write" | "sheets" | "convert" | "noticeTemplate" | "passes" | "quiet">;

export type CompareOptions = RulesOptions & FileOptions & Pick<CheckOptions, "out" | "waivers" | "failOn" | "quiet"> & { readonly format: "table" | "json" | "markdown" };

export interface ReviewOptions extends CommonOptions {
  readonly format: "table" | "json";
  /** The file of waivers that is added to. */
  readonly waivers: string;
  /** Who decided, where a list does not say. */
  readonly by?: string;
  readonly dryRun: boolean;
}

export interface SchemaOptions {
  readonly comparison: boolean;
  readonly review: boolean;
  readonly rules: boolean;
  readonly profile: boolean;
  readonly waivers: boolean;
}

/** What each command does; each resolves to the exit code. */
export interface Commands {
  check(paths: string[], options: CheckOptions): Promise<number>;
  watch(folder: string, options: WatchOptions): Promise<number>;
  rules(id: string | undefined, options: RulesOptions): Promise<number>;
  report(path: string, options: ReportOptions): Promise<number>;
  compare(old: string, now: string, options: CompareOptions): Promise<number>;
  inspect(paths: string[], options: FileOptions): Promise<number>;
  testRules(paths: readonly string[], options: RulesOptions): Promise<number>;
  newRules(path: string, options: RulesOptions): Promise<number>;
  importReview(lists: readonly string[], options: ReviewOptions): Promise<number>;
  schema(options: SchemaOptions): Promise<number>;
}

/** The command line: its commands, options and help. `done` gets the exit code. */
export function programOf(commands: Commands, console: Console, words: CliWords, language: Language, version: string, done: (code: number) => void): Command {
  const program = new Command("gouji")
    .description(words.about)
    .usage("[check] <paths...> [options]")
    .version(`gouji ${version}`, "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand(false)
    .addHelpText("after", words.check.examples)
    .exitOverride()
    .configureHelp(helpIn(words, console.width))
    .configureOutput({ writeOut: console.out, writeErr: console.err, outputError: () => undefined });

  program
    .command("check", { isDefault: true })
    .description(words.check.about)
    .usage("<paths...> [options]")
    .argument("[paths...]", words.check.paths)
    .addOption(formatOption())
    .option("--out <dir>", words.check.out)
    .addOption(writeOption())
    .addOption(new Option("--sheets <how>", words.check.sheets).choices(["one", "unit"]).default("one"))
    .option("--convert", words.check.convert, false)
    .option("--notice-template <file>", words.check.noticeTemplate)
    .option("--roster <file>", words.check.roster)
    .addOption(failOnOption())
    .addOption(waiversOption())
    .option("--passes", words.check.passes, false)
    .option("--facts", words.check.facts, false)
    .option("--quiet", words.check.quiet, false)
    .option("--no-cache", words.check.noCache)
    .option("--cache-dir <dir>", words.check.cacheDir)
    .addHelpText("after", words.check.examples)
    .action(async (paths: string[], options: CheckOptions) => done(await commands.check(paths, { ...options, named: program.args[0] === "check" })));
  program
    .command("watch")
    .description(words.watch.about)
    .argument("<folder>", words.watch.folder)
    .option("--out <dir>", words.watch.out)
    .addOption(writeOption())
    .addOption(new Option("--sheets <how>", words.check.sheets).choices(["one", "unit"]).default("one"))
    .option("--convert", words.check.convert, false)
    .option("--notice-template <file>", words.check.noticeTemplate)
    .option("--roster <file>", words.check.roster)
    .addOption(waiversOption())
    .option("--passes", words.check.passes, false)
    .option("--quiet", words.check.quiet, false)
    .option("--cache-dir <dir>", words.check.cacheDir)
    .addOption(new Option("--poll [seconds]", words.watch.poll).argParser(secondsIn).preset("5"))
    .addHelpText("after", words.watch.after)
    .action(async (folder: string, options: WatchOptions) => done(await commands.watch(folder, options)));
  program
    .command("report")
    .description(words.report.about)
    .argument("<result>", words.report.result)
    .addOption(formatOption())
    .option("--out <dir>", words.check.out)
    .addOption(writeOption())
    .addOption(new Option("--sheets <how>", words.check.sheets).choices(["one", "unit"]).default("one"))
    .option("--convert", words.check.convert, false)
    .option("--notice-template <file>", words.check.noticeTemplate)
    .option("--passes", words.check.passes, false)
    .option("--quiet", words.check.quiet, false)
    .action(async (path: string, options: ReportOptions) => done(await commands.report(path, options)));
  program
    .command("compare")
    .description(words.compare.about)
    .argument("<old>", words.compare.old)
    .argument("<new>", words.compare.new)
    .addOption(new Option("--format <format>", words.compare.format).choices(["table", "json", "markdown"]).default("table"))
    .option("--out <dir>", words.compare.out)
    .addOption(failOnOption())
    .addOption(waiversOption())
    .option("--quiet", words.check.quiet, false)
    .action(async (old: string, now: string, options: CompareOptions) => done(await commands.compare(old, now, options)));
  const review = program.command("review").description(words.review.about).usage("import <lists...>").helpCommand(false);
  review
    .command("import")
    .description(words.review.import)
    .argument("<lists...>", words.review.lists)
    .option("--waivers <file>", words.review.waivers, "gouji.waivers.yaml")
    .option("--by <name>", words.review.by)
    .addOption(new Option("--format <format>", words.review.format).choices(["table", "json"]).default("table"))
    .option("--dry-run", words.review.dryRun, false)
    .helpOption("-h, --help", words.help)
    .action(async (lists: string[], _: unknown, command: Command) => done(await commands.importReview(lists, command.optsWithGlobals<ReviewOptions>())));
  const rules = program
    .command("rules")
    .description(words.rules.about)
    .argument("[id]", words.rules.id)
    .action(async (id: string | undefined, options: RulesOptions) => done(await commands.rules(id, options)));
  const test = rules
    .command("test")
    .description(words.rules.test)
    .argument("[paths...]", words.check.rules)
    .action(async (paths: string[], _: unknown, command: Command) => done(await commands.testRules(paths, command.optsWithGlobals<RulesOptions>())));
  test.helpOption("-h, --help", words.help);
  rules
    .command("new")
    .description(words.rules.new)
    .argument("<path>", words.rules.newPath)
    .helpOption("-h, --help", words.help)
    .action(async (path: string, _: unknown, command: Command) => done(await commands.newRules(path, command.optsWithGlobals<RulesOptions>())));
  program
    .command("inspect")
    .description(words.inspect.about)
    .argument("<paths...>", words.inspect.paths)
    .action(async (paths: string[], options: FileOptions) => done(await commands.inspect(paths, options)));
  program
    .command("schema")
    .description(words.schema.about)
    .option("--rules", words.schema.rules, false)
    .option("--profile", words.schema.profile, false)
    .option("--waivers", words.schema.waivers, false)
    .option("--comparison", words.schema.comparison, false)
    .option("--review", words.schema.review, false)
    .action(async (options: SchemaOptions) => done(await commands.schema(options)));

  for (const command of program.commands) {
    if (["check", "watch", "compare", "rules"].includes(command.name())) {
      command
        .option("--profile <name>", words.check.profile)
        .addOption(new Option("--rules <path>", words.check.rules).argParser((path: string, paths: string[]) => [...paths, path]).default([]));
    }
    if (["check", "watch", "compare", "inspect"].includes(command.name())) {
      command
        .addOption(new Option("--limit <name=value>", words.limit).argParser(withLimit).default({}, words.usual))
        .addHelpText("after", `\n${words.limits}\n${listOfLimits(language)}`);
    }
    command.addOption(new Option("--lang <language>", words.lang).choices(["zh", "en"]).default("zh")).option("--no-color", words.noColor).helpOption("-h, --help", words.help);
  }
  program.addOption(new Option("--lang <language>", words.lang).choices(["zh", "en"]));
  return program;

  function formatOption(): Option {
    return new Option("--format <format>", words.check.format).choices(formatNames).default("table");
  }

  function failOnOption(): Option {
    return new Option("--fail-on <level>", words.check.failOn).choices(["error", "warning", "info", "never"]).default("error");
  }

  function waiversOption(): Option {
    return new Option("--waivers <file>", words.check.waivers).argParser((path: string, paths: string[]) => [...paths, path]).default([], "gouji.waivers.yaml");
  }

  function writeOption(): Option {
    return new Option("--write <kinds>", words.check.write).argParser(withOutputs).default([], words.all);
  }
}
