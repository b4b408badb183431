import { childrenOf, type XmlElement } from "../container/xml.js";
import type { Budget } from "../limits.js";
import type { LooseBlock, LooseCell, LooseTable } from "../loose/loose.js";

/** Columns past this one hold nothing a submission has. */
const lastColumn = 16_384;

/** A table on its grid, which OpenDocument writes out: covered cells stand as elements of their own. `complete`: no cell was left out. */
export function readTable(element: XmlElement, budget: Budget, content: (cell: XmlElement) => readonly LooseBlock[]): LooseTable & { readonly complete: boolean } {
  const rows: { cells: Writable<LooseCell>[]; hidden: boolean }[] = [];
  let complete = true;
  for (const row of rowsOf(element)) {
    const hidden = ["collapse", "filter"].includes(row.attributes["table:visibility"] ?? "");
    for (let count = repeats(row.attributes["table:number-rows-repeated"]); count > 0 && complete; count -= 1) {
      const { cells, whole } = readRow(row, budget, content);
      complete = whole;
      rows.push({ cells, hidden });
    }
    if (!complete) break;
  }
  rows.forEach(({ cells }, index) => {
    for (const cell of cells) cell.rowSpan = Math.min(cell.rowSpan, rows.length - index);
  });
  return { kind: "table", rows, complete };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function readRow(row: XmlElement, budget: Budget, content: (cell: XmlElement) => readonly LooseBlock[]): { cells: Writable<LooseCell>[]; whole: boolean } {
  const cells: Writable<LooseCell>[] = [];
  let column = 1;
  for (const element of childrenOf(row)) {
    const isCovered = element.name === "table:covered-table-cell";
    if (!isCovered && element.name !== "table:table-cell") continue;
    const { attributes } = element;
    const count = repeats(attributes["table:number-columns-repeated"]);
    if (isCovered) {
      column = Math.min(column + count, lastColumn);
      continue;
    }
    for (let index = 0; index < count; index += 1) {
      if (column > lastColumn || !budget.spendCells(1)) return { cells, whole: false };
      const columnSpan = Math.min(repeats(attributes["table:number-columns-spanned"]), lastColumn);
      cells.push({ column, columnSpan, rowSpan: repeats(attributes["table:number-rows-spanned"]), blocks: content(element) });
      column += 1;
    }
  }
  return { cells, whole: true };
}

function repeats(count: string | undefined): number {
  const number = Number(count ?? 1);
  return Number.isInteger(number) && number > 1 ? number : 1;
}

/** Rows may stand in groups, and those that repeat on every page in one of their own. */
function rowsOf(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "table:table-row") return [child];
    return ["table:table-header-rows", "table:table-rows", "table:table-row-group"].includes(child.name) ? rowsOf(child) : [];
  });
}
