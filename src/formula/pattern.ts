import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { addressOf } from "./area.js";

/** A formula as it looks from its own cell: what was copied along a row or column has one pattern. Undefined where it cannot be read. */
export function patternOf(formula: string, row: number, column: number): string | undefined {
  try {
    return translateFormulaToR1C1(formula, addressOf(row, column));
  } catch {
    return undefined; // no formula that anybody could copy
  }
}

/** A pattern written out for another cell. */
export function written(pattern: string, row: number, column: number): string | undefined {
  try {
    return translateFormulaToA1(pattern, addressOf(row, column));
  } catch {
    return undefined; // a relative reference would leave the sheet
  }
}
