import type { BalanceRelation } from "../../../model/index.js";
import { balance } from "./accounts.js";
import { comesOut, comesOutOrSlips } from "./signs.js";
import { came, type FactBook, type Mention, type Reading, sameKind, sentenceAt, went } from "../reading/index.js";

const opening = /(?:年初|期初|上年(?:年)?[末底])(?!预算)[^,。;:\d]{0,12}$/;
const closing = /(?:年末|期末|年底)(?!预算)[^,。;:\d]{0,12}$/;
/** Other ways in or out, which the four figures do not hold. */
const others = /调整|划转|合并|折旧|重估|盘[盈亏]|另|约|其中|自然|同比|比上年/;

const ofSome = /规上|规模以上|示范|重点|可(?:外借|使用|用|售|供|动用|调)|开放|达标|星级|一级/;

/** 年初原值6842.15万元，本年增加213.46万元，报废减少75.28万元，年末原值6980.33万元: a stock of one thing, what came to it, what left it, and what it is in the end. */
export function stockAccounts(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    if (!isTold(left) || !closing.test(left.standing.lead)) return [];
    const { text } = reading.passage;
    const { start, words } = sentenceAt(text, left.figure.offset);
    // 调入3人，调出6人，净减少3人: what those come to is no move besides.
    // 核定编制62名，年初在职57人: posts are no stock.
    // …，年末在职30人，退休17人: what stands behind is there besides, and did not go this year.
    const here = reading.mentions.filter((each) => (each.index <= left.index || opening.test(each.standing.lead)) && !/编制|定编|定员|员额/.test(each.standing.lead) && !/净(?:增|减)(?:加|少)?(?:了)?$/.test(each.standing.lead) && sentenceAt(text, each.figure.offset).start === start && sameKind(each, left) && each.figure.quantity.measure.symbol === left.figure.quantity.measure.symbol);
    const of = (words: RegExp): readonly Mention[] => here.filter((each) => each !== left && words.test(each.standing.lead));
    // 比年初净增14家 tells how far it moved since, and not where it began.
    const [from, more, taken] = [of(opening).filter(({ role }) => role.kind !== "delta"), of(came), of(went)];
    const told = [...from, ...more, ...taken];
    const [first, ...less] = taken;
    if (from.length !== 1 || first === undefined || more.length === 0 || more.length > 3 || less.length > 2 || told.length !== here.length - 1 || !told.every(isTold)) return [];
    if (others.test(words)) return [];
    // 年初在册企业320户，…，年末规上企业58户: of some of them alone.
    const some = ofSome.exec(left.standing.lead)?.[0];
    if (some !== undefined && !from.every(({ standing }) => standing.lead.includes(some))) return [];
    // 累计接收 may count from the first day on.
    if (more.some(({ standing }) => /累计/.test(standing.lead))) return [];
    const terms = { from: from[0] as Mention, more, taken: first, less, left };
    return comesOut(terms) || (areOfOneThing(terms.from, left) && (!isNarrower(left, terms.from) || comesOutOrSlips(terms))) ? [balance(terms, book)] : [];
  });
}

/** Words of a stock that name no other thing than it: 年初库存, 年末结存, 年末在册, 年末达到. */
const ofAny = /(?:20\d\d)?年(?:度|初|末|底|终)|[期年][初末]|上年(?:年?[末底])?|本年|截[至止]|(?:库|结|留)存|实有|现有|共有|仍有|还有|拥有|在[册库管]|存量|余额|结余|总[数量额计]|合计|累计|共计?|[数量额]|全[省市县区]|[我全本](?:局|院|校|中心|单位|公司|镇|乡|村|站)|增[加至]到?|减[少至]|达到?|为|是|有|的|[\s,:]/g;

/** 年初原值 and 年末净值, 年初在职 and 年末在岗 are of two things; a name may be left out, or told in short. */
function areOfOneThing(opens: Mention, closes: Mention): boolean {
  const [one, other] = [opens, closes].map(nameOf) as [string, string];
  return one.includes(other) || other.includes(one);
}

/** 年初合作社…年末示范合作社: told with more words, it may be of some of them. */
const isNarrower = (one: Mention, other: Mention): boolean => nameOf(other) !== "" && nameOf(one).length > nameOf(other).length;
const nameOf = ({ standing: { lead } }: Mention): string => lead.replace(ofAny, "");

function isTold({ figure }: Mention): boolean {
  return figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined && !/^(?:ratio|none|score|percentage-point)$/.test(figure.quantity.measure.dimension);
}
