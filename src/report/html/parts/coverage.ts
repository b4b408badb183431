import type { AuditResult, Check } from "../../../model/index.js";
import { html, type Markup } from "../markup.js";
import type { PassesView } from "../view/view.js";
import type { PageWords } from "../words.js";

/** What was checked and holds, by rule; what each rule says is filled in by the script when it is opened. */
export function passesSection(passes: readonly PassesView[], total: number, words: PageWords): Markup {
  const told = passes.some((rule) => rule.told.length > 0);
  return html`<details class="coverage" id="passes"><summary><h2>${words.passes} <span class="badge">${total}</span></h2></summary>
    ${passes.length === 0 && html`<p class="quiet">${words.nothingLeft}</p>`}
    ${told && html`<noscript><p class="quiet">${words.noScriptPasses}</p></noscript>`}
    ${passes.map((rule, index) =>
      rule.told.length === 0
        ? html`<p class="pass-count">${rule.title} <span class="badge">${rule.count}</span></p>`
        : html`<details class="rule-passes" data-passes="${index}"><summary>${rule.title} <span class="badge">${rule.count}</span></summary>${rule.told.length < rule.count && html`<p class="quiet">${words.passesLeft(rule.count - rule.told.length)}</p>`}</details>`,
    )}
    </details>`;
}

/** The passes of one rule, when they are opened. */
export function passesTable(told: PassesView["told"], words: PageWords): Markup {
  return html`<table class="list"><thead><tr><th scope="col">${words.unit}</th><th scope="col">${words.passed}</th><th scope="col">${words.where}</th></tr></thead>
    <tbody>${told.map(([whose, message, where]) => html`<tr><td>${whose}</td><td>${message}</td><td>${where}</td></tr>`)}</tbody></table>`;
}

/** What was not checked and why, the most frequent first, and rules that broke. */
export function notCheckedSection(checks: readonly Check[], placeOf: (place: NonNullable<Check["notChecked"][number]["place"]>) => string, words: PageWords): Markup {
  const reasons = checks.flatMap((check) => reasonsOf(check, placeOf)).sort((one, other) => other.count - one.count);
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  const broken = checks.filter(({ failed }) => failed > 0);
  return html`<details class="coverage" id="not-checked"><summary><h2>${words.notCheckedTitle} <span class="badge">${total}</span></h2></summary>
    ${reasons.length === 0 && html`<p class="quiet">${words.nothingLeft}</p>`}
    ${reasons.length > 0 && html`<table class="list"><thead><tr><th scope="col">${words.rule}</th><th scope="col">${words.why}</th><th scope="col" class="count">${words.times}</th><th scope="col">${words.where}</th></tr></thead>
    <tbody>${reasons.map(({ title, why, count, where }) => html`<tr><td>${title}</td><td>${why}</td><td class="count">${count}</td><td>${where}</td></tr>`)}</tbody></table>`}
    ${broken.length > 0 && html`<h3>${words.failed}</h3><ul>${broken.map(({ title, rule, failed, failures = [] }) => html`<li>${title} <code>${rule}</code> ×${failed}${words.colon}${failures.join("; ")}</li>`)}</ul>`}
    </details>`;
}

/** So many places of the same reason are named. */
const mostPlaces = 3;

/** The same reason of the same rule in several places is one line with its number. */
function reasonsOf({ title, notChecked }: AuditResult["checks"][number], placeOf: Parameters<typeof notCheckedSection>[1]): { title: string; why: string; count: number; where: string }[] {
  const known = new Map<string, { title: string; why: string; count: number; places: string[] }>();
  for (const { why, count, place } of notChecked) {
    const reason = known.get(why) ?? { title, why, count: 0, places: [] };
    reason.count += count;
    if (place !== undefined) reason.places.push(placeOf(place));
    known.set(why, reason);
  }
  return [...known.values()].map(({ places, ...reason }) => ({ ...reason, where: `${places.slice(0, mostPlaces).join("; ")}${places.length > mostPlaces ? " …" : ""}` }));
}
