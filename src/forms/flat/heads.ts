import { fundColumnOf, indicatorColumnOf, type FundColumn, type IndicatorColumn } from "../words.js";
import type { Piece } from "./pieces.js";
import { slotOf, slotsAt, type Slot } from "./slots.js";

/** The names of columns, one after the other, as a header reads when its row is lost. */
export interface Head<Column extends string> {
  readonly columns: readonly { readonly column: Column; readonly piece: Piece }[];
  readonly start: number;
  /** The piece after it. */
  readonly end: number;
}

/** The header that begins at a piece: columns are named once each, and a name may go over two pieces. */
function headAt<Column extends string>(pieces: readonly Piece[], start: number, columnOf: (text: string) => Column | undefined): Head<Column> {
  const columns: { column: Column; piece: Piece }[] = [];
  let end = start;
  for (; end < pieces.length; end += 1) {
    const piece = pieces[end] as Piece;
    const column = columnOf(piece.text);
    const last = columns.at(-1);
    if (column === undefined) break;
    if (last?.column === column && column === "reason") continue;
    if (columns.some((each) => each.column === column)) break;
    columns.push({ column, piece });
  }
  return { columns, start, end };
}

/** The header of the indicators, with the columns between that have no known name. */
export interface IndicatorHead {
  readonly slots: readonly Slot[];
  readonly start: number;
  readonly end: number;
}

/** 一级指标 … 三级指标 · 年度指标值 · 实际完成值 · 分值 · 得分: what the indicators are called, aimed at, reached and scored. */
export function indicatorHeadAt(pieces: readonly Piece[], start: number): IndicatorHead | undefined {
  const first = indicatorColumnOf(pieces[start]?.text ?? "");
  if (first !== "level1" && first !== "name" && first !== "target") return undefined;
  const head = first === "target" ? headOfTwoRows(pieces, start) : slotsAt(pieces, start);
  const has = (column: IndicatorColumn): boolean => head.slots.some((each) => each.column === column);
  return has("name") && has("target") && has("actual") && (has("score") || has("level1")) ? { ...head, start } : undefined;
}

/**
 * 年度指标值 · 实际完成值 · 分值 · 得分 over 一级指标 · 二级指标 · 三级指标 · 指标性质 · 指标值 · 度量单位: the first of the upper row spans
 * all of the lower, so the lower row's columns come first.
 */
function headOfTwoRows(pieces: readonly Piece[], start: number): { readonly slots: readonly Slot[]; readonly end: number } {
  const upper = headAt(pieces, start, (text) => {
    const column = indicatorColumnOf(text);
    return column === "level1" || column === "level2" || column === "name" ? undefined : column;
  });
  const lower = headAt(pieces, upper.end, indicatorColumnOf);
  const taken = new Set(lower.columns.map(({ column }) => column));
  const beside = upper.columns.filter(({ column }) => column !== "target" || !taken.has("target"));
  const lost = taken.has("target") && beside.some(({ column }) => taken.has(column));
  return { slots: lost ? [] : [...lower.columns, ...beside].map(({ column, piece }) => slotOf(column, piece)), end: lower.end };
}

/** 年初预算数 · 全年预算数 · 全年执行数 · 分值 · 执行率 · 得分, or 预算数(A) · 执行数(B) · 执行率(B/A) · 得分(20分*执行率). */
export function fundsHeadAt(pieces: readonly Piece[], start: number): Head<FundColumn> | undefined {
  const first = fundColumnOf(pieces[start]?.text ?? "");
  if (first !== "initial" && first !== "fullYear") return undefined;
  const head = headAt(pieces, start, fundColumnOf);
  const has = (column: FundColumn): boolean => head.columns.some((each) => each.column === column);
  return has("fullYear") && has("actual") ? head : undefined;
}
