import type { AuditResult } from "../../model/index.js";
import { html, type Markup } from "../html/markup.js";
import type { Words } from "../words.js";
import { entriesOf } from "./entries.js";
import { rosterWordsOf } from "./words.js";

/** More than so many entries would push what stands below them out of sight. */
const mostOpen = 20;

/** Who has handed in what, as a section of the page; open where anybody is missing. */
export function rosterPart({ roster }: Pick<AuditResult, "roster">, words: Words): Markup | false {
  if (roster === undefined) return false;
  const own = rosterWordsOf(words.language);
  const entries = entriesOf(roster, words.language);
  return html`<details class="coverage" id="roster"${entries.length > 0 && entries.length <= mostOpen && html` open`}><summary><h2>${own.title} <span class="badge">${roster.summary.units}</span>${entries.length > 0 && html` <span class="badge warning">${entries.length}</span>`}</h2></summary>
    <p>${own.headline(roster)}</p>
    ${entries.length === 0 ? html`<p>${own.allWell}</p>` : html`<table class="list"><thead><tr><th scope="col">${own.state_}</th><th scope="col">${own.unit}</th><th scope="col">${own.details}</th></tr></thead>
    <tbody>${entries.map(({ mark, level, about, details }) => html`<tr><td><span class="badge ${level}">${mark}</span></td><td>${about}</td><td>${details.map((line) => html`<span class="block">${line}</span>`)}</td></tr>`)}</tbody></table>`}
    </details>`;
}
