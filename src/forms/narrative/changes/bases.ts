import { names } from "./levels.js";
import { type Context, labelOf, type Mention, type Reading, sameKind, yearComparedWith } from "../reading/index.js";

/** Last year's figure, where the text tells it too: in the comparison, as where the figure came from, or right before. */
export function priorFor(change: Mention, current: Mention, { mentions }: Reading, above: readonly Reading[], context: Context): Mention | undefined {
  return priorOf(change, current, mentions) ?? arrivedFrom(change, current, mentions, context) ?? yearBefore(current, change, mentions) ?? toldApart(change, current, [...above.flatMap((each) => each.mentions), ...mentions]);
}

/**
 * 2024年预算33万元。… 2023年决算30万元。… 2024年预算较2023年增加3万元: last year's under the very same name, told somewhere before. Whether budget or
 * account is meant the words leave open, so it counts only where the change comes out.
 */
function toldApart(change: Mention, current: Mention, told: readonly Mention[]): Mention | undefined {
  const { role } = change;
  if (role.kind !== "delta" || role.base.kind !== "prior-year" || current.year === undefined || current.label === "") return undefined;
  const moved = change.figure.quantity;
  return told.find((each) => each !== current && each.role.kind === "level" && each.year === (current.year as number) - 1 && (each.label === current.label || names(each.label, current.label)) && sameKind(each, current) && moved.roundsFrom(current.figure.quantity.minus(each.figure.quantity).absolute()));
}

/** 比上年6万元减少1万元 · 上年支出6万元，减少1万元. */
function priorOf(change: Mention, current: Mention, mentions: readonly Mention[]): Mention | undefined {
  const told = mentions.findLastIndex((each) => each.index < change.index && (each.role.kind === "delta" || each.role.kind === "rate"));
  const between = mentions.slice(Math.max(current.index, told) + 1, change.index).filter((each) => each.prior && each.role.kind === "level" && sameKind(each, current));
  const [only] = between;
  const label = only === undefined ? "" : labelOf(only.standing.lead.replace(/^.*?(?:上年度?|去年|上一年度?|20\d\d年度?|(?:年初|全年|调整后?)?预算(?:数|安排)?)(?:同期)?的?/, "")).replace(/^(?:同期|决算|支出|收入|数|实际|执行|累计|全年|总额?|共)+/, "");
  return between.length === 1 && only !== undefined && only.standing.sentence === change.standing.sentence && (label === "" || names(current.label, label) || (label.length >= 2 && current.label.includes(label) && current.index === only.index - 1 && change.index === only.index + 1)) ? only : undefined;
}

/** 由上年的50万元增加到80万元: the figure it came from. */
function arrivedFrom(change: Mention, current: Mention, mentions: readonly Mention[], context: Context): Mention | undefined {
  const prior = mentions[current.index - 1];
  if (current.role.kind !== "level" || !current.role.arrives || prior?.role.kind !== "level" || !prior.role.from) return undefined;
  if (prior.standing.sentence !== current.standing.sentence || !sameKind(prior, current)) return undefined;
  const told = yearComparedWith(prior.standing.lead);
  const year = current.year ?? context.year;
  const untold = "base" in change.role && change.role.base.kind === "untold" && change.index - current.index <= 2;
  return untold || prior.prior || (told !== undefined && year !== undefined && told === year - 1) ? prior : undefined;
}

/** 2023年支出50万元，2024年支出60万元，增长20%: the year before's, told right before under the same name. */
function yearBefore(current: Mention, change: Mention, mentions: readonly Mention[]): Mention | undefined {
  const prior = mentions[current.index - 1];
  if (prior === undefined || !prior.prior || change.index - current.index > 2 || prior.standing.sentence !== current.standing.sentence || !sameKind(prior, current)) return undefined;
  return prior.year !== undefined && current.year === prior.year + 1 && prior.standing.frame === current.standing.frame ? prior : undefined;
}

/** Whether the figure compared with, and the one beside it, are about as far apart as the change told: else it is of something else. */
export function spans(current: Mention, prior: Mention, delta: Mention): boolean {
  const gap = current.figure.quantity.minus(prior.figure.quantity).absolute();
  const told = delta.figure.quantity.absolute();
  return told.isZero || gap.isZero ? true : gap.value.lte(told.in(gap.measure).value.times(2)) && gap.value.times(2).gte(told.in(gap.measure).value);
}
