import type { OldFib } from "./fib.js";

/** Code pages by the lower ten bits of Windows' numbers for languages; Western where none is named. */
const byLanguage: Readonly<Record<number, string>> = {
  0x02: "windows-1251", 0x05: "windows-1250", 0x08: "windows-1253", 0x0d: "windows-1255", 0x01: "windows-1256", 0x0e: "windows-1250", 0x11: "shift_jis", 0x12: "euc-kr",
  0x15: "windows-1250", 0x18: "windows-1250", 0x19: "windows-1251", 0x1a: "windows-1250", 0x1b: "windows-1250", 0x1e: "windows-874", 0x1f: "windows-1254", 0x22: "windows-1251",
  0x23: "windows-1251", 0x24: "windows-1250", 0x25: "windows-1257", 0x26: "windows-1257", 0x27: "windows-1257", 0x2a: "windows-1258",
};
const chinese = 0x04;
const traditional = [0x0404, 0x0c04];
const byScript = { japanese: "shift_jis", korean: "euc-kr", chinese: "gb18030" } as const;
const gb = "gb18030";
const western = "windows-1252";

/** Character sets of fonts, as Windows numbers them. */
const big5Font = 136;
const gbFont = 134;

/**
 * The code page the text is in: by the file's mark and language, and for Chinese by its fonts. A file said to be Western
 * whose text makes sense as Chinese alone is Chinese.
 */
export function codePageOf({ script, language, isMac }: OldFib, fontSets: readonly number[], text: () => Uint8Array): string {
  if (traditional.includes(language)) return "big5";
  if ((language & 0x3ff) === chinese) return gb;
  if (script === "chinese") return fontSets.includes(big5Font) && !fontSets.includes(gbFont) ? "big5" : gb;
  if (script !== "western") return byScript[script];
  if (isMac) return "macintosh";
  const named = byLanguage[language & 0x3ff];
  return named ?? (isChinese(text()) ? gb : western);
}

/** Letters beyond ASCII all come in pairs that are common Chinese characters: accents in Western text stand alone. */
function isChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let others = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] as number) < 0x80) continue;
    if (isHan(bytes[at] as number, bytes[at + 1] ?? 0)) pairs += 1;
    else others += 1;
    at += 1;
  }
  return pairs > 0 && others * 10 <= pairs;
}

/** Rows of GB 2312 that hold punctuation, full-width letters and figures, and characters. */
function isHan(first: number, second: number): boolean {
  return second >= 0xa1 && second <= 0xfe && (first === 0xa1 || first === 0xa3 || (first >= 0xb0 && first <= 0xf7));
}
