import type { ProductRelation } from "../../../model/index.js";
import { isSlipOf, isSwapOf, noMeasure, Quantity } from "../../../quantity/index.js";
import { isExact, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";

const side = /(?:长|宽|高|厚|深)度?(?:为|达|是)?$/;
const metres: Readonly<Record<string, number>> = { 米: 1, m: 1, 公里: 1000, 千米: 1000, km: 1000 };
/** How many sides make it up. */
const sidesOf: Readonly<Record<string, number>> = { 平方米: 2, "㎡": 2, 立方米: 3, 方: 3 };

/** Part of the whole. */
const farOff = 0.15;

/**
 * 长22米，宽17米，建筑面积为374平方米 · 109平方米（高1.4米，长78米）: an area or a volume beside its sides. Few things built are quite rectangular: what does not come out is told only where
 * a slip of the hand keeps it from coming out.
 */
export function dimensionsIn({ mentions }: Reading): readonly ProductRelation[] {
  return mentions.flatMap((total): ProductRelation[] => {
    const count = sidesOf[total.figure.quantity.measure.symbol];
    if (count === undefined || !isExact(total)) return [];
    const sides = [mentions.slice(total.index + 1, total.index + 1 + count), mentions.slice(Math.max(0, total.index - count), total.index)].find((run) => areSides(run, count, total));
    if (sides === undefined) return [];
    const lengths = sides.map(({ figure: { quantity } }) => Quantity.printed(quantity.value.times(metres[quantity.measure.symbol] ?? 1).toFixed(), noMeasure));
    const [first, ...others] = lengths as [Quantity, ...Quantity[]];
    const due = others.reduce((product, each) => product.times(each), first);
    const printed = Quantity.printed(total.figure.quantity.digits(), noMeasure);
    const rounded = Quantity.printed(due.value.toFixed(printed.decimals), noMeasure);
    if (!printed.roundsFrom(due) && !isSlipped(printed, rounded)) return [];
    const fact = (mention: Mention, quantity: Quantity): ReturnType<typeof spokenFact> => spokenFact(mention.passage, mention.figure.offset, mention.figure.text, quantity, mention.label);
    const [each, ...counts] = sides.map((mention, at) => fact(mention, lengths[at] as Quantity));
    return each === undefined ? [] : [{ kind: "product", each, counts, total: fact(total, printed), quote: quoteAcross([...sides, total].sort((one, other) => one.index - other.index)), place: placeOf(total) }];
  });
}

/** A corner cut off makes an area a little less: another digit tells of a slip where it lies far off, or among many; two that changed places do so always. */
function isSlipped(printed: Quantity, due: Quantity): boolean {
  const ratio = due.isZero ? 1 : Number(printed.value.div(due.value));
  return printed.significantDigits >= 3 && (isSwapOf(printed, due) || (isSlipOf(printed, due) && (printed.significantDigits >= 4 || Math.abs(ratio - 1) > farOff)));
}

/** Each of another name (长, 宽), in a row and in the sentence of what they make. */
function areSides(run: readonly Mention[], count: number, total: Mention): boolean {
  const names = run.map(({ standing }) => side.exec(standing.lead)?.[0]?.[0]);
  return run.length === count && names.every((name) => name !== undefined) && new Set(names).size === count && run.every((each) => isExact(each) && metres[each.figure.quantity.measure.symbol] !== undefined && each.standing.sentence === total.standing.sentence);
}
