import { isExact, isSlipOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

const first = /年初(?:部门|单位)?(?:预算)?(?:批复|安排|核定|编制|支出|收入)*(?:部门)?预算(?:批复|安排|数|总额|收入|支出|资金)*(?:为|是|共)?$/;
/** 调整 alone does not say which way. */
const moved = /^(?:年中|当年|年度|全年|执行中|预算执行中)*(?:净)?(?:预算)?(?:调整|变动)(?:预算|指标)?(?:数|额|金额|资金)?(?:为|共|了)*$/;
const last = /^(?:年[中末底终]|全年)*(?:调整后的?|变动后的?)(?:全年|部门|支出|收入|总)*预算(?:数|总额)?(?:为|是|共|达)?$|^全年预算(?:数|总额)?(?:为|是|共|达)?$/;

/**
 * 年初预算570.24万元，年中调整预算51.60万元，调整后预算621.84万元: which way it went, the two budgets show. 调整预算 may be told for the budget as adjusted, so that
 * only what comes out, or is a slip of the hand away, is a move.
 */
export function adjustedEitherWay({ mentions }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const [start, move] = [mentions[total.index - 2], mentions[total.index - 1]];
    if (start === undefined || move === undefined || !first.test(start.standing.lead) || !moved.test(move.standing.lead) || !last.test(total.standing.lead)) return [];
    const together = [start, move, total].every((each) => isExact(each) && !each.prior && each.figure.quantity.measure.dimension === "money" && sameKind(each, total) && each.standing.frame === total.standing.frame && each.standing.sentence === total.standing.sentence);
    if (!together) return [];
    const down = total.figure.quantity.compare(start.figure.quantity) < 0;
    return meant(start, move, total, down) ? [{ total, parts: [start, move], reading: "partition", ...(down ? { negative: move } : {}) }] : [];
  });
}

function meant(start: Mention, move: Mention, total: Mention, down: boolean): boolean {
  const [from, by, to] = [start, move, total].map(({ figure }) => figure.quantity) as [Mention["figure"]["quantity"], Mention["figure"]["quantity"], Mention["figure"]["quantity"]];
  const due = down ? from.minus(by) : from.plus(by);
  return to.roundsFrom(due) || [[to, due], [by, to.minus(from).absolute()], [from, down ? to.plus(by) : to.minus(by)]].some(([printed, meant]) => (printed as typeof to).significantDigits >= 4 && isSlipOf(printed as typeof to, meant as typeof to));
}
