import { decode, encodingOfCharset, encodingOfCodePage, symbolCharset } from "./charsets.js";
import { symbol } from "../docx/symbols.js";

interface Font {
  name: string;
  encoding: string | undefined;
  isSymbol: boolean;
}

/** The font table, which says in which code page the bytes of each font are, and the document's own code page. */
export class Fonts {
  readonly #fonts = new Map<number, Font>();
  #open: Font | undefined;
  /** The encoding of fonts that name none. */
  encoding = "windows-1252";

  /** A word inside the font table. */
  define(word: string, parameter: number): void {
    if (word === "f") this.#fonts.set(parameter, (this.#open = { name: "", encoding: undefined, isSymbol: false }));
    else if (this.#open === undefined) return;
    else if (word === "fcharset") {
      this.#open.isSymbol = parameter === symbolCharset;
      this.#open.encoding = encodingOfCharset(parameter);
    } else if (word === "cpg") this.#open.encoding ??= encodingOfCodePage(parameter);
  }

  /** Text inside the font table. */
  name(bytes: Uint8Array): void {
    if (this.#open === undefined) return;
    const [name = ""] = decode(bytes, this.#open.encoding ?? this.encoding).split(";");
    this.#open.name = (this.#open.name + name).trim();
  }

  nameOf(font: number | undefined): string | undefined {
    return font === undefined ? undefined : this.#fonts.get(font)?.name;
  }

  /** Bytes as a font's characters. */
  text(bytes: Uint8Array, font: number | undefined): string {
    const known = font === undefined ? undefined : this.#fonts.get(font);
    if (known?.isSymbol === true) return [...bytes].map((byte) => (byte <= 0x20 ? " " : readable(byte, known.name))).join("");
    return decode(bytes, known?.encoding ?? this.encoding);
  }
}

/** What the chart of the font knows; else the character of the private area, where fonts without a chart have theirs. */
function readable(byte: number, font: string): string {
  const found = symbol(0xf000 + byte, font);
  return found.charCodeAt(0) >= 0xf000 && found.charCodeAt(0) <= 0xf0ff && byte < 0x7f && font.toLowerCase() === "symbol" ? String.fromCharCode(byte) : found;
}
