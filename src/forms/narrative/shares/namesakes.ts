import type { ShareRelation } from "../../../model/index.js";
import { swapsOf } from "../../../quantity/index.js";
import { type FactBook, isExact, isNarrowed, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { isShortFor } from "./member-rates.js";
import { comesOutRound, isNearly } from "./rate.js";

const called = /^([\u4e00-\u9fff]{2,6})率(?:仅?为|达到?|是)*$/;
/** How it was done, which nothing else than what was done so can be called by. */
const inTime = /^(?:按[期时质]|如期|及时|限时|当[场日天]|即时|一次|首次|规范)/;
const otherwise = /计划|目标|任务|上年|去年|同期|旧存|结转|积存|遗留|应|含|剔除|扣除/;
const otherRates = /增长|下降|上升|执行|支付|满意|完成|死亡/;
/** In points of a percent: a rate further off is of something else. */
const farOff = 15;

/**
 * 处理工单1872件，按期办结1853件，按期办结率98.99% · 保洁面积386万平方米，其中机械化清扫面积328.1万平方米，机扫率85%: two figures and their rate in a row, the rate called by the very words of the
 * second, or in short for them. In short, it is held to figures that make it without rounding, or would with two digits swapped back.
 */
export function ratesOfNamesakes({ mentions }: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return mentions.flatMap((rate): ShareRelation[] => {
    const [whole, part] = [mentions[rate.index - 2], mentions[rate.index - 1]];
    const name = called.exec(rate.standing.lead)?.[1];
    if (name === undefined || whole === undefined || part === undefined || known.has(rate) || rate.figure.quantity.measure.dimension !== "ratio" || !isExact(rate) || isNarrowed(rate) || otherRates.test(name)) return [];
    if (![whole, part].every((each) => isPlain(each, rate)) || !sameKind(whole, part) || whole.figure.quantity.isZero || part.figure.quantity.compare(whole.figure.quantity) > 0) return [];
    // 受理1086件（含旧存）: what was left of other years may be in the rate, be it told in a bracket.
    if (otherwise.test(part.passage.text.slice(whole.standing.clauseStart, rate.figure.offset))) return [];
    if (!isOfTheName(name, part, rate, whole)) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, part, rate]), place: placeOf(rate) }];
  });
}

function isOfTheName(name: string, part: Mention, rate: Mention, whole: Mention): boolean {
  const due = part.figure.quantity.dividedBy(whole.figure.quantity);
  if (rate.figure.quantity.roundsFrom(due)) return part.standing.lead.includes(name) || isShortFor(name, part.label);
  const close = isNearly(rate, due, farOff) || isSlipOf(rate.figure.quantity, due);
  // 受理1872件，按期办结1683件，按期办结率99.2%: those still in hand are not late.
  if (/受理|接收|收到|收件|登记|来信|申请/.test(whole.standing.lead) && rate.figure.quantity.compare(due) > 0 && !isSlipOf(rate.figure.quantity, due)) return false;
  if (inTime.test(name) && part.standing.lead.replace(/^其中[:,]?/, "") === name) return close && rate.figure.quantity.decimals >= 1;
  if (!/^其中/.test(part.standing.lead) || !isShortFor(name, part.label)) return false;
  const slipped = isSlipOf(rate.figure.quantity, due) && comesOutRound(part, whole, rate);
  return slipped || (close && swapsOf(part.figure.quantity).some((meant) => isMadeBy(meant.dividedBy(whole.figure.quantity).value.toNumber(), rate)));
}

/** To a hundredth of the last digit that is printed. */
function isMadeBy(due: number, { figure: { quantity } }: Mention): boolean {
  return Math.abs(due - quantity.value.toNumber()) <= 0.01 * 10 ** -quantity.decimals;
}

function isPlain(each: Mention, rate: Mention): boolean {
  return each.role.kind === "level" && !each.prior && isExact(each) && each.figure.quantity.measure.dimension !== "money" && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment && each.standing.frame === rate.standing.frame;
}
