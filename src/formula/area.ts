import { parseA1Ref } from "@borgar/fx";

/** A rectangle of cells on a sheet. Rows and columns from 1, both ends included. `sheet` is absent for the formula's own. */
export interface Area {
  readonly sheet?: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** What a reference points at in its own workbook; undefined for names, tables, other files and several sheets at once. */
export function areaOf(reference: string): Area | undefined {
  const read = parseA1Ref(reference);
  if (read === undefined || !("range" in read) || read.range.trim !== undefined) return undefined;
  const [sheet, more] = read.context ?? [];
  if (more !== undefined || (sheet !== undefined && /[[\]]/.test(sheet)) || /^'?\[/.test(reference)) return undefined;
  const { top, left, bottom, right } = read.range;
  return { ...(sheet === undefined ? {} : { sheet }), top: (top ?? 0) + 1, left: (left ?? 0) + 1, bottom: (bottom ?? lastRow - 1) + 1, right: (right ?? lastColumn - 1) + 1 };
}

/** `G12`. Row and column from 1. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}
