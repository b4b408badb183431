import type { Paragraph, Place, Table } from "../../document/index.js";
import { childOf, childrenOf, type XmlElement } from "../container/xml.js";
import type { Budget } from "../limits.js";
import { placeAt, type Where } from "../reading.js";
import { chosen, type FloatingObject, type Inline, InlineReader } from "./inline.js";
import type { Numbering } from "./numbering.js";
import type { CellContent } from "../word-cell.js";
import { readTable } from "./table.js";

/** Where an object or a picture stands in the reading order, still to be opened. */
export interface ObjectMark extends FloatingObject {
  readonly kind: "object";
  readonly place: Place;
}

export type Draft = Paragraph | Table | ObjectMark;

export interface StoryOf {
  readonly where: Where;
  readonly role: Paragraph["role"];
  readonly numbering: Numbering;
  readonly budget: Budget;
}

/** One run of text with its tables: the body, a header, the footnotes. */
export class Story {
  readonly drafts: Draft[] = [];
  /** Pieces of text taken out by tracked changes that nobody has accepted yet. */
  deletions = 0;
  cellsLeftOut = false;
  readonly #of: StoryOf;
  readonly #inline = new InlineReader();
  #paragraphs = 0;
  #tables = 0;
  #carried = "";

  constructor(of: StoryOf) {
    this.#of = of;
  }

  read(container: XmlElement): void {
    this.#blocks(container, (paragraph) => this.#bodyParagraph(paragraph), (table) => this.#bodyTable(table));
  }

  /** Hands paragraphs and tables over in order, looking into whatever merely wraps them. */
  #blocks(container: XmlElement, paragraph: (element: XmlElement) => void, table: (element: XmlElement) => void): void {
    for (const child of childrenOf(container)) {
      switch (child.name) {
        case "w:p":
          paragraph(child);
          break;
        case "w:tbl":
          table(child);
          break;
        case "w:sdt":
          this.#blocks(childOf(child, "w:sdtContent") ?? nothing, paragraph, table);
          break;
        case "mc:AlternateContent":
          this.#blocks(chosen(child) ?? nothing, paragraph, table);
          break;
        case "w:customXml":
        case "w:smartTag":
        case "w:ins":
        case "w:moveTo":
          this.#blocks(child, paragraph, table);
          break;
        case "w:altChunk":
          this.drafts.push({ kind: "object", object: child.attributes["r:id"], pictures: [], place: this.#paragraphPlace() });
          break;
        case "w:del":
        case "w:moveFrom":
          this.deletions += 1;
          break;
      }
    }
  }

  #bodyParagraph(element: XmlElement): void {
    this.#paragraphs += 1;
    const place = this.#paragraphPlace();
    const { text, label, inline } = this.#paragraph(element);
    // A blank paragraph counts, as it does for whoever counts on the page, but says nothing.
    if (text.trim() !== "") {
      const paragraph: Paragraph = { kind: "paragraph", text, role: this.#of.role, place };
      this.drafts.push(label === undefined ? paragraph : { ...paragraph, label: label.label });
    }
    this.#floats(inline, place);
  }

  #bodyTable(element: XmlElement): void {
    const at = this.drafts.length;
    const table = this.#table(element);
    // What hangs on the table's cells comes after it.
    this.drafts.splice(at, 0, table);
  }

  #table(element: XmlElement): Table {
    return readTable(element, {
      number: (this.#tables += 1),
      where: this.#of.where,
      budget: this.#of.budget,
      content: (cell, place) => this.#cell(cell, place),
      tooManyCells: () => (this.cellsLeftOut = true),
    });
  }

  #cell(element: XmlElement, place: Place): CellContent {
    const lines: string[] = [];
    const tables: Table[] = [];
    this.#blocks(
      element,
      (paragraph) => {
        const { text, label, inline } = this.#paragraph(paragraph);
        // A number counted by Word is part of what the cell says; a bullet is decoration and would spoil the figure behind it.
        const line = label === undefined || label.bullet ? text : label.label + text;
        if (line.trim() !== "") lines.push(line);
        this.#floats(inline, place);
      },
      (table) => tables.push(this.#table(table)),
    );
    return { text: lines.join("\n"), tables };
  }

  #paragraph(element: XmlElement): { text: string; label: { label: string; bullet: boolean } | undefined; inline: Inline } {
    const inline = this.#inline.read(element);
    this.deletions += inline.deletions;
    const properties = childOf(element, "w:pPr");
    const text = this.#carried + inline.text;
    this.#carried = "";
    if (childOf(properties, "w:rPr", "w:del") !== undefined) {
      // The paragraph's end is deleted: what is left of it runs on into the next, and it takes no number.
      this.#carried = text;
      return { text: "", label: undefined, inline };
    }
    return { text, label: this.#of.numbering.next(properties), inline };
  }

  #floats(inline: Inline, place: Place): void {
    for (const box of inline.boxes) this.#textBox(box, place);
    for (const object of inline.objects) this.drafts.push({ kind: "object", ...object, place });
  }

  #textBox(box: XmlElement, place: Place): void {
    this.#blocks(
      box,
      (element) => {
        const { text, label, inline } = this.#paragraph(element);
        if (text.trim() !== "") {
          const paragraph: Paragraph = { kind: "paragraph", text, role: "textbox", place };
          this.drafts.push(label === undefined ? paragraph : { ...paragraph, label: label.label });
        }
        this.#floats(inline, place);
      },
      (element) => this.#bodyTable(element),
    );
  }

  #paragraphPlace(): Place {
    return placeAt(this.#of.where, { kind: "paragraph", number: this.#paragraphs });
  }
}

const nothing: XmlElement = { name: "", attributes: {}, children: [] };
