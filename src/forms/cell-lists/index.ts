/** Tables that came as text, one cell after the other, and what their totals are made of. */
import type { Block, Table } from "../../document/index.js";
import type { SummedTable } from "../../model/index.js";
import { acrossSums } from "./across.js";
import { firstTotals } from "./first-total.js";
import { laidTables, sangongTables } from "./laid.js";
import { fundBlockSums } from "./fund-blocks.js";
import { listSums } from "./lists.js";
import { outlineSums } from "./outline.js";
import { sourceSums } from "./sources.js";
import { tokenRuns, type Token } from "./tokens.js";

/** The sums in stretches of short lines, and in blocks of sources that no table's columns show. */
export function cellLists(blocks: readonly Block[]): SummedTable[] {
  const ofLines = new Set(blocks.flatMap((block) => (block.kind === "paragraph" ? [block.place] : block.kind === "table" && isOneColumn(block) ? block.rows.flatMap(({ cells }) => cells.map(({ place }) => place)) : [])));
  return tokenRuns(blocks).flatMap((run): SummedTable[] => {
    const lines = run.every(({ place }) => ofLines.has(place));
    const even = lines ? laidTables(run) : [];
    const laid = !lines || even.length > 0 ? even : sangongTables(run, titleOf(run));
    const left = run.filter((token) => !laid.some(({ tokens }) => tokens.has(token)));
    const columns = [...(lines ? [...listSums(left), ...outlineSums(left)] : []), ...sourceSums(left), ...fundBlockSums(left)];
    const headed = lines ? firstTotals(left) : [];
    const across = lines && headed.length === 0 ? acrossSums(left) : headed;
    const first = columns[0] ?? across[0];
    const listed: SummedTable[] = first === undefined ? [] : [{ kind: "summed", title: "", place: first.total.place, columns, lines: across, derived: [], selections: [], questions: [], told: [] }];
    return [...laid.map(({ summed }) => summed), ...listed];
  });
}

/** 2023年“三公”经费决算表, above 单位：万元 and the first of its figures. */
function titleOf(run: readonly Token[]): string {
  return run.slice(0, run.findIndex(({ isFigure }) => isFigure)).findLast(({ text }) => /“?三公”?经费.*(?:表|情况)$/.test(text))?.text ?? "";
}

/** 西坪镇 | over 20 | over …: a page's cells, each closed by its bar on a line of its own, are no more than lines. */
function isOneColumn({ grid, rows }: Table): boolean {
  return grid === "ragged" && rows.length > 1 && rows.every(({ cells }) => cells.filter(({ text }) => text !== "").length <= 1);
}
