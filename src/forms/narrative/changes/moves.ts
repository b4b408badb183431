import { headsIn } from "../sums/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { endOf, isSlipOf, type Mention, openEnd, openHead, type Reading, sameKind } from "../reading/index.js";

/** A change and the changes of its parts, told as changes alone. */
export interface Moves {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  /** What each part is the change of. */
  readonly names: readonly string[];
  /** What is told may be but some of it, for all that it does not come out. */
  readonly mayLeaveSome?: boolean;
}

/** 比上年减少10万元，其中：公务用车减少6万元，公务接待费减少4万元: the parts of a change, where their levels are not told. */
export function movesIn(reading: Reading): readonly Moves[] {
  if (!reading.mentions.some((each) => each.role.kind === "delta")) return [];
  return headsIn(reading).flatMap((head): Moves[] => {
    if (head.kind !== "among" && head.kind !== "namely" && head.kind !== "mainly") return [];
    const here = reading.mentions.filter((each) => each.standing.frame === head.frame && each.role.kind !== "rate");
    // 落实过紧日子十条举措: numbers in the name of a rule are no figures of the account.
    const before = here.filter((each) => endOf(each) <= head.at && !each.figure.spelled);
    const nearest = before.at(-1);
    if (nearest?.role.kind !== "delta" || parted(reading.passage.text.slice(endOf(nearest), head.at))) return [];
    const beside = before.at(-2);
    // 较上年减少2.97万元，较年初预算减少0.36万元: moved from two bases, as its parts did.
    const totals = beside?.role.kind === "delta" && beside.standing.sentence === nearest.standing.sentence && !sameBase(beside, nearest) ? [beside, nearest] : [nearest];
    const listed = here.filter((each) => each.figure.offset >= head.listStart && each.figure.offset < head.listEnd);
    const further = goneOn(nearest, listed, here);
    if (further !== undefined) return [further];
    return totals.flatMap((total): Moves[] => {
      const beforeIt = (each: Mention): Mention | undefined => (totals.length > 1 ? listed[listed.indexOf(each) - 1] : undefined);
      const parts = listed.filter((each) => isPart(each, total, beforeIt(each)));
      const last = parts.at(-1);
      const open = last === undefined || openEnd.test(reading.passage.text.slice(endOf(last))) || openHead.test(reading.passage.text.slice(Math.max(0, head.at - 14), head.listStart));
      const others = listed.filter((each) => sameKind(each, total) && !(totals.length > 1 && each.role.kind === "delta" && !sameBase(each, total)));
      // 较上年增加126.92万元，主要是基本支出增加99.40万元，项目支出增加27.52万元: spending is of these two, be they told as reasons.
      if (areBothClasses(parts) && parts.length === others.length && comesTo(signed(total), parts.map(signed).reduce((one, other) => one.plus(other)))) return [{ total, parts, names: parts.map(subjectIn) }];
      // A level among them is what the list is of.
      return head.kind === "mainly" || parts.length < 2 || parts.length < others.length || open ? [] : [{ total, parts, names: parts.map((each) => subjectIn(each) || subjectIn(beforeIt(each))) }];
    });
  });
}

/**
 * 比上年减少830万元，其中：出国费比上年减少9万元。接待费比上年减少38万元；用车费比上年减少783万元: a list that goes on past its full stop. Nothing says where it ends, so that it
 * does so only where the changes of the sentences behind add up.
 */
function goneOn(total: Mention, listed: readonly Mention[], here: readonly Mention[]): Moves | undefined {
  const last = listed.at(-1);
  if (last === undefined) return undefined;
  const behind = here.filter((each) => each.index > last.index);
  const end = behind.findIndex((each) => !isPart(each, total, undefined));
  const more = end < 0 ? behind : behind.slice(0, end);
  const parts = [...listed, ...more];
  if (more.length === 0 || !parts.every((each) => isPart(each, total, undefined))) return undefined;
  const [first, ...rest] = parts.map(signed) as [Quantity, ...Quantity[]];
  const sum = rest.reduce((one, other) => one.plus(other), first);
  return comesTo(signed(total), sum) ? { total, parts, names: parts.map(subjectIn) } : undefined;
}

function areBothClasses(parts: readonly Mention[]): boolean {
  return parts.length === 2 && ["基本支出", "项目支出"].every((name) => parts.some((each) => subjectIn(each).endsWith(name)));
}

export const signed = ({ role, figure: { quantity } }: Mention): Quantity => (role.kind === "delta" && role.sign < 0 ? quantity.negated() : quantity);

/** To the last digit, or but for one that slipped among so many that no chance would bring it so near. */
export function comesTo(total: Quantity, sum: Quantity): boolean {
  return total.roundsFrom(sum) || (sum.printedDigits >= 3 && isSlipOf(total.absolute(), sum.absolute()));
}

const subjectIn = (each: Mention | undefined): string => (each?.role.kind === "delta" ? each.role.subject : "");

/** 减少10万元。主要是压减开支。其中：…: a sentence of reasons parts nothing. */
function parted(between: string): boolean {
  return between.split("。").slice(1, -1).some((sentence) => !/^\s*(?:主要)?(?:原因|是|系|由于|因)/.test(sentence)) || /[。].*[。].*[。]/.test(between);
}

function sameBase(one: Mention, other: Mention): boolean {
  return one.role.kind === "delta" && other.role.kind === "delta" && one.role.base.kind === other.role.base.kind;
}

/** @param before where each part moves from two bases, the figure before it, which may name it */
function isPart(each: Mention, total: Mention, before: Mention | undefined): boolean {
  const goesOn = before?.role.kind === "delta" && before.role.subject !== "" && before.standing.segment === each.standing.segment && !sameBase(before, each);
  return each.role.kind === "delta" && sameBase(each, total) && sameKind(each, total) && (each.role.subject !== "" || goesOn);
}
