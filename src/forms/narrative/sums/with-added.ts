import { endOf, isAddend, type Mention, openEnd, type Reading, sameKind } from "../reading/index.js";
import { slipsBy, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const summedUp = /^(?:[^,。;:\d]{0,8})?(?:(?:收入|支出|资金|财力)(?:合计|共计|总计|总量)|总(?:收入|支出|财力))(?:为|达|:)*$/;
/** Further off than this, what was added is not all that the total holds. */
const farOff = 0.25;

/** 收入完成15亿元，比上年…，加上补助收入13亿元、上年结余1亿元，收入合计29亿元: the last amount before 加上, and all those after it. */
export function sumsWithAdded(reading: Reading): readonly Sum[] {
  const { text } = reading.passage;
  if (!text.includes("加上")) return [];
  return reading.mentions.flatMap((total): Sum[] => {
    if (!summedUp.test(total.standing.lead) || !isAddend(total)) return [];
    const here = reading.mentions.filter((each) => each.index < total.index && each.standing.sentence === total.standing.sentence && each.standing.segment === total.standing.segment && each.standing.frame === total.standing.frame);
    const added = here.findIndex((each) => /^加上?(?!快|强|大)/.test(each.standing.lead));
    if (added < 0) return [];
    const first = here.slice(0, added).findLast((each) => isAddend(each) && sameKind(each, total));
    const more = here.slice(added);
    if (first === undefined || !more.every((each) => isAddend(each) && sameKind(each, total)) || more.some((each) => openEnd.test(text.slice(endOf(each))) || /其中|减|扣/.test(each.standing.lead))) return [];
    const parts = [first, ...more];
    return ties(total, parts) || Math.abs(covers(total, parts) - 1) <= farOff ? [{ total, parts, reading: "partition" }] : [];
  });
}

const carried = /^(?:含|其中[:,]?|包括)(?:上年度?|以前年度|往年|年初)?(?:结转|结余)(?:结余|结转)?(?:资金|指标)?(?:为)?$/;
const ofThisYear = /^(?:本年度?|当年|年内)(?:新)?(?:下达|安排|收到|到位|拨入|拨付|预算|财政拨款)(?:资金|预算|指标|拨款|安排)*(?:为|共)?$/;

/** 共收到资金612万元（含上年结转72万元），当年下达540万元: what was carried over and what is of this year; of what else there may be nothing is known, so that only swapped digits are wrong. */
export function sumsWithCarried(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    const [before, own] = [reading.mentions[total.index + 1], reading.mentions[total.index + 2]];
    if (before === undefined || own === undefined || ![total, before, own].every(isAddend) || !sameKind(total, before) || !sameKind(total, own) || before.standing.frame === total.standing.frame || own.standing.frame !== total.standing.frame) return [];
    const told = carried.test(before.standing.lead) && ofThisYear.test(own.standing.lead) && own.standing.sentence === total.standing.sentence && /^[^,。;\d]{0,4}\(/.test(reading.passage.text.slice(endOf(total)));
    const parts = [before, own];
    return told && (ties(total, parts) || slipsBy(total, parts, 3)) ? [{ total, parts, reading: "partition" }] : [];
  });
}

const opening = /^(?:加上?|再加)?(?:上年度?|年初|期初|上年末|以前年度)(?:结转和?结余|结余结转|结转|结余)(?:资金)?(?:为)?$/;
const surplus = /^(?:加上?|再加)?(?:本年度?|当年|20\d\d年度?)(?:收支)?(?:相抵)?(?:净)?(?:结余|结转|结余结转|差额)(?:资金)?(?:为)?$/;
const closing = /^(?:截[至止]?)?(?:20\d\d年)?(?:年[末终底]|期末|累计|滚存|滚动)+(?:结转和?结余|结余结转|结转|结余)(?:资金)?(?:下年度?)?(?:使用)?(?:共计?|为|达)*$/;

/** 当年结余134万元，加上年初结转68万元，年末结转202万元: what the year left and what was there before, where nothing else is said to have come or gone. */
export function sumsCarriedOn(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    const parts = reading.mentions.slice(Math.max(0, total.index - 2), total.index);
    const [one, other] = parts;
    if (one === undefined || other === undefined || !closing.test(total.standing.lead) || ![one, other].some((each) => opening.test(each.standing.lead)) || ![one, other].some((each) => surplus.test(each.standing.lead))) return [];
    const together = parts.every((each) => each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame && sameKind(each, total) && each.role.kind === "level") && isAddend(total);
    // 年末结余180万元，已上缴财政22万元: what went back may be taken off already.
    const sentence = reading.passage.text.slice(one.standing.clauseStart).split("。")[0] ?? "";
    return together && !/上缴|缴回|收回|弥补|分配|调[整入出剂]|核[减销]|其中|另|扣/.test(sentence) ? [{ total, parts, reading: "partition" }] : [];
  });
}

const early = /^(?:其中[:,]?)?(?:此前|先前|前期|年初|20\d\d年)*(?:已|提前)+(?:下达|拨付|安排|到位)(?:资金|指标|预算)?$/;
const now = /^(?:本次|此次|这次|现|本批)(?:再|继续|追加|清算)?(?:下达|拨付|安排|到位)(?:资金|指标|预算)?$/;

/** 奖补资金合计3541万元，已提前下达3041万元，本次下达500万元: the first go and this one; a third may follow, so that too little is wrong only by swapped digits. */
export function sumsInTwoGoes(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    const [first, second] = reading.mentions.slice(total.index + 1, total.index + 3);
    if (first === undefined || second === undefined || !early.test(first.standing.lead) || !now.test(second.standing.lead)) return [];
    const parts = [first, second];
    const together = [total, ...parts].every((each) => isAddend(each) && sameKind(each, total) && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame);
    // 年度预算100万元，已提前下达80万元，本次下达30万元: more may be given than was planned.
    const planned = /预算|计划|任务|需求|申请|申报/.test(total.standing.lead);
    return together && !planned && (ties(total, parts) || covers(total, parts) > 1 || slipsBy(total, parts, 3)) ? [{ total, parts, reading: "partition" }] : [];
  });
}

function covers(total: Mention, parts: readonly Mention[]): number {
  const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  return total.figure.quantity.isZero ? Number.POSITIVE_INFINITY : Number(sum.value.div(total.figure.quantity.in(sum.measure).value));
}
