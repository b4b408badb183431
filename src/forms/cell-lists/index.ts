/** Tables that came as text, one cell after the other, and what their totals are made of. */
import type { Block } from "../../document/index.js";
import type { SummedTable } from "../../model/index.js";
import { acrossSums } from "./across.js";
import { firstTotals } from "./first-total.js";
import { laidTables } from "./laid.js";
import { listSums } from "./lists.js";
import { outlineSums } from "./outline.js";
import { sourceSums } from "./sources.js";
import { tokenRuns } from "./tokens.js";

/** The sums in stretches of short lines, and in blocks of sources that no table's columns show. */
export function cellLists(blocks: readonly Block[]): SummedTable[] {
  const ofLines = new Set(blocks.filter(({ kind }) => kind === "paragraph").map(({ place }) => place));
  return tokenRuns(blocks).flatMap((run): SummedTable[] => {
    const lines = run.every(({ place }) => ofLines.has(place));
    const laid = lines ? laidTables(run) : [];
    const left = run.filter((token) => !laid.some(({ tokens }) => tokens.has(token)));
    const columns = [...(lines ? [...listSums(left), ...outlineSums(left)] : []), ...sourceSums(left)];
    const headed = lines ? firstTotals(left) : [];
    const across = lines && headed.length === 0 ? acrossSums(left) : headed;
    const first = columns[0] ?? across[0];
    const listed: SummedTable[] = first === undefined ? [] : [{ kind: "summed", title: "", place: first.total.place, columns, lines: across, derived: [], selections: [], questions: [], told: [] }];
    return [...laid.map(({ summed }) => summed), ...listed];
  });
}
