import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";

/** What a path given by the user leads to. `path` is as the user gave it, with `/` as separator; `disk` is what to open. */
export type Found =
  | { readonly kind: "file"; readonly path: string; readonly disk: string }
  | { readonly kind: "ignored"; readonly path: string; readonly why: "lock-file" | "system-file" | "own-output" | "waivers" | "link" }
  | { readonly kind: "missing"; readonly path: string }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string };

/** Every file behind the paths, folders read recursively, each file once, in an order that does not depend on the disk. */
export async function findFiles(paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const path of paths) found.push(...(await findAt(path)));
  const seen = new Set<string>();
  return found.filter((each) => {
    const key = resolve(each.path);
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
}

/** Paths on the disk that earlier runs wrote. */
type Own = ReadonlySet<string>;

async function findAt(disk: string, own: Own = new Set()): Promise<Found[]> {
  const path = shown(disk);
  try {
    const entry = await stat(disk);
    if (entry.isDirectory()) return await findInside(disk, own);
    return [ignoredByName(path) ?? { kind: "file", path, disk }];
  } catch (error) {
    const code = codeOf(error);
    return [code === "ENOENT" || code === "ENOTDIR" ? { kind: "missing", path } : { kind: "unreadable", path, reason: code }];
  }
}

async function findInside(folder: string, ownAbove: Own): Promise<Found[]> {
  const found: Found[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  const own = new Set([...ownAbove, ...(await writtenInto(folder, entries.map(({ name }) => name)))]);
  entries.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  for (const entry of entries) {
    const disk = join(folder, entry.name);
    const path = shown(disk);
    const ignored = ignoredByName(path) ?? (isOwnList(entry.name) || own.has(resolve(disk)) ? ({ kind: "ignored", path, why: "own-output" } as const) : undefined);
    if (ignored !== undefined) found.push(ignored);
    else if (entry.isDirectory() || entry.isFile()) found.push(...(await findAt(disk, own)));
    // A link may lead back up and round for ever.
    else found.push({ kind: "ignored", path, why: "link" });
  }
  return found;
}

/** What Word, Windows and macOS leave lying about is no submission. */
export function ignoredByName(path: string): Extract<Found, { kind: "ignored" }> | undefined {
  const name = path.split("/").at(-1) ?? path;
  if (name.startsWith("~$")) return { kind: "ignored", path, why: "lock-file" };
  if (/\.waivers\.ya?ml$/i.test(name)) return { kind: "ignored", path, why: "waivers" };
  const system = /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name) || (/^\.[^.]/.test(name) && name !== "..");
  return system ? { kind: "ignored", path, why: "system-file" } : undefined;
}

/** What the manifests in a folder say was written into it: copies with notes and the like are no submissions. A manifest that cannot be read says nothing. */
async function writtenInto(folder: string, names: readonly string[]): Promise<string[]> {
  const manifests = names.filter((name) => ownManifest.test(name));
  const written = await Promise.all(manifests.map(async (name) => [name, ...pathsIn(await readFile(join(folder, name), "utf8").catch(() => ""))]));
  return written.flat().map((path) => resolve(folder, path));
}

const ownManifest = /^gouji\.manifest( \(\d+\))?\.json$/i;

function pathsIn(manifest: string): string[] {
  try {
    const { outputs } = JSON.parse(manifest) as { outputs?: unknown };
    return (Array.isArray(outputs) ? outputs : []).flatMap((each: { path?: unknown } | null) => (typeof each?.path === "string" ? [each.path] : []));
  } catch {
    return [];
  }
}

/** The list of an earlier check, also where its manifest is lost, or a reviewer saved it, or a sheet of it, in another format. */
function isOwnList(name: string): boolean {
  return /^discrepancies( \(\d+\))?(-[^/]+)?\.(?:xlsx|xls|et|ods|csv)$/i.test(name);
}

function shown(disk: string): string {
  return sep === "/" ? disk : disk.replaceAll(sep, "/");
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}
