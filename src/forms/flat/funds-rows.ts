import { readCell } from "../../quantity/index.js";
import { roleOf } from "../scored/index.js";
import { squash, type FundColumn } from "../words.js";
import { amounts, type FundsRow, isShort, placedBySums } from "./blank-amount.js";
import type { Head } from "./heads.js";
import { linesOf } from "./lines.js";
import { pointsOf, type Piece } from "./pieces.js";

export interface FlatFunds {
  readonly rows: readonly FundsRow[];
  /** Whether all rows with figures could be read; only then do they stand for the whole block. */
  readonly whole: boolean;
}

/**
 * The rows under the funds' header: a label with as many figures as there are columns, or as many as there are amounts.
 * @param pieces what stands between this header and the next part of the form
 * @param before what stands above the header, where the label of the total may have gone
 */
export function fundsRows(pieces: readonly Piece[], head: Head<FundColumn>, before: readonly Piece[]): FlatFunds {
  return rowsOfLines(pieces, head) ?? rowsOfCells(pieces, head, before);
}

/**
 * Rows that are lines, whatever their labels: which of them are sources, and which of what kind, is the form's own question. Undefined
 * where a line with figures is none of as many as there are columns, or amounts.
 */
function rowsOfLines(pieces: readonly Piece[], head: Head<FundColumn>): FlatFunds | undefined {
  const lines = linesOf(pieces);
  const columns = head.columns.map(({ column }) => column).filter((column) => column !== "reason");
  const onOneLine = pieces[0]?.first === true && head.columns.slice(1).every(({ piece }) => piece.first !== true);
  if (!onOneLine || lines.every(({ length }) => length === 1)) return undefined;
  const rows: FundsRow[] = [];
  for (const line of lines) {
    const from = line.findIndex(isCell);
    // A merged cell may be told as often as it covers columns.
    const label = (from === -1 ? line : line.slice(0, from)).filter(({ text }, at, words) => text !== words[at - 1]?.text);
    const behind = from === -1 ? -1 : line.slice(from).findIndex((piece) => !isCell(piece));
    const cells = from === -1 ? [] : line.slice(from, behind === -1 ? undefined : from + behind);
    const noted = behind === -1 ? [] : line.slice(from + behind);
    if (cells.every(({ text }) => readCell(text).state === "none")) {
      if (label.length === 1 && cells.length === 0 && label[0] !== undefined && label[0].text.length <= 14 && roleOf(squash(label[0].text)) === undefined) rows.push({ label: label[0], values: {} });
      continue;
    }
    const values = laid(cells, columns);
    const isNoted = noted.every((piece) => !isCell(piece)) && head.columns.at(-1)?.column === "reason";
    if (values === undefined || label.length > 3 || (noted.length > 0 && !isNoted) || (label.length === 0 && rows.length > 0)) return undefined;
    // Where cells' borders are known, titles stand left of a row's name, however many.
    const named = label.length > 2 && label.every(({ blanks }) => blanks !== undefined) ? label.slice(-2) : label;
    const [group, ...own]: readonly (Piece | undefined)[] = named.length > 1 && !/^其中[:：]?$/.test(named[0]?.text ?? "") ? named : [undefined, ...named];
    rows.push({ ...(group === undefined ? {} : { group }), ...(own[0] === undefined ? {} : { label: { ...own[0], text: own.map((piece) => piece?.text ?? "").join("") } }), values });
  }
  return rows.some(({ values }) => values.actual !== undefined) ? { rows, whole: true } : undefined;
}

function rowsOfCells(pieces: readonly Piece[], head: Head<FundColumn>, before: readonly Piece[]): FlatFunds {
  const rows: FundsRow[] = [];
  const short: { readonly label: Piece; readonly cells: readonly Piece[] }[] = [];
  // 3,200,000 and .00 on the next line: figures torn in two belong to nobody for sure.
  if (pieces.some(({ text }) => /^\.\d+$/.test(text.trim()))) return { rows, whole: false };
  let whole = true;
  let shifted = false;
  let words: Piece[] = [];
  const columns = head.columns.map(({ column }) => column).filter((column) => column !== "reason");
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    if (!isCell(piece)) {
      words.push(piece);
      at += 1;
      continue;
    }
    const begin = at;
    while (at < pieces.length && isCell(pieces[at] as Piece)) at += 1;
    const cells = pieces.slice(begin, at);
    const label = words.length === 0 && rows.length === 0 ? strayTotal([...before, ...pieces.slice(at)]) ?? namelessTotal(before, cells, columns) : labelIn(words);
    const values = laid(cells, columns) ?? laidByBlanks(cells, pieces[at]?.blanks ?? 0, columns);
    const nothing = values === undefined && cells.every((cell) => readCell(cell.text).state === "none");
    if (nothing) {
      words = [];
      continue;
    }
    // Figures before any label: each row's words come after its figures, and what stands behind a label is the next row's.
    if (label === undefined && words.length === 0 && rows.length === 0) shifted = true;
    if (label !== undefined && values === undefined && isShort(cells, columns)) short.push({ label, cells });
    else if (label === undefined || values === undefined) whole = false;
    else rows.push({ label, values });
    words = [];
  }
  if (shifted) return { rows: [], whole: false };
  const [first, ...others] = short;
  const placed = first === undefined || others.length > 0 || !whole ? undefined : placedBySums(first, rows, columns);
  if (placed !== undefined) rows.push(placed);
  else if (short.length > 0) whole = false;
  const totals = rows.filter(isTotal);
  return { rows: whole && totals.length <= 1 ? rows : totals.slice(0, 1), whole: whole && totals.length <= 1 };
}

/** 年度资金总额, or the one row that needs no name. */
export function isTotal({ label, values }: FundsRow): boolean {
  return label === undefined ? values.actual !== undefined : roleOf(squash(label.text))?.role === "total";
}

function isCell({ text }: Piece): boolean {
  const { state } = readCell(text);
  return state === "figure" || state === "none";
}

/**
 * As many cells as columns, or as amounts, with the rate behind them where it bears its %; one less where the place of the
 * figure in % tells that 年初预算数 is blank.
 */
function laid(cells: readonly Piece[], columns: readonly FundColumn[]): Partial<Record<FundColumn, Piece>> | undefined {
  const amountsOf = columns.filter((column) => amounts.includes(column));
  const rate = columns.indexOf("rate");
  const withoutInitial = columns[0] === "initial" && cells.length === columns.length - 1 && /[%％]$/.test(cells[rate - 1]?.text ?? "");
  const amountsFirst = columns.slice(0, amountsOf.length).every((column) => amounts.includes(column));
  const ratesBlank = amountsFirst && rate > 0 && cells.length === columns.length - 1 && isWithoutRate(cells, columns);
  const withRate = amountsFirst && rate > 0 && cells.length === amountsOf.length + 1 && (/[%％]$/.test(cells.at(-1)?.text ?? "") || isRateOf(cells, amountsOf));
  const taken = cells.length === columns.length ? columns : withoutInitial ? columns.slice(1) : withRate ? [...amountsOf, "rate" as const] : ratesBlank ? columns.filter((column) => column !== "rate") : amountsFirst && cells.length === amountsOf.length ? amountsOf : undefined;
  if (taken === undefined) return undefined;
  const values = Object.fromEntries(taken.map((column, index) => [column, cells[index]])) as Partial<Record<FundColumn, Piece>>;
  return isPlausible(values) ? values : undefined;
}

/**
 * 880 · 880 · 880 · 10 · 10 under 年初预算数 · 全年预算数 · 全年执行数 · 分值 · 执行率 · 得分: 执行率 is blank where the last two are points, and
 * the amount that would be the points, were an amount blank instead, can be none. - under the points tells as much.
 */
function isWithoutRate(cells: readonly Piece[], columns: readonly FundColumn[]): boolean {
  const count = columns.filter((column) => amounts.includes(column)).length;
  const [points, last] = [cells.slice(count), cells[count - 1]];
  if (cells.some(({ text }) => /[%％]$/.test(text)) || cells.slice(0, count).some(({ text }) => readCell(text).state !== "figure")) return false;
  if (points.every(({ text }) => readCell(text).state === "none")) return true;
  const [weight, score] = points.map(({ text }) => pointsOf(text));
  return points.length === 2 && weight !== undefined && score !== undefined && score <= weight && pointsOf(last?.text ?? "") === undefined;
}

/** Where the borders of cells are known: a cell for every column, and nothing but blanks behind the last. */
function laidByBlanks(cells: readonly Piece[], after: number, columns: readonly FundColumn[]): Partial<Record<FundColumn, Piece>> | undefined {
  if (cells.some(({ blanks }) => blanks === undefined)) return undefined;
  const slots = [...cells.flatMap((cell) => [...Array.from({ length: cell.blanks ?? 0 }, () => undefined), cell]), ...Array.from({ length: after }, () => undefined)];
  if (slots.length < columns.length || slots.slice(columns.length).some((slot) => slot !== undefined)) return undefined;
  const values = Object.fromEntries(columns.flatMap((column, index) => (slots[index] === undefined ? [] : [[column, slots[index]]]))) as Partial<Record<FundColumn, Piece>>;
  return isPlausible(values) ? values : undefined;
}

/** 96.4 · 94.472 · 98.00: what was spent of the budget, in %. */
function isRateOf(cells: readonly Piece[], amountsOf: readonly FundColumn[]): boolean {
  const figure = (column: FundColumn): number => Number((cells[amountsOf.indexOf(column)]?.text ?? "").replace(/,/g, ""));
  const [budget, spent, rate] = [figure("fullYear"), figure("actual"), Number(cells.at(-1)?.text)];
  return budget > 0 && rate > 0 && Math.abs((spent / budget) * 100 - rate) < 0.01;
}

function isPlausible(values: Partial<Record<FundColumn, Piece>>): boolean {
  return (Object.keys(values) as FundColumn[]).every((column) => column === "rate" || !/[%％]$/.test(values[column]?.text ?? ""));
}

/** The last words before the figures that name a row, with a bracket of theirs. */
function labelIn(words: readonly Piece[]): Piece | undefined {
  for (let count = 1; count <= Math.min(4, words.length); count += 1) {
    const last = words.slice(-count);
    const text = last.map((word) => word.text).join("");
    if (!/^[(（]/.test(text) && /^[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[:：]?$/.test(text) && roleOf(squash(text)) !== undefined) return { ...(last[0] as Piece), text };
  }
  return undefined;
}

/** 年度资金总额 that stands without figures while the first figures stand without a label. */
function strayTotal(pieces: readonly Piece[]): Piece | undefined {
  return pieces.find((piece, index) => {
    const next = pieces[index + 1];
    return /^年度(?:财政)?资金总额$/.test(squash(piece.text)) && (next === undefined || !isCell(next));
  }) ?? pieces.flatMap((piece, index) => (/^年度(?:财政)?资金总额$/.test(squash(piece.text + (pieces[index + 1]?.text ?? ""))) ? [{ ...piece, text: "年度财政资金总额" }] : []))[0];
}

const wholeOfBlock = /整体支出.{0,4}预算执行情况|^(?:当年|年度|部门)?整体(?:支出)?预算/;

/** 整体支出预算执行情况 over a header, and a first row of as many figures as columns without a name: the total of the block. */
function namelessTotal(before: readonly Piece[], cells: readonly Piece[], columns: readonly FundColumn[]): Piece | undefined {
  const title = before.find(({ text }) => wholeOfBlock.test(squash(text)));
  return title !== undefined && cells.length === columns.length ? { ...title, text: "年度资金总额" } : undefined;
}
