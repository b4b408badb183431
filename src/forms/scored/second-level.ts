import type { Cell } from "../../document/index.js";
import { filled, headerOf, type FormRow, type Header } from "../rows.js";
import { readCell } from "../../quantity/index.js";
import { fundColumnOf, squash, type FundColumn } from "../words.js";
import type { Funds } from "./funding.js";

/**
 * A header on two levels, 预算数 over 年初 and 调整后: the lower row names the columns together with what stands above it,
 * and the columns that reach down from the upper row stay as they are.
 * @param upper the header found so far
 * @returns undefined where the row is no second level: ragged rows do not tell what stands above what
 */
export function secondLevel(row: FormRow, upper: Header<FundColumn> | undefined, funds: Funds): Header<FundColumn> | undefined {
  if (upper === undefined || funds.total !== undefined || funds.parts.length > 0) return undefined;
  if (row.table !== upper.row.table || row.table.grid !== "exact" || row.cells[0]?.row !== (upper.row.cells[0]?.row ?? 0) + 1) return undefined;
  const wide = [...upper.cells.values()].find((cell) => cell.columnSpan > 1 && filled(row).filter((lower) => isUnder(lower, cell)).length > 1);
  if (wide === undefined || filled(row).some((cell) => readCell(cell.text).state !== "text")) return undefined;
  const lower = filled(row).filter((cell) => isUnder(cell, wide)).map((cell) => ({ ...cell, text: wordsOf(cell, wide) }));
  const reaching = [...upper.cells.values()].filter((cell) => cell !== wide);
  const cells = [...reaching, ...lower].sort((one, other) => one.column - other.column);
  const header = headerOf({ cells, table: row.table }, fundColumnOf, ["initial", "fullYear", "actual", "weight", "rate", "score"]);
  return header.cells.size >= upper.cells.size ? header : undefined;
}

/** 年初 under 预算数 says 年初预算数; 小计 says what stands above it; 年初预算数 says enough. */
function wordsOf(cell: Cell, above: Cell): string {
  const words = squash(cell.text).replace(/\([A-Z]\)$/, "");
  if (/^(?:小计|合计|总额)$/.test(words)) return above.text;
  return fundColumnOf(words) === undefined ? words + above.text : cell.text;
}

function isUnder(lower: Cell, upper: Cell): boolean {
  return lower.column >= upper.column && lower.column < upper.column + upper.columnSpan;
}
