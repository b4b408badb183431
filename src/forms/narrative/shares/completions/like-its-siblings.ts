import { endOf, isExact, type Mention, type Reading, sameKind } from "../../reading/index.js";
import { fitsRate, isMeantOf } from "../rate.js";
import type { Pair } from "./pair.js";

/** In points of a percent: further off than this, what the item tells is hardly the same as the others. */
const farOff = 30;
const figures = /预算|支出|决算|执行|支付|下达|安排|到位|计划|目标|任务|完成/;
/** Words by which the first of the two is neither what was given nor what was spent. */
const another = /结转|结余|余额|合同|上年|去年|收入|投资|自筹|质保|尾款/;

/** Two figures with the rate right behind them. */
interface Item {
  readonly first: Mention;
  readonly second: Mention;
  readonly rate: Mention;
}

/**
 * 1.甲项目338万元，全年预算356万元，执行率94.94%；2.乙项目921万元，全年预算946万元，执行率97.36%；…: an item that names what was spent by the project alone. Which of the two is divided by which
 * the other items of the list say, told in the very same words.
 */
export function likeItsSiblings(rate: Mention, reading: Reading): Pair {
  const own = itemOf(rate, reading);
  if (own === undefined || !isExact(rate) || another.test(own.first.standing.lead)) return {};
  const others = reading.mentions.flatMap((each) => (each === rate ? [] : (itemOf(each, reading) ?? []))).filter((each) => isToldAlike(each, own));
  const forth = others.filter((each) => fitsRate(each.first, each.second, each.rate));
  const back = others.filter((each) => fitsRate(each.second, each.first, each.rate));
  const [top, base] = forth.length >= back.length ? [own.first, own.second] : [own.second, own.first];
  const [most, least] = forth.length >= back.length ? [forth, back] : [back, forth];
  // 100% is the one by the other either way.
  const telling = most.filter((each) => !least.includes(each));
  return most.length >= 2 && telling.length >= 1 && most.length >= others.length - 1 && least.every((each) => most.includes(each)) && isMeantOf(top, base, rate, farOff) ? { actual: top, budget: base } : {};
}

function itemOf(rate: Mention, { mentions, passage: { text } }: Reading): Item | undefined {
  const [first, second] = [mentions[rate.index - 2], mentions[rate.index - 1]];
  if (first === undefined || second === undefined || rate.role.kind !== "completion" || ![first, second].every((each) => each.role.kind === "level" && !each.prior && isExact(each)) || !sameKind(first, second)) return undefined;
  const beside = (one: Mention, other: Mention): boolean => /^[^,。;\d]{0,4}[,、(]\s*$/.test(text.slice(endOf(one), other.figure.offset).slice(0, -other.standing.lead.length || undefined)) && other.standing.sentence === one.standing.sentence;
  return beside(second, rate) && (beside(first, second) || second.standing.frame !== first.standing.frame) && figures.test(second.standing.lead) ? { first, second, rate } : undefined;
}

const isToldAlike = (one: Item, other: Item): boolean => one.second.standing.lead === other.second.standing.lead && one.rate.standing.lead === other.rate.standing.lead && sameKind(one.first, other.first);
