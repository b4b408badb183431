/**
 * Word keeps ≥, ☑ and their like as characters of a symbol font, in Unicode's private area (F000 + the font's own code).
 * Those that forms use, by font: Microsoft's Symbol, Wingdings and Wingdings 2 charts.
 */
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0xa3: "≤", 0xb0: "°", 0xb1: "±", 0xb3: "≥", 0xb4: "×", 0xb7: "•", 0xb8: "÷", 0xb9: "≠", 0xba: "≡", 0xbb: "≈", 0xbc: "…", 0xa5: "∞", 0xd7: "·", 0xe5: "∑", 0x2d: "−", 0x7e: "~",
  },
  wingdings: {
    0x6c: "●", 0x6d: "❍", 0x6e: "■", 0x6f: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9f: "•", 0xa1: "○", 0xa7: "■", 0xa8: "□", 0xd8: "➢", 0xfb: "✗", 0xfc: "√", 0xfd: "☒", 0xfe: "☑",
  },
  "wingdings 2": { 0x4f: "✗", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x2a: "□", 0x30: "□", 0xa3: "□", 0x97: "●" },
};

/** A character of a symbol font as the character it looks like; itself when the font or the code is not known. */
export function symbol(code: number, font: string | undefined): string {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return fonts[font?.toLowerCase() ?? ""]?.[own] ?? String.fromCodePoint(code);
}

/** Text with the characters of the private area put in readable form. */
export function readableGlyphs(text: string, font: string | undefined): string {
  return text.replace(/[\uf020-\uf0ff]/g, (char) => symbol(char.charCodeAt(0), font));
}
