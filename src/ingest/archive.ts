import type { Problem } from "../document/index.js";
import { openZip, type Zip, type ZipEntry } from "./container/zip.js";
import { Budget } from "./limits.js";
import { failure, overLimit, Unreadable } from "./problem.js";
import { sniff } from "./sniff/sniff.js";

/** A file in an archive, not yet unpacked. */
export interface ArchivedFile {
  readonly name: string;
  /** Its bytes, or why it is left out. */
  open(): { readonly bytes: Uint8Array } | { readonly problem: Problem };
}

/** Whether it is a zip of files, told by what is in it: an office file is a zip too. False where it cannot be opened. */
export async function isArchive(bytes: Uint8Array, name: string): Promise<boolean> {
  // PK: most files are no zip at all.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    return (await sniff(bytes, name, new Budget())) === "zip";
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/**
 * The files in a zip of submissions, in the archive's order; folders, and what macOS and Windows leave behind, are no files.
 * A zip inside the zip comes out as bytes. `path` goes in front of every file's place. What is unpacked is taken from the
 * budget, which archives inside one another share.
 *
 * An archive that cannot be opened at all comes back as its problem.
 */
export function openArchive(bytes: Uint8Array, path: string, budget: Budget): readonly ArchivedFile[] | { readonly problem: Problem } {
  return attempt(path, path, () => {
    const zip = openZip(bytes, budget);
    if (!budget.spendParts(zip.entries.length)) throw new Unreadable("over-limit", overLimit(tooManyFiles));
    return zip.entries.filter((entry) => !entry.directory && !isLeftover(entry.name)).map((entry) => ({ name: entry.name, open: () => unpacked(zip, entry, path) }));
  });
}

function unpacked(zip: Zip, entry: ZipEntry, archive: string): ReturnType<ArchivedFile["open"]> {
  const { name } = entry;
  return attempt(name, `${archive}/${name}`, () => {
    if (leadsOut(name)) throw new Unreadable("unreadable", pathLeadsOut);
    return { bytes: zip.unpack(entry) };
  });
}

function attempt<T>(name: string, file: string, work: () => T): T | { problem: Problem } {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: failure(error.code, name, { file }, error.wording) };
  }
}

function isLeftover(name: string): boolean {
  return /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$[^/]*)$/i.test(name);
}

/** Absolute, with a drive letter, or climbing out of the folder it is unpacked to. */
function leadsOut(name: string): boolean {
  return /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\0/.test(name);
}

const pathLeadsOut = {
  zh: "压缩包内的路径指向包外，已拒绝读取；请重新打包",
  en: "the path in the archive leads outside of it; refused; pack it again",
};

const tooManyFiles = { zh: "压缩包（连同其中的压缩包）内的文件过多", en: "the archive, with the archives in it, holds too many files" };
