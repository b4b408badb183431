import { type Bitmap, scaled } from "./bitmap.js";
import { lineHeight } from "./recogniser.js";
import type { InkLine } from "./text-lines.js";

/** How a line is cut out: the paper left around its ink, in character heights. */
export interface Margin {
  readonly above: number;
  readonly beside: number;
}

export const usualMargin: Margin = { above: 0.1, beside: 0.2 };
/** For a second look at what was not read for certain. */
export const otherMargin: Margin = { above: 0.25, beside: 0.6 };

/** One line, as high as the network reads. A low sign keeps its place on the line: 一 is not blown up to fill it. */
export function lineBitmap(bitmap: Bitmap, line: InkLine, em: number, { above, beside }: Margin): Bitmap {
  const height = line.bottom - line.top;
  const missing = Math.max(0, em * 0.8 - height) / 2;
  const top = Math.max(line.top - missing - em * above, line.clearTop);
  const bottom = Math.min(line.bottom + missing + em * above, line.clearBottom);
  const cut = cropped(bitmap, Math.round(line.left - em * beside), Math.round(top), Math.round(line.right + em * beside), Math.round(bottom));
  return fitted(scaled(cut, lineHeight / cut.height));
}

function cropped({ width, height, grey }: Bitmap, left: number, top: number, right: number, bottom: number): Bitmap {
  const result = { width: Math.max(1, right - left), height: Math.max(1, bottom - top), grey: new Uint8Array(Math.max(1, right - left) * Math.max(1, bottom - top)).fill(255) };
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
    const [from, to] = [Math.max(0, left), Math.min(width, right)];
    if (from < to) result.grey.set(grey.subarray(y * width + from, y * width + to), (y - top) * result.width + from - left);
  }
  return result;
}

/** Scaling may miss the height by a pixel, and leaves what is nearly right as it is. */
function fitted(bitmap: Bitmap): Bitmap {
  return bitmap.height === lineHeight ? bitmap : cropped(bitmap, 0, 0, bitmap.width, lineHeight);
}
