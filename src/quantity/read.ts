import { alsoCounted, measureOf, noMeasure, type Measure } from "./measure.js";
import { Quantity, type Looseness } from "./quantity.js";

const wide = /[！-～　≧⩾≦⩽﹥﹤﹦═〜∼–—―−]/g;
/** Those that do not stand at one distance from their plain forms, as ！ to ～ do. */
const plainForms: ReadonlyMap<string, string> = new Map([["　", " "], ["≧", "≥"], ["⩾", "≥"], ["≦", "≤"], ["⩽", "≤"], ["﹥", ">"], ["﹤", "<"], ["﹦", "="], ["═", "="], ["〜", "~"], ["∼", "~"], ["–", "-"], ["—", "-"], ["―", "-"], ["−", "-"]]);

/** Full-width digits and signs to their plain forms, so that ％ and ＝ need no second mention anywhere. */
export function halfWidth(text: string): string {
  // Most cells hold nothing to change, and every label and figure passes here.
  return text.search(wide) < 0 ? text : text.replace(wide, (char) => plainForms.get(char) ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/**
 * What stands in one cell of a form, as a figure. Zero, empty, 无 and an error are four different things, and so is text.
 */
export type CellReading =
  | { readonly state: "figure"; readonly quantity: Quantity }
  | { readonly state: "blank" }
  /** 无, /, —, 不适用: the unit says there is none. */
  | { readonly state: "none" }
  | { readonly state: "text" }
  /** #DIV/0!, #REF! and their like. */
  | { readonly state: "error" };

const nothing = /^(?:无|没有|不适用|不涉及|暂无|\/+|-+|\\+|×|N\/?A)$/i;
const errorCell = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/i;

// 1,234.50 · 1234.5 · .5 · -3 · (3.2) as accountants write a negative.
const number = String.raw`[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
// 台(套): what else may be counted so.
// 元/户 and 元/人·月 are measures of their own: an amount each.
const unit = String.raw`(?:[%‰㎡]|[a-zA-Z]{1,3}[²2]?|[\u4e00-\u9fff]{1,6}?(?:\((?:[${alsoCounted}]|人次|场次|批次|家次)(?:[、,/](?:[${alsoCounted}]|人次))*\)|/[\u4e00-\u9fff㎡][\u4e00-\u9fff·*.、/]{0,8})?)?`;
const looseBefore = String.raw`(?:约|大约|约为|近|将近|不足|共|共计|人均|达|达到|为)?`;
const looseMid = String.raw`(?:余|多|来)?`;
const looseAfter = String.raw`(?:余|左右|以上|以下|以内|多)?`;
const figureCell = new RegExp(`^(${looseBefore})\\s*(${number})\\s*(${looseMid})\\s*(${unit}?)(${looseAfter})$`);
const accountantsNegative = /^\((\d[\d,]*(?:\.\d+)?)\)$/;

/**
 * Reads a cell that should hold one figure.
 * @param text what the cell shows
 * @param fallback the measure of the column, used where the cell prints none
 */
export function readCell(text: string, fallback: Measure = noMeasure): CellReading {
  const plain = halfWidth(text).replace(/\s+/g, "");
  if (plain === "") return { state: "blank" };
  if (nothing.test(plain)) return { state: "none" };
  if (errorCell.test(plain)) return { state: "error" };
  const quantity = readFigure(plain, fallback);
  return quantity === undefined ? { state: "text" } : { state: "figure", quantity };
}

/** 1,098.97(万元): the unit in a bracket behind its figure. */
const unitInBracket = /(?<=^[-+]?\d[\d,]*(?:\.\d+)?)\(([万亿]?元|%|人|分)\)$/;

/** 97.2%（1632人参训，1586人取证）, 35.6（含上年结转5）: a remark in a bracket behind a figure. One of points taken off may say what is left of it, and is none. */
const remark = /\((?=[^()]*[\u4e00-\u9fff])[^()]{3,60}\)$/;

/** The text without the remark behind its figure; as it is where there is none. */
export function withoutRemark(text: string): string {
  const plain = halfWidth(text).replace(/\s+/g, "");
  const [told] = remark.exec(plain) ?? [];
  // 10（万人次）: its unit, without which it is another figure.
  if (told === undefined || /扣|减|得分|分值|^\([十百千万亿]+[^\d,、]{1,5}\)$/.test(told)) return text;
  const rest = plain.slice(0, -told.length);
  return readFigure(plain) === undefined && readFigure(rest.replace(/^(?:≥|≤|>=?|<=?|=)/, "")) !== undefined ? rest : text;
}

/** One figure with its unit and looseness, or undefined where the words say something else as well. */
export function readFigure(text: string, fallback: Measure = noMeasure): Quantity | undefined {
  const plain = halfWidth(text).replace(/\s+/g, "").replace(unitInBracket, "$1");
  const negative = accountantsNegative.exec(plain);
  if (negative?.[1] !== undefined) return Quantity.printed(`-${negative[1].replaceAll(",", "")}`, fallback);
  const match = figureCell.exec(plain);
  if (match === null) return undefined;
  const [, before = "", digits = "", mid = "", symbol = "", after = ""] = match;
  // 829.3万 under a heading in 万元 has only lost its 元.
  const measure = symbol === "" ? fallback : measureOf(/^[万亿]$/.test(symbol) && fallback.dimension === "money" ? `${symbol}元` : symbol);
  return Quantity.printed(digits.replace(/^\+|,/g, ""), measure, looseness(before, mid, after));
}

function looseness(before: string, mid: string, after: string): Looseness {
  if (/^(?:约|大约|约为)$/.test(before) || after === "左右") return "about";
  if (/^(?:近|将近|不足)$/.test(before)) return "under";
  if (mid !== "" || /^(?:余|多|以上)$/.test(after)) return "over";
  if (/^(?:以下|以内)$/.test(after)) return "under";
  return "exact";
}
