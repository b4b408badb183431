import type { Paragraph } from "../../document/index.js";
import type { Narrative, Relation } from "../../model/index.js";
import { addedUpSums } from "./added-up.js";
import { wholesOfOne } from "./all-of-it.js";
import { batchSums } from "./batches.js";
import { breakdownsIn } from "./breakdowns.js";
import { closingSums } from "./closings.js";
import { columnSums, rowColumnSums } from "./column-sums.js";
import { changeRelation, changesIn } from "./changes.js";
import { countedParts } from "./counted-parts.js";
import { settleConcepts, wholeOfSpending } from "./context.js";
import { writtenSums } from "./equations.js";
import { FactBook, type Context } from "./facts.js";
import { furtherRelations, ratesTold } from "./further.js";
import { sharesOfHiddenWholes } from "./hidden-wholes.js";
import { gluedCells } from "./glued.js";
import { keptAims } from "./kept-aims.js";
import { familySums } from "./kin.js";
import { farFamilySums } from "./kin-far.js";
import { closedAccounts } from "./closed-accounts.js";
import { carriedOver, lineSums, listSum, numberedLists, unnumberedSums, type NumberedList } from "./lists.js";
import { readPassage, type Reading } from "./mentions.js";
import { withoutOpenSums } from "./open-sums.js";
import { passagesOf } from "./passages.js";
import { projectsIn } from "./projects.js";
import { resultsIn } from "./results.js";
import { scoresIn } from "./scores.js";
import { perHeadsIn } from "./per-head.js";
import { completionsIn, executionRates } from "./completions/index.js";
import { sharesIn } from "./shares.js";
import { adjustedBudgets, budgetSums, changeSums, moveSums } from "./parallels.js";
import { segmentSums } from "./segment-sums.js";
import { sumRelation, type Sum } from "./sums.js";
import { withTallies } from "./tallies/index.js";

export { Headings } from "./headings.js";
export { passagesOf, type Passage } from "./passages.js";
export { isSlipOf } from "./slips.js";
export { goalResults } from "./results.js";

/**
 * Reads the running text of a self-evaluation report: the facts whose words are beyond doubt, and the relations the text
 * itself states. What could be read in two ways is left out: a relation misread is an accusation made up.
 * @param context the unit's name and the year it reports on, where the forms or the title give them
 */
export function readNarrative(paragraphs: readonly Paragraph[], context: { unit?: string; year?: number } = {}): Narrative {
  const passages = passagesOf(paragraphs);
  const about: Context = { unit: context.unit ?? "", year: context.year ?? titleYear(passages.slice(0, 12).map((each) => each.text)) };
  const readings = passages.map((passage) => readPassage(passage, about.year));
  const book = new FactBook(about);
  const lists = numberedLists(readings);
  const sums = sumsTold(readings, lists, book);
  settleConcepts(readings, sums, lists, book);
  const relations = relationsTold(readings, sums, about, book);
  const projects = projectsIn(lists, sums, book);
  const facts = readings.flatMap((reading) => [
    ...reading.mentions.filter((mention) => book.conceptOf(mention) !== "other").map((mention) => book.factOf(mention)),
    ...executionRates(reading, book),
    ...scoresIn(reading, about),
  ]);
  return {
    kind: "narrative",
    ...(about.year === undefined ? {} : { year: about.year }),
    place: paragraphs[0]?.place ?? { file: "", at: { kind: "file" } },
    facts,
    relations: withTallies([...relations, ...keptAims(readings, relations, book), ...passages.flatMap(gluedCells)], readings, book),
    projects,
    results: resultsIn(readings, book, about),
  };
}

/** The totals that the text gives with their parts, by every way of saying so. */
function sumsTold(readings: readonly Reading[], lists: readonly NumberedList[], book: FactBook): readonly Sum[] {
  const told = [
    ...readings.flatMap(wholesOfOne),
    ...readings.flatMap((reading, index) => breakdownsIn(reading, readings.slice(Math.max(0, index - 4), index))),
    ...lists.flatMap((list) => listSum(list, list.total !== undefined && book.conceptOf(list.total) === "expenditure.project") ?? []),
    ...lists.flatMap((list) => carriedOver(list) ?? []),
    ...unnumberedSums(readings),
    ...lineSums(readings),
    ...readings.flatMap(adjustedBudgets),
    ...readings.flatMap(closingSums),
    ...readings.flatMap(addedUpSums),
    ...readings.flatMap(segmentSums),
    ...readings.flatMap(batchSums),
    ...readings.flatMap(writtenSums),
    ...readings.flatMap(rowColumnSums),
  ];
  const sums = withoutRepeats([...told, ...familySums(readings, told)]);
  return withoutOpenSums(withoutRepeats([...sums, ...columnSums(sums, readings)]), readings);
}

/** Every relation that the words state; what rests on those found before comes after them. */
function relationsTold(readings: readonly Reading[], sums: readonly Sum[], about: Context, book: FactBook): readonly Relation[] {
  const all = [...sums, ...farFamilySums(readings, sums)];
  const changes = readings.flatMap((reading, index) => changesIn(reading, readings.slice(Math.max(0, index - 6), index).filter((each) => each.mentions.length > 0).slice(-3), about));
  const relations: Relation[] = [
    ...all.map((sum) => sumRelation(sum, book)),
    ...all.flatMap((sum) => [...changeSums(sum, changes, book), ...budgetSums(sum, readings, book)]),
    ...readings.flatMap((reading) => moveSums(reading, book)),
    ...wholeOfSpending(readings, sums, book),
    ...changes.map((change) => changeRelation(change, book)),
    ...readings.flatMap((reading, index) => [...sharesIn(reading, readings.slice(Math.max(0, index - 30), index), sums, book, readings), ...completionsIn(reading, book, readings.slice(Math.max(0, index - 6), index)), ...perHeadsIn(reading, book, readings)]),
  ];
  const shared = [...relations, ...countedParts(sums, readings, book), ...closedAccounts(readings, book), ...sharesOfHiddenWholes(readings, ratesTold(readings, relations, book), book)];
  return [...shared, ...readings.flatMap((reading, index) => furtherRelations(reading, { before: readings.slice(Math.max(0, index - 3), index), after: readings.slice(index + 1, index + 4) }, shared, book))];
}

/** The same parts found by two readings of the text are one sum. */
function withoutRepeats(sums: readonly Sum[]): readonly Sum[] {
  return sums.filter((sum, index) => !sums.slice(0, index).some((other) => other.parts.length >= sum.parts.length && sum.parts.every((part) => other.parts.includes(part))));
}

function titleYear(first: readonly string[]): number | undefined {
  const title = first.find((text) => /20\d\d年/.test(text) && text.length <= 80 && !/[。;]/.test(text) && /自评|绩效|决算|预算|报告|^\s*\(?20\d\d年度?\)?\s*$/.test(text));
  const year = title === undefined ? undefined : /(20\d\d)年/.exec(title)?.[1];
  return year === undefined ? undefined : Number(year);
}

