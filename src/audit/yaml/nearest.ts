import { closest, distance } from "fastest-levenshtein";
import { type Words, words } from "../words.js";

/** The known word that was most likely meant; undefined where none is near. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const plain = (word: string): string => word.toLowerCase().replace(/[-_.\s]/g, "");
  const same = known.find((word) => plain(word) === plain(given));
  if (same !== undefined || known.length === 0) return same;
  const found = closest(given, known);
  return distance(given, found) <= Math.max(1, Math.round(Math.max(given.length, found.length) / 3)) ? found : undefined;
}

const mostListed = 24;

/** “您要的是 severity 吗？”, or, where nothing is near, what there is. */
export function hintFor(given: string, known: readonly string[]): Words | undefined {
  const near = nearest(given, known);
  if (near !== undefined) return words(`您要的是 ${near} 吗？`, `Did you mean ${near}?`);
  if (known.length === 0) return undefined;
  const listed = known.slice(0, mostListed);
  const more = known.length > mostListed ? " …" : "";
  return words(`可用：${listed.join("、")}${more}`, `known: ${listed.join(", ")}${more}`);
}
