import type { Fact, SummedColumn, TableQuestion } from "../../model/index.js";
import type { Quantity } from "../../quantity/index.js";

/** How a sum came out: it ties, it does not, or something in it cannot be added. `telling`: two figures or more went in. */
export interface Outcome {
  readonly state: "holds" | "fails" | "open";
  readonly telling: boolean;
  /** What the parts come to. */
  readonly sum?: Quantity;
}

/** What figures of a table add up to, and what could not be told. */
export interface Sums {
  readonly sums: readonly SummedColumn[];
  readonly questions: readonly TableQuestion[];
}

const open: Outcome = { state: "open", telling: false };

/**
 * Whether parts make up a total, as the rules will judge it: each refined to the finest printed decimal. Blank parts count
 * as nothing; words, error cells and missing cells leave the sum open, and so do ratios.
 */
export function summed(total: Fact | undefined, parts: readonly (Fact | undefined)[]): Outcome {
  const whole = total?.quantity;
  if (whole === undefined || whole.measure.dimension === "ratio" || parts.length === 0) return open;
  if (parts.some((part) => part === undefined || part.state === "text" || part.state === "error")) return open;
  const figures = parts.flatMap((part) => part?.quantity ?? []);
  // 合计 without a unit is comparable with anything; what stands under it may yet be of several kinds (12人, 3户).
  const kinds = new Set([whole, ...figures].map(({ measure }) => measure.dimension).filter((dimension) => dimension !== "none"));
  if (kinds.size > 1 || figures.some((figure) => figure.measure.dimension === "ratio" || figure.looseness !== "exact")) return open;
  const [first, ...rest] = figures;
  if (first === undefined) return open;
  const fine = Math.max(whole.decimals, ...figures.map((figure) => figure.decimals));
  const added = rest.reduce((sum, figure) => sum.plus(figure.refined(fine)), first.refined(fine));
  const telling = figures.filter((figure) => !figure.isZero).length >= 2;
  return { state: added.ties(whole.refined(fine)) ? "holds" : "fails", telling, sum: added };
}

/**
 * A total that lies among its rows, far below their sum, is their mean: 户均面积, 平均得分 without a word that says so.
 * Amounts of money are said to be means.
 */
export function isMean(total: Fact | undefined, parts: readonly (Fact | undefined)[], { sum }: Outcome): boolean {
  const [whole, values] = [total?.quantity, parts.flatMap((part) => part?.quantity ?? []).filter((each) => !each.isZero).map((each) => each.value)];
  if (whole === undefined || sum === undefined || values.length < 2 || whole.measure.dimension === "money" || whole.value.lte(0)) return false;
  return values.some((value) => value.lte(whole.value)) && values.some((value) => value.gte(whole.value)) && sum.value.gte(whole.value.times("1.5"));
}

/** 年度预算 2250 in every row and in the total: one figure told again and again, and added up nowhere. */
export function isRepeated(total: Fact | undefined, parts: readonly (Fact | undefined)[]): boolean {
  const [whole, figures] = [total?.quantity, parts.flatMap((part) => part?.quantity ?? [])];
  return whole !== undefined && !whole.isZero && figures.length >= 3 && figures.every((figure) => figure.value.eq(whole.value));
}
