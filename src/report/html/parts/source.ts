import { html, type Markup } from "../markup.js";
import type { ExcerptView, Mark, SourceView, Spot, TextView } from "../view/view.js";
import type { PageWords } from "../words.js";
import { marked } from "./marked.js";
import { sourceTable } from "./table.js";

/** A piece of a submitted file with the figures of a finding marked; `at` is its number among the sources of the finding. */
export function source(view: SourceView, excerpt: ExcerptView, at: number, whole: boolean, words: PageWords): Markup {
  const recognised = excerpt.kind === "table" && excerpt.origin === "picture" && html` <span class="tag">${words.picture}</span>`;
  return html`<figure class="cited" data-at="${at}">
    <figcaption>${view.label}${recognised}</figcaption>
    ${excerpt.kind === "text" ? paragraphs(excerpt, view.spots, words) : sourceTable(excerpt, view.spots, whole, view.label, words)}
    </figure>`;
}

function paragraphs(text: TextView, spots: readonly Spot[], words: PageWords): Markup {
  return html`<div class="paragraphs">${text.rows.map(([row, content]) => {
    const own = spots.filter((spot) => spot.row === row);
    return html`<p${own.length > 0 && html` class="told"`}><span class="line" title="${words.paragraph(row)}">${row}</span>${marked(content, own, words)}</p>`;
  })}</div>`;
}

/** What the frames around the figures mean, of those that there are. */
export function legend(sources: readonly SourceView[], words: PageWords): Markup | false {
  const used = (["chief", "total", "part", "other"] satisfies Mark[]).filter((mark) => sources.some(({ spots }) => spots.some((spot) => spot.mark === mark)));
  return used.length > 0 && html`<p class="legend">${used.map((mark) => html`<span><mark class="${mark}">${words.marks[mark]}</mark></span> `)}</p>`;
}
