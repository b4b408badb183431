import { rowsBetweenBars } from "./barred.js";
import { isFigure } from "./cell.js";
import type { Line } from "./lines.js";
import { runOf, split } from "./runs.js";
import type { CellText, TableText } from "./word-table.js";

/**
 * Pipes end cells, and a row may be broken over lines where a cell had line breaks of its own: rows are filled up to the
 * width that lets all lines come out even.
 */
export function pipedAt(lines: readonly Line[], at: number): TableText | undefined {
  const barred = rowsBetweenBars(lines, at) ?? betweenBars(lines, at);
  if (barred !== undefined) return barred;
  const first = lines[at];
  if (first !== undefined && isSentence(first)) return undefined;
  const run = withoutNext(withoutProse(withBrokenCells(rowsFrom(lines, at))));
  if (run.length < 2 || run.every(({ text }) => !/[^|\s]/.test(text))) return undefined;
  const ruled = run.filter((line) => !/^[\s|:-]*(?:--|:-|-:)[\s|:-]*$/.test(line.text));
  // Where lines end in a pipe, one at the beginning closes a blank cell, or it opens the row.
  const cellsOf = (closing: boolean): CellText[][] => ruled.map((line) => split(line, line.text.trim().replace(closing ? /^(?!)/ : /^\|(?=.*[^|\s])/, "").replace(/\|$/, ""), "|"));
  const closing = ruled.filter((line) => !opens.test(line.text)).length * 2 > ruled.length || leavesFirstBlank(ruled, cellsOf);
  const cells = cellsOf(closing);
  const next = run.at(-1)?.number ?? at;
  const inLines = inOneCellLines(cells);
  if (inLines !== undefined) return { rows: inLines, next };
  const closed = closing ? undefined : brokenRows(cellsOf(true));
  if (closed !== undefined && evenWidth(cells) === undefined) return { rows: closed, next };
  // One cell a line, and no width at which they stand in columns: their rows are lost.
  const rows = cells.every(({ length }) => length === 1) || isMostlyRows(cells, widestOf(cells)) ? cells : (evenRows(cells) ?? cells);
  return { rows: closing ? labelled(rows) : rows, next };
}

/** 产出指标 | 产出数量 | … | and | | 质量合格率 | … | below it: rows come out even where a bar in front closes a blank cell, and do not where it opens the row. */
function leavesFirstBlank(ruled: readonly Line[], cellsOf: (closing: boolean) => readonly (readonly CellText[])[]): boolean {
  const widths = (closing: boolean): ReadonlySet<number> => new Set(cellsOf(closing).map(({ length }) => length));
  return ruled[0] !== undefined && !opens.test(ruled[0].text) && ruled.every(({ text }) => closes.test(text)) && widths(true).size === 1 && widths(false).size > 1;
}

/** Lines with a bar at either end. 成本指标, and its row on the next line behind a bar: the first cell ended in a line break of its own. */
function rowsFrom(lines: readonly Line[], at: number): readonly Line[] {
  const run = runOf(lines, at, hasBar, 0);
  const end = run.at(-1)?.number ?? at;
  const [label, row] = [lines[end], lines[end + 1]];
  const broken = run.length > 1 && label !== undefined && row !== undefined && isLabel(label) && /^\s*\|.*[^|\s].*\|\s*$/.test(row.text);
  if (!broken) return run;
  const [, ...others] = rowsFrom(lines, end + 1);
  return [...run, { ...row, text: `${label.text.trim()} ${row.text.trim()}` }, ...others];
}

/** | 成本指标 and, on the next line, （20分） | 经济成本指标 | … |: a row that was opened by a bar and not closed goes on in a line that is closed by one and not opened. */
function withBrokenCells(run: readonly Line[]): readonly Line[] {
  const opened = run.filter(({ text }) => opens.test(text)).length;
  if (opened * 2 <= run.length) return run;
  const joined: Line[] = [];
  for (const line of run) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && opens.test(last.text) && !closes.test(last.text) && !opens.test(line.text) && closes.test(line.text);
    if (goesOn) joined[joined.length - 1] = { ...last, number: line.number, text: `${last.text.trimEnd()}${line.text.trim()}` };
    else joined.push(line);
  }
  return joined;
}

const opens = /^\s*\|/;
const closes = /\|\s*$/;

const hasBar = ({ text }: Line): boolean => closes.test(text) || opens.test(text);
const isLabel = ({ text, blank }: Line): boolean => !blank && !text.includes("|") && text.trim().length <= longestLabel && !/[。；;：:]\s*$|^\s*[(（]?续表?\d*[)）]?\s*$/.test(text);

/** A longer line is a title or a note between two tables. */
const longestLabel = 12;

/**
 * 我局在职人员58人，其中…。 | | |: where a page lays its text out in a table as well, sentences before and after the rows of figures are
 * no rows of theirs. A note between rows is. None are left where such sentences still stand before the rows.
 */
function withoutProse(run: readonly Line[]): readonly Line[] {
  const rows = run.findIndex((line) => aloneIn(line) === undefined);
  const lead = rows === -1 ? run : run.slice(0, rows);
  if (lead.some(isSentence)) return [];
  const last = run.findLastIndex((line) => aloneIn(line) === undefined);
  const end = run.findIndex((line, at) => at > last && isSentence(line));
  return end === -1 ? run : run.slice(0, end);
}

/** 附件2： | |||| alone in a row behind others, of another number of cells: the next table begins there; and so it does at 序号 | 单位 | … over rows of that number, where those above were all of another. */
function withoutNext(run: readonly Line[]): readonly Line[] {
  const bars = (line: Line | undefined): number => line?.text.split("|").length ?? 0;
  const titled = (line: Line): boolean => /^附(?:件|表)\s*[\d一二三四五六七八九十]+\s*[:：]?$/.test(aloneIn(line)?.trim() ?? "");
  const headed = (line: Line, at: number): boolean => /^\s*\|?\s*序号\s*\|/.test(line.text) && run.slice(0, at).every((each) => bars(each) === bars(run[0])) && run.slice(at, at + 3).every((each) => bars(each) === bars(line)) && run.length >= at + 3;
  const next = run.findIndex((line, at) => at > 2 && bars(line) !== bars(run[0]) && (titled(line) || headed(line, at)));
  return next === -1 ? run : run.slice(0, next);
}

const isSentence = (line: Line): boolean => /^.{14,}[。；;]/.test(aloneIn(line) ?? "");

/** What stands alone in a line between bars, two blank cells or more behind it. */
export function aloneIn({ text }: Line): string | undefined {
  return /^[\s|]*([^|]*[^|\s])(?:\s*\|){2,}\s*$/.exec(text)?.[1];
}

/** Every bar on a line of its own, with a cell's lines between two: undefined where they do not come out as columns. */
function betweenBars(lines: readonly Line[], at: number): TableText | undefined {
  if (!isBar(lines[at]) || isBar(lines[at + 1])) return undefined;
  const cells: CellText[] = [];
  let next = at + 1;
  for (let index = at; isBar(lines[index]); index = next - 1) {
    const end = lines.findIndex((line, further) => further > index && (isBar(line) || further > index + mostLines));
    const between = lines.slice(index + 1, end).filter(({ blank }) => !blank);
    if (!isBar(lines[end]) || between.some(({ text }) => text.includes("|"))) break;
    cells.push({ text: between.map(({ text }) => text.trim()).join("\n"), line: (between[0] ?? lines[index] as Line).number });
    next = end + 1;
  }
  const rows = inOneCellLines([[{ text: "", line: lines[at]?.number ?? 0 }], ...cells.map((cell) => [cell])]);
  return rows === undefined ? undefined : { rows, next };
}

/** A cell between two bars goes over so many lines at most. */
const mostLines = 6;

function isBar(line: Line | undefined): boolean {
  return line?.text.trim() === "|";
}

/** 年度资金总额 on a line of its own, its blank cell and its figures on the next: one row. */
function labelled(rows: readonly (readonly CellText[])[]): (readonly CellText[])[] {
  const joined: (readonly CellText[])[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const goesOn = last?.length === 1 && (last[0]?.text.trim() ?? "") !== "" && row[0]?.text.trim() === "" && row.length >= 4;
    if (goesOn) joined[joined.length - 1] = [...last, ...row];
    else joined.push(row);
  }
  return joined;
}

/**
 * One cell a line, each closed by its pipe: the width is told by the figures, which stand in columns of their own under a
 * heading of words, a title or two above it aside; the last row may be cut off. Undefined where no width, or more than one,
 * gives such columns.
 */
function inOneCellLines(given: readonly (readonly CellText[])[]): CellText[][] | undefined {
  // || on a line of its own: cells left blank.
  const lines = given.flatMap((cells) => (isEmpty(cells) ? cells.map((cell) => [cell]) : [cells]));
  const titles = lines.findLastIndex((cells) => cells.length !== 1) + 1;
  if (titles > mostTitles || lines.length - titles < 9) return undefined;
  const fitting = Array.from({ length: mostTitles + 1 - titles }, (_, at) => titles + at).flatMap((skipped) =>
    Array.from({ length: 11 }, (_, at) => at + 2).flatMap((width) => {
      const rows = filledTo(width, lines.slice(skipped)) ?? [];
      const whole = rows.at(-1)?.length === width ? rows : rows.slice(0, -1);
      const even = whole === rows || whole.length >= 4;
      // A bar that opens each row leaves a blank cell in front of it.
      const opened = whole.every(([first, ...others]) => first?.text.trim() === "" && others.length > 0);
      const inside = opened ? rows.map((row) => row.slice(1)) : rows;
      return even && whole.length >= 3 && hasColumns(inside.slice(0, whole.length)) ? [{ skipped, rows: inside }] : [];
    }),
  );
  // A column of blanks at the end lets the rows begin a cell early as well; then their first cells are blank.
  const labelled = fitting.filter(({ rows }) => rows.every((row) => row[0]?.text.trim() !== ""));
  const [only, ...others] = labelled.length > 0 ? labelled : fitting;
  return only === undefined || others.length > 0 ? undefined : [...lines.slice(0, only.skipped).map((cells) => [...cells]), ...withOtherSide(only.rows)];
}

/** 收入 执行数 支出 执行数: a last row of the one side alone leaves the other side blank. */
function withOtherSide(rows: readonly (readonly CellText[])[]): CellText[][] {
  const [head = [], last = []] = [rows[0], rows.at(-1)];
  const half = head.length / 2;
  const isTwice = rows.slice(0, -1).every((row) => row.length === head.length && !isFigure(row[half]?.text ?? "")) && head[1]?.text.trim() === head[half + 1]?.text.trim();
  const blank = { text: "", line: last.at(-1)?.line ?? 0 };
  return rows.map((row) => (row === last && isTwice && row.length === half ? [...row, ...row.map(() => blank)] : [...row]));
}

/** Lines above a heading: the table's title, 单位：万元. */
const mostTitles = 3;

function hasColumns([head = [], ...rows]: readonly (readonly CellText[])[]): boolean {
  const isNumber = (text: string): boolean => /\d/.test(text) && isFigure(text);
  if (head.some(({ text }) => text.trim() === "" || isNumber(text))) return false;
  const columns = head.map((_, at) => rows.map((row) => row[at]?.text.trim() ?? ""));
  const kinds = columns.map((texts) => (texts.every((text) => !isNumber(text)) ? "words" : texts.every((text) => isNumber(text) || /^(?:|-|—+|\/|无)$/.test(text)) ? "figures" : "mixed"));
  // 序号 | 乡镇 | 金额: the rows' numbers stand before their names.
  const [first, second] = isNumbered(head[0]?.text ?? "") ? kinds.slice(1) : kinds;
  return first === "words" && second !== undefined && !kinds.includes("mixed") && kinds.slice(1).includes("figures");
}

const isNumbered = (text: string): boolean => /^(?:序号|编号|行次)$/.test(text.replace(/\s+/g, ""));

/** Rows broken at their blank cells: all of one width, and each over three lines at most. */
function brokenRows(pieces: readonly (readonly CellText[])[]): CellText[][] | undefined {
  const width = evenWidth(pieces);
  const rows = width === undefined ? [] : (filledTo(width, pieces) ?? []);
  return rows.length >= 3 && pieces.length <= rows.length * 3 ? rows : undefined;
}

const widestOf = (pieces: readonly (readonly CellText[])[]): number => pieces.reduce((most, piece) => Math.max(most, piece.length), 2);

function evenWidth(pieces: readonly (readonly CellText[])[]): number | undefined {
  const widest = widestOf(pieces);
  // Lines that are mostly of one width are rows by themselves, and no parts of wider ones that come out even by chance.
  if (isMostlyRows(pieces, widest)) return undefined;
  for (let width = widest; width <= 30; width += 1) {
    const rows = filledTo(width, pieces);
    if (rows !== undefined && rows.length > 1 && rows.at(-1)?.length === width && !rows.some(isEmpty)) return width;
  }
  return undefined;
}

function isMostlyRows(pieces: readonly (readonly CellText[])[], widest: number): boolean {
  return pieces.some(({ length }) => length >= 3 && length < widest && pieces.filter((other) => other.length === length).length * 2 > pieces.length);
}

/** Filled up to the width at which all lines come out even; the last row may be cut off, as an excerpt's is. */
function evenRows(pieces: readonly (readonly CellText[])[]): CellText[][] | undefined {
  return filledTo(evenWidth(pieces) ?? widestOf(pieces), pieces);
}

function filledTo(width: number, pieces: readonly (readonly CellText[])[]): CellText[][] | undefined {
  const rows: CellText[][] = [];
  let row: CellText[] = [];
  for (const piece of pieces) {
    row.push(...piece);
    if (row.length > width) return undefined;
    if (row.length === width) {
      rows.push(row);
      row = [];
    }
  }
  return row.length === 0 ? rows : [...rows, row];
}

function isEmpty(row: readonly CellText[]): boolean {
  return row.every((cell) => cell.text.trim() === "");
}
