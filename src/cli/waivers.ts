import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { type Fault, FaultError, openWaivers, type Waiver } from "../audit/index.js";
import type { Found } from "../batch/index.js";
import { faultyFiles } from "./faults.js";
import { readOwn } from "./own-files.js";
import { isReviewedList, openReviewedList } from "./reviewed-list.js";

/** What waivers are called that lie with the material. */
const lyingName = /^gouji\.waivers\.ya?ml$/i;
const besides = ["gouji.waivers.yaml", "gouji.waivers.yml"];

interface Source {
  readonly path: string;
  /** Found lying with these files, so about them alone. */
  readonly within?: string;
}

export interface Waivers {
  readonly list: readonly Waiver[];
  /** Whether any file of them was given or found, be it empty. */
  readonly any: boolean;
  /** Whether the file is one that they were read from. */
  readonly readFrom: (path: string) => boolean;
}

/**
 * The waivers that lie in the checked folders and beside the checked files, and those that were named. What lies inside an
 * archive was handed in with the material and waives nothing.
 *
 * @throws UsageError telling all that is wrong with all of them, with line and column
 */
export async function waiversFor(found: readonly Found[], paths: readonly string[], named: readonly string[]): Promise<Waivers> {
  const inside = found.flatMap(({ kind, path }): Source[] => (kind === "ignored" && lyingName.test(basename(path)) ? [{ path, within: prefixOf(dirname(path)) }] : []));
  const beside = (await Promise.all(found.filter(({ kind, path }) => kind === "file" && paths.some((given) => resolve(given) === resolve(path))).map(({ path }) => besideFile(path)))).flat();
  const sources = new Map<string, Source>();
  for (const source of [...named.map((path): Source => ({ path })), ...inside, ...beside]) {
    const key = resolve(source.path);
    if (!sources.has(key)) sources.set(key, source);
  }
  const faults: Fault[] = [];
  const list: Waiver[] = [];
  for (const { path, within } of sources.values()) {
    const opened = isReviewedList(path) ? await openReviewedList(path) : openWaivers({ name: path, yaml: await readOwn(path), within });
    faults.push(...opened.faults);
    list.push(...opened.waivers);
  }
  if (faults.length > 0) throw faultyFiles(new FaultError(faults));
  return { list, any: sources.size > 0, readFrom: (path) => sources.has(resolve(path)) };
}

async function besideFile(path: string): Promise<Source[]> {
  const folder = dirname(path);
  const there = await Promise.all(besides.map(async (name) => ((await isFile(join(folder, name))) ? [join(folder, name)] : [])));
  return there.flat().map((each) => ({ path: each, within: prefixOf(folder) }));
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then((entry) => entry.isFile(), () => false);
}

/** What the paths of all files in the folder begin with, as the result tells them; nothing where they are told without folder. */
function prefixOf(folder: string): string {
  const shown = sep === "/" ? folder : folder.replaceAll(sep, "/");
  return shown === "." ? "" : shown.endsWith("/") ? shown : `${shown}/`;
}

/** 2025-07-05, as the calendar on the wall shows it. */
export function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
