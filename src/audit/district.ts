import { describePlace } from "../document/index.js";
import type { Check, Finding, Likeness } from "../model/index.js";
import { basisOf } from "./basis.js";
import { thingsOf } from "./contexts.js";
import { evaluate, type Outcome } from "./evaluate.js";
import { evidenceOf } from "./evidence.js";
import { fingerprint, identityOf } from "./fingerprint.js";
import { messageOf, sidesOf } from "./message.js";
import { recognitionNote, recognitionOf } from "./recognition.js";
import type { Rule } from "./rulebook/rule.js";
import type { Rulebook } from "./rulebook/rulebook.js";
import { districtScopes, likenessContext } from "./scopes/district.js";
import { severityOf, strengthOf } from "./severity.js";
import { summary } from "./summary.js";
import type { Language } from "./words.js";

type Told = Extract<Outcome, { kind: "finding" | "pass" }>;

export interface DistrictAudit {
  readonly findings: Finding[];
  /** One entry a rule that looks at several units. */
  readonly checks: Check[];
}

/**
 * Holds what the units of a run have in common against the rules of those scopes. They go by the run's own profile: a
 * likeness belongs to no single form that might call for another.
 */
export function auditDistrict(likenesses: readonly Likeness[], rulebook: Rulebook, { language }: { readonly language: Language }): DistrictAudit {
  const contexts = new Map(
    districtScopes.map((scope) => [
      scope.name,
      thingsOf(() =>
        likenesses.flatMap((likeness, at) => {
          if (likeness.kind !== scope.name) return [];
          const context = likenessContext(likeness, scope, at);
          return [{ likeness, context: { ...context, variables: { ...context.variables, profile: rulebook.settings } } }];
        }),
      ),
    ]),
  );
  const results = rulebook.rules.flatMap((rule) => {
    const compiled = rulebook.compiled.get(rule.id);
    const own = contexts.get(rule.each);
    if (compiled === undefined || own === undefined) return [];
    if ("broke" in own) return [{ findings: [], check: summary(rule, [{ kind: "failed", rule, error: own.broke }], 0, language) }];
    const outcomes = own.contexts.map(({ likeness, context }) => ({ likeness, outcome: evaluate(rule, compiled, context) }));
    const findings = outcomes.flatMap(({ likeness, outcome }) => (outcome.kind === "finding" ? [findingOf(rule, likeness, outcome, rulebook, language)] : []));
    return [{ findings, check: summary(rule, outcomes.map(({ outcome }) => outcome), findings.length, language) }];
  });
  return { findings: results.flatMap(({ findings }) => findings), checks: results.map(({ check }) => check) };
}

function findingOf(rule: Rule, likeness: Likeness, outcome: Told, { standard, sure }: Rulebook, language: Language): Finding {
  const { verdict, context } = outcome;
  const [unit = ""] = likeness.units;
  const items = verdict.items.length > 0 ? verdict.items : context.items;
  const recognition = recognitionOf(items.map(({ fact }) => fact));
  const strength = strengthOf(rule, verdict);
  const severity = severityOf(strength, recognition, sure);
  const note = recognition === undefined ? "" : recognitionNote(recognition, severity !== strength, sure, language);
  const { subject, year } = likeness;
  return {
    rule: rule.id,
    severity,
    title: rule.title[language],
    unit,
    ...(likeness.units.length < 2 ? {} : { units: [...likeness.units] }),
    ...(year === undefined ? {} : { year }),
    ...(subject === undefined ? {} : { subject }),
    message: messageOf(rule.message, outcome, language) + note,
    ...sidesOf(verdict),
    evidence: evidenceOf(items, (place) => describePlace(place, language), language),
    basis: basisOf(rule, standard, language),
    ...(rule.suggestion === undefined ? {} : { suggestion: messageOf(rule.suggestion, outcome, language) }),
    ...(recognition === undefined ? {} : { recognised: { confidence: recognition.confidence } }),
    fingerprint: fingerprint(identityOf({ rule: rule.id, unit: likeness.units.join("、"), year, subject, items })),
  };
}
