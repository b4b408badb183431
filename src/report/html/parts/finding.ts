import { html, type Markup } from "../markup.js";
import type { ExcerptView, FigureView, FindingView } from "../view/view.js";
import type { PageWords } from "../words.js";
import { legend, source } from "./source.js";

/** So many figures are named at once; the others are a click away. */
const figuresAtOnce = 12;

/** A finding with the places it rests on beside it. The attributes are what the filters go by. */
export function finding(view: FindingView, excerpts: readonly ExcerptView[], words: PageWords): Markup {
  const waived = view.waived === undefined ? "open" : "waived";
  return html`<article class="finding ${view.severity} ${waived}" id="finding-${view.number}" tabindex="-1" aria-labelledby="title-${view.number}" data-number="${view.number}" data-severity="${view.severity}" data-rule="${view.rule}" data-unit="${view.unit}" data-group="${view.group}" data-state="${waived}">
    <div class="said">
    <h4 id="title-${view.number}"><a class="number" href="#finding-${view.number}" title="${words.link}">${view.number}</a> <span class="level">${words.severity[view.severity]}</span> <span class="title">${view.title}</span>${view.waived !== undefined && html` <span class="tag">${words.waivedAs}</span>`}${view.recognised !== undefined && html` <span class="tag">${view.recognised}</span>`}</h4>
    <p class="about">${view.about}</p>
    ${amounts(view, words)}
    <p class="message">${view.message}</p>
    ${view.working !== undefined && html`<p class="working"><b>${words.working}</b> <span>${view.working}</span></p>`}
    <dl>${[
      figures(view.figures, words),
      ...view.also.map(({ title, message }) => row(words.also, html`${title}${words.colon}${message}`)),
      view.suggestion !== undefined && row(words.suggestion, view.suggestion),
      view.waived !== undefined && row(words.waivedAs, view.waived),
      view.recognised !== undefined && row(words.recognised, view.recognised),
      view.basis !== "" && row(words.basis, view.basis, "quiet"),
      row(words.ruleId, html`${view.rule} · ${words.fingerprint} ${view.fingerprint}`, "quiet code"),
    ]}</dl>
    </div>
    <div class="shown">${sources(view, excerpts, words)}</div>
    </article>`;
}

function amounts({ actual, expected, difference }: FindingView, words: PageWords): Markup | false {
  const told = [[words.actual, actual, "actual"], [words.expected, expected, "expected"], [words.difference, difference, "difference"]] as const;
  const known = told.filter(([, amount]) => amount !== undefined);
  return known.length > 0 && html`<ul class="amounts">${known.map(([name, amount, kind]) => html`<li class="${kind}"><span>${name}</span> <b>${amount}</b></li>`)}</ul>`;
}

function row(name: string, content: Markup | string, kind?: string): Markup {
  return html`<div${kind !== undefined && html` class="${kind}"`}><dt>${name}</dt><dd>${content}</dd></div>`;
}

function figures(all: readonly FigureView[], words: PageWords): Markup | false {
  if (all.length === 0) return false;
  const list = (some: readonly FigureView[]) => html`<ul>${some.map(({ name, told, sentence }) => html`<li>${name} ${told}${sentence !== undefined && html`<q>${sentence}</q>`}</li>`)}</ul>`;
  const rest = all.slice(figuresAtOnce);
  return row(words.figures, html`${list(all.slice(0, figuresAtOnce))}${rest.length > 0 && html`<details><summary>${words.moreFigures(rest.length)}</summary>${list(rest)}</details>`}`, "figures");
}

function sources(view: FindingView, excerpts: readonly ExcerptView[], words: PageWords): Markup {
  const shown = view.sources.flatMap((each, at) => {
    const excerpt = excerpts[each.excerpt];
    return excerpt === undefined ? [] : [source(each, excerpt, at, false, words)];
  });
  if (shown.length === 0) return html`<p class="quiet">${words.noSource}</p>`;
  const more = view.moreSources.length > 0 && html`<details class="more-sources js"><summary>${words.moreSources(view.moreSources.length)}</summary></details>`;
  return html`${legend(view.sources, words)}${shown}${more}`;
}
