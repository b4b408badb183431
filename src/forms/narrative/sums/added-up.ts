import { endOf, isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { isPrecise, looksSlipped, ties } from "./slipped.js";
import { sumOf, type Sum } from "./sum.js";

/** 收入合计, 支出总计, 收入总量: the total that what was added comes to. */
const total = /(收入|支出|收、?支|资金|财力)(?:合计|总计|总量|共计)(?:为|达|:)*$|^(?:[^,。;:\d]{0,8})?总(收入|支出|财力)(?:为|达|:)*$/;
/** 加上级补助收入, 加上：上年结余: what opens the things that are added. */
const adding = /(?:^|[,;。\u0000])\s*加上?[:,]?(?=[^,。;])/g;

/**
 * 一般公共预算收入147亿元，增长7%。加上转移性收入49亿元，收入合计196亿元: what was told before, what is added to it, and what
 * both come to. Where several figures were told before, the one that fits is what was added to.
 */
export function addedUpSums(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((whole): Sum[] => {
    const words = total.exec(whole.standing.lead);
    const noun = words?.[1] ?? words?.[2];
    if (!isAddend(whole) || opensClauseWithAdding(whole)) return [];
    const own = reading.outline.frames[whole.standing.frame]?.own ?? "";
    const sentence = reading.outline.sentenceOf(whole.standing.frame, whole.figure.offset);
    const from = [...own.slice(0, whole.figure.offset).matchAll(adding)].map((match) => match.index).filter((at) => at >= sentence.start - 1).at(-1);
    if (from === undefined) return [];
    const levels = reading.mentions.filter((each) => each.index < whole.index && isAddend(each) && sameKind(each, whole) && each.standing.frame === whole.standing.frame);
    const added = levels.filter((each) => each.figure.offset > from && opensClause(each));
    const earlier = levels.filter((each) => endOf(each) <= from).reverse();
    // 下达补助资金10.3亿元。加上已提前下达的21.4亿元，2018年补助资金31.7亿元: called as what was told first.
    const again = noun === undefined && added.length === 1 ? earlier.slice(0, 1).filter((each) => isHandedOutAgain(each, added[0] as Mention, whole)) : [];
    const told = noun === undefined ? (again.length > 0 ? again : earlier.filter((each) => endAlike(each, whole) >= alike)) : noun === "收入" || noun === "支出" ? earlier.filter((each) => each.label.endsWith(noun)) : earlier;
    const sameSentence = told.filter((each) => each.figure.offset >= sentence.start);
    const bases = sameSentence.length > 0 ? sameSentence : told.filter((each) => !isMember(each, reading, own));
    if (added.length === 0 || bases.length === 0 || (noun === undefined && (added.length > 1 || bases.length > 1 || whole.index !== (added[0] as Mention).index + 1))) return [];
    const tied = bases.find((base) => ties(whole, [base, ...added]));
    if (tied !== undefined) return [{ total: whole, parts: [tied, ...added], reading: "partition" }];
    const slipped = bases.filter((base) => looksSlipped(whole, [base, ...added]) && isPrecise(whole, [base, ...added]));
    const [base] = bases.length === 1 ? bases : slipped;
    if (base === undefined || (bases.length > 1 && slipped.length > 1)) return [];
    const sum = sumOf(whole, [base, ...added], { closed: true });
    return sum?.reading === "partition" ? [sum] : [];
  });
}

const handedOut = /(?:下达|安排|拨付|拨入|投入|到位|争取|筹集|发放)/;
const before = /^加上?(?:[^,。;:\d]*(?:此前|先前|前期|之前|年初|早前|[前上]次)|(?:20\d\d年)?(?:\d{1,2}月)?[^,。;:\d]{0,6}(?:已|提前))/;
const inAll = /(?:共计?|累计|合计|总计|总共|总额|总量|总规模)[^,。;:\d]{0,6}(?:20\d\d年度?)?[^,。;:\d]{0,12}$/;

/** 本次下达120万元，加上此前已下达的360万元，累计下达480万元: one clause after the other, the last of them a total by its words. */
function isHandedOutAgain(base: Mention, more: Mention, whole: Mention): boolean {
  const near = more.index - base.index <= 2 && whole.index === more.index + 1 && base.standing.sentence === whole.standing.sentence;
  // 共支出356万元: what was spent of it is no total of what was given.
  const spent = /支出|支付|使用|执行|兑付|完成/;
  return near && handedOut.test(`${base.standing.leadBefore}${base.standing.lead}`) && before.test(more.standing.lead) && inAll.test(whole.standing.lead) && !spent.test(whole.standing.lead);
}

/** 收入64000万元，其中：税收收入34000万元: what is listed behind 其中 is not what was added to. */
function isMember(each: Mention, { outline }: Reading, own: string): boolean {
  return /其中/.test(own.slice(outline.sentenceOf(each.standing.frame, each.figure.offset).start, each.figure.offset));
}

/** So many characters at the end of two names hardly agree by chance. */
const alike = 6;

function endAlike(one: Mention, other: Mention): number {
  const [a, b] = [one.label, other.label];
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

/** The added amount is no total of what was told before it. */
function opensClauseWithAdding({ standing }: Mention): boolean {
  return /^加上?/.test(standing.lead);
}

/** One figure a clause: what else the clause tells of it is no further part. */
function opensClause({ standing }: Mention): boolean {
  return standing.lead !== "" && !/^(?:其中|包括|含)/.test(standing.lead);
}
