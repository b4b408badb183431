import type { BalanceRelation } from "../../../model/index.js";
import { balance, isTerm } from "./accounts.js";
import { comesOutOrSlips } from "./signs.js";
import { endOf, type FactBook, type Mention, type Reading, sentenceAt } from "../reading/index.js";

const came = /(?:受理|上报|立案|登记|收到|接收|接到|承办|收案|交办|接受|派工|派单|工单)[^,。;:\d]{0,14}$/;
const done = /(?:办结|审结|执结|结案|处结|办理完毕|处理完毕|已办理|已处理|已完成|已答复|解决)[^,。;:\d]{0,10}$/;
const open = /(?:未结|未办结|未审结|未执结|在办|(?:正|尚|仍|还)在办理|(?:正|尚|仍|还)在处理|办理中|处理中|未处理|待办|待处理)[^,。;:\d]{0,6}$/;
const ofTheYear = /20\d\d年|本年|当年|年内|全年|今年|新/;
/** What else may have become of a case, or where else it may have come from. */
const others = /旧存|积存|遗留|新收|上年|结转|退回|撤销|撤回|不予|移交|移送|转办|转交|作废|重复|其中|另|分别|约/;

/** 立案186件，上年结转12件，共198件; 应审案件198件: all there were to deal with, wherever they came from. */
const summed = /^(?:(?:共计?|合计|总计)(?:办理|受理|有)?|(?:全年|年内|本年|共计?|合计)*应(?:审|办|执|结|审理|办理|办结|审结)(?:理)?(?:的)?(?:各类)?(?:案件|件)?(?:数|总数)?(?:为|共)?)$/;

/** 受理工单2917件，已处理完毕2349件，正在办理568件: what came in is done or still open. */
export function caseloadsIn(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((rest): BalanceRelation[] => {
    if (!isCase(rest) || !open.test(rest.standing.lead)) return [];
    const here = reading.mentions.filter((each) => each.index < rest.index && each.standing.sentence === rest.standing.sentence && each.standing.frame === rest.standing.frame && isCase(each) && each.figure.quantity.measure.dimension === rest.figure.quantity.measure.dimension);
    const [all, closed] = here.slice(-2);
    if (all === undefined || closed === undefined || !(came.test(all.standing.lead) || summed.test(all.standing.lead)) || done.test(all.standing.lead) || !done.test(closed.standing.lead) || open.test(closed.standing.lead)) return [];
    const told = sentenceAt(reading.passage.text, rest.figure.offset);
    const words = reading.passage.text.slice(all.standing.clauseStart, endOf(rest)).replace(/[^,。;]{0,8}同[比期][^,。;]*/g, "");
    // 本年受理36件，已办结41件，在办12件: those of earlier years are among them.
    if (closed.figure.quantity.plus(rest.figure.quantity).compare(all.figure.quantity) > 0 && !summed.test(all.standing.lead) && (closed.figure.quantity.compare(all.figure.quantity) > 0 || ofTheYear.test(all.standing.lead)) && !comesOutOrSlips({ from: all, taken: closed, left: rest })) return [];
    const holds = rest.figure.quantity.roundsFrom(all.figure.quantity.minus(closed.figure.quantity));
    // 未结10件，退回10件: a third lot of them behind the second.
    const more = reading.mentions.some((each) => each.index > rest.index && each.standing.sentence === rest.standing.sentence && isCase(each) && (summed.test(all.standing.lead) ? /^[,、]/ : /^[,、;]/).test(reading.passage.text.slice(endOf(rest)).trimStart()) && each.index === rest.index + 1);
    if (!holds && (more || others.test(words.replace(summed.test(all.standing.lead) ? /^.*?(?=共|合计|应)/ : /^$/, "")) || (!summed.test(all.standing.lead) && others.test(told.words.slice(0, Math.max(0, told.words.indexOf(all.standing.lead))))))) return [];
    return [balance({ from: all, more: [], taken: closed, left: rest }, book)];
  });
}

function isCase(mention: Mention): boolean {
  return isTerm(mention) && !mention.prior && /^(?:个|件|万件|起|宗|例|条|单|批|次)$/.test(mention.figure.quantity.measure.symbol);
}
