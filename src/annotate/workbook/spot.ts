/** A cell by row and column, both from 1. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** `G12`; undefined for what names no cell of Excel. */
export function spotOf(ref: string): Spot | undefined {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(ref) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return column < 1 || column > widest || row > tallest ? undefined : { row, column };
}

export function refOf({ row, column }: Spot): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** Rows and columns of Excel. */
export const tallest = 1_048_576;
export const widest = 16_384;
