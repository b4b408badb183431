import type { Language } from "../document/index.js";
import type { AuditResult } from "../model/index.js";
import { card } from "./card.js";
import { paintWith, type Paint } from "./colour.js";
import { byUnit, type SubjectGroup, type UnitGroup } from "./order.js";
import { notCheckedSection, passesSection, troubleSection } from "./sections.js";
import { narrowestTable, table } from "./table.js";
import { printable, widthOf, wrap } from "./text.js";
import { wordsOf, type Words } from "./words.js";

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

/** The result for a person at a terminal: by unit and form, the worst first, with the summary at both ends. Ends in a newline. */
export function renderTerminal(result: AuditResult, options: TerminalOptions): string {
  const words = wordsOf(options.language);
  const paint = paintWith(options.colour);
  const width = Math.max(40, options.width);
  const summary = wrap(words.summary(result.summary), width).map(paint.bold).join("\n");
  if (options.quiet === true) return `${summary}\n`;

  const parts = [summary, ...troubleSection(result, width, words, paint)];
  for (const unit of byUnit(result)) parts.push(unitPart(unit, width, words, paint));
  if (result.units.length === 0) parts.push(paint.severity("warning", words.nothingAudited));
  else if (result.findings.length === 0) parts.push(paint.good(words.nothing));
  parts.push(...notCheckedSection(result, width, words, paint, options.passes === true));
  if (options.passes === true) parts.push(...passesSection(result, width, words, paint));
  parts.push(summary);
  return `${parts.join("\n\n")}\n`;
}

function unitPart(unit: UnitGroup, width: number, words: Words, paint: Paint): string {
  const name = printable(unit.name || words.noName) + (unit.year === undefined ? "" : words.brackets(words.yearOf(unit.year)));
  const { errors, warnings, infos } = unit.counts;
  const title = `━━ ${name}${words.colon}${words.counts(errors, warnings, infos)} `;
  const lines = wrap(title, width);
  const last = lines.at(-1) ?? "";
  const line = lines.length === 1 ? `${last} ${"━".repeat(Math.max(0, width - widthOf(last) - 1))}` : last;
  const parts = unit.groups.map((group) => groupPart(group, width, words, paint));
  return [paint.bold([...lines.slice(0, -1), line].join("\n")), ...parts].join("\n\n");
}

function groupPart(group: SubjectGroup, width: number, words: Words, paint: Paint): string {
  const form = group.kind === undefined ? undefined : words.form[group.kind];
  const subject = group.subject === undefined ? words.whole : printable(group.subject);
  const title = wrap(`▌ ${form === undefined ? subject : `${form}${words.colon}${subject}`}`, width)
    .map(paint.bold)
    .join("\n");
  if (width >= narrowestTable) return `${title}\n${table(group.findings, width, words, paint)}`;
  return [title, ...group.findings.map((finding) => card(finding, width, words, paint))].join("\n\n");
}
