import { folderOf } from "./paths.js";
import type { Naming } from "./naming.js";

/**
 * For a folder, the groups that have a file in it, or in a folder above or below it. Each folder is gone through once, and no
 * more groups are given than it takes to see that there are several.
 */
export function nearestHomes<Group extends readonly Naming[]>(groups: readonly Group[]): (folder: string) => Group[] {
  const within = new Map<string, Group[]>();
  const inside = new Map<string, Group[]>();
  for (const group of groups) {
    for (const folder of new Set(group.map(({ file }) => folderOf(file)))) {
      note(inside, folder, group);
      for (const above of [folder, ...foldersAbove(folder)]) note(within, above, group);
    }
  }
  return (folder) => [...new Set([...(within.get(folder) ?? []), ...foldersAbove(folder).flatMap((above) => inside.get(above) ?? [])])];
}

/** Two are as good as many, for whoever asks whether there is one alone. */
function note<Group>(map: Map<string, Group[]>, folder: string, group: Group): void {
  const known = map.get(folder) ?? [];
  if (known.length < 2 && !known.includes(group)) map.set(folder, [...known, group]);
}

/** 甲/乙/丙: 甲/乙, 甲 and the folder that all lie in. */
function foldersAbove(folder: string): string[] {
  const steps = folder === "" ? [] : folder.split("/");
  return steps.map((_, index) => steps.slice(0, steps.length - 1 - index).join("/"));
}
