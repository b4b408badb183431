/** Notes in a converted copy of a file of a format that takes none itself: what such a copy loses is told. */
import { ingest, type Wording } from "../../ingest/index.js";
import type { Copy } from "../copy.js";
import type { AnnotateWords, Note } from "../note.js";

/** What a copy is converted to, by the format of the submitted file. */
const targets: Readonly<Record<string, Target>> = { xls: "xlsx", et: "xlsx", xlsb: "xlsx", ods: "xlsx", doc: "docx", rtf: "docx", odt: "docx", html: "docx" };
type Target = "xlsx" | "docx";

export function isConvertible(format: string): boolean {
  return convertedTo(format) !== undefined;
}

/** The format of a converted copy, where one can be made. */
export function convertedTo(format: string): Target | undefined {
  return Object.hasOwn(targets, format) ? targets[format] : undefined;
}

/** What the name of a converted copy ends with instead of the submitted file's ending. */
export function convertedEnding(format: string): string {
  return `.converted.${convertedTo(format) ?? format}`;
}

interface Submitted {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: string;
}

/** A copy in a form that takes notes, and the notes in it. */
export async function annotateConverted(file: Submitted, notes: readonly Note[], words: AnnotateWords): Promise<Copy | Wording> {
  return convertedTo(file.format) === "docx" ? asText(file, notes, words) : asWorkbook(file, notes, words);
}

/**
 * An .xlsx with what the submitted workbook holds, and the notes in it. A note stands at its cell where that shows its figure in the copy
 * too, else at the beginning of the first sheet, with where it belongs.
 *
 * @throws Unreadable where no sheet came of it
 */
async function asWorkbook(file: Submitted, notes: readonly Note[], words: AnnotateWords): Promise<Copy | Wording> {
  const [{ convertedWorkbook }, { annotateWorkbook }] = await Promise.all([import("./workbook.js"), import("../workbook/index.js")]);
  const made = await convertedWorkbook(file.bytes);
  if (made === undefined) return notConverted;
  const placed = notes.map((note): Note => (made.shows(note) ? note : { ...note, place: { file: note.place.file, at: { kind: "file" } } }));
  const { bytes, remarks } = await annotateWorkbook({ bytes: made.bytes }, placed, words);
  return { bytes, remarks: [...remarks, lossyWorkbook] };
}

/** A .docx with the paragraphs and tables that the reader finds in the submitted file: where a figure stands in it is known, since it was written from there. */
async function asText({ path, bytes }: Submitted, notes: readonly Note[], words: AnnotateWords): Promise<Copy | Wording> {
  const [{ convertedText }, { annotateWord }] = await Promise.all([import("./word/index.js"), import("../word/index.js")]);
  const document = await ingest({ path, bytes });
  if (document.blocks.length === 0) return document.problems[0]?.message ?? nothingRead;
  const made = convertedText(document, path, words);
  const { bytes: copy, remarks } = await annotateWord({ path, bytes: made.bytes }, notes.map(made.placed), words);
  return { bytes: copy, remarks: [...remarks, lossyText] };
}

const lossyWorkbook = {
  zh: "这是转换成 .xlsx 的副本，只有数值、公式、合并和列宽，没有原来的字体、边框、图片和嵌入的文件；以原件为准",
  en: "this copy was converted to .xlsx: it has the values, formulas, merged cells and widths, but not the fonts, borders, pictures and embedded files of the submitted file, which counts",
};

const lossyText = {
  zh: "这是转换成 .docx 的副本，文字、自动编号和表格（含合并的单元格、嵌入的工作表）按原来的顺序，版面、字体、图片和分页与原件不同；以原件为准",
  en: "this copy was converted to .docx: it has the text, its numbers and the tables (merged cells and embedded worksheets too) in their order, but not the layout, fonts, pictures and pages of the submitted file, which counts",
};

const notConverted = {
  zh: "转换不成 .xlsx；请用 Excel 或 WPS 打开后另存为 .xlsx 再审核",
  en: "it cannot be converted to .xlsx; open it in Excel or WPS, save it as .xlsx and check that",
};

const nothingRead = {
  zh: "没有读到内容，转换不成 .docx；请用 Word 或 WPS 打开后另存为 .docx 再审核",
  en: "nothing was read of it to convert to .docx; open it in Word or WPS, save it as .docx and check that",
};
