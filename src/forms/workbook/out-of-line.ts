import type { Cell } from "../../document/index.js";
import { patternOf, sumOf, written, type Area, type Book, type Sheet } from "../../formula/index.js";
import type { Fact } from "../../model/index.js";
import { grouped } from "../grouped.js";
import { cellFact, isNought, isNumber, isOfAnotherKind } from "./cells.js";

interface Summing {
  readonly cell: Cell;
  readonly area: Area;
  readonly pattern: string;
}

/**
 * Sums whose range is shorter than those of the same kind beside them, with the figures that they leave out: one of a column of sums across
 * (F3 adds up B3:D3, all others B:E), one of a row of sums down, and one of several that take a list in lots of the same length (the
 * quarters of twelve months).
 */
export function outOfLine(book: Book): ReadonlyMap<Cell, readonly Fact[]> {
  const found = new Map<Cell, readonly Fact[]>();
  for (const sheet of book.sheets.filter(({ table }) => table.hidden !== true)) {
    const sums = sheet.table.rows.flatMap(({ cells }) => cells.flatMap(summing));
    const across = inLines(sums.filter(({ cell, area }) => area.sheet === undefined && area.top === cell.row && area.bottom === cell.row), ({ cell }) => `${cell.column}`);
    const down = inLines(sums.filter(({ cell, area }) => area.sheet === undefined && area.left === cell.column && area.right === cell.column), ({ cell }) => `${cell.row}`);
    const lots = inLines(sums.filter(({ area }) => area.left === area.right), ({ cell, area }) => `${cell.column}\n${area.sheet ?? ""}\n${area.left}`);
    for (const { cell, on, missing } of [...across.map((line) => shorter(sheet, line, "row")), ...down.map((line) => shorter(sheet, line, "column")), ...lots.map((line) => ofLots(book, sheet, line))].flatMap((each) => each ?? [])) {
      const figures = missing.flatMap((area) => on.within(area)).filter((each) => isNumber(each) && !isNought(each));
      if (figures.length > 0 && figures.length <= 6) found.set(cell, figures.map((each) => cellFact(on, each)));
    }
  }
  return found;
}

interface Short {
  readonly cell: Cell;
  /** The sheet that the figures stand on. */
  readonly on: Sheet;
  readonly missing: readonly Area[];
}

function summing(cell: Cell): Summing[] {
  const areas = cell.formula === undefined || cell.kind !== "number" ? undefined : sumOf(cell.formula)?.areas;
  const [area, ...more] = areas ?? [];
  const pattern = cell.formula === undefined ? undefined : patternOf(cell.formula, cell.row, cell.column);
  return area === undefined || more.length > 0 || pattern === undefined ? [] : [{ cell, area, pattern }];
}

function inLines(sums: readonly Summing[], keyOf: (sum: Summing) => string): (readonly Summing[])[] {
  return grouped(sums, keyOf).filter((group) => group.length >= 3);
}

/** The one of a line whose pattern is not that of all the others, where theirs would take in more and one of them stands right beside it. */
function shorter(sheet: Sheet, line: readonly Summing[], along: "row" | "column"): Short | undefined {
  const alike = grouped(line, ({ pattern }) => pattern);
  if (alike.length !== 2) return undefined;
  const [odd, ...more] = alike.flatMap((each) => (each.length === 1 ? each : []));
  const usual = line.find((each) => each !== odd);
  if (odd === undefined || usual === undefined || more.length > 0) return undefined;
  if (!line.some((each) => each !== odd && Math.abs(each.cell[along] - odd.cell[along]) === 1)) return undefined;
  const due = sumOf(written(usual.pattern, odd.cell.row, odd.cell.column) ?? "")?.areas[0];
  const { area } = odd;
  if (due === undefined || due.top > area.top || due.left > area.left || due.bottom < area.bottom || due.right < area.right) return undefined;
  const missing = along === "row" ? [{ ...due, right: area.left - 1 }, { ...due, left: area.right + 1 }] : [{ ...due, bottom: area.top - 1 }, { ...due, top: area.bottom + 1 }];
  return { cell: odd.cell, on: sheet, missing };
}

/** Lots of one length that follow one another without a hole, but for one that is shorter by just the hole beside it. */
function ofLots(book: Book, own: Sheet, line: readonly Summing[]): Short | undefined {
  const lots = [...line].sort((one, other) => one.area.top - other.area.top);
  const lengthOf = ({ area }: Summing): number => area.bottom - area.top + 1;
  const usual = Math.max(...lots.map(lengthOf));
  const [short, ...more] = lots.filter((lot) => lengthOf(lot) !== usual);
  const on = short?.area.sheet === undefined ? own : book.sheet(short.area.sheet);
  if (short === undefined || on === undefined || more.length > 0 || usual < 2) return undefined;
  const holes = lots.slice(1).map((lot, at) => ({ after: lots[at], before: lot, top: (lots[at]?.area.bottom ?? 0) + 1, bottom: lot.area.top - 1 }));
  const [hole, ...others] = holes.filter(({ top, bottom }) => bottom >= top);
  if (hole === undefined || others.length > 0 || holes.some(({ top, bottom }) => bottom < top - 1)) return undefined;
  if ((hole.after !== short && hole.before !== short) || lengthOf(short) + hole.bottom - hole.top + 1 !== usual) return undefined;
  const missing = { ...short.area, top: hole.top, bottom: hole.bottom };
  return on.within(missing).some((cell) => cell.formula !== undefined || isOfAnotherKind(on, cell)) ? undefined : { cell: short.cell, on, missing: [missing] };
}
