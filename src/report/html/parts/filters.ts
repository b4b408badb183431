import { html, type Markup } from "../markup.js";
import type { FindingView } from "../view/view.js";
import type { PageWords } from "../words.js";

/** What the list can be filtered by. Each choice says how many findings it has; where there is no choice it is not offered. */
export function filters(findings: readonly FindingView[], words: PageWords): Markup {
  const severities = (["error", "warning", "info"] as const).map((each) => [each, words.severity[each]] as const);
  const states = [["open", words.open], ["waived", words.waived]] as const;
  return html`<form class="filters js" id="filters" role="search" aria-label="${words.filters}">
    <label class="search"><span>${words.search}</span><input type="search" id="q" name="q" placeholder="${words.searchHint}" autocomplete="off"></label>
    ${select("severity", words.level, chosen(findings, ({ severity }) => severity, severities), words)}
    ${select("unit", words.unit, named(findings, ({ unit }) => [unit, unit]), words)}
    ${select("group", words.group, named(findings, ({ group }) => [group, group]), words)}
    ${select("rule", words.rule, named(findings, ({ rule, title }) => [rule, title]), words)}
    ${select("state", words.state, chosen(findings, ({ waived }) => (waived === undefined ? "open" : "waived"), states), words)}
    <button type="button" id="clear">${words.clear}</button>
    <output id="count" aria-live="polite">${words.count(findings.length, findings.length)}</output>
    </form>`;
}

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

function select(name: string, label: string, choices: readonly Choice[], words: PageWords): Markup | false {
  return (
    choices.length > 1 &&
    html`<label><span>${label}</span><select name="${name}"><option value="">${words.all}</option>${choices.map(({ key, name: told, count }) => html`<option value="${key}">${told} (${count})</option>`)}</select></label>`
  );
}

function chosen(findings: readonly FindingView[], keyOf: (finding: FindingView) => string, choices: readonly (readonly [string, string])[]): Choice[] {
  return choices.map(([key, name]) => ({ key, name, count: findings.filter((finding) => keyOf(finding) === key).length })).filter(({ count }) => count > 0);
}

/** In the order in which they come in the list. */
function named(findings: readonly FindingView[], of: (finding: FindingView) => readonly [key: string, name: string]): Choice[] {
  const known = new Map<string, { key: string; name: string; count: number }>();
  for (const finding of findings) {
    const [key, name] = of(finding);
    const choice = known.get(key) ?? { key, name, count: 0 };
    choice.count += 1;
    known.set(key, choice);
  }
  return [...known.values()];
}
