import type { Budget } from "../limits.js";

/** A cell as the page has it. */
export interface SpannedCell<Content> {
  readonly columnSpan: number;
  /** 0: down to the end of its row group. */
  readonly rowSpan: number;
  readonly content: Content;
}

export interface SpannedRow<Content> {
  readonly cells: readonly SpannedCell<Content>[];
  /** The number of the first row, from 0, that is not in the same row group. */
  readonly groupEnd: number;
  readonly hidden: boolean;
}

export interface PlacedCell<Content> extends SpannedCell<Content> {
  /** From 1. */
  readonly column: number;
}

export interface PlacedRow<Content> {
  readonly cells: readonly PlacedCell<Content>[];
  readonly hidden: boolean;
}

/** HTML's own bound on colspan. */
export const widest = 1000;

type Covered = { readonly from: number; readonly to: number; readonly until: number };

/**
 * Puts rows on their grid: each cell takes the first column that no cell above reaches into. HTML Living Standard, “forming a
 * table”. Every column and row covered is paid for; the rows stop where the budget does.
 */
export function onGrid<Content>(rows: readonly SpannedRow<Content>[], budget: Budget): { readonly rows: readonly PlacedRow<Content>[]; readonly complete: boolean } {
  const placed: PlacedRow<Content>[] = [];
  let covered: readonly Covered[] = [];
  for (const [index, row] of rows.entries()) {
    const reaching = covered.filter((one) => one.until > index);
    const cells: PlacedCell<Content>[] = [];
    const started: Covered[] = [];
    let column = 1;
    let next = 0;
    for (const { columnSpan, rowSpan, content } of row.cells) {
      for (; next < reaching.length && (reaching[next] as Covered).from <= column; next += 1) column = Math.max(column, (reaching[next] as Covered).to + 1);
      const rowsLeft = row.groupEnd - index;
      const down = rowSpan === 0 ? rowsLeft : Math.max(1, Math.min(rowSpan, rowsLeft));
      const across = Math.max(1, Math.min(columnSpan, widest));
      if (!budget.spendCells(down * across)) return { rows: [...placed, { cells, hidden: row.hidden }], complete: false };
      cells.push({ column, columnSpan: across, rowSpan: down, content });
      if (down > 1) started.push({ from: column, to: column + across - 1, until: index + down });
      column += across;
    }
    covered = started.length === 0 ? reaching : [...reaching, ...started].sort((a, b) => a.from - b.from);
    placed.push({ cells, hidden: row.hidden });
  }
  return { rows: placed, complete: true };
}
