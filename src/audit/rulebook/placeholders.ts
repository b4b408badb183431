import { words } from "../words.js";
import type { Path } from "../yaml/fault.js";
import { hintFor } from "../yaml/nearest.js";
import type { Notes } from "../yaml/notes.js";
import { fieldsOf, type Known, type Names } from "./known-fields.js";
import type { RuleEntry } from "./schema.js";

export const placeholder = /\{([A-Za-z][\w.]*)\}/g;
/** What a message may name besides the rule's variables and its own lets. */
export const verdictWords = ["left", "right", "difference", "gap", "subject"] as const;

/** A message that names what does not exist would reach the reviewer with a hole in it. */
export function checkPlaceholders(entry: Partial<RuleEntry>, names: Names, path: Path, notes: Notes): void {
  for (const key of ["message", "suggestion"] as const) {
    const said = entry[key];
    if (typeof said === "string") check(said, names, [...path, key], notes);
    else if (said !== undefined) for (const language of ["zh", "en"] as const) check(said[language] ?? "", names, [...path, key, language], notes);
  }
}

function check(text: string, names: Names, path: Path, notes: Notes): void {
  for (const match of text.matchAll(placeholder)) {
    const [whole, name = ""] = match;
    const [first = "", ...rest] = name.split(".");
    const known = [...verdictWords, ...names.keys()];
    const within = { start: match.index, end: match.index + whole.length };
    const missing = !known.includes(first) ? { given: first, known } : missingField(names.get(first), rest);
    if (missing !== undefined) notes.note(path, words(`没有 {${name}} 可填`, `there is no {${name}} to fill in`), { within, hint: hintFor(missing.given, missing.known) });
  }
}

function missingField(known: Known, fields: readonly string[]): { given: string; known: readonly string[] } | undefined {
  const [first, ...rest] = fields;
  const inside = fieldsOf(known);
  if (first === undefined || inside === undefined) return undefined;
  return inside.has(first) ? missingField(inside.get(first), rest) : { given: first, known: [...inside.keys()] };
}
