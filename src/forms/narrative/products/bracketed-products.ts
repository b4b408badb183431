import type { PerHeadRelation, ProductRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { apiece, countFact, isCounted, isTotal } from "./apiece.js";
import { isNear, ties } from "./products.js";

/** Words by which the count or the price is one of several: nothing is asserted then. */
const unsettled = /不等|分别|起|最高|左右|分档|[一二三]档|其中|原则|不超|上限|以内/;

/**
 * 任务182户，配套资金18.2万元（1000元/户） · 慰问金4.5万元（15人，每人3000元）: what each came to stands in a bracket right behind the total; what it
 * is counted by is in the bracket too, or the one number of its kind in the sentence before the total.
 */
export function bracketedProducts(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly (ProductRelation | PerHeadRelation)[] {
  const { mentions, outline, passage } = reading;
  return mentions.flatMap((each): (ProductRelation | PerHeadRelation)[] => {
    const piece = apiece(each);
    const frame = outline.frames[each.standing.frame];
    if (piece === undefined || frame === undefined || frame.index === 0 || known.has(each) || !isExact(each) || piece.units.length === 0) return [];
    const inside = mentions.filter((other) => other.standing.frame === frame.index && other !== each && isExact(other));
    const total = mentions.findLast((other) => other.standing.frame === frame.parent && endOf(other) <= frame.start);
    const words = passage.text.slice(frame.start, frame.end);
    if (total === undefined || !isTotal(total, each) || !isExact(total) || !/^[^,。;:、\d()]{0,12}$/.test(passage.text.slice(endOf(total), frame.start - 1).trim()) || unsettled.test(words) || /[;+]/.test(words)) return [];
    const sentence = mentions.filter((other) => other.standing.frame === frame.parent && other.standing.sentence === total.standing.sentence && other.index < total.index && isExact(other));
    const counts = piece.units.map((unit) => {
      const own = inside.filter((other) => isCounted(other, unit));
      // 国家助学金2460人811.8万元（每人3300元）: the count in one breath with the total.
      const joined = sentence.filter((other) => other.index === total.index - 1 && endOf(other) === total.figure.offset && isCounted(other, unit));
      return own.length > 0 ? own : joined.length > 0 ? joined : sentence.filter((other) => isCounted(other, unit));
    });
    const said = passage.text.slice(sentence.find((other) => counts.some((some) => some.includes(other)))?.figure.offset ?? total.figure.offset, total.figure.offset);
    const alone = !unsettled.test(said) && !inside.some((other) => isTotal(other, each)) && counts.every((some) => some.length === 1);
    // 抚育1万亩，拨付200万元，其中直接补助197万元（每亩197元）、间接费用3万元（每亩3元）: parts of what was paid for all of them, as the one beside shows.
    const ofAll = !alone && !unsettled.test(said.replace(/其中/g, "")) && counts.every((some) => some.length === 1) && isProvedBeside(each, total, counts.flat(), mentions);
    const options = counts.reduce<readonly (readonly Mention[])[]>((so, some) => so.flatMap((one) => some.map((other) => [...one, other])), [[]]).slice(0, 24);
    // 清理枯木1.2万株，注药8400株，其中枯木清理180万元（每株150元）: of several counts the one that is called as the total is.
    const called = options.filter((some) => some.length === 1 && isCalledAlike(some[0] as Mention, total));
    const sole = called.length === 1 && !unsettled.test(words) && !inside.some((other) => isTotal(other, each)) ? called[0] : undefined;
    const chosen = options.find((some) => ties(each, { counts: some, total })) ?? (alone || ofAll ? options[0] : sole);
    if (chosen === undefined || chosen.length === 0 || !isNear(each, { counts: chosen, total })) return [];
    const told = [...chosen, each, total].sort((a, b) => a.index - b.index);
    const [only, ...further] = chosen;
    // 补助542.6万元（603人，人均8998元）: an average is cut to its last digit, and times the count gives the total but nearly.
    if (/均/.test(each.standing.lead) && only !== undefined) return further.length > 0 ? [] : [{ kind: "per-head", each: book.factOf(each), total: book.factOf(total), count: countFact(only, book), quote: quoteAcross(told), place: placeOf(each) }];
    return [{ kind: "product", each: book.factOf(each), counts: chosen.map((count) => countFact(count, book)), total: book.factOf(total), quote: quoteAcross(told), place: placeOf(total) }];
  });
}

/** Whether another amount of the sentence, with what it comes to for each of the same in a bracket behind it, is that of as many. */
function isProvedBeside(each: Mention, total: Mention, counts: readonly Mention[], mentions: readonly Mention[]): boolean {
  return mentions.some((other) => {
    const whole = mentions[other.index - 1];
    if (other === each || whole === undefined || whole === total || other.standing.frame === 0 || other.standing.frame === whole.standing.frame || whole.standing.sentence !== total.standing.sentence || whole.standing.frame !== total.standing.frame) return false;
    const [units, own] = [apiece(other), apiece(each)].map((piece) => piece?.units.join());
    return units !== undefined && units === own && isExact(whole) && isTotal(whole, other) && ties(other, { counts, total: whole });
  });
}

/** 电脑1860台（单价0.38万元，计706.8万元）: a count, and in the bracket right behind it what one comes to and what all of them do. */
export function pricedInBrackets(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ProductRelation[] {
  const { mentions, outline, passage } = reading;
  return mentions.flatMap((each): ProductRelation[] => {
    const piece = apiece(each);
    const frame = outline.frames[each.standing.frame];
    const [unit, ...more] = piece?.units ?? [];
    if (unit === undefined || more.length > 0 || frame === undefined || frame.index === 0 || known.has(each) || !isExact(each)) return [];
    const inside = mentions.filter((other) => other.standing.frame === frame.index && other !== each);
    const count = mentions.findLast((other) => other.standing.frame === frame.parent && endOf(other) <= frame.start);
    const [total] = inside;
    if (count === undefined || total === undefined || inside.length !== 1 || total.index !== each.index + 1 || !/^(?:共计?|合计|小计|金额|计)(?:金额|资金|支出|投入)?(?:为)?$/.test(total.standing.lead)) return [];
    const adjoins = passage.text.slice(endOf(count), frame.start - 1).trim() === "" && isCounted(count, unit) && isExact(count) && isExact(total) && isTotal(total, each);
    if (!adjoins || unsettled.test(passage.text.slice(frame.start, frame.end)) || !isNear(each, { counts: [count], total })) return [];
    return [{ kind: "product", each: book.factOf(each), counts: [countFact(count, book)], total: book.factOf(total), quote: quoteAcross([count, each, total]), place: placeOf(total) }];
  });
}

const inAll = /^(?:共计?|合计|总计|累计|发放|拨付|救助|补助|补贴|奖励|资助|慰问|奖补)*(?:资金|金额|经费|款|金)?(?:共计?|合计|为|计)*$/;

/** 为191名妇女发放救助金（1.2万元/人），救助金额229.2万元: what each was given alone in a bracket of the clause that counts them, and what all were given told next. */
export function standardInBracket(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ProductRelation[] {
  const { mentions, outline, passage } = reading;
  return mentions.flatMap((each): ProductRelation[] => {
    const [unit, ...more] = apiece(each)?.units ?? [];
    const frame = outline.frames[each.standing.frame];
    const [count, total] = [mentions[each.index - 1], mentions[each.index + 1]];
    if (unit === undefined || more.length > 0 || frame === undefined || frame.index === 0 || known.has(each) || !isExact(each) || count === undefined || total === undefined) return [];
    const around = [count, total].every((other) => isExact(other) && other.standing.frame === frame.parent && other.standing.sentence === total.standing.sentence && other.standing.segment === total.standing.segment);
    const alone = mentions.filter((other) => other.standing.frame === frame.index).length === 1 && /^[^,。;:、()]{0,30}$/.test(passage.text.slice(endOf(count), frame.start - 1));
    if (!around || !alone || !isCounted(count, unit) || !isTotal(total, each) || !inAll.test(total.standing.lead) || unsettled.test(passage.text.slice(count.standing.clauseStart, endOf(total))) || !isNear(each, { counts: [count], total })) return [];
    return [{ kind: "product", each: book.factOf(each), counts: [countFact(count, book)], total: book.factOf(total), quote: quoteAcross([count, each, total]), place: placeOf(total) }];
  });
}

/** 清理枯死松木 and 枯死松木清理 have the noun in common. */
function isCalledAlike({ label: count }: Mention, { label: total }: Mention): boolean {
  const runs = [...count].map((_, at) => count.slice(at, at + 3)).filter((run) => run.length === 3);
  return runs.some((run) => total.includes(run));
}
