import type { BalanceRelation, CompletionRelation, Fact } from "../../../../model/index.js";
import { swapsOf } from "../../../../quantity/index.js";
import { endOf, type FactBook, isAddend, isExact, isOnOwnBase, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../../reading/index.js";
import { fitsRate, fitsRateBut, isNearly, isTelling } from "../rate.js";
import { balance, tellsAnother } from "../../accounts/index.js";
import { budgetsBefore, isAllToSpend } from "./project-budgets.js";

const whenAndWhose = "(?:截[至止][^,。;]{0,14}?|至?20\\d\\d年?[末底]?|\\d{1,2}月\\d{1,2}日|[全当本]年度?|年内|年度|年[末底]|项目|专项|各级|部门|单位|实际|累计|已经?|共计?|合计|总|决算|资金|财政)*";
/** What was spent in all: nobody's and nothing's by a name. */
const spentInAll = new RegExp(`^(?!(?:其中)?项目支出)${whenAndWhose}(?:支出|支付|拨付|使用|执行|兑付|发放|报账|完成投资|决算)(?:合同|工程|服务|项目|补助|专项|财政)?(?:资金|经费|金额|款项?|总额|合计|数|支出|了|为|共|达)*$`);
/** Behind the list of what was spent. */
const summedUp = /^(?:以上|上述)?(?:各|[二两三四五六七八九十])?项?(?:支出)?(?:合计|共计|总计)(?:支出)?(?:为)?$/;
const whichRate = "(?:总体|整体|全年|年度|当年|预算|资金|项目|专项|经费|总|综合|年末|投资|概算|[,:])*";
const rated = new RegExp(`^${whichRate}(?:执行|支出|支付|拨付|使用|兑付|完成)(?:率|进度|比例)(?:为|达到?|是)*$`);
const ofTheWhole = /^(?:占|为|完成|达到?)(?:了)?(?:年初|全年|年度|年|调整后的?|下达|批复|概算|总|到位|安排|项目|专项|补助|可用|财政|上级|,)*(?:预算|资金|投资|概算|指标|经费)(?:安排)?(?:数|总额|总数|总量)?的?(?:比例为)?$/;
const rested = /^(?:其余|剩余|余下|剩下|尚余|结余|节余|结存|(?:尚|还|仍)?未(?:支[出付]|使用|执行|拨付|兑付|付)|年[末底终](?:资金)?(?:结转和?结余|结余结转|结转|结余|剩余|未支[出付])|(?:结转结余|结余结转|结转)(?:至|到)?(?:(?:下|次)一?年度?)?(?:继续)?(?:使用)?|待支付)(?:的)?(?:专项|项目|财政)?(?:资金|金额|款项?|部分|预算|指标|经费)*(?:为|共|计)?$/;
/** Of what was to be spent this year something may have been carried over besides, or gone back. */
const mayBePart = /年[末底终]|结转|待支付/;
/** How many sentences behind what was spent the rest may be told. */
const reach = 2;

interface Row {
  readonly spent: Mention;
  readonly rate?: Mention;
  readonly rest?: Mention;
}

/**
 * 补助资金共计786万元，构成如下：… and paragraphs on 实际支出739.44万元，占下达资金的94.08%，未支出46.56万元结转下年: what there was to spend is told once for all, be it paragraphs above, and of it what was
 * spent, at which rate, and what is left. Two of these that agree show what the third should be; with one alone only a slip of the hand does.
 */
export function projectAccounts(readings: readonly Reading[], parts: ReadonlySet<Mention>, told: { readonly rates: ReadonlySet<Mention>; readonly rests: ReadonlySet<Fact> }, book: FactBook): readonly (CompletionRelation | BalanceRelation)[] {
  const inTwo: readonly BalanceRelation[] = readings.flatMap((reading, at) => restsInTwo(reading).flatMap(({ spent, rate, one, other }) => {
    const budget = budgetOf({ spent }, budgetsBefore(spent, readings.slice(0, at + 1), parts));
    return budget !== undefined && sameKind(one, spent) && fitsRate(spent, budget, rate) ? [balance({ from: budget, more: [], taken: spent, less: [one], left: other }, book)] : [];
  }));
  return [...inTwo, ...accountsOfRows(readings, parts, told, book)];
}

function accountsOfRows(readings: readonly Reading[], parts: ReadonlySet<Mention>, told: { readonly rates: ReadonlySet<Mention>; readonly rests: ReadonlySet<Fact> }, book: FactBook): readonly (CompletionRelation | BalanceRelation)[] {
  return readings.flatMap((reading, at) => rowsOf(reading, parts).flatMap((row) => {
    const budget = budgetOf(row, budgetsBefore(row.spent, readings.slice(0, at + 1), parts));
    if (budget === undefined) return [];
    const { spent, rate, rest } = row;
    const restOpen = rest !== undefined && !(book.has(rest) && told.rests.has(book.factOf(rest)));
    return [
      ...(rate !== undefined && !told.rates.has(rate) && isMeant(row, budget) ? [{ kind: "completion" as const, actual: book.factOf(spent), budget: book.factOf(budget), rate: book.factOf(rate), quote: quoteAcross([spent, rate]), place: placeOf(rate) }] : []),
      ...(restOpen && isWhatIsLeft(row, budget) ? [balance({ from: budget, more: [], taken: spent, left: rest }, book)] : []),
    ];
  }));
}

function rowsOf({ mentions, passage: { text } }: Reading, parts: ReadonlySet<Mention>): readonly Row[] {
  return mentions.flatMap((spent): Row[] => {
    if (!isAmount(spent) || parts.has(spent)) return [];
    const behind = mentions.filter((each) => each.index > spent.index && each.standing.frame === spent.standing.frame && !parts.has(each));
    const near = behind.filter((each) => each.standing.sentence - spent.standing.sentence <= reach);
    const next = near[0];
    const rate = next !== undefined && next.standing.sentence === spent.standing.sentence && isRate(next) ? next : undefined;
    if (!spentInAll.test(spent.standing.lead) && !(summedUp.test(spent.standing.lead) && rate !== undefined && /^执行率|^预算执行率/.test(rate.standing.lead))) return [];
    const rest = near.find((each) => isAmount(each) && rested.test(each.standing.lead));
    const between = rest === undefined ? [] : near.filter((each) => each.index < rest.index && each !== rate);
    // 支出90万元，执行率90%；乙项目支出40万元，结余5万元: what is left of another amount; the same told again is none.
    const sole = rest !== undefined && between.every((each) => each.figure.quantity.measure.dimension !== "money" || each.figure.quantity.compare(spent.figure.quantity) === 0 || isPrice(each)) && !isFollowed(rest, near, text);
    return rate === undefined && !sole ? [] : [{ spent, ...(rate === undefined ? {} : { rate }), ...(sole && rest !== undefined ? { rest } : {}) }];
  });
}

const openRest = /^(?:上述)?(?:未(?:支[付出]|使用|执行|拨付)|剩余|结余|余下)的?(?:预算|资金|指标|部分|经费)*中$/;

/** 支出3412.88万元，执行率94.01%。…。未执行的资金中，结转下年使用150万元，其余67.32万元由财政收回: what is left, in two parts that leave nothing out. */
function restsInTwo({ mentions }: Reading): readonly { readonly spent: Mention; readonly rate: Mention; readonly one: Mention; readonly other: Mention }[] {
  return mentions.flatMap((other) => {
    const one = mentions[other.index - 1];
    if (one === undefined || !/^(?:其余|剩余|余下)(?:的)?$/.test(other.standing.lead) || !openRest.test(one.standing.leadBefore) || !isAmount(one) || !isAmount(other) || one.standing.sentence !== other.standing.sentence) return [];
    const spent = mentions.findLast((each) => each.index < one.index && isAmount(each) && spentInAll.test(each.standing.lead) && one.standing.sentence - each.standing.sentence <= reach);
    const rate = spent === undefined ? undefined : mentions[spent.index + 1];
    return spent !== undefined && rate !== undefined && isRate(rate) && rate.standing.sentence === spent.standing.sentence ? [{ spent, rate, one, other }] : [];
  });
}

const isPrice = ({ role }: Mention): boolean => role.kind === "each";

/** 结转下年150万元，其余67万元收回: what is left is told in two parts. */
function isFollowed(rest: Mention, near: readonly Mention[], text: string): boolean {
  const next = near.find((each) => each.index > rest.index && each.figure.quantity.measure.dimension === "money");
  const words = next === undefined ? "" : text.slice(endOf(rest), next.figure.offset);
  return tellsAnother(rest) && next !== undefined && next.standing.sentence === rest.standing.sentence ? true : next !== undefined && next.standing.sentence === rest.standing.sentence && (rested.test(next.standing.lead) || /其中|另|,\s*[^,。;]*$/.test(words)) && !/中,/.test(words);
}

function isRate(mention: Mention): boolean {
  const { lead } = mention.standing;
  return mention.figure.quantity.measure.symbol === "%" && isExact(mention) && !isOnOwnBase(mention) && mention.series === undefined && (rated.test(lead) || ofTheWhole.test(lead)) && !/目标|要求|上年|同期/.test(lead);
}

function isAmount(mention: Mention): boolean {
  return isAddend(mention) && !mention.prior && isExact(mention) && mention.standing.frame === 0 && mention.figure.quantity.measure.dimension === "money" && !mention.figure.quantity.isZero;
}

/** The one budget all tellings agree on; or, of several, one that what was spent and what is left make up to the last digit, at that very rate, or the only one to give a rate of three digits. */
function budgetOf({ spent, rate, rest }: Row, budgets: readonly Mention[]): Mention | undefined {
  const able = budgets.filter((each) => sameKind(each, spent) && each.figure.quantity.compare(spent.figure.quantity.minus(each.figure.quantity)) >= 0);
  const [first] = able;
  if (first === undefined) return undefined;
  if (able.every((each) => each.figure.quantity.compare(first.figure.quantity) === 0)) return first;
  const fitting = able.filter((each) => rate !== undefined && fitsRate(spent, each, rate));
  const [proved] = fitting.filter((each) => rest !== undefined && leaves(each, spent, rest));
  return proved ?? (fitting.length === 1 && rate !== undefined && isTelling(rate) ? fitting[0] : undefined);
}

const leaves = (budget: Mention, spent: Mention, rest: Mention): boolean => rest.figure.quantity.compare(budget.figure.quantity.minus(spent.figure.quantity)) === 0;

/** Whether what is left of the budget gives the rate, whatever was spent. */
function restGives(budget: Mention, rate: Mention, rest: Mention): boolean {
  return rate.figure.quantity.roundsFrom(budget.figure.quantity.minus(rest.figure.quantity).dividedBy(budget.figure.quantity));
}

/** Whether the rate is of these two: it comes out, it would with a slip of the hand put right, or what is left proves them. */
function isMeant({ spent, rate, rest }: Row, budget: Mention): boolean {
  if (rate === undefined) return false;
  const due = spent.figure.quantity.dividedBy(budget.figure.quantity);
  const within = spent.figure.quantity.compare(budget.figure.quantity) <= 0;
  if (rate.figure.quantity.roundsFrom(due)) return true;
  // 占到位资金的95%: of what came in, which need not be the budget.
  if (/到位|概算|投资/.test(rate.standing.lead) && !sharesAWord(rate, budget)) return false;
  if (rest !== undefined && (leaves(budget, spent, rest) || restGives(budget, rate, rest))) return true;
  if (within && (isTelling(rate) ? isSlipOf(rate.figure.quantity, due) : isSwapOf(rate.figure.quantity, due))) return true;
  // Of all there was to spend, what was carried over may be left out.
  if (within && !isAllToSpend(budget) && budget.passage === spent.passage && spent.standing.sentence - budget.standing.sentence === 1 && isNearly(rate, due)) return true;
  return fitsRateBut(swapsOf, spent, budget, rate) && swapsOf(budget.figure.quantity).every((each) => !rate.figure.quantity.roundsFrom(spent.figure.quantity.dividedBy(each)));
}

function sharesAWord(rate: Mention, budget: Mention): boolean {
  return ["到位", "概算", "投资"].filter((word) => rate.standing.lead.includes(word)).some((word) => budget.standing.lead.includes(word) || (word === "投资" && /概算/.test(budget.standing.lead)));
}

/** Whether what is left must be what these two leave: by their rate beside it, or by a slip of the hand. */
function isWhatIsLeft({ spent, rate, rest }: Row, budget: Mention): boolean {
  if (rest === undefined || !sameKind(rest, spent)) return false;
  const due = budget.figure.quantity.minus(spent.figure.quantity);
  if (leaves(budget, spent, rest) || rest.figure.quantity.roundsFrom(due)) return true;
  if (/累计|上年|以前年度|历年/.test(rest.standing.lead)) return false;
  const sure = !mayBePart.test(rest.standing.lead) || isAllToSpend(budget);
  const both = rate !== undefined && (fitsRate(spent, budget, rate) || restGives(budget, rate, rest));
  if (both && sure && !goesOn(rest)) return true;
  const slipped = (printed: Mention, meant: typeof due): boolean => printed.figure.quantity.significantDigits >= 3 && meant.value.gt(0) && isSlipOf(printed.figure.quantity, meant);
  return slipped(rest, due) || (both && !goesOn(rest) && slipped(spent, budget.figure.quantity.minus(rest.figure.quantity)));
}

/** 结余30万元，另有20万元收回 · 结余30万元（含上年9万元）: more is told of it behind. */
function goesOn({ passage: { text }, figure }: Mention): boolean {
  const behind = text.slice(figure.offset).split("。")[0] ?? "";
  return /另|此外|核减|核销/.test(behind) || /^[^,;]*\((?!其中)[^()]*含/.test(behind);
}
