import type { AuditResult } from "../../../model/index.js";
import { html, type Markup } from "../markup.js";
import type { Bar } from "../view/view.js";
import type { PageWords } from "../words.js";
import { chart } from "./chart.js";

export interface OverviewView {
  /** The address of the page of all units, where there is one. */
  readonly all?: string;
  readonly title: string;
  /** 云岭县文化馆等 40 个单位 */
  readonly whose: string;
  readonly facts: readonly string[];
  readonly summary: AuditResult["summary"];
  /** Said where there is no finding: that all is well, or that nothing was checked. */
  readonly notice?: string;
  readonly rules: readonly Bar[];
  readonly units: readonly Bar[];
  readonly groups: readonly Bar[];
  /** The standards applied, and why each was. */
  readonly profiles: { readonly names: string; readonly reasons: readonly string[] };
}

/** The head of the page: whose files, how many findings, and of which kinds and units. */
export function overview(view: OverviewView, words: PageWords): Markup {
  return html`${view.all !== undefined && html`<nav class="back"><a href="${view.all}">← ${words.allUnits}</a></nav>`}
    <header class="top">
    <div class="titles"><h1>${view.whose}</h1><p class="kind">${view.title}</p><p class="facts">${view.facts.map((fact) => html`<span>${fact}</span> `)}</p><details class="facts"><summary>${view.profiles.names}</summary><ul>${view.profiles.reasons.map((reason) => html`<li>${reason}</li>`)}</ul></details></div>
    <div class="tools js"><button type="button" id="theme">${words.theme}</button> <button type="button" id="print">${words.print}</button> <button type="button" id="keys" aria-haspopup="dialog">${words.help}</button></div>
    </header>
    <section aria-label="${words.summary}">
    ${cards(view.summary, words)}
    ${view.notice !== undefined && html`<p class="notice">${view.notice}</p>`}
    <div class="charts">${view.rules.length > 0 && chart("rule", words.byRule, words.rule, view.rules, words.moreRules, words)}${view.units.length > 1 ? chart("unit", words.byUnit, words.unit, view.units, words.moreUnits, words) : view.groups.length > 1 && chart("group", words.byGroup, words.group, view.groups, words.moreGroups, words)}</div>
    </section>`;
}

function cards({ errors, warnings, infos, passed, notChecked, waived, unreadable }: AuditResult["summary"], words: PageWords): Markup {
  return html`<ul class="cards">
    ${card("error", errors, words.severity.error, "#severity=error")}
    ${card("warning", warnings, words.severity.warning, "#severity=warning")}
    ${card("info", infos, words.severity.info, "#severity=info")}
    ${card("passed", passed, words.passed, "#passes")}
    ${card("not-checked", notChecked, words.notChecked, "#not-checked")}
    ${card("waived", waived, words.waived, "#state=waived")}
    ${card("unreadable", unreadable, words.unreadable, "#files")}
    </ul>`;
}

/** A number with its name, leading to what it counts. */
export function card(kind: string, count: number, name: string, href: string): Markup {
  return html`<li class="card ${kind}${count === 0 && " zero"}"><a href="${href}"><b>${count}</b> <span>${name}</span></a></li>`;
}
