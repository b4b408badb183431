import type { ComparedItem, Comparison } from "../../model/index.js";
import { paintWith, type Paint } from "../colour.js";
import { grid, type Block } from "../grid.js";
import { narrowestTable } from "../table.js";
import type { TerminalOptions } from "../terminal.js";
import { printable, widthOf, wrap } from "../text.js";
import { wordsOf, type Words } from "../words.js";
import { changeLines, isLeft, itemsByUnit, sideOf, unitText } from "./item.js";
import { comparisonWords, type ComparisonWords } from "./words.js";

interface View {
  readonly width: number;
  readonly words: Words;
  readonly own: ComparisonWords;
  readonly paint: Paint;
}

/** What has become of the findings, for a person at a terminal: by unit, what is still wrong first. Ends in a newline. */
export function renderComparisonTerminal(comparison: Comparison, options: TerminalOptions): string {
  const view: View = { width: Math.max(40, options.width), words: wordsOf(options.language), own: comparisonWords(options.language), paint: paintWith(options.colour) };
  const summary = wrap(view.own.tally(comparison.summary), view.width).map(view.paint.bold).join("\n");
  if (options.quiet === true) return `${summary}\n`;
  if (comparison.items.length === 0) return `${view.paint.good(view.own.none)}\n`;
  const units = itemsByUnit(comparison).map(({ unit, items }) => {
    const head = wrap(`━━ ${unitText(unit, view.words)}${view.words.colon}${view.own.tally(unit.counts)}`, view.width).map(view.paint.bold);
    return [...head, unitTable(items, view)].join("\n");
  });
  return `${[summary, ...units, summary].join("\n\n")}\n`;
}

function unitTable(items: readonly ComparedItem[], view: View): string {
  const { width, words, own, paint } = view;
  const outcome = Math.max(...Object.values(own.outcomes).map(widthOf));
  const level = Math.max(...Object.values(words.severity).map(widthOf));
  if (width < narrowestTable) return items.map((item) => card(item, view)).join("\n");
  const rest = width - outcome - level - 13;
  const widths = [outcome, level, Math.floor(rest * 0.34), rest - Math.floor(rest * 0.34)];
  const head = [own.outcome, words.level, words.problem, words.message].map((text) => [paint.bold(text)]);
  return grid({ cells: head, under: [] }, items.map((item) => blockOf(item, widths, view)), widths);
}

function blockOf(item: ComparedItem, [outcome = 8, level = 4, problem = 20, message = 40]: readonly number[], view: View): Block {
  const side = sideOf(item);
  return {
    cells: [
      wrap(view.own.outcomes[item.outcome], outcome).map((line) => painted(item, line, view)),
      wrap(view.words.severity[side.severity], level),
      wrap(titleOf(item), problem).map(view.paint.bold),
      linesOf(item, view).flatMap((line) => wrap(line, message)),
    ],
    under: [],
  };
}

function card(item: ComparedItem, view: View): string {
  const side = sideOf(item);
  const head = wrap(`${view.own.outcomes[item.outcome]} ${view.words.severity[side.severity]}  ${titleOf(item)}`, view.width).map((line) => painted(item, line, view));
  return [...head, ...linesOf(item, view).flatMap((line) => wrap(line, view.width - 4)).map((line) => `    ${line}`)].join("\n");
}

function titleOf(item: ComparedItem): string {
  return [sideOf(item).title, item.subject].filter((each) => each !== undefined).map(printable).join(" · ");
}

/** What is told now, or was; where it stands; which figures changed; and what the outcome is known by. */
function linesOf(item: ComparedItem, { words, own }: View): string[] {
  const side = sideOf(item);
  const where = side.label === undefined ? "" : words.brackets(printable(side.label));
  return [
    `${item.after === undefined ? `${own.before}${words.colon}` : ""}${printable(side.message)}${where}${side.waived === true ? words.brackets(words.waived) : ""}`,
    ...(item.outcome === "changed" || item.outcome === "new" ? changeLines(item).map((line) => `${own.change}${words.colon}${line}`) : []),
    ...(item.why === undefined ? [] : [`${own.why}${words.colon}${printable(item.why)}`]),
  ];
}

function painted(item: ComparedItem, line: string, { paint }: View): string {
  if (item.outcome === "fixed") return paint.good(line);
  return isLeft(item) ? paint.severity(sideOf(item).severity, paint.bold(line)) : paint.dim(line);
}
