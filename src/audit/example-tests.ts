import type { Outcome } from "./evaluate.js";
import { exampleSays, runExample } from "./examples.js";
import type { Example, Rule } from "./rulebook/rule.js";
import type { Rulebook } from "./rulebook/rulebook.js";
import type { Language } from "./words.js";
import { stringify } from "./yaml-line.js";
import type { Path } from "./yaml/fault.js";

/** An example that did not end as its rule says it should. */
export interface ExampleFailure {
  readonly rule: Rule;
  readonly kind: "ok" | "ng";
  /** From 1. */
  readonly number: number;
  /** Where it stands in its pack. */
  readonly at: Path;
  readonly data: string;
  /** How it ended; `unreadable` where it names a variable that its scope has not. */
  readonly came: Outcome["kind"] | "unreadable";
  /** What the rule said, or why it said nothing. */
  readonly says: string;
}

export interface ExampleTests {
  readonly examples: number;
  readonly failures: readonly ExampleFailure[];
}

/** Runs the examples of rules: an ok one may not become a finding or break, an ng one has to become a finding. */
export function testExamples(rules: readonly Rule[], rulebook: Rulebook, language: Language): ExampleTests {
  const all = rules.flatMap((rule) => (["ok", "ng"] as const).flatMap((kind) => rule.examples[kind].map((example, at) => ({ rule, kind, example, at }))));
  const failures = all.flatMap(({ rule, kind, example, at }): ExampleFailure[] => {
    const { came, says } = ended(rule, example, rulebook, language);
    const holds = kind === "ng" ? came === "finding" : came === "pass" || came === "outside" || came === "notChecked";
    return holds ? [] : [{ rule, kind, number: at + 1, at: [...rule.at, "examples", kind, at], data: stringify(example), came, says }];
  });
  return { examples: all.length, failures };
}

function ended(rule: Rule, example: Example, rulebook: Rulebook, language: Language): Pick<ExampleFailure, "came" | "says"> {
  try {
    return { came: runExample(rule, example, rulebook).kind, says: exampleSays(rule, example, rulebook, language) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { came: "unreadable", says: error.message };
  }
}
