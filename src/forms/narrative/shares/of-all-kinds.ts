import type { SumRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";
import { industryRatios } from "./industry-shares.js";

interface Kinds {
  readonly names: readonly RegExp[];
  /** A kind of their own may be left untold: 经营支出 beside 基本支出 and 项目支出. */
  readonly lacking?: boolean;
  /** Set by somebody, and not rounded. */
  readonly set?: boolean;
}

/** Kinds of which everything is one, and nothing two. */
const kinds: readonly Kinds[] = [
  { names: [/第一产业|(?<!第)一产/, /第二产业|(?<!第)二产/, /第三产业|(?<!第)三产/] },
  { names: [/工资性?收入/, /经营[性净]*收入/, /财产[性净]*收入/, /转移[性净]*收入/] },
  { names: [/决策/, /过程/, /产出/, /效益/], set: true },
  { names: [/(?:^|[中里]|其中[:,]?)男(?:[性生]|职工|教师|干部|党员)/, /(?:^|[中里])女(?:[性生]|职工|教师|干部|党员)/] },
  { names: [/^(?:其中[:,]?)?(?:城镇|城市)/, /^(?:农村|乡村)/], lacking: true },
  { names: [/基本支出/, /项目支出/], lacking: true },
];
const asShare = /占|比[重例]|构成|结构|权重|承担|分担|负担/;
/** Of other years, or of several wholes. */
const otherwise = /上年|去年|同期|目标|计划|力争|分别占[^,。;]*和|各[县区市镇乡]|增长|下降|提高|达标|完成率|执行率|满意|得分率|合格/;

/**
 * 第一、二、三产业增加值占比分别为15.8%、39.5%、44.7% · 决策、过程、产出、效益权重分别为15%、20%、35%、30%: the shares of all kinds there are make up the whole, but for what rounding leaves. Where a kind may have been left untold
 * more than all of it is wrong, and of less a person is asked where a slip of the hand may have made it.
 */
export function sharesOfAllKinds(reading: Reading, book: FactBook): readonly SumRelation[] {
  const told = reading.mentions.filter((each) => each.figure.quantity.measure.symbol === "%" && isExact(each) && /^(?:share|none|level|weight)$/.test(each.role.kind) && !each.prior);
  const sentences = [...new Set(told.map(({ standing }) => `${standing.frame} ${standing.sentence}`))];
  return [
    ...sentences.flatMap((sentence) => {
      const here = told.filter(({ standing }) => `${standing.frame} ${standing.sentence}` === sentence);
      return kinds.flatMap((each): readonly SumRelation[] => {
        const parts = each.names.flatMap((name) => onlyOne(here.filter((share) => name.test(nameOf(share)))));
        return parts.length === each.names.length && new Set(parts).size === parts.length && !(each.lacking === true && here.length > parts.length) && areShares(parts, reading) ? sumOf(parts, each, reading, book) : [];
      });
    }),
    ...sentences.flatMap((sentence) => {
      const here = told.filter(({ standing }) => `${standing.frame} ${standing.sentence}` === sentence);
      return [...costsShared(here, reading, book), ...industriesInARow(here, reading, book)];
    }),
    ...industryRatios(reading).flatMap((ratio) => sumOfRatio(ratio, reading)),
  ];
}

const level = /^(?:[^,。;、\d]{0,8}?(?:资金|经费|补助|费用|所需|来源))?(?:由|为)*(?:中央|国家|省|自治区|市|地市|州|县|区|旗|乡|镇|村|自筹|个人|企业|社会|地方|本级|单位)[^,。;、\d]{0,6}?(?:承担|分担|负担|配套|补助|出资|财政|比例|占|级)*(?:比例|比重)?(?:分别)?(?:为|达)*$/;

/** 中央、省、市、县分担比例为60%、20%、10%、10% · 中央承担60%，省级承担25%，县级承担15%: who bears what of a cost. Another may bear the rest, so that only more than all is wrong. */
function costsShared(here: readonly Mention[], reading: Reading, book: FactBook): readonly SumRelation[] {
  const parts = here.filter((each) => level.test(nameOf(each)));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 2 || parts.length !== here.length || new Set(parts.map(nameOf)).size < parts.length) return [];
  const words = reading.passage.text.slice(first.standing.clauseStart, last.standing.clauseEnd);
  return /承担|分担|负担|共担|来源/.test(words) && !/其中/.test(words) && !otherwise.test(words) ? sumOf(parts, { names: [], lacking: true }, reading, book) : [];
}

/** 三次产业占比分别为6.2%、48.5%、45.3%. */
function industriesInARow(here: readonly Mention[], reading: Reading, book: FactBook): readonly SumRelation[] {
  return here.flatMap((first) => {
    const row = here.filter(({ series }) => series?.first === first.index);
    const words = reading.passage.text.slice(first.standing.clauseStart, first.figure.offset);
    return row.length === 3 && /(?:三次|三大|一二三|一、二、三)产业[^,。;、]*(?:占比|比[重例]|结构)[^,。;、]*$/.test(words) && !otherwise.test(words) ? sumOf(row, { names: [] }, reading, book) : [];
  });
}

const onlyOne = (found: readonly Mention[]): readonly Mention[] => (found.length === 1 ? found : []);

const nameOf = ({ series, standing }: Mention): string => (series === undefined ? standing.lead : series.name);

/** Told as shares, each beside the next, of this year. */
function areShares(parts: readonly Mention[], { passage: { text }, mentions }: Reading): boolean {
  const [first, last] = [parts[0], parts.at(-1)] as [Mention, Mention];
  const words = text.slice(first.standing.clauseStart, last.standing.clauseEnd);
  const lead = text.slice(Math.max(0, first.standing.clauseStart - 24), first.figure.offset);
  const between = mentions.filter((each) => each.index > first.index && each.index < last.index && !parts.includes(each) && each.figure.quantity.measure.symbol === "%");
  return asShare.test(`${lead}${words}`) && !otherwise.test(words) && between.length === 0;
}

function sumOf(parts: readonly Mention[], { lacking, set }: Kinds, reading: Reading, book: FactBook): readonly SumRelation[] {
  const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  const total = Number(sum.value);
  const finest = Math.max(...parts.map(({ figure }) => figure.quantity.decimals));
  const makesUp = isWhole(total, parts.length, finest);
  // Whole numbers add up to 99 or 101 where each was rounded for itself.
  if (!makesUp && (!isNear(total) || (set !== true && finest === 0 && Math.abs(total - 100) <= 1))) return [];
  const due = ({ figure: { quantity } }: Mention): Quantity => quantity.plus(Quantity.exact((100 - total).toFixed(finest), quantity.measure));
  const open = !makesUp && lacking === true && total < 100;
  if (open && !parts.some((part) => part.figure.quantity.printedDigits >= 3 && isSlipOf(part.figure.quantity, due(part)))) return [];
  const first = parts[0] as Mention;
  const whole = spokenFact(reading.passage, first.figure.offset, "100%", Quantity.printed((100).toFixed(finest), measureOf("%")), "占比合计");
  return [{ kind: "sum", reading: open ? "nearly" : "partition", total: whole, parts: parts.map((each) => book.factOf(each)), quote: quoteAcross([...parts].sort((one, other) => one.index - other.index)), place: placeOf(first) }];
}

/** Each told to so many places is off by half of the last at most. */
const isWhole = (total: number, count: number, finest: number): boolean => Math.abs(total - 100) <= 0.5 * 10 ** -finest * (count - 1) + 1e-9;

/** Further off, and they are shares of several wholes. */
const isNear = (total: number): boolean => total >= 75 && total <= 125;

/** 三次产业结构比为6.0:55.0:39.0. A ratio like 1:9:8 is none of shares. */
function sumOfRatio({ offset, words, terms }: ReturnType<typeof industryRatios>[number], { passage }: Reading): readonly SumRelation[] {
  const shares = terms.map((printed) => Quantity.printed(printed, measureOf("%")));
  const total = shares.reduce((sum, each) => sum + Number(each.value), 0);
  const finest = Math.max(...shares.map(({ decimals }) => decimals));
  if (!isNear(total)) return [];
  const facts = shares.map((share, at) => {
    const printed = terms[at] as string;
    const from = terms.slice(0, at).reduce((start, term) => words.indexOf(term, start) + term.length, 0);
    return spokenFact(passage, offset + words.indexOf(printed, from), printed, share, "三次产业结构");
  });
  if (finest === 0 && Math.abs(total - 100) <= 1 && total !== 100) return [];
  const whole = spokenFact(passage, offset, "100%", Quantity.printed((100).toFixed(finest), measureOf("%")), "占比合计");
  return [{ kind: "sum", reading: "partition", total: whole, parts: facts, quote: words, place: whole.place }];
}
