import type { BalanceRelation, ChangeRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

/** 较年初减少, 比改造前增加: a change from a point in time. */
const movedSince = /^(?:相?[比较]|与)?(年初|期初|上年[末底]|去年[末底]|(?:项目)?(?:实施|改造|治理|建设|整治)前)(?:数|余额)?(?:相比)?,?(?:增加|减少|增长|下降|上升|降低|提高)(?:了)?$/;
const comparedWithPlan = /^[比较](?:年度|全年|年初)?(计划|任务|目标|预算|核定|标准|指标|下达)(?:任务|目标|指标)?[数值]?(多|少|高|低)(?:出|了|完成)?$/;
/** 少缴1.56万人, 多完成12户: how far what was done stays behind what was to be, under the verb of what was done. */
const fewerOrMore = /^(少|多|欠)(缴|收|发|拨|付|完成|建成?|种|栽|招|修|培训|改造|安排|支付|发放|到位)(?:了)?$/;
const planned = /任务|计划|目标|指标|应|核定|预算/;

/** 年末余额142万元，较年初减少38万元，年初为180万元: from where it moved is told behind how far. */
export function movedFromBehind(reading: Reading, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((delta): ChangeRelation[] => {
    const [current, prior] = [reading.mentions[delta.index - 1], reading.mentions[delta.index + 1]];
    const since = movedSince.exec(delta.standing.lead)?.[1];
    if (since === undefined || delta.role.kind !== "delta" || current === undefined || prior === undefined || !areOneRow([current, delta, prior])) return [];
    if (current.role.kind !== "level" || current.prior || prior.role.kind !== "level" || !isSince(prior, since, current)) return [];
    return [{ kind: "change", base: "untold", current: book.factOf(current), prior: book.factOf(prior), delta: book.factOf(delta, "signed"), quote: quoteAcross([current, delta, prior]), place: placeOf(delta) }];
  });
}

/** 年初为180万元, 年初资产总额3000万元: by the time alone, or under the name of what moved. */
function isSince(prior: Mention, since: string, current: Mention): boolean {
  const [, name] = new RegExp(`^${since}(?:数|余额)?([^,。;:\\d]{0,8}?)(?:为|是|有)?$`).exec(prior.standing.lead) ?? [];
  return name === "" || (name !== undefined && name.length >= 2 && current.label.endsWith(name));
}

/**
 * 累计建成64个，较规划目标60个超出4个 · 平均38分钟，比要求的60分钟缩短22分钟 · 月均2860元，比全县平均工资4215元低1355元: what is compared with, an aim, a rule or the
 * mean of a wider circle, told between the figure and how far that is from it.
 */
const comparedAim = /^[较比](?:[^,。;:\d]{0,12})(?:目标|计划|任务|要求|规定|标准|时限|期限|限额|定额|承诺|平均(?:水平|工资|收入|值|数|标准|线)?)(?:数|值|量)?的?$/;
const farFromIt = /^(?:超出?|超额|多出?|少|低|高|尚?差|欠|缩短|压缩|提前|节省|快|短|慢|长|延长)(?:了|出|完成|建|建成)*$/;

/** 超出4个 tells just how many there are beyond, though the words of it may open a range elsewhere. */
function unbounded({ figure: { comparator: _, ...figure }, ...mention }: Mention): Mention {
  return { ...mention, figure };
}

/** 任务58.6万亩，实有59.2万亩，比任务数多0.6万亩 · 任务21.68万人，实际缴费20.12万人，少缴1.56万人: how far what was done is above or below what was to be, told right before. */
export function apartFromPlans(reading: Reading, book: FactBook): readonly (BalanceRelation | ChangeRelation)[] {
  return reading.mentions.flatMap((gap): (BalanceRelation | ChangeRelation)[] => {
    const [one, other] = [reading.mentions[gap.index - 2], reading.mentions[gap.index - 1]];
    const behind = other !== undefined && comparedAim.test(other.standing.lead) && farFromIt.test(gap.standing.lead);
    const [plan, actual] = behind ? [other, one] : [one, other];
    if (plan === undefined || actual === undefined || !(behind ? areOneRow([actual, plan, unbounded(gap)]) : areOneRow([plan, actual, gap])) || ![plan, actual].every((each) => (each.role.kind === "level" || (behind && each.role.kind === "each")) && !each.prior)) return [];
    const [, called, way] = comparedWithPlan.exec(gap.standing.lead) ?? [];
    const [, sign, verb] = fewerOrMore.exec(gap.standing.lead) ?? [];
    const meant = behind || (called !== undefined ? plan.standing.lead.includes(called) : verb !== undefined && planned.test(plan.standing.lead) && actual.standing.lead.includes(verb));
    if (behind && gap.role.kind === "delta") return planned.test(actual.standing.lead) ? [] : [{ kind: "change", base: "untold", current: book.factOf(actual), prior: book.factOf(plan), delta: book.factOf(gap, "signed"), quote: quoteAcross([actual, plan, gap]), place: placeOf(gap) }];
    const less = /少|低|欠|差|短|压缩|提前|节省|快/.test(behind ? gap.standing.lead : (way ?? sign ?? ""));
    const [from, taken] = less ? [plan, actual] : [actual, plan];
    if (!meant || planned.test(actual.standing.lead) || from.figure.quantity.compare(taken.figure.quantity) <= 0) return [];
    return [{ kind: "balance", from: book.factOf(from), taken: book.factOf(taken), left: book.factOf(gap), quote: quoteAcross([plan, actual, gap]), place: placeOf(gap) }];
  });
}

const due = /^(?:全年|年度|共)?应(?:发|付|拨|缴|收|补)[^,。;:\d]{0,6}$/;
const cut = /(?:少|扣|减|缓|欠|免)(?:发|付|拨|缴|收|补|除)?(?:了|资金|金额)?$/;
const paid = /^(?:实际?|已)(?:发|付|拨|缴|收|补)[^,。;:\d]{0,6}$/;

/** 应发428万元，因中途退出少发3.5万元，实发424.5万元: what was due, what was not paid of it, and what was. */
export function paidOfDue(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    const here = reading.mentions.filter((each) => each.index <= left.index && each.figure.quantity.measure.dimension === "money").slice(-3);
    const [from, taken] = here;
    if (!paid.test(left.standing.lead) || here.length !== 3 || from === undefined || taken === undefined || !areOneRow(here) || !due.test(from.standing.lead) || !cut.test(taken.standing.lead) || [from, left].some((each) => each.role.kind !== "level" || each.prior)) return [];
    return from.figure.quantity.compare(taken.figure.quantity) > 0 ? [{ kind: "balance", from: book.factOf(from), taken: book.factOf(taken), left: book.factOf(left), quote: quoteAcross(here), place: placeOf(left) }] : [];
  });
}

const applied = /(?:申报|申请|报名|推荐|受理|入选|上报|摸排|初审)[^,。;:\d]{0,12}$/;
const dropped = /(?:剔除|取消|核减|退出|淘汰|清退|排除|不符合)[^,。;:\d]{0,12}$/;
const kept = /^(?:最终|最后|实际)[^,。;:\d]{0,10}$/;

/** 共申报63家，剔除不符合条件的9家，最终兑现54家: those that are left when some are taken out. */
export function leftInTheEnd(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    const [all, out] = [reading.mentions[left.index - 2], reading.mentions[left.index - 1]];
    if (all === undefined || out === undefined || !areOneRow([all, out, left]) || ![all, out, left].every((each) => each.role.kind === "level" && !each.prior && each.figure.quantity.measure.dimension !== "money")) return [];
    // 最终兑现49家，2家自愿放弃: others fell out besides.
    if (reading.mentions.some((each) => each.index === left.index + 1 && each.standing.sentence === left.standing.sentence && sameKind(each, left) && !left.figure.quantity.roundsFrom(all.figure.quantity.minus(out.figure.quantity)))) return [];
    // 初审剔除7家，复审剔除3家，最终兑现48家: some fell out before as well.
    if (dropped.test(all.standing.lead) || reading.mentions.some((each) => each.index === all.index - 1 && each.standing.sentence === all.standing.sentence && sameKind(each, all))) return [];
    if (!applied.test(all.standing.lead) || !dropped.test(out.standing.lead) || !kept.test(left.standing.lead) || all.figure.quantity.compare(out.figure.quantity) <= 0) return [];
    return [{ kind: "balance", from: book.factOf(all), taken: book.factOf(out), left: book.factOf(left), quote: quoteAcross([all, out, left]), place: placeOf(left) }];
  });
}

/** Exact figures of one kind, in one stretch of a sentence. */
function areOneRow([first, ...others]: readonly Mention[]): boolean {
  return first !== undefined && isExact(first) && others.every((each) => isExact(each) && sameKind(each, first) && each.standing.sentence === first.standing.sentence && each.standing.segment === first.standing.segment && each.standing.frame === first.standing.frame);
}
