import type { BalanceRelation } from "../../../model/index.js";
import { type FactBook, isCount, isOfMore, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const verb = "(?:完成|完工|竣工|建成|整改|办结|办理|处置|处理|销号|验收|交付|投用|投入使用|开工|结题|结案|答复|支付|兑付|拆除|搬迁|达标|通过)";
const done = new RegExp(`^(?:其中[:,]?)?(?:目前|截至[^,。;]{0,10}|年内|当年|全年|现|均|按期|实际|共|累计)*(?:已经?|全部)?(?:按期|按时)?${verb}(?:到位|销号|处置|整改)?(?:的)?(?:有)?$`);
const others = /^(?:其余|剩余|余下|剩下|其他)(?:的)?$/;
const some = /^(?:尚|仍|还|另)(?:有|剩|余)$/;
/** Behind the figure: it was not done, or not yet. */
const undone = new RegExp(`^[^,。;\\d]{0,30}?(?:(?:尚|仍|还|正|暂)?(?:未能?|没有|在|待)(?:按期|如期|全部|及时)*(?:开展|进行|实施|推进|建设|施工|审理|研究|协调|${verb.slice(3, -1)})|尚在|正在|(?:办理|整改|施工|建设|推进|处置)(?:之?中))`);

/**
 * 53批次不合格样品全部启动处置，已办结47批次，立案42件；其余6批次尚在办理 · 开工24个小区；完工21个小区，完工率87.5%，尚有三个小区未能按期完工: of all of them, so many were done, and the others
 * were not. 尚有 need not be all the others, unless the rate of those done stands between.
 */
export function restsOfCounts(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((rest): BalanceRelation[] => {
    const { lead, tail } = rest.standing;
    const all = others.test(lead);
    if (!isCount(rest) || (!all && !some.test(lead)) || !undone.test(tail)) return [];
    const here = reading.mentions.filter((each) => each.index < rest.index && isCount(each) && isOfTheirKind(each, rest));
    const part = here.at(-1);
    const whole = here.findLast((each) => part !== undefined && each.index < part.index && !done.test(each.standing.lead.replace(/开工/, "")));
    if (part === undefined || whole === undefined || here.indexOf(whole) !== here.length - 2 || !done.test(part.standing.lead) || /目标|计划|上年|累计|其中/.test(whole.standing.lead) || isOfMore(whole, reading.mentions) || part.figure.quantity.compare(whole.figure.quantity) > 0) return [];
    const due = whole.figure.quantity.minus(part.figure.quantity);
    const told = [whole, part, rest];
    const rated = reading.mentions.some((each) => each.index > part.index && each.index < rest.index && each.figure.quantity.measure.symbol === "%" && each.figure.quantity.roundsFrom(part.figure.quantity.dividedBy(whole.figure.quantity)));
    const meant = all ? !isFollowed(rest, reading) : rated && rest.figure.quantity.compare(due) > 0;
    const holds = due.compare(rest.figure.quantity) === 0;
    return holds || meant || isSwapOf(rest.figure.quantity, due) ? [{ kind: "balance", from: book.factOf(whole), taken: book.factOf(part), left: book.factOf(rest), quote: quoteAcross(told), place: placeOf(rest) }] : [];
  });
}

function isOfTheirKind(each: Mention, rest: Mention): boolean {
  return each.standing.sentence === rest.standing.sentence && each.standing.frame === rest.standing.frame && each.figure.quantity.measure.symbol === rest.figure.quantity.measure.symbol && sameKind(each, rest);
}

/** 其余6批次尚在办理，2批次退回: more of them are told behind. */
function isFollowed(rest: Mention, { mentions }: Reading): boolean {
  return mentions.some((each) => each.index > rest.index && isCount(each) && each.standing.sentence === rest.standing.sentence && each.figure.quantity.measure.symbol === rest.figure.quantity.measure.symbol);
}
