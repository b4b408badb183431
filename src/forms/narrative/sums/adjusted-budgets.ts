import type { Quantity } from "../../../quantity/index.js";
import { endOf, isAddend, isSlipOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

const initial = /^(?:项目|工程)?原(?:计划|批复|批准|概算|合同)(?:总?投资|总?价款?|金额)?(?:为|是)?$|年初(?:部门|财政)?预算(?:批复|安排|核定)[^,。;:\d]{0,10}(?:经费|资金|支出)(?:为|共)?$|年初(?:部门|批复|安排|支出|收入)*预算(?:数|安排|批复|收入|支出|资金|总额)?(?:为|是|共)?$/;
const full = /调整后的?(?:项目)?(?:总投资|投资(?:总额)?|合同(?:总?价|金额))(?:为|是|达)?$|(?:全年预算|年[末终]预算|调整后?的?(?:全年|支出|部门|总)*预算|预算调整为|调整为)(?:数|总额|收入|支出|资金)?(?:为|是|共|达)?$|^(?:年中|后|经)?调整后(?:为|是|达)?$/;
const added = /(?:年中|调整|预算)?(?:(?:追加|调增|调整增加|净增加?|增加)(?:预算|资金|安排|指标|投资|合同价款|工程款)*|追加(?:了)?[^,。;:\d]{2,14}(?:补助|补贴|经费|资金|奖励))(?:了|为|共)?$/;
const taken = /(?:年中|调整|预算)?(?:核减|调减|追减|压减|调整减少|净减少?|减少|收回|扣减|划出|上缴)(?:预算|资金|指标|投资|合同价款|工程款)*(?:了|为|共)?$/;

/** 年初预算1250万元，追加356.8万元，全年预算1606.8万元: told once each in a sentence, in any order, the first two make the third. */
export function adjustedBudgets(reading: Reading): readonly Sum[] {
  const money = reading.mentions.filter((each) => each.figure.quantity.measure.dimension === "money" && each.figure.comparator === undefined && each.figure.upTo === undefined);
  return money.flatMap((total): Sum[] => {
    if (total.role.kind !== "level" || !full.test(total.standing.lead)) return [];
    const here = withoutWhatWasAdded(money.filter((each) => each !== total && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame), total);
    // 追加326.80万元，调整后预算3187.30万元（年初预算2860.50万元）: the one figure of a bracket right behind.
    const behind = reading.mentions[total.index + 1];
    if (behind !== undefined && isAloneInBracket(behind, total, reading)) here.push(behind);
    const of = (words: RegExp): readonly Mention[] => here.filter((each) => words.test(each.standing.lead));
    const [first, ...firsts] = of(initial).filter((each) => each.role.kind === "level");
    const [moved, ...moves] = [...of(added), ...of(taken)].filter((each, at, all) => all.indexOf(each) === at);
    // 因机构改革核减14.5万元、因普查任务追加28万元: one way and the other.
    const bothWays = moved !== undefined && moves.length === 1 && of(added).length === 1 && of(taken).length === 1 && [moved, ...moves].every((each) => isMove(each) && each.index < total.index);
    const apart = here.some((each) => each !== first && each !== moved && full.test(each.standing.lead));
    // 追加补助52.6万元，核减项目经费20万元: what else was moved, for whatever purpose, is in the adjusted budget as well.
    const movedBesides = here.some((each) => each !== first && each !== moved && !(bothWays && moves.includes(each)) && Math.abs(each.index - total.index) <= 3 && /(?:追加|调增|核增|核减|调减|追减|压减|收回|扣减|^(?:年中|[较比]年初)?(?:增加|减少))[^,。;:、\d]*$/.test(each.standing.lead));
    if (movedBesides) return [];
    // 基本支出增加5万元 or 比上年增加5万元 between the two budgets is a move of something else.
    if (first === undefined || moved === undefined || firsts.length > 0 || (moves.length > 0 && !bothWays) || apart || !(isMove(moved) || isAbove(moved, total))) return [];
    // 全年预算920万元，支出868万元，年末结转30万元，收回22万元: of what was not spent some went back, which moved no budget.
    // 其中追加19万元 is in what was told before; 2024年调整后预算 is of another year than 2023年年初预算.
    const [one, other] = [first, total].map(({ standing: { lead } }) => /20\d\d年/.exec(lead)?.[0]);
    if (/^其中/.test(moved.standing.lead) || (one !== undefined && other !== undefined && one !== other)) return [];
    const spentBefore = moved.index > total.index && taken.test(moved.standing.lead) && money.some((each) => each.index > total.index && each.index < moved.index && /(?<!基本|项目)支出|执行|支付|结转|结余|使用/.test(each.standing.lead));
    if (spentBefore) return [];
    const [off] = bothWays ? of(taken) : [];
    // 年初315万元，压减16.5万元，加上上年结转6万元，全年预算304.5万元: what was carried over is in it where that makes it up, and whether it is nobody knows otherwise.
    const carried = here.filter((each) => carriedOver.test(each.standing.lead) && each.index < total.index);
    if (carried.length > 0) return withCarried(total, [first, moved, ...moves, ...carried], here, of(taken));
    if (off !== undefined) return [{ total, parts: [first, moved, ...moves], reading: "partition", negative: off }];
    return [{ total, parts: [first, moved], reading: "partition", ...(taken.test(moved.standing.lead) ? { negative: moved } : {}) }];
  });
}

const carriedOver = /(?:上年|年初|以前年度)(?:财政|项目|资金)*(?:结转|结余)(?:结余|结转|资金|指标|和)*(?:了|为|共)?$/;

/** @param here the money of the sentence: where some of it is none of the parts, a slip in their sum tells nothing */
function withCarried(total: Mention, all: readonly Mention[], here: readonly Mention[], taken: readonly Mention[]): Sum[] {
  const negative = all.find((each) => taken.includes(each));
  const sumOf = (parts: readonly Mention[]): Quantity => parts.map((each) => (each === negative ? each.figure.quantity.negated() : each.figure.quantity)).reduce((one, other) => one.plus(other));
  const moved = all.filter((each) => !carriedOver.test(each.standing.lead));
  const alone = here.every((each) => each.index > total.index || all.includes(each));
  const parts = [moved, all].find((each) => total.figure.quantity.roundsFrom(sumOf(each))) ?? (alone && isSlipOf(total.figure.quantity, sumOf(all)) ? all : undefined);
  return parts === undefined ? [] : [{ total, parts, reading: "partition", ...(negative === undefined ? {} : { negative }) }];
}

const given = /(?:追加|调增|核增|增加|新增)(?:预算|资金|安排|指标)*(?:了|共)?$/;
const withdrawn = /(?:追减|调减|核减|压减|扣减|减少)(?:预算|资金|指标)*(?:了|共)?$|收回[^,。;:\d]{0,8}$/;

/**
 * 年初预算2318.6万元。年中因免费开放增加326万元，因藏品保护增加180万元，收回低效资金12.75万元，调整后预算2811.85万元: more moves than one, each for its reason and
 * nothing else between. Whether they are all there were, only their sum can tell, or a slip of the hand in it.
 */
export function adjustedManyTimes({ mentions }: Reading): readonly Sum[] {
  const money = mentions.filter((each) => each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money");
  return money.flatMap((total, at): Sum[] => {
    if (total.role.kind !== "level" || !full.test(total.standing.lead) || total.figure.quantity.looseness !== "exact") return [];
    const start = money.slice(0, at).findLastIndex((each) => each.role.kind === "level" && initial.test(each.standing.lead));
    const first = money[start];
    const moves = money.slice(start + 1, at);
    const off = moves.filter((each) => withdrawn.test(each.standing.lead));
    const plain = moves.every((each) => sameKind(each, total) && each.figure.quantity.looseness === "exact" && (given.test(each.standing.lead) || off.includes(each)) && !(each.role.kind === "delta" && each.role.base.kind === "prior-year") && !/其中|比上年|较上年|同比/.test(each.standing.lead));
    if (first === undefined || moves.length < 2 || off.length > 1 || !plain || !sameKind(first, total) || total.standing.sentence - first.standing.sentence > 1) return [];
    const sum = moves.reduce((all, each) => (off.includes(each) ? all.minus(each.figure.quantity) : all.plus(each.figure.quantity)), first.figure.quantity);
    const meant = total.figure.quantity.roundsFrom(sum) || isSlipOf(total.figure.quantity, sum) || moves.some((each) => isSlipOf(each.figure.quantity, off.includes(each) ? each.figure.quantity.plus(sum).minus(total.figure.quantity) : each.figure.quantity.minus(sum).plus(total.figure.quantity)));
    return meant ? [{ total, parts: [first, ...moves], reading: "partition", ...(off[0] === undefined ? {} : { negative: off[0] }) }] : [];
  });
}

/** 追加57.84万元，其中追加人员经费9.84万元、补助48万元，全年预算… · 调增57.84万元，主要是调增人员经费9.84万元: what the list behind it breaks the addition down into is in it already. */
function withoutWhatWasAdded(here: readonly Mention[], total: Mention): Mention[] {
  const moved = here.find((each) => added.test(each.standing.lead) || taken.test(each.standing.lead));
  if (moved !== undefined && moved.index > total.index) {
    const reasons = total.passage.text.slice(endOf(moved)).search(/^[,;]?\s*(?:主要|其中|原因)/);
    return here.filter((each) => reasons < 0 || each.index <= moved.index);
  }
  const opened = moved === undefined ? -1 : total.passage.text.slice(0, total.figure.offset).indexOf("其中", endOf(moved));
  return here.filter((each) => opened < 0 || each.index > total.index || each.figure.offset < opened);
}

const classMoved = /(?:追加|调增|增加|核增)(?:了)?(基本|项目)支出(?:预算|资金|指标|经费)*(?:了|为|共)?$|(基本|项目)支出(?:预算)?(?:追加|调增|增加|核增|净增加?)(?:预算|资金)?(?:了|为|共)?$/;
const approved = /(?:批复|批准|下达)[^,。;:\d]*(?:20\d\d年度?)?(?:部门)?预算(?:数|总额)?(?:为|是|共)?$/;

/**
 * 年初预算7642万元，其中…。追加基本支出303.6万元，追加项目支出67万元，收回结余4.2万元，调整后预算8008.4万元: what either class was given besides, less what was taken
 * back. Where money was moved in any other way the words do not tell which budget it is in.
 */
export function adjustedByClasses(reading: Reading): readonly Sum[] {
  const money = reading.mentions.filter((each) => each.figure.quantity.measure.dimension === "money" && each.standing.frame === 0 && each.figure.comparator === undefined && each.figure.upTo === undefined);
  return money.flatMap((total): Sum[] => {
    if (total.role.kind !== "level" || !full.test(total.standing.lead)) return [];
    const first = money.findLast((each) => each.index < total.index && each.role.kind === "level" && total.standing.sentence - each.standing.sentence <= 2 && (initial.test(each.standing.lead) || approved.test(each.standing.lead)));
    const between = first === undefined ? [] : money.filter((each) => each.index > first.index && each.index < total.index);
    const moves = between.filter((each) => classMoved.test(each.standing.lead));
    const off = between.filter((each) => !moves.includes(each) && withdrawn.test(each.standing.lead));
    const classes = new Set(moves.map(({ standing }) => classMoved.exec(standing.lead)?.slice(1).find((word) => word !== undefined)));
    const others = between.filter((each) => !moves.includes(each) && !off.includes(each) && /追加|调增|增加|核增|调减|追减|核减|减少|压减|扣减|收回|上缴|划[入出]|调[入出]|结转/.test(each.standing.lead));
    if (first === undefined || moves.length !== 2 || classes.size !== 2 || off.length > 1 || others.length > 0) return [];
    return [{ total, parts: [first, ...moves, ...off], reading: "partition", ...(off[0] === undefined ? {} : { negative: off[0] }) }];
  });
}

function isAloneInBracket(one: Mention, outside: Mention, { mentions, outline }: Reading): boolean {
  const frame = outline.frames[one.standing.frame];
  return frame !== undefined && one.standing.frame !== outside.standing.frame && frame.parent === outside.standing.frame && frame.start - endOf(outside) <= 2 && sameKind(one, outside) && mentions.filter(({ standing }) => standing.frame === frame.index).length === 1;
}

function isMove({ passage: { text }, standing: { lead }, figure, role }: Mention): boolean {
  // 年中因人员调资、上级转移支付等调增: the reason goes back as far as the last comma.
  const clause = (/[^,。;:()\d]*$/.exec(text.slice(0, figure.offset))?.[0] ?? "").replace(/\s+/g, "");
  const told = [lead, clause].map((words) => words.replace(added, "").replace(taken, ""));
  return told.some((words) => aside.test(words)) && !(role.kind === "delta" && role.base.kind === "prior-year");
}

/** When and why a budget was moved, and by what kind of step. */
const aside = /^(?:年中|当年|本年|年度|全年|中途|预算|其中|期间|调整|后|年内|净|(?:因|由于|根据|按照?)[^,。;\d]*|压[减缩][^,。;\d]{2,12}|[^,。;\d]{2,6}后|20\d\d年)*$/;

/** 年初预算1250万元，调整后预算1606.8万元，比年初预算增加356.8万元: right behind the one, compared with the other; 决算 told in between would be what is compared. */
function isAbove(moved: Mention, total: Mention): boolean {
  return moved.index === total.index + 1 && moved.standing.segment === total.standing.segment && aboveInitial.test(moved.standing.lead.replace(added, "").replace(taken, ""));
}

const aboveInitial = /^(?:[比较]|与|同)(?:年初|初始|原)(?:部门|批复|安排|批复的)*(?:预算)?(?:数|安排|批复)?(?:相比)?,?(?:共|净|预算)?$/;

const bothMoved = /(?:一般公共预算|政府性基金预算|国有资本经营预算|预算)?收、?支(?:预算|总额|规模)?(?:各|均|分别|同时|同步|相应|都)?(调增|调减|增加|减少|追加)(?:了|为)?$/;
const bothNow = /^(?:调整后)?(?:的)?(?:一般公共预算|政府性基金预算|预算)?(?:收、?支|收支预算|收、?支规模)(?:规模|总额)?(?:调整|变更)?(?:均|都|各|分别)?(?:为|达|至|到)+$/;

/**
 * 收入76亿元，其中…。支出76亿元，其中…。收支各调增9亿元，收支为85亿元: budgets of both sides, which are equal, and were moved alike. What was moved is the last
 * income and the last spending told before under no 其中, where the two are equal.
 */
export function adjustedOnBothSides(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    const moved = reading.mentions[total.index - 1];
    const way = moved === undefined ? null : bothMoved.exec(moved.standing.lead);
    if (moved === undefined || way === null || !bothNow.test(total.standing.lead) || !sameKind(moved, total) || moved.standing.sentence !== total.standing.sentence || [moved, total].some(({ standing, figure }) => standing.frame !== 0 || figure.comparator !== undefined || figure.upTo !== undefined)) return [];
    const before = reading.mentions.filter((each) => each.index < moved.index && each.standing.frame === 0 && isAddend(each) && sameKind(each, total));
    const last = (noun: string): Mention | undefined => before.findLast((each) => new RegExp(`(?:预算|总)${noun}(?:总额|总计|合计)?$`).test(each.label));
    const [income, spending] = [last("收入"), last("支出")];
    if (income === undefined || spending === undefined || income.figure.quantity.compare(spending.figure.quantity) !== 0) return [];
    return [{ total, parts: [spending, moved], reading: "partition", ...(/减/.test(way[1] as string) ? { negative: moved } : {}) }];
  });
}

/** 净增543.70万元（调增621.90万元、调减78.20万元）: what was added and what was taken off, in the bracket right behind what they come to. */
export function netInBracket(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    const [one, other] = [reading.mentions[total.index + 1], reading.mentions[total.index + 2]];
    const way = /净(?:调)?(增|减)(?:加|少)?(?:了)?$/.exec(total.standing.lead)?.[1];
    const frame = one === undefined ? undefined : reading.outline.frames[one.standing.frame];
    if (way === undefined || one === undefined || other === undefined || frame === undefined || frame.start - endOf(total) > 2 || one.standing.frame === total.standing.frame || other.standing.frame !== one.standing.frame || reading.mentions.filter(({ standing }) => standing.frame === frame.index).length !== 2) return [];
    const ways = [one, other].map(({ standing }) => /(?:^|[^,、])(?:调|追|核)?(增|减|加)(?:加|少)?(?:预算|资金)?$/.exec(standing.lead)?.[1]);
    const [up, down] = ways[0] !== "减" && ways[1] === "减" ? [one, other] : ways[0] === "减" && ways[1] !== "减" ? [other, one] : [];
    if (up === undefined || down === undefined || ways.includes(undefined) || ![up, down].every((each) => sameKind(each, total))) return [];
    return [{ total, parts: way === "增" ? [up, down] : [down, up], reading: "partition", negative: way === "增" ? down : up }];
  });
}
