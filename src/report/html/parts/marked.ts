import { html, type Markup } from "../markup.js";
import type { Spot } from "../view/view.js";
import type { PageWords } from "../words.js";

/** The text with the characters of the spots marked. Of spots that overlap the first to begin is shown. */
export function marked(text: string, spots: readonly Spot[], words: PageWords): Markup {
  const pieces: (Markup | string)[] = [];
  let done = 0;
  for (const spot of [...spots].sort((one, other) => (one.from ?? 0) - (other.from ?? 0) || (other.to ?? 0) - (one.to ?? 0))) {
    if (spot.from === undefined || spot.to === undefined || spot.from < done) continue;
    pieces.push(text.slice(done, spot.from), markedPiece(text.slice(spot.from, spot.to), spot, words));
    done = spot.to;
  }
  return html`${pieces}${text.slice(done)}`;
}

export function markedPiece(text: string, { mark, name }: Spot, words: PageWords): Markup {
  return html`<mark class="${mark}" title="${words.marks[mark]}${words.colon}${name}">${text}<span class="vh"> [${words.marks[mark]}]</span></mark>`;
}
