import type { PerHeadRelation } from "../../../model/index.js";
import { measureOf, points, Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sentenceAt, spokenFact, swapsOf } from "../reading/index.js";

const mean = /^(?:[一二两三四五六七八九十\d]+(?:个项目|项)?)?(?:项目|自评|绩效|综合|算术)*平均(?:自评)?(?:得分|分|分值|分数)?(?:为|是|达|:)*$/;

/**
 * 甲99.71分、乙99.69分、丙97.40分，平均分98.93分: the mean of the scores listed right before it. It may be weighed by what each cost without a word, so
 * that only one that no weights could give, or a slip of the plain one, is told.
 */
export function meansOfScores(reading: Reading, book: FactBook): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    if (each.role.kind !== "score" || !mean.test(each.standing.lead) || !isExact(each) || /加权|权重/.test(sentenceAt(reading.passage.text, each.figure.offset).words)) return [];
    const listed = scoresBefore(each, reading);
    const [first] = listed;
    if (first === undefined || listed.length < 2) return [];
    const sum = listed.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
    const due = sum.dividedBy(Quantity.exact(listed.length));
    const told = each.figure.quantity;
    const outside = listed.every(({ figure }) => figure.quantity.compare(told) < 0) || listed.every(({ figure }) => figure.quantity.compare(told) > 0);
    if (!told.roundsFrom(Quantity.exact(due.value, points)) && !outside && !isSlipOf(told, Quantity.exact(due.value, points)) && !isOfSwapped(told, listed, sum)) return [];
    const { passage } = reading;
    const total = spokenFact(passage, first.figure.offset, passage.text.slice(first.figure.offset, first.figure.offset + first.figure.length), sum, "所列得分之和");
    const count = spokenFact(passage, first.figure.offset, passage.text.slice(first.figure.offset, first.figure.offset + first.figure.length), Quantity.exact(listed.length, measureOf("个")), "所列得分个数");
    return [{ kind: "per-head", total, count, each: book.factOf(each), quote: quoteAcross([...listed, each]), place: placeOf(each) }];
  });
}

/** With two digits of one score swapped back the mean comes out to its last digit. */
function isOfSwapped(told: Quantity, listed: readonly Mention[], sum: Quantity): boolean {
  const mean = (quantity: Quantity): Quantity => Quantity.exact(quantity.dividedBy(Quantity.exact(listed.length)).value, points);
  return told.decimals >= 1 && listed.some(({ figure }) => swapsOf(figure.quantity).some((each) => told.roundsFrom(mean(sum.minus(figure.quantity).plus(each)))));
}

/** The scores one after another right before, each with a name, as many as the sentence says. */
function scoresBefore(each: Mention, { mentions, passage }: Reading): readonly Mention[] {
  const listed: Mention[] = [];
  for (let at = each.index - 1; at >= 0; at -= 1) {
    const other = mentions[at] as Mention;
    const together = other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame;
    if (!together || other.role.kind !== "score" || !isExact(other) || (other.label === "" && other.series === undefined)) break;
    listed.unshift(other);
  }
  const before = passage.text.slice(sentenceAt(passage.text, each.figure.offset).start, listed[0]?.figure.offset ?? each.figure.offset);
  const said = /(\d+)(?:个|项)[^,。;\d]{0,6}(?:项目|单位|科室|学校)?/.exec(before)?.[1];
  return said === undefined || Number(said) === listed.length ? listed : [];
}
