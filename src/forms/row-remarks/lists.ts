import type { Relation } from "../../model/index.js";
import { isSlipOf, isSwapOf, Quantity } from "../../quantity/index.js";
import { factIn, type RemarkReader } from "./remark.js";

/** 一等奖1、二等奖3、三等奖4 · 水文站5个，水位站9个，雨量站32个: names with a figure each, and nothing else. */
const list = /^(?:其中:?|包括:?|包含:?|含|即|分别[为是]:?)?(?:[\u4e00-\u9fff“”"]{1,12}?[:：]?\d(?:[\d,]*\d)?(?:\.\d+)?[\u4e00-\u9fff]{0,3}(?:[、,，;；]|$)){2,}$/;
const item = /([\u4e00-\u9fff“”"]{1,12}?)[:：]?(\d(?:[\d,]*\d)?(?:\.\d+)?)([\u4e00-\u9fff]{0,3})(?:[、,，;；]|$)/g;

/** What a part is not: another year's, a target, one that may be counted among the others as well. */
const otherwise = /[上去前往本今]年|计划|目标|应|原|新增|累计|比|增|减|超|其中.+其中|人次/;

/**
 * 8件 with 一等奖1、二等奖3、三等奖4 behind it, and 46个 beside 水文站5、水位站9、雨量站32: what an actual value is made of, with no unit of its own.
 * Where they do not come to it a slip of the hand must show that they were meant to, or they are more than the whole and classes in an order, of which each thing has one:
 * a list may name a few of all there are, and one work may have won two prizes.
 */
export const partsOfActual: RemarkReader = (remark, { actual }): Relation | undefined => {
  const total = actual.quantity;
  if (total === undefined || total.measure.dimension === "ratio" || total.looseness !== "exact" || !list.test(remark.words) || otherwise.test(remark.words)) return undefined;
  const named = [...remark.words.replace(/^(?:其中:?|包括:?|包含:?|含|即|分别[为是]:?)/, "").matchAll(item)];
  const units = new Set(named.map(([, , , unit]) => unit));
  const symbol = [...units].find((unit) => unit !== "");
  if (named.length < 2 || units.size > 1 || (symbol !== undefined && symbol !== total.measure.symbol) || (symbol !== undefined && remark.cell === actual)) return undefined;
  const parts = named.map(([text, , digits = ""]) => ({ text: text.replace(/[、,，;；]$/, ""), quantity: Quantity.printed(digits.replaceAll(",", ""), total.measure) }));
  const sum = parts.map(({ quantity }) => quantity).reduce((one, other) => one.plus(other));
  const excluding = sum.compare(total) > 0 && excludeEachOther(named.map(([, name = ""]) => name));
  if (sum.compare(total) !== 0 && !excluding && !isSlipped(total, parts.map(({ quantity }) => quantity), sum)) return undefined;
  return { kind: "sum", reading: "partition", total: actual, parts: parts.map((part) => factIn(remark, part)), quote: remark.words, place: actual.place };
};

/** 一等奖, 乙类, B级, 第三期: what tells the one from the other is its place in an order, of which a thing has one. */
const inOrder = /[一二三四五六七八九十甲乙丙丁戊特ABCDEF\d]/;

/** 一等奖、二等奖、三等奖: names that are one but for their place in an order. One person may be 党员教师 and 骨干教师. */
function excludeEachOther(names: readonly string[]): boolean {
  const rest = new Set(names.map((name) => name.replace(inOrder, "")));
  return rest.size === 1 && [...rest].every((name) => name !== "") && new Set(names).size === names.length && names.every((name) => inOrder.test(name));
}

/** In figures of fewer digits another digit comes about by chance; two that changed places hardly do. */
const fewestDigits = 3;

function isSlipped(total: Quantity, parts: readonly Quantity[], sum: Quantity): boolean {
  const slip = (printed: Quantity, due: Quantity): boolean => due.value.gt(0) && (isSwapOf(printed, due) || (printed.significantDigits >= fewestDigits && isSlipOf(printed, due)));
  return slip(total, sum) || parts.some((part) => slip(part, part.plus(total.minus(sum))));
}
