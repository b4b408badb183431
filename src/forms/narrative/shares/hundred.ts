import { Quantity } from "../../../quantity/index.js";
import type { SumRelation } from "../../../model/index.js";
import { type FactBook, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";

/**
 * 比重分别为25.8%、46.6%和27.6%: shares told in a row that make up the whole, to the last digit that rounding leaves. Where they do not, some member
 * may be left unnamed, and nothing is said.
 */
export function sharesOfAll(reading: Reading, book: FactBook): readonly SumRelation[] {
  const firsts = reading.mentions.filter((each) => each.series !== undefined && each.series.first === each.index && each.role.kind === "share");
  return firsts.flatMap((first): SumRelation[] => {
    const series = reading.mentions.filter((each) => each.series?.first === first.index);
    const rest = reading.mentions[(series.at(-1)?.index ?? 0) + 1];
    const row = rest !== undefined && isRestOf(series, rest) && !sharesBefore(first, reading) ? [...series, rest] : series;
    const total = row.reduce((sum, each) => sum + Number(each.figure.quantity.value), 0);
    const finest = Math.max(...row.map((each) => each.figure.quantity.decimals));
    // 24%、31%和44%: rounded to whole numbers they may well leave one out, and need not.
    if (finest === 0 && total !== 100) return [];
    const makesUp = Math.abs(total - 100) <= 0.5 * 10 ** -finest * (row.length - 1) + 1e-9;
    if (row.length < 2 || row.some((each) => each.figure.quantity.looseness !== "exact") || !(makesUp || (row !== series && finest > 0 && row.some((each) => isOffBy(each, total - 100, finest))))) return [];
    const whole = spokenFact(reading.passage, first.figure.offset, "100%", Quantity.exact(100, first.figure.quantity.measure), "占比合计");
    return [{ kind: "sum", reading: "partition", total: whole, parts: row.map((each) => book.factOf(each)), quote: quoteAcross(row as readonly Mention[]), place: placeOf(first) }];
  });
}

/** 工人、农民、学生分别占24.1%、9.7%和21.3%，其余职业占44.9%: what the others leave, and nothing beside. */
function isRestOf(series: readonly Mention[], rest: Mention): boolean {
  const last = series.at(-1);
  return last !== undefined && rest.role.kind === "share" && rest.standing.sentence === last.standing.sentence && rest.standing.frame === last.standing.frame && /^(?:其[他它余]|余下)[^,。;:\d]{0,6}(?:所?占(?:比)?|占比)(?:为)?$/.test(rest.standing.lead);
}

/** 农民占30.5%；工人、学生分别占24.1%、9.4%，其余占36.0%: the rest of all that were told, and not of the last few. */
function sharesBefore(first: Mention, { mentions }: Reading): boolean {
  return mentions.some((each) => each.index < first.index && each.standing.sentence === first.standing.sentence && each.role.kind === "share");
}

/** A slip of the hand in this one would put the row out just so much. */
function isOffBy({ figure: { quantity } }: Mention, gap: number, decimals: number): boolean {
  return isSlipOf(quantity, quantity.minus(Quantity.exact(gap.toFixed(decimals), quantity.measure)));
}

/** From the most content to the least: who answered so has answered nothing else. */
const grades: readonly RegExp[] = [/(?:非常|很|十分)满意/, /(?<!非常|很|十分|不|基本|不太|不够)满意/, /一般|基本满意/, /(?<!非常|很|十分)(?:不(?:太|够)?满意)|较差/, /(?:非常|很|十分)不满意/];
/** Several answers to one question, or of several groups, make up no whole. */
const several = /多选|可选|分别|其中|教师|家长|各[县区镇校]/;

/**
 * 非常满意占46.5%，比较满意占38.2%，一般占11.8%，不满意占3.5%: the shares of all answers, from the best to the worst, are all there were. Some may have given none, so that less than
 * all is wrong only where two digits changed places.
 */
export function sharesOfAnswers(reading: Reading, book: FactBook): readonly SumRelation[] {
  const shares = reading.mentions.filter(({ figure, role, standing }) => figure.quantity.measure.symbol === "%" && (role.kind === "share" || role.kind === "none") && figure.quantity.looseness === "exact" && figure.comparator === undefined && gradeOf(standing.lead) >= 0);
  const firsts = shares.filter(({ standing }) => gradeOf(standing.lead) === 0);
  return firsts.flatMap((first): SumRelation[] => {
    const row = [first];
    for (const next of shares.filter((each) => each.index > first.index)) {
      const last = row.at(-1) as Mention;
      if (next.standing.sentence !== first.standing.sentence || gradeOf(next.standing.lead) <= gradeOf(last.standing.lead) || reading.mentions.slice(last.index + 1, next.index).some(({ figure }) => figure.quantity.measure.symbol === "%")) break;
      row.push(next);
    }
    const kinds = row.map(({ standing }) => gradeOf(standing.lead));
    const last = row.at(-1) as Mention;
    const whole = row.length >= 4 && [0, 1, 2, 3].every((grade) => kinds.includes(grade));
    if (!whole || several.test(reading.passage.text.slice(first.standing.clauseStart, last.standing.clauseEnd))) return [];
    const total = row.reduce((sum, each) => sum + Number(each.figure.quantity.value), 0);
    const finest = Math.max(...row.map((each) => each.figure.quantity.decimals));
    const slack = 0.5 * 10 ** -finest * row.length + 1e-9;
    // 48%、36%、11%、4%: rounded to whole numbers they may well leave one out, and need not.
    if (finest === 0 && total !== 100 && total <= 100 + slack) return [];
    const spoken = spokenFact(reading.passage, first.figure.offset, "100%", Quantity.exact(100, first.figure.quantity.measure), "占比合计");
    if (total < 100 - slack && !row.some(({ figure: { quantity } }) => isSwapOf(quantity, quantity.plus(Quantity.exact((100 - total).toFixed(finest), quantity.measure))))) return [];
    return [{ kind: "sum", reading: "partition", total: spoken, parts: row.map((each) => book.factOf(each)), quote: quoteAcross(row), place: placeOf(first) }];
  });
}

/** Which answer a share is of; −1 for a rate of those content. */
function gradeOf(lead: string): number {
  return /满意[度率]/.test(lead) ? -1 : grades.findLastIndex((words) => words.test(lead));
}
