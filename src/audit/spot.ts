import type { Fact } from "../model/index.js";

/** A figure is asked for its spot by every check it goes into. */
const known = new WeakMap<Fact, string>();

/** Where a figure stands and what it says: the same figure may be read for several relations. */
export function spotOf(fact: Fact): string {
  const spot = known.get(fact) ?? spotIn(fact);
  known.set(fact, spot);
  return spot;
}

function spotIn(fact: Fact): string {
  const at = fact.place.at;
  const inside = at.kind === "paragraph" ? `${at.number}:${at.offset ?? ""}` : JSON.stringify(at);
  return `${fact.place.file}|${fact.place.part?.join("/") ?? ""}|${inside}|${fact.text}`;
}
