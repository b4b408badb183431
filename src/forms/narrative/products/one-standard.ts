import type { ProductRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { apiece, countFact, isCounted, isTotal } from "./apiece.js";
import { isNear, ties } from "./products.js";

interface Given {
  readonly count: Mention;
  readonly total: Mention;
}

/** What says that one of them was not paid by the standard. */
const unsettled = /另|扣除|部分|中途|左右|不等|含|其中|调整|结转|补发|上年/;

/**
 * 按每生每学期500元执行，春季资助862人，支出43.1万元，秋季资助914人，支出45.7万元: one standard, and several numbers with what each came to. That it holds for all of them
 * shows where it does for all but one at most.
 */
export function ofOneStandard(reading: Reading, told: readonly { readonly total: unknown }[], book: FactBook): readonly ProductRelation[] {
  return reading.mentions.flatMap((each): ProductRelation[] => {
    const [unit, term, ...more] = apiece(each)?.units ?? [];
    if (unit === undefined || more.length > 0 || !isExact(each) || each.figure.quantity.measure.dimension !== "money") return [];
    const given = givenBehind(each, unit, reading);
    const last = given.at(-1);
    if (given.length < 2 || last === undefined || unsettled.test(restFrom(each)) || !isTheOne(each, given, reading)) return [];
    // 每生每学期: each number is of one term.
    if (term !== undefined && (term !== "学期" || !given.every(({ count }) => /[春秋]|学期/.test(count.standing.lead)))) return [];
    const holding = given.filter(({ count, total }) => ties(each, { counts: [count], total }));
    if (holding.length < given.length - 1 || !given.every(({ count, total }) => isNear(each, { counts: [count], total }))) return [];
    const fresh = given.filter(({ total }) => !(book.has(total) && told.some((other) => other.total === book.factOf(total))));
    return fresh.map(({ count, total }) => ({ kind: "product", each: book.factOf(each), counts: [countFact(count, book)], total: book.factOf(total), quote: quoteAcross([each, count, total]), place: placeOf(total) }));
  });
}

/** 小学人均105元、初中人均180元，小学生9600人、初中生4200人，应安排…: of two standards none is that of all the numbers. */
function isTheOne(each: Mention, given: readonly Given[], { mentions }: Reading): boolean {
  const first = Math.min(...given.map(({ count }) => count.index));
  return !mentions.some((other) => other !== each && other.index < first && other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame && other.figure.quantity.measure.dimension === "money");
}

/** The sentence behind the standard, to its end: 含补发上年资金 may be told last. */
function restFrom({ passage, figure }: Mention): string {
  return passage.text.slice(figure.offset).split("。")[0] ?? "";
}

/** A number and a sum, again and again behind the standard; or all the numbers, and all the sums in the same order. */
function givenBehind(each: Mention, unit: string, { mentions }: Reading): readonly Given[] {
  const here = mentions.filter((other) => other.index > each.index && other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame);
  const given: Given[] = [];
  for (let at = 0; at + 1 < here.length; at += 2) {
    const [count, total] = [here[at] as Mention, here[at + 1] as Mention];
    if (!isCounted(count, unit) || !isTotal(total, each) || ![count, total].every(isExact) || total.standing.segment !== count.standing.segment || apiece(total) !== undefined) break;
    given.push({ count, total });
  }
  return given.length > 0 ? given : inRows(each, unit, mentions);
}

/** 286人、302人，每人1500元，发放金额分别为42.9万元和45.3万元. */
function inRows(each: Mention, unit: string, mentions: readonly Mention[]): readonly Given[] {
  const totals = mentions.filter((other) => other.series !== undefined && other.series.first > each.index && other.standing.sentence === each.standing.sentence && isTotal(other, each));
  const row = totals.filter((other) => other.series?.first === totals[0]?.index);
  const counts = mentions.filter((other) => other.standing.sentence === each.standing.sentence && other.index < (totals[0]?.index ?? 0) && isCounted(other, unit));
  const inOrder = row.length >= 2 && counts.length === row.length && [...row, ...counts].every((other) => isExact(other) && other.standing.frame === each.standing.frame);
  return inOrder ? row.map((total, at) => ({ count: counts[at] as Mention, total })) : [];
}
