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
  const below = filled(row);
  const wide = [...upper.cells.values()].filter((cell) => cell.columnSpan > 1 && below.filter((lower) => isUnder(lower, cell)).length > 1);
  if (wide.length === 0 || below.some((cell) => readCell(cell.text).state !== "text")) return undefined;
  const divided = wide.map((cell) => columnsUnder(cell, below));
  const reaching = [...upper.cells.values()].filter((cell) => !wide.includes(cell));
  const cells = [...reaching, ...divided.flatMap(({ named }) => named)].sort((one, other) => one.column - other.column);
  const header = headerOf({ cells, table: row.table }, fundColumnOf, ["initial", "fullYear", "actual", "weight", "rate", "score"]);
  // Of a first quarter or of 财政 alone nothing is known of all: without a column of all of them the upper one has none.
  return divided.some(({ inParts }) => inParts) || header.cells.size >= upper.cells.size ? header : undefined;
}

/** What stands under a heading: columns of their own (年初, 调整后), or parts of it (一季度, 财政, 自筹) with their total, which alone is the heading's. */
function columnsUnder(above: Cell, row: readonly Cell[]): { readonly named: readonly Cell[]; readonly inParts: boolean } {
  const lower = row.filter((cell) => isUnder(cell, above));
  const words = lower.map((cell) => squash(cell.text).replace(/\([A-Z]\)$/, ""));
  const inParts = words.some((each) => period.test(each)) || (words.length > 0 && words.every((each) => source.test(each))) || (words.some((each) => ofAll.test(each)) && words.every((each) => ofAll.test(each) || fundColumnOf(each) === undefined));
  const named = inParts ? lower.filter((cell) => ofAll.test(squash(cell.text)) || /^(?:累计|全年)/.test(squash(cell.text))) : lower;
  return { named: named.map((cell) => ({ ...cell, text: wordsOf(cell, above) })), inParts };
}

const ofAll = /^(?:小计|合计|总计|总额|截[至止]到?(?:20\d\d年)?12月(?:底|末|31日)?)$/;

/** 财政 and 自筹 under 执行数: who gave parts of it, with no column of both. */
const source = /^(?:其中:?)?(?:财政|自筹|自有|单位|中央|上级|本级|其[他它]|[省市县区州旗乡镇]级?)(?:财政)?(?:拨款|资金|补助|配套)?$/;

/** 一季度 and 1-6月 under 执行数: parts of the year beside 累计支付. */
const period = /^(?:截[至止]到?(?:20\d\d年)?(?:[1-9]|1[01])月|第?[一二三四1-4]季度?|[上下]半年|\d{1,2}(?:[-—~至]\d{1,2})?月(?:份)?)/;

/** 年初 under 预算数 says 年初预算数; 小计 says what stands above it; 年初预算数 says enough. */
function wordsOf(cell: Cell, above: Cell): string {
  const words = squash(cell.text).replace(/\([A-Z]\)$/, "");
  if (ofAll.test(words)) return above.text;
  return fundColumnOf(words) === undefined ? words + above.text : cell.text;
}

function isUnder(lower: Cell, upper: Cell): boolean {
  return lower.column >= upper.column && lower.column < upper.column + upper.columnSpan;
}
