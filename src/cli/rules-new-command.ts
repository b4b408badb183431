import { writeFile } from "node:fs/promises";
import type { Console } from "./console.js";
import { isYaml } from "./own-files.js";
import type { CommonOptions } from "./program.js";
import { starterPack } from "./starter-pack.js";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords, type CliWords } from "./words.js";

/** `gouji rules new PATH`: writes a pack to begin with; what is already there is never written over. */
export async function newRules(path: string, options: CommonOptions, console: Console): Promise<number> {
  if (!isYaml(path)) throw usage(({ rules }) => rules.newYaml(path));
  await writeFile(path, starterPack, { encoding: "utf8", flag: "wx" }).catch((error: unknown) => {
    const code = codeOf(error);
    throw usage((words) => (code === "EEXIST" ? words.rules.newExists(path) : words.rules.newUnwritable(path, reasonIn(words, code))));
  });
  console.out(`${cliWords(options.lang).rules.newWritten(path)}\n`);
  return 0;
}

function usage(say: (words: CliWords) => string): UsageError {
  return new UsageError(say(cliWords("zh")), say(cliWords("en")));
}
