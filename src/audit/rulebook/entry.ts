import { words, type Words } from "../words.js";
import type { Path } from "../yaml/fault.js";
import type { Rule } from "./rule.js";
import type { RuleEntry } from "./schema.js";

/** One rule of a pack out of an entry that its schema let through. */
export function ruleOf(entry: RuleEntry, pack: string, at: Path): Rule {
  return {
    id: entry.id,
    pack,
    at,
    title: wordsOf(entry.title),
    severity: entry.severity,
    each: entry.each,
    when: entry.when?.trim(),
    let: Object.entries(entry.let ?? {}).map(([name, expression]) => [name, String(expression).trim()] as const),
    check: entry.check.trim(),
    message: wordsOf(entry.message),
    basis: entry.basis.trim(),
    confidence: entry.confidence ?? "seen",
    why: entry.why === undefined ? undefined : wordsOf(entry.why),
    silent: entry.silent === undefined ? undefined : wordsOf(entry.silent),
    suggestion: entry.suggestion === undefined ? undefined : wordsOf(entry.suggestion),
    family: entry.family?.trim(),
    consequenceOf: listOf(entry["consequence-of"]),
    smallGap: smallGapOf(entry["small-gap"]),
    examples: entry.examples,
    tags: listOf(entry.tags),
  };
}

/** A plain text is the Chinese; `{zh, en}` gives both. */
export function wordsOf(value: RuleEntry["title"]): Words {
  return typeof value === "string" ? words(value.trim()) : words(value.zh.trim(), value.en?.trim());
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return typeof value === "string" ? [value] : (value ?? []);
}

function smallGapOf(value: RuleEntry["small-gap"]): Rule["smallGap"] {
  if (value === undefined) return undefined;
  return typeof value === "string" ? { digits: 3, severity: value } : { digits: value.digits, severity: value.severity ?? "info" };
}
