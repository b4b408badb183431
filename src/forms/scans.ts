import { Fact, factsIn, factsOf, isPlain, mayBeMisread } from "../model/index.js";
import { leastSure } from "../document/index.js";

interface Form {
  readonly subject?: string;
  readonly title?: string;
  readonly name?: Fact;
  readonly year?: number;
  readonly yearTold?: Fact;
}

/** Of what two tellings of a form both tell, so much must be alike for one to be a scan of the other … */
const mostlyAlike = 0.5;
/** … and so much where their names are alike but not equal, which those of two projects may be as well. */
const nearlyAlike = 0.8;

/** Whether text recognition had a hand in reading a form. */
export function isRecognised(form: object): boolean {
  return sureness(form) !== undefined;
}

/**
 * A form that was recognised in a picture, as a further telling of another one: its lists in the order of the other's, so
 * that a row which recognition lost shifts none after it.
 * @returns undefined where it is not the same form
 */
export function scanOf<F extends object>(form: F, scan: F, sure: number): F | undefined {
  if (!isRecognised(scan)) return undefined;
  const named = namesMatch(form, scan, sure);
  if (named === undefined || !yearsMatch(form, scan, sure)) return undefined;
  const twin = aligned(scan, form) as F;
  return likeness(form, twin) >= (named === "equal" ? mostlyAlike : nearlyAlike) ? twin : undefined;
}

function namesMatch(form: Form, scan: Form, sure: number): "equal" | "alike" | undefined {
  const [one, other] = [nameOf(form), nameOf(scan)];
  if (one === other) return "equal";
  const doubtful = isDoubtful(scan.name?.place.confidence ?? sureness(scan), sure) || isDoubtful(form.name?.place.confidence, sure);
  return doubtful && mayBeMisread(one, other) ? "alike" : undefined;
}

function nameOf({ subject, title }: Form): string {
  return subject ?? title ?? "";
}

function yearsMatch(form: Form, scan: Form, sure: number): boolean {
  if (form.year === undefined || scan.year === undefined || form.year === scan.year) return true;
  return isDoubtful(scan.yearTold?.place.confidence, sure);
}

function isDoubtful(confidence: number | undefined, sure: number): boolean {
  return confidence !== undefined && confidence < sure;
}

function sureness(form: object): number | undefined {
  return leastSure(factsOf(form).map((fact) => fact.place));
}

/** 0–1: how much of what both tell is told in the same words. What one leaves blank says nothing of the other. */
function likeness(form: object, scan: object): number {
  const told = new Map(factsIn(scan));
  const pairs = factsIn(form).flatMap(([path, fact]) => {
    const other = told.get(path);
    return other === undefined || fact.text === "" || other.text === "" ? [] : [plain(fact) === plain(other)];
  });
  return pairs.length === 0 ? 0 : pairs.filter(Boolean).length / pairs.length;
}

/** Recognition puts in spaces, and takes them out. */
function plain({ text }: Fact): string {
  return text.replace(/\s+/g, "");
}

function aligned(scan: unknown, form: unknown): unknown {
  if (Array.isArray(scan) && Array.isArray(form)) return scan.length === form.length ? scan.map((each, at) => aligned(each, form[at])) : byName(scan, form);
  if (!isObject(scan) || !isObject(form)) return scan;
  return Object.fromEntries(Object.entries(scan).map(([key, value]) => [key, aligned(value, form[key])]));
}

/** Where a list has lost a row or gained one, each of the form's rows gets the one of its name; what has no name is left out. */
function byName(scan: readonly unknown[], form: readonly unknown[]): unknown[] {
  const left = new Set(scan);
  return form.map((each) => {
    const name = rowName(each);
    const namesakes = [...left].filter((other) => rowName(other) === name);
    const own = namesakes.find((other) => other instanceof Fact && each instanceof Fact && plain(other) === plain(each)) ?? namesakes[0] ?? [...left].find((other) => isObject(other) && mayBeMisread(rowName(other), name));
    if (name === "" || own === undefined) return {};
    left.delete(own);
    return aligned(own, each);
  });
}

/** What a row is called; a figure of the text goes by what it says and whose, a figure of no known kind by nothing. */
function rowName(row: unknown): string {
  if (row instanceof Fact) return row.aspects.concept === "other" ? "" : JSON.stringify(row.aspects);
  if (!isObject(row)) return "";
  const name = row["name"] ?? row["label"];
  return typeof name === "string" ? name.replace(/\s+/g, "") : "";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && isPlain(value);
}
