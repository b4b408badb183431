import type { Cell, Paragraph } from "../document/index.js";
import { readCell } from "../quantity/index.js";
import { filled, type FormRow } from "./rows.js";

/** A cell of so many characters with a stop or commas in it is a paragraph and no entry. */
const longEnough = 40;
/** One row in so many must hold such a cell: a remark below a table of figures makes no report of it. */
const oneIn = 3;

/**
 * 一、部门基本情况 | （一）部门概况 | 我办辖区面积12.6平方公里，下辖9个社区…: a report whose sections stand in the rows of a table, as some provinces print it.
 * The table is a frame, and its cells are the paragraphs.
 */
export function isProse(rows: readonly FormRow[]): boolean {
  const texts = rows.filter((row) => filled(row).length > 0);
  const told = texts.filter((row) => filled(row).some(isParagraph));
  const figured = texts.filter((row) => filled(row).filter((cell) => readCell(cell.text).state === "figure").length > 1);
  return rows[0]?.table.grid === "exact" && told.length >= 2 && told.length * oneIn >= texts.length && figured.length * 4 <= texts.length;
}

/** The last rows of a table that hold one paragraph each and nothing else, headed as what explains it. */
export function notesUnder(rows: readonly FormRow[]): readonly FormRow[] {
  const isNote = (row: FormRow): boolean => {
    const [only, ...others] = filled(row);
    return only !== undefined && others.length === 0 && isParagraph(only) && /^[^,，。;；:：\d]{0,8}(?:说明|情况)[:：]/.test(only.text.trim());
  };
  return rows.slice(rows.findLastIndex((row) => filled(row).length > 0 && !isNote(row)) + 1).filter(isNote);
}

/** The cells row by row as paragraphs; what a cell holds in several lines is as many. */
export function proseOf(rows: readonly FormRow[]): readonly Paragraph[] {
  return rows.flatMap((row) => filled(row)).flatMap((cell) => cell.text.split(/\n+/).filter((line) => line.trim() !== "").map((text): Paragraph => ({ kind: "paragraph", role: "body", text, place: cell.place })));
}

function isParagraph({ text }: Cell): boolean {
  const plain = text.replace(/\s+/g, "");
  return plain.length >= longEnough && (/[。；;]/.test(plain) || (plain.match(/[,，]/g)?.length ?? 0) >= 2);
}
