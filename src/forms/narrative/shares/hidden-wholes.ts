import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, isSlipOf, isSwapOf, labelOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { ties } from "../sums/index.js";
import { partOf } from "./part.js";
import { isTelling } from "./rate.js";

/** How many passages before and after a share its whole is looked for in. */
const reachBack = 12;
const reachOn = 8;
/** Two shares that give one whole leave no doubt that a third one beside them, of the same words, is of it too. */
const witnessesNeeded = 2;
/** In points of a percent: a share that misses the whole of its neighbours by more is of something else. */
const farOff = 15;

interface Open {
  /** What was told before it, nearest first. */
  readonly before: readonly Mention[];
  readonly rate: Mention;
  readonly part: Mention;
  readonly at: number;
  readonly of: string;
  readonly fits: readonly Mention[];
}

/**
 * 占总数的89.59%, 占支出总预算78.33%: shares whose whole is told under another name, a paragraph or a section away. Where one
 * figure around gives the very rate printed, that is the whole; and where it is the whole of the shares beside one that
 * does not fit, that one is wrong.
 */
export function sharesOfHiddenWholes(readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  const open = readings.flatMap((reading, at) => reading.mentions.flatMap((rate) => (rate.role.kind === "share" && !known.has(rate) ? (openShare(rate, reading, at, readings) ?? []) : [])));
  return open.flatMap((share): ShareRelation[] => {
    const whole = wholeOfNeighbours(share, open) ?? share.fits[0] ?? wholeOfItems(share, open) ?? wholeOfRow(share, open) ?? wholeOfThatName(share) ?? wholeOfStaff(share);
    if (whole === undefined) return [];
    const { part, rate } = share;
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([part, rate]), place: placeOf(rate) }];
  });
}

function openShare(rate: Mention, reading: Reading, at: number, readings: readonly Reading[]): Open | undefined {
  const part = partOf(rate, reading);
  if (part === undefined || part.figure.quantity.isZero || rate.figure.comparator !== undefined || rate.figure.quantity.looseness !== "exact") return undefined;
  const before = readings.slice(Math.max(0, at - reachBack), at).flatMap((each) => each.mentions).concat(reading.mentions.filter((each) => each.index < part.index)).reverse();
  const after = readings.slice(at + 1, at + 1 + reachOn).flatMap((each) => each.mentions);
  const all = allOfIt(part, rate, before);
  const fits = all !== undefined ? [all] : tellsWhole(rate) ? [...before, ...after].filter((each) => isWhole(each, part) && rate.figure.quantity.roundsFrom(part.figure.quantity.dividedBy(each.figure.quantity))) : [];
  return { before, rate, part, at, of: rate.role.kind === "share" ? plain(rate.role.of) : "", fits };
}

/** 100% is told of whatever was done in full. */
const tellsWhole = (rate: Mention): boolean => isTelling(rate) && !rate.figure.quantity.value.eq(100);

function isWhole(each: Mention, part: Mention): boolean {
  return each.role.kind === "level" && each !== part && sameKind(each, part) && each.figure.quantity.looseness === "exact" && each.figure.quantity.compare(part.figure.quantity) > 0;
}

function wholeOfNeighbours(share: Open, open: readonly Open[]): Mention | undefined {
  // 7.9% is given by too many figures to tell a whole, and is of the one that its neighbours under the same words are of.
  const least = tellsWhole(share.rate) ? 1 : 2;
  if (least > 1 && (share.of === "" || share.rate.figure.quantity.value.eq(100))) return undefined;
  const beside = open.filter((each) => each !== share && saysTheSame(each.of, share.of) && Math.abs(each.at - share.at) <= (share.of === "" ? 0 : each.of === share.of ? 6 : 1) && each.fits.length > 0 && sameKind(each.part, share.part));
  const agreed = beside.flatMap((each) => each.fits).filter((whole) => beside.filter((each) => each.fits.some((fit) => fit.figure.quantity.compare(whole.figure.quantity) === 0)).length >= Math.max(least, share.of === "" ? 1 : Math.min(witnessesNeeded, beside.length)));
  const whole = agreed.find((each) => isWhole(each, share.part));
  if (whole === undefined || beside.length === 0) return undefined;
  const off = Math.abs(Number(share.part.figure.quantity.dividedBy(whole.figure.quantity).minus(share.rate.figure.quantity).value));
  return off <= farOff ? whole : undefined;
}

const anyWhole = /^(?:总(?:量|额|数|计|收入|支出|预算|资金)|合计|总计|全部|(?:收入|支出|资金)(?:总(?:量|额|数|计)|合计)?|(?:支出|收入)总预算)$/;

const nouns = /支出|收入|投资|人数|资金/;

/**
 * （一）占支出总预算的64%。（二）占支出总预算的19%。（三）占支出总预算的9%: no one of them tells its whole, three and more do where one figure above gives all of
 * them but one at most.
 */
function wholeOfItems(share: Open, open: readonly Open[]): Mention | undefined {
  const noun = nouns.exec(share.of)?.[0];
  const group = noun === undefined ? [] : open.filter((each) => each.of === share.of && Math.abs(each.at - share.at) <= 6 && sameKind(each.part, share.part));
  const [first] = group;
  if (first === undefined || noun === undefined || group.length < 3) return undefined;
  const fits = (whole: Mention, { part, rate }: Open): boolean => rate.figure.quantity.roundsFrom(part.figure.quantity.dividedBy(whole.figure.quantity));
  const whole = first.before.find((each) => each.label.includes(noun) && group.every(({ part }) => isWhole(each, part)) && group.filter((one) => fits(each, one)).length >= Math.max(3, group.length - 1));
  if (whole === undefined || fits(whole, share)) return whole;
  return Math.abs(Number(share.part.figure.quantity.dividedBy(whole.figure.quantity).minus(share.rate.figure.quantity).value)) <= farOff ? whole : undefined;
}

/** 支出605万元…。按性质分：甲31.8万元，占5.3%；乙2.2万元，占0.4%；丙571万元，占94.4%: what the members of a row come to together, told before it. */
function wholeOfRow(share: Open, open: readonly Open[]): Mention | undefined {
  if (share.of !== "") return undefined;
  const row = open.filter((each) => each.at === share.at && each.of === "" && each.rate.standing.sentence === share.rate.standing.sentence && each.rate.standing.frame === share.rate.standing.frame && sameKind(each.part, share.part));
  const [first] = row;
  if (first === undefined || row.length < 3) return undefined;
  const parts = row.map(({ part }) => part);
  const fits = (each: Mention): number => row.filter(({ part, rate }) => rate.figure.quantity.roundsFrom(part.figure.quantity.dividedBy(each.figure.quantity))).length;
  // 受理680件。 and paragraphs below 从方式看，来信230件，占34%；来访40件，占6%；…: of all that was told there, where they come to it and their shares, but one at most, are of it.
  const isAll = (each: Mention): boolean => each.passage === first.part.passage || (row.length > 3 && /^[^,。;:\d]*[从按][^,。;:\d]{2,14}(?:来看|看|分|划分|上看)?[,:]/.test(first.part.passage.text) && fits(each) >= row.length - 1);
  const whole = first.before.find((each) => isAll(each) && row.every(({ part }) => isWhole(each, part)) && ties(each, parts));
  return whole !== undefined && Math.abs(Number(share.part.figure.quantity.dividedBy(whole.figure.quantity).minus(share.rate.figure.quantity).value)) <= farOff ? whole : undefined;
}

/** 占接处警总数的83.78% where 接处警4286起 was told paragraphs above, once: a rate one slip of the hand away from theirs was meant of it. */
function wholeOfThatName({ before, part, rate }: Open): Mention | undefined {
  const name = rate.role.kind === "share" ? /^([^,。;\d]{3,10})总(?:量|数|额|件数|人数|户数|次数)(?:的)?$/.exec(rate.role.of)?.[1] : undefined;
  const told = before.filter((each) => isWhole(each, part) && name !== undefined && each.label.replace(/^(?:全[年市县区省]|年内|共|累计|总计)+/, "") === name);
  const [whole] = told;
  if (whole === undefined || !told.every((each) => each.figure.quantity.compare(whole.figure.quantity) === 0)) return undefined;
  return isSlipOf(rate.figure.quantity, part.figure.quantity.dividedBy(whole.figure.quantity)) ? whole : undefined;
}

/** 在编53人…；硕士以上学历15人，占23.8%: of the staff told once in its paragraph, where two digits of the share changed places. */
function wholeOfStaff({ before, part, rate, of }: Open): Mention | undefined {
  if (of !== "" || part.figure.quantity.measure.dimension !== "person" || !tellsWhole(rate)) return undefined;
  const staff = before.filter((each) => each.passage === part.passage && isWhole(each, part) && /(?:在职|在编|在岗|实有|教职工|职工|干部|人员)[^,。;]{0,4}$/.test(each.standing.lead + each.standing.tail));
  const meant = staff.filter((each) => isSwapOf(rate.figure.quantity, part.figure.quantity.dividedBy(each.figure.quantity)));
  return meant.length === 1 ? meant[0] : undefined;
}

/** 占总量的30.8% beside 占捐赠总量的69.2%: the shorter of two names of one whole. 占服务类投诉总量 is of fewer than 占投诉总量. */
function saysTheSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return anyWhole.test(short) && long.endsWith(short);
}

/**
 * 用于群众体育支出861万元，占总数的100%: all of what was told before, where that is the same amount. More than all of it cannot be, so that a
 * higher share is wrong.
 */
function allOfIt(part: Mention, rate: Mention, before: readonly Mention[]): Mention | undefined {
  if (rate.role.kind !== "share" || rate.figure.quantity.value.lt(100) || !/^(?:总(?:数|额|量|计)|合计|全部)?(?:资金|收入|支出)?(?:的)?$/.test(rate.role.of)) return undefined;
  return before.find((each) => each.role.kind === "level" && !each.prior && sameKind(each, part) && each.figure.quantity.looseness === "exact" && each.figure.quantity.compare(part.figure.quantity) === 0);
}

function plain(of: string): string {
  return labelOf(of).replace(/(?:的|比重|比例|决算|数)+$/, "");
}
