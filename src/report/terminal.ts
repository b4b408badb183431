import type { Language } from "../document/index.js";
import type { AuditResult } from "../model/index.js";
import { card } from "./card.js";
import { paintWith } from "./colour.js";
import { byUnit, type FormGroup, type UnitGroup } from "./order.js";
import { shortNames } from "./places.js";
import { profileSection } from "./profiles.js";
import { rosterSection, rosterWordsOf } from "./roster/index.js";
import { notCheckedSection, passesSection, troubleSection } from "./sections.js";
import { waiversSection } from "./waivers.js";
import { narrowestTable, table } from "./table.js";
import { printable, widthOf, wrap } from "./text.js";
import type { View } from "./view.js";
import { wordsOf } from "./words.js";

export interface TerminalOptions {
  readonly language: Language;
  /** Columns of the screen. */
  readonly width: number;
  readonly colour: boolean;
  /** List every passed check and every reason for not checking. */
  readonly passes?: boolean;
  /** The summary alone. */
  readonly quiet?: boolean;
}

/** The result for a person at a terminal: by unit and form, the worst first in each, with the summary at both ends. Ends in a newline. */
export function renderTerminal(result: AuditResult, options: TerminalOptions): string {
  const words = wordsOf(options.language);
  const paint = paintWith(options.colour);
  const width = Math.max(40, options.width);
  const handedIn = result.roster === undefined ? [] : [printable(rosterWordsOf(options.language).headline(result.roster))];
  const summary = [words.summary(result.summary), ...handedIn].flatMap((line) => wrap(line, width)).map(paint.bold).join("\n");
  if (options.quiet === true) return `${summary}\n`;

  const view: View = { width, words, paint, nameOf: shortNames(result) };
  const parts = [summary, ...rosterSection(result, width, words, paint), ...troubleSection(result, width, words, paint)];
  for (const unit of byUnit(result)) parts.push(unitPart(unit, view));
  if (result.units.length === 0) parts.push(paint.severity("warning", words.nothingAudited));
  else if (result.findings.length === 0 && result.summary.passed === 0) parts.push(paint.severity("warning", words.nothingChecked));
  else if (result.findings.length === 0) parts.push(paint.good(words.nothing));
  parts.push(...waiversSection(result, width, words, paint));
  parts.push(...notCheckedSection(result, width, words, paint, options.passes === true));
  if (options.passes === true) parts.push(...passesSection(result, width, words, paint));
  parts.push(...profileSection(result, width, words, paint), summary);
  return `${parts.join("\n\n")}\n`;
}

function unitPart(unit: UnitGroup, view: View): string {
  const { width, words, paint } = view;
  const name = printable(unit.name || words.noName) + (unit.year === undefined ? "" : words.brackets(words.yearOf(unit.year)));
  const { errors, warnings, infos } = unit.counts;
  const lines = wrap(`━━ ${name}${words.colon}${words.counts(errors, warnings, infos)} `, width);
  const last = lines.at(-1) ?? "";
  const line = lines.length === 1 ? `${last} ${"━".repeat(Math.max(0, width - widthOf(last) - 1))}` : last;
  const parts = unit.groups.map((group) => groupPart(group, view));
  return [paint.bold([...lines.slice(0, -1), line].join("\n")), ...parts].join("\n\n");
}

function groupPart(group: FormGroup, view: View): string {
  const title = titleLines(group, view).join("\n");
  if (view.width >= narrowestTable) return `${title}\n${table(group, view)}`;
  return [title, ...group.findings.map((finding) => card(finding, group, view))].join("\n\n");
}

/** ▌ 项目支出绩效自评表：校舍维修  报告.docx 嵌入的 Microsoft_Excel_Sheet2.xlsx */
function titleLines({ form, subject, file }: FormGroup, { width, words, paint, nameOf }: View): string[] {
  const project = form?.kind === "project" && form.subject !== undefined ? `${words.colon}${printable(form.subject)}` : "";
  const other = subject === undefined ? words.whole : `${words.others}${words.colon}${printable(subject)}`;
  const title = `▌ ${form === undefined ? other : `${words.form[form.kind]}${project}`}`;
  const part = form?.place.part?.at(-1)?.split("/").at(-1);
  const where = printable([...(file === undefined ? [] : [nameOf(file)]), ...(part === undefined ? [] : [words.embedded(part)])].join(" "));
  if (where === "") return wrap(title, width).map(paint.bold);
  if (widthOf(title) + 2 + widthOf(where) <= width) return [`${paint.bold(title)}  ${paint.dim(where)}`];
  return [...wrap(title, width).map(paint.bold), ...wrap(where, width - 2).map((line) => `  ${paint.dim(line)}`)];
}
