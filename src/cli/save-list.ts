import { access, constants, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

/**
 * Makes the folder for the list, and those above it, before the work is done: whoever waited for an audit shall not learn only
 * then that its list has no place.
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
 * Writes the list into the folder. A list that is there already may carry a reviewer's decisions: it is left alone and a
 * number is put to the new one's name.
 *
 * @returns the path written, and whether another list stood in the way
 * @throws UsageError where the disk is full or the folder has gone or closed since
 */
export async function saveList(folder: string, bytes: Uint8Array): Promise<{ path: string; renamed: boolean }> {
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? "discrepancies.xlsx" : `discrepancies (${number}).xlsx`);
    try {
      // "wx" refuses to write over a file, even one that appears this very moment.
      await writeFile(path, bytes, { flag: "wx" });
      return { path, renamed: number > 1 };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw cannotSave(folder, error);
    }
  }
}

function cannotSave(folder: string, error: unknown): UsageError {
  const [zh, en] = [cliWords("zh"), cliWords("en")];
  return new UsageError(zh.cannotSave(folder, reasonIn(zh, codeOf(error))), en.cannotSave(folder, reasonIn(en, codeOf(error))));
}
