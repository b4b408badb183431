import { type Bitmap, scaled } from "./bitmap.js";
import { pixelsAPoint } from "./page.js";

/** In points: the longer side of A4, which most pages are. */
const longerSide = 842;
/** In inches. */
const [smallest, largest] = [5, 24];
const mostEnlarged = 4;

/** A picture brought to the scale at which pages are read. What it says of its own scale is believed where it makes a page. */
export function asPage(bitmap: Bitmap, dotsPerInch = 0): { readonly bitmap: Bitmap; readonly point: number } {
  const longer = Math.max(bitmap.width, bitmap.height);
  const inches = longer / dotsPerInch;
  const own = dotsPerInch >= 100 && inches >= smallest && inches <= largest ? dotsPerInch / 72 : longer / longerSide;
  const by = Math.min(mostEnlarged, pixelsAPoint / own);
  // A little more than enough is left alone.
  if (by > 0.66 && by <= 1) return { bitmap, point: own };
  return { bitmap: scaled(bitmap, by), point: own * by };
}
