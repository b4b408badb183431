import { html, type Markup } from "../markup.js";
import type { ExcerptView, FindingView, GroupView, UnitView } from "../view/view.js";
import type { PageWords } from "../words.js";
import { finding } from "./finding.js";

/** Whether a finding is in the markup. */
export type Shown = (finding: FindingView) => boolean;

/** The findings of one unit, by form. Those that are not `shown` are left to the script in the page, which finds their group by its number. */
export function unitSection(unit: UnitView, firstGroup: number, shown: Shown, excerpts: readonly ExcerptView[], words: PageWords): Markup {
  const { error, warning, info } = unit.counts;
  const counts = ([["error", error], ["warning", warning], ["info", info]] as const).filter(([, count]) => count > 0);
  return html`<section class="unit"><h2>${unit.name}${unit.year !== undefined && html` <small>${words.years([unit.year])}</small>`}${counts.map(([severity, count]) => html` <span class="badge ${severity}">${words.severity[severity]} ${count}</span>`)}</h2>
    ${unit.groups.map((group, index) => groupSection(group, firstGroup + index, shown, excerpts, words))}
    </section>`;
}

function groupSection(group: GroupView, number: number, shown: Shown, excerpts: readonly ExcerptView[], words: PageWords): Markup {
  return html`<section class="group" data-group-number="${number}"><h3>${group.name}${group.where !== "" && html` <small>${group.where}</small>`}</h3>
    ${group.findings.filter(shown).map((each) => finding(each, excerpts, words))}
    </section>`;
}
