import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { NumberedList } from "./lists.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const reach = 4;
const precise = 4;
const others = /其[他它]/;
const another = /上年|去年|同期|其中|剩余|结余|累计|增/;

/**
 * 税收收入150.6亿元…。主要项目情况： and below it 1.增值税74.4亿元，增长10.2%。…6.相关税收中，土地增值税9.3亿元；契税11.2亿元。7.其他税收收入65.7亿元: items of which some tell several amounts, one to a segment. They are of the
 * figure told above that they come to, to the last of four digits; where 其他 ends them nothing is left out, so that a slip of the hand in one of them shows.
 */
export function severalApiece(list: NumberedList, readings: readonly Reading[]): readonly Sum[] {
  const told = list.items.map(({ reading }) => headsOf(reading));
  const parts = told.flat();
  const [first] = parts;
  if (list.muddled || list.cutOff || first === undefined || list.items.length < 3 || parts.length === list.items.length || told.some((each) => each.length === 0) || !parts.every((part) => sameKind(part, first))) return [];
  const at = readings.indexOf(list.intro);
  const before = readings.slice(Math.max(0, at - reach), at + 1).flatMap(({ mentions }) => mentions).filter((each) => isPlain(each) && sameKind(each, first) && each.figure.quantity.significantDigits >= precise && !another.test(each.standing.lead)).reverse();
  const tied = before.find((each) => ties(each, parts));
  if (tied !== undefined) return [{ total: tied, parts, reading: "partition" }];
  if (!others.test((parts.at(-1) as Mention).standing.lead)) return [];
  const near = before.filter((each) => slipsInDigit(each, parts, precise));
  const [total, ...more] = near.filter((each, index) => near.findIndex((other) => other.figure.quantity.compare(each.figure.quantity) === 0) === index);
  return total === undefined || more.length > 0 ? [] : [{ total, parts, reading: "partition" }];
}

/** The first amount of each segment of an item's first sentence, under a name of its own. */
function headsOf({ mentions }: Reading): readonly Mention[] {
  const here = mentions.filter((each) => isPlain(each) && each.standing.sentence <= 1 && each.label.length >= 2);
  const [first] = here;
  return here.filter((each, at) => each.standing.sentence === first?.standing.sentence && (at === 0 || each.standing.segment !== here[at - 1]?.standing.segment));
}

const isPlain = (each: Mention): boolean => isAddend(each) && isExact(each) && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money";
