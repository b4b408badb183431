/** Notes in a converted copy of a file of a format that takes none itself: what such a copy loses is told. */
import type { Wording } from "../../ingest/index.js";
import type { Copy } from "../copy.js";
import type { AnnotateWords, Note } from "../note.js";

/** The formats of which a converted copy can be made. */
const workbooks: ReadonlySet<string> = new Set(["xls", "et", "xlsb", "ods"]);

export function isConvertible(format: string): boolean {
  return workbooks.has(format);
}

/** What the name of a converted copy ends with instead of the submitted file's ending. */
export const convertedEnding = ".converted.xlsx";

/**
 * An .xlsx with what the submitted workbook holds, and the notes in it. A note stands at its cell where that shows its figure in the copy
 * too, else at the beginning of the first sheet, with where it belongs.
 *
 * @throws Unreadable where no sheet came of it
 */
export async function annotateConverted(file: { readonly bytes: Uint8Array }, notes: readonly Note[], words: AnnotateWords): Promise<Copy | Wording> {
  const [{ convertedWorkbook }, { annotateWorkbook }] = await Promise.all([import("./workbook.js"), import("../workbook/index.js")]);
  const made = await convertedWorkbook(file.bytes);
  if (made === undefined) return notConverted;
  const placed = notes.map((note): Note => (made.shows(note) ? note : { ...note, place: { file: note.place.file, at: { kind: "file" } } }));
  const { bytes, remarks } = await annotateWorkbook({ bytes: made.bytes }, placed, words);
  return { bytes, remarks: [...remarks, lossy] };
}

const lossy = {
  zh: "这是转换成 .xlsx 的副本，只有数值、公式、合并和列宽，没有原来的字体、边框、图片和嵌入的文件；以原件为准",
  en: "this copy was converted to .xlsx: it has the values, formulas, merged cells and widths, but not the fonts, borders, pictures and embedded files of the submitted file, which counts",
};

const notConverted = {
  zh: "转换不成 .xlsx；请用 Excel 或 WPS 打开后另存为 .xlsx 再审核",
  en: "it cannot be converted to .xlsx; open it in Excel or WPS, save it as .xlsx and check that",
};
