import type { Fact, Relation } from "../../model/index.js";
import { measureOf, noMeasure, Quantity, type Measure } from "../../quantity/index.js";
import { type Passage, spokenFact } from "./reading/index.js";

const unit = String.raw`(?:[^\d\s+\-−×xX*÷/=,。;:、()]{0,4}(?:/[^\d\s+\-×xX*÷/=,。;:、()]{1,3})?)`;
const term = String.raw`\d[\d,]*(?:\.\d+)?\s*${unit}`;
const sign = String.raw`\s*(?:\+|-|−|×|x|X|\*|÷|/)\s*`;
const equation = new RegExp(`(?<!\\d,)(?<![\\d.%)+\\-−×xX*÷/=A-Za-z]\\s?)(${term}(?:${sign}${term})+)\\s*=\\s*(${term})(?!\\s*[+\\-−×*÷/=\\d.])`, "g");

interface Part {
  readonly offset: number;
  readonly text: string;
  readonly digits: string;
  readonly unit: string;
}

/** 79.2万元(220人×3600元): what an amount is made of stands in the bracket right behind it, and nothing else does. */
const inBracket = new RegExp(`(?<![\\d.,])(\\d[\\d,]*(?:\\.\\d+)?\\s*(?:万元|亿元|元))\\s*\\(\\s*(${term}(?:\\s*[×xX*]\\s*${term})+)\\s*\\)`, "g");

/** 护林员工资79.2万元（220人×3600元）: the product in a bracket, worked out. */
export function bracketedProductsIn(passage: Passage): readonly Relation[] {
  return [...passage.text.matchAll(inBracket)].flatMap((match): Relation[] => {
    const [whole, amount = "", left = ""] = match;
    const parts = partsOf(left, match.index + whole.lastIndexOf(left));
    const [result] = partsOf(amount, match.index);
    const priced = parts.filter((each) => measure(each.unit).dimension.startsWith("money"));
    // 3元/份×120份 may be told of a share alone; every figure has a unit of its own, and one of them is money.
    if (result === undefined || priced.length !== 1 || parts.some((each) => each.unit === "" || each.unit === "%")) return [];
    return multiplied(parts, result, passage, { quote: whole, place: passage.placeOf(match.index, whole.length) });
  });
}

/** 860+368+3270=4498元 · 63人×1000元/人=6.3万元 · 40÷50×100%=80%: arithmetic that the text prints, worked out again. */
export function equationsIn(passage: Passage): readonly Relation[] {
  return [...passage.text.matchAll(equation)].flatMap((match): Relation[] => {
    const [whole, left = "", right = ""] = match;
    const parts = partsOf(left, match.index);
    const [result] = partsOf(right, match.index + whole.lastIndexOf(right));
    const signs = [...left.matchAll(new RegExp(`(?<=[^\\s+\\-−×xX*÷/])${sign}(?=\\d)`, "g"))].map((each) => plainSign(each[0].trim()));
    // 218×100%=96. at the end of a line goes on in the next.
    if (/\.\s*$/.test(right) && passage.text.slice(match.index + whole.length).trim() === "") return [];
    if (result === undefined || signs.length !== parts.length - 1 || goesOn(passage.text.slice(0, match.index))) return [];
    const told = { quote: whole, place: passage.placeOf(match.index, whole.length) };
    if (signs.every((each) => each === "+")) return summed(parts, result, passage, told);
    if (signs.every((each) => each === "×")) return multiplied(parts, result, passage, told);
    const [top, bottom, hundred] = parts;
    const ratio = signs[0] === "÷" && (parts.length === 2 || (signs[1] === "×" && hundred?.digits === "100" && hundred.unit === "%"));
    if (!ratio || top === undefined || bottom === undefined || parts.length > 3 || result.unit !== "%" || Number(bottom.digits) === 0) return [];
    return [{ kind: "completion", actual: fact(top, passage, commonMeasure([top, bottom])), budget: fact(bottom, passage, commonMeasure([top, bottom])), rate: fact(result, passage), ...told }];
  });
}

/** 实际支出45万元÷预算安排50万元×100%: what is left of the figure belongs to the sum as well, though words part them. */
function goesOn(before: string): boolean {
  const clause = before.slice(Math.max(...[..."=,;。:、"].map((mark) => before.lastIndexOf(mark))) + 1);
  return /[÷×*]|\d[^/+]*[/+]/.test(clause);
}

type Told = { readonly quote: string; readonly place: ReturnType<Passage["placeOf"]> };

function summed(parts: readonly Part[], result: Part, passage: Passage, told: Told): Relation[] {
  const units = new Set(parts.map((each) => each.unit).filter((each) => each !== ""));
  const shared = units.size === 0 ? measure(result.unit) : measure([...units][0] ?? "");
  if (units.size > 1) return [];
  return [{ kind: "sum", reading: "partition", total: fact(result, passage, result.unit === "" ? shared : undefined), parts: parts.map((each) => fact(each, passage, shared)), ...told }];
}

function multiplied(parts: readonly Part[], result: Part, passage: Passage, told: Told): Relation[] {
  const total = measure(result.unit);
  // What is multiplied is of the total's kind; what counts it comes without one.
  const base = parts.findIndex((each) => each.unit !== "" && each.unit !== "%" && measure(each.unit).dimension === total.dimension);
  const at = base >= 0 ? base : parts.findIndex((each) => each.unit !== "%");
  const each = parts[at];
  // 3百分点×5=15百分点: points are no share to multiply by.
  if (each === undefined || (total.dimension === "ratio" && result.unit !== "%")) return [];
  const counts = parts.filter((_, index) => index !== at);
  const apiece = fact(each, passage, base >= 0 ? undefined : total);
  return [{ kind: "product", each: apiece, counts: counts.map((count) => fact(timesOf(count), passage, count.unit === "%" ? undefined : noMeasure)), total: fact(result, passage), ...told }];
}

/** 41.3万亩×106元: what is multiplied by are 413000 of them. */
function timesOf(count: Part): Part {
  const power = /^[百千万亿]+(?=[^百千万亿])/.exec(count.unit)?.[0] ?? "";
  const many = measure(count.unit);
  // 百分点 are no hundred 分点, and 万千瓦时 are ten thousand 千瓦时.
  const one = Array.from(power, (_, at) => measure(count.unit.slice(power.length - at))).find((each) => each.symbol !== many.symbol && each.dimension === many.dimension);
  return one === undefined ? count : { ...count, digits: Quantity.exact(count.digits, many).in(one).digits() };
}

function partsOf(text: string, from: number): readonly Part[] {
  return [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*([^\d\s+\-−×xX*÷/=]*)(?:\/[^\d\s+\-×xX*÷/=]{1,3}(?=[\s+\-−×xX*÷=]|$))?/g)].map((match) => ({
    offset: from + match.index,
    text: match[0].trim(),
    digits: (match[1] as string).replaceAll(",", ""),
    unit: unitOf(match[2] ?? ""),
  }));
}

/** 21.60万元用于: the words right behind a unit are no part of it. */
function unitOf(words: string): string {
  const amounts = /^[十百千万亿]*元/.exec(words)?.[0];
  return amounts ?? words;
}

function fact(part: Part, passage: Passage, as?: Measure): Fact {
  return spokenFact(passage, part.offset, part.text, Quantity.printed(part.digits, as ?? measure(part.unit)));
}

function measure(unit: string): Measure {
  return measureOf(unit);
}

function commonMeasure(parts: readonly Part[]): Measure | undefined {
  const units = new Set(parts.map((each) => each.unit).filter((each) => each !== ""));
  return units.size === 1 ? measure([...units][0] ?? "") : undefined;
}

function plainSign(text: string): "+" | "-" | "×" | "÷" {
  if (/[x×X*]/.test(text)) return "×";
  if (/[÷/]/.test(text)) return "÷";
  return text === "+" ? "+" : "-";
}
