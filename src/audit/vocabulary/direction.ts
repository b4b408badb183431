import Big from "big.js";
import { isLate, meets, type Quantity } from "../../quantity/index.js";
import { Term } from "./term.js";
import { boundOf, cannotCompare, verdictOnTarget } from "./texts.js";
import type { Verdict } from "./verdict.js";

/** What of an indicator's row decides whether its target is met. */
export interface TargetRow {
  readonly label: string;
  readonly category: string;
  readonly level2: string;
  readonly target: Term;
  readonly actual: Term;
}

export type Met = "yes" | "no" | "unknown";

const fewerIsBetter = /投诉|事故|差错|失误|误差|错误|死亡|伤亡|发病|违规|违法|违纪|信访|上访|退回|流失|排放|能耗|超支|等待|逾期|延误|缺陷|瑕疵/;
const handled = /处理|办结|办理|解决|回复|答复|化解|整改|控制|下降|降低|减少|压减|及时|处置|查处|纠正|追回|治理|修复|恢复|防治|防控|救治|救助|帮扶|调处|排查|检查|巡查|监测|宣传|培训|演练|教育/;
const saved = /节约|节省|压减|降低|下降|减少/;
const timeUnit = /^(?:天|日|个?工作日|小时|分钟|个月|年)$/;

/**
 * Whether an indicator's actual meets its target. A plain figure (3.5万元, 没有 ≥ ≤) does not say which way is better; its
 * words do: costs, complaints and time limits are better when smaller. Where they point both ways (成本类的“…率”), only an
 * equal figure is called met, and nothing is called missed.
 */
export function metRow(row: TargetRow): Met {
  const { target, actual } = row;
  // A date that keeps its deadline proves little of what 时效 asks; one after it is a miss.
  if (target.demand?.kind === "deadline") return isLate(target.text, actual.text, yearOf(target)) === true ? "no" : "unknown";
  if (target.demand === undefined || !actual.figure) return "unknown";
  const asWritten = meets(target.demand, actual.quantity);
  if (asWritten === undefined) return "unknown";
  if (!asWritten && target.demand.kind === "range" && passesOnTheGoodSide(row, target.demand)) return "unknown";
  if (target.demand.kind !== "plain" || actual.quantity.compare(target.demand.bound) === 0) return asWritten ? "yes" : "no";
  // 5.5万吨 told as 5.4986万吨, as much as the digits of the target say: neither met nor missed for sure.
  if (isWithinDigits(target.demand.bound, actual.quantity)) return "unknown";
  const better = directionOf(row);
  if (better === "either") return "unknown";
  return (better === "more") === asWritten ? "yes" : "no";
}

/** 满意度92% beside 85%-90%, 14天 beside 15-20天: outside a range on the side that is better, which is no miss. A standard in money is kept by keeping to it. */
function passesOnTheGoodSide(row: TargetRow, { low, high }: { readonly low: Quantity; readonly high: Quantity }): boolean {
  const { quantity } = row.actual;
  const better = directionOf(row);
  if (quantity.measure.dimension === "money" || low.measure.dimension === "money") return false;
  return (better === "more" && quantity.compare(high) > 0) || (better === "less" && quantity.compare(low) < 0);
}

function isWithinDigits(bound: Quantity, actual: Quantity): boolean {
  const told = actual.in(bound.measure);
  return bound.decimals > 0 && told.decimals > bound.decimals && told.value.round(bound.decimals, Big.roundHalfUp).eq(bound.value);
}

/** The year of the form in which a target stands. */
function yearOf({ items }: Term): number | undefined {
  return items.map(({ fact }) => fact.aspects.year).find((year) => year !== undefined);
}

/** @throws Missing where target and actual cannot be set against each other */
export function meetsRow(row: TargetRow): Verdict {
  const answer = metRow(row);
  if (answer === "unknown") throw cannotCompare(row.target, row.actual);
  return verdictOnTarget(answer === "yes", row.target, row.actual);
}

function directionOf({ label, category, level2, actual, target }: TargetRow): "more" | "less" | "either" {
  if (category === "cost") return saved.test(label) ? "more" : /率$|程度$/.test(label) ? "either" : "less";
  if (fewerIsBetter.test(label)) return handled.test(label) ? "more" : "less";
  const unit = actual.unit === "" ? (boundOf(target)?.unit ?? "") : actual.unit;
  return /时效/.test(level2) && timeUnit.test(unit) ? "less" : "more";
}

/** Rows come from the scope as plain maps; what is missing in one is a fault of the rule. */
export function targetRow(row: unknown): TargetRow {
  const found = row as Partial<Record<keyof TargetRow, unknown>>;
  if (!(found.target instanceof Term) || !(found.actual instanceof Term)) throw new TypeError("meets() takes an indicator");
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return { label: text(found.label), category: text(found.category), level2: text(found.level2), target: found.target, actual: found.actual };
}

