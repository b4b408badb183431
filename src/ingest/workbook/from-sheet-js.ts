import { generalFormat, NumberFormats, plainDigits } from "./number-format/index.js";
import type { Sheet, SheetCell, SheetJs, Workbook } from "./sheet-js.js";
import { type Content, seen, type StoredRow, type StoredSheet, type StoredTab } from "./stored.js";

/** What the library read, as every reader of workbooks gives it. `longest`: characters kept of a cell; `formulaOf`: in Excel's way. */
export function tabsOf(workbook: Workbook, library: SheetJs, longest: number, formulaOf: (formula: string) => string = (formula) => formula): readonly StoredTab[] {
  const formats = new NumberFormats(workbook.Workbook?.WBProps?.date1904 === true, longest);
  const tabs = workbook.SheetNames.map((name, index): StoredTab => {
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const sheet = workbook.Sheets[name];
    // The library drops a sheet it stumbles over without a word.
    if (sheet === undefined) return { name, hidden, kind: "damaged" };
    if ((sheet["!type"] ?? "sheet") !== "sheet") return { name, hidden, kind: "other" };
    return { name, hidden, kind: "sheet", sheet: storedSheet(sheet, formats, longest, formulaOf) };
  });
  if (formats.isWaiting) formats.settle(library);
  return tabs;
}

function storedSheet(sheet: Sheet, formats: NumberFormats, longest: number, formulaOf: (formula: string) => string): StoredSheet {
  const rows: StoredRow[] = [];
  let unsaved = false;
  eachIn(sheet["!data"], (cells, row) => {
    const columns: number[] = [];
    const contents: Content[] = [];
    eachIn(cells, (cell, column) => {
      if (!isFilled(cell)) return;
      columns.push(column);
      contents.push(withFormula(contentOf(cell, formats, longest), cell.f === undefined ? undefined : formulaOf(cell.f)));
      unsaved ||= cell.f !== undefined && (cell.t === "z" || cell.v === undefined);
    });
    if (columns.length > 0) rows.push({ row, columns, contents });
  });
  return { rows, merges: sheet["!merges"] ?? [], hiddenRows: marked(sheet["!rows"]), hiddenColumns: marked(sheet["!cols"]), unsaved };
}

/** Goes through what a list holds. One that a stray number has made longer than any sheet is not gone through place by place. */
function eachIn<Held>(list: readonly Held[] | undefined, work: (held: Held, index: number) => void): void {
  if (list === undefined || list.length <= tallest) return list?.forEach(work);
  for (const index of Object.keys(list)) {
    const held = list[Number(index)];
    if (held !== undefined) work(held, Number(index));
  }
}

/** Rows of Excel. */
const tallest = 1_048_576;

/** A formula without a result counts; a stub that only carries a style does not, nor do mere spaces. */
function isFilled(cell: SheetCell | undefined): cell is SheetCell {
  if (cell === undefined) return false;
  return cell.f !== undefined || (cell.t !== "z" && cell.v !== undefined && !(typeof cell.v === "string" && cell.v.trim() === ""));
}

function withFormula(content: Content, formula: string | undefined): Content {
  if (formula !== undefined) content.formula = formula;
  return content;
}

function contentOf(cell: SheetCell, formats: NumberFormats, longest: number): Content {
  const shown = cell.w ?? (cell.v === undefined ? "" : String(cell.v));
  const text = seen(shown, longest);
  switch (cell.t) {
    case "n": {
      if (typeof cell.v !== "number") return { kind: "empty", text };
      const format = typeof cell.z === "string" ? formats.of(cell.z) : generalFormat;
      return formats.number(plainDigits(cell.v), format, shown);
    }
    case "b":
      return { kind: "boolean", text };
    case "e":
      return { kind: "error", text };
    case "d":
      return { kind: "date", text };
    case "s":
      return { kind: text === "" ? "empty" : "text", text };
    case "z":
      return { kind: "empty", text: "", ...(typeof cell.z === "string" && cell.z !== "General" && cell.f !== undefined ? { format: cell.z } : {}) };
  }
}

function marked(all: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  eachIn(all, (one, index) => {
    if (one?.hidden === true) hidden.add(index);
  });
  return hidden;
}
