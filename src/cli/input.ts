import { readFile } from "node:fs/promises";
import { findFiles, type Found, type InputFile } from "../batch/index.js";
import type { Problem } from "../document/index.js";
import { printable } from "../report/index.js";
import type { Console } from "./console.js";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords, type CliWords } from "./words.js";

/** A file that is to be read, or a path that leads to none. */
export type Wanted = Exclude<Found, { kind: "ignored" }>;

/** There is a folder, but no file in it. */
export class NothingToCheck extends UsageError {}

/**
 * The files behind the paths, each ignored one told. A path that is missing beside others goes on as a file with a problem,
 * so that the result names it. `known`: what was found there already.
 *
 * @throws UsageError where there is nothing to read at all
 */
export async function filesAt(paths: readonly string[], words: CliWords, console: Console, quiet: boolean, known?: readonly Found[]): Promise<Wanted[]> {
  if (paths.length === 0) throw new UsageError(cliWords("zh").noPaths, cliWords("en").noPaths);
  const found = known ?? (await findFiles(paths));
  for (const each of found) if (each.kind === "ignored" && !quiet) console.err(`${printable(words.ignored(each.path, each.why))}\n`);
  const wanted = found.filter((each) => each.kind !== "ignored");
  const missing = wanted.filter((each) => each.kind === "missing").map((each) => each.path);
  if (wanted.length === 0) throw new NothingToCheck(cliWords("zh").nothingToCheck(paths.join("、")), cliWords("en").nothingToCheck(paths.join(", ")));
  if (missing.length === wanted.length) throw new UsageError(cliWords("zh").missing(missing.join("、")), cliWords("en").missing(missing.join(", ")));
  return wanted;
}

/** Opens the files one by one, as they are asked for. */
export async function* opened(files: readonly Wanted[], at: (done: number, total: number, path: string) => void = () => undefined): AsyncGenerator<InputFile> {
  for (const [number, file] of files.entries()) {
    at(number + 1, files.length, file.path);
    yield await open(file);
  }
}

async function open(file: Wanted): Promise<InputFile> {
  const { path } = file;
  if (file.kind === "missing") return { path, problem: problem(path, "missing", (words) => words.missingFile) };
  if (file.kind === "unreadable") return { path, problem: unreadable(path, file.reason) };
  try {
    return { path, bytes: await readFile(file.disk) };
  } catch (error) {
    return { path, problem: unreadable(path, codeOf(error)) };
  }
}

function unreadable(path: string, code: string): Problem {
  return problem(path, "unreadable", (words) => words.unreadableFile(reasonIn(words, code)));
}

function problem(path: string, code: Problem["code"], message: (words: CliWords) => string): Problem {
  return { code, severity: "error", message: { zh: message(cliWords("zh")), en: message(cliWords("en")) }, place: { file: path, at: { kind: "file" } } };
}
