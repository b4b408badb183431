import type { Paragraph, Place, Table } from "../../document/index.js";
import { childOf, childrenOf, type XmlElement } from "../container/xml.js";
import type { Budget } from "../limits.js";
import { placeAt, type Where } from "../reading.js";
import { type FloatingObject, type Hiding, type Inline, InlineReader, type Stretch } from "./inline.js";
import { chosen } from "./markup.js";
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
  readonly numbering: Pick<Numbering, "next">;
  readonly hides: Hiding;
  readonly budget: Budget;
  /** Whether a table has lost which columns its cells stand in. No table has where it is not said. */
  readonly isRagged?: (table: XmlElement) => boolean;
  /** Told of each paragraph and cell with what it is made of. */
  readonly trace?: (traced: Traced) => void;
}

/** A paragraph or a cell as it is read, and where it comes from. */
export interface Traced {
  readonly place: Place;
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** The paragraph, or the cell. */
  readonly element: XmlElement;
}

/** What is done with the paragraphs and tables of a container, and with text that is left of a paragraph without an end. */
interface Into {
  readonly paragraph: (element: XmlElement) => void;
  readonly table: (element: XmlElement) => void;
  readonly rest: (text: string) => void;
}

/** One run of text with its tables: the body, a header, the footnotes. */
export class Story {
  readonly drafts: Draft[] = [];
  /** Pieces of text taken out by tracked changes that nobody has accepted yet. */
  deletions = 0;
  /** Pieces of text set not to be seen. */
  hidden = 0;
  cellsLeftOut = false;
  readonly #of: StoryOf;
  #inline: InlineReader;
  #paragraphs = 0;
  #tables = 0;
  #carried = "";
  /** Of the text that is carried on. */
  #carriedStretches: readonly Stretch[] = [];

  constructor(of: StoryOf) {
    this.#of = of;
    this.#inline = new InlineReader(nothing, of.hides);
  }

  read(container: XmlElement): void {
    this.#inline = new InlineReader(container, this.#of.hides);
    this.#all(container, {
      paragraph: (element) => this.#bodyParagraph(element),
      table: (element) => this.#bodyTable(element),
      rest: (text) => this.#draft(text, undefined, this.#of.role, this.#paragraphPlace()),
    });
  }

  #all(container: XmlElement, into: Into): void {
    this.#blocks(container, into);
    this.#flush(into);
  }

  /** A paragraph whose end was deleted runs on into the next, where there is one to run on into. */
  #flush(into: Into): void {
    if (this.#carried !== "") into.rest(this.#carried);
    this.#carry("", []);
  }

  #carry(text: string, stretches: readonly Stretch[]): void {
    this.#carried = text;
    this.#carriedStretches = stretches;
  }

  /** Hands paragraphs and tables over in order, looking into whatever merely wraps them. */
  #blocks(container: XmlElement, into: Into): void {
    for (const child of childrenOf(container)) {
      switch (child.name) {
        case "w:p":
          into.paragraph(child);
          break;
        case "w:tbl":
          this.#flush(into);
          into.table(child);
          break;
        case "w:sdt":
          this.#blocks(childOf(child, "w:sdtContent") ?? nothing, into);
          break;
        case "mc:AlternateContent":
          this.#blocks(chosen(child) ?? nothing, into);
          break;
        case "w:customXml":
        case "w:smartTag":
        case "w:ins":
        case "w:moveTo":
          this.#blocks(child, into);
          break;
        case "w:altChunk":
        case "w:subDoc":
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
    this.#write(element, this.#of.role, place);
  }

  #write(element: XmlElement, role: Paragraph["role"], place: Place): void {
    const { text, stretches, label, inline } = this.#paragraph(element);
    this.#draft(text, label?.label, role, place);
    this.#of.trace?.({ place, text, stretches, element });
    this.#floats(inline, place);
  }

  /** A blank paragraph counts, as it does for whoever counts on the page, but says nothing. */
  #draft(text: string, label: string | undefined, role: Paragraph["role"], place: Place): void {
    if (text.trim() === "") return;
    const paragraph: Paragraph = { kind: "paragraph", text, role, place };
    this.drafts.push(label === undefined ? paragraph : { ...paragraph, label });
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
      ragged: this.#of.isRagged?.(element) ?? false,
      content: (cell, place) => this.#cell(cell, place),
      tooManyCells: () => (this.cellsLeftOut = true),
      deleted: () => (this.deletions += 1),
    });
  }

  #cell(element: XmlElement, place: Place): CellContent {
    const lines: string[] = [];
    const tables: Table[] = [];
    const stretches: Stretch[] = [];
    let length = 0;
    const add = (line: string, told: readonly Stretch[] = [], label = "") => {
      if ((label + line).trim() === "") return;
      stretches.push(...shifted(told, length + label.length));
      length += label.length + line.length + 1;
      lines.push(label + line);
    };
    this.#all(element, {
      paragraph: (paragraph) => {
        const { text, stretches: told, label, inline } = this.#paragraph(paragraph);
        // A number counted by Word is part of what the cell says; a bullet is decoration and would spoil the figure behind it.
        add(text, told, label === undefined || label.bullet ? "" : label.label);
        this.#floats(inline, place);
      },
      table: (table) => tables.push(this.#table(table)),
      rest: (text) => add(text),
    });
    const text = lines.join("\n");
    this.#of.trace?.({ place, text, stretches, element });
    return { text, tables };
  }

  #paragraph(element: XmlElement): { text: string; stretches: readonly Stretch[]; label: { label: string; bullet: boolean } | undefined; inline: Inline } {
    const inline = this.#inline.read(element);
    this.deletions += inline.deletions;
    this.hidden += inline.hidden;
    const properties = childOf(element, "w:pPr");
    const text = this.#carried + inline.text;
    const stretches = this.#carried === "" ? inline.stretches : [...this.#carriedStretches, ...shifted(inline.stretches, this.#carried.length)];
    this.#carry("", []);
    if (childOf(properties, "w:rPr", "w:del") !== undefined) {
      // The paragraph's end is deleted: what is left of it runs on into the next, and it takes no number.
      this.#carry(text, stretches);
      return { text: "", stretches: [], label: undefined, inline };
    }
    return { text, stretches, label: this.#of.numbering.next(properties), inline };
  }

  #floats(inline: Inline, place: Place): void {
    for (const box of inline.boxes) this.#textBox(box, place);
    for (const line of inline.lines) this.#draft(line, undefined, this.#boxRole, place);
    for (const object of inline.objects) this.drafts.push({ kind: "object", ...object, place });
  }

  /** A text box is a text of its own, read where it is anchored. */
  #textBox(box: XmlElement, place: Place): void {
    const outer = { inline: this.#inline, carried: this.#carried, stretches: this.#carriedStretches };
    this.#inline = new InlineReader(box, this.#of.hides);
    this.#carry("", []);
    this.#all(box, {
      paragraph: (element) => this.#write(element, this.#boxRole, place),
      table: (element) => this.#bodyTable(element),
      rest: (text) => this.#draft(text, undefined, this.#boxRole, place),
    });
    this.#inline = outer.inline;
    this.#carry(outer.carried, outer.stretches);
  }

  /** Page numbers and watermarks are often boxes in a header: they are of the header still. */
  get #boxRole(): Paragraph["role"] {
    return this.#of.role === "body" ? "textbox" : this.#of.role;
  }

  #paragraphPlace(): Place {
    return placeAt(this.#of.where, { kind: "paragraph", number: this.#paragraphs });
  }
}

function shifted(stretches: readonly Stretch[], by: number): readonly Stretch[] {
  return by === 0 ? stretches : stretches.map((each) => ({ ...each, at: each.at + by }));
}

const nothing: XmlElement = { name: "", attributes: {}, children: [] };
