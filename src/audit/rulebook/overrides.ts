import { words } from "../words.js";
import { hintFor } from "../yaml/nearest.js";
import type { Opened, OpenedPack } from "./open.js";

/** Settings that the program itself reads. */
const readByGouji = ["ocrConfidence"];

/** Overrides of rules that are not there, and settings that no rule reads, change nothing: whoever wrote them meant another. */
export function checkOverrides(packs: readonly OpenedPack[], profiles: readonly Opened[]): void {
  const ids = packs.flatMap(({ entries }) => entries.flatMap(({ entry }) => (typeof entry.id === "string" ? [entry.id] : [])));
  const all = [...profiles, ...packs];
  const read = new Set([...readByGouji, ...packs.flatMap(({ entries }) => entries.flatMap(({ entry }) => settingsIn(entry)))]);
  for (const { source, overlay, notes } of all) {
    if (source.parsed !== undefined) continue;
    for (const id of Object.keys(overlay.severities)) {
      if (!ids.includes(id)) notes.note(["severities", id], words(`没有规则 ${id}`, `there is no rule ${id}`), { key: true, hint: hintFor(id, ids) });
    }
    if (source.own !== true) continue;
    const known = new Set([...read, ...all.filter((each) => each.source.own !== true).flatMap((each) => Object.keys(each.overlay.settings))]);
    for (const key of Object.keys(overlay.settings)) {
      if (!known.has(key)) notes.note(["settings", key], words(`没有规则用到设置 ${key}`, `no rule reads the setting ${key}`), { key: true, hint: hintFor(key, [...known]) });
    }
  }
}

/** The settings that a rule reads: profile.overshoot, in its expressions and its words. */
export function settingsIn(entry: object): string[] {
  return [...new Set([...JSON.stringify(entry).matchAll(/\bprofile\.([A-Za-z]\w*)/g)].map((match) => match[1] ?? ""))];
}
