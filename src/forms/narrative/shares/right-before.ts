import { endOf, isExact, isSlipOf, type Mention, type Reading, sameKind, swapsOf } from "../reading/index.js";
import { fitsRate, fitsRateBut } from "./rate.js";

/**
 * 带动就业312人，脱贫劳动力186人，占比59.62%: without 其中 nothing says that the second are among the first. They are where their share comes out, or is a slip of the
 * hand away, and that of no other figures is printed.
 */
export function rightBefore(rate: Mention, part: Mention, { mentions, passage }: Reading): Mention | undefined {
  const whole = mentions[part.index - 1];
  const inOneBreath = (each: Mention): boolean => each.role.kind === "level" && !each.prior && isExact(each) && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment;
  if (whole === undefined || rate.index !== part.index + 1 || ![whole, part].every(inOneBreath) || !isExact(rate) || !sameKind(whole, part) || whole.figure.quantity.measure.dimension === "money") return undefined;
  if (part.figure.quantity.compare(whole.figure.quantity) >= 0 || !/^[^,。;:、\d]{0,8},[^,。;:、\d]{2,14}$/.test(passage.text.slice(endOf(whole), part.figure.offset).replace(/^\([^()\d]*\)/, ""))) return undefined;
  const told = mentions.filter((each) => each.index < whole.index && sameKind(each, part) && !each.figure.quantity.isZero && each.standing.frame === rate.standing.frame);
  const both = part.figure.quantity.dividedBy(whole.figure.quantity.plus(part.figure.quantity));
  const ofAnother = told.some((each) => fitsRate(part, each, rate)) || rate.figure.quantity.roundsFrom(both);
  return fitsRate(part, whole, rate) || (!ofAnother && (slips(rate, part, whole) || lookedAt(whole, part, rate))) ? whole : undefined;
}

/** In points of a percent. */
const nearby = 5;

/** 抽查300件，优秀和良好282件，占94%: what came of those that were looked at is of them, and its share may be off by as much as a slip makes. */
function lookedAt(whole: Mention, part: Mention, rate: Mention): boolean {
  const looked = /(?:抽[查检取样评测]|检查|检测|监测|评查|调查|测试|考核|评议)[^,。;:\d]{0,6}$/.test(whole.standing.lead);
  const due = part.figure.quantity.dividedBy(whole.figure.quantity);
  return looked && due.minus(rate.figure.quantity).absolute().value.lte(nearby);
}

/** The rate is a digit off, or two digits of either figure swapped give it to its last one. */
function slips(rate: Mention, part: Mention, whole: Mention): boolean {
  const told = rate.figure.quantity;
  if (told.printedDigits < 3) return false;
  return isSlipOf(told, part.figure.quantity.dividedBy(whole.figure.quantity)) || fitsRateBut(swapsOf, part, whole, rate);
}
