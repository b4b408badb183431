import { endOf, isAddend, isExact, type Reading, sameKind } from "../reading/index.js";
import { budgetRows } from "./budget-rows.js";
import { comesNear, slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 年初预算76万元，4月经同意从预备费中追加19万元，全年预算95万元: the first budget with what was added to it, for whatever reason, is the one it came to. Another step may be told nowhere (主要追加…, …等原因), so that only a slip of the hand is wrong. */
export function movedForReasons(reading: Reading): readonly Sum[] {
  return budgetRows(reading).flatMap(({ first, moves, total }): Sum[] => {
    const [move, ...others] = moves;
    if (total === undefined || move === undefined || move.off || others.length > 0) return [];
    const parts = [first, move.mention];
    return ties(total, parts) || slipsInDigit(total, parts, 2) ? [{ total, parts, reading: "partition" }] : [];
  });
}

const whole = /预算|下达|安排|资金|经费|投资|概算|批复/;
const atFirst = /^(?:含|包括|其中)?[:,]?(?:20\d\d年)?(?:年初|期初|原)(?:部门|财政|项目|批复|安排|下达|核定|预算|计划|批准|资金|经费)*(?:数|为)*$/;
const moved = /^(?:\d{1,2}月(?:份|底|初|中旬)?|年中|年底|后|又|后期|期间|执行中|,)*(?:[^,。;\d]{0,12})?(?:(?:追加|调增|核增|增加|增拨)|(调减|追减|核减|压减|收回))(?:预算|资金|指标|安排|经费)*(?:了)?$/;

/** 预算安排168万元（年初150万元，8月追加18万元）: in the bracket right behind a budget, what it was at first and what moved it, and nothing else. */
export function movedInBracket(reading: Reading): readonly Sum[] {
  const { mentions, outline, passage: { text } } = reading;
  return mentions.flatMap((total): Sum[] => {
    if (!isAddend(total) || total.prior || !isExact(total) || total.figure.quantity.measure.dimension !== "money" || !whole.test(total.standing.lead) || /年初|追加|调[增减]|支付|结[转余]|节约|收回|剩余|使用|执行/.test(total.standing.lead)) return [];
    const frame = outline.frames.find((each) => each.index !== total.standing.frame && each.parent === total.standing.frame && each.start >= endOf(total) && /^[^,。;()\d]{0,4}\($/.test(text.slice(endOf(total), each.start)));
    const inside = frame === undefined ? [] : mentions.filter(({ standing }) => standing.frame === frame.index);
    const [first, ...moves] = inside;
    if (first === undefined || moves.length === 0 || !inside.every((each) => isExact(each) && sameKind(each, total)) || !atFirst.test(first.standing.lead) || !moves.every(({ standing }) => moved.test(standing.lead))) return [];
    const [negative, ...others] = moves.filter(({ standing }) => moved.exec(standing.lead)?.[1] !== undefined);
    // 支出预算资金168万元（年初150万元，追加60万元）: what was spent of them, perhaps.
    const such = negative !== undefined || ties(total, inside) || comesNear(total, inside) || slipsInDigit(total, inside, 2);
    return others.length > 0 || !such ? [] : [{ total, parts: inside, reading: "partition", ...(negative === undefined ? {} : { negative }) }];
  });
}
