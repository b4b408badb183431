import { western } from "../pieces.js";

/** Stands for the further bytes of a character, so that characters keep the numbers that the file counts them by. */
const filler = "\u0000";

/** The first bytes of characters of two, in the code pages that have such. */
const firstBytes: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  gb18030: [[0x81, 0xfe]],
  big5: [[0x81, 0xfe]],
  "euc-kr": [[0x81, 0xfe]],
  shift_jis: [[0x81, 0x9f], [0xe0, 0xfc]],
};

/** Turns the bytes of old documents into text of as many characters as the file counts, one for each byte or pair. */
export class OldText {
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #pairs = new Map<number, string>();
  readonly #singles: readonly string[];
  readonly #isLead: (byte: number) => boolean;

  constructor(codePage: string) {
    const decoder = new TextDecoder(codePage);
    this.#decode = (bytes) => decoder.decode(bytes);
    const leads = firstBytes[codePage] ?? [];
    this.#isLead = (byte) => leads.some(([from, to]) => byte >= from && byte <= to);
    // What is no first byte of two stands for itself; where it is none in the code page either it is a Western quotation mark.
    this.#singles = Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? String.fromCharCode(byte) : this.#single(byte)));
  }

  /** One byte a character; of a character of several bytes the first place holds it, and the others nothing that is shown. */
  narrow(bytes: Uint8Array): string {
    const text: string[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      const next = bytes[at + 1];
      if (!this.#isLead(byte) || next === undefined || next < 0x40) {
        text.push(this.#singles[byte] as string);
        continue;
      }
      text.push(this.#pair(byte, next), filler);
      at += 1;
    }
    return text.join("");
  }

  /** Two bytes a character: the second of the pair before the first, or a single byte with 0 or a small number behind it. */
  wide(bytes: Uint8Array): string {
    const text: string[] = [];
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const low = bytes[at] as number;
      const high = bytes[at + 1] as number;
      if (this.#isLead(high)) text.push(this.#pair(high, low));
      else if (high !== 0) text.push(western(Uint8Array.of(low)));
      else text.push(this.#singles[low] as string);
    }
    return text.join("");
  }

  #single(byte: number): string {
    const own = this.#isLead(byte) ? "\ufffd" : this.#decode(Uint8Array.of(byte));
    return /^[^\u0080-\u009f\ufffd]$/.test(own) ? own : western(Uint8Array.of(byte));
  }

  /** Always one character: what is none in the code page is the mark that says so. */
  #pair(first: number, second: number): string {
    const key = first * 256 + second;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const text = this.#decode(Uint8Array.of(first, second));
    const one = text.length === 1 ? text : "\ufffd";
    this.#pairs.set(key, one);
    return one;
  }
}
