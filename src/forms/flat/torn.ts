import type { Document, Table } from "../../document/index.js";
import { regionsOf } from "../regions.js";
import { indicatorHeader, readScoredForm } from "../scored/index.js";
import { formsIn, type FlatForm } from "./form.js";
import { piecesOfCells } from "./pieces.js";

/**
 * A table of extracted text whose cells have left their rows (one cell a line, rows broken at blank cells, a header torn
 * over several lines), put together again from the order of its cells; empty where its rows as they stand tell as much.
 */
export function reassembled(table: Table): readonly FlatForm[] {
  if (table.grid !== "ragged" || table.origin !== "table") return [];
  if (!table.rows.some(({ cells }) => cells.some(({ text }) => /指标|资金总额|执行数/.test(text)))) return [];
  const [plain, broken] = [false, true].map((each) => formsIn(piecesOfCells(table, each)));
  const forms = (plain === undefined || (broken !== undefined && unreadIn(broken) < unreadIn(plain) && broken.length === plain.length) ? broken : plain) ?? [];
  if (forms.length === 0) return [];
  return tellMore(forms.map((form) => form.table), [table]) ? forms : [];
}

/** Whether tables tell all that others do of the forms in them, and more. */
export function tellMore(tables: readonly Table[], others: readonly Table[]): boolean {
  const [before, after] = [toldBy(others), toldBy(tables)];
  return after.indicators >= before.indicators && after.funds >= before.funds && after.indicators + after.funds > before.indicators + before.funds;
}

const unreadIn = (forms: readonly FlatForm[]): number => forms.reduce((sum, { unread }) => sum + unread, 0);

/** How much the forms of tables tell: indicators with target and actual, amounts of the funds. */
function toldBy(blocks: readonly Table[]): { readonly indicators: number; readonly funds: number } {
  const document: Document = { name: "", format: "text", blocks, parts: [], problems: [] };
  const forms = regionsOf(document).regions.flatMap(({ kind, rows }) => (kind === "project" || kind === "overall" || (kind === "unknown" && rows.some((row) => indicatorHeader(row) !== undefined)) ? [readScoredForm(rows, kind === "overall" ? kind : "project", {})] : []));
  const figured = forms.flatMap(({ total, parts }) => [total, ...parts].flatMap((row) => [row?.initial, row?.fullYear, row?.actual])).filter((fact) => fact?.state === "figure");
  const indicators = forms.flatMap((form) => form.indicators).filter(({ name, targetCell, actual }) => name !== "" && targetCell.text !== "" && actual.text !== "");
  return { indicators: indicators.length, funds: figured.length };
}
