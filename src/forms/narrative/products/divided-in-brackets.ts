import type { CompletionRelation, PerHeadRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type Passage, spokenFact } from "../reading/index.js";
import { inOnes } from "./apiece.js";

const number = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const unit = String.raw`([万亿]?元|[万亿]?[人户件亩家个项次辆台名场平方米公里]+|%)`;
const words = String.raw`[^\d()÷×+\-−/=]{0,20}`;
/** 468.39元(办案业务费647.60万元÷办结案件13826件): a figure, and in the bracket right behind it the two that it was divided of. */
const divided = new RegExp(`${number}\\s*([万亿]?元|%)(?:/[\\u4e00-\\u9fff]{1,3})?\\s*\\(${words}${number}\\s*${unit}${words}÷${words}${number}\\s*${unit}${words}(?:[×xX*]\\s*100\\s*%)?\\s*\\)`, "g");
/** The year before a figure in its words is none of it. */
const years = /20\d\d年度?/g;

/** What the text itself says that a figure was divided of, worked out again. About so much is held to nothing. */
export function dividedInBrackets(passage: Passage): readonly (CompletionRelation | PerHeadRelation)[] {
  const plain = passage.text.replace(years, (year) => "年".repeat(year.length));
  return [...plain.matchAll(divided)].flatMap((match): (CompletionRelation | PerHeadRelation)[] => {
    const [whole, result = "", of = "", above = "", aboveUnit = "", below = "", belowUnit = ""] = match;
    const [top, bottom, printed] = [[above, aboveUnit], [below, belowUnit], [result, of]].map(([digits = "", symbol = ""]) => Quantity.printed(digits.replaceAll(",", ""), measureOf(symbol))) as [Quantity, Quantity, Quantity];
    if (bottom.isZero || isOfGrowth(printed, top, bottom) || /约|近|超|余|多/.test(passage.text.slice(Math.max(0, match.index - 2), match.index))) return [];
    const bracket = whole.indexOf("(");
    const at = (digits: string, from: number): number => match.index + whole.indexOf(digits, from);
    const told = (offset: number, digits: string, symbol: string, quantity: Quantity): ReturnType<typeof spokenFact> => spokenFact(passage, offset, `${digits}${symbol}`, quantity);
    const [first, second] = [at(above, bracket), at(below, whole.indexOf("÷"))];
    const place = { quote: passage.text.slice(match.index, match.index + whole.length), place: passage.placeOf(match.index, result.length) };
    const figure = told(match.index, result, of, printed);
    if (of === "%") return top.isOfKind(bottom) ? [{ kind: "completion", actual: told(first, above, aboveUnit, top), budget: told(second, below, belowUnit, bottom), rate: figure, ...place }] : [];
    if (top.measure.dimension !== "money" || /^(?:money|ratio)$/.test(bottom.measure.dimension)) return [];
    return [{ kind: "per-head", total: told(first, above, aboveUnit, top), count: told(second, below, belowUnit, inOnes(bottom)), each: figure, ...place }];
  });
}

/** 增长20.5%(本年1205万元÷上年1000万元): by how much the two are apart, which such a bracket tells in short. */
function isOfGrowth(rate: Quantity, top: Quantity, bottom: Quantity): boolean {
  return rate.measure.symbol === "%" && top.isOfKind(bottom) && rate.roundsFrom(top.minus(bottom).absolute().dividedBy(bottom));
}
