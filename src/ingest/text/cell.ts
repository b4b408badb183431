import type { Cell, Place } from "../../document/index.js";

/** Digits as a form prints them: 130.80 · 2,000 · -0.09 · 100% · （3.5）. */
const figure = /^[(（]?[+\-－−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?\s*[%％]?[)）]?$/;

export function isFigure(text: string): boolean {
  return figure.test(text);
}

/** One cell of extracted text, 1×1 until told otherwise. Its number stays as printed: text files store nothing finer. */
export function textCell(row: number, column: number, text: string, place: Place, rowSpan = 1, columnSpan = 1): Cell {
  const trimmed = text.trim();
  const kind = trimmed === "" ? "empty" : isFigure(trimmed) ? "number" : "text";
  return { row, column, rowSpan, columnSpan, kind, text: trimmed, place };
}

/** Column letters as Excel counts them: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
