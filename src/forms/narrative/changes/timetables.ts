import type { ChangeRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, type Mention, quoteAcross, placeOf, type Reading, spokenFact } from "../reading/index.js";
import { inPoints, withQuantity } from "./points.js";

/** 超序时进度, 落后于序时进度: ahead of what part of the year has passed, or behind it. */
const aheadOrBehind = /(?:(超(?:过|出|前于?)?|快于|高于|领先于?|优于|多于)|(慢于|低于|落后于?|滞后于?|少于))(?:全年|预算|执行)*(?:序时|时序|时间)进度(?:的)?(?:约)?$/;
/** 比序时进度快. */
const comparedWith = /[比较](?:全年|预算|执行)*(?:序时|时序|时间)进度(?:要)?(?:(快|高|超前?|提前|多)|(慢|低|落后|滞后|少))(?:出|了)?$/;

/** In points of a percent: whoever counts days instead of months, or rounds what has passed of the year, is as near as this. */
const byDays = 0.6;

/** 上半年…完成预算的53.5%，超序时进度3.5个百分点: by the calendar half of the year's budget would be spent by then. */
export function aheadOfTime(reading: Reading, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((delta): ChangeRelation[] => {
    const { text } = reading.passage;
    const lead = text.slice(Math.max(0, delta.figure.offset - 24), delta.figure.offset).replace(/\s/g, "");
    const match = aheadOrBehind.exec(lead) ?? comparedWith.exec(lead);
    if (delta.figure.quantity.measure.dimension !== "percentage-point" || match === null || !isExact(delta)) return [];
    const current = rateBefore(delta, reading.mentions);
    const months = monthsPassed(text.slice(0, delta.figure.offset));
    if (current === undefined || months === undefined) return [];
    const points = delta.figure.quantity;
    const rate = inPoints(current, points.measure, book);
    const due = Quantity.exact(((months / 12) * 100).toFixed(6), points.measure);
    const told = withQuantity(book.factOf(delta), match[1] === undefined ? points.negated() : points);
    const ahead = rate.quantity?.minus(due);
    if (ahead === undefined || told.quantity === undefined || (!told.quantity.roundsFrom(ahead) && ahead.minus(told.quantity).absolute().value.lte(byDays))) return [];
    return [{ kind: "change", base: "untold", current: rate, prior: spokenFact(reading.passage, delta.figure.offset - (match[0].length), match[0], due, "序时进度"), delta: told, quote: quoteAcross([current, delta]), place: placeOf(delta) }];
  });
}

/** How much of the budget is done: the rate right before, a growth told between left out. */
function rateBefore(delta: Mention, mentions: readonly Mention[]): Mention | undefined {
  const near = mentions.filter((each) => each.index < delta.index && each.standing.sentence === delta.standing.sentence && each.standing.segment === delta.standing.segment && each.standing.frame === delta.standing.frame && each.figure.quantity.measure.symbol === "%");
  const done = near.filter((each) => each.role.kind === "completion" || /(?:预算|任务|目标|计划|进度|支出率|执行率|完成率)[^,。;:\d]*$/.test(each.standing.lead));
  const [only] = done;
  return done.length === 1 && only !== undefined && isExact(only) && near.every((each) => each === only || each.role.kind === "rate") ? only : undefined;
}

const periods: readonly (readonly [RegExp, (month: string) => number])[] = [
  [/上半年/g, () => 6],
  [/(?<!第?[二三四])(?:第?一|首|1)季度/g, () => 3],
  [/前三季度|前3季度/g, () => 9],
  [/(?<!\d)(?:1|一)\s*(?:[-—–~至到]+)\s*(\d{1,2})\s*月/g, Number],
  [/(?:截[至止]|[至到])\s*(?:20\d\d\s*年)?\s*(\d{1,2})\s*月(?:份?[底末]|\s*3[01]日|止)/g, Number],
  [/(?:截[至止]|[至到])\s*(?:20\d\d\s*年)?\s*(\d{1,2})\s*月\s*(?:[12]?\d)日/g, () => Number.NaN],
];

/** How many months of the year the text says have passed; undefined where it names none, a day within one, or several. */
function monthsPassed(text: string): number | undefined {
  const told = periods.flatMap(([words, months]) => [...text.matchAll(words)].map((match) => months(match[1] ?? "")));
  const [first] = told;
  return first !== undefined && first >= 1 && first <= 11 && told.every((each) => each === first) ? first : undefined;
}
