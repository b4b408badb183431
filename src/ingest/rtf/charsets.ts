/** Encodings by the character set of a font. [RTF 1.9.1] \fcharset */
const byCharset: Readonly<Record<number, string>> = {
  77: "macintosh", 128: "shift_jis", 129: "euc-kr", 134: "gb18030", 136: "big5", 161: "windows-1253", 162: "windows-1254", 163: "windows-1258",
  177: "windows-1255", 178: "windows-1256", 186: "windows-1257", 204: "windows-1251", 222: "windows-874", 238: "windows-1250",
};

/** Encodings by code page. [RTF 1.9.1] \ansicpg */
const byCodePage: Readonly<Record<number, string>> = {
  874: "windows-874", 932: "shift_jis", 936: "gb18030", 949: "euc-kr", 950: "big5", 10000: "macintosh", 10008: "gb18030", 54936: "gb18030", 65001: "utf-8",
};

/** The character set whose bytes are codes of a symbol font. */
export const symbolCharset = 2;

/** Nothing where the font says no more than "the computer's own", 0 and 1. */
export function encodingOfCharset(charset: number): string | undefined {
  return byCharset[charset];
}

export function encodingOfCodePage(page: number): string {
  return byCodePage[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252");
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

export function decode(bytes: Uint8Array, encoding: string): string {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) decoders.set(encoding, (decoder = new TextDecoder(encoding)));
  return decoder.decode(bytes);
}
