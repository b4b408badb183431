import type { BalanceRelation } from "../../../model/index.js";
import { comesOutOrSlips } from "./signs.js";
import { endOf, type FactBook, isExact, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const stage = "(结题|整改|完成|完工|竣工|验收|开工|销号|整治|修复|落实|拆除|搬迁|处置|采纳|办理|答复|交付|投用|建成)";
const done = new RegExp(`^(?:其中:?)?(?:目前|现|均|按期|当年|年内|年底)*已(?:经|全部|按期|按时)*${stage}(?:到位|销号|的)?(?:有)?$`);
const inHand = /^(?:尚|仍)?(?:有)?(?:在研|在建|在办|续建|逾期|延期|(?:正在|持续|继续)(?:推进|实施|整改|建设|办理|研究|施工|进行)(?:的)?)(?:有)?$/;
const undone = new RegExp(`^(?:尚|仍|还)?(?:有)?(?:未|没有|正在|逾期未?|延期)${stage}(?:到位|的)?(?:有)?$`);
const goesOnBehind = new RegExp(`^(?:\\([^()]{0,16}\\))?(?:尚|仍|还)?(?:正在|未|延期|逾期未?)(?:实施|推进|建设|研究|施工|进行|${stage.slice(1, -1)})`);

const ofTheYear = /20\d\d年|本年|当年|年内|全年|今年|新/;

/**
 * 立项课题7项，已结题6项、在研1项 · 提出问题3条，已整改2条，1条正在实施: each of them is done or in hand. Those not told of may stand anywhere between, so that fewer are wrong
 * only where the two words are of one stage; more than there were are.
 */
export function stagesIn(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((rest): BalanceRelation[] => {
    const [all, some] = [mentions[rest.index - 2], mentions[rest.index - 1]];
    const [, named] = some === undefined ? [] : (done.exec(some.standing.lead) ?? []);
    if (all === undefined || some === undefined || named === undefined) return [];
    const behind = rest.standing.lead === "" && goesOnBehind.test(rest.standing.tail);
    if (!behind && !inHand.test(rest.standing.lead) && !undone.test(rest.standing.lead)) return [];
    const together = [all, some].every((each) => isCount(each) && sameKind(each, rest) && each.standing.frame === rest.standing.frame && each.standing.sentence === rest.standing.sentence && each.standing.segment === rest.standing.segment);
    if (!together || !isCount(rest) || done.test(all.standing.lead) || inHand.test(all.standing.lead) || /其中|计划|目标|上年|累计/.test(all.standing.lead)) return [];
    const next = mentions[rest.index + 1];
    // 已完工3个、在建2个、未开工2个: a third lot is told as well.
    if (next !== undefined && sameKind(next, rest) && next.standing.sentence === rest.standing.sentence && /^[\s,、]/.test(text.slice(endOf(rest))) && next.standing.segment === rest.standing.segment) return [];
    const [whole, part, other] = [all, some, rest].map(({ figure }) => figure.quantity) as [Mention["figure"]["quantity"], Mention["figure"]["quantity"], Mention["figure"]["quantity"]];
    const gap = part.plus(other).compare(whole);
    // 2024年立项7项，已结题12项，在研18项: those that were done, or are in hand, may be of earlier years as well.
    if (gap > 0 && (part.compare(whole) > 0 || (ofTheYear.test(all.standing.lead) && /^(?:在|续建)/.test(rest.standing.lead) && !comesOutOrSlips({ from: all, taken: some, left: rest })))) return [];
    const oneStage = undone.exec(rest.standing.lead)?.[1] === named || goesOnBehind.exec(rest.standing.tail)?.[0]?.includes(named) === true || (named === "结题" && /在研/.test(rest.standing.lead));
    if (gap !== 0 && gap < 0 && !oneStage && !isSwapOf(part, whole.minus(other))) return [];
    return [{ kind: "balance", from: book.factOf(all), taken: book.factOf(some), left: book.factOf(rest), quote: quoteAcross([all, some, rest]), place: placeOf(rest) }];
  });
}

function isCount(mention: Mention): boolean {
  return mention.role.kind === "level" && !mention.prior && isExact(mention) && !/^(?:money|ratio|none|years|months)$/.test(mention.figure.quantity.measure.dimension);
}
