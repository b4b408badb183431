import { Fact, type AimRelation, type CompletionRelation, type Relation, type SumRelation } from "../../model/index.js";
import { meets, readFigure, readTarget } from "../../quantity/index.js";
import type { Passage } from "./reading/index.js";

/** 年度资金总额：40004000100%: budget, the same amount spent, and all of it. */
const spentWhole = /(?<=(?:资金总额|总金额|财政拨款|补助|资金|拨款|合计)[:\s]?)(\d{2,}(?:\.\d+)?|\d\.\d+)\1(100(?:\.0+)?%)/g;

/** 医疗收入达到5亿元5亿元6.47亿元10: target and result with one unit, and the points that they earned. */
const targetAndResult = /(?<=[\u4e00-\u9fff)])(≥?)(\d+(?:\.\d+)?)(%|[^\d\s.,、。;:()\-~年月日号时点分第至和及或每/%]{1,3})(\d+(?:\.\d+)?)\3(?=\d{1,2}(?:\.\d)?(?:\d{2})?(?!\d)(?![.%年月日号个人元万亿分]))/g;

/** 东坪镇5南湾镇1.5西山乡2…全县合计35: the rows of a table of two columns, and what they come to. */
const rowsAndTotal = /((?:[\u4e00-\u9fff()]{2,20}\d+(?:\.\d+)?){4,})(?:全[县市区镇乡]|总)?(?:合计|总计|共计)(\d+(?:\.\d+)?)(?![\d.%])/g;
const row = /[\u4e00-\u9fff()]{2,20}(\d+(?:\.\d+)?)/g;

/**
 * Cells of a form that ran together without a gap, where they can be parted in one way alone, and hold. What does not come out
 * even is never told: the digits may have to be parted elsewhere.
 */
export function gluedCells(passage: Passage): readonly Relation[] {
  return [...[...passage.text.matchAll(spentWhole)].map((match) => spent(match, passage)), ...[...passage.text.matchAll(targetAndResult)].flatMap((match) => kept(match, passage)), ...[...passage.text.matchAll(rowsAndTotal)].flatMap((match) => addedUp(match, passage))];
}

function spent(match: RegExpExecArray, passage: Passage): CompletionRelation {
  const [whole, amount = "", rate = ""] = match;
  const at = match.index;
  return { kind: "completion", budget: fact(amount, at, passage), actual: fact(amount, at + amount.length, passage), rate: fact(rate, at + 2 * amount.length, passage), quote: whole, place: passage.placeOf(at, whole.length) };
}

/** A number in front of each name would have run into the figure before it, so that a sum that does not hold may be none. */
function addedUp(match: RegExpExecArray, passage: Passage): SumRelation[] {
  const [whole, rows = "", sum = ""] = match;
  const parts = [...rows.matchAll(row)].map((each) => fact(each[1] ?? "", match.index + each.index + each[0].length - (each[1] ?? "").length, passage));
  const total = fact(sum, match.index + whole.length - sum.length, passage);
  const [first, ...others] = parts.flatMap(({ quantity }) => quantity ?? []);
  const holds = first !== undefined && others.length + 1 === parts.length && total.quantity?.roundsFrom(others.reduce((one, other) => one.plus(other), first)) === true;
  return holds ? [{ kind: "sum", reading: "partition", total, parts, quote: whole, place: total.place }] : [];
}

function kept(match: RegExpExecArray, passage: Passage): AimRelation[] {
  const [whole, sign = "", first = "", unit = "", second = ""] = match;
  const target = fact(first + unit, match.index + sign.length, passage);
  const actual = fact(second + unit, match.index + sign.length + first.length + unit.length, passage);
  const demand = readTarget(sign + first + unit);
  const met = actual.quantity !== undefined && meets(demand, actual.quantity) === true && (unit !== "%" || Number(second) <= 100);
  return met ? [{ kind: "aim", target, demand, actual, claim: "", quote: whole, place: passage.placeOf(match.index, whole.length) }] : [];
}

function fact(text: string, offset: number, passage: Passage): Fact {
  const quantity = readFigure(text);
  return new Fact({ aspects: { concept: "other" }, state: quantity === undefined ? "text" : "figure", quantity, text, place: passage.placeOf(offset, text.length), quote: text });
}
