import type { Bitmap } from "./bitmap.js";

/** Which pixels are ink: 1, paper: 0. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly on: Uint8Array;
}

/** Ink is darker than this share of the paper around it, and than this part of the way from paper to the page's blackest. */
const darker = 0.8;
const toBlack = 0.3;
/** The share of a page that is taken for its blackest. */
const blackest = 0.004;

/** Ink told from paper by what surrounds it, so that shadows and grey paper stay paper. `reach`: pixels to each side. */
export function inkOf({ width, height, grey }: Bitmap, reach: number): Ink {
  const on = new Uint8Array(width * height);
  // Sums of columns over the rows around the current one: slid down, then across.
  const columns = new Float64Array(width);
  let rows = 0;
  const add = (row: number, sign: 1 | -1): void => {
    for (let x = 0, at = row * width; x < width; x += 1, at += 1) columns[x] = (columns[x] ?? 0) + sign * (grey[at] ?? 0);
    rows += sign;
  };
  const black = blackOf(grey);
  for (let row = 0; row < Math.min(reach, height); row += 1) add(row, 1);
  for (let y = 0; y < height; y += 1) {
    if (y + reach < height) add(y + reach, 1);
    if (y - reach - 1 >= 0) add(y - reach - 1, -1);
    let [sum, count] = [0, 0];
    for (let x = 0; x < Math.min(reach, width); x += 1) [sum, count] = [sum + (columns[x] ?? 0), count + 1];
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      if (x + reach < width) [sum, count] = [sum + (columns[x + reach] ?? 0), count + 1];
      if (x - reach - 1 >= 0) [sum, count] = [sum - (columns[x - reach - 1] ?? 0), count - 1];
      const paper = sum / (count * rows);
      const value = grey[at] ?? 255;
      if (value < paper * darker && value < paper - (paper - black) * toBlack) on[at] = 1;
    }
  }
  return { width, height, on };
}

function blackOf(grey: Uint8Array): number {
  const tones = new Float64Array(256);
  for (const value of grey) tones[value] = (tones[value] ?? 0) + 1;
  let [seen, tone] = [0, 0];
  while (tone < 255 && (seen += tones[tone] ?? 0) < grey.length * blackest) tone += 1;
  return tone;
}
