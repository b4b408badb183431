import { type GridCell, middleOf } from "../grid/index.js";
import { isFigure } from "../text/cell.js";
import { cellsOf, type Part } from "./parts.js";

/** In points: edges that differ by less are one. */
const same = 3;
const mostRows = 6;

/** A page's share of a table without the header rows that are repeated at its top: they are told once. */
export function withoutHead(part: Part, first: Part): Part {
  const count = repeatedRows(part, first);
  const cut = Math.max(...cellsOf(part).filter((cell) => cell.row <= count).map((cell) => cell.box?.bottom ?? 0));
  const { frame } = part;
  if (count === 0 || cut >= frame.bottom - same) return part;
  const below = (at: number): boolean => at > cut - 1;
  return {
    page: part.page,
    lines: part.lines,
    frame: {
      ...frame, top: cut,
      level: frame.level.filter((rule) => below(rule.at)),
      upright: frame.upright.filter((rule) => rule.to > cut + same).map((rule) => ({ ...rule, from: Math.max(rule.from, cut) })),
    },
    pieces: part.pieces.filter((piece) => (piece.anchor ?? middleOf(piece)) > cut),
  };
}

/**
 * Whether what stands under a table is another one of its kind: the rows after those that are the same word for word have
 * the same labels too. Under a repeated header the table goes on with rows that it did not begin with.
 */
export function beginsAnew(part: Part, first: Part): boolean {
  const count = repeatedRows(part, first);
  return [count + 1, count + 2].every((number) => isLike(rowOf(part, number), rowOf(first, number)));
}

function repeatedRows(part: Part, first: Part): number {
  let count = 0;
  while (count < mostRows && isSame(rowOf(part, count + 1), rowOf(first, count + 1))) count += 1;
  return count;
}

function rowOf(part: Part, number: number): readonly GridCell[] {
  return cellsOf(part).filter((cell) => cell.row === number);
}

/** A header that reaches further down where it stands first is cut to the repeated row. */
function isSame(row: readonly GridCell[], head: readonly GridCell[]): boolean {
  return row.length > 0 && row.length === head.length && row.some((cell) => cell.text !== "" && !isFigure(cell.text))
    && row.every((cell, index) => {
      const other = head[index];
      return other !== undefined && isUnder(cell, other) && cell.rowSpan <= other.rowSpan && (cell.text === other.text || (cell.rowSpan < other.rowSpan && cell.text !== "" && other.text.startsWith(cell.text)));
    });
}

/** At least half of what is written in a row stands in the other one at the same place. */
function isLike(row: readonly GridCell[], other: readonly GridCell[]): boolean {
  const told = row.filter((cell) => cell.text !== "");
  const alike = told.filter((cell) => !isFigure(cell.text) && other.some((one) => isUnder(cell, one) && one.text === cell.text));
  return told.length > 0 && alike.length * 2 >= told.length;
}

function isUnder(cell: GridCell, other: GridCell): boolean {
  return Math.abs((cell.box?.left ?? 0) - (other.box?.left ?? 0)) <= same;
}
