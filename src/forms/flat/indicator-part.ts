import { pointsInTitle, squash, totalHeads, totalLabel, type IndicatorColumn } from "../words.js";
import { indicatorPlaces, type Laid } from "./cells.js";
import type { FlatRow } from "./flat-row.js";
import type { IndicatorHead } from "./heads.js";
import { isNameless } from "./levels.js";
import { segmentsOf, type Segment } from "./indicator-rows.js";
import { segmentsOfLines } from "./line-rows.js";
import { pointsOf, type Piece } from "./pieces.js";

export interface FlatIndicators {
  readonly rows: readonly Laid[];
  /** All that stands between header and 总分 has become rows. */
  readonly whole: boolean;
  /** Stretches that did not. */
  readonly unread: number;
  /** The piece behind its rows and their total. */
  readonly end: number;
}

/** 分值 and 得分 of the execution rate. */
export interface Points {
  readonly weight?: number;
  readonly score?: number;
}

interface Block {
  title: Piece | undefined;
  rows: { level2: Piece | undefined; row: FlatRow }[];
  /** Nothing of it is missing, as far as can be told. */
  closed: boolean;
}

/**
 * The indicator part of a form.
 * @param pieces from the header's end to the end of the form
 * @param execution the points for the execution rate, 分值 and 得分, which are in the total
 */
export function indicatorPart(pieces: readonly Piece[], head: IndicatorHead, execution: Points): FlatIndicators {
  const columns = head.slots.flatMap(({ column }) => column ?? []);
  const own = head.slots.slice(head.slots.findIndex(({ column }) => column === "name")).filter(({ kind }) => kind !== "reason");
  const order = own.slice(1).flatMap(({ column }) => column ?? []);
  const total = totalIn(pieces);
  const body = pieces.slice(0, total?.at ?? pieces.length);
  const found = fuller(segmentsOfLines(body, head.slots), segmentsOf(body, own, total === undefined, columns.includes("reason")));
  const segments = inOrder(withPoints(found, total, execution, order), columns);
  const blocks: Block[] = [];
  let unclear = false;
  for (const { levels, rows } of segments) {
    if (levels.level1 !== undefined && (blocks.length === 0 || isNameless(levels.level1.text) || squash(levels.level1.text) !== squash(blocks.at(-1)?.title?.text ?? ""))) blocks.push({ title: levels.level1, rows: [], closed: true });
    const block = blocks.at(-1) ?? { title: undefined, rows: [], closed: true };
    if (blocks.length === 0) blocks.push(block);
    // 成本指标 under 产出指标(50分) is its second level; elsewhere it may be a first one that lost its points.
    if (levels.open === "satisfaction" || (levels.open === "cost" && !/(?:产出|^[(（]).*\d/.test(block.title?.text ?? ""))) unclear = true;
    if (rows === undefined) block.closed = false;
    rows?.forEach((row, index) => block.rows.push({ level2: index === 0 ? levels.level2 : undefined, row }));
  }
  const last = blocks.at(-1);
  if (total === undefined && last !== undefined) last.closed = false;
  const unread = segments.filter(({ rows }) => rows === undefined).length + (found.length > segments.length ? 1 : 0);
  const all = blocks.flatMap((block) => block.rows.map(({ row }) => row));
  const whole = unread === 0 && (total !== undefined || !order.includes("score"));
  // Points that come to the total are those of their rows, whatever else of them could not be told apart.
  const proved = whole && total !== undefined && comesToAll(all, total, execution, order);
  const header: Laid = new Map(head.slots.flatMap(({ column, piece }) => (column === undefined || column === "reason" ? [] : [[indicatorPlaces[column], piece] as const])));
  const rows = blocks.flatMap((block) => block.rows.map((each) => laidRow(each, shownTitle(block, unclear || isTwice(block, blocks), order, proved))));
  const sums = total === undefined || !whole ? undefined : totalRow(total, all, execution, order);
  const end = total === undefined ? 0 : pieces.indexOf((total.figures.at(-1) ?? total.label)) + 1;
  return all.length === 0 ? { rows: [], whole: false, unread, end: 0 } : { end, rows: [header, ...rows, ...(sums === undefined ? [] : [sums])], whole, unread };
}

/** The rows that lines make, where they are as many as the order of cells alone gives, and as sure. */
function fuller(lines: readonly Segment[] | undefined, cells: readonly Segment[]): readonly Segment[] {
  const sureIn = (segments: readonly Segment[]): number => segments.flatMap(({ rows }) => rows ?? []).filter(({ sure }) => sure).length;
  const unreadIn = (segments: readonly Segment[]): number => segments.filter(({ rows }) => rows === undefined).length;
  if (lines === undefined) return cells;
  return sureIn(lines) > sureIn(cells) || (sureIn(lines) === sureIn(cells) && unreadIn(lines) <= unreadIn(cells)) ? lines : cells;
}

/** 培训期数 · 10 · 10: not its points but target and actual, where the others' points come to the total without them. */
function withPoints(segments: readonly Segment[], total: Total | undefined, execution: Points, order: readonly IndicatorColumn[]): readonly Segment[] {
  const isBare = ({ values }: FlatRow): boolean => values.target === undefined && values.actual === undefined;
  const all = segments.flatMap(({ rows }) => rows ?? []);
  const bare = all.filter(isBare);
  const mistaken = [...bare.map((row) => [row]), bare].find((some) => some.length > 0 && total !== undefined && comesToAll(all.filter((row) => !some.includes(row)), total, execution, order)) ?? [];
  return segments.map((each) => (each.rows?.some((row) => mistaken.includes(row)) === true ? { ...each, rows: undefined } : each));
}

/** 分值 and 得分 of the rows and of the execution rate, against the two figures beside 总分. */
function comesToAll(rows: readonly FlatRow[], { figures }: Total, execution: Points, order: readonly IndicatorColumn[]): boolean {
  return pointsIn(order).every((column, at) => Math.abs(sumOf(rows, column) + (execution[column] ?? 0) - (pointsOf(figures[at]?.text.replace(/[%％]$/, "") ?? "") ?? 0)) < 0.001);
}

/** 得分 may stand left of 分值, and so it does beside 总分. */
function pointsIn(order: readonly IndicatorColumn[]): readonly ["weight" | "score", "weight" | "score"] {
  return order.includes("weight") && order.indexOf("score") < order.indexOf("weight") ? ["score", "weight"] : ["weight", "score"];
}

/** Where cells have lost their order, what comes after the first disorder is not to be trusted. */
function inOrder(segments: readonly Segment[], columns: readonly IndicatorColumn[]): readonly Segment[] {
  const headed = columns.includes("level1") || columns.includes("level2");
  const end = segments.findIndex(({ rows, levels }) => levels.scrambled || (!headed && rows === undefined));
  return end === -1 ? segments : segments.slice(0, end);
}

function laidRow({ level2, row }: Block["rows"][number], title: Piece | undefined): Laid {
  const laid = new Map<number, Piece>();
  if (title !== undefined) laid.set(indicatorPlaces.level1, title);
  if (level2 !== undefined) laid.set(indicatorPlaces.level2, level2);
  const { name } = row.values;
  // Words that could not be told apart leave both cells empty.
  if (!row.sure && name !== undefined) for (const column of ["target", "actual"] as const) laid.set(indicatorPlaces[column], { ...name, text: "" });
  for (const [column, piece] of Object.entries(row.values)) laid.set(indicatorPlaces[column as IndicatorColumn], piece);
  return laid;
}

/** 产出指标(50分) keeps its points only where all of its rows are known: else nothing is to be held against them. */
function shownTitle({ title, rows, closed }: Block, unclear: boolean, order: readonly IndicatorColumn[], proved: boolean): Piece | undefined {
  const points = pointsInTitle.exec(title?.text ?? "")?.[1];
  if (title === undefined || points === undefined) return title;
  const sum = sumOf(rows.map(({ row }) => row), order.includes("weight") ? "weight" : "score");
  const told = proved || rows.every(({ row }) => row.sure) || Math.abs(sum - Number(points)) < 0.001;
  return closed && !unclear && told ? title : { ...title, text: title.text.replace(pointsInTitle, "") };
}

/** Two blocks of (30分) cannot be told apart by their titles. */
function isTwice({ title }: Block, blocks: readonly Block[]): boolean {
  return title !== undefined && isNameless(title.text) && blocks.filter((other) => squash(other.title?.text ?? "") === squash(title.text)).length > 1;
}

function sumOf(rows: readonly FlatRow[], column: "weight" | "score"): number {
  return rows.reduce((sum, { values }) => sum + (pointsOf((values[column]?.text ?? "").replace(/[%％]$/, "")) ?? 0), 0);
}

interface Total {
  readonly at: number;
  readonly label: Piece;
  readonly figures: readonly Piece[];
}

/** 总分 with its one or two figures; without any it is no row's beginning. */
function totalIn(pieces: readonly Piece[]): Total | undefined {
  for (let at = 0; at < pieces.length; at += 1) {
    const label = pieces[at] as Piece;
    const glued = /^(总分|合计)(\d{1,3}(?:\.\d+)?)$/.exec(squash(label.text));
    if (glued !== null) return { at, label: { ...label, text: glued[1] as string }, figures: [{ ...label, text: glued[2] as string }] };
    if (!totalLabel.test(squash(label.text))) continue;
    // 总分 · 总分值 · 总得分 · 自评等级, over 100 · 99 · 优.
    const heads = pieces.slice(at + 1).findIndex(({ text }) => !Object.values(totalHeads).some((words) => words.test(squash(text))));
    const after = pieces.slice(at + 1 + heads, at + 3 + heads);
    const figures = after.filter((_, index) => after.slice(0, index + 1).every((each, place) => pointsOf(place === 0 ? each.text.replace(/^100[%％]$/, "100") : each.text) !== undefined));
    if (figures.length > 0) return { at, label, figures };
  }
  return undefined;
}

/**
 * Two figures are 分值 and 得分. One alone is whichever the rows come to, since a blank beside it leaves no trace. Where a
 * row was not fully told, a total that differs says nothing, and is left out.
 */
function totalRow({ label, figures }: Total, rows: readonly FlatRow[], execution: Points, order: readonly IndicatorColumn[]): Laid | undefined {
  const [first, second] = figures;
  const ties = (piece: Piece | undefined, column: "weight" | "score"): boolean =>
    piece !== undefined && Math.abs((pointsOf(piece.text.replace(/[%％]$/, "")) ?? 0) - sumOf(rows, column) - (execution[column] ?? 0)) < 0.001;
  const sure = rows.every((row) => row.sure);
  const laid = new Map<number, Piece>([[indicatorPlaces.level1, label]]);
  if (first !== undefined && second !== undefined && order.includes("weight")) {
    const [one, other] = pointsIn(order);
    if (sure || ties(first, one)) laid.set(indicatorPlaces[one], first);
    if (sure || ties(second, other)) laid.set(indicatorPlaces[other], second);
  } else if (first !== undefined && second === undefined) {
    if (ties(first, "score") || (sure && !order.includes("weight"))) laid.set(indicatorPlaces.score, first);
    else if (ties(first, "weight") && order.includes("weight")) return undefined;
    else if (sure && Number(first.text) !== 100) laid.set(indicatorPlaces.score, first);
  }
  return laid.size > 1 ? laid : undefined;
}
