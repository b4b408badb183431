import type { BalanceRelation } from "../../../model/index.js";
import { balance } from "./accounts.js";
import { comesOut } from "./signs.js";
import { came, endOf, type FactBook, isExact, type Mention, type Reading, sameKind, went } from "../reading/index.js";

const from = /(?:由|从)(?:20\d\d年)?[^,。;:\d]{0,14}$/;
const to = /^[^,。;:\d]{0,4}(?:增加|增|升|发展|扩大|减少|减|降|缩减|变|变化|变动|调整)(?:至|到|为)$/;
/** 合并, 划转: other ways in or out. */
const others = /合并|划转|调整|等|约|其中|[上下]半年|季度|月/;
const ofTime = /20\d\d年|本年|当年|今年|全年|年内|年度/;

/** 规上企业由年初55家增至58家，新增7家、退出4家: what there was, what came to it and what left it, right behind what there is now. */
export function betweenTwo({ mentions, passage: { text } }: Reading, book: FactBook): readonly BalanceRelation[] {
  return mentions.flatMap((left): BalanceRelation[] => {
    const [first, one, other, next] = [mentions[left.index - 1], mentions[left.index + 1], mentions[left.index + 2], mentions[left.index + 3]];
    if (first === undefined || one === undefined || other === undefined || !from.test(first.standing.lead) || !to.test(left.standing.lead)) return [];
    const all = [first, left, one, other];
    if (!all.every((each) => isExact(each) && sameKind(each, left) && each.standing.frame === left.standing.frame && each.standing.segment === left.standing.segment && each.standing.sentence === left.standing.sentence)) return [];
    const [gained, lost] = [[one, other].find(({ standing }) => came.test(standing.lead)), [one, other].find(({ standing }) => went.test(standing.lead))];
    if (gained === undefined || lost === undefined || gained === lost || others.test(text.slice(endOf(left), endOf(other)))) return [];
    // 新增7家、退出4家、转入2家: of more than two moves the third may be any.
    if (next !== undefined && sameKind(next, left) && next.standing.segment === left.standing.segment && next.standing.sentence === left.standing.sentence) return [];
    const terms = { from: first, more: [gained], taken: lost, left };
    return isSinceThen(first, [one, other], book) || comesOut(terms) ? [balance(terms, book)] : [];
  });
}

/** 由2020年的55家增至78家，2024年新增7家、退出2家: the moves of a year of their own, or of the one reported on, are all there were since the end of the year before and since no other time. */
function isSinceThen(first: Mention, moves: readonly [Mention, Mention], book: FactBook): boolean {
  const since = /(20\d\d)年/.exec(first.standing.lead)?.[1];
  const own = ofTime.exec(first.passage.text.slice(moves[0].standing.clauseStart, endOf(moves[1])))?.[0];
  if (since === undefined) return own === undefined || /年初|期初|上年|去年/.test(first.standing.lead);
  const year = /^20\d\d/.exec(own ?? "")?.[0] ?? book.yearOf(moves[0]);
  return year !== undefined && Number(year) === Number(since) + 1;
}
