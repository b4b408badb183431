/** A stretch of text drawn at one place, in one coordinate system with y growing downward. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where each character after the first begins, if it is known: lets a piece drawn over two cells be cut. */
  readonly stops?: readonly number[] | undefined;
  /** What it is cut to, if it is: its cell or less than that. */
  readonly clip?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** The height at which its cell is to be looked for, where that is not where it stands: text too tall for its row. */
  readonly anchor?: number;
  /** Where the picture itself says the text stands, in its own units. */
  readonly at: { readonly x: number; readonly y: number };
  /** How sure its reading is, from 0 to 1, where it was recognised in a picture. */
  readonly confidence?: number;
}

/** A ruling line. Slanting ones are ignored. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface GridCell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly at: { readonly x: number; readonly y: number };
  /** The ruling lines around it, where there are any. */
  readonly box?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** What its text was put together from. */
  readonly pieces?: readonly Piece[];
}

/** What is known of where lines and texts come from. */
export interface GridOptions {
  /**
   * The lines are one table's, and every cell shows its whole text, wrapped at its edges: true of pages. A picture of a
   * worksheet cuts texts off, or lets them run over empty neighbours.
   */
  readonly wraps?: boolean;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** In reading order; empty cells are listed with an empty text. */
  readonly cells: readonly GridCell[];
  /** Whether the cells come from ruling lines, so that their spans are known, or from alignment alone. */
  readonly ruled: boolean;
}

export function heightOf(piece: Piece): number {
  return piece.bottom - piece.top;
}

export function middleOf(piece: Piece): number {
  return (piece.top + piece.bottom) / 2;
}

/** The height of ordinary text: what tolerances are measured in. */
export function textHeight(pieces: readonly Piece[]): number {
  const heights = new Float64Array(pieces.map(heightOf).filter((height) => height > 0)).sort();
  return heights[heights.length >> 1] ?? 1;
}

/** Pieces that stand on one line, top line first, left to right inside it. */
export function linesOfText(pieces: readonly Piece[], height: number): Piece[][] {
  const sorted = [...pieces].sort((a, b) => middleOf(a) - middleOf(b) || a.left - b.left);
  const lines: Piece[][] = [];
  let middle = -Infinity;
  for (const piece of sorted) {
    const line = lines.at(-1);
    if (line === undefined || middleOf(piece) - middle > height * 0.5) {
      lines.push([piece]);
      middle = middleOf(piece);
    } else {
      line.push(piece);
    }
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}
