const backslash = 0x5c;
const opening = 0x7b;
const closing = 0x7d;

/**
 * Walks a rich text file token by token, without building anything. [RTF 1.9.1] “RTF Syntax”
 *
 * Own walk: the libraries for Node either turn RTF into HTML, which loses cells and code pages, or hand each token through a
 * stream, at a hundred times the cost.
 */
export class RtfTokens {
  readonly #bytes: Uint8Array;
  #at = 0;
  kind: "open" | "close" | "word" | "symbol" | "hex" | "text" | "binary" = "text";
  /** The control word, or the one character of a control symbol. */
  word = "";
  parameter: number | undefined;
  /** Of "hex": the byte. */
  byte = 0;
  /** Of "text" and "binary": the bytes. */
  start = 0;
  end = 0;
  /** Binary data claimed to go on past the end of the file. */
  cutShort = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Moves on to the next token. False at the end. */
  next(): boolean {
    const bytes = this.#bytes;
    // Line ends part nothing: they are there for the file's looks.
    while (bytes[this.#at] === 0x0d || bytes[this.#at] === 0x0a || bytes[this.#at] === 0) this.#at += 1;
    const byte = bytes[this.#at];
    if (byte === undefined) return false;
    if (byte === opening || byte === closing) {
      this.kind = byte === opening ? "open" : "close";
      this.#at += 1;
    } else if (byte === backslash) {
      this.#control();
    } else {
      this.kind = "text";
      this.start = this.#at;
      while (isText(bytes[this.#at])) this.#at += 1;
      this.end = this.#at;
    }
    return true;
  }

  #control(): void {
    const bytes = this.#bytes;
    const start = this.#at + 1;
    let at = start;
    while (isLetter(bytes[at])) at += 1;
    if (at === start) {
      this.#symbol(start);
      return;
    }
    this.word = latin(bytes, start, Math.min(at, start + longestWord));
    const negative = bytes[at] === 0x2d && isDigit(bytes[at + 1]);
    let digits = negative ? at + 1 : at;
    const first = digits;
    while (isDigit(bytes[digits]) && digits - first < mostDigits) digits += 1;
    this.parameter = digits === first ? undefined : Number(latin(bytes, first, digits)) * (negative ? -1 : 1);
    this.#at = bytes[digits] === 0x20 ? digits + 1 : digits;
    this.kind = "word";
    if (this.word === "bin") this.#binary(this.parameter ?? 0);
  }

  #symbol(at: number): void {
    const bytes = this.#bytes;
    const code = bytes[at];
    this.#at = Math.min(at + 1, bytes.length);
    this.kind = "symbol";
    this.parameter = undefined;
    this.word = code === undefined ? "" : String.fromCharCode(code);
    if (this.word !== "'") return;
    const value = Number.parseInt(latin(bytes, at + 1, at + 3), 16);
    if (Number.isNaN(value)) return;
    this.kind = "hex";
    this.byte = value;
    this.#at = Math.min(at + 3, bytes.length);
  }

  #binary(length: number): void {
    this.kind = "binary";
    this.start = this.#at;
    this.cutShort ||= this.#at + length > this.#bytes.length;
    this.end = Math.min(this.#at + Math.max(0, length), this.#bytes.length);
    this.#at = this.end;
  }
}

/** The specification's own bound on a control word; what is longer is none. */
const longestWord = 32;
const mostDigits = 10;

function latin(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isText(byte: number | undefined): boolean {
  return byte !== undefined && byte !== backslash && byte !== opening && byte !== closing && byte !== 0x0d && byte !== 0x0a && byte !== 0;
}
