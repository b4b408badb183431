/** x' = a·x + c·y + e, y' = b·x + d·y + f: how PDF places what it draws. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function after(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** One coordinate alone: asked for every character, where a pair each time would cost more than all else. */
export function movedX(matrix: Matrix, x: number, y: number): number {
  return matrix[0] * x + matrix[2] * y + matrix[4];
}

export function movedY(matrix: Matrix, x: number, y: number): number {
  return matrix[1] * x + matrix[3] * y + matrix[5];
}

/** Quarter turns counter-clockwise that a text's direction makes, or `undefined` when it slants. */
export function quarterTurns([a, b]: Matrix): 0 | 1 | 2 | 3 | undefined {
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(angle);
  return Math.abs(angle - nearest) < 0.05 ? (((nearest + 4) % 4) as 0 | 1 | 2 | 3) : undefined;
}

/** A page's visible box in PDF points, y growing upward. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Puts points of a page so that its text reads from left to right, with y growing downward from the top left corner. */
export function upright({ left, bottom, right, top }: Box, turns: 0 | 1 | 2 | 3): Matrix {
  switch (turns) {
    case 0:
      return [1, 0, 0, -1, -left, top];
    case 1:
      return [0, 1, 1, 0, -bottom, -left];
    case 2:
      return [-1, 0, 0, 1, right, -bottom];
    case 3:
      return [0, -1, -1, 0, top, right];
  }
}

/** The way back. Only for what can be gone back: pages are turned, moved and scaled, never flattened. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const by = a * d - b * c;
  return [d / by, -b / by, -c / by, a / by, (c * f - d * e) / by, (b * e - a * f) / by];
}
