import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "./usage-error.js";

/** Says so before the work is done, not after, when a file stands where the folder should be. */
export async function assertFolder(folder: string): Promise<void> {
  const entry = await stat(folder).catch(() => undefined);
  if (entry === undefined || entry.isDirectory()) return;
  throw new UsageError(`--out 要的是文件夹，而 ${folder} 是一个文件。\n请换一个文件夹名。`, `--out wants a folder, but ${folder} is a file.\nGive the name of a folder.`);
}

/**
 * Writes the list into the folder, made if need be. A list that is there already may carry a reviewer's decisions: it is left
 * alone and a number is put to the new one's name.
 *
 * @returns the path written, and whether another list stood in the way
 */
export async function saveList(folder: string, bytes: Uint8Array): Promise<{ path: string; renamed: boolean }> {
  await mkdir(folder, { recursive: true });
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? "discrepancies.xlsx" : `discrepancies (${number}).xlsx`);
    // "wx" refuses to write over a file, even one that appears this very moment.
    const written = await writeFile(path, bytes, { flag: "wx" }).then(() => true, falseIfThere);
    if (written) return { path, renamed: number > 1 };
  }
}

function falseIfThere(error: NodeJS.ErrnoException): false {
  if (error.code === "EEXIST") return false;
  throw error;
}
