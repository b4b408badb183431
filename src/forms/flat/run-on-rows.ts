import { readTarget } from "../../quantity/index.js";
import type { IndicatorColumn } from "../words.js";
import { figuresAt, type RunOnCell } from "./run-on-cell.js";

/** Rows made of a text, one of the ways it can be parted. */
export interface Way {
  readonly cells: readonly RunOnCell[];
  readonly weights: readonly number[];
  /** No row has more points than its own. */
  readonly likely: boolean;
}

interface Row {
  readonly values: Partial<Record<IndicatorColumn, RunOnCell>>;
  readonly order: readonly RunOnCell[];
  readonly end: number;
}

/** More ways than so many are as good as none. */
const most = 40;

/** All ways to part a text into rows of a name and a cell under each of the columns; a reason behind the last stays. */
export function waysOfRows(text: string, columns: readonly IndicatorColumn[]): readonly Way[] {
  const known = new Map<number, readonly Way[]>();
  const from = (start: number): readonly Way[] => {
    const told = known.get(start);
    if (told !== undefined) return told;
    const at = start + (/^[…·.]*/.exec(text.slice(start))?.[0].length ?? 0);
    const rest = text.slice(at);
    const ways: Way[] = /\d/.test(rest) ? [] : [{ cells: rest === "" ? [] : [{ text: rest, at }], weights: [], likely: true }];
    for (const row of rowsAt(text, at, columns).filter(isTold)) {
      const [weight, score] = [numberIn(row.values.weight), numberIn(row.values.score)];
      const likely = weight === undefined || score === undefined || score <= weight;
      ways.push(...from(row.end).map((way): Way => ({ cells: [...row.order, ...way.cells], weights: [...(weight === undefined ? [] : [weight]), ...way.weights], likely: likely && way.likely })));
      if (ways.length > most) break;
    }
    known.set(start, ways);
    return ways;
  };
  return from(0);
}

/**
 * The one way of each stretch of a block: the only one there is, the only likely one, or the one with which the block's points come to its
 * title's. Undefined where there are several.
 */
export function certainWays(stretches: readonly (readonly Way[])[], points: number | undefined): readonly (Way | undefined)[] {
  const told = stretches.map((ways) => (ways.length === 1 ? ways : ways.filter(({ likely }) => likely)));
  const alone = told.map((ways) => (ways.length === 1 ? ways[0] : undefined));
  if (points === undefined || !alone.includes(undefined)) return alone;
  let together: readonly (readonly Way[])[] = [[]];
  for (const ways of told) {
    together = together.flatMap((before) => ways.map((way) => [...before, way]));
    if (together.length > most * most) return alone;
  }
  const fitting = together.filter((ways) => Math.abs(ways.flatMap(({ weights }) => weights).reduce((sum, weight) => sum + weight, 0) - points) < 0.001);
  return fitting.length === 1 ? (fitting[0] as readonly Way[]) : alone;
}

function numberIn(cell: RunOnCell | undefined): number | undefined {
  const digits = /\d+(?:\.\d+)?/.exec(cell?.text ?? "")?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * What was aimed at and what was reached are of one kind: figures of the same unit, dates, or words. Where more than one border between two
 * cells stands among digits, it is not told where.
 */
function isTold({ values: { target, actual }, order }: Row): boolean {
  const hidden = order.slice(1).filter(({ text }, at) => /\d$/.test(order[at]?.text ?? "") && /^\d/.test(text));
  if (hidden.length > 1) return false;
  const kind = (cell: RunOnCell | undefined): string => (date.test(cell?.text ?? "") ? "date" : (cell?.text ?? "").replace(sign, "").replace(/^\d[\d,]*(?:\.\d+)?/, ""));
  return kind(target) === kind(actual);
}

function rowsAt(text: string, at: number, columns: readonly IndicatorColumn[]): readonly Row[] {
  const rows: Row[] = [];
  const place = (from: number, column: number, row: Row): void => {
    if (rows.length > most) return;
    const name = columns[column];
    if (name === undefined) {
      // The last figure of a row ends where its digits do.
      if (!/^[\d.%％]/.test(text.slice(from))) rows.push({ ...row, end: from });
      return;
    }
    for (const cells of cellsAt(text, from, name, columns[column + 1])) {
      const named = Object.fromEntries(cells.map((cell, index) => [columns[column + index], cell])) as Row["values"];
      const last = cells.at(-1) as RunOnCell;
      place(last.at + last.text.length, column + cells.length, { values: { ...row.values, ...named }, order: [...row.order, ...cells], end: from });
    }
  };
  place(at, 0, { values: {}, order: [], end: at });
  return rows;
}

/** What may stand under a column from here on; under 指标值 the cell of 完成值 with it, where both are the same. */
function cellsAt(text: string, at: number, column: IndicatorColumn, next: IndicatorColumn | undefined): readonly (readonly RunOnCell[])[] {
  const rest = text.slice(at);
  if (column === "name") return namesAt(rest, next).map((name) => [{ text: name, at }]);
  if (column === "weight" || column === "score") return pointsAt(rest).map((points) => [{ text: points, at }]);
  if (column !== "target" && column !== "actual") return [];
  const twice = column === "target" && next === "actual" ? sameTwice(rest) : undefined;
  if (twice !== undefined) return [[{ text: twice, at }, { text: twice, at: at + twice.length }]];
  // Words aimed at are told apart from the words reached where these are the same alone, and no figure is reached of them.
  return valuesAt(rest).flatMap((value) => (column === "target" && !/\d/.test(value) ? [] : [[{ text: value, at }]]));
}

const longestName = 40;

/** Words up to a figure; right before 指标值, less what is told twice at their end: 生活条件 of 生活条件明显改善明显改善10. */
function namesAt(rest: string, next: IndicatorColumn | undefined): readonly string[] {
  const words = /^(?:指标\d+[:：])?[^\d≥≤><=%％。；]+/.exec(rest)?.[0] ?? "";
  if (words.length < 2 || words.length > longestName || /^[%％、，,)）]|^月(?![均度])/.test(words)) return [];
  if (next !== "target") return [words];
  const bounded = words.replace(boundWords, "");
  const named = /^(.{2,}?)(.{2,12})\2$/.exec(words)?.[1];
  return [bounded, ...(named === undefined ? [] : [named])].filter((name) => name.length >= 2);
}

const boundWords = /(?:不少于|不低于|不超过|不高于|不大于|不小于|大于等于|小于等于|至少|至多|大于|小于|高于|低于|超过)$/;

/** 显著提升显著提升, 2023年12月完成2023年12月完成: words, or a date, told twice up to the next figure. */
function sameTwice(rest: string): string | undefined {
  return /^((?:\d+年)?(?:\d+月)?(?:\d+日)?[^\d≥≤><=%％]{2,20})\1(?=\d|$)/.exec(rest)?.[1];
}

function pointsAt(rest: string): readonly string[] {
  return figuresAt(rest, 3).flatMap((digits) => {
    const sign = /^[%％分]/.exec(rest.slice(digits.length))?.[0] ?? "";
    return Number(digits) <= 100 ? [digits + sign] : [];
  });
}

const sign = /^(?:[≥≤><=]{1,2}|不少于|不低于|不超过|不高于|不大于|不小于|大于等于|小于等于|至少|至多|大于|小于|高于|低于|超过)?/;
const date = /^(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:底|末|初|中旬|上旬|下旬)?(?:之?前|以前)?(?:完成)?/;

/** A figure with its bound and its unit, a date, or words. */
function valuesAt(rest: string): readonly string[] {
  const dated = date.exec(rest)?.[0];
  if (dated !== undefined) return /^\d/.test(rest.slice(dated.length)) ? [dated] : [];
  const bound = sign.exec(rest)?.[0] ?? "";
  const figures = figuresAt(rest.slice(bound.length), 9);
  if (figures.length === 0) {
    const words = /^[^\d≥≤><=%％。；]{1,12}(?=\d)/.exec(rest)?.[0];
    return words === undefined || bound !== "" ? [] : [words];
  }
  return figures.map((digits) => {
    const behind = rest.slice(bound.length + digits.length);
    const unit = /^(?:[%％‰]|[^\d≥≤><=%％。；]{0,8})/.exec(behind)?.[0] ?? "";
    return bound + digits + (/^\d/.test(behind) ? "" : unit);
  }).filter((value) => readTarget(value).kind !== "qualitative");
}
