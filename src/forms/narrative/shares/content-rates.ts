import type { ShareRelation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";

const rateOfContent = /^(?:综合|总体|平均|群众|居民|服务对象|受益对象|受益群众|社会公众|问卷|调查)*满意(?:率|度)(?:为|达到?|是)*$/;
const fairly = /(?:基本|比较|较|较为)满意(?:的|有)?$/;
const content = /^(?!.*(?:不满意|基本满意|比较满意|较满意|较为满意)).*满意(?:的|有)?$/;
const ofBest = /\(非常满意[和与及、+]满意\)|\(不含基本满意\)/;
const others = /(?:不满意|一般|不了解|不清楚|弃权)(?:的|有)?$/;
/** In points of a percent: a rate that misses by more was worked out in another way. */
const farOff = 3;

/**
 * 收回192份，满意的174份、基本满意的12份、不满意的6份，满意率96.88%: of all answers, those content, with those fairly so or without; which of the two is the
 * unit's to choose, so that only a rate that is neither is wrong.
 */
export function contentRates(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    if (!rateOfContent.test(rate.standing.lead.replace(/\([^()]*\)/g, "")) || rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || !isExact(rate)) return [];
    const answers = answersBefore(rate, reading);
    const best = answers.filter((each) => content.test(answerOf(each)));
    const good = answers.filter((each) => fairly.test(answerOf(each)));
    // 满意292份、一般6份、不满意2份: without 基本满意 the rate is of the content alone, as far as others stand between.
    const [first] = good.length > 0 || best.at(-1) !== answers.at(-1) ? best : [];
    const whole = wholeOf(answers, reading);
    if (first === undefined || whole === undefined || whole.figure.quantity.isZero) return [];
    const due = (parts: readonly Mention[]): Quantity => sumOf(parts).dividedBy(whole.figure.quantity);
    const fits = [best, [...best, ...good]].find((parts) => rate.figure.quantity.roundsFrom(due(parts)));
    // 满意度（非常满意和满意）: the words say which of them count.
    const counted = ofBest.test(rate.standing.lead) || (/满意率/.test(rate.standing.lead) && isSlipOf(rate.figure.quantity, due(best))) ? best : [...best, ...good];
    const parts = fits ?? (isWrong(rate, due(counted), good.length > 0) ? counted : undefined);
    if (parts === undefined) return [];
    const [only, ...more] = parts;
    const words = reading.passage.text.slice(first.figure.offset, endOf(parts.at(-1) as Mention));
    const part = more.length === 0 ? book.factOf(only as Mention) : spokenFact(reading.passage, first.figure.offset, words, sumOf(parts), "满意与基本满意");
    return [{ kind: "share", part, whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, ...parts, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

/**
 * 满意度 may be weighed (非常满意 as all, 基本满意 as the half of it), which leaves it below what all of them make, and never above; where nobody was 基本满意, 一般 may be
 * weighed as well.
 */
function isWrong({ figure: { quantity }, standing }: Mention, due: Quantity, fairlyTold: boolean): boolean {
  const off = due.minus(quantity);
  const near = off.absolute().value.lte(farOff) && (/满意率/.test(standing.lead) || (fairlyTold && off.value.lt(0)));
  // Of two digits what is weighed is as often a digit off.
  return near || ((quantity.printedDigits >= 3 || /满意率/.test(standing.lead)) && isSlipOf(quantity, due));
}

/** “满意” or 满意. */
function answerOf({ standing }: Mention): string {
  return standing.lead.replace(/[“”"「」]/g, "");
}

/** The counts of answers by how content they were, right before the rate. */
function answersBefore(rate: Mention, { mentions }: Reading): readonly Mention[] {
  const before = mentions.slice(0, rate.index).reverse();
  const end = before.findIndex((each) => ![content, fairly, others].some((words) => words.test(answerOf(each))) || !isExact(each) || each.role.kind !== "level" || each.prior || each.standing.frame !== rate.standing.frame || each.standing.sentence !== rate.standing.sentence);
  const answers = before.slice(0, end === -1 ? before.length : end).reverse();
  return answers.every((each) => sameKind(each, answers[0] as Mention) && each.figure.quantity.measure.dimension !== "ratio") ? answers : [];
}

/** Those that came back, which the answers come to, or are but the content ones of. */
function wholeOf(answers: readonly Mention[], { mentions }: Reading): Mention | undefined {
  const [first] = answers;
  const told = first === undefined ? [] : mentions.filter((each) => each.index < first.index && each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, first));
  const complete = answers.some((each) => /不满意/.test(answerOf(each)));
  return complete ? told.findLast((each) => each.figure.quantity.compare(sumOf(answers)) === 0) : told.findLast(({ standing }) => /回收|收回|有效/.test(standing.lead));
}

function sumOf(parts: readonly Mention[]): Quantity {
  return parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
}
