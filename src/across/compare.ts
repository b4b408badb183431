import type { Likeness } from "../model/index.js";
import { copiedRows } from "./copied-rows.js";
import { copiedTexts } from "./copied-text.js";
import { District, type Sketches } from "./district.js";
import { equalScores } from "./equal-scores.js";
import { otherNames } from "./other-name.js";
import { outliers } from "./outliers.js";
import { reportsAgain } from "./report-again.js";

/**
 * What the units of a run have in common and what stands out, in an order that does not depend on theirs. Each sketch is
 * asked for a few times, one after the other; what is remembered between is a few numbers a paragraph.
 */
export function compareUnits(sketches: Sketches): readonly Likeness[] {
  if (sketches.length < 2) return [];
  const district = new District(sketches);
  return [copiedTexts, copiedRows, otherNames, reportsAgain, equalScores, outliers].flatMap((work) => work(district));
}
