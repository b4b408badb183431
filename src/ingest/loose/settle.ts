import type { Block, Cell, Paragraph, Place, Row, Table } from "../../document/index.js";
import type { Budget } from "../limits.js";
import { placeAt, type Where } from "../reading.js";
import { cellPlace, readCell } from "../word-cell.js";
import type { LooseBlock, LooseCell, LooseObject, LooseParagraph, LooseTable } from "./loose.js";

export interface Story {
  readonly where: Where;
  readonly role: Paragraph["role"];
  readonly budget: Budget;
}

/** Gives the blocks of one story their numbers and places, and opens what is embedded in it. */
export async function settle(blocks: readonly LooseBlock[], story: Story): Promise<Block[]> {
  const settled: Block[] = [];
  for (const draft of new Settling(story).all(blocks)) {
    const block = draft.kind === "object" ? await draft.object.open(draft.place) : draft;
    if (block !== undefined) settled.push(block);
  }
  return settled;
}

type Draft = Paragraph | Table | { readonly kind: "object"; readonly object: LooseObject; readonly place: Place };

class Settling {
  readonly #story: Story;
  readonly #drafts: Draft[] = [];
  #paragraphs = 0;
  #tables = 0;

  constructor(story: Story) {
    this.#story = story;
  }

  all(blocks: readonly LooseBlock[]): readonly Draft[] {
    for (const block of blocks) {
      if (block.kind === "paragraph" && block.role === undefined) this.#paragraphs += 1;
      this.#one(block, this.#paragraphPlace());
    }
    return this.#drafts;
  }

  #one(block: LooseBlock, place: Place): void {
    if (block.kind === "paragraph") this.#paragraph(block, place);
    else if (block.kind === "object") this.#drafts.push({ kind: "object", object: block, place });
    else {
      const at = this.#drafts.length;
      const table = this.#table(block);
      // What hangs on the table's cells comes after it.
      this.#drafts.splice(at, 0, table);
    }
  }

  #paragraph({ text, label, role }: LooseParagraph, place: Place): void {
    // A blank paragraph counts, as it does for whoever counts on the page, but says nothing.
    if (text.trim() === "") return;
    const paragraph: Paragraph = { kind: "paragraph", text, role: role ?? this.#story.role, place };
    this.#drafts.push(label === undefined ? paragraph : { ...paragraph, label: label.label });
  }

  #table({ rows, grid }: LooseTable): Table {
    const { where, budget } = this.#story;
    const number = (this.#tables += 1);
    const reading = { number, where, budget, content: (cell: LooseCell, place: Place) => this.#cell(cell, place) };
    const settled = rows.map(({ cells, hidden }, index): Row => {
      const listed = cells.map((cell): Cell => {
        const read = readCell(cell, index + 1, cell.column, cell.columnSpan, reading);
        read.rowSpan = cell.rowSpan;
        if (cell.hidden === true) read.hidden = true;
        return read;
      });
      return hidden === true ? { cells: listed, hidden } : { cells: listed };
    });
    return { kind: "table", origin: "table", grid: grid ?? "exact", rows: settled, place: cellPlace(reading, 1, 1) };
  }

  #cell({ blocks }: LooseCell, place: Place): { text: string; tables: readonly Table[] } {
    const lines: string[] = [];
    const tables: Table[] = [];
    for (const block of blocks) {
      if (block.kind === "table") tables.push(this.#table(block));
      else if (block.kind === "object" || block.role !== undefined) this.#one(block, place);
      else {
        // A number counted by the program is part of what the cell says; a bullet is decoration and would spoil the figure behind it.
        const line = block.label === undefined || block.label.bullet ? block.text : block.label.label + block.text;
        if (line.trim() !== "") lines.push(line);
      }
    }
    return { text: lines.join("\n"), tables };
  }

  #paragraphPlace(): Place {
    return placeAt(this.#story.where, { kind: "paragraph", number: this.#paragraphs });
  }
}
