import type { SumRelation } from "../../model/index.js";
import type { Change } from "./changes.js";
import { placeOf, quoteAcross, type FactBook } from "./facts.js";
import { movesIn } from "./moves.js";
import type { Mention, Reading } from "./mentions.js";
import type { Sum } from "./sums.js";

/**
 * Where every part of a closed list tells its own change, the changes add up as the parts do: +23.04 −0.09 −0.73 = +22.22.
 * Likewise the budgets printed beside the parts (占年初预算8465万元的41.5%).
 */
export function changeSums(sum: Sum, changes: readonly Change[], book: FactBook): readonly SumRelation[] {
  if (sum.reading !== "partition") return [];
  return (["prior-year", "budget"] as const).flatMap((base): SumRelation[] => {
    const of = (mention: Mention): Change | undefined => changes.find((change) => change.current === mention && change.base === base && (change.delta !== undefined || change.same !== undefined));
    const whole = of(sum.total);
    // 出国费0万元 need not say that it did not change either.
    const parts = sum.parts.filter((part) => of(part) !== undefined || !part.figure.quantity.isZero).map(of);
    if (parts.length < 2) return [];
    if (whole?.delta === undefined || !parts.every((part) => part !== undefined)) return [];
    const told = parts.map((part) => (part.delta !== undefined ? book.factOf(part.delta, "signed") : book.unchanged(part.current, part.same?.offset ?? 0, part.same?.words ?? "")));
    return [{ kind: "sum", reading: "partition", total: book.factOf(whole.delta, "signed"), parts: told, quote: quoteAcross([sum.total, ...sum.parts]), place: placeOf(whole.delta) }];
  });
}

/** The parts of a change that are told as changes alone, where they come to about as much or to just as much. */
export function moveSums(reading: Reading, book: FactBook): readonly SumRelation[] {
  return movesIn(reading).flatMap(({ total, parts }): SumRelation[] => {
    const whole = book.factOf(total, "signed");
    const told = parts.map((part) => book.factOf(part, "signed"));
    const sum = told.flatMap((fact) => fact.quantity ?? []).reduce((one, other) => one.plus(other));
    if (whole.quantity === undefined || whole.quantity.isZero) return [];
    const covers = Number(sum.value.div(whole.quantity.in(sum.measure).value));
    return covers > 0.75 && covers < 1.3 ? [{ kind: "sum", reading: "partition", total: whole, parts: told, quote: quoteAcross([total, ...parts]), place: placeOf(total) }] : [];
  });
}

export function budgetSums(sum: Sum, readings: readonly Reading[], book: FactBook): readonly SumRelation[] {
  if (sum.reading !== "partition") return [];
  const of = (mention: Mention): Mention | undefined => {
    const reading = readings.find((each) => each.passage === mention.passage);
    const next = reading?.mentions.slice(mention.index + 1).find((each) => each.standing.frame === mention.standing.frame && each.role.kind !== "delta" && each.role.kind !== "rate");
    return next?.role.kind === "budget" ? next : undefined;
  };
  const whole = of(sum.total);
  const parts = sum.parts.map(of);
  if (whole === undefined || !parts.every((part) => part !== undefined)) return [];
  return [{ kind: "sum", reading: "partition", total: book.factOf(whole), parts: parts.map((part) => book.factOf(part)), quote: quoteAcross([sum.total, ...sum.parts]), place: placeOf(whole) }];
}

const initial = /年初(?:部门|批复|安排|支出|收入)*预算(?:数|安排|批复|收入|支出|资金|总额)?(?:为|是|共)?$/;
const full = /(?:全年预算|调整后?的?(?:全年)?预算|预算调整为|调整为)(?:数|总额|收入|支出|资金)?(?:为|是|共|达)?$/;
const added = /(?:年中|调整|预算)?(?:追加|调增|调整增加|净增加?|增加)(?:预算|资金|安排|指标)*(?:了|为|共)?$/;
const taken = /(?:年中|调整|预算)?(?:核减|调减|压减|调整减少|净减少?|减少)(?:预算|资金|指标)*(?:了|为|共)?$/;

/** 年初预算1250万元，追加356.8万元，全年预算1606.8万元: told once each in a sentence, in any order, the first two make the third. */
export function adjustedBudgets(reading: Reading): readonly Sum[] {
  const money = reading.mentions.filter((each) => each.figure.quantity.measure.dimension === "money" && each.figure.comparator === undefined && each.figure.upTo === undefined);
  return money.flatMap((total): Sum[] => {
    if (total.role.kind !== "level" || !full.test(total.standing.lead)) return [];
    const here = money.filter((each) => each !== total && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame);
    const of = (words: RegExp): readonly Mention[] => here.filter((each) => words.test(each.standing.lead));
    const [first, ...firsts] = of(initial).filter((each) => each.role.kind === "level");
    const [moved, ...moves] = [...of(added), ...of(taken)];
    const apart = here.some((each) => each !== first && each !== moved && full.test(each.standing.lead));
    // 基本支出增加5万元 or 比上年增加5万元 between the two budgets is a move of something else.
    if (first === undefined || moved === undefined || firsts.length > 0 || moves.length > 0 || apart || !isMove(moved)) return [];
    return [{ total, parts: [first, moved], reading: "partition", ...(taken.test(moved.standing.lead) ? { negative: moved } : {}) }];
  });
}

function isMove(mention: Mention): boolean {
  const rest = mention.standing.lead.replace(added, "").replace(taken, "");
  return /^(?:年中|当年|本年|年度|全年|中途|预算|其中|期间|调整|后|年内|因[^,。;]*|20\d\d年)*$/.test(rest) && !(mention.role.kind === "delta" && mention.role.base.kind === "prior-year");
}
