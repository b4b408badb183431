import type { Reading } from "../reading/index.js";
import { sumsAfterRemarks } from "./after-remarks.js";
import { bareUses } from "./bare-uses.js";
import { sumsBySource } from "./by-source.js";
import { contributionRates } from "./contribution-rates.js";
import { doneBySource } from "./done-by-source.js";
import { kindsInSentences } from "./kinds-in-sentences.js";
import type { NumberedList } from "./lists.js";
import { ofTwoCounted } from "./of-two-counted.js";
import { ofTwoLevels } from "./of-two-levels.js";
import { standardsInBrackets } from "./standards-in-brackets.js";
import type { Sum } from "./sum.js";
import { underNamedHeadings } from "./under-named-headings.js";

/** Totals whose parts no word opens: by source, by kind, by name, in sentences and paragraphs of their own. */
export function sumsBesides(readings: readonly Reading[], lists: readonly NumberedList[]): readonly Sum[] {
  const each = [sumsBySource, bareUses, standardsInBrackets, contributionRates, kindsInSentences, ofTwoLevels, ofTwoCounted, sumsAfterRemarks];
  return [...each.flatMap((door) => readings.flatMap(door)), ...doneBySource(readings), ...lists.flatMap((list) => underNamedHeadings(list, readings))];
}
