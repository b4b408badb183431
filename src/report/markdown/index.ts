import type { AuditResult, Finding } from "../../model/index.js";
import { comparisonText } from "../amounts.js";
import { figureText, figuresOf } from "../figures.js";
import { byUnit, type FormGroup, inOrder, type UnitGroup } from "../order.js";
import type { OutputOptions } from "../output.js";
import { rosterMarkdown } from "../roster/markdown.js";
import { shortNames } from "../places.js";
import { isUnread, troubleOf } from "../trouble.js";
import { wordsOf, type Words } from "../words.js";
import { workingOf } from "../working.js";
import { plain } from "./escape.js";

/** The findings to paste into a message, a ticket or a wiki: unit by unit and form by form, with figures, working and basis. */
export function renderMarkdown(result: AuditResult, { language }: OutputOptions): string {
  const words = wordsOf(language);
  const nameOf = shortNames(result);
  const units = byUnit(result);
  const sections = [
    `# ${words.title}`,
    plain(words.summary(result.summary)),
    ...rosterMarkdown(result, words),
    ...(units.length > 1 ? [overview(units, words)] : []),
    ...(units.length === 0 ? [words.nothing] : units.flatMap((unit) => unitSection(unit, words, nameOf))),
    ...troubleSection(result, words),
  ];
  return `${sections.join("\n\n")}\n`;
}

function overview(units: readonly UnitGroup[], words: Words): string {
  const head = [words.unit, words.year, words.errors, words.warnings, words.infos];
  const rows = units.map(({ name, year, counts }) => [plain(name || words.noName), year === undefined ? "" : String(year), counts.errors, counts.warnings, counts.infos]);
  return [head, ["---", "---", "---:", "---:", "---:"], ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function unitSection({ name, year, groups }: UnitGroup, words: Words, nameOf: (path: string) => string): string[] {
  const title = `## ${plain(name || words.noName)}${year === undefined ? "" : ` ${words.yearOf(year)}`}`;
  return [title, ...groups.flatMap((group) => formSection(group, words, nameOf))];
}

function formSection(group: FormGroup, words: Words, nameOf: (path: string) => string): string[] {
  const { form, subject } = group;
  const name = form === undefined ? (subject ?? words.whole) : `${words.form[form.kind]}${form.subject === undefined ? "" : `${words.colon}${form.subject}`}`;
  return [`### ${plain(name)}`, ...inOrder(group.findings).map((finding) => item(finding, words, nameOf))];
}

/** One item of a list, whose lines belong to it by their indent. */
function item(finding: Finding, words: Words, nameOf: (path: string) => string): string {
  const told = (label: string, text: string | undefined) => (text === undefined || text === "" ? [] : [`  - ${label}${words.colon}${plain(text)}`]);
  const waived = finding.waived === undefined ? "" : words.brackets(words.waived);
  return [
    `- **${words.severity[finding.severity]}${waived} ${plain(finding.title)}**${words.colon}${plain(finding.message)}`,
    ...told(words.working, workingOf(finding, words)),
    ...told(words.figures, comparisonText(finding, words, words.comma)),
    ...figuresOf(finding, words, nameOf).flatMap((figure) => told(words.evidence, `${figureText(figure)}${figure.sentence === undefined ? "" : words.quoted(figure.sentence)}`)),
    ...(finding.also ?? []).flatMap(({ title, message }) => told(words.also, `${title}${words.colon}${message}`)),
    ...told(words.basis, finding.basis),
    ...told(words.suggestion, finding.suggestion),
    ...told(words.waived, finding.waived === undefined ? undefined : words.waivedBy(finding.waived)),
    `  - ${words.rule}${words.colon}\`${finding.rule}\` · \`${finding.fingerprint}\``,
  ].join("\n");
}

function troubleSection({ files }: AuditResult, words: Words): string[] {
  const lines = files.flatMap(({ path, problems }) =>
    problems.map((problem) => `- ${plain(path)}${words.colon}${isUnread([problem]) ? `**${words.unreadable}** ` : ""}${plain(troubleOf(path, problem, words.language))}`),
  );
  return lines.length === 0 ? [] : [`## ${words.trouble}`, lines.join("\n")];
}
