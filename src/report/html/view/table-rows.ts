import type { CellView, Spot, TableView } from "./view.js";

/** Up to so many rows are shown whole. */
const shownWhole = 14;
/** A row left out alone would be told in a row of its own. */
const smallestGap = 2;

/** Which rows of the excerpt, by their index, a reader needs in order to see the figures: these, what stands around them, and what heads their columns. */
export function rowsConcerned(table: TableView, spots: readonly Spot[]): number[] {
  const all = table.rows.map((_, index) => index);
  if (all.length <= shownWhole) return all;
  const at = new Map(table.rows.map(([row], index) => [row, index]));
  const kept = new Set<number>([0, ...firstHeader(table)]);
  for (const { row, column } of spots) {
    const index = at.get(row);
    if (index === undefined) continue;
    for (const near of [index - 1, index, index + 1]) kept.add(near);
    const header = headerAbove(table, index, column ?? 1);
    if (header !== undefined) kept.add(header);
  }
  const wanted = all.filter((index) => kept.has(index));
  return all.filter((index) => kept.has(index) || isSmall(gapAround(index, wanted)));
}

function gapAround(index: number, wanted: readonly number[]): number {
  const above = wanted.findLast((each) => each < index);
  const below = wanted.find((each) => each > index);
  return above === undefined || below === undefined ? Infinity : below - above - 1;
}

function isSmall(gap: number): boolean {
  return gap < smallestGap;
}

function firstHeader(table: TableView): number[] {
  const first = table.rows.slice(0, 5).findIndex(([, cells]) => isHeader(cells));
  return first === -1 ? [] : Array.from({ length: first + 1 }, (_, index) => index);
}

/** The nearest row of headings above that says something over this column. */
function headerAbove(table: TableView, index: number, column: number): number | undefined {
  const found = table.rows.slice(0, index).findLastIndex(([, cells]) => isHeader(cells) && cells.some(([from, text, , span = 1]) => text.trim() !== "" && from <= column && column < from + span));
  return found === -1 ? undefined : found;
}

/** Three words or more beside each other and no figure among them. */
export function isHeader(cells: readonly CellView[]): boolean {
  const told = cells.filter(([, text]) => text.trim() !== "");
  return told.length >= 3 && !told.some(([, text]) => isFigure(text) || text.length > 30);
}

/** A figure alone, as it is set to the right in a column of figures. */
export function isFigure(text: string): boolean {
  return /^[-−+(（]?[\d０-９][\d,，.．\s]*[)）]?\s*[%％‰]?$/u.test(text.trim());
}
