/** Pictures made of drawing records, EMF and WMF: their words put back into rows and columns, by where they stand. */
import type { Cell, Document, Problem, Row, Table } from "../../document/index.js";
import { isEmf, playEmf } from "../emf/index.js";
import { gridFrom, type Grid, type GridCell } from "../grid/index.js";
import { failure, note } from "../problem.js";
import { placeAt, type Where } from "../reading.js";
import { isFigure } from "../text/cell.js";
import { isWmf, playWmf } from "../wmf/index.js";
import type { Played } from "./played.js";
import { wording } from "./wording.js";

/**
 * Reads an enhanced or a Windows metafile. One table, "exact" where ruling lines show the cells, else "ragged": columns by
 * alignment. Never throws: what is damaged or cut short gives the cells found before it and a problem.
 *
 * A preview shows what was visible: a text wider than its cell can be cut off at the cell's edge, and hidden or
 * scrolled-away rows are missing. Whoever compares it with its workbook must allow for both.
 */
export function readMetafile(name: string, bytes: Uint8Array, at: Where): Document {
  const played = play(bytes);
  if (played === undefined) return { name, format: "unknown", blocks: [], parts: [], problems: [failure("unreadable", name, at, wording.unreadable)] };
  const { canvas } = played;
  const blocks = canvas.texts.length === 0 ? [] : [tableOf(gridFrom(canvas.lines, canvas.texts), at)];
  return { name, format: played.format, blocks, parts: [], problems: problemsOf(played, name, at) };
}

/** A picture may carry itself once more in the other kind: EMF is the better witness, being in Unicode. */
function play(bytes: Uint8Array): (Played & { readonly format: "emf" | "wmf" }) | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isEmf(view)) {
    const emf = playEmf(view);
    const inner = emf.canvas.texts.length > 0 || emf.wrapped === undefined ? undefined : viewOf(emf.wrapped);
    return { ...(inner !== undefined && isWmf(inner) ? playWmf(inner) : emf), format: "emf" };
  }
  if (!isWmf(view)) return undefined;
  const wmf = playWmf(view);
  const inner = wmf.wrapped === undefined ? undefined : viewOf(wmf.wrapped);
  const emf = inner !== undefined && isEmf(inner) ? playEmf(inner) : undefined;
  return { ...(emf?.ending === "complete" && emf.canvas.texts.length > 0 ? emf : wmf), format: "wmf" };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tableOf(grid: Grid, where: Where): Table {
  const rows: { cells: Cell[] }[] = Array.from({ length: grid.rows }, () => ({ cells: [] }));
  for (const cell of grid.cells) rows[cell.row - 1]?.cells.push(cellOf(cell, where));
  return {
    kind: "table",
    origin: "picture",
    grid: grid.ruled ? "exact" : "ragged",
    rows: rows satisfies Row[],
    place: rows[0]?.cells[0]?.place ?? placeAt(where, { kind: "picture", x: 0, y: 0 }),
  };
}

function cellOf({ text, at, row, column, rowSpan, columnSpan }: GridCell, where: Where): Cell {
  const place = placeAt(where, { kind: "picture", x: at.x, y: at.y });
  return { row, column, rowSpan, columnSpan, kind: text === "" ? "empty" : isFigure(text) ? "number" : "text", text, place };
}

function problemsOf({ canvas, ending, plusTexts }: Played, name: string, where: Where): Problem[] {
  const problems: Problem[] = [];
  if (ending === "truncated") problems.push(failure("truncated", name, where, wording.truncated));
  else if (ending === "damaged" || canvas.damaged > 0) problems.push(failure("damaged", name, where, wording.damaged));
  if (canvas.overfull) problems.push(failure("over-limit", name, where, wording.overfull));
  if (canvas.glyphTexts > 0) problems.push(note("not-read", name, where, wording.glyphs));
  if (canvas.texts.length > 0 || canvas.glyphTexts > 0) return problems;
  const wordless = plusTexts > 0 ? note("not-read", name, where, wording.plus) : canvas.bitmaps > 0 ? note("not-read", name, where, wording.image) : note("empty", name, where, wording.empty);
  return [...problems, wordless];
}
