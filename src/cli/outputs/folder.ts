import { access, constants, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { codeOf, reasonIn } from "../system-error.js";
import { UsageError } from "../usage-error.js";
import { cliWords } from "../words.js";

/**
 * Makes the folder for the outputs, and those above it, before the work is done: whoever waited for an audit shall not learn
 * only then that its result has no place.
 *
 * @throws UsageError where it is a file, cannot be made, or cannot be written to
 */
export async function prepareFolder(folder: string): Promise<void> {
  if (folder === "") throw new UsageError(cliWords("zh").missingValue("--out"), cliWords("en").missingValue("--out"));
  const entry = await stat(folder).catch(() => undefined);
  if (entry !== undefined && !entry.isDirectory()) throw new UsageError(cliWords("zh").outIsFile(folder), cliWords("en").outIsFile(folder));
  try {
    if (entry === undefined) await makeFolder(resolve(folder));
    await access(folder, constants.W_OK);
  } catch (error) {
    throw cannotSave(folder, error);
  }
}

/** Not `recursive: true`, which tries for ever where the system refuses a folder without saying why, as under /proc. */
async function makeFolder(folder: string): Promise<void> {
  const above = dirname(folder);
  const known = await stat(above).then(() => true, () => above === folder);
  if (!known) await makeFolder(above);
  await mkdir(folder);
}

/**
 * Writes a file into the folder, and the folders of its path. A file that is there already may carry a reviewer's decisions:
 * it is left alone and a number is put to the new one's name, unless it is the very same.
 *
 * @param path inside the folder, with `/` between folders
 * @returns the path inside the folder that holds these bytes now, and what became of it
 * @throws UsageError where the disk is full or the folder has gone or closed since
 */
export async function saveFile(folder: string, path: string, bytes: Uint8Array): Promise<{ path: string; state: "new" | "beside" | "same" }> {
  const [, stem = path, ending = ""] = /^(.*?)(\.[^./]+)?$/s.exec(path) ?? [];
  try {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    for (let number = 1; ; number++) {
      const name = number === 1 ? path : `${stem} (${number})${ending}`;
      if (await isNew(join(folder, name), bytes)) return { path: name, state: number > 1 ? "beside" : "new" };
      if (await holds(join(folder, name), bytes)) return { path: name, state: "same" };
    }
  } catch (error) {
    throw cannotSave(folder, error);
  }
}

/** Written, where nothing stood. "wx" refuses to write over a file, even one that appears this very moment. */
async function isNew(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const entry = await stat(path);
  return entry.isFile() && entry.size === bytes.length && (await readFile(path)).equals(bytes);
}

function cannotSave(folder: string, error: unknown): UsageError {
  const [zh, en] = [cliWords("zh"), cliWords("en")];
  return new UsageError(zh.cannotSave(folder, reasonIn(zh, codeOf(error))), en.cannotSave(folder, reasonIn(en, codeOf(error))));
}
