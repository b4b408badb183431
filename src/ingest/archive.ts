import type { Problem } from "../document/index.js";
import { openZip } from "./container/zip.js";
import { Budget, type Limits } from "./limits.js";
import { failure, Unreadable } from "./problem.js";

/** A file in an archive: its bytes, or why it was left out. */
export type ArchivedFile = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly problem: Problem });

/**
 * The files in a zip of submissions, in the archive's order; folders, and what macOS and Windows leave behind, are no files.
 * A zip inside the zip comes out as bytes. An archive that cannot be opened gives one problem under its own `path`, which
 * goes in front of every file's place.
 */
export function listArchive(bytes: Uint8Array, limits: Partial<Limits> = {}, path = ""): readonly ArchivedFile[] {
  const budget = new Budget(limits);
  try {
    const zip = openZip(bytes, budget);
    return zip.entries
      .filter((entry) => !entry.directory && !isLeftover(entry.name))
      .map(({ name }) => {
        const where = { file: path === "" ? name : `${path}/${name}` };
        if (leadsOut(name)) return { name, problem: failure("unreadable", name, where, pathLeadsOut) };
        return { name, ...attempt(() => ({ bytes: zip.read(name) }), name, where.file) };
      });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ name: path, problem: failure(error.code, path, { file: path }, error.wording) }];
  }
}

function attempt<T>(work: () => T, name: string, file: string): T | { problem: Problem } {
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
