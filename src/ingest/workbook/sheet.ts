import type { Cell, Problem, Row, Table } from "../../document/index.js";
import type { Budget } from "../limits.js";
import { failure, note, overLimit } from "../problem.js";
import { placeAt, type Where } from "../reading.js";
import { blankCell, filledCell, isFilled, type Spot } from "./cell.js";
import { cellKey, readMerges, type Used, usedRange } from "./merges.js";
import type { NumberFormats } from "./formats.js";
import type { Sheet } from "./sheet-js.js";

export interface SheetReading {
  /** The workbook's name, for messages. */
  readonly file: string;
  readonly name: string;
  readonly sheet: Sheet;
  readonly hidden: boolean;
  readonly where: Where;
  readonly budget: Budget;
  readonly formats: NumberFormats;
}

/** A worksheet as a table on its true grid, merges applied. No table when nothing is written on it. */
export function readSheet(reading: SheetReading): { table?: Table; problems: readonly Problem[] } {
  const used = usedRange(reading.sheet);
  if (used === undefined) return { problems: [] };
  const problems: Problem[] = [];
  const title = `${reading.file}“${reading.name}”`;
  const withBlanks = reading.budget.spendCells((used.bottom - used.top + 1) * (used.right - used.left + 1));
  if (!withBlanks) {
    const fits = used.filled <= reading.budget.cellsLeft;
    problems.push(fits ? note("over-limit", title, reading.where, blanksLeftOut) : failure("over-limit", title, reading.where, overLimit(tooManyCells)));
  }
  const rows = [...rowsOf(reading, used, withBlanks)];
  if (rows.some((row) => row.cells.some((cell) => cell.kind === "empty" && cell.formula !== undefined))) {
    problems.push(note("not-read", title, reading.where, withoutResults));
  }
  const place = placeAt(reading.where, { kind: "sheet", sheet: reading.name, ref: reference(used.top, used.left) });
  const table: Table = { kind: "table", origin: "sheet", grid: "exact", name: reading.name, rows, place };
  return { table: reading.hidden ? { ...table, hidden: true } : table, problems };
}

function* rowsOf(reading: SheetReading, used: Used, withBlanks: boolean): Generator<Row> {
  const { sheet, budget } = reading;
  const { spans, covered } = readMerges(sheet["!merges"] ?? [], used, budget.limits.cells);
  const data = sheet["!data"] ?? [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    const stored = data[row];
    // Where the range is too wide to list its blanks, blank rows are left out altogether.
    if (stored === undefined && !withBlanks) continue;
    const cells: Cell[] = [];
    for (let column = used.left; column <= used.right; column += 1) {
      if (covered.has(cellKey(row, column))) continue;
      const cell = stored?.[column];
      const filled = isFilled(cell);
      if (!withBlanks && !(filled && budget.spendCells(1))) continue;
      const span = spans.get(cellKey(row, column));
      const spot: Spot = {
        row: row + 1,
        column: column + 1,
        rowSpan: span?.rows ?? 1,
        columnSpan: span?.columns ?? 1,
        hidden: sheet["!cols"]?.[column]?.hidden === true,
        place: placeAt(reading.where, { kind: "sheet", sheet: reading.name, ref: reference(row, column) }),
      };
      cells.push(filled ? filledCell(cell, spot, reading.formats, budget.limits.cellText) : blankCell(spot));
    }
    if (!withBlanks && cells.length === 0) continue;
    const hidden = reading.hidden || sheet["!rows"]?.[row]?.hidden === true;
    yield hidden ? { cells, hidden: true } : { cells };
  }
}

const letters: string[] = [];

function reference(row: number, column: number): string {
  return `${(letters[column] ??= columnLetters(column))}${row + 1}`;
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}

const tooManyCells = { zh: "工作表单元格过多", en: "the sheet has too many cells" };

const blanksLeftOut = {
  zh: "工作表的空白范围过大，只读取了有内容的单元格；请删去远处的零星内容后再试",
  en: "the sheet's blank range is too wide, only cells with content were read; remove the stray content far off and try again",
};

const withoutResults = {
  zh: "有公式没有保存计算结果，相应单元格按空白处理；请用 Excel 或 WPS 打开并保存一次后再提交",
  en: "some formulas carry no saved result and count as blank; open the file in Excel or WPS, save it once and submit it again",
};
