import { countOf, type UnitRecord } from "../../model/index.js";
import { html, type Markup } from "../html/markup.js";
import type { PageWords } from "../html/words.js";
import { worstFirst } from "./order.js";
import type { DistrictOptions, DistrictParts } from "./parts.js";
import type { DistrictWords } from "./words.js";

/** So many kinds of finding are named beside a unit. */
const mostKinds = 3;
const severities = ["error", "warning", "info"] as const;

/** All units, the worst first; each row carries what the script filters by. */
export function unitTable(district: DistrictParts, kinds: readonly string[], { pageOf }: DistrictOptions, pageWords: PageWords, own: DistrictWords): Markup {
  const numbers = new Map(kinds.map((kind, number) => [kind, number]));
  const heads = [own.unit, own.year] as const;
  const counts = [...severities.map((severity) => pageWords.severity[severity]), own.passed, own.notChecked, pageWords.files] as const;
  const rows = worstFirst(district.units).flatMap((number) => {
    const record = district.units[number];
    return record === undefined ? [] : [row(record, pageOf(number), numbers, own)];
  });
  return html`<table class="units" id="units"><caption class="vh">${own.unitTable}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col"><button type="button">${head}</button></th>`)}${counts.map((head) => html`<th scope="col" class="count"><button type="button">${head}</button></th>`)}<th scope="col">${own.chief}</th></tr></thead>
    <tbody>${rows}</tbody></table>`;
}

function row({ unit, rules, passed, notChecked }: UnitRecord, address: string | undefined, numbers: ReadonlyMap<string, number>, own: DistrictWords): Markup {
  const name = unit.name || own.noName;
  const state = countOf(rules, "error") > 0 ? "wrong" : rules.length > 0 ? "doubtful" : "clean";
  const kinds = [...new Set(rules.flatMap(({ rule }) => (numbers.has(rule) ? [rule] : [])))].join(" ");
  return html`<tr data-state="${state}" data-kinds="${kinds}" data-text="${`${name} ${unit.year ?? ""}`.toLowerCase()}"><th scope="row">${address === undefined ? name : html`<a href="${address}">${name}</a>`}</th><td>${unit.year ?? ""}</td>
    ${severities.map((severity) => html`<td class="count ${countOf(rules, severity) === 0 ? "zero" : severity}">${countOf(rules, severity)}</td>`)}
    <td class="count">${passed}</td><td class="count">${notChecked}</td><td class="count">${unit.files.length}</td><td class="chief">${chiefOf(rules)}</td></tr>`;
}

/** The gravest kinds, of those alike the most frequent. */
function chiefOf(rules: UnitRecord["rules"]): string {
  const rank = { error: 0, warning: 1, info: 2 };
  const sorted = [...rules].sort((one, other) => rank[one.severity] - rank[other.severity] || other.count - one.count);
  return `${sorted.slice(0, mostKinds).map(({ title, count }) => (count > 1 ? `${title} ×${count}` : title)).join(" · ")}${sorted.length > mostKinds ? " …" : ""}`;
}
