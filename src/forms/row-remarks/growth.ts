import { Fact, type Indicator, type Relation } from "../../model/index.js";
import { isSlipOf, Quantity } from "../../quantity/index.js";
import { factIn, type RemarkReader } from "./remark.js";

const grown = /增长|增幅|提高|提升|上升|增加/;
const fallen = /下降|降低|减少|降幅|压减|节约/;
const fromTo = /由[^,，;；。]*\d[^,，;；。]*?(?:增|升|提高|提升|上升|增长|扩大|降|减|下降|压减|降低|减少)[^\d]{0,4}\d/;

/** 由24万增至27万 beside a growth of 12.5%: what a figure was, and what it came to. */
export const growthFromTo: RemarkReader = (remark, { name, actual }): Relation | undefined => {
  const printed = actual.quantity;
  const [prior, current, ...more] = remark.figures.filter(({ quantity }) => quantity.measure.dimension !== "ratio");
  const direction = directionOf(name, actual.text);
  if (direction === undefined || printed?.measure.symbol !== "%" || prior === undefined || current === undefined || more.length > 0 || !fromTo.test(remark.words) || !prior.quantity.isOfKind(current.quantity)) return undefined;
  const [before, after] = [prior.quantity, current.quantity].map(({ value, measure }) => value.times(measure.scale));
  if (before === undefined || after === undefined || before.lte(0)) return undefined;
  const due = Quantity.exact(after.minus(before).times(100).div(before), printed.measure);
  const signed = direction === "down" ? Quantity.printed(`-${printed.digits()}`, printed.measure) : printed;
  if (!signed.roundsFrom(due) && !isSlipOf(printed, Quantity.printed(due.value.abs().toFixed(printed.decimals), printed.measure))) return undefined;
  const rate = new Fact({ ...actual, quantity: signed, text: actual.text });
  return { kind: "change", base: "untold", prior: factIn(remark, prior), current: factIn(remark, current), rate, quote: remark.words, place: actual.place };
};

function directionOf(name: Indicator["name"], actual: string): "up" | "down" | undefined {
  const words = name + actual.replace(/[（(].*$/, "");
  if (grown.test(words) === fallen.test(words)) return undefined;
  return grown.test(words) ? "up" : "down";
}
