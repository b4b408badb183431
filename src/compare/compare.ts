import type { Language } from "../document/index.js";
import type { AuditResult, ComparedCounts, ComparedItem, ComparedSide, Comparison, Finding, Outcome, Severity } from "../model/index.js";
import { changesBetween, plain, valueOf, type Change } from "./figures.js";
import { fateOf } from "./gone.js";
import { isOfSameFigures, matched, rulesOf, sameUnitIn } from "./match.js";
import { compareWords } from "./words.js";

const order: readonly Outcome[] = ["new", "changed", "unchanged", "unchecked", "withdrawn", "fixed"];
const weight = { error: 0, warning: 1, info: 2 } satisfies Record<Severity, number>;

/** Holds a result against that of the round before. Both are told in one language, that of their figures' names. */
export function compare(old: AuditResult, now: AuditResult, language: Language): Comparison {
  const pairs = matched(old.findings, now.findings);
  const after = new Map(pairs.map((pair) => [pair.before, pair.after]));
  const before = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const items = [
    ...now.findings.map((finding) => {
      const was = before.get(finding);
      return was === undefined ? newItem(finding, old, language) : keptItem(was, finding);
    }),
    ...old.findings.filter((finding) => !after.has(finding)).map((finding): ComparedItem => {
      const { outcome, why, changes } = fateOf(finding, old, now, language);
      return { outcome, ...aspects(finding), before: sideOf(finding), changes: plainly(changes), why };
    }),
  ];
  const groups = grouped(items);
  return {
    schema: "gouji/comparison@1",
    old: roundOf(old),
    new: roundOf(now),
    units: groups.map((group) => ({ ...group.unit, counts: countsOf(group.items) })),
    items: groups.flatMap((group) => group.items),
    summary: countsOf(items),
  };
}

function keptItem(before: Finding, after: Finding): ComparedItem {
  const changes = changesBetween(before.evidence, after.evidence);
  const same = changes.length === 0 && (["actual", "expected"] as const).every((side) => valueOf(before[side] ?? "", before.measure) === valueOf(after[side] ?? "", after.measure));
  return { outcome: before.fingerprint === after.fingerprint || same ? "unchanged" : "changed", ...aspects(after), before: sideOf(before), after: sideOf(after), changes: plainly(changes) };
}

function newItem(finding: Finding, old: AuditResult, language: Language): ComparedItem {
  const words = compareWords(language);
  const why = !old.units.some(({ name, year }) => sameUnitIn(finding, { unit: name, year }))
    ? words.unitIsNew
    : !old.checks.some(({ rule }) => rulesOf(finding).includes(rule))
      ? words.ruleIsNew
      : undefined;
  const pass = why === undefined ? old.passes?.find((each) => isOfSameFigures(finding, each)) : undefined;
  const known = why ?? (pass === undefined ? undefined : words.passedBefore);
  return { outcome: "new", ...aspects(finding), after: sideOf(finding), changes: pass === undefined ? [] : plainly(changesBetween(pass.evidence, finding.evidence)), ...(known === undefined ? {} : { why: known }) };
}

function aspects({ rule, unit, year, subject }: Finding): Pick<ComparedItem, "rule" | "unit" | "year" | "subject"> {
  return { rule, unit, ...(year === undefined ? {} : { year }), ...(subject === undefined ? {} : { subject }) };
}

function sideOf(finding: Finding): ComparedSide {
  const { severity, title, message, actual, expected, difference, measure, evidence, fingerprint, waived } = finding;
  const [chief] = [evidence.find(({ role, value }) => role === "total" && (value === actual || value === expected)) ?? evidence[0]];
  return {
    severity,
    title,
    message,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(difference === undefined ? {} : { difference }),
    ...(measure === undefined ? {} : { measure }),
    ...(chief === undefined ? {} : { file: chief.file, label: chief.label }),
    fingerprint,
    ...(waived === undefined ? {} : { waived: true }),
  };
}

interface Group {
  readonly unit: { readonly name: string; readonly year?: number };
  readonly items: ComparedItem[];
}

/** By unit, those with most errors left first; of a unit what is left before what is gone, the worst first. */
function grouped(items: readonly ComparedItem[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const there = groups.find(({ items: [first] }) => first !== undefined && (first.unit === item.unit || plain(first.unit) !== "") && first.year === item.year && sameUnitIn(first, item));
    if (there === undefined) groups.push({ unit: { name: item.unit, ...(item.year === undefined ? {} : { year: item.year }) }, items: [item] });
    else there.items.push(item);
  }
  const rank = ({ outcome, before, after }: ComparedItem): number => {
    const gone = after === undefined ? 100 : after.waived === true ? 50 : 0;
    return gone + (outcome === "withdrawn" || outcome === "unchecked" ? -20 : 0) + weight[(after ?? before)?.severity ?? "info"] * 10 + order.indexOf(outcome);
  };
  for (const { items: own } of groups) own.sort((one, other) => rank(one) - rank(other));
  const left = (group: Group, severity: Severity): number => group.items.filter(({ after }) => after !== undefined && after.waived !== true && after.severity === severity).length;
  return groups.sort((one, other) => left(other, "error") - left(one, "error") || left(other, "warning") - left(one, "warning") || left(other, "info") - left(one, "info"));
}

function countsOf(items: readonly ComparedItem[]): ComparedCounts {
  const of = (outcome: Outcome): number => items.filter((item) => item.outcome === outcome).length;
  return { new: of("new"), changed: of("changed"), unchanged: of("unchanged"), unchecked: of("unchecked"), withdrawn: of("withdrawn"), fixed: of("fixed") };
}

function roundOf({ tool, summary: { files, errors, warnings, infos, waived } }: AuditResult): Comparison["old"] {
  return { version: tool.version, profile: tool.profile, files, errors, warnings, infos, waived };
}

function plainly(changes: readonly Change[]): ComparedItem["changes"] {
  return changes.map(({ name, before, after }) => ({ name, before, after }));
}
