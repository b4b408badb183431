import type { Check, Evidence } from "../model/index.js";
import type { Outcome } from "./evaluate.js";
import { groupBy } from "./group.js";
import type { Rule } from "./rulebook/rule.js";
import type { Language } from "./words.js";

/** How a rule ended for all that it looked at. */
export function summary(rule: Rule, outcomes: readonly Outcome[], findings: number, language: Language): Check {
  const why = (each: Extract<Outcome, { kind: "notChecked" }>): string => each.why[language];
  const open = groupBy(of(outcomes, "notChecked"), (each) => `${why(each)}\n${each.context.subject ?? ""}`);
  const failures = [...new Set(of(outcomes, "failed").map((each) => each.error))];
  return {
    rule: rule.id,
    title: rule.title[language],
    passed: of(outcomes, "pass").length,
    findings,
    notChecked: [...open.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { subject } = first.context;
      return [{ why: why(first), count: group.length, ...(subject === undefined ? {} : { subject }), place: first.place as Evidence["place"] }];
    }),
    failed: of(outcomes, "failed").length,
    ...(failures.length === 0 ? {} : { failures }),
  };
}

export function of<K extends Outcome["kind"]>(outcomes: readonly Outcome[], ...kinds: readonly K[]): Extract<Outcome, { kind: K }>[] {
  return outcomes.filter((outcome): outcome is Extract<Outcome, { kind: K }> => kinds.some((kind) => kind === outcome.kind));
}
