import type { Language } from "../document/index.js";
import { formAt, formName, type AuditResult, type Evidence, type Finding, type NamedForm, type Pass } from "../model/index.js";
import { changesBetween, nameOf, sameSubject, valueOf, type Change } from "./figures.js";
import { isAbout, isOfSameFigures, rulesOf, sameUnitIn } from "./match.js";
import { compareWords } from "./words.js";

export interface Fate {
  readonly outcome: "fixed" | "unchecked" | "withdrawn";
  readonly changes: readonly Change[];
  readonly why: string;
}

/**
 * What became of a finding that is told no more. It is fixed only where something shows it: a pass, or figures that have changed
 * where its rule was applied. A unit or form that is missing, a file that was not read, a rule that did not run prove nothing.
 */
export function fateOf(finding: Finding, old: AuditResult, now: AuditResult, language: Language): Fate {
  const words = compareWords(language);
  const of = (outcome: Fate["outcome"], why: string, changes: readonly Change[] = []): Fate => ({ outcome, why, changes });
  // What tied before, too, was never in doubt.
  const before = new Set((old.passes ?? []).filter((each) => isOfSameFigures(finding, each)).map(tellingOf));
  const pass = now.passes?.find((each) => isOfSameFigures(finding, each) && !before.has(tellingOf(each)));
  if (pass !== undefined) return of("fixed", words.passes, changesBetween(finding.evidence, pass.evidence));

  const unit = now.units.find(({ name, year }) => sameUnitIn(finding, { unit: name, year }));
  const broken = now.files.filter(({ problems }) => problems.some(({ severity }) => severity === "error")).map(({ path }) => path);
  if (unit === undefined) return broken.length > 0 ? of("unchecked", words.unread(broken.join("、"))) : of("withdrawn", absence(finding, now, language));

  const missing = formsOf(finding, old).find((form) => !unit.forms.some((each) => each.kind === form.kind && (form.kind !== "project" || sameSubject(each.subject, form.subject))));
  if (missing !== undefined) return broken.length > 0 ? of("unchecked", words.unread(broken.join("、"))) : of("withdrawn", words.noForm(formName(missing, language)));

  const checks = now.checks.filter(({ rule }) => rulesOf(finding).includes(rule));
  if (checks.length === 0) return of("unchecked", words.noRule);
  const unchecked = checks.flatMap((check) => check.notChecked).find(({ subject, place }) => isAboutIt(finding, subject, place?.file, unit.files));
  if (unchecked !== undefined) return of("unchecked", words.notChecked(unchecked.why));
  const other = now.findings.find((each) => isAbout(finding, each) && finding.evidence.every((one) => each.evidence.some((two) => nameOf(one) === nameOf(two))));
  if (other !== undefined) return of("unchecked", words.elsewhere(other.title), changesBetween(finding.evidence, other.evidence));

  const told = figuresIn(now, finding);
  const untold = finding.evidence.filter((each) => !told.some((figure) => nameOf(figure) === nameOf(each)));
  const changes = changesBetween(finding.evidence, [...told, ...untold]).filter((change) => change.dropped);
  if (changes.length > 0) return of("fixed", words.figures(changes.map((change) => words.change(change.name, change.before, change.after)).join(words.comma)), changes);
  if (broken.length > 0) return of("unchecked", words.unread(broken.join("、")));
  // What stood there and should not have has gone; a relation, though, may just not have been seen this time.
  if (untold.length > 0 && finding.expected === undefined && finding.difference === undefined) return of("fixed", words.goneWell);
  return of("unchecked", untold.length > 0 ? words.gone : words.silent);
}

/** Nothing of the unit, or only what tells another year. */
function absence({ unit }: Finding, now: AuditResult, language: Language): string {
  const words = compareWords(language);
  const years = now.units.filter(({ name }) => sameUnitIn({ unit }, { unit: name })).flatMap(({ year }) => year ?? []);
  return years.length === 0 ? words.noUnit : words.otherYear(years.join("、"));
}

function tellingOf({ evidence }: Pass): string {
  return evidence.map((each) => `${nameOf(each)} ${valueOf(each.value, each.measure)}`).sort().join("\n");
}

/** The forms that its figures stood in. */
function formsOf(finding: Finding, { units }: AuditResult): readonly NamedForm[] {
  const forms = units.filter(({ name, year }) => sameUnitIn(finding, { unit: name, year })).flatMap((unit) => unit.forms);
  return [...new Set(finding.evidence.flatMap(({ place }) => formAt(place, forms) ?? []))];
}

/** What was not checked tells no unit, but a subject or a file. */
function isAboutIt(finding: Finding, subject: string | undefined, file: string | undefined, files: readonly string[]): boolean {
  return (file === undefined || files.includes(file)) && sameSubject(subject, finding.subject);
}

/** The figures of the finding's names that passes and findings about the same unit and subject tell. */
function figuresIn({ passes = [], findings }: AuditResult, finding: Finding): Evidence[] {
  const names = new Set(finding.evidence.map(nameOf));
  return [...passes, ...findings].filter((each) => isAbout(finding, each)).flatMap(({ evidence }) => evidence.filter((each) => names.has(nameOf(each))));
}
