import type { Wording } from "../problem.js";
import { reference } from "./reference.js";
import type { Content, StoredRow, StoredSheet } from "./stored.js";

/** What stands for a picture in a cell: neither blank nor a failed formula, and nothing that could pass for a value. */
export function pictureContent(): Content {
  return { kind: "text", text: "[图片]" };
}

const shown = /^=?(?:_xlfn\.)*DISPIMG\(\s*"([^"]+)"/;

/** The id of the picture that WPS shows in a cell; the cell holds a formula for it, or where that was lost, its text. */
export function imageIdOf({ formula, text }: Content): string | undefined {
  return (formula === undefined ? undefined : shown.exec(formula)?.[1]) ?? (text.startsWith("=") ? shown.exec(text)?.[1] : undefined);
}

/** The sheet with WPS's pictures in their cells as such, not as the text or the error that other programs see; and where pictures are. */
export function withPictures(sheet: StoredSheet): { readonly sheet: StoredSheet; readonly cells: readonly string[] } {
  const cells = (sheet.pictures ?? []).map(({ row, column }) => reference(row, column));
  const rows = sheet.rows.map((row): StoredRow => {
    if (!row.contents.some((content) => imageIdOf(content) !== undefined)) return row;
    const contents = row.contents.map((content, index) => {
      if (imageIdOf(content) === undefined) return content;
      cells.push(reference(row.row, row.columns[index] ?? 0));
      return content.formula === undefined ? pictureContent() : { ...pictureContent(), formula: content.formula };
    });
    return { ...row, contents };
  });
  return { sheet: { ...sheet, rows }, cells };
}

/** `cells`: where, at least one. */
export function picturesInCells(cells: readonly string[]): Wording {
  const some = cells.slice(0, listed).join("、");
  const more = cells.length > listed;
  return {
    zh: `单元格 ${some}${more ? ` 等 ${cells.length} 处` : ""}里放的是图片，图片里若有文字或数字请对照原表核对，或改为直接填写`,
    en: `cells ${cells.slice(0, listed).join(", ")}${more ? ` and others (${cells.length} in all)` : ""} hold pictures; check any words or figures in them by eye, or type them in`,
  };
}

const listed = 5;
