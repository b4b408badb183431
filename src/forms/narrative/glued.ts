import { Fact, type AimRelation, type CompletionRelation, type Relation, type SumRelation } from "../../model/index.js";
import { isSlipOf, meets, Quantity, readFigure, readTarget } from "../../quantity/index.js";
import type { Passage } from "./reading/index.js";

/** 年度资金总额：40004000100%: budget, the same amount spent, and all of it. */
const spentWhole = /(?<=(?:资金总额|总金额|财政拨款|补助|资金|拨款|合计)[:\s]?)(\d{2,}(?:\.\d+)?|\d\.\d+)\1(100(?:\.0+)?%)/g;

/** 医疗收入达到5亿元5亿元6.47亿元10: target and result with one unit, and the points that they earned. */
const targetAndResult = /(?<=[\u4e00-\u9fff)])(≥?)(\d+(?:\.\d+)?)(%|[^\d\s.,、。;:()\-~年月日号时点分第至和及或每/%]{1,3})(\d+(?:\.\d+)?)\3(?=\d{1,2}(?:\.\d)?(?:\d{2})?(?!\d)(?![.%年月日号个人元万亿分]))/g;

/** 东坪镇5南湾镇1.5西山乡2…全县合计35: the rows of a table of two columns, and what they come to. */
const rowsAndTotal = /((?:[\u4e00-\u9fff()]{2,20}\d+(?:\.\d+)?){4,})(?:全[县市区镇乡]|总)?(?:合计|总计|共计)(\d+(?:\.\d+)?)(?![\d.%])/g;
/** 全县合计35东坪镇5南湾镇1.5…: what they come to above them. */
const totalAndRows = /(?:全[县市区镇乡]|总)?(?:合计|总计|共计)(\d+(?:\.\d+)?)((?:[\u4e00-\u9fff]{1,8}(?:街道|[镇乡县区市旗场])\d+(?:\.\d+)?){4,})(?![\d.%])/g;
const row = /([\u4e00-\u9fff()]{2,20})(\d+(?:\.\d+)?)/g;
const places = /(?:街道(?:办事处)?|[镇乡县区市旗场])$/;

/**
 * Cells of a form that ran together without a gap, where they can be parted in one way alone, and hold. What does not come out
 * even is told only of the rows of places: elsewhere the digits may have to be parted in another way.
 */
export function gluedCells(passage: Passage): readonly Relation[] {
  return [...[...passage.text.matchAll(spentWhole)].map((match) => spent(match, passage)), ...[...passage.text.matchAll(targetAndResult)].flatMap((match) => kept(match, passage)), ...[...passage.text.matchAll(rowsAndTotal)].flatMap((match) => addedUp(match, 2, passage)), ...[...passage.text.matchAll(totalAndRows)].flatMap((match) => addedUp(match, 1, passage))];
}

function spent(match: RegExpExecArray, passage: Passage): CompletionRelation {
  const [whole, amount = "", rate = ""] = match;
  const at = match.index;
  return { kind: "completion", budget: fact(amount, at, passage), actual: fact(amount, at + amount.length, passage), rate: fact(rate, at + 2 * amount.length, passage), quote: whole, place: passage.placeOf(at, whole.length) };
}

/** A number in front of each name would have run into the figure before it, so that a sum that does not hold may be none. */
function addedUp(match: RegExpExecArray, sumAt: 1 | 2, passage: Passage): SumRelation[] {
  const [whole] = match;
  const [sum = "", rows = ""] = [match[sumAt], match[3 - sumAt]];
  const start = match.index + whole.indexOf(rows);
  const told = [...rows.matchAll(row)];
  const parts = told.map((each) => fact(each[2] ?? "", start + each.index + (each[1] ?? "").length, passage));
  const total = fact(sum, sumAt === 2 ? match.index + whole.length - sum.length : start - sum.length, passage);
  const [first, ...others] = parts.flatMap(({ quantity }) => quantity ?? []);
  if (first === undefined || total.quantity === undefined || others.length + 1 < parts.length) return [];
  const due = others.reduce((one, other) => one.plus(other), first);
  const holds = total.quantity.roundsFrom(due);
  // …青岭乡6县直单位2, and 全县合计57（含县直2）: what parts the rows from their total stands behind them.
  const behind = /^\s*[(,]?[\u4e00-\u9fff]{1,10}(\d+(?:\.\d+)?)/.exec(passage.text.slice(match.index + whole.length))?.[1];
  if (!holds && behind !== undefined && readFigure(behind)?.compare(due.minus(total.quantity).absolute()) === 0) return [];
  const above = passage.text.slice(Math.max(0, match.index - 40), match.index);
  const ofPlaces = told.length >= 5 && told.every((each) => places.test(each[1] ?? "")) && !/\d$/.test(above) && !/序号/.test(above + whole);
  if (!holds && !(ofPlaces && !mayHoldNumbers(parts) && slipped(total.quantity, due, [first, ...others]))) return [];
  return [{ kind: "sum", reading: "partition", total, parts, quote: whole, place: total.place }];
}

/** 东坪镇52南湾镇1.53西山乡24: each figure may end in the number of the next row. */
function mayHoldNumbers(parts: readonly Fact[]): boolean {
  const numbered = (from: number): number => parts.slice(0, -1).filter(({ text }, at) => text.endsWith(String(at + from))).length;
  return [1, 2].some((from) => numbered(from) * 2 > parts.length - 1);
}

/** The total, or one of the rows, is a slip of the hand away from what would hold. */
function slipped(total: Quantity, due: Quantity, parts: readonly Quantity[]): boolean {
  return isSlipOf(total, due) || parts.some((part) => part.significantDigits > 1 && isSlipOf(part, part.plus(total).minus(due)));
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
