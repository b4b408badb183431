import { type Bitmap, blended } from "./bitmap.js";
import type { Ink } from "./ink.js";

/** Degrees to either side within which paper lies crooked on a scanner's glass. */
const widest = 6;
/** Degrees that move a line's end by less than it is thick. */
const least = 0.04;

/**
 * Degrees, clockwise, by which lines run downward to the right. Where they run level the rows of the picture are either
 * full of ink or empty: the angle that parts them best is the one.
 */
export function skewOf(ink: Ink): number {
  const points = sample(ink);
  if (points.length < 200) return 0;
  let [best, step] = [0, 0.5];
  for (let range = widest; step > 0.015; [range, step] = [step, step / 4]) {
    const middle = best;
    let most = -1;
    for (let angle = middle - range; angle <= middle + range + 1e-9; angle += step) {
      const parted = partedBy(points, angle, ink);
      if (parted > most) [most, best] = [parted, angle];
    }
  }
  return Math.abs(best) < least ? 0 : best;
}

interface Points {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly length: number;
}

/** Some fifty thousand points of ink: enough, and quick. */
function sample({ width, on }: Ink): Points {
  let count = 0;
  for (const one of on) count += one;
  const every = Math.max(1, Math.floor(count / 50_000));
  const [xs, ys] = [new Float64Array(Math.ceil(count / every) + 1), new Float64Array(Math.ceil(count / every) + 1)];
  let [seen, length] = [0, 0];
  on.forEach((one, at) => {
    if (one === 0) return;
    if (seen % every === 0) {
      xs[length] = at % width;
      ys[length] = Math.floor(at / width);
      length += 1;
    }
    seen += 1;
  });
  return { xs, ys, length };
}

function partedBy({ xs, ys, length }: Points, angle: number, { width, height }: Ink): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const offset = Math.ceil(Math.abs(slope) * width);
  const rows = new Float64Array(height + offset * 2 + 2);
  for (let index = 0; index < length; index += 1) {
    const row = Math.floor((ys[index] ?? 0) - (xs[index] ?? 0) * slope) + offset;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (const row of rows) sum += row * row;
  return sum;
}

/** Turned back by an angle around its middle, as large as before. */
export function straightened(bitmap: Bitmap, angle: number): Bitmap {
  if (angle === 0) return bitmap;
  const { width, height } = bitmap;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const grey = new Uint8Array(width * height);
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0, at = 0; y < height; y += 1) {
    const dy = y - middleY;
    for (let x = 0; x < width; x += 1, at += 1) {
      const dx = x - middleX;
      grey[at] = blended(bitmap, middleX + dx * cos - dy * sin, middleY + dx * sin + dy * cos);
    }
  }
  return { width, height, grey };
}
