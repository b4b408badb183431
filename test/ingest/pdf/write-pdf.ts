/** PDFs written by hand: Chinese fonts are named, not embedded, as old office software does. */

export interface PageWish {
  /** Drawing operators; see `text`, `line` and `grid`. */
  readonly content: string;
  readonly rotate?: 0 | 90 | 180 | 270;
  /** The part of the page that is shown: left, bottom, right, top. */
  readonly crop?: readonly [number, number, number, number];
  /** Put under the content, over the whole page: a scan. */
  readonly picture?: boolean;
  /** Dictionaries of what is laid over the page. */
  readonly annotations?: readonly string[];
}

/** `content`: ASCII. */
export interface Attached {
  readonly name: string;
  readonly content: string;
}

export type Encoding = "UniGB-UCS2-H" | "GBK-EUC-H";

/** Chinese text at a point from the bottom left, in PDF points. `matrix`: the text's direction, upright when left out. */
export function text(x: number, y: number, words: string, options: { size?: number; encoding?: Encoding; matrix?: string; invisible?: boolean } = {}): string {
  const { size = 10.5, encoding = "UniGB-UCS2-H", matrix = "1 0 0 1", invisible = false } = options;
  const font = encoding === "GBK-EUC-H" ? "/F2" : "/F1";
  const codes = encoding === "GBK-EUC-H" ? gbk(words) : [...words].map((character) => character.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  return `BT ${invisible ? "3 Tr " : ""}${font} ${size} Tf ${matrix} ${x} ${y} Tm <${codes}> Tj ET\n`;
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S\n`;
}

/** A table: lines at every edge, words at the left of every cell. */
export function grid(xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[]): string {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const lines = [...ys.map((y) => line(left, y, right, y)), ...xs.map((x) => line(x, top, x, bottom))];
  return lines.join("") + rows.map((row, r) => row.map((words, c) => text((xs[c] ?? 0) + 4, (ys[r] ?? 0) - 14, words)).join("")).join("");
}

export function pdf(pages: readonly PageWish[], attached: readonly Attached[] = []): Uint8Array {
  const first = 8 + pages.length * 2;
  const names = attached.map(({ name }, index) => `(${name})<</Type/Filespec/F(${name})/UF${utf16(name)}/EF<</F ${first + index} 0 R>>>>`).join("");
  const objects: string[] = [
    `<</Type/Catalog/Pages 2 0 R${attached.length === 0 ? "" : `/Names<</EmbeddedFiles<</Names[${names}]>>>>`}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${8 + index * 2} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>",
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[5 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 6 0 R>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
    stream("/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8", "\x20\x80\xc0\x40"),
    ...pages.flatMap(({ content, rotate = 0, crop, picture = false, annotations = [] }, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${crop === undefined ? "" : `/CropBox[${crop.join(" ")}]`}/Rotate ${rotate}/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</I 7 0 R>>>>/Contents ${9 + index * 2} 0 R/Annots[${annotations.join("")}]>>`,
      stream("", `${picture ? "q 595 0 0 842 0 0 cm /I Do Q\n" : ""}${content}`),
    ]),
    ...attached.map(({ content }) => stream(`/Type/EmbeddedFile/Params<</Size ${content.length}>>`, content)),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function stream(entries: string, content: string): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

/** A text string as PDF writes what is not ASCII. */
export function utf16(words: string): string {
  return `<feff${[...words].map((character) => character.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`;
}

/** The few characters that the tests need; ASCII is the same in GBK. */
const gbkCodes = new Map(Object.entries({ 项: "cfee", 目: "c4bf", 支: "d6a7", 出: "b3f6", 万: "cdf2", 元: "d4aa", 总: "d7dc", 额: "b6ee" }));

function gbk(words: string): string {
  return [...words].map((character) => gbkCodes.get(character) ?? character.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}
