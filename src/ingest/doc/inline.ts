import { readableGlyphs, symbol } from "../docx/symbols.js";
import type { CharacterProperties } from "./character.js";
import { fieldsBetween, type Fields } from "./fields.js";
import { RunCursor } from "./paragraphs.js";
import type { WordText } from "./word-text.js";

/** An embedded object by its number, with the pictures that show it, or a picture alone. */
export interface FloatingObject {
  readonly object: number | undefined;
  /** Offsets in the stream `Data`. */
  readonly pictures: readonly number[];
  /** The object is kept in another file. */
  readonly linked: boolean;
}

export interface Inline {
  readonly text: string;
  /** Pieces of text that tracked changes take out; they are not in `text`. */
  readonly deletions: number;
  /** Pieces of text that are set not to be seen; they are not in `text` either. */
  readonly hidden: number;
  /** Ornamental letters. */
  readonly letters: readonly string[];
  readonly objects: readonly FloatingObject[];
  /** Where shapes are anchored. */
  readonly anchors: readonly number[];
}

type ObjectDraft = { object: number | undefined; pictures: number[]; linked: boolean };

/** Reads the text of one paragraph after the other, in order. */
export class InlineReader {
  readonly #of: WordText;
  readonly #fields: Fields;
  readonly #runs: RunCursor<CharacterProperties>;
  #instruction = 0;
  #objectEnd = 0;
  #object: ObjectDraft | undefined;
  #text = "";
  #deletions = 0;
  #deleting = false;
  #hidden = 0;
  #hiding = false;
  #letters: string[] = [];
  #objects: ObjectDraft[] = [];
  #anchors: number[] = [];

  constructor(of: WordText, start: number, end: number) {
    this.#of = of;
    this.#fields = fieldsBetween(of.text, start, end);
    this.#runs = new RunCursor(of.characters, start);
  }

  /** `hidden`: the paragraph's style hides its text. */
  read(start: number, end: number, hidden: boolean): Inline {
    this.#text = "";
    this.#hidden = 0;
    this.#hiding = false;
    this.#deletions = 0;
    this.#deleting = false;
    this.#letters = [];
    this.#objects = [];
    this.#anchors = [];
    let at = start;
    while (at < end) {
      const run = this.#runs.next(at);
      const inside = run !== undefined && run.start <= at;
      const stop = Math.min(end, run === undefined ? end : inside ? run.end : run.start);
      this.#stretch(at, stop, inside ? run.properties : plain, hidden);
      at = stop;
    }
    return { text: this.#text, deletions: this.#deletions, hidden: this.#hidden, letters: this.#letters, objects: this.#objects, anchors: this.#anchors };
  }

  /** Whether tracked changes take out the character, as they do with the mark of a paragraph. */
  isDeleted(at: number): boolean {
    return new RunCursor(this.#of.characters, at).at(at)?.properties.deleted === true;
  }

  /** Whether tracked changes take out a row with all that is in it. */
  isRowDeleted(start: number, mark: number): boolean {
    if (!this.isDeleted(mark)) return false;
    const runs = new RunCursor(this.#of.characters, start);
    for (let at = start; at < mark; at += 1) {
      // Some mark the end of the row above instead: a row that still says something is kept.
      if (runs.at(at)?.properties.deleted !== true && this.#of.text.charCodeAt(at) > 0x20) return false;
    }
    return true;
  }

  #stretch(start: number, end: number, properties: CharacterProperties, byParagraph: boolean): void {
    if (properties.deleted === true && !this.#deleting) this.#deletions += 1;
    this.#deleting = properties.deleted === true;
    if (properties.deleted === true) return;
    if (properties.special === true || properties.location !== undefined) this.#specials(start, end, properties);
    const styled = properties.style !== undefined && this.#of.styles(properties.style)?.hidden === true;
    const hidden = properties.hidden ?? styled !== byParagraph;
    let at = start;
    for (let field = this.#fieldAt(at); field !== undefined && field.start < end; field = this.#fieldAt(at)) {
      this.#show(at, field.start, properties, hidden);
      at = Math.min(end, field.end);
      if (field.end >= end) return;
    }
    this.#show(at, end, properties, hidden);
  }

  #fieldAt(at: number): Fields["instructions"][number] | undefined {
    while ((this.#fields.instructions[this.#instruction]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#instruction += 1;
    return this.#fields.instructions[this.#instruction];
  }

  #show(start: number, end: number, { symbol: sign, font }: CharacterProperties, hidden: boolean): void {
    if (start >= end) return;
    const text = shown(this.#of.text.slice(start, end));
    if (hidden) {
      if (text.trim() === "") return;
      if (!this.#hiding) this.#hidden += 1;
      this.#hiding = true;
      return;
    }
    this.#hiding = false;
    if (sign !== undefined) this.#text += symbol(sign.code, this.#of.fonts[sign.font]);
    else this.#text += readableGlyphs(text, font === undefined ? undefined : this.#of.fonts[font]);
  }

  #specials(start: number, end: number, { location, object, data }: CharacterProperties): void {
    for (let at = start; at < end; at += 1) {
      const char = this.#of.text.charCodeAt(at);
      if (char === 0x08) this.#anchors.push(at);
      if (location === undefined) continue;
      if (char === 0x14 && object === true) this.#openObject(at, location);
      else if (char === 0x01 && data === true) this.#text += this.#hasResult(at) ? "" : (this.#of.formValue(location) ?? "");
      else if (char === 0x01) this.#picture(at, location);
    }
  }

  /** Whether the field that is passing shows text of its own. */
  #hasResult(at: number): boolean {
    const result = /^[^\u0013\u0015]*\u0014([^\u0015]*)\u0015/.exec(this.#of.text.slice(at, at + 1000))?.[1];
    return result !== undefined && shown(result).trim() !== "";
  }

  #openObject(at: number, object: number): void {
    const field = this.#fields.separators.get(at);
    this.#object = { object, pictures: [], linked: /^\s*LINK\b/i.test(field?.instruction ?? "") };
    this.#objectEnd = field?.end ?? at;
    this.#objects.push(this.#object);
  }

  #picture(at: number, location: number): void {
    const letters = this.#of.letters(location);
    if (letters !== undefined) this.#letters.push(letters);
    if (this.#object !== undefined && at < this.#objectEnd) this.#object.pictures.push(location);
    else this.#objects.push({ object: undefined, pictures: [location], linked: false });
  }
}

const plain: CharacterProperties = {};

/** Characters below the space are Word's own signs: breaks, hyphens, and places of what is no text. */
function shown(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f]/g, (sign) => (sign === "\v" ? "\n" : sign === "\u001e" ? "-" : ""));
}
