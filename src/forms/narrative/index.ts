import type { Paragraph, Place } from "../../document/index.js";
import type { Narrative, Relation } from "../../model/index.js";
import { Attempts } from "../attempts.js";
import { closedAccounts } from "./accounts/index.js";
import { donesInABreath, goalsUndone, keptAims, missedAims, resultsIn, spentOfFunds } from "./aims/index.js";
import { addedSinceLastYear, amountsBehindRates, basedChanges, changesToldFirst, changesFromLastYear, changesOfBlankYears, changesWithJourneys, changeRelation, changesIn, changeSums, claimsIn, movesInABreath, budgetSums, seriesOverYears, moveSums, moveSumsOfItems, priorSums, ratesOfParts, sumsOfYearBefore, yearsCompared } from "./changes/index.js";
import { settleConcepts, wholeOfSpending } from "./context.js";
import { countedAbove, countedFurther, countedParts, listedBelow } from "./counts/index.js";
import { furtherRelations, ratesTold } from "./further.js";
import { gluedCells } from "./glued.js";
import { averagesBehindSpent, averagesOfCountsBefore, averagesOfNamed, averagesOfNamedFormulas, averagesOfThoseCalled, averagesOfWholes, perHeadsIn, pricesOfSeveral, ratiosOfTwo, reckonedFromBracket, threesInABreath, withoutSettledOtherwise } from "./products/index.js";
import { countedProjects, projectAmounts, projectsIn } from "./projects/index.js";
import { type Context, declaredUnit, FactBook, type Mention, passagesOf, readPassage, type Reading } from "./reading/index.js";
import { documentsToldTwice, retoldIn, toldInTwoWays } from "./retelling/index.js";
import { headedPoints, partScores, scoresAgain, scoresByIndicator, scoresIn, titledPoints } from "./scores/index.js";
import { sangongBudgets } from "./sangong-budgets.js";
import { restsBehindRates, secondColumns, settled } from "./settled/index.js";
import { bareShares, memberRates, completionsIn, projectAccounts, ratesBeyondAbove, executionRates, revenueShares, ratesOfAllSpent, ratesOfBudgetsByName, ratesOfTheOnlyPlan, ratesOfTheYear, restsOfTheYear, sharesIn, sharesOfBothClasses, sharesOfCalledWholes, sharesOfClasses, sharesOfHiddenWholes, sharesOfMembers, sharesOfNone, sharesOfTheirSum, structureShares } from "./shares/index.js";
import { farFamilySums, type NumberedList, numberedLists, rankSums, type Sum, sumRelation, sumsTold } from "./sums/index.js";
import { withTallies } from "./tallies/index.js";

export { goalResults, tellsOfShortfall } from "./aims/index.js";
export { workedOut } from "./further.js";
export { Headings, isSlipOf, passagesOf, type Passage } from "./reading/index.js";

/**
 * Reads the running text of a self-evaluation report: the facts whose words are beyond doubt, and the relations the text
 * itself states. What could be read in two ways is left out: a relation misread is an accusation made up.
 * @param context the unit's name and the year it reports on, where the forms or the title give them; `attempts` keeps the text
 *   where one of its many readers fails, and without it the failure is thrown
 */
export function readNarrative(paragraphs: readonly Paragraph[], context: { unit?: string; year?: number; attempts?: Attempts } = {}): Narrative {
  const passages = passagesOf(paragraphs);
  const about: Context = { unit: context.unit ?? "", year: context.year ?? titleYear(passages.slice(0, 12).map((each) => each.text)) };
  const declared = declaredUnit(passages.map(({ text }) => text));
  const readings = passages.map((passage) => readPassage(passage, about.year, declared));
  const book = new FactBook(about);
  const lists = numberedLists(readings);
  const sums = sumsTold(readings, lists, book);
  settleConcepts(readings, sums, lists, book);
  const attempts = context.attempts ?? Attempts.thrown;
  const told = relationsTold(readings, { sums, lists }, about, book, attempts);
  const counted = new Set(told.flatMap((each) => (each.kind === "count" ? [each.stated] : [])));
  const enumerated = [...listedBelow(lists, readings, book), ...countedAbove(lists, readings, book)].filter(({ stated }) => !counted.has(stated));
  const further = countedFurther({ readings, sums, lists, told: [...told, ...enumerated] }, book);
  const together = triedTogether(readings, attempts);
  const relations = together(() => settled([...told, ...enumerated, ...further], readings, book));
  const counts = readings.flatMap(countedProjects);
  const listed = new Set(counts.flatMap(({ members }) => members));
  const projects = projectsIn(lists, sums, counts, book);
  const scores = readings.flatMap((reading, at) => scoresIn(reading, about, readings[at - 1]).map((fact) => ({ fact, reading })));
  const facts = readings.flatMap((reading) => [
    ...reading.mentions.filter((mention) => book.conceptOf(mention) !== "other" && !listed.has(mention)).map((mention) => book.factOf(mention)),
    ...executionRates(reading, book),
    ...scores.filter((each) => each.reading === reading).map(({ fact }) => fact),
  ]).concat(sangongBudgets(readings, sums, book));
  const tallied = withTallies([...relations, ...keptAims(readings, relations, book), ...passages.flatMap(gluedCells), ...passages.flatMap(titledPoints)], readings, book);
  return {
    kind: "narrative",
    ...(about.year === undefined ? {} : { year: about.year }),
    place: paragraphs[0]?.place ?? { file: "", at: { kind: "file" } },
    facts,
    relations: tallied.concat(together(() => settled([...secondColumns(tallied, readings, book), ...restsBehindRates(tallied, readings, book)], readings, book)), retoldIn(readings, book), toldInTwoWays(readings, relations, book), documentsToldTwice(readings, book), scoresAgain(scores, readings)),
    projects,
    results: resultsIn(readings, book, about),
    amounts: projectAmounts(readings, book, about),
    partScores: readings.flatMap((reading) => partScores(reading, book)),
  };
}

/** Every relation that the words state; what rests on those found before comes after them. */
function relationsTold(readings: readonly Reading[], { sums, lists }: { readonly sums: readonly Sum[]; readonly lists: readonly NumberedList[] }, about: Context, book: FactBook, attempts: Attempts): readonly Relation[] {
  const each = <Told = Relation>(read: (reading: Reading, at: number) => readonly Told[]): readonly Told[] => readings.flatMap((reading, at) => attempts.at(wholeOf(reading), () => read(reading, at)));
  const together = triedTogether(readings, attempts);
  const ratesIn = (...told: readonly (readonly Relation[])[]): ReadonlySet<Mention> => ratesTold(readings, told.flat(), book);
  const all = [...sums, ...together(() => farFamilySums(readings, sums))];
  const changes = each((reading, at) => changesIn(reading, readings.slice(Math.max(0, at - 6), at).filter(({ mentions }) => mentions.length > 0).slice(-3), about));
  const added: Relation[] = [
    ...[...all, ...each(rankSums)].map((sum) => sumRelation(sum, book)),
    ...together(() => all.flatMap((sum) => {
      const priors = priorSums(sum, changes, book);
      return [...changeSums(sum, changes, book), ...priors, ...sumsOfYearBefore(sum, readings, priors, book), ...budgetSums(sum, readings, book)];
    })),
    ...each((reading) => moveSums(reading, book)),
  ];
  const relations: Relation[] = [
    ...added,
    ...together(() => moveSumsOfItems(lists, book)).filter(({ total }) => !added.some((other) => other.kind === "sum" && other.total === total)),
    ...together(() => wholeOfSpending(readings, sums, book)),
    ...together(() => changes.map((change) => changeRelation(change, book))),
    ...each((reading, at) => [...yearsCompared(reading, readings[at - 1], changes, book), ...seriesOverYears(reading, changes, about, book), ...addedSinceLastYear(reading, book)]),
    ...each((reading) => [...basedChanges(reading, changes, book), ...amountsBehindRates(reading, changes, book), ...changesToldFirst(reading, book), ...changesWithJourneys(reading, changes, book), ...changesOfBlankYears(reading, changes, book), ...changesFromLastYear(reading, changes, book), ...ratesOfParts(reading, changes, book)]),
    ...each((reading, at) => [...sharesIn(reading, readings.slice(Math.max(0, at - 30), at), sums, book, readings), ...completionsIn(reading, book, readings.slice(Math.max(0, at - 6), at)), ...perHeadsIn(reading, book, readings)]),
  ];
  const rated = ratesIn(relations);
  const ofMembers = together(() => sharesOfMembers(all, readings, rated, book));
  const named = [...ofMembers, ...together(() => sharesOfCalledWholes(readings, ratesIn(relations, ofMembers), book))];
  const ofTheirSum = together(() => sharesOfTheirSum(readings, ratesIn(relations, named), book));
  const ofBothClasses = together(() => sharesOfBothClasses(readings, ratesIn(relations, named, ofTheirSum), book));
  const shared = [
    ...relations,
    ...named,
    ...together(() => bareShares(sums, readings, rated, book)),
    ...together(() => memberRates(sums, readings, rated, book)),
    ...together(() => countedParts(sums, readings, book)),
    ...together(() => revenueShares(all, readings, rated, book)),
    ...together(() => closedAccounts(readings, book)),
    ...together(() => ratesOfAllSpent(readings, rated, book)),
    ...together(() => ratesOfTheYear(readings, rated, book)),
    ...together(() => ratesOfBudgetsByName(readings, rated, book)),
    ...together(() => scoresByIndicator(readings, book)),
    ...together(() => headedPoints(readings, book)),
    ...ofTheirSum,
    ...ofBothClasses,
    ...together(() => sharesOfHiddenWholes(readings, ratesIn(relations, named, ofTheirSum, ofBothClasses), book)),
  ];
  const known = ratesIn(shared);
  const further = [
    ...each((reading) => claimsIn(reading, shared, book)),
    ...each((reading, at) => furtherRelations(reading, { before: readings.slice(Math.max(0, at - 3), at), after: readings.slice(at + 1, at + 4), told: shared, known }, book)),
  ];
  const averages = together(() => averagesTold(readings, [...shared, ...further], book));
  const balanced = new Set([...shared, ...further].flatMap((told) => (told.kind === "balance" ? [told.left] : [])));
  const close = withoutSettledOtherwise([
    ...shared,
    ...further,
    ...averages,
    ...each((reading) => ratiosOfTwo(reading, book)),
    ...together(() => structureShares(readings, book)),
    ...each((reading, at) => ratesBeyondAbove(reading, readings.slice(0, at), known, book)),
    ...together(() => sharesOfClasses(readings, ratesIn(shared, further), book)),
    ...together(() => restsOfTheYear(readings, balanced, book)),
  ], readings, book);
  const breath = each((reading) => [...movesInABreath(reading, close, book), ...donesInABreath(reading, close, book)]);
  const rests = new Set(close.flatMap((told) => (told.kind === "balance" ? [told.left] : [])));
  return [...close, ...breath, ...together(() => [...sharesOfNone(readings, [...close, ...breath], book), ...ratesOfTheOnlyPlan(readings, [...close, ...breath], book), ...spentOfFunds(readings, [...close, ...breath], book), ...missedAims(readings, book), ...goalsUndone(readings, book)]), ...together(() => projectAccounts(readings, new Set(all.flatMap(({ parts }) => parts)), { rates: ratesIn(close), rests }, book))];
}

/** What is read of the whole text at once, or nothing where that breaks. */
function triedTogether(readings: readonly Reading[], attempts: Attempts): <Told = Relation>(read: () => readonly Told[]) => readonly Told[] {
  return (read) => readings.slice(0, 1).flatMap((first) => attempts.at(wholeOf(first), read));
}

function wholeOf({ passage }: Reading): Place {
  return passage.placeOf(0, passage.text.length);
}

/** Averages that no reading so far has told what they are of: the nearest first, and each once. */
function averagesTold(readings: readonly Reading[], told: readonly Relation[], book: FactBook): readonly Relation[] {
  const doors = [threesInABreath, pricesOfSeveral, reckonedFromBracket, averagesBehindSpent, averagesOfCountsBefore].map((door) => (before: readonly Relation[]) => readings.flatMap((reading) => door(reading, before, book)));
  const far = [averagesOfNamedFormulas, averagesOfNamed, averagesOfWholes, averagesOfThoseCalled].map((door) => (before: readonly Relation[]) => door(readings, before, book));
  return [...doors, ...far].reduce<readonly Relation[]>((found, door) => [...found, ...door([...told, ...found])], []);
}

function titleYear(first: readonly string[]): number | undefined {
  const title = first.find((text) => /20\d\d年/.test(text) && text.length <= 80 && !/[。;]/.test(text) && /自评|绩效|决算|预算|报告|^\s*\(?20\d\d年度?\)?\s*$/.test(text));
  const year = title === undefined ? undefined : /(20\d\d)年/.exec(title)?.[1];
  return year === undefined ? undefined : Number(year);
}

