import type { IndicatorColumn } from "../words.js";
import { cellRows } from "./cell-rows.js";
import type { FlatRow, Values } from "./flat-row.js";
import { isLevelWord, levelsIn, type LevelWords } from "./levels.js";
import { isSign, isValue, pointsOf, type Piece } from "./pieces.js";

/** Rows between two mentions of levels; undefined where the pieces make no rows, or make them in more than one way. */
export interface Segment {
  readonly levels: LevelWords<Piece>;
  readonly rows: readonly FlatRow[] | undefined;
}

/**
 * @param order the columns right of 三级指标, 原因 aside, in the header's order
 * @param cut the text breaks off, so that the last row may be there in part
 * @param reasons the header has a column 原因
 */
export function segmentsOf(pieces: readonly Piece[], order: readonly IndicatorColumn[], cut: boolean, reasons: boolean): Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at < pieces.length; ) {
    const from = at;
    while (at < pieces.length && isLevelWord(pieces[at]?.text ?? "")) at += 1;
    const words = pieces.slice(from, at);
    const begin = at;
    while (at < pieces.length && !isLevelWord(pieces[at]?.text ?? "")) at += 1;
    const body = pieces.slice(begin, at);
    const last = cut && at >= pieces.length;
    if (body.length > 0) segments.push({ levels: levelsIn(words), rows: isSpare(body) ? [] : (cellRows(body, order, reasons) ?? rowsIn(body, order, last) ?? namedByLevel(words, body, order) ?? withoutAims(body, order)) });
  }
  return segments;
}

/** 指标1：工程质量合格 · 10 · 10: words and the two points behind them, with nothing under 指标值 and 完成值. */
function withoutAims(body: readonly Piece[], order: readonly IndicatorColumn[]): readonly FlatRow[] | undefined {
  const told = body.filter(({ text }) => !/^[…·.]+$|^指标\d+[:：]?$/.test(text));
  const [name, weight, score] = [told.slice(0, -2), told.at(-2), told.at(-1)];
  const [full, given] = [weight, score].map((piece) => pointsOf(piece?.text ?? ""));
  if (order.slice(-2).join() !== "weight,score" || weight === undefined || score === undefined || full === undefined || given === undefined || given > full) return undefined;
  return name.length === 0 || name.some(({ text }) => isValue(text)) ? undefined : [{ values: { name: joined(name), weight, score }, sure: false }];
}

/** 经济效益指标 — — 0: the unit has none of the kind. */
function isSpare(body: readonly Piece[]): boolean {
  return body.every((piece) => piece.text === "0" || isNothing({ ...piece, text: piece.text.replace(/^指标\d+[:：]?(?=.)/, "") }));
}

/** 服务对象满意度 in the name's place reads like a level. */
function namedByLevel(words: readonly Piece[], body: readonly Piece[], order: readonly IndicatorColumn[]): readonly FlatRow[] | undefined {
  const last = words.at(-1);
  return last === undefined || !isValue(body[0]?.text ?? "") ? undefined : rowsIn([last, ...body], order, false);
}

/** The longest run of pieces that one row may take: sentences as targets are torn into many. */
const longest = 24;

function rowsIn(pieces: readonly Piece[], order: readonly IndicatorColumn[], cut: boolean): readonly FlatRow[] | undefined {
  const ways = new Map<number, readonly FlatRow[][]>();
  const from = (start: number): readonly FlatRow[][] => {
    const known = ways.get(start);
    if (known !== undefined) return known;
    const found: FlatRow[][] = [];
    // What is left over after the last row is a reason, which is words.
    if (start > 0 && pieces.slice(start).every((piece) => !isValue(piece.text) || isNothing(piece))) found.push([]);
    else if (start > 0 && cut && pieces.length - start <= order.length && !isValue(pieces[start]?.text ?? "")) found.push([]);
    if (start > 0 && isNothing(pieces[start])) found.push(...from(start + 1));
    for (let end = start + order.length + 1; end <= Math.min(pieces.length, start + longest); end += 1) {
      const row = rowFrom(pieces.slice(start, end), order);
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

function figuresOf(rows: readonly FlatRow[]): string {
  return rows.map(({ values }) => ["target", "actual", "weight", "score"].map((column) => values[column as IndicatorColumn]?.text ?? "").join("\t")).join("\n");
}

function isNothing(piece: Piece | undefined): boolean {
  return piece !== undefined && /^(?:无|\/|—+|-+)$/.test(piece.text);
}

/** One row of exactly these pieces. */
function rowFrom(pieces: readonly Piece[], order: readonly IndicatorColumn[]): FlatRow | undefined {
  // 转移支付 forms score nothing: name, target and actual must all be told.
  if (order.join() === "target,actual") {
    const told = plain(pieces, order);
    return told?.sure === true ? told : undefined;
  }
  const score = pieces.at(-1);
  if (order.at(-1) !== "score" || score === undefined || pointsOf(score.text) === undefined) return undefined;
  if (order[0] === "weight") return weightFirst(pieces, score, order);
  const weighted = order.at(-2) === "weight";
  const weight = weighted ? pieces.at(-2) : undefined;
  if (weighted && pointsOf(weight?.text ?? "") === undefined) return undefined;
  const points: Values = { score, ...(weight === undefined ? {} : { weight }) };
  const middle = pieces.slice(0, weighted ? -2 : -1);
  const columns = order.slice(0, weighted ? -2 : -1);
  const told = columns.includes("sign") ? signed(middle, columns) : plain(middle, columns);
  return told === undefined ? undefined : { values: { ...told.values, ...points }, sure: told.sure };
}

/** 三级指标 · 分值 · 指标值 · 完成值 · 得分: words up to the first figure are the name. */
function weightFirst(pieces: readonly Piece[], score: Piece, order: readonly IndicatorColumn[]): FlatRow | undefined {
  const at = pieces.findIndex((piece) => isValue(piece.text));
  const weight = pieces[at];
  if (order.length !== 4 || at < 1 || weight === undefined || pointsOf(weight.text) === undefined) return undefined;
  const told = plain([joined(pieces.slice(0, at)), ...pieces.slice(at + 1, -1)], ["target", "actual"]);
  return told === undefined ? undefined : { values: { ...told.values, weight, score }, sure: told.sure };
}

/** 三级指标 · 指标值 · 完成值. */
function plain(pieces: readonly Piece[], columns: readonly IndicatorColumn[]): FlatRow | undefined {
  if (columns.join() !== "target,actual" || pieces.length < 3) return undefined;
  const at = pieces.findIndex((piece) => isValue(piece.text));
  if (at === 0) return undefined;
  // Words throughout: three of them are the three columns, more cannot be told apart.
  if (at === -1) {
    const [name, target, actual] = pieces as [Piece, Piece, Piece];
    return pieces.length === 3 ? { values: { name, target, actual }, sure: true } : { values: { name: joined(pieces) }, sure: false };
  }
  const rest = pieces.slice(at + 1);
  // A figure at the very end has words before it that may be a target, or the end of the name with no target at all.
  if (rest.length === 0) return { values: { name: joined(pieces.slice(0, -1)) }, sure: false };
  if (rest.length > 1 && rest.some((piece) => isValue(piece.text))) return undefined;
  return { values: { name: joined(pieces.slice(0, at)), target: pieces[at] as Piece, actual: joined(rest) }, sure: true };
}

/** 三级指标 · 指标性质 · 指标值 · 度量单位 · 完成值, or 指标名称 · 计量单位 · 指标性质 · 指标值 · 权重 · 完成值: the sign tells where the columns begin. */
function signed(pieces: readonly Piece[], columns: readonly IndicatorColumn[]): FlatRow | undefined {
  const at = pieces.findIndex((piece) => isSign(piece.text)) - columns.indexOf("sign");
  const values = pieces.slice(at);
  if (at < 1 || values.length !== columns.length) return undefined;
  const row: Values = { name: joined(pieces.slice(0, at)), ...Object.fromEntries(columns.map((column, index) => [column, values[index]])) };
  if (row.weight !== undefined && pointsOf(row.weight.text) === undefined) return undefined;
  const unitFits = row.unit === undefined || !isValue(row.unit.text) || isNothing(row.unit);
  return unitFits && row.actual !== undefined && (isValue(row.target?.text ?? "") ? isValue(row.actual.text) : true) ? { values: row, sure: true } : undefined;
}

function joined(pieces: readonly Piece[]): Piece {
  return { ...(pieces[0] as Piece), text: pieces.map(({ text }) => text).join("") };
}
