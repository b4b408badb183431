import type { ChangeRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, isSwapOf, placeOf, quoteAcross, type Reading, sameKind, sentenceAt } from "../reading/index.js";

const since = /(?:比|较|在)(?:上年|去年|上一年|20\d\d年)(?:年?[底末])?(?:同期)?的?$/;
const added = /^(?:又|共|已|再)?(?:新增|新建|新开|增设|新设|新上|新增加)(?:了)?$/;
/** What went out besides makes what came in more than the difference. */
const wentOut = /停|退出|注销|减少|关停|撤|报废|淘汰|拆除|清退|停用|下线|调出|划出|净/;

/** 累计上线42个，比上年末的24个新增18个: what was added is how far the two are apart, since the words compare them. */
export function addedSinceLastYear({ mentions, passage: { text } }: Reading, book: FactBook): readonly ChangeRelation[] {
  return mentions.flatMap((delta): ChangeRelation[] => {
    const [current, prior] = [mentions[delta.index - 2], mentions[delta.index - 1]];
    if (current === undefined || prior === undefined || !added.test(delta.standing.lead) || !since.test(text.slice(0, prior.figure.offset)) || text.slice(endOf(prior), delta.figure.offset).trim() !== delta.standing.lead.trim()) return [];
    const told = [current, prior, delta];
    const together = told.every((each) => each.standing.sentence === delta.standing.sentence && each.standing.segment === delta.standing.segment && each.standing.frame === delta.standing.frame && isExact(each) && sameKind(each, delta));
    if (!together || current.role.kind !== "level" || current.prior || current.figure.quantity.compare(prior.figure.quantity) < 0 || wentOut.test(sentenceAt(text, delta.figure.offset).words)) return [];
    const due = current.figure.quantity.minus(prior.figure.quantity);
    // 较上年的118个新增12个，合并4个: what left may be told in any words, so that more than the difference is wrong only by swapped digits.
    if (delta.figure.quantity.compare(due) > 0 && !isSwapOf(delta.figure.quantity, due)) return [];
    return [{ kind: "change", base: "prior-year", current: book.factOf(current), prior: book.factOf(prior), delta: book.factOf(delta), quote: quoteAcross(told), place: placeOf(delta) }];
  });
}
