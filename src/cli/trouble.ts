import type { Language } from "../document/index.js";
import type { FileReport } from "../model/index.js";
import { printable, troubleOf } from "../report/index.js";
import type { Console } from "./console.js";

/** Whoever watches a pipe of JSON, or asked for the summary alone, must still see which file was not read. */
export function tellTrouble(files: Iterable<FileReport>, language: Language, console: Console): void {
  for (const file of files) {
    for (const problem of file.problems.filter(({ severity }) => severity === "error")) {
      console.err(`${printable(file.path)}: ${printable(troubleOf(file.path, problem, language))}\n`);
    }
  }
}
