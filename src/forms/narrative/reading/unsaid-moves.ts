import type { ScannedFigure } from "../../../quantity/index.js";
import type { Outline } from "./clauses.js";
import { movement, type Role } from "./roles.js";
import { otherYardstick, undecided } from "./words.js";

const opensMove = /^(?:增长|增幅|增加|上升|提高|下降|降幅|降低|减少|减幅)/;

/** 收入312.74亿元，增收34.96亿元: of what came in or went out. 产值312万元，增收34万元 is of what somebody else earned. */
const opensRevenue = /^(?:净)?(?:增收|减收|增支|减支|短收|多收|少收)/;
const ofRevenue = /收入|税|支出|财政/;

/**
 * 完成税收36552万元，增加2362万元，增长6.91%: against what, an earlier sentence says; the two must follow from each other
 * all the same. Undefined where a figure is no such move.
 */
export function unsaidMove(roles: readonly Role[], figures: readonly ScannedFigure[], shape: Outline, index: number): Role | undefined {
  const isRate = figures[index]?.quantity.measure.dimension === "ratio";
  const at = isRate ? index - 1 : index;
  const [before, delta, rate] = [figures[at - 1], figures[at], figures[at + 1]];
  const [told, moved, grown] = [shape.standings[at - 1], shape.standings[at], shape.standings[at + 1]];
  if (before === undefined || delta === undefined || rate === undefined || told === undefined || moved === undefined || grown === undefined) return undefined;
  const level = roles[at - 1];
  if (roles[at]?.kind !== "none" || roles[at + 1]?.kind !== "none" || level?.kind !== "level" || level.prior === true) return undefined;
  const together = [told, grown].every((each) => each.frame === moved.frame && each.sentence === moved.sentence && each.segment === moved.segment);
  const alike = before.quantity.measure.dimension === delta.quantity.measure.dimension && rate.quantity.measure.dimension === "ratio";
  const bounded = [delta, rate].some((each) => each.comparator !== undefined || each.upTo !== undefined);
  const sign = movement(moved.lead);
  if (!together || !alike || bounded || sign === undefined || movement(grown.lead) !== sign || grown.clauseStart === moved.clauseStart) return undefined;
  const opens = opensMove.test(moved.lead) || (opensRevenue.test(moved.lead) && ofRevenue.test(told.lead));
  if (!opens || !opensMove.test(grown.lead) || undecided.test(moved.lead) || otherYardstick.test(moved.lead + grown.lead)) return undefined;
  return { kind: isRate ? "rate" : "delta", sign, base: { kind: "untold" }, subject: "" };
}

/** 减少1.6万元，20% · 少788人次，低23.54%: a rate that stands by itself right behind a change, or with no more than a word for its way, is how fast it moved. */
export function unsaidRate(roles: readonly Role[], figures: readonly ScannedFigure[], shape: Outline, index: number): Role | undefined {
  const [delta, rate, before] = [figures[index - 1], figures[index], roles[index - 1]];
  const [told, own] = [shape.standings[index - 1], shape.standings[index]];
  if (delta === undefined || rate === undefined || told === undefined || own === undefined || before?.kind !== "delta" || roles[index]?.kind !== "none") return undefined;
  const alone = rate.quantity.measure.dimension === "ratio" && (own.lead === "" ? own.leadBefore === "" : (before.sign < 0 ? /^低(?:了|出)?$/ : /^高(?:了|出)?$/).test(own.lead)) && own.tail === "" && rate.comparator === undefined && rate.upTo === undefined;
  const together = told.frame === own.frame && told.sentence === own.sentence && told.segment === own.segment && told.tail === "";
  return alone && together ? { ...before, kind: "rate", subject: "" } : undefined;
}
