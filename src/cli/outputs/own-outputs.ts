import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import { codeOf } from "../system-error.js";
import { manifestName, type Written } from "./manifest.js";

/** What Windows says of a file that another program has open. */
const heldElsewhere = new Set(["EBUSY", "EPERM", "EACCES"]);

/**
 * What a watch wrote into its folder, and may write over as long as nobody has touched it: the bytes are still those it wrote,
 * and no office program has the file open. A file with a reviewer's decisions is so never lost.
 */
export class OwnOutputs {
  readonly #folder: string;
  /** Hashes of the bytes as they were written, by the path inside the folder. */
  readonly #hashes = new Map<string, string>();
  /** What the manifest told of the outputs, the last time. */
  #listed: readonly Written[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** What an earlier watch told of the folder in its manifest; nothing where `check` wrote it, whose outputs stay. */
  static async in(folder: string): Promise<OwnOutputs> {
    const own = new OwnOutputs(folder);
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => stemOf(each) === stemOf(manifestName))) {
      const bytes = await readFile(join(folder, name));
      const listed = listedIn(bytes.toString("utf8"));
      if (listed === undefined) continue;
      own.wrote(name, hashOf(bytes));
      for (const { path, sha256 } of listed) own.#hashes.set(path, sha256);
      own.#listed = [...own.#listed, ...listed];
    }
    return own;
  }

  /** Keeps in mind that the file with these bytes is the watch's own. */
  wrote(path: string, sha256: string): void {
    this.#hashes.set(path, sha256);
  }

  /** Whether the file is one that the watch wrote. */
  mayReplace(path: string): boolean {
    return this.#hashes.has(path);
  }

  /** Writes over the file where it is the watch's own and untouched; says whether it did. */
  async replaced(path: string, write: (at: string) => Promise<void>): Promise<boolean> {
    if (!this.#hashes.has(path)) return false;
    const place = join(this.#folder, path);
    const passing = join(dirname(place), `.gouji-${randomUUID()}.tmp`);
    try {
      await write(passing);
      // Asked last: somebody may be saving it at this moment.
      if (!(await this.#isUntouched(path))) return false;
      await rename(passing, place);
      return true;
    } catch (error) {
      if (heldElsewhere.has(codeOf(error))) return false;
      throw error;
    } finally {
      await rm(passing, { force: true });
    }
  }

  /**
   * Takes away what was written before and is not among what is written now. What somebody has changed stays, and is still
   * listed, so that it is never taken for a submission.
   */
  async settle(written: readonly Written[], tell: (file: { readonly path: string; readonly state: "removed" | "left" }) => void): Promise<Written[]> {
    const now = new Set(written.map(({ path }) => path));
    const staying: Written[] = [];
    for (const before of this.#listed) {
      if (now.has(before.path) || !(await exists(join(this.#folder, before.path)))) continue;
      if (await this.#isUntouched(before.path) && (await removed(join(this.#folder, before.path)))) {
        this.#hashes.delete(before.path);
        tell({ path: before.path, state: "removed" });
        continue;
      }
      staying.push(before);
      // Once: where a new one was written beside it, that was told already.
      if (this.#hashes.delete(before.path) && !written.some(({ path }) => stemOf(path) === stemOf(before.path))) tell({ path: before.path, state: "left" });
    }
    this.#listed = [...written, ...staying];
    return staying;
  }

  async #isUntouched(path: string): Promise<boolean> {
    const place = join(this.#folder, path);
    return this.#hashes.get(path) === hashOf(await readFile(place)) && !(await isOpen(place));
  }
}

/** Office, WPS and LibreOffice leave a file beside the one they have open, also where the disk holds nobody off. */
async function isOpen(place: string): Promise<boolean> {
  const name = basename(place);
  const locks = [`~$${name}`, `~$${name.slice(2)}`, `.~${name}`, `.~lock.${name}#`];
  const there = await Promise.all(locks.map((lock) => exists(join(dirname(place), lock))));
  return there.includes(true);
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(() => true, () => false);
}

async function removed(place: string): Promise<boolean> {
  try {
    await rm(place);
    return true;
  } catch (error) {
    if (heldElsewhere.has(codeOf(error))) return false;
    throw error;
  }
}

/** The outputs that a watch's manifest lists. Undefined for any other file. */
function listedIn(manifest: string): readonly Written[] | undefined {
  try {
    const { updated, outputs } = JSON.parse(manifest) as { updated?: unknown; outputs?: unknown };
    return updated === true && Array.isArray(outputs) ? (outputs as Written[]).filter(({ path, sha256 }) => typeof path === "string" && typeof sha256 === "string" && staysInside(path)) : undefined;
  } catch {
    return undefined;
  }
}

/** A manifest may come from anywhere: what lies outside of the folder is not touched on its word. */
function staysInside(path: string): boolean {
  return !isAbsolute(path) && !path.split(/[\\/]/).includes("..");
}

/** The name without its ending and the number that was put to it. */
function stemOf(path: string): string {
  return path.replace(/(?: \(\d+\))?(?:\.[^./]+)?$/, "");
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
