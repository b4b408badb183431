import type { ComparedItem, Comparison } from "../../model/index.js";
import { plain } from "../markdown/escape.js";
import type { OutputOptions } from "../output.js";
import { wordsOf, type Words } from "../words.js";
import { changeLines, itemsByUnit, sideOf, unitText } from "./item.js";
import { comparisonWords, type ComparisonWords } from "./words.js";

/** The comparison to paste into a message or a ticket: a table of the units, and their findings with what became of each. */
export function renderComparisonMarkdown(comparison: Comparison, { language }: OutputOptions): string {
  const words = wordsOf(language);
  const own = comparisonWords(language);
  const outcomes = Object.keys(own.outcomes) as ComparedItem["outcome"][];
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const table = [
    row([words.unit, ...outcomes.map((outcome) => own.outcomes[outcome])]),
    row(["---", ...outcomes.map(() => "---:")]),
    ...comparison.units.map((unit) => row([plain(unitText(unit, words)), ...outcomes.map((outcome) => unit.counts[outcome])])),
  ].join("\n");
  const units = itemsByUnit(comparison).flatMap(({ unit, items }) => [`## ${plain(unitText(unit, words))}`, items.map((item) => itemText(item, words, own)).join("\n")]);
  const body = comparison.items.length === 0 ? [own.none] : [table, ...units];
  return `${[`# ${own.title}`, plain(own.tally(comparison.summary)), ...body].join("\n\n")}\n`;
}

function itemText(item: ComparedItem, words: Words, own: ComparisonWords): string {
  const { before, after, why, rule } = item;
  const side = sideOf(item);
  const told = (label: string, text: string | undefined): string[] => (text === undefined || text === "" ? [] : [`  - ${label}${words.colon}${plain(text)}`]);
  const subject = item.subject === undefined ? "" : ` · ${item.subject}`;
  return [
    `- **${own.outcomes[item.outcome]} · ${words.severity[side.severity]}${side.waived === true ? words.brackets(words.waived) : ""} ${plain(side.title + subject)}**`,
    ...told(own.before, before?.message),
    ...told(own.after, after?.message),
    ...changeLines(item).flatMap((line) => told(own.change, line)),
    ...told(own.why, why),
    ...told(words.place, side.label === undefined ? undefined : `${side.file ?? ""}${words.colon}${side.label}`),
    `  - ${words.rule}${words.colon}\`${rule}\` · \`${side.fingerprint}\``,
  ].join("\n");
}
