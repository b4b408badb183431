import { halfWidth } from "../quantity/index.js";
import { groupBy } from "./group.js";

/** Something called by a name, and what it amounts to: equal amounts may decide between names that fit equally well. */
export interface Named {
  readonly name: string;
  readonly amount?: string | undefined;
}

/** How sure a pair is: by its name, by the only name that contains it, by likeness, or by amount among names that fit. */
export type Surety = "equal" | "contained" | "alike" | "amount";

export interface Pair {
  /** Positions in the two lists. */
  readonly left: number;
  readonly right: number;
  readonly by: Surety;
}

export interface Matching {
  readonly pairs: readonly Pair[];
  /** Left-hand names that fit several on the right, none better than the others. */
  readonly ambiguous: readonly { readonly left: number; readonly candidates: readonly number[] }[];
}

const ordinal = /^(?:第?[一二三四五六七八九十百]+[、.．)）]|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}(?:[、.)）]|(?=[^\d年.]))|[①-⑳])\s*/;
const filler = /专项资金|专项经费|补助资金|项目资金|项目经费|工作经费|资金|经费|专项|项目|支出/g;
const levelWord = /中央|国家|省级?|自治区|市级?|州级?|区级?|县级?|镇级?|乡级?/;
const level = new RegExp(`^(?:20\\d\\d年度?)?(${levelWord.source})(?=财政|级|本级|专项|配套|补助|拨款|下达|转移)`);

/** A project's name as it is compared: without ordinals, punctuation and the words every project carries. */
export function normaliseName(name: string): string {
  const plain = halfWidth(name).replace(ordinal, "").replace(/20\d\d年度?/g, "").replace(/[^\p{L}\p{N}]+/gu, "");
  const core = plain.replace(filler, "");
  return core.length >= 2 ? core : plain;
}

/** 省 of 省财政帮扶资金: two names of different levels of government are never one project. */
export function levelOf(name: string): string | undefined {
  const found = level.exec(halfWidth(name).replace(ordinal, ""))?.[1];
  return found === "国家" ? "中央" : found === "自治区" ? "省" : found?.replace(/级$/, "");
}

/** 0–1: how much two normalised names have in common, in pairs of neighbouring characters and in their order. Two that are not told have nothing. */
export function likeness(one: string, other: string): number {
  if (one === other) return one === "" ? 0 : 1;
  return Math.max(dice(one, other), (2 * commonLength(one, other)) / (one.length + other.length) - 0.05);
}

const alike = 0.6;
const margin = 0.15;
/** Beyond so many combinations only equal names are paired: no unit has them, and likeness costs time for each. */
const mostCombinations = 40_000;

/**
 * Pairs up the names of two lists one to one: equal names first, then the only one that contains or is contained, then
 * the most alike with a clear margin over the runner-up; where several fit, the only one of equal amount; last, a name and
 * its abbreviation of equal amount. What stays ambiguous is said to be so, and is never compared.
 */
export function matchNames(left: readonly Named[], right: readonly Named[]): Matching {
  const state = prepared(left, right);
  const steps = [contained, mostAlike, equalAmounts, abbreviated];
  equalNames(state);
  if (state.freeLeft.size * state.freeRight.size > mostCombinations) return { pairs: state.pairs, ambiguous: [] };
  // Each pair found may leave only one candidate for another name, so the surest step is tried again after each.
  while (steps.some((step) => step(state)));
  const ambiguous = [...state.freeLeft].map((at) => ({ left: at, candidates: [...state.freeRight].filter((r) => fits(state, at, r)) }));
  return { pairs: state.pairs.sort((a, b) => a.left - b.left), ambiguous: ambiguous.filter((each) => each.candidates.length > 0) };
}

interface Prepared {
  readonly name: string;
  readonly level: string | undefined;
  readonly amount: string | undefined;
}

interface State {
  readonly left: readonly Prepared[];
  readonly right: readonly Prepared[];
  readonly pairs: Pair[];
  readonly freeLeft: Set<number>;
  readonly freeRight: Set<number>;
  readonly scores: Map<string, number>;
}

function prepared(left: readonly Named[], right: readonly Named[]): State {
  const prepare = ({ name, amount }: Named): Prepared => ({ name: normaliseName(name), level: levelOf(name), amount: amount === "0" ? undefined : amount });
  return {
    left: left.map(prepare),
    right: right.map(prepare),
    pairs: [],
    freeLeft: new Set(left.keys()),
    freeRight: new Set(right.keys()),
    scores: new Map(),
  };
}

function equalNames(state: State): void {
  const byName = groupBy([...state.right.entries()], ([, each]) => each.name);
  const ours = groupBy([...state.left.entries()], ([, each]) => each.name);
  for (const [name, own] of ours) {
    const [mine, again] = own;
    const [theirs, second] = byName.get(name) ?? [];
    if (mine === undefined || theirs === undefined || again !== undefined || second !== undefined || name === "") continue;
    if (levelsAgree(mine[1], theirs[1])) take(state, mine[0], theirs[0], "equal");
  }
}

function contained(state: State): boolean {
  return pairOnly(state, "contained", (l, r) => levelsAgree(at(state.left, l), at(state.right, r)) && contains(at(state.left, l).name, at(state.right, r).name));
}

function mostAlike(state: State): boolean {
  for (const l of state.freeLeft) {
    const best = clearBest([...state.freeRight], (r) => score(state, l, r));
    if (best !== undefined && clearBest([...state.freeLeft], (other) => score(state, other, best)) === l) return take(state, l, best, "alike");
  }
  return false;
}

function equalAmounts(state: State): boolean {
  return pairOnly(state, "amount", (l, r) => {
    const [one, other] = [at(state.left, l), at(state.right, r)];
    return one.amount !== undefined && one.amount === other.amount && fits(state, l, r);
  });
}

/** 五经普 for 第五次全国经济普查: an abbreviation takes its characters from the full name in order. Many words hide such, so that only the same amount makes it sure. */
function abbreviated(state: State): boolean {
  return pairOnly(state, "amount", (l, r) => {
    const [one, other] = [at(state.left, l), at(state.right, r)];
    const length = Math.min(one.name.length, other.name.length);
    return one.amount !== undefined && one.amount === other.amount && levelsAgree(one, other) && length >= 3 && commonLength(one.name, other.name) === length;
  });
}

/** Takes the first pair in which each is the other's only fit. */
function pairOnly(state: State, by: Surety, may: (l: number, r: number) => boolean): boolean {
  for (const l of state.freeLeft) {
    const [r, second] = [...state.freeRight].filter((each) => may(l, each));
    if (r === undefined || second !== undefined) continue;
    if ([...state.freeLeft].filter((each) => may(each, r)).length === 1) return take(state, l, r, by);
  }
  return false;
}

function clearBest(among: readonly number[], scoreOf: (at: number) => number): number | undefined {
  const [first, second] = among.map((each) => ({ each, score: scoreOf(each) })).sort((a, b) => b.score - a.score);
  if (first === undefined || first.score < alike) return undefined;
  return second === undefined || first.score - second.score >= margin ? first.each : undefined;
}

function fits(state: State, l: number, r: number): boolean {
  return score(state, l, r) >= alike || (levelsAgree(at(state.left, l), at(state.right, r)) && contains(at(state.left, l).name, at(state.right, r).name));
}

function score(state: State, l: number, r: number): number {
  const key = `${l},${r}`;
  const known = state.scores.get(key);
  if (known !== undefined) return known;
  const [one, other] = [at(state.left, l), at(state.right, r)];
  const found = levelsAgree(one, other) ? likeness(one.name, other.name) : 0;
  state.scores.set(key, found);
  return found;
}

function levelsAgree(one: Prepared, other: Prepared): boolean {
  return one.level === undefined || other.level === undefined || one.level === other.level;
}

function take(state: State, left: number, right: number, by: Surety): true {
  state.pairs.push({ left, right, by });
  state.freeLeft.delete(left);
  state.freeRight.delete(right);
  return true;
}

function contains(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 2 && long.includes(short);
}

function dice(one: string, other: string): number {
  const pairs = (text: string): string[] => [...text].slice(1).map((char, at) => `${[...text][at]}${char}`);
  const [a, b] = [pairs(one), pairs(other)];
  if (a.length + b.length === 0) return 0;
  const rest = [...b];
  const shared = a.filter((pair) => {
    const found = rest.indexOf(pair);
    return found >= 0 && rest.splice(found, 1).length === 1;
  });
  return (2 * shared.length) / (a.length + b.length);
}

/** Length of the longest common subsequence. */
function commonLength(one: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const char of one) {
    const next = [0];
    for (let i = 1; i <= other.length; i++) {
      next[i] = other[i - 1] === char ? (row[i - 1] ?? 0) + 1 : Math.max(row[i] ?? 0, next[i - 1] ?? 0);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no item ${index}`);
  return found;
}
