import { common, scopes } from "../scopes/index.js";
import type { Reader } from "./reader.js";
import type { Rule } from "./rule.js";

export const placeholder = /\{([A-Za-z][\w.]*)\}/g;
/** What a message may name besides the rule's variables and its own lets. */
export const verdictWords = ["left", "right", "difference", "gap", "subject"] as const;

/** A message that names what does not exist would reach the reviewer with a hole in it. */
export function checkPlaceholders(rule: Rule, path: readonly (string | number)[], reader: Reader): void {
  const known = new Set<string>([...verdictWords, "profile", ...Object.keys({ ...common, ...scopes.get(rule.each)?.shape }), ...rule.let.map(([name]) => name)]);
  for (const key of ["message", "suggestion"] as const) {
    const words = rule[key];
    if (words === undefined) continue;
    for (const [, name = ""] of `${words.zh}${words.en}`.matchAll(placeholder)) {
      if (!known.has(name.split(".")[0] ?? "")) reader.note([...path, key], `没有 {${name}} 可填`, `there is no {${name}} to fill in`);
    }
  }
}
