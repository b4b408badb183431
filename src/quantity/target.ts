import { comparable, measureOf, noMeasure, type Measure } from "./measure.js";
import { Quantity } from "./quantity.js";
import { halfWidth, readCell } from "./read.js";

/**
 * An annual target (年度指标值) as it was set: a bound, a range, a plain figure, a date, words, or nothing.
 * Sources: the value forms listed for the national and provincial self-evaluation forms (≥95%, 50-100元, 不低于, =).
 */
export type Target =
  | { readonly kind: "atLeast" | "atMost" | "above" | "below" | "equal" | "plain"; readonly bound: Quantity }
  | { readonly kind: "range"; readonly low: Quantity; readonly high: Quantity }
  /** 12月底前, 2024年12月31日前. */
  | { readonly kind: "deadline"; readonly text: string }
  /** 有效推动, 效果明显. */
  | { readonly kind: "qualitative"; readonly text: string }
  | { readonly kind: "none" }
  | { readonly kind: "blank" };

const leading: readonly (readonly [RegExp, "atLeast" | "atMost" | "above" | "below" | "equal"])[] = [
  [/^(?:≥|>=|=>|不低于|不少于|不小于|至少|大于等于|大于或等于|高于或等于)/, "atLeast"],
  [/^(?:≤|<=|=<|不超过|不高于|不多于|不大于|至多|最多|小于等于|小于或等于|控制在|低于或等于)/, "atMost"],
  [/^(?:>|大于|高于|多于|超过)/, "above"],
  [/^(?:<|小于|低于|少于)/, "below"],
  [/^(?:==?|等于)/, "equal"],
];
const trailing: readonly (readonly [RegExp, "atLeast" | "atMost"])[] = [
  [/(?:及以上|以上|\(含\)以上)$/, "atLeast"],
  [/(?:及以下|以下|以内|之内)$/, "atMost"],
];
const range = /^(\d[\d,]*(?:\.\d+)?)([^\d~\-至到]{0,6})(?:~|-|至|到)(\d[\d,]*(?:\.\d+)?)([^\d]{0,6})$/;
const deadline = /^(?:(?:20)?\d{2}年)?(?:\d{1,2}月(?:\d{1,2}日|底|中旬|上旬|下旬|初|末)?|(?:年|季|月)(?:底|末|内)|全年|年内|按时)(?:(?:之?前|以前)[\u4e00-\u9fff]{0,8}|内|完成)?$|^\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?(?:之?前)?$/;

/** @param sign a sign from a column of its own (计算符号: ≥, ≤, =, 定性) and `fallback` the measure of the unit column. */
export function readTarget(text: string, fallback: Measure = noMeasure, sign = ""): Target {
  let plain = halfWidth(`${/^(?:定性|其他)?$/.test(sign.trim()) ? "" : sign}${text}`).replace(/\s+/g, "");
  // A sign without its figure aims at nothing that could be told.
  if (text.trim() === "") return { kind: "blank" };
  const reading = readCell(plain, fallback);
  if (reading.state === "blank") return { kind: "blank" };
  if (reading.state === "none") return { kind: "none" };
  if (deadline.test(plain)) return { kind: "deadline", text };
  // 100%以上 is a bound, though as a figure alone it would read as a loose one.
  for (const [pattern, kind] of trailing) {
    const bound = readCell(plain.replace(pattern, "").replace(/^(?:≥|≤|>=|<=)/, ""), fallback);
    if (pattern.test(plain) && bound.state === "figure") return { kind, bound: bound.quantity };
  }
  if (reading.state === "figure") return { kind: "plain", bound: reading.quantity };
  const between = range.exec(plain.replace(/^(?:控制在|在|介于)/, ""));
  if (between !== null) {
    const [, low = "", lowUnit = "", high = "", highUnit = ""] = between;
    const measure = highUnit !== "" ? measureOf(highUnit) : lowUnit !== "" ? measureOf(lowUnit) : fallback;
    const ends = [low, high].map((digits) => Quantity.printed(digits.replaceAll(",", ""), measure));
    const [from, to] = ends as [Quantity, Quantity];
    if (from.compare(to) <= 0) return { kind: "range", low: from, high: to };
  }
  for (const [pattern, kind] of leading) {
    if (!pattern.test(plain)) continue;
    plain = plain.replace(pattern, "");
    const bound = readCell(plain.replace(/(?:以内|以上|以下|及以上|及以下)$/, ""), fallback);
    if (bound.state === "figure") return { kind, bound: bound.quantity };
    break;
  }
  return { kind: "qualitative", text };
}

/** 0.98 in a column of percents: a part of one told without a sign. */
function mayBeFraction(actual: Quantity, bound: Quantity): boolean {
  return bound.measure.symbol === "%" && actual.measure.dimension === "none" && actual.looseness === "exact" && actual.value.gt(0) && actual.value.lte(1) && bound.value.gt(1);
}

type Order = -1 | 0 | 1;

const held: Readonly<Record<Extract<Target, { bound: Quantity }>["kind"], (order: Order) => boolean>> = {
  atLeast: (order) => order >= 0,
  plain: (order) => order >= 0,
  atMost: (order) => order <= 0,
  above: (order) => order > 0,
  below: (order) => order < 0,
  equal: (order) => order === 0,
};

/**
 * Whether an actual figure meets a target; undefined where the two cannot be set against each other, or where the figure is
 * told so loosely that it may and may not (3次以上 for a target of 5次).
 */
export function meets(target: Target, actual: Quantity): boolean | undefined {
  // A bare 0 is a ceiling for 大班额 and for what changes a floor or either: no other figure meets it, or misses it, for sure.
  if (target.kind === "plain" && target.bound.isZero && !actual.isZero) return undefined;
  if ("bound" in target) return certainly(ordersOf(actual, target.bound), held[target.kind]);
  if (target.kind !== "range") return undefined;
  const [from, to] = [certainly(ordersOf(actual, target.low), held.atLeast), certainly(ordersOf(actual, target.high), held.atMost)];
  return from === false || to === false ? false : from === undefined || to === undefined ? undefined : true;
}

function certainly(orders: readonly Order[], holds: (order: Order) => boolean): boolean | undefined {
  const [first, ...others] = orders.map(holds);
  return others.some((other) => other !== first) ? undefined : first;
}

/** How a figure may stand to a bound: 以上 reaches up without end, 以内 and 近 down; none where they are of two kinds. */
function ordersOf(actual: Quantity, bound: Quantity): readonly Order[] {
  if (!comparable(bound.measure, actual.measure)) return [];
  const order = actual.compare(bound);
  // 20 printed without % beside a target in % says 20%; 0.98 beside 95% may well mean 98%.
  if (mayBeFraction(actual, bound)) return [order, Quantity.exact(actual.value.times(100), bound.measure).compare(bound)];
  // 200人左右, 约300人: a little less is about as many, and neither met nor missed for sure.
  if (bound.looseness === "about" && order !== 0) return [order, actual.compare(Quantity.exact(bound.low, bound.measure)), actual.compare(Quantity.exact(bound.high, bound.measure))];
  switch (actual.looseness) {
    case "exact":
      return [order];
    case "about":
      return [order, Quantity.exact(actual.low, actual.measure).compare(bound), Quantity.exact(actual.high, actual.measure).compare(bound)];
    case "over":
      return [order, 1];
    case "under":
      return [order, -1];
  }
}
