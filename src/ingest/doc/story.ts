import type { Paragraph, Place, Table } from "../../document/index.js";
import type { Label } from "../docx/labels.js";
import type { Budget } from "../limits.js";
import { placeAt, type Where } from "../reading.js";
import type { Drawings } from "./drawings.js";
import { type FloatingObject, type Inline, InlineReader } from "./inline.js";
import { type ParagraphRange, paragraphsBetween } from "./paragraphs.js";
import type { CellContent } from "../word-cell.js";
import { readTable } from "./table.js";
import type { WordText } from "./word-text.js";

/** Where an object or a picture stands in the reading order, still to be opened. */
export interface ObjectMark extends FloatingObject {
  readonly kind: "object";
  /** A picture that floats on the page: its number in the document's store. */
  readonly stored?: number;
  readonly place: Place;
}

export type Draft = Paragraph | Table | ObjectMark;

export interface StoryOf {
  readonly where: Where;
  readonly role: Paragraph["role"];
  readonly text: WordText;
  readonly drawings: Drawings;
  readonly budget: Budget;
}

/** What is done with the paragraphs and tables of a stretch, and with text that is left of a paragraph without an end. */
interface Into {
  readonly paragraph: (range: ParagraphRange) => void;
  readonly table: (ranges: readonly ParagraphRange[]) => void;
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

  constructor(of: StoryOf) {
    this.#of = of;
    this.#inline = new InlineReader(of.text, 0, 0);
  }

  /** Reads the characters from `start` to `end` as one text in itself. */
  read(start: number, end: number): void {
    this.#inline = new InlineReader(this.#of.text, start, end);
    this.#all(paragraphsBetween(this.#of.text, start, end), 0, {
      paragraph: (range) => this.#bodyParagraph(range),
      table: (ranges) => this.#bodyTable(ranges, 1),
      rest: (text) => this.#draft(text, undefined, this.#of.role, this.#paragraphPlace()),
    });
  }

  /** Text boxes whose anchor is not known come last. */
  readBoxes(boxes: readonly { readonly start: number; readonly end: number }[]): void {
    for (const box of boxes) this.#textBox(box.start, box.end, this.#paragraphPlace());
  }

  /** Hands over paragraphs at this depth, and as one table what lies deeper. */
  #all(ranges: readonly ParagraphRange[], depth: number, into: Into): void {
    for (let index = 0; index < ranges.length; index += 1) {
      const range = ranges[index] as ParagraphRange;
      if (range.depth <= depth) {
        into.paragraph(range);
        continue;
      }
      const first = index;
      while ((ranges[index + 1]?.depth ?? 0) > depth) index += 1;
      this.#flush(into);
      into.table(ranges.slice(first, index + 1));
    }
    this.#flush(into);
  }

  /** A paragraph whose end was deleted runs on into the next, where there is one to run on into. */
  #flush(into: Into): void {
    if (this.#carried !== "") into.rest(this.#carried);
    this.#carried = "";
  }

  #bodyParagraph(range: ParagraphRange): void {
    this.#paragraphs += 1;
    this.#write(range, this.#of.role, this.#paragraphPlace());
  }

  #write(range: ParagraphRange, role: Paragraph["role"], place: Place): void {
    const { text, label, inline } = this.#paragraph(range);
    this.#draft(text, label?.label, role, place);
    this.#floats(inline, place);
  }

  /** A blank paragraph counts, as it does for whoever counts on the page, but says nothing. */
  #draft(text: string, label: string | undefined, role: Paragraph["role"], place: Place): void {
    if (text.trim() === "") return;
    const paragraph: Paragraph = { kind: "paragraph", text, role, place };
    this.drafts.push(label === undefined ? paragraph : { ...paragraph, label });
  }

  #bodyTable(ranges: readonly ParagraphRange[], depth: number): void {
    const at = this.drafts.length;
    const table = this.#table(ranges, depth);
    // What hangs on the table's cells comes after it.
    this.drafts.splice(at, 0, table);
  }

  #table(ranges: readonly ParagraphRange[], depth: number): Table {
    return readTable(ranges, {
      number: (this.#tables += 1),
      depth,
      where: this.#of.where,
      budget: this.#of.budget,
      content: (cell, place) => this.#cell(cell, depth, place),
      isDeleted: (start, mark) => {
        const isDeleted = this.#inline.isRowDeleted(start, mark);
        if (isDeleted) this.deletions += 1;
        return isDeleted;
      },
      tooManyCells: () => (this.cellsLeftOut = true),
    });
  }

  #cell(ranges: readonly ParagraphRange[], depth: number, place: Place): CellContent {
    const lines: string[] = [];
    const tables: Table[] = [];
    const add = (line: string) => line.trim() !== "" && lines.push(line);
    this.#all(ranges, depth, {
      paragraph: (range) => {
        const { text, label, inline } = this.#paragraph(range);
        // A number counted by Word is part of what the cell says; a bullet is decoration and would spoil the figure behind it.
        add(label === undefined || label.bullet ? text : label.label + text);
        this.#floats(inline, place);
      },
      table: (inner) => tables.push(this.#table(inner, depth + 1)),
      rest: add,
    });
    return { text: lines.join("\n"), tables };
  }

  #paragraph(range: ParagraphRange): { text: string; label: Label | undefined; inline: Inline } {
    const inline = this.#inline.read(range.start, range.end, range.properties.hidden === true);
    this.deletions += inline.deletions;
    this.hidden += inline.hidden;
    const text = this.#carried + inline.text;
    this.#carried = "";
    if (range.mark === "paragraph" && this.#inline.isDeleted(range.end)) {
      // The paragraph's end is deleted: what is left of it runs on into the next, and it takes no number.
      this.#carried = text;
      return { text: "", label: undefined, inline };
    }
    return { text, label: this.#label(range), inline };
  }

  #label({ properties }: ParagraphRange): Label | undefined {
    const list = properties.list ?? 0;
    if (list === 0) return undefined;
    const { labels } = this.#of.text;
    const linked = labels.levelNaming(String(properties.style), String(list));
    return labels.next(String(list), properties.level ?? linked ?? 0);
  }

  #floats(inline: Inline, place: Place): void {
    const shapes = inline.anchors.flatMap((anchor) => this.#of.drawings.take(anchor));
    const letters = [...inline.letters, ...shapes.map((shape) => shape.letters ?? "")];
    for (const text of letters.flatMap((one) => one.split(/[\r\n]+/))) this.#draft(text, undefined, this.#of.role === "body" ? "textbox" : this.#of.role, place);
    for (const { box } of shapes) if (box !== undefined) this.#textBox(box.start, box.end, place);
    for (const object of inline.objects) this.drafts.push({ kind: "object", ...object, place });
    for (const { picture } of shapes) if (picture !== undefined) this.drafts.push({ kind: "object", object: undefined, pictures: [], linked: false, stored: picture, place });
  }

  /** A text box stands elsewhere in the text, and is read where it is anchored. */
  #textBox(start: number, end: number, place: Place): void {
    const outer = { inline: this.#inline, carried: this.#carried };
    this.#inline = new InlineReader(this.#of.text, start, end);
    this.#carried = "";
    this.#all(paragraphsBetween(this.#of.text, start, end), 0, {
      paragraph: (range) => this.#write(range, "textbox", place),
      table: (ranges) => this.#bodyTable(ranges, 1),
      rest: (text) => this.#draft(text, undefined, "textbox", place),
    });
    this.#inline = outer.inline;
    this.#carried = outer.carried;
  }

  #paragraphPlace(): Place {
    return placeAt(this.#of.where, { kind: "paragraph", number: this.#paragraphs });
  }
}
