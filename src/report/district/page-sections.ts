import type { Evidence, Finding } from "../../model/index.js";
import { html, type Markup } from "../html/markup.js";
import { inOrder } from "../order.js";
import { troubleOf } from "../trouble.js";
import type { Words } from "../words.js";
import type { DistrictOptions, DistrictParts } from "./parts.js";
import { oddFiles, placeLine, placesOf, unitsOf } from "./sheets.js";
import type { DistrictWords } from "./words.js";

/** What units have in common, or stands out, with the passage in two of them; each unit leads to its page. */
export function betweenSection({ across, units }: DistrictParts, { pageOf }: DistrictOptions, words: Words, own: DistrictWords): Markup | false {
  const { findings } = across;
  if (findings.length === 0) return false;
  const numbers = numbersByName(units);
  const linked = (name: string, number: number | undefined): Markup => {
    const address = number === undefined ? undefined : pageOf(number);
    return address === undefined ? html`${name}` : html`<a href="${address}">${name}</a>`;
  };
  const named = (finding: Finding): Markup[] =>
    [...new Set(unitsOf(finding))].flatMap((name) => {
      const meant = meantBy(finding, numbers.get(name) ?? [], units);
      return meant.length === 0 ? [linked(name, undefined)] : meant.map((number) => linked(meant.length > 1 ? withYear(name, units[number]?.unit.year, words) : name, number));
    });
  return html`<details class="coverage" id="between" open><summary><h2>${own.across} <span class="badge">${findings.length}</span></h2></summary>
    ${inOrder(findings).map((finding) => between(finding, named(finding), words, own))}</details>`;
}

function numbersByName(units: DistrictParts["units"]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  units.forEach(({ unit: { name } }, number) => {
    const known = numbers.get(name);
    if (known === undefined) numbers.set(name, [number]);
    else known.push(number);
  });
  return numbers;
}

/** Of the units of one name, those whose files the finding cites: two years of one unit, or two units that are called alike, are two. */
function meantBy({ evidence }: Finding, numbers: readonly number[], units: DistrictParts["units"]): readonly number[] {
  if (numbers.length < 2) return numbers;
  const cited = new Set(evidence.map(({ file }) => file));
  return numbers.filter((number) => units[number]?.unit.files.some((file) => cited.has(file)));
}

function withYear(name: string, year: number | undefined, words: Words): string {
  return year === undefined ? name : `${name}${words.brackets(words.yearOf(year))}`;
}

function between(finding: Finding, named: readonly Markup[], words: Words, own: DistrictWords): Markup {
  const { one, other, further } = placesOf(finding);
  return html`<article class="between"><h3><span class="badge ${finding.severity}">${words.severity[finding.severity]}</span> ${finding.title}${finding.waived !== undefined && html` <span class="tag">${words.waived}</span>`}</h3>
    <p>${named.map((unit, at) => html`${at > 0 && own.listComma}${unit}`)}</p>
    <p>${finding.message}</p>
    <div class="passages">${[one, other].map((evidence) => evidence !== undefined && passage(evidence, words))}</div>
    ${further.length > 0 && html`<details><summary>${own.places(further.length)}</summary><ul>${further.map((evidence) => html`<li>${placeLine(evidence, words)}</li>`)}</ul></details>`}</article>`;
}

function passage(evidence: Evidence, words: Words): Markup {
  return html`<figure><figcaption>${placeLine(evidence, words)}</figcaption>${evidence.quote}</figure>`;
}

/** Files that were not read, or not whole, and those of no unit. */
export function oddFilesSection(district: DistrictParts, words: Words, own: DistrictWords): Markup | false {
  const files = oddFiles(district);
  if (files.length === 0) return false;
  return html`<details class="coverage" id="odd-files"><summary><h2>${own.oddFiles} <span class="badge">${files.length}</span></h2></summary>
    <table class="list"><thead><tr><th scope="col">${words.file}</th><th scope="col">${own.state}</th><th scope="col">${words.trouble}</th></tr></thead>
    <tbody>${files.map(({ file, unread, unattached }) => html`<tr><td>${file.path}</td><td class="reading">${unread && html`<span class="badge error">${words.unreadable}</span> `}${unattached && html`<span class="badge warning">${own.noUnit}</span>`}</td><td>${file.problems.map((problem) => html`<span class="block">${troubleOf(file.path, problem, words.language)}</span>`)}</td></tr>`)}</tbody></table></details>`;
}
