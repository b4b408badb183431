/** Puts placed texts and ruling lines back into rows and columns, by coordinates alone. For pictures and pages. */
import { alignedGrid } from "./aligned.js";
import { textHeight, type Grid, type GridOptions, type Piece, type Segment } from "./piece.js";
import { ruledGrid } from "./ruled.js";

export { linesOfText, middleOf, type Grid, type GridCell, type GridOptions, type Piece, type Segment } from "./piece.js";
export { fits, runsOn } from "./wrap.js";

/**
 * The cells that lines and texts make: what ruling lines enclose, where they make a grid, else what alignment shows.
 * The pieces of one cell (wrapped lines, a sign borrowed from another font) are joined in reading order; the order in
 * which they were drawn is never used.
 */
export function gridFrom(lines: readonly Segment[], texts: readonly Piece[], options: GridOptions = {}): Grid {
  const seen = texts.filter((piece) => piece.text.trim() !== "").sort((a, b) => a.top - b.top || a.left - b.left);
  const height = textHeight(seen);
  return ruledGrid(lines, seen, height, options) ?? alignedGrid(seen, height);
}
