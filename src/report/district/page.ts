import { wordsOf } from "../words.js";
import { script, scriptHash } from "../html/district-script.generated.js";
import { html, type Markup } from "../html/markup.js";
import { chart } from "../html/parts/chart.js";
import { card } from "../html/parts/overview.js";
import { shell } from "../html/parts/page.js";
import { waiversSection } from "../html/parts/files.js";
import { districtStyles } from "../html/styles/district.js";
import type { Bar } from "../html/view/view.js";
import { pageWordsOf, type PageWords } from "../html/words.js";
import { profileLines } from "../profiles.js";
import { rosterPart } from "../roster/page.js";
import { printable } from "../text.js";
import { waiverLines } from "../waivers.js";
import { mostFrequent, statesOf } from "./order.js";
import { betweenSection, oddFilesSection } from "./page-sections.js";
import { unitTable } from "./page-units.js";
import type { DistrictOptions, DistrictParts } from "./parts.js";
import { districtWords, type DistrictWords } from "./words.js";

/** report.html of a district: its units at a glance, each leading to its own page, and what concerns several of them. */
export function renderDistrictHtml(district: DistrictParts, options: DistrictOptions): string {
  const { language } = options;
  const [words, pageWords, own] = [wordsOf(language), pageWordsOf(language), districtWords(language)];
  const { units, summary, tool } = district;
  const years = [...new Set(units.flatMap(({ unit }) => unit.year ?? []))].sort((one, other) => one - other);
  const profiles = profileLines({ units: units.map(({ unit }) => unit), tool }, words).map(printable);
  const facts = [pageWords.years(years), pageWords.filesCount(summary.files), `${tool.name} ${tool.version}`].filter((fact) => fact !== "");
  const kinds = kindsOf(district);
  const whose = own.unitsOf(units.length);
  const body = html`<header class="top">
    <div class="titles"><h1>${whose}</h1><p class="kind">${words.title}</p><p class="facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p><details class="facts"><summary>${words.profile}</summary><ul>${profiles.map((line) => html`<li>${line}</li>`)}</ul></details></div>
    <div class="tools js"><button type="button" id="theme">${pageWords.theme}</button> <button type="button" id="print">${pageWords.print}</button></div>
    </header>
    <section aria-label="${pageWords.summary}">
    ${cards(district, pageWords, own)}
    <div class="charts">${stateChart(district, pageWords, own)}${kinds.length > 0 && chart("rule", own.byKind, pageWords.rule, kinds, own.moreKinds, pageWords)}</div>
    </section>
    ${rosterPart(district, words)}
    <main id="findings" tabindex="-1">
    <h2 class="vh">${own.unitTable}</h2>
    <noscript><p class="notice">${own.noScript}</p></noscript>
    ${filters(kinds, pageWords, own)}
    <p class="none" id="none" hidden>${own.none}</p>
    ${unitTable(district, kinds.map(({ key }) => key), options, pageWords, own)}
    </main>
    <aside aria-label="${own.across}">
    ${betweenSection(district, options, words, own)}
    ${oddFilesSection(district, words, own)}
    ${waiversSection((district.waivers ?? []).map((waiver) => [words.waiverState[waiver.state], ...waiverLines(waiver, words)]), pageWords)}
    </aside>
    <footer><p>${own.about}</p></footer>`;
  const sent = { language, excerpts: [], later: [], sources: {}, passes: [] };
  return shell({ title: `${whose} · ${words.title}`, generator: `gouji ${tool.version}`, sent, script, scriptHash, styles: districtStyles }, body, { ...pageWords, skip: own.skip });
}

/** Every kind of finding with its numbers, the most frequent first; its key is the rule. */
function kindsOf({ units }: DistrictParts): Bar[] {
  const bars = new Map<string, { key: string; name: string; counts: { error: number; warning: number; info: number } }>();
  for (const { rule, title, severity, count } of mostFrequent(units)) {
    const bar = bars.get(rule) ?? { key: rule, name: title, counts: { error: 0, warning: 0, info: 0 } };
    bar.counts[severity] += count;
    bars.set(rule, bar);
  }
  return [...bars.values()];
}

function cards({ units, summary, roster }: DistrictParts, pageWords: PageWords, own: DistrictWords): Markup {
  const states = statesOf(units);
  return html`<ul class="cards">
    ${card("error", states.wrong, own.stateCounts.wrong, "#state=wrong")}
    ${card("doubtful", states.doubtful, own.stateCounts.doubtful, "#state=doubtful")}
    ${card("passed", states.clean, own.stateCounts.clean, "#state=clean")}
    ${card("error", summary.errors, pageWords.severity.error, "#findings")}
    ${card("warning", summary.warnings, pageWords.severity.warning, "#findings")}
    ${card("info", summary.infos, pageWords.severity.info, "#findings")}
    ${roster !== undefined && card("unreadable", roster.summary.missing, own.missing, "#roster")}
    ${card("unreadable", summary.unreadable, pageWords.unreadable, "#odd-files")}
    </ul>`;
}

const stateClass = { wrong: "error", doubtful: "warning", clean: "clean" } as const;

function stateChart({ units }: DistrictParts, pageWords: PageWords, own: DistrictWords): Markup {
  const states = statesOf(units);
  const most = Math.max(1, ...Object.values(states));
  return html`<div class="chart"><h2>${own.byState}</h2><table><caption class="vh">${own.byState}</caption>
    <thead><tr><th scope="col">${own.state}</th><th scope="col"><span class="vh">${pageWords.share}</span></th><th scope="col" class="count">${own.unit}</th></tr></thead>
    <tbody>${(["wrong", "doubtful", "clean"] as const).map((state) => html`<tr><th scope="row"><a href="#state=${state}">${own.stateNames[state]}</a></th>
    <td class="bar"><span class="stack" style="width:${Math.round((states[state] / most) * 1000) / 10}%">${states[state] > 0 && html`<span class="${stateClass[state]}" style="flex:1"></span>`}</span></td><td class="count">${states[state]}</td></tr>`)}</tbody></table></div>`;
}

function filters(kinds: readonly Bar[], pageWords: PageWords, own: DistrictWords): Markup {
  return html`<div class="filters js" role="search" aria-label="${pageWords.filters}">
    <label class="search">${own.search}<input type="search" id="search" placeholder="${own.searchHint}" autocomplete="off"></label>
    <label>${own.state}<select id="state"><option value="">${pageWords.all}</option>${(["wrong", "doubtful", "clean"] as const).map((state) => html`<option value="${state}">${own.stateNames[state]}</option>`)}</select></label>
    <label>${own.kind}<select id="kind"><option value="">${pageWords.all}</option>${kinds.map(({ key, name }) => html`<option value="${key}">${name}</option>`)}</select></label>
    <button type="button" id="clear">${pageWords.clear}</button>
    <span id="count" role="status"></span></div>`;
}
