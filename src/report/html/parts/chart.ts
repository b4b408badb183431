import { html, type Markup } from "../markup.js";
import type { Bar, Counts } from "../view/view.js";
import type { PageWords } from "../words.js";

/** So many bars are read at a glance. */
const barsAtOnce = 10;

/** What a chart counts findings by: the name of a filter. */
export type ChartName = "rule" | "unit" | "group";

const severities = ["error", "warning", "info"] as const;

/** A table of figures with a bar in every row; its names are links that filter the list. */
export function chart(by: ChartName, title: string, head: string, bars: readonly Bar[], more: (count: number) => string, words: PageWords): Markup {
  const longest = Math.max(...bars.map(({ counts }) => totalOf(counts)));
  const rows = bars.map((bar) => chartRow(by, bar, longest, words));
  const rest = rows.slice(barsAtOnce);
  return html`<div class="chart"><h2>${title}</h2>${table(rows.slice(0, barsAtOnce), title, head, words)}${rest.length > 0 && html`<details><summary>${more(rest.length)}</summary>${table(rest, `${title}${words.colon}${more(rest.length)}`, head, words)}</details>`}</div>`;
}

function table(rows: readonly Markup[], title: string, head: string, words: PageWords): Markup {
  return html`<table><caption class="vh">${title}</caption>
    <thead><tr><th scope="col">${head}</th><th scope="col"><span class="vh">${words.share}</span></th>${severities.map((severity) => html`<th scope="col" class="count">${words.severity[severity]}</th>`)}</tr></thead>
    <tbody>${rows}</tbody></table>`;
}

function chartRow(by: ChartName, { key, name, counts }: Bar, longest: number, words: PageWords): Markup {
  const told = severities.filter((severity) => counts[severity] > 0);
  const href = `#${new URLSearchParams({ [by]: key }).toString()}`;
  const text = told.map((severity) => `${words.severity[severity]} ${counts[severity]}`).join(" ");
  return html`<tr><th scope="row"><a href="${href}">${name}</a></th>
    <td class="bar"><a href="${href}" tabindex="-1" aria-hidden="true" title="${text}"><span class="stack" style="width:${share(totalOf(counts), longest)}">${told.map((severity) => html`<span class="${severity}" style="flex:${counts[severity]}"></span>`)}</span></a></td>
    ${severities.map((severity) => html`<td class="count ${counts[severity] === 0 ? "zero" : severity}">${counts[severity]}</td>`)}</tr>`;
}

function totalOf({ error, warning, info }: Counts): number {
  return error + warning + info;
}

function share(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1000) / 10}%`;
}
