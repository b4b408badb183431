import type { Block, Cell, Document, Embedded, Paragraph, Table } from "../../../document/index.js";
import type { AnnotateWords } from "../../note.js";
import { gridOf } from "./grid.js";
import type { Lists } from "./lists.js";
import { cellXml, type Look, paragraphXml, tableXml } from "./markup.js";
import type { Places } from "./places.js";
import { columnWidths, widthOf } from "./widths.js";

/** Of the page's text, in twentieths of a point. */
export const textWidth = 9638;
/** A copy with more cells than this opens in no reasonable time. */
const mostCells = 100_000;
const mostBlankLines = 3;

/** Writes what was read, in its order, and keeps where everything has come to stand. */
export class BodyWriter {
  readonly #xml: string[] = [];
  readonly #places: Places;
  readonly #lists: Lists;
  readonly #words: AnnotateWords;
  #paragraphs = 0;
  #tables = 0;
  #cells = 0;
  /** The number of the last paragraph of the submitted file's own body. */
  #last = 0;

  constructor(places: Places, lists: Lists, words: AnnotateWords) {
    [this.#places, this.#lists, this.#words] = [places, lists, words];
  }

  /** @returns the body's paragraphs and tables */
  write({ blocks }: Document): string {
    const title = blocks.find((block) => block.kind === "paragraph" && block.role === "body");
    for (const block of blocks) if (!isAround(block)) this.#block(block, block === title && isTitle(block));
    // Two tables without a paragraph between them are one to Word, and a body ends with a paragraph.
    return `${this.#xml.join("")}${paragraphXml({ look: "blank", text: "" })}`;
  }

  #block(block: Block, isTitleOfAll = false): void {
    if (block.kind === "paragraph") this.#bodyParagraph(block, isTitleOfAll);
    else if (block.kind === "table") this.#bodyTable(block);
    else this.#embedded(block);
  }

  #bodyParagraph(paragraph: Paragraph, isTitleOfAll: boolean): void {
    const { place, role } = paragraph;
    if (role === "body" && place.part === undefined && place.at.kind === "paragraph") {
      for (let blanks = Math.min(place.at.number - this.#last - 1, mostBlankLines); blanks > 0 && this.#last > 0; blanks -= 1) this.#paragraph("blank", "");
      this.#last = place.at.number;
    }
    const look = isTitleOfAll ? "title" : role === "textbox" ? "box" : role === "note" ? "small" : "text";
    const list = paragraph.label === undefined ? undefined : this.#lists.idOf(paragraph.label);
    const label = list === undefined && paragraph.label !== undefined ? `${paragraph.label}\t` : "";
    this.#places.add(place, this.#paragraph(look, label + paragraph.text, list), paragraph.text, label.length);
  }

  #paragraph(look: Look, text: string, list?: number): { readonly kind: "paragraph"; readonly number: number } {
    this.#paragraphs += 1;
    this.#xml.push(paragraphXml({ look, text, list }));
    return { kind: "paragraph", number: this.#paragraphs };
  }

  #bodyTable(table: Table): void {
    const name = table.name === undefined ? undefined : this.#words.sheet(table.name);
    const before = name === undefined ? (this.#xml.at(-1)?.endsWith("</w:tbl>") === true ? this.#paragraph("blank", "") : undefined) : this.#paragraph("remark", name);
    if (this.#cells + cellsIn(table) > mostCells) {
      this.#places.add(table.place, before ?? this.#paragraph("remark", this.#words.notCopied), "");
      return;
    }
    this.#xml.push(this.#table(table, textWidth));
  }

  /** Tables are counted as readers count them: an outer one before those in its cells. */
  #table(table: Table, width: number): string {
    const grid = gridOf(table);
    const widths = columnWidths(grid, width);
    const number = (this.#tables += 1);
    this.#cells += cellsIn(table);
    const rows = grid.rows.map((slots, index) =>
      slots.map((slot) => {
        const at = { kind: "cell" as const, table: number, row: index + 1, column: slot.column };
        const content = slot.cell === undefined ? paragraphXml({ look: "cell", text: "" }) : this.#cell(slot.cell, at, widths[slot.column - 1] ?? width);
        return cellXml(slot, widths, content, table.hidden === true || slot.cell?.hidden === true);
      }).join(""));
    return rows.length === 0 ? "" : tableXml(rows, widths);
  }

  #cell(cell: Cell, at: { readonly kind: "cell"; readonly table: number; readonly row: number; readonly column: number }, width: number): string {
    this.#places.add(cell.place, at, cell.text);
    const look = widthOf(cell.text) <= 16 && !cell.text.includes("\n") ? "cellMiddle" : "cell";
    const inner = (cell.tables ?? []).map((table) => `${this.#table(table, width)}${paragraphXml({ look: "cell", text: "" })}`);
    return `${paragraphXml({ look, text: cell.text })}${inner.join("")}`;
  }

  /** What is embedded stands where it stood, as text and tables; its pictures only where nothing else tells what they show. */
  #embedded({ document, previews, place }: Embedded): void {
    const told = document !== undefined && document.blocks.length > 0 ? [document] : previews.filter(({ blocks }) => blocks.length > 0).slice(0, 1);
    const names = [...(document === undefined ? [] : [document]), ...previews].map(({ name }) => name);
    const at = this.#paragraph("remark", told.length === 0 ? this.#words.notCopied : this.#words.embedded);
    for (const name of names) this.#places.addPart(name, at);
    this.#places.add(place, at, "");
    for (const { blocks } of told) for (const block of blocks) this.#block(block);
  }
}

/** Headers and footers stand on every page. */
function isAround(block: Block): boolean {
  return block.kind === "paragraph" && (block.role === "header" || block.role === "footer");
}

function isTitle(block: Block): boolean {
  return block.kind === "paragraph" && block.label === undefined && widthOf(block.text) <= 80 && !/[。；：]/.test(block.text);
}

function cellsIn({ rows }: Table): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0);
}
