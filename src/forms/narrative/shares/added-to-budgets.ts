import type { ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";
import { type BudgetRow, budgetRows } from "../sums/index.js";

/** 预算调整率 · 追加比例 · 追加额相当于年初预算的. */
const rated = /^(?:年中|全年|部门|项目|净|预算)*(?:调整|追加|调增|调减|变动)(?:率|比例|幅度)(?:为|达到?|是)*$|^(?:上述|该|净|预算)?(?:追加|调增|调减|核减|调整|增加)(?:额度?|数额?|金额|资金|预算|部分|经费)*(?:相当于|占|为|达到?)(?:年初|原|期初)(?:部门|批复|安排)?预算(?:数|额|安排|总额)?的?(?:比例为|比重为)?$/;

/**
 * 年初预算76万元，4月经批准追加19万元，全年预算95万元，追加额相当于年初预算的25%: what was added, of the budget at first, and not of the one it came to. Where it was moved more than once, the
 * rate may count what came and what went, or one of them.
 */
export function ratesOfAdded(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  return budgetRows(reading).flatMap((row): ShareRelation[] => {
    const { first, moves, next: rate } = row;
    const [move] = moves;
    if (rate === undefined || move === undefined || known.has(rate) || !isRate(rate, row) || isOfAnotherBudget(row, rate, reading)) return [];
    const quote = quoteAcross([first, rate]);
    if (moves.length === 1) return [{ kind: "share", part: book.factOf(move.mention), whole: book.factOf(first), rate: book.factOf(rate), quote, place: placeOf(rate) }];
    const net = moves.reduce((sum, { mention, off }) => (off ? sum.minus(mention.figure.quantity) : sum.plus(mention.figure.quantity)), move.mention.figure.quantity.minus(move.mention.figure.quantity));
    if (!rate.figure.quantity.roundsFrom(net.absolute().dividedBy(first.figure.quantity))) return [];
    const words = reading.passage.text.slice(move.mention.figure.offset, endOf((moves.at(-1) ?? move).mention));
    return [{ kind: "share", part: spokenFact(reading.passage, move.mention.figure.offset, words, net.absolute(), "预算调整额"), whole: book.factOf(first), rate: book.factOf(rate), quote, place: placeOf(rate) }];
  });
}

/** 部门年初预算860万元，项目年初预算76万元，追加19万元，追加额占年初部门预算的2.2%: by its name or by the figures, of the other one. */
function isOfAnotherBudget({ first, moves: [move] }: BudgetRow, rate: Mention, { mentions }: Reading): boolean {
  if (/部门/.test(rate.standing.lead) && !/部门/.test(first.standing.lead)) return true;
  const others = mentions.filter((each) => each.index < first.index && sameKind(each, first) && /预算/.test(each.standing.lead) && !each.figure.quantity.isZero);
  return move !== undefined && others.some((each) => rate.figure.quantity.roundsFrom(move.mention.figure.quantity.dividedBy(each.figure.quantity)));
}

function isRate(rate: Mention, { first, total, net, moves }: BudgetRow): boolean {
  const last = net ?? total ?? moves.at(-1)?.mention;
  const near = rate.standing.frame === first.standing.frame && last !== undefined && rate.standing.sentence === last.standing.sentence;
  return near && rate.figure.quantity.measure.symbol === "%" && isExact(rate) && rated.test(rate.standing.lead);
}
