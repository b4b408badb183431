import { endOf, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";

const initial = /(?:年初|期初|原)[^,。;:()\d]{0,8}?(?:预算|批复|下达|安排|核定|计划|批准)(?:安排|批复|下达|核定)?(?:[^,。;:()\d]{0,12}(?:经费|资金|支出|投资|补助))?(?:数|总额|总数)?(?:为|是|共|了)*$/;
const final = /(?:调整后的?|变更后的?|追加后的?)(?:[^,。;:()\d]{0,8}(?:预算|资金|经费|指标|投资|概算|总额))?(?:数|总额)?(?:为|是|达|共|至|到)*$|^(?:预算)?(?:调整|变更)(?:为|至|到)$|(?:全年|最终|年[末底终])(?:实际)?(?:总|支出|部门)*预算(?:数|总额|资金|调整)?(?:为|是|达|共|至|到)*$/;
const moneys = "(?:了|共)*(?:[^,。;:()\\d]{0,14}?(?:经费|资金|补助|补贴|奖励|预算|指标|投资|款项?|项目|费用?))?(?:了|为|共)*$";
const given = new RegExp(`(?:追加|调增|核增|增拨|增加|新增|追拨|增补|补充安排)(?:预算|安排)?${moneys}`);
const withdrawn = new RegExp(`(?:追减|调减|核减|压减|扣减|核销|减少|收回|调出)(?:预算)?${moneys}`);
const net = /^(?:[比较](?:年初|原)(?:预算)?(?:数)?)?净(?:(?:增|调增|追加)|(?:减|调减|核减))(?:加|少)?(?:预算|资金)?(?:了|为)*$/;
/** What the words of a move may tell of besides: the move of one class, of last year, or what an amount was made up of. */
const otherwise = /用于|科目间|内部|其中|主要|等|申请|拟|未获|不纳入|比上年|较上年|同比|去年|上年|(?:基本|项目)支出|累计|含|约|每|人均|收入/;

/** One step by which a budget was moved. */
interface Move {
  readonly mention: Mention;
  readonly off: boolean;
}

/** A budget as it was at first, every step by which it was moved, and what it came to. */
export interface BudgetRow {
  readonly first: Mention;
  readonly moves: readonly Move[];
  readonly total?: Mention;
  /** By how much more or less it was in the end, told behind. */
  readonly net?: Mention;
  /** The figure right behind the row. */
  readonly next?: Mention;
}

/**
 * 年初预算76万元，与上年持平；4月经县政府同意从预备费中追加19万元，全年预算95万元 · 年初批复420万元，9月调减展陈经费35万元，另追加修复经费55万元，调整后440万元: one amount after another, each with the verb
 * that moved it, and no other money between.
 */
export function budgetRows({ mentions, passage: { text } }: Reading): readonly BudgetRow[] {
  const money = mentions.filter((each) => each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money" && each.role.kind !== "rate");
  return money.flatMap((first, at): BudgetRow[] => {
    if (!isTold(first, first) || first.role.kind !== "level" || first.prior || !initial.test(first.standing.lead) || final.test(first.standing.lead) || /结转|收入/.test(first.standing.lead)) return [];
    const moves: Move[] = [];
    for (const each of money.slice(at + 1)) {
      const move = isTold(each, first) && each.standing.sentence - first.standing.sentence <= 1 ? moveOf(each, text) : undefined;
      if (move === undefined) break;
      moves.push(move);
    }
    if (moves.length === 0) return [];
    const [total, behind] = money.slice(at + 1 + moves.length);
    const isFinal = total !== undefined && isTold(total, first) && total.role.kind === "level" && !total.prior && final.test(total.standing.lead) && total.standing.sentence - first.standing.sentence <= 1;
    const isNet = isFinal && behind !== undefined && isTold(behind, first) && net.test(behind.standing.lead) && behind.standing.sentence === total.standing.sentence && /^[^,。;\d]{0,4}[,;、][^,。;\d]*$/.test(text.slice(endOf(total), behind.figure.offset));
    const last = isNet ? behind : isFinal ? total : (moves.at(-1) as Move).mention;
    const next = mentions[last.index + 1];
    return [{ first, moves, ...(isFinal ? { total } : {}), ...(isNet ? { net: behind } : {}), ...(next === undefined ? {} : { next }) }];
  });
}

function isTold(each: Mention, first: Mention): boolean {
  return isExact(each) && sameKind(each, first) && !each.figure.quantity.isZero;
}

/** The step a figure tells, by the words since the last comma. */
function moveOf(mention: Mention, text: string): Move | undefined {
  const clause = text.slice(mention.standing.clauseStart, mention.figure.offset).replace(/\([^()]*\)/g, "").replace(/\s+/g, "");
  if (otherwise.test(clause) || (mention.role.kind === "delta" && mention.role.base.kind === "prior-year") || /后/.test(mention.standing.lead.slice(-6))) return undefined;
  // 一个技改项目 counts what it was for; two amounts under one verb are told by the first alone.
  const off = withdrawn.test(clause);
  return off || given.test(clause) ? { mention, off } : undefined;
}
