import { Bytes } from "../container/bytes.js";
import type { Extent } from "./fib.js";
import { type Grammar, word97 } from "./grammar.js";
import type { Change, Piece } from "./pieces.js";
import { applyRowChange, type RowLayout } from "./row-layout.js";

/** What a paragraph says about its place in lists and tables; how it looks is left out. */
export interface ParagraphProperties {
  /** Number of its style in the style sheet. */
  readonly style: number;
  /** List level from 0, and the list by its number from 1; 0: in no list. */
  readonly level?: number;
  readonly list?: number;
  /** How versions before Word 97 number it: 1 to 9 by outline, 10 by itself, 11 bulleted. Later ones only keep it beside the list. */
  readonly oldLevel?: number;
  readonly inTable?: boolean;
  /** The paragraph is the end of a row, which keeps the row's layout. */
  readonly endsRow?: boolean;
  /** How deep in tables within tables. */
  readonly depth?: number;
  /** The same for tables within tables, whose cells and rows end in ordinary paragraph marks. */
  readonly endsInnerCell?: boolean;
  readonly endsInnerRow?: boolean;
  readonly row?: RowLayout;
  /** Its style hides its text. */
  readonly hidden?: boolean;
}

export type ParagraphDraft = { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] };

/** Reads the properties of paragraphs, each list once. */
export class ParagraphReader {
  readonly #grammar: Grammar;
  readonly #main: Bytes;
  readonly #table: Bytes;
  readonly #data: Bytes;
  readonly #known = new Map<number, ParagraphProperties>();
  readonly #changed = new Map<Change, Map<number, ParagraphProperties>>();

  /** `data`: the stream `Data`, where lists too long for their page are kept. */
  constructor(main: Bytes, table: Bytes, data: Bytes, grammar: Grammar) {
    this.#grammar = grammar;
    this.#main = main;
    this.#table = table;
    this.#data = data;
  }

  read(at: number, piece: Piece): ParagraphProperties {
    const own = this.#at(at);
    if (piece.change === undefined) return own;
    const changed = this.#changed.get(piece.change) ?? new Map<number, ParagraphProperties>();
    this.#changed.set(piece.change, changed);
    const known = changed.get(at);
    if (known !== undefined) return known;
    const draft: ParagraphDraft = { ...own };
    this.#change(draft, piece.change);
    changed.set(at, draft);
    return draft;
  }

  #at(at: number): ParagraphProperties {
    if (at === 0) return plain;
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const { at: from, length } = this.#grammar.paragraph(this.#main, at);
    const draft: ParagraphDraft = { style: length >= 2 ? this.#main.u16(from) : 0 };
    paragraphsIn(draft, this.#main, { at: from + 2, length: length - 2 }, this.#data, this.#grammar);
    this.#known.set(at, draft);
    return draft;
  }

  #change(draft: ParagraphDraft, change: Change): void {
    if (!("code" in change)) paragraphsIn(draft, this.#table, change, this.#data, this.#grammar);
    else if (change.code === 0x2416) draft.inTable = change.value === 1;
    else if (change.code === 0x2417) draft.endsRow = change.value === 1;
  }
}

/** Applies a list of changes to a paragraph. */
export function paragraphsIn(draft: ParagraphDraft, bytes: Bytes, { at, length }: Extent, data: Bytes, grammar: Grammar = word97, depth = 0): void {
  grammar.each(bytes, at, at + length, (code, from, operand, end) => {
    switch (code) {
      case 0x4600:
        draft.style = from.u16(operand);
        break;
      case 0x260a:
        draft.level = from.u8(operand);
        break;
      case 0x240d:
        draft.oldLevel = from.u8(operand);
        break;
      case 0x460b:
        draft.list = from.u16(operand);
        break;
      case 0x2416:
        draft.inTable = from.u8(operand) === 1;
        break;
      case 0x2417:
        draft.endsRow = from.u8(operand) === 1;
        break;
      case 0x6649:
        draft.depth = from.i32(operand);
        break;
      case 0x244b:
        draft.endsInnerCell = from.u8(operand) === 1;
        break;
      case 0x244c:
        draft.endsInnerRow = from.u8(operand) === 1;
        break;
      case 0x6645:
      case 0x6646:
      case 0x646b: {
        // The rest is in the stream `Data`; a list there that points to the next one ends after a few.
        const rest = from.u32(operand);
        if (depth < 4 && rest + 2 <= data.length) paragraphsIn(draft, data, { at: rest + 2, length: data.u16(rest) }, data, grammar, depth + 1);
        break;
      }
      default: {
        const row = applyRowChange(draft.row, code, from, operand, end);
        if (row !== undefined) draft.row = row;
      }
    }
  });
}

const plain: ParagraphProperties = { style: 0 };
