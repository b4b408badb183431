import type { SumRelation } from "../../model/index.js";
import { measureOf, Quantity } from "../../quantity/index.js";
import { type Passage, spokenFact } from "./reading/index.js";

const number = String.raw`\d+(?:\.\d+)?`;
const name = String.raw`[\u4e00-\u9fff“”"()]{0,14}`;
const term = String.raw`${name}${number}\s*[%分]?\s*[×xX*]\s*${name}${number}\s*%?`;
const weighed = new RegExp(`(${term}(?:\\s*\\+\\s*${term})+)\\s*=\\s*(${number})\\s*([%分])`, "g");
const each = new RegExp(`(${number})\\s*([%分])?\\s*[×xX*]\\s*${name}(${number})\\s*(%)?`, "g");

/** 教师92.6%×30%+学生90.4%×40%+家长88.2%×30%=90.4%: rates or scores by their weights, which are all that there is, worked out again. */
export function weighedFormulas(passage: Passage): readonly SumRelation[] {
  return [...passage.text.matchAll(weighed)].flatMap((match): SumRelation[] => {
    const [whole, left = "", right = "", unit = ""] = match;
    const measure = measureOf(unit);
    const terms = [...left.matchAll(each)].map(({ 0: text, 1: value = "", 3: weight = "", 4: percent, index }) => ({ text, offset: match.index + index, value, weight: percent === undefined ? Number(weight) : Number(weight) / 100 }));
    const all = terms.reduce((sum, { weight }) => sum + weight, 0);
    // Weights that make no whole are others than they look.
    if (Math.abs(all - 1) > 1e-9 || /[+×*÷/\d]\s*$/.test(passage.text.slice(0, match.index))) return [];
    const parts = terms.map(({ text, offset, value, weight }) => spokenFact(passage, offset, text, Quantity.printed(value, measure).times(Quantity.exact(String(weight)))));
    const at = match.index + whole.lastIndexOf(right);
    return [{ kind: "sum", reading: "partition", total: spokenFact(passage, at, `${right}${unit}`, Quantity.printed(right, measure)), parts, quote: whole, place: passage.placeOf(at, right.length) }];
  });
}
