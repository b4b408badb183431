import { symbol } from "../docx/symbols.js";
import { symbolCharset, type Font } from "./state.js";

/** How the bytes of a text are read, by the character set its font declares. [MS-WMF] 2.1.1.5 CharacterSet */
const encodings: ReadonlyMap<number, string> = new Map([
  [77, "macintosh"], [128, "shift_jis"], [129, "euc-kr"], [134, "gb18030"], [136, "big5"], [161, "windows-1253"], [162, "windows-1254"], [163, "windows-1258"],
  [177, "windows-1255"], [178, "windows-1256"], [186, "windows-1257"], [204, "windows-1251"], [222, "windows-874"], [238, "windows-1250"],
]);

const western = 0;
const doubleBytes: ReadonlySet<string> = new Set(["shift_jis", "euc-kr", "gb18030", "big5"]);
const strictChinese = new TextDecoder("gb18030", { fatal: true });

/** Bytes in a font's character set as text, and how many of them each character took. */
export function decodeCharacters(bytes: Uint8Array, { charset, face }: Font): { text: string; widths: readonly number[] } {
  if (charset === symbolCharset) return { text: [...bytes].map((byte) => symbol(byte, face)).join(""), widths: [...bytes].map(() => 1) };
  const encoding = encodings.get(charset) ?? undeclared(bytes, charset);
  return { text: new TextDecoder(encoding).decode(bytes), widths: doubleBytes.has(encoding) ? widthsOf(bytes, encoding) : [...bytes].map(() => 1) };
}

/**
 * Where the font names no character set, the writer's system was most likely a Chinese one. A Western font may hold Chinese
 * too, from writers that never ask: told by pairs of bytes that are common characters in GB2312 and rare in Western text.
 */
function undeclared(bytes: Uint8Array, charset: number): string {
  if (charset === western) return /^(?:[\0-\x7f]|[\xa1-\xf7][\xa1-\xfe])*$/.test(Buffer.from(bytes).toString("latin1")) ? "gb18030" : "windows-1252";
  try {
    strictChinese.decode(bytes);
    return "gb18030";
  } catch {
    return "windows-1252"; // bytes that are no Chinese text
  }
}

function widthsOf(bytes: Uint8Array, encoding: string): number[] {
  const widths: number[] = [];
  for (let at = 0; at < bytes.length; at += widths.at(-1) ?? 1) {
    const byte = bytes[at] ?? 0;
    const isSingle = byte < 0x81 || at + 1 === bytes.length || (encoding === "shift_jis" && byte >= 0xa0 && byte <= 0xdf);
    widths.push(isSingle ? 1 : 2);
  }
  return widths;
}

/** Advances told byte by byte, put together character by character. Undefined where the two do not fit. */
export function perCharacter(advances: readonly number[], widths: readonly number[], characters: number): number[] | undefined {
  if (widths.length !== characters) return undefined;
  let at = 0;
  return widths.map((width) => {
    let advance = 0;
    for (let i = 0; i < width; i += 1) advance += advances[at++] ?? 0;
    return advance;
  });
}
