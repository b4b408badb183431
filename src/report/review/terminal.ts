import type { Review, ReviewCounts, ReviewedRule } from "../../model/index.js";
import { paintWith, type Paint } from "../colour.js";
import { list } from "../grid.js";
import type { TerminalOptions } from "../terminal.js";
import { printable, widthOf, wrap } from "../text.js";
import { wordsOf } from "../words.js";
import { reviewWords, type ReviewWords } from "./words.js";

interface View {
  readonly width: number;
  readonly words: ReviewWords;
  readonly colon: string;
  readonly comma: string;
  readonly paint: Paint;
}

type Counted = Exclude<keyof ReviewCounts, "falseAlarmRate">;

/** What the review came to, for a person at a terminal: rules by their rate of false alarms, rows to be changed, what was written. Ends in a newline. */
export function renderReviewTerminal(review: Review, options: Pick<TerminalOptions, "language" | "width" | "colour">): string {
  const { colon, comma } = wordsOf(options.language);
  const view: View = { width: Math.max(40, options.width), words: reviewWords(options.language), colon, comma, paint: paintWith(options.colour) };
  const counted = review.rules.length === 0 ? view.words.nothing : rates(review, view);
  const parts = [view.words.lists(review.lists), counted, problemsIn(review, view), written(review, view)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Columns that hold nothing but noughts are left out. */
function columnsOf(review: Review): Counted[] {
  const always: readonly Counted[] = ["findings", "reviewed", "falseAlarms", "notReviewed"];
  return (Object.keys(reviewWords("zh").counts) as Counted[]).filter((name) => always.includes(name) || review.total[name] > 0);
}

/** Under this many columns the names of rules would be squeezed: each gets lines of its own. */
const narrowestName = 22;

function rates(review: Review, view: View): string {
  const { words, paint, width } = view;
  const columns = columnsOf(review);
  const heads = [words.rate, ...columns.map((name) => words.counts[name])];
  const widths = heads.map((head, at) => Math.max(at === 0 ? widthOf("100.0%") : 4, widthOf(head)));
  const name = Math.min(60, width - 2 - widths.reduce((sum, each) => sum + each + 2, 0));
  if (name < narrowestName) return cards(review, view);
  const right = (texts: readonly string[], style = (text: string) => text) => texts.map((text, at) => [style(`${" ".repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text)))}${text}`)]);
  const figures = (counts: ReviewCounts) => [counts.falseAlarmRate ?? words.none, ...columns.map((column) => String(counts[column]))];
  const head = [[paint.bold(words.rule)], ...right(heads, paint.bold)];
  const row = (cells: readonly (readonly string[])[]): string[] => list([cells], [name, ...widths]);
  // The id goes beneath, across all columns: no name is so long that it has to be cut.
  const rules = review.rules.flatMap((each) => {
    const [title, id] = namesOf(each);
    return [...row([wrap(title, name).map(paint.bold), ...right(figures(each))]), ...(id === "" ? [] : wrap(id, width - 2).map((line) => `  ${paint.dim(line)}`))];
  });
  return [...row(head), ...rules, ...row([[paint.bold(words.total)], ...right(figures(review.total), paint.bold)])].join("\n");
}

function cards(review: Review, { words, paint, width, colon, comma }: View): string {
  const card = (counts: ReviewCounts, title: string, id: string): string =>
    [
      ...wrap(`${words.rate} ${counts.falseAlarmRate ?? words.none}  ${title}`, width).map(paint.bold),
      ...wrap(columnsOf(review).map((column) => `${words.counts[column]} ${counts[column]}`).join(comma), width - 4).map((line) => `    ${line}`),
      ...(id === "" ? [] : wrap(`${words.rule}${colon}${id}`, width - 4).map((line) => `    ${paint.dim(line)}`)),
    ].join("\n");
  return [...review.rules.map((each) => card(each, ...namesOf(each))), card(review.total, words.total, "")].join("\n");
}

function namesOf({ title, rule }: ReviewedRule): [title: string, id: string] {
  return [printable(title || rule), title === "" ? "" : printable(rule)];
}

function problemsIn({ problems }: Review, { words, paint, width, colon }: View): string {
  if (problems.length === 0) return "";
  const lines = problems.flatMap(({ message, ...spot }) => wrap(`${words.spot(spot)}${colon}${message}`.split("\n").map(printable).join(" "), width - 4).map((line, at) => `${at === 0 ? "  · " : "    "}${line}`));
  return [paint.severity("warning", words.problems(problems.length)), ...lines].join("\n");
}

function written({ waivers: { file, written: waivers, already, dryRun } }: Review, { words, paint, width }: View): string {
  const name = printable(file);
  const told = waivers.map(({ decision, rule, reason, by, until }) => printable(words.waiver(decision, rule, reason, by, until)));
  const shown = dryRun ? told.flatMap((text) => wrap(text, width - 4).map((line, at) => `${at === 0 ? "  · " : "    "}${line}`)) : [];
  return [
    waivers.length === 0 ? words.nothingToWrite(name) : dryRun ? words.would(waivers.length, name) : paint.good(words.written(waivers.length, name)),
    ...shown,
    ...(already === 0 ? [] : [words.already(already)]),
    ...(waivers.length === 0 || dryRun ? [] : [words.usage(/\s/.test(name) ? `"${name}"` : name)]),
  ].join("\n");
}
