import type { Check, Evidence, Finding, Pass, Submission } from "../model/index.js";
import { Standards } from "./applied.js";
import { basisOf } from "./basis.js";
import { Contexts } from "./contexts.js";
import { holdsWith } from "./corrected.js";
import { rootCause, suspicion, Suspects } from "./derivation/index.js";
import type { Draft } from "./draft.js";
import { errorOf, type Outcome } from "./evaluate.js";
import { evidenceOf, formLabelIn, labelIn, type Label } from "./evidence.js";
import { fingerprint, identityOf } from "./fingerprint.js";
import { merged } from "./merge.js";
import { messageOf, sidesOf } from "./message.js";
import { isDoubtful, recognitionNote, recognitionOf, recognitionOfForm, type Recognition } from "./recognition.js";
import type { Rulebook } from "./rulebook/rulebook.js";
import type { Context, Scope } from "./scopes/index.js";
import { severityOf, strengthOf } from "./severity.js";
import { spotOf } from "./spot.js";
import { of, summary } from "./summary.js";
import type { Item } from "./vocabulary/term.js";
import type { Language } from "./words.js";

type Told = Extract<Outcome, { kind: "finding" | "pass" }>;

export interface Audit {
  /** Which profile each form was held to, and why. */
  readonly standards: Standards;
  readonly findings: Finding[];
  /** Every tie that was checked and holds. */
  readonly passes: Pass[];
  /** One entry a rule, those that found nothing to look at among them. */
  readonly checks: Check[];
}

/** Checks what one unit handed in. Pure: the same submission and rulebook give the same result, in the same order. `scopes`: others than the usual. */
export function audit(submission: Submission, rulebook: Rulebook, options: { readonly language: Language; readonly scopes?: ReadonlyMap<string, Scope> }): Audit {
  const standards = new Standards(submission, rulebook);
  const contexts = new Contexts(submission, standards, rulebook, options.scopes);
  const { language } = options;
  const label = labelIn(submission, language);
  const telling: Telling = { submission, standards, label, language };
  const results = rulebook.rules.map((rule, rank) => withDrafts(contexts.outcomes(rule), (outcome) => draft(telling, outcome, rank, rulebook)));
  const drafts = results.flatMap((result) => result.drafts);
  let known: Suspects | undefined;
  const suspectOf = ({ contradiction, doubtful }: Draft): Draft["suspect"] => (doubtful ? undefined : (known ??= new Suspects(submission)).of(contradiction));
  const held = (): Set<string> => confirmed(results.flatMap(({ outcomes }) => of(outcomes, "pass")));
  return {
    standards,
    findings: merged(drafts, held, suspectOf).map(({ finding, suspect, root }) => {
      if (suspect !== undefined) return { ...finding, message: finding.message + suspicion(suspect, formLabelIn(submission, language), language) };
      return root === undefined ? finding : { ...finding, message: finding.message + rootCause(root, language) };
    }),
    // Put into words only when asked for: there are hundreds, and most runs want their number alone.
    get passes() {
      return results.flatMap(({ outcomes }) => of(outcomes, "pass").map((outcome) => told(telling, outcome)));
    },
    checks: rulebook.rules.map((rule, rank) => summary(rule, results[rank]?.outcomes ?? [], new Set(results[rank]?.drafts.map((each) => each.identity)).size, language)),
  };
}

/** What was found, in words. A finding that cannot be put into words is the rule's own failure. */
function withDrafts(outcomes: readonly Outcome[], drafted: (outcome: Told) => Draft): { readonly outcomes: readonly Outcome[]; readonly drafts: readonly Draft[] } {
  const drafts: Draft[] = [];
  return {
    drafts,
    outcomes: outcomes.map((outcome): Outcome => {
      if (outcome.kind !== "finding") return outcome;
      try {
        drafts.push(drafted(outcome));
        return outcome;
      } catch (error) {
        return { kind: "failed", rule: outcome.rule, error: errorOf(error) };
      }
    }),
  };
}

/** What it takes to put an outcome into words. */
interface Telling {
  readonly submission: Submission;
  readonly standards: Standards;
  readonly label: Label;
  readonly language: Language;
}

function sideSpots({ left, right }: Told["verdict"], sure: number): Draft["sides"] {
  const fact = (term: typeof left): Item["fact"] | undefined => (term?.items.length === 1 ? term.items[0]?.fact : undefined);
  const [one, other] = [fact(left), fact(right)];
  const told = { ...(one === undefined ? {} : { left: spotOf(one) }), ...(other === undefined ? {} : { right: spotOf(other) }) };
  const [oneMisread, otherMisread] = [one, other].map((each) => each !== undefined && isDoubtful(recognitionOf([each]), sure));
  return oneMisread === otherMisread ? told : { ...told, misread: oneMisread === true ? "left" : "right" };
}

/**
 * Figures that meet another side to the digit somewhere: a bound that is kept by some margin confirms nothing, nor does the formula of a cell, which
 * gives what it gives however wrong its range. A score that reaches its bound is left standing: two findings about it are told apart rather than one under
 * the head of another that it need not come from.
 */
function confirmed(passes: readonly Told[]): Set<string> {
  const met = passes.filter(({ rule, verdict: { difference } }) => !rule.each.startsWith("workbook-") && difference !== undefined && difference.low.lte(0) && difference.high.gte(0));
  return new Set(met.flatMap(({ verdict }) => verdict.items.map((item) => spotOf(item.fact))));
}

function draft(telling: Telling, outcome: Told, rank: number, { sure, compiled }: Rulebook): Draft {
  const { rule, context, verdict } = outcome;
  const { submission: { unit, year }, language } = telling;
  const identity = identityOf({ rule: rule.id, unit, year, subject: context.subject, items: verdict.items });
  const { suggestion } = rule;
  const expressions = compiled.get(rule.id);
  const recognition = recognitionIn(outcome);
  const strength = strengthOf(rule, verdict);
  const severity = severityOf(strength, recognition, sure);
  const { message, ...rest } = told(telling, outcome);
  const note = recognition === undefined ? "" : recognitionNote(recognition, severity !== strength, sure, language);
  return {
    rule,
    rank,
    form: context.form,
    subject: context.subject,
    facts: new Set(verdict.items.map((item) => item.fact)),
    gap: verdict.difference?.value.abs().toFixed() ?? "",
    sides: sideSpots(verdict, sure),
    contradiction: { left: verdict.left, right: verdict.right, difference: verdict.difference, facts: new Set(verdict.items.map((item) => item.fact)) },
    holdsWith: (spot, due) => (expressions === undefined ? undefined : holdsWith(rule, expressions, context, spot, due)),
    identity,
    strength,
    doubtful: isDoubtful(recognition, sure),
    finding: {
      ...rest,
      message: message + note,
      severity,
      ...(recognition === undefined ? {} : { recognised: { confidence: recognition.confidence } }),
      ...(suggestion === undefined ? {} : { suggestion: messageOf(suggestion, outcome, language) }),
      fingerprint: fingerprint(identity),
    },
  };
}

function told({ submission, standards, label, language }: Telling, outcome: Told): Pass {
  const { rule, context, verdict } = outcome;
  const evidence = evidenceOf(itemsOf(outcome), label, language);
  return {
    rule: rule.id,
    title: rule.title[language],
    unit: submission.unit,
    ...(submission.year === undefined ? {} : { year: submission.year }),
    ...(context.subject === undefined ? {} : { subject: context.subject }),
    message: outcome.kind === "pass" ? rule.title[language] : messageOf(rule.message, outcome, language),
    ...sidesOf(verdict),
    evidence: evidence.length > 0 ? evidence : [wholeForm(context, label, language)],
    basis: basisOf(rule, standards.at(rule.each, context.form), language),
  };
}

/** What it rests on: what went into the check, or else what the scope shows. */
function itemsOf({ verdict, context }: Told): readonly Item[] {
  return verdict.items.length > 0 ? verdict.items : context.items;
}

function recognitionIn(outcome: Told): Recognition | undefined {
  const items = itemsOf(outcome);
  return items.length > 0 ? recognitionOf(items.map((item) => item.fact)) : recognitionOfForm(outcome.context.place);
}

/** A check that rests on no single fact (a missing form) still points somewhere. */
function wholeForm({ place, subject }: Context, label: Label, language: Language): Evidence {
  const name = subject ?? (language === "zh" ? "全表" : "the whole form");
  return { role: "witness", file: place.file, place: place as Evidence["place"], label: label(place), name, quote: "", value: "", measure: "" };
}
