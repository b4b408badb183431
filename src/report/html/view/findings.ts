import type { AuditResult, Excerpt, Finding } from "../../../model/index.js";
import { comparison } from "../../amounts.js";
import { figuresOf } from "../../figures.js";
import { byUnit, type FormGroup, numbersOf, type UnitGroup } from "../../order.js";
import { shortNames } from "../../places.js";
import { workingOf } from "../../working.js";
import type { Words } from "../../words.js";
import { sourcesOf } from "./sources.js";
import type { FindingView, GroupView, UnitView } from "./view.js";

/** The places are shown beside the figures anyway. */
const placesOfFigure = 2;

/** The findings as the page shows them: by unit and form, the worst first, under their numbers in the list. */
export function unitViews(result: AuditResult, words: Words, excerpts: readonly (Excerpt | undefined)[]): UnitView[] {
  const nameOf = shortNames(result);
  const numbers = numbersOf(result);
  return byUnit(result).map((unit): UnitView => ({
    name: unit.name || words.noName,
    ...(unit.year === undefined ? {} : { year: unit.year }),
    counts: { error: unit.counts.errors, warning: unit.counts.warnings, info: unit.counts.infos },
    groups: unit.groups.map((group): GroupView => {
      const name = groupName(group, words);
      return { name, where: whereOf(group, nameOf, words), findings: group.findings.map((finding) => view(finding, unit, name)) };
    }),
  }));

  function view(finding: Finding, unit: UnitGroup, group: string): FindingView {
    const { actual, expected, difference } = comparison(finding, words);
    const working = workingOf(finding, words);
    const { waived, recognised, suggestion } = finding;
    return {
      number: numbers.get(finding) ?? 0,
      severity: finding.severity,
      rule: finding.rule,
      title: finding.title,
      unit: unit.name || words.noName,
      group,
      about: [unit.name || words.noName, ...(finding.subject === undefined ? [] : [finding.subject])].join(" · "),
      message: finding.message,
      ...(finding.actual === undefined ? {} : { actual }),
      ...(finding.expected === undefined ? {} : { expected }),
      ...(finding.difference === undefined ? {} : { difference }),
      ...(working === undefined ? {} : { working }),
      figures: figuresOf(finding, words, nameOf, placesOfFigure),
      also: (finding.also ?? []).map(({ title, message }) => ({ title, message })),
      basis: finding.basis,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(waived === undefined ? {} : { waived: words.waivedBy(waived) }),
      ...(recognised === undefined ? {} : { recognised: words.recognisedAt(recognised.confidence) }),
      fingerprint: finding.fingerprint,
      ...sourcesOf(finding, { words, nameOf, excerpts }),
    };
  }
}

/** 项目支出绩效自评表：校舍维修 */
function groupName({ form, subject }: FormGroup, words: Words): string {
  if (form === undefined) return subject === undefined ? words.whole : `${words.others}${words.colon}${subject}`;
  return form.kind === "project" && form.subject !== undefined ? `${words.form.project}${words.colon}${form.subject}` : words.form[form.kind];
}

function whereOf({ form, file }: FormGroup, nameOf: (path: string) => string, words: Words): string {
  const part = form?.place.part?.at(-1)?.split("/").at(-1);
  return [...(file === undefined ? [] : [nameOf(file)]), ...(part === undefined ? [] : [words.embedded(part)])].join(" ");
}
