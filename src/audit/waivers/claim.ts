import { sameUnit, type Finding } from "../../model/index.js";
import { halfWidth, measureOf, readFigure } from "../../quantity/index.js";
import type { Waiver } from "./waiver.js";

/** One thing that a finding says: its own, or that of a rule told under it. Each has to be covered. */
export interface Claim {
  readonly finding: Finding;
  readonly rule: string;
  readonly title: string;
  readonly fingerprint: string;
  readonly actual: string | undefined;
  readonly expected: string | undefined;
  readonly measure: string;
}

export function claimsOf(finding: Finding): Claim[] {
  return [finding, ...(finding.also ?? [])].map(({ rule, title, fingerprint = "", actual, expected, measure = "" }) => ({ finding, rule, title, fingerprint, actual, expected, measure }));
}

export const sides = ["actual", "expected"] as const;
export type Side = (typeof sides)[number];

/** Whether the waiver was given for exactly this. */
export function covers(waiver: Waiver, claim: Claim): boolean {
  if (!aimsAt(waiver, claim)) return false;
  if (waiver.fingerprints.length > 0) return waiver.fingerprints.includes(claim.fingerprint) && sides.every((side) => waiver[side] === undefined || holds(waiver, claim, side));
  // What shows no figure can be told from another only by its fingerprint.
  return sides.some((side) => claim[side] !== undefined) && sides.every((side) => holds(waiver, claim, side));
}

/** Whether rule, unit, year, subject and folder, as far as the waiver gives them, are the claim's: its figures may be others. */
export function aimsAt(waiver: Waiver, { rule, finding }: Claim): boolean {
  const { unit, year, subject = "" } = finding;
  return (
    (waiver.rule === undefined || waiver.rule === rule) &&
    (waiver.unit === undefined || plain(waiver.unit) === plain(unit) || sameUnit(waiver.unit, unit)) &&
    (waiver.year === undefined || waiver.year === year) &&
    (waiver.subject === undefined || plain(waiver.subject) === plain(subject)) &&
    isWithin(waiver.within, finding)
  );
}

/** A side of the claim is as the waiver has it; a side that the claim shows and the waiver leaves out is not. */
export function holds(waiver: Waiver, claim: Claim, side: Side): boolean {
  const [told, shown] = [waiver[side], claim[side]];
  if (told === undefined || shown === undefined) return told === shown;
  return sameFigure(told, shown, claim.measure);
}

/** 102 and 102分, 1.02万元 and 10200元; a figure without unit has the finding's. Words are compared without spaces. */
function sameFigure(told: string, shown: string, measure: string): boolean {
  const [one, other] = [told, shown].map((text) => readFigure(text, measureOf(measure)));
  if (one === undefined || other === undefined) return plain(told) === plain(shown);
  if (one.measure.dimension === other.measure.dimension) return one.value.times(one.measure.scale).eq(other.value.times(other.measure.scale));
  return (one.measure.symbol === "" || other.measure.symbol === "") && one.value.eq(other.value);
}

export function plain(text: string): string {
  return halfWidth(text).replace(/\s+/g, "");
}

function isWithin(folder: string | undefined, { evidence }: Finding): boolean {
  return folder === undefined || folder === "" || evidence.some(({ file }) => file.startsWith(folder));
}
