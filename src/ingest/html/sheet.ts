import type { Budget } from "../limits.js";
import type { LooseBlock } from "../loose/loose.js";
import { compileFormat, plainDigits } from "../workbook/number-format/index.js";
import { type Content, type Range, seen, type StoredRow, type StoredSheet } from "../workbook/stored.js";
import { attributeOf, type Element, elementsIn, isElement, type Node } from "./dom.js";
import { numberFormatOf } from "./number-style.js";
import type { Page } from "./page.js";
import { onGrid, type PlacedRow } from "./span-grid.js";
import { isHidden, styleOf } from "./style-rules.js";
import { rowsOf, spanOf } from "./table-rows.js";
import type { PageWalk } from "./walk.js";

/** Tables deeper inside other elements are read as words. */
const deepest = 64;

/** The page as the worksheet Excel makes of it: tables below one another, and each paragraph between them in a row of its own. */
export class PageSheet {
  readonly #page: Page;
  readonly #walk: PageWalk;
  readonly #budget: Budget;
  readonly #rows: StoredRow[] = [];
  readonly #merges: Range[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  #next = 0;
  #complete = true;

  constructor(page: Page, walk: PageWalk, budget: Budget) {
    this.#page = page;
    this.#walk = walk;
    this.#budget = budget;
  }

  read(): { readonly sheet: StoredSheet; readonly complete: boolean } {
    const body = this.#page.root === undefined ? undefined : elementsIn(this.#page.root).find((one) => one.tagName === "body");
    if (body !== undefined) this.#inside(body);
    const sheet = { rows: this.#rows, merges: this.#merges, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns, unsaved: false };
    return { sheet, complete: this.#complete };
  }

  /** Whatever wraps tables is looked into; what holds none is read as paragraphs. */
  #inside(element: Element, depth = 0): void {
    let between: Node[] = [];
    const flush = () => {
      if (between.length > 0) this.#paragraphs(this.#walk.read({ ...element, childNodes: between }));
      between = [];
    };
    for (const child of element.childNodes) {
      const isTable = isElement(child) && child.tagName === "table";
      if (!isTable && !(isElement(child) && depth < deepest && holdsTable(child))) {
        between.push(child);
        continue;
      }
      flush();
      if (isHidden(child, this.#page.rules)) continue;
      if (isTable) this.#table(child);
      else this.#inside(child, depth + 1);
    }
    flush();
  }

  #paragraphs(blocks: readonly LooseBlock[]): void {
    for (const block of blocks) {
      if (block.kind !== "paragraph") continue;
      this.#rows.push({ row: this.#next, columns: [0], contents: [{ kind: "text", text: seen((block.label?.label ?? "") + block.text, this.#budget.limits.cellText) }] });
      this.#next += 1;
    }
  }

  #table(table: Element): void {
    this.#columns(table);
    const rows = rowsOf(table, this.#page.rules).map(({ cells, groupEnd, hidden }) => ({
      groupEnd,
      hidden,
      cells: cells.map((cell) => ({ columnSpan: spanOf(cell, "colspan"), rowSpan: spanOf(cell, "rowspan"), content: cell })),
    }));
    // The cells are paid for where the sheet is put together; here only spans without end are stopped.
    const { rows: placed, complete } = onGrid(rows, this.#budget.copy());
    this.#complete &&= complete;
    for (const row of placed) this.#row(row);
  }

  #columns(table: Element): void {
    let column = 0;
    const all = elementsIn(table).flatMap((one) => (one.tagName === "colgroup" ? elementsIn(one) : [one])).filter((one) => one.tagName === "col");
    for (const one of all) {
      const span = Math.min(Number(/^\d{1,5}/.exec(attributeOf(one, "span") ?? "")?.[0] ?? 1), 16_384);
      if (isHidden(one, this.#page.rules)) for (let index = 0; index < span; index += 1) this.#hiddenColumns.add(column + index);
      column += span;
    }
  }

  #row({ cells, hidden }: PlacedRow<Element>): void {
    const row = this.#next;
    this.#next += 1;
    if (hidden) this.#hiddenRows.add(row);
    const columns: number[] = [];
    const contents: Content[] = [];
    for (const { column, columnSpan, rowSpan, content: element } of cells) {
      const content = this.#content(element);
      if (content.text !== "" || content.raw !== undefined) {
        columns.push(column - 1);
        contents.push(content);
      }
      if (columnSpan * rowSpan > 1) this.#merges.push({ s: { r: row, c: column - 1 }, e: { r: row + rowSpan - 1, c: column + columnSpan - 2 } });
    }
    if (columns.length > 0) this.#rows.push({ row, columns, contents });
  }

  /** Excel keeps the value itself beside what is shown, where the two differ: `x:num`. */
  #content(cell: Element): Content {
    const text = seen(wordsOf(this.#walk.read(cell)), this.#budget.limits.cellText);
    const formula = attributeOf(cell, "x:fmla")?.replace(/^=/, "");
    return { ...this.#value(cell, text), ...(formula === undefined ? {} : { formula }) };
  }

  #value(cell: Element, text: string): Content {
    const number = attributeOf(cell, "x:num");
    if (attributeOf(cell, "x:err") !== undefined) return { kind: "error", text };
    if (attributeOf(cell, "x:bool") !== undefined) return { kind: "boolean", text };
    if (number === undefined) return { kind: text === "" ? "empty" : "text", text };
    const raw = plainDigits(number === "" ? text.replaceAll(",", "") : number);
    if (!/^-?\d+(?:\.\d+)?$/.test(raw)) return { kind: text === "" ? "empty" : "text", text };
    const format = numberFormatOf(styleOf(cell, "mso-number-format", this.#page.rules));
    if (format === undefined) return { kind: "number", text, raw };
    return { kind: compileFormat(format).isDate ? "date" : "number", text, raw, format };
  }
}

function wordsOf(blocks: readonly LooseBlock[]): string {
  return blocks
    .map((block) => (block.kind === "paragraph" ? (block.label?.label ?? "") + block.text : block.kind === "table" ? block.rows.map((row) => row.cells.map((cell) => wordsOf(cell.blocks)).join("\t")).join("\n") : ""))
    .join("\n");
}

function holdsTable(element: Element, depth = 0): boolean {
  return depth < deepest && elementsIn(element).some((child) => child.tagName === "table" || holdsTable(child, depth + 1));
}
