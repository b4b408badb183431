import type { Bytes } from "../container/bytes.js";
import type { Extent } from "./fib.js";
import type { Change, Piece } from "./pieces.js";
import { type Grammar, word97 } from "./grammar.js";

/** What a run of characters says beyond its letters; how it looks is left out. */
export interface CharacterProperties {
  /** Taken out in tracked changes. */
  readonly deleted?: boolean;
  readonly hidden?: boolean;
  /** Number of its style in the style sheet. */
  readonly style?: number;
  /** The character stands for something else: a picture, a note, a symbol. */
  readonly special?: boolean;
  /** Offset of a picture in the stream `Data`, or, of a field's separator with `object`, the number of an embedded object. */
  readonly location?: number;
  readonly object?: boolean;
  /** The location is that of form data, not of a picture. */
  readonly data?: boolean;
  readonly symbol?: { readonly font: number; readonly code: number };
  /** Number of the font for Western letters. */
  readonly font?: number;
}

type Draft = { -readonly [Key in keyof CharacterProperties]: CharacterProperties[Key] };

/** Reads the properties of characters, each list once. */
export class CharacterReader {
  readonly #grammar: Grammar;
  readonly #main: Bytes;
  readonly #table: Bytes;
  readonly #known = new Map<number, CharacterProperties>();
  readonly #changes = new Map<Change, CharacterProperties>();

  constructor(main: Bytes, table: Bytes, grammar: Grammar) {
    this.#grammar = grammar;
    this.#main = main;
    this.#table = table;
  }

  read(at: number, piece: Piece): CharacterProperties {
    const own = this.#at(at);
    if (piece.change === undefined) return own;
    const change = this.#changes.get(piece.change) ?? this.#changed(piece.change);
    this.#changes.set(piece.change, change);
    return { ...own, ...change };
  }

  #at(at: number): CharacterProperties {
    if (at === 0) return plain;
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const properties = charactersIn(this.#main, { at: at + 1, length: this.#main.u8(at) }, this.#grammar);
    this.#known.set(at, properties);
    return properties;
  }

  #changed(change: Change): CharacterProperties {
    if (!("code" in change)) return charactersIn(this.#table, change, this.#grammar);
    if (change.code === 0x0800) return { deleted: isOn(change.value) };
    return change.code === 0x083c ? { hidden: isOn(change.value) } : plain;
  }
}

/** The properties in a list of changes. */
export function charactersIn(bytes: Bytes, { at, length }: Extent, grammar: Grammar = word97): CharacterProperties {
  const draft: Draft = {};
  grammar.each(bytes, at, at + length, (code, from, operand) => {
    switch (code) {
      case 0x0800:
        draft.deleted = isOn(from.u8(operand));
        break;
      case 0x083c:
        // 0x80 leaves it to the style.
        if (from.u8(operand) !== 0x80) draft.hidden = isOn(from.u8(operand));
        break;
      case 0x0855:
        draft.special = isOn(from.u8(operand));
        break;
      case 0x4a30:
        draft.style = from.u16(operand);
        break;
      case 0x6a03:
        draft.location = from.u32(operand);
        break;
      case 0x080a:
        draft.object = isOn(from.u8(operand));
        break;
      case 0x0806:
        draft.data = isOn(from.u8(operand));
        break;
      case 0x6a09:
        draft.symbol = { font: from.u16(operand), code: from.u16(operand + 2) };
        break;
      case 0x4a4f:
        draft.font = from.u16(operand);
        break;
    }
  });
  return draft;
}

/** 1: on, 0: off, 0x80: as the style has it, 0x81: the other way round than the style, which is never on for these. */
function isOn(operand: number): boolean {
  return operand === 1 || operand === 0x81;
}

const plain: CharacterProperties = {};
