import type { LooseRow } from "../doc/columns.js";
import type { RowLayout } from "../doc/row-layout.js";
import type { Label } from "../docx/labels.js";
import type { Budget } from "../limits.js";
import { tableOfRows } from "../loose/laid-rows.js";
import type { LooseBlock } from "../loose/loose.js";

type Row = LooseRow<readonly LooseBlock[]>;

/** A table being written: its rows so far, the cells of the row that is open, and what stands in the cell that is open. */
interface Level {
  rows: Row[];
  cells: (readonly LooseBlock[])[];
  blocks: LooseBlock[];
}

/** Deeper tables than this are read as part of the cell that holds them. */
const deepest = 30;

/**
 * One story as it is written: paragraphs that end as "paragraph at depth 2", "end of cell", "end of row" become blocks with
 * tables inside one another.
 */
export class Flow {
  readonly #budget: Budget;
  readonly #levels: Level[] = [{ rows: [], cells: [], blocks: [] }];
  #text: string[] = [];
  #label: Label | undefined;
  #floats: LooseBlock[] = [];
  #struck = false;
  /** Some cells were more than may be read. */
  cellsLeftOut = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  write(text: string): void {
    if (text !== "") this.#text.push(text);
  }

  number(label: Label): void {
    this.#label = label;
  }

  /** What hangs on the paragraph: a picture, an object, the paragraphs of a text box. */
  hang(...blocks: readonly LooseBlock[]): void {
    this.#floats.push(...blocks);
  }

  /** `depth`: 0 in running text, 1 in a table, 2 in a table in a table. */
  endParagraph(depth: number): void {
    this.#settle(Math.min(depth, deepest));
    const { blocks } = this.#top;
    const text = this.#text.join("");
    blocks.push(this.#label === undefined ? { kind: "paragraph", text } : { kind: "paragraph", text, label: this.#label });
    blocks.push(...this.#floats);
    this.#text = [];
    this.#label = undefined;
    this.#floats = [];
  }

  endCell(depth: number): void {
    this.endParagraph(Math.max(1, depth));
    const top = this.#top;
    top.cells.push(top.blocks);
    top.blocks = [];
  }

  endRow(depth: number, layout: RowLayout | undefined): void {
    const level = Math.min(Math.max(1, depth), deepest);
    // Words behind the last cell's end make a cell of their own rather than be lost.
    if (this.#text.some((piece) => piece.trim() !== "")) this.endParagraph(level);
    this.#settle(level);
    const top = this.#top;
    if (!top.blocks.every(isBlank)) top.cells.push(top.blocks);
    // A row of which tracked changes left nothing is a deleted row.
    const deleted = this.#struck && top.cells.every((blocks) => blocks.every(isBlank));
    if (top.cells.length > 0 && !deleted) top.rows.push({ cells: top.cells, layout });
    top.cells = [];
    top.blocks = [];
    this.#struck = false;
  }

  /** Tracked changes take words out here. */
  strike(): void {
    this.#struck = true;
  }

  /** Everything written, with what was left open closed. */
  finish(): readonly LooseBlock[] {
    if (this.#text.length > 0 || this.#floats.length > 0) this.endParagraph(this.#levels.length - 1);
    this.#settle(0);
    return this.#levels[0]?.blocks ?? [];
  }

  get #top(): Level {
    return this.#levels[this.#levels.length - 1] as Level;
  }

  #settle(depth: number): void {
    while (this.#levels.length - 1 < depth) this.#levels.push({ rows: [], cells: [], blocks: [] });
    while (this.#levels.length - 1 > depth) this.#closeTable();
  }

  #closeTable(): void {
    const { rows, cells, blocks } = this.#levels.pop() as Level;
    // Cut short: the row's end, and with it its layout, is missing.
    if (blocks.length > 0) cells.push(blocks);
    if (cells.length > 0) rows.push({ cells, layout: undefined });
    if (rows.length === 0) return;
    const table = tableOfRows(rows, this.#budget);
    this.cellsLeftOut ||= !table.complete;
    this.#top.blocks.push(table);
  }
}

function isBlank(block: LooseBlock): boolean {
  return block.kind === "paragraph" && block.text.trim() === "";
}
