import { plainUnitName } from "../model/index.js";
import type { Naming } from "./naming.js";
import { nameOf, yearsFit } from "./namings.js";
import { folderOf } from "./paths.js";

/**
 * Brings home the one file under another unit's name in a folder that is named after the unit whose report or overall form
 * lies in it: its name was left over from whoever made it first. Several such are other units' own; so is a file whose own
 * name tells whose it is, and a report, overall form or base table beside that of the folder's unit.
 */
export function broughtHome<File extends Naming>(groups: readonly File[][], sure: number): File[][] {
  const homes = new Map<string, { readonly group: File[]; readonly folder: string }[]>();
  for (const group of groups) {
    for (const folder of new Set(group.filter((file) => kinds.some((kind) => has(file, kind))).map(({ file }) => folderOf(file)))) {
      if (isNamedAfter(folder, nameOf(group, sure))) homes.set(folder, [...(homes.get(folder) ?? []), { group, folder }]);
    }
  }
  if (homes.size === 0) return [...groups];
  const found = groups.map((group) => ({ group, home: homeOf(group, homes, sure) }));
  const coming = new Map<File[], File[]>();
  for (const { group, home } of found) if (home !== undefined) coming.set(home, [...(coming.get(home) ?? []), ...group]);
  for (const [home, files] of coming) if (files.length > 1) coming.delete(home);
  const gone = new Set(found.flatMap(({ group, home }) => (home !== undefined && coming.has(home) ? [group] : [])));
  return groups.filter((group) => !gone.has(group)).map((group) => [...group, ...(coming.get(group) ?? [])]);
}

function homeOf<File extends Naming>(group: File[], homes: ReadonlyMap<string, readonly { readonly group: File[]; readonly folder: string }[]>, sure: number): File[] | undefined {
  const [file, more] = group;
  if (file?.unit === undefined || more !== undefined) return undefined;
  const own = plainUnitName(file.unit);
  const [home, second] = foldersOver(folderOf(file.file)).flatMap((folder) => homes.get(folder) ?? []);
  const name = home === undefined ? undefined : nameOf(home.group, sure);
  if (home === undefined || second !== undefined || name === undefined || home.group === group) return undefined;
  const theirs = plainUnitName(name);
  // A department and what belongs to it may lie in one folder.
  if (own.includes(theirs) || theirs.includes(own) || tells(file.file, own)) return undefined;
  if (kinds.some((kind) => has(file, kind) && home.group.some((other) => has(other, kind)))) return undefined;
  return yearsFit(home.group, group, sure) ? home.group : undefined;
}

/** What a unit hands in once. */
const kinds = ["report", "overall", "base"] as const;

function has(file: Naming, kind: (typeof kinds)[number]): boolean {
  return (file[kind]?.length ?? 0) > 0;
}

function isNamedAfter(folder: string, name: string | undefined): boolean {
  return name !== undefined && (folder.split("/").at(-1) ?? "").includes(plainUnitName(name));
}

/** Whether a path tells of the unit, by its name or by the end of it: 档案馆 of 青石县档案馆. */
function tells(path: string, name: string): boolean {
  return path.includes(name.slice(-3));
}

/** 甲/乙/丙: 甲/乙/丙, 甲/乙, 甲. */
function foldersOver(folder: string): string[] {
  const steps = folder.split("/");
  return steps.map((_, index) => steps.slice(0, steps.length - index).join("/"));
}
