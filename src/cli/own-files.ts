import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords, type CliWords } from "./words.js";

/** Files of packs behind a path: the file itself, or every YAML file in the folder and below, in order of their names. */
export async function packFilesAt(path: string): Promise<string[]> {
  const entry = await stat(path).catch((error: unknown) => {
    throw usage((words) => words.packUnreadable(path, reasonIn(words, codeOf(error))));
  });
  if (!entry.isDirectory()) return [path];
  const files = await packsInside(path).catch((error: unknown) => {
    throw usage((words) => words.packUnreadable(path, reasonIn(words, codeOf(error))));
  });
  if (files.length === 0) throw usage((words) => words.noPacks(path));
  return files;
}

/** Profiles and waivers may be kept beside packs, as they are where Gouji keeps its own. */
async function packsInside(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const files = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === "profiles" || entry.name === "node_modules" ? [] : packsInside(path);
      return isYaml(entry.name) && !/\.waivers\.ya?ml$/i.test(entry.name) ? [path] : [];
    }),
  );
  return files.flat();
}

/**
 * Text that a person wrote, in whatever encoding their editor saved it.
 *
 * @throws UsageError where it cannot be opened or is no text
 */
export async function readOwn(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw usage((words) => words.packUnreadable(path, reasonIn(words, codeOf(error))));
  });
  const { decodeText } = await import("../ingest/index.js");
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw usage((words) => words.noText(path));
  return decoded.text;
}

export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function usage(say: (words: CliWords) => string): UsageError {
  return new UsageError(say(cliWords("zh")), say(cliWords("en")));
}
