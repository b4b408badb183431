import { amountOf } from "./lists.js";
import { isAddend, sameKind, type Mention, type Reading } from "./mentions.js";
import { ties, type Sum } from "./sums.js";

/** As many parts as a sum told without a word may have. */
const most = 12;
/** As many figures as may stand between a total and the first of its parts. */
const apart = 2;

/**
 * Sums that the text tells without a word that would promise them: 下达3620万元，甲220万元，乙3400万元. That they add up to the
 * digit is all that shows them, so that they can only ever be found to hold.
 */
export function unannouncedSums(readings: readonly Reading[], told: readonly Sum[]): readonly Sum[] {
  const found: Sum[] = [];
  const isTold = (total: Mention, parts: readonly Mention[]): boolean =>
    [...told, ...found].some((sum) => (sum.total === total && sum.parts.some((part) => parts.includes(part))) || parts.every((part) => sum.parts.includes(part)));
  for (const [index, reading] of readings.entries()) {
    const below = itemsBelow(readings, index);
    for (const total of reading.mentions) {
      if (!isAddend(total) || total.figure.quantity.looseness !== "exact") continue;
      const after = reading.mentions.filter((each) => each.index > total.index && isLikePart(each, total));
      const before = reading.mentions.filter((each) => each.index < total.index && isLikePart(each, total)).reverse();
      const parts = run(total, after) ?? run(total, before) ?? run(total, below.filter((each) => sameKind(each, total)));
      if (parts !== undefined && !isTold(total, parts) && (isTelling(total) || isAllTold(total, parts, reading))) found.push({ total, parts: [...parts].sort((a, b) => a.passage.number - b.passage.number || a.index - b.index), reading: "partition" });
    }
  }
  return found;
}

/** Small and round figures add up by chance. */
function isTelling(mention: Mention): boolean {
  const digits = mention.figure.quantity.digits().replace(/\D/g, "").replace(/^0+/, "");
  return digits.replace(/0+$/, "").length >= 2 && digits.length >= 3;
}

/** Total and parts are all that their sentence tells of the kind. */
function isAllTold(total: Mention, parts: readonly Mention[], reading: Reading): boolean {
  const told = reading.mentions.filter((each) => each.standing.sentence === total.standing.sentence && sameKind(each, total));
  return told.length === parts.length + 1 && parts.every((part) => told.includes(part) && part.standing.segment === total.standing.segment);
}

function isLikePart(each: Mention, total: Mention): boolean {
  return isAddend(each) && sameKind(each, total) && each.standing.frame === total.standing.frame && each.label !== total.label && Math.abs(each.standing.sentence - total.standing.sentence) <= 1;
}

/** The first run among the figures, beginning close to the total, that comes to it. */
function run(total: Mention, figures: readonly Mention[]): readonly Mention[] | undefined {
  for (let from = 0; from <= Math.min(apart, figures.length - 2); from += 1) {
    for (let length = 2; length <= most && from + length <= figures.length; length += 1) {
      const parts = figures.slice(from, from + length);
      if (parts.filter((part) => !part.figure.quantity.isZero).length >= 2 && ties(total, parts)) return parts;
    }
  }
  return undefined;
}

/** The amounts that open the paragraphs below. */
function itemsBelow(readings: readonly Reading[], index: number): readonly Mention[] {
  return readings.slice(index + 1, index + 1 + most).flatMap((reading) => amountOf(reading) ?? []);
}
