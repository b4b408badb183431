import type { Block, Cell, Document, Table } from "../../document/index.js";
import { Book, Calculator, shownAs, type Sheet } from "../../formula/index.js";

/** A formula may rest on others that were not worked out either; so many steps deep they are followed: 累计 of a month rests on that of the month before, all year long. */
const mostSteps = 40;

/**
 * A workbook that a program wrote without working out its formulas, as Excel or WPS shows it once it is opened: a cell that
 * holds a formula and no result gets what the formula gives. One that cannot be worked out keeps its formula as words, for
 * it is not blank. The document itself is returned where every formula has its result.
 */
export function withResults(document: Document): Document {
  const blocks = document.blocks.map((block): Block => (block.kind === "embedded" && block.document !== undefined ? { ...block, document: withResults(block.document) } : block));
  const isSame = blocks.every((block, at) => block.kind !== "embedded" || block.document === (document.blocks[at] as typeof block).document);
  const tables = blocks.filter((block): block is Table => block.kind === "table" && block.origin === "sheet");
  if (!tables.some((table) => table.rows.some(({ cells }) => cells.some(lacksResult)))) return isSame ? document : { ...document, blocks };
  const worked = new Map(workedOut(tables).map((table, at) => [tables[at], table]));
  return { ...document, blocks: blocks.map((block) => worked.get(block as Table) ?? block) };
}

function lacksResult(cell: Cell): boolean {
  return cell.kind === "empty" && cell.formula !== undefined;
}

function workedOut(tables: readonly Table[]): readonly Table[] {
  let known = tables;
  for (let step = 0; step < mostSteps; step += 1) {
    const book = new Book(known);
    const calculator = new Calculator(book);
    const next = book.sheets.map((sheet) => changed(sheet.table, (cell) => resultOf(cell, sheet, calculator)));
    const isDone = next.every((table, at) => table === known[at]);
    known = next;
    if (isDone) break;
  }
  return known.map((table) => changed(table, (cell) => ({ ...cell, kind: "text", text: `=${cell.formula ?? ""}` })));
}

/** The table itself where nothing was found out. */
function changed(table: Table, result: (cell: Cell) => Cell | undefined): Table {
  let found = false;
  const rows = table.rows.map((row) => {
    if (!row.cells.some(lacksResult)) return row;
    const cells = row.cells.map((cell) => {
      const made = lacksResult(cell) ? result(cell) : undefined;
      if (made !== undefined) found = true;
      return made ?? cell;
    });
    return { ...row, cells };
  });
  return found ? { ...table, rows } : table;
}

/** =100% is what a person types who means “equal to 100%”. */
const typedShare = /^\d+(?:\.\d+)?%$/;

function resultOf(cell: Cell, sheet: Sheet, calculator: Calculator): Cell | undefined {
  const formula = cell.formula ?? "";
  if (typedShare.test(formula)) return { ...cell, kind: "text", text: formula };
  const outcome = calculator.outcome(formula, sheet, cell.row, cell.column);
  if (outcome.kind === "open") return undefined;
  const { value } = outcome;
  if (value.kind === "text") return { ...cell, kind: "text", text: value.text };
  if (value.kind === "error") return { ...cell, kind: "error", text: value.code };
  const shown = value.kind === "number" ? shownAs(value.value, cell.format) : undefined;
  return shown === undefined ? undefined : { ...cell, kind: "number", ...shown };
}
