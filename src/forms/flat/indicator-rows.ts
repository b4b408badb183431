import { cellRows } from "./cell-rows.js";
import type { FlatRow } from "./flat-row.js";
import { isLevelWord, levelsIn, type LevelWords } from "./levels.js";
import { isNothing, joined, rowUnder } from "./match.js";
import { isValue, pointsOf, type Piece } from "./pieces.js";
import type { Slot } from "./slots.js";

/** Rows between two mentions of levels; undefined where the pieces make no rows, or make them in more than one way. */
export interface Segment {
  readonly levels: LevelWords<Piece>;
  readonly rows: readonly FlatRow[] | undefined;
}

/**
 * @param slots 三级指标 and the columns right of it, 原因 aside, in the header's order
 * @param cut the text breaks off, so that the last row may be there in part
 * @param reasons the header has a column 原因
 */
export function segmentsOf(pieces: readonly Piece[], slots: readonly Slot[], cut: boolean, reasons: boolean): Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at < pieces.length; ) {
    const from = at;
    while (at < pieces.length && isLevelWord(pieces[at]?.text ?? "")) at += 1;
    const words = pieces.slice(from, at);
    const begin = at;
    while (at < pieces.length && !isLevelWord(pieces[at]?.text ?? "")) at += 1;
    const body = pieces.slice(begin, at);
    const last = cut && at >= pieces.length;
    if (body.length > 0) segments.push({ levels: levelsIn(words), rows: isSpare(body) ? [] : (cellRows(body, slots, reasons) ?? rowsIn(body, slots, last) ?? namedByLevel(words, body, slots) ?? withoutAims(body, slots)) });
  }
  return segments;
}

/** 指标1：工程质量合格 · 10 · 10: words and the two points behind them, with nothing under 指标值 and 完成值. */
function withoutAims(body: readonly Piece[], slots: readonly Slot[]): readonly FlatRow[] | undefined {
  const told = body.filter(({ text }) => !/^[…·.]+$|^指标\d+[:：]?$/.test(text));
  const [name, weight, score] = [told.slice(0, -2), told.at(-2), told.at(-1)];
  const [full, given] = [weight, score].map((piece) => pointsOf(piece?.text ?? ""));
  if (slots.slice(-2).map(({ column }) => column).join() !== "weight,score" || weight === undefined || score === undefined || full === undefined || given === undefined || given > full) return undefined;
  return name.length === 0 || name.some(({ text }) => isValue(text)) ? undefined : [{ values: { name: joined(name), weight, score }, sure: false }];
}

/** 经济效益指标 — — 0: the unit has none of the kind. */
export function isSpare(body: readonly Piece[]): boolean {
  return body.every((piece) => piece.text === "0" || /^[…·.]+$|^指标\d+[:：]?$/.test(piece.text) || isNothing({ ...piece, text: piece.text.replace(/^指标\d+[:：]?(?=.)/, "") }));
}

/** 服务对象满意度 in the name's place reads like a level. */
function namedByLevel(words: readonly Piece[], body: readonly Piece[], slots: readonly Slot[]): readonly FlatRow[] | undefined {
  const last = words.at(-1);
  return last === undefined || !isValue(body[0]?.text ?? "") ? undefined : rowsIn([last, ...body], slots, false);
}

/** The longest run of pieces that one row may take: sentences as targets are torn into many. */
const longest = 24;

function rowsIn(pieces: readonly Piece[], slots: readonly Slot[], cut: boolean): readonly FlatRow[] | undefined {
  const ways = new Map<number, readonly FlatRow[][]>();
  const from = (start: number): readonly FlatRow[][] => {
    const known = ways.get(start);
    if (known !== undefined) return known;
    const found: FlatRow[][] = [];
    // What is left over after the last row is a reason, which is words.
    if (start > 0 && pieces.slice(start).every((piece) => !isValue(piece.text) || isNothing(piece))) found.push([]);
    else if (start > 0 && cut && pieces.length - start < slots.length && !isValue(pieces[start]?.text ?? "")) found.push([]);
    if (start > 0 && isNothing(pieces[start])) found.push(...from(start + 1));
    for (let end = start + slots.length - optional(slots); end <= Math.min(pieces.length, start + longest); end += 1) {
      const row = rowFrom(pieces.slice(start, end), slots);
      if (row !== undefined) found.push(...from(end).map((rest) => [row, ...rest]));
      if (found.length > 8) break;
    }
    ways.set(start, found);
    return found;
  };
  const all = from(0).filter((rows) => rows.length > 0);
  const certain = all.filter((rows) => rows.every((row) => row.sure));
  const fitting = certain.length > 0 ? certain : all;
  const most = Math.max(0, ...fitting.map((rows) => rows.length));
  const told = cut ? fitting.filter((rows) => rows.length === most) : fitting;
  return new Set(told.map(figuresOf)).size === 1 ? told[0] : undefined;
}

const optional = (slots: readonly Slot[]): number => slots.filter(({ kind }) => kind === "unit" || kind === "words").length;

export function figuresOf(rows: readonly FlatRow[]): string {
  return rows.map(({ values }) => (["target", "actual", "weight", "score"] as const).map((column) => values[column]?.text ?? "").join("\t")).join("\n");
}

/** One row of exactly these pieces. */
function rowFrom(pieces: readonly Piece[], slots: readonly Slot[]): FlatRow | undefined {
  const row = rowUnder(pieces, slots, false);
  // 转移支付 forms score nothing: name, target and actual must all be told.
  return row === undefined || row.sure || slots.some(({ column }) => column === "score") ? row : undefined;
}
