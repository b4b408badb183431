import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, constants, copyFile, mkdir, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { OwnOutputs } from "./own-outputs.js";
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
 * @param own of what was written before, that nobody has touched since: it is written over
 * @returns the path inside the folder that holds these bytes now, and what became of it
 * @throws UsageError where the disk is full or the folder has gone or closed since
 */
export async function saveFile(folder: string, path: string, bytes: Uint8Array, own?: OwnOutputs): Promise<Placed> {
  // "wx" refuses to write over a file, even one that appears this very moment.
  return place(folder, path, (at) => writeFile(at, bytes, { flag: "wx" }), (at) => holds(at, bytes), own);
}

/** The same for a text of any length, which is made piece by piece and put together outside of the folder. */
export async function savePieces(folder: string, path: string, pieces: Iterable<string>, own?: OwnOutputs): Promise<Placed & { readonly sha256: string; readonly bytes: number }> {
  const draft = join(tmpdir(), `gouji-${randomUUID()}.tmp`);
  try {
    const hash = createHash("sha256");
    let length = 0;
    const file = await open(draft, "wx");
    try {
      for (const piece of pieces) {
        const bytes = Buffer.from(piece, "utf8");
        hash.update(bytes);
        length += bytes.length;
        await file.writeFile(bytes);
      }
    } finally {
      await file.close();
    }
    const sha256 = hash.digest("hex");
    const placed = await place(folder, path, (at) => copyFile(draft, at, constants.COPYFILE_EXCL), async (at) => (await stat(at)).size === length && (await hashOf(at)) === sha256, own);
    return { ...placed, sha256, bytes: length };
  } finally {
    await rm(draft, { force: true });
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

/**
 * The path inside the folder that holds a file of that length and hash already, where saving one of that name would find it;
 * undefined where it would be written.
 */
export async function heldIn(folder: string, path: string, { sha256, bytes }: { readonly sha256: string; readonly bytes: number }, own?: OwnOutputs): Promise<string | undefined> {
  for (const name of namesFor(path)) {
    const at = join(folder, name);
    const entry = await stat(at).catch(() => undefined);
    if (entry === undefined) return undefined;
    if (entry.isFile() && entry.size === bytes && (await hashOf(at)) === sha256) return name;
    if (own?.mayReplace(name) === true) return undefined;
  }
  return undefined;
}

interface Placed {
  readonly path: string;
  readonly state: "new" | "beside" | "same" | "updated";
}

/** The first name that is free, that holds the very same already, or that may be written over. */
async function place(folder: string, path: string, write: (at: string) => Promise<void>, isSame: (at: string) => Promise<boolean>, own: OwnOutputs | undefined): Promise<Placed> {
  try {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    for (const name of namesFor(path)) {
      if (await isNew(() => write(join(folder, name)))) return { path: name, state: name === path ? "new" : "beside" };
      if (await isSame(join(folder, name))) return { path: name, state: "same" };
      if ((await own?.replaced(name, write)) === true) return { path: name, state: "updated" };
    }
  } catch (error) {
    throw cannotSave(folder, error);
  }
  throw new Error(`no name is left for ${path}`);
}

/** The name, and behind it the same with a number, for where the others are taken. */
function* namesFor(path: string): Generator<string> {
  const [, stem = path, ending = ""] = /^(.*?)(\.[^./]+)?$/s.exec(path) ?? [];
  yield path;
  for (let number = 2; ; number++) yield `${stem} (${number})${ending}`;
}

/** Written, where nothing stood. */
async function isNew(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
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
