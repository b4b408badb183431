import type { DerivedFigure } from "../../model/index.js";
import type { Board, Step, Track } from "./board.js";
import { average, difference, growth, mean, product, quotient, type Test } from "./derivations.js";
import { directionOf, isAmount, isAverage, isBesideWord, isClosing, isDifference, isGrowth, isMeanWord, isNestedWord, isOpening, isPrice, isRate, isSubtotalWord, isTotalColumn, isTotalWord, timeOf } from "./words.js";

/** What a column may be worked out from: a kind, the columns, and how their figures go together. */
export interface Way {
  readonly kind: DerivedFigure["kind"];
  /** Added up, each: 满意 and 基本满意 over 有效份数. The second multiply one another in a product. */
  readonly first: readonly Track[];
  readonly second: readonly Track[];
  readonly test: Test;
  /** The row whose figure the second is, where that is not the figure's own: the total, in a share of it, or the 小计 of the rows it stands among. */
  readonly whole?: (step: Step) => Step | undefined;
  /** So many rows must bear it out, where that is not what is usual. */
  readonly fewest?: number;
  /** So many digits a figure must be printed with to bear it out. */
  readonly digits?: number;
}

/** No more columns than these are added up into the figure that a rate is of. */
const mostAdded = 4;

/** @param ratios those of the columns that are rates, by their words or by their figures */
export function waysTo(target: Track, tracks: readonly Track[], ratios: ReadonlySet<Track>, board: Board): readonly Way[] {
  const others = tracks.filter((track) => track !== target && !ratios.has(track));
  const pairs = others.flatMap((first) => others.filter((second) => second !== first).map((second) => [first, second] as const));
  const differences = pairs.map(([first, second]): Way => ({ kind: "difference", first: [first], second: [second], test: difference }));
  // 增长 beside 上年度 and 本年度 is by how much as often as by what rate.
  if (ratios.has(target)) return [...rates(target, pairs), ...shares(others, board), ...lagged(target, others, board, "growth"), ...(/^增长$/.test(target.own) ? differences : [])];
  if (isMeanWord(target.own)) return means(target, others);
  if (isDifference(target.name) || isClosing(target.own)) {
    return [...(isDifference(target.name) ? differences : []), ...movements(target, others), ...lagged(target, others, board, "difference")];
  }
  if (isAverage(target.own)) return pairs.map(([first, second]): Way => ({ kind: "average", first: [first], second: [second], test: average }));
  return isAmount(target.name) ? products(others) : [];
}

/** 满意率 and 完成率 are of a whole; only what says that something moved is a growth. */
function rates(target: Track, pairs: readonly (readonly [Track, Track])[]): readonly Way[] {
  return pairs.flatMap(([one, other]): Way[] => {
    const columns = { first: [one], second: [other] };
    return [{ kind: "quotient", ...columns, test: quotient }, ...(isGrowth(target.name) ? [{ kind: "growth", ...columns, test: growth } as const] : [])];
  });
}

function shares(others: readonly Track[], board: Board): readonly Way[] {
  const wholes = wholesIn(board);
  return others.flatMap((track) => wholes.map((whole): Way => ({ kind: "quotient", first: [track], second: [track], test: quotient, whole })));
}

/** 比上年增减 and 增长率 of years one after another: each against the one before, as its words say. */
function lagged(target: Track, others: readonly Track[], board: Board, kind: "growth" | "difference"): readonly Way[] {
  const told = board.steps.flatMap((step) => {
    const time = timeOf(step.label);
    return time === undefined ? [] : [{ step, ...time }];
  });
  const [first] = told;
  const words = first?.of === "year" ? /上年|同比|增长|增减|增幅/ : /上[月季]|环比/;
  if (first === undefined || told.length < 3 || told.some(({ of }) => of !== first.of) || !words.test(target.name)) return [];
  // Each village has its own years. Where a year is told twice, of its budget and of its accounts, nothing says which is meant.
  const key = ({ group }: Step, at: number): string => `${at} ${group}`;
  const steps = new Map(told.map(({ step, at }) => [key(step, at), step]));
  if (steps.size < told.length) return [];
  const previous = new Map(told.map(({ step, at }) => [step, steps.get(key(step, at - 1))]));
  const before = (step: Step): Step | undefined => previous.get(step);
  return others.map((track): Way => ({ kind, first: [track], second: [track], test: kind === "growth" ? growth : difference, whole: before, fewest: 1, digits: 3 }));
}

/** Every 合计, and the 小计 that a row goes into: of its merged label, or else the next below it. */
function wholesIn({ steps }: Board): readonly NonNullable<Way["whole"]>[] {
  const totals = steps.filter(({ role }) => role === "total").map((total) => (): Step => total);
  const subtotals = steps.filter(({ role }) => role === "subtotal");
  const inside = (step: Step): Step | undefined => subtotals.find((each) => each === step || (each.group !== "" ? each.group === step.group : each.at > step.at && step.role === "plain"));
  return subtotals.length < 2 ? totals : [...totals, inside];
}

/**
 * 满意 and 基本满意 over 有效份数, or over all that were asked for, answer by answer: columns side by side that are added up first.
 * There are many such ways, so that more rows must bear one out, unless 满意率 names what it adds up.
 */
export function addedUp(target: Track, others: readonly Track[]): readonly Way[] {
  if (isGrowth(target.name)) return [];
  const stem = target.own.replace(/率.*$/, "");
  const named = (added: readonly Track[]): boolean => stem.length >= 2 && added.every(({ own }) => own.includes(stem) && !/^[不未非]/.test(own));
  return runsOf(others).flatMap((added): Way[] => {
    const fewest = named(added) ? 2 : 3;
    const over = others.filter((track) => !added.includes(track)).map((whole): Way => ({ kind: "quotient", first: added, second: [whole], test: quotient, fewest }));
    const within = added.slice(0, -1).map((_, at): Way => ({ kind: "quotient", first: added.slice(0, at + 1), second: added, test: quotient, fewest: 3 }));
    return [...over, ...within];
  });
}

/** From two columns that stand side by side to as many as are ever added up. */
function runsOf(tracks: readonly Track[]): readonly (readonly Track[])[] {
  return tracks.flatMap((_, from) => Array.from({ length: mostAdded - 1 }, (__, more) => tracks.slice(from, from + more + 2)).filter((run, more) => run.length === more + 2));
}

/** The groups' scores right before 平均分 (or right behind it), from two of them to all. */
function means(target: Track, others: readonly Track[]): readonly Way[] {
  const parts = others.filter(({ own }) => !isTotalColumn(own) && !isTotalWord(own) && !isSubtotalWord(own) && !isBesideWord(own));
  const [before, after] = [parts.filter(({ at }) => at < target.at), parts.filter(({ at }) => at > target.at)];
  const runs = [...before.map((_, from) => before.slice(from)), ...after.map((_, end) => after.slice(0, end + 1))].filter((run) => run.length >= 2);
  return runs.map((first): Way => ({ kind: "mean", first, second: [], test: mean }));
}

/** 期初 with all that came, less all that went, up to 期末: only where the words of every column between say which way it goes. */
function movements(target: Track, others: readonly Track[]): readonly Way[] {
  const beside = others.filter(({ at, group }) => at < target.at && group === target.group);
  return beside.filter(({ own }) => isOpening(own)).flatMap((opening): Way[] => {
    const between = beside.filter(({ at }) => at > opening.at);
    // What stands under 其中 moved already in the column that it is part of.
    const directions = between.map(({ own, name }) => (isNestedWord(own) || isNestedWord(name) ? undefined : directionOf(own)));
    if (between.length === 0 || directions.includes(undefined)) return [];
    const going = (way: "came" | "went"): readonly Track[] => between.filter((_, at) => directions[at] === way);
    return [{ kind: "difference", first: [opening, ...going("came")], second: going("went"), test: difference }];
  });
}

/** 单价 × 数量, and 月标准 × 人数 × 月数. */
function products(others: readonly Track[]): readonly Way[] {
  const counts = others.filter(({ own }) => !isPrice(own) && !isAmount(own) && !isRate(own));
  const factors = counts.flatMap((one, at) => [[one], ...counts.slice(at + 1).map((other) => [one, other])]);
  return others.filter(({ own }) => isPrice(own)).flatMap((price) => factors.map((second): Way => ({ kind: "product", first: [price], second, test: product })));
}
