import type { BalanceRelation, RestatedRelation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

const whose = "(?:20\\d\\d年度?|本年度?|全年度?|本?部门|我?单位|决算|预算|,)*";
const named = (words: string): RegExp => new RegExp(`^${whose}(?:${words})(?:决算数?|预算数?|均|各|都|为|是|共计?|达)*$`);
/** The terms of a unit's accounts as 部门决算 and 部门预算 call them; 收、支总计 is both totals at once. */
const terms = {
  income: named("收入总计|收、?支总计"),
  spending: named("支出总计|收、?支总计"),
  received: named("(?:本年)?收入合计"),
  spent: named("(?:本年)?支出合计"),
  brought: named("年初(?:财政拨款)?结转和结余"),
  left: named("年末(?:财政拨款)?结转和结余"),
};
/** Accounts of one source, fund or project, whose totals are their own. */
const narrower = /财政拨款(?!结转)|基金|国有资本|专户|项目|村集体|工会|党费/;
/** What else comes in, or is taken off, before the totals are equal. */
const besides = /非财政拨款结余|事业基金|专用结余|结余分配|收支(?:结余|差额|相抵)|滚存|上解|调入|调出|债务|净结余/;
/** The chapter on 收支总体情况 with its two or three articles. */
const reach = 8;

/**
 * 收入总计844万元，支出总计844万元; 收入合计429万元, 年初结转和结余415万元; 支出合计840万元, 年末结转和结余4万元: the accounts of a unit, in
 * which the totals are equal and hold what was carried over. Told once each, or always alike, near one another.
 */
export function closedAccounts(readings: readonly Reading[], book: FactBook): readonly (RestatedRelation | BalanceRelation)[] {
  if (!readings.some(({ passage: { text } }) => /决算|部门预算|单位预算/.test(text)) || readings.some(({ passage: { text } }) => besides.test(text))) return [];
  const of = ofTheUnit(readings);
  const told = (words: RegExp): Mention | undefined => theOne(of.filter((each) => words.test(each.standing.lead)));
  const [income, spending] = [told(terms.income), told(terms.spending)];
  return [
    ...(income !== undefined && spending !== undefined && income !== spending && areOfOne([income, spending]) ? [told(terms.spent) === undefined && told(terms.received) === undefined ? loose(income, spending, of, book) : equal(income, spending, book)] : []),
    ...carriedOver(income, told(terms.received), told(terms.brought), book),
    ...carriedOver(spending, told(terms.spent), told(terms.left), book),
  ];
}

function carriedOver(total: Mention | undefined, own: Mention | undefined, carried: Mention | undefined, book: FactBook): readonly BalanceRelation[] {
  if (total === undefined || own === undefined || carried === undefined || !areOfOne([total, own, carried])) return [];
  return [{ kind: "balance", from: book.factOf(total), taken: book.factOf(own), left: book.factOf(carried), quote: quoteAcross(inOrder([total, own, carried])), place: placeOf(carried) }];
}

/** 收入总计6248万元，支出总计6186万元，年末结转62万元: where no 合计 stands beside, and what is left is the gap, 总计 was said of the year alone. */
function loose(income: Mention, spending: Mention, of: readonly Mention[], book: FactBook): RestatedRelation | BalanceRelation {
  const gap = income.figure.quantity.minus(spending.figure.quantity);
  const rest = of.find((each) => !gap.isZero && /结转|结余|结存|剩余/.test(each.standing.lead) && areOfOne([income, spending, each]) && each.figure.quantity.agrees(gap));
  if (rest === undefined) return equal(income, spending, book);
  return { kind: "balance", from: book.factOf(income), taken: book.factOf(spending), left: book.factOf(rest), quote: quoteAcross(inOrder([income, spending, rest])), place: placeOf(rest) };
}

function equal(income: Mention, spending: Mention, book: FactBook): RestatedRelation {
  return { kind: "restated", of: "accounts", one: book.factOf(income), other: book.factOf(spending), quote: quoteAcross(inOrder([income, spending])), place: placeOf(spending) };
}

/** Plain sums of money, not of last year, in sentences and under headings that name no part of the accounts. */
function ofTheUnit(readings: readonly Reading[]): readonly Mention[] {
  let heading = "";
  return readings.flatMap(({ passage: { text }, mentions }) => {
    if (mentions.length === 0 && text.length <= 45) heading = text;
    if (narrower.test(heading)) return [];
    return mentions.filter(({ figure, role, prior, standing }) => {
      const first = mentions.find((each) => each.standing.sentence === standing.sentence)?.figure ?? figure;
      const opening = text.slice(text.lastIndexOf("。", first.offset) + 1, first.offset);
      const plain = figure.quantity.measure.dimension === "money" && figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined;
      return plain && role.kind === "level" && !role.from && !prior && standing.frame === 0 && !narrower.test(first !== figure && /其中/.test(opening) ? standing.lead : opening);
    });
  });
}

/** The first telling, where all of them tell the same. */
function theOne(tellings: readonly Mention[]): Mention | undefined {
  const [first, ...others] = tellings;
  return first !== undefined && others.every((each) => each.figure.quantity.agrees(first.figure.quantity)) ? first : undefined;
}

/** Of the same year and the same unit of measure, in one chapter. */
function areOfOne(mentions: readonly Mention[]): boolean {
  const [first] = mentions;
  const passages = mentions.map(({ passage }) => passage.number);
  const years = new Set(mentions.flatMap(({ year }) => year ?? []));
  return years.size <= 1 && Math.max(...passages) - Math.min(...passages) <= reach && mentions.every(({ figure }) => figure.quantity.measure.symbol === first?.figure.quantity.measure.symbol);
}

const inOrder = (mentions: readonly Mention[]): readonly Mention[] => [...mentions].sort((a, b) => a.passage.number - b.passage.number || a.index - b.index);
