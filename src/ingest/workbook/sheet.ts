import type { Cell, Place, Problem, Row, Table } from "../../document/index.js";
import type { Budget } from "../limits.js";
import { damaged, failure, note, overLimit } from "../problem.js";
import { placeAt, type Where } from "../reading.js";
import { cellKey, readMerges, type Span, type Used, usedRange } from "./merges.js";
import { picturesInCells, withPictures } from "./picture-cells.js";
import { reference } from "./reference.js";
import type { Content, StoredSheet } from "./stored.js";

export interface SheetReading {
  /** The workbook's name, for messages. */
  readonly file: string;
  readonly name: string;
  readonly sheet: StoredSheet;
  readonly hidden: boolean;
  readonly where: Where;
  readonly budget: Budget;
}

/** A worksheet as a table on its true grid, merges applied. No table when nothing is written on it. */
export function readSheet(stored: SheetReading): { table?: Table; problems: readonly Problem[] } {
  const { sheet, cells: pictures } = withPictures(stored.sheet);
  const reading: SheetReading = { ...stored, sheet };
  const problems: Problem[] = [];
  const title = `${reading.file}“${reading.name}”`;
  if (reading.sheet.cutShort === true) problems.push(failure("damaged", title, reading.where, damaged(sheetItself)));
  const used = usedRange(reading.sheet);
  if (used === undefined) return { problems };
  const withBlanks = reading.budget.spendCells((used.bottom - used.top + 1) * (used.right - used.left + 1));
  if (!withBlanks) {
    const fits = used.filled <= reading.budget.cellsLeft;
    problems.push(fits ? note("over-limit", title, reading.where, blanksLeftOut) : failure("over-limit", title, reading.where, overLimit(tooManyCells)));
  }
  if (reading.sheet.unsaved) problems.push(note("not-read", title, reading.where, withoutResults));
  const [picture] = pictures;
  if (picture !== undefined) {
    problems.push({ ...note("not-read", title, reading.where, picturesInCells(pictures)), place: placeAt(reading.where, { kind: "sheet", sheet: reading.name, ref: picture }) });
  }
  const rows = new Grid(reading, used).rows(withBlanks);
  const place = placeAt(reading.where, { kind: "sheet", sheet: reading.name, ref: reference(used.top, used.left) });
  const table: Table = { kind: "table", origin: "sheet", grid: "exact", name: reading.name, rows, place };
  return { table: reading.hidden ? { ...table, hidden: true } : table, problems };
}

/** Puts what is stored on the grid: merged-away cells out, blanks in. */
class Grid {
  readonly #reading: SheetReading;
  readonly #used: Used;
  readonly #spans: ReadonlyMap<number, Span>;
  readonly #covered: ReadonlySet<number>;
  readonly #hidden: readonly boolean[];

  constructor(reading: SheetReading, used: Used) {
    const { spans, covered } = readMerges(reading.sheet.merges, used, reading.budget.limits.cells);
    this.#reading = reading;
    this.#used = used;
    this.#spans = spans;
    this.#covered = covered;
    this.#hidden = Array.from({ length: used.right + 1 }, (_, column) => reading.sheet.hiddenColumns.has(column));
  }

  /** Where the range is too wide to list its blanks, blank rows are left out altogether. */
  rows(withBlanks: boolean): Row[] {
    const rows: Row[] = [];
    const add = (row: number, cells: readonly Cell[]) => {
      if (!withBlanks && cells.length === 0) return;
      const hidden = this.#reading.hidden || this.#reading.sheet.hiddenRows.has(row);
      rows.push(hidden ? { cells, hidden } : { cells });
    };
    let row = this.#used.top;
    for (const stored of this.#reading.sheet.rows) {
      for (; withBlanks && row < stored.row; row += 1) add(row, this.#cells(row, [], []));
      add(stored.row, withBlanks ? this.#cells(stored.row, stored.columns, stored.contents) : this.#filled(stored.row, stored.columns, stored.contents));
      row = stored.row + 1;
    }
    for (; withBlanks && row <= this.#used.bottom; row += 1) add(row, this.#cells(row, [], []));
    return rows;
  }

  #cells(row: number, columns: readonly number[], contents: readonly Content[]): Cell[] {
    const cells: Cell[] = [];
    let next = 0;
    for (let column = this.#used.left; column <= this.#used.right; column += 1) {
      const content = columns[next] === column ? contents[next++] : undefined;
      if (this.#isCovered(row, column)) continue;
      cells.push(this.#cell(row, column, content));
    }
    return cells;
  }

  /** Only what holds anything, as far as cells may still be read. */
  #filled(row: number, columns: readonly number[], contents: readonly Content[]): Cell[] {
    const cells: Cell[] = [];
    columns.forEach((column, index) => {
      if (this.#isCovered(row, column) || !this.#reading.budget.spendCells(1)) return;
      cells.push(this.#cell(row, column, contents[index]));
    });
    return cells;
  }

  #cell(row: number, column: number, content: Content | undefined): Cell {
    const span = this.#spans.size === 0 ? undefined : this.#spans.get(cellKey(row, column));
    const cell: { -readonly [Key in keyof Cell]: Cell[Key] } = {
      row: row + 1,
      column: column + 1,
      rowSpan: span?.rows ?? 1,
      columnSpan: span?.columns ?? 1,
      kind: content?.kind ?? "empty",
      text: content?.text ?? "",
      place: this.#place(row, column),
    };
    if (content?.raw !== undefined) cell.raw = content.raw;
    if (content?.format !== undefined) cell.format = content.format;
    if (content?.formula !== undefined) cell.formula = content.formula;
    if (this.#hidden[column] === true) cell.hidden = true;
    return cell;
  }

  #place(row: number, column: number): Place {
    const { where, name } = this.#reading;
    return placeAt(where, { kind: "sheet", sheet: name, ref: reference(row, column) });
  }

  #isCovered(row: number, column: number): boolean {
    return this.#covered.size > 0 && this.#covered.has(cellKey(row, column));
  }
}

const sheetItself = { zh: "工作表", en: "the sheet" };

const tooManyCells = { zh: "工作表单元格过多", en: "the sheet has too many cells" };

const blanksLeftOut = {
  zh: "工作表的空白范围过大，只读取了有内容的单元格；请删去远处的零星内容后再试",
  en: "the sheet's blank range is too wide, only cells with content were read; remove the stray content far off and try again",
};

const withoutResults = {
  zh: "有公式没有保存计算结果：能算的已按公式算出，其余不作数；请用 Excel 或 WPS 打开并保存一次后再提交",
  en: "some formulas carry no saved result: those that can be worked out are, the rest count as no figures; open the file in Excel or WPS, save it once and submit it again",
};
