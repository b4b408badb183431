import { stringify } from "./yaml-line.js";
import { basisOf } from "./basis.js";
import { exampleSays } from "./examples.js";
import type { Example, Rule } from "./rulebook/rule.js";
import type { Rulebook } from "./rulebook/rulebook.js";
import { scopes } from "./scopes/index.js";
import type { Language } from "./words.js";

/** Everything there is to say of a rule, for `gouji rules ID` and the rules' page. */
export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly severity: Rule["severity"] | "off";
  readonly pack: string;
  /** What it runs once for, in words. */
  readonly each: string;
  readonly when?: string;
  readonly let: readonly string[];
  readonly check: string;
  readonly message: string;
  readonly basis: string;
  readonly why?: string;
  readonly silent?: string;
  readonly suggestion?: string;
  readonly consequenceOf: readonly string[];
  readonly tags: readonly string[];
  readonly examples: { readonly ok: readonly ExplainedExample[]; readonly ng: readonly ExplainedExample[] };
}

export interface ExplainedExample {
  readonly data: string;
  readonly says: string;
}

export function explainRule(rule: Rule, rulebook: Rulebook, language: Language): Explanation {
  const explained = (example: Example): ExplainedExample => ({ data: stringify(example), says: exampleSays(rule, example, rulebook, language) });
  return {
    id: rule.id,
    title: rule.title[language],
    severity: rulebook.off.includes(rule) ? "off" : rule.severity,
    pack: rule.pack,
    each: scopes.get(rule.each)?.title[language] ?? rule.each,
    ...(rule.when === undefined ? {} : { when: rule.when }),
    let: rule.let.map(([name, expression]) => `${name} = ${expression}`),
    check: rule.check,
    message: rule.message[language],
    basis: basisOf(rule, rulebook.standard, language),
    ...(rule.why === undefined ? {} : { why: rule.why[language] }),
    ...(rule.silent === undefined ? {} : { silent: rule.silent[language] }),
    ...(rule.suggestion === undefined ? {} : { suggestion: rule.suggestion[language] }),
    consequenceOf: rule.consequenceOf,
    tags: rule.tags,
    examples: { ok: rule.examples.ok.map(explained), ng: rule.examples.ng.map(explained) },
  };
}
