import { families, membersOf } from "./families.js";
import { isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** As many tellings of one part as are tried. */
const tellings = 6;

/**
 * 财政拨款收入总计1614万元 here, 一般公共预算财政拨款1008万元 and 政府性基金605万元 in other chapters: parts by definition, told
 * anywhere. Which chapter speaks of the same whole is not certain, so that such a sum is only ever found to hold.
 */
export function farFamilySums(readings: readonly Reading[], told: readonly Sum[]): readonly Sum[] {
  const all = readings.flatMap((reading) => reading.mentions.filter((each) => isAddend(each) && each.figure.quantity.measure.dimension === "money"));
  const found: Sum[] = [];
  for (const family of families) {
    if (family.whole === undefined || family.parts.length > 3) continue;
    const isMember = (each: Mention): boolean => membersOf(family).some((pattern) => pattern.test(each.label));
    const wholes = all.filter((each) => family.whole?.test(each.label) === true && !isMember(each) && !each.figure.quantity.isZero && !told.some((sum) => sum.reading === "partition" && isSameFigure(sum.total, each)));
    if (wholes.length === 0) continue;
    const kinds = family.parts.map((pattern) => distinct(all.filter((each) => pattern.test(each.label))));
    const choices = combinations(kinds);
    for (const total of wholes) {
      if (found.some((sum) => isSameFigure(sum.total, total))) continue;
      const parts = choices.find((each) => each.every((part) => sameKind(part, total) && (part.year === undefined || total.year === undefined || part.year === total.year)) && ties(total, each));
      if (parts !== undefined) found.push({ total, parts, reading: "partition" });
    }
  }
  return found;
}

function distinct(mentions: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const [at, each] of mentions.entries()) {
    if (found.length === tellings) break;
    if (mentions.findIndex((other) => isSameFigure(other, each)) === at) found.push(each);
  }
  return found;
}

function combinations(kinds: readonly (readonly Mention[])[]): readonly (readonly Mention[])[] {
  return kinds.reduce<readonly (readonly Mention[])[]>((before, kind) => before.flatMap((each) => kind.map((one) => [...each, one])), [[]]);
}

function isSameFigure(one: Mention, other: Mention): boolean {
  return sameKind(one, other) && one.figure.quantity.agrees(other.figure.quantity);
}
