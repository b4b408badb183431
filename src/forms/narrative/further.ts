import type { BalanceRelation, Relation, SumRelation } from "../../model/index.js";
import { accountsIn, balancesIn, besideYardsticks, betweenTwo, bookValues, beyondPlans, broughtAndSpent, carriedAccounts, carriedForward, cutAfterAllotted, debtStocks, naturalGrowth, caseFlows, caseloadsIn, debtRatiosIn, gapsIn, lackingIn, leftOfLists, leftOfStock, leftOfPlans, netMoves, nettedMoves, overrunsIn, paidAfterTakenOff, ratesOfFlows, restsOfCounts, restsOfRates, setOffsIn, shortfallsIn, shortOfAims, stagesIn, sumsOfFlows, stockAccounts, validAnswers, yearBalances } from "./accounts/index.js";
import { aimRates, aimsIn, boundsIn, exhaustedIn, ratesInBreath, ratesOfAllPairs } from "./aims/index.js";
import { averagesIn, bracketedProducts, convertedIn, dimensionsIn, byTheYear, classSizes, countedApart, averagesOfDaysSaid, daysAverages, dividedByRatio, dividedInBrackets, frequenciesIn, gainsApiece, headedProducts, ofOneStandard, overYears, pricedInBrackets, productsCountedAfter, productsByName, productsIn, productsInSuccession, productsInTiers, productsToldApart, raisedEach, sharedByName, sharedOut, standardInBracket, standardsApart, timeAverages, yearAverages, yieldsOf } from "./products/index.js";
import { aheadOfTime, apartFromPlans, broughtTo, leftInTheEnd, movedFromBehind, netSinceLastYear, paidOfDue, gapsFromBracketedAims, pastPlans, pointsFromAims, pointsMoved, ratesApiece, ratesOverYears } from "./changes/index.js";
import { countsIn, itemsSaid, namedBefore, spansOfYears } from "./counts/index.js";
import { bracketedProductsIn, equationsIn } from "./arithmetic.js";
import { formulasIn } from "./formulas.js";
import { weighedFormulas } from "./weighed-formulas.js";
import { type FactBook, type Mention, type Passage, placeKey, type Reading } from "./reading/index.js";
import { adjustmentRates, complementRates, contentRates, controlRatesIn, countsBehindRates, doneOfAims, gradeRates, handedOnIn, portionsIn, namedCompletions, namedShares, ratesBeyond, ratesOfAdded, ratesOfAnswersReturned, ratesOfDoneAndLeft, ratesOfLookedAt, ratesOfNamedBases, ratesOfNamesakes, ratesPastAims, ratesToldFirst, pricesBrought, ratiosIn, restsOfTheUnit, savingsIn, sharesOfAll, sharesOfAllKinds, sharesOfAnswers, sharesOfBothCalled, sharesOfBracketed, sharesOfPairs, spendingControl, timesOf } from "./shares/index.js";
import { movedBothWays, piecesIn, sharesThatClose } from "./sums/index.js";
import { meansOfScores, pointsIn } from "./scores/index.js";
import { restatedIn } from "./retelling/index.js";

/** What stands around a passage: the passages before and after it, the relations found already, and the mentions that are rates in them (`ratesTold`). */
export interface Around {
  readonly before: readonly Reading[];
  readonly after: readonly Reading[];
  readonly told: readonly Relation[];
  readonly known: ReadonlySet<Mention>;
}

/** The ties a single passage tells beyond sums, changes, shares and rates of execution. */
export function furtherRelations(reading: Reading, { before, after, told, known }: Around, book: FactBook): readonly Relation[] {
  if (reading.mentions.length === 0) return [...namedBefore(reading, book), ...spansOfYears(reading)];
  const products = productsIn(reading, book, known);
  const counts = countsIn(reading, book, after);
  const inSuccession = productsInSuccession(reading, book, known, products);
  const named = ratesOfNamedBases(reading, known, book);
  const ratios = ratiosIn(reading, book, known);
  const savings = savingsIn(reading, book, known);
  const adjustments = adjustmentRates(reading, book, known);
  const apart = productsToldApart(reading, book, known, [...products, ...inSuccession].flatMap((each) => (each.kind === "product" ? [each] : [{ each: each.each, total: each.total }])));
  return [
    ...products,
    ...inSuccession,
    ...apart,
    ...productsByName(reading, book, [...products.filter((each) => each.kind === "product"), ...inSuccession, ...apart]),
    ...productsInTiers(reading, [...told.filter((each) => each.kind === "sum"), ...products.filter((each) => each.kind === "product"), ...inSuccession], book),
    ...ofOneStandard(reading, [...products.filter((each) => each.kind === "product"), ...inSuccession], book),
    ...productsCountedAfter(reading, book, known),
    ...countedApart(reading, book, known, products),
    ...overYears(reading, book),
    ...bracketedProducts(reading, book, known),
    ...dimensionsIn(reading),
    ...standardInBracket(reading, book, known),
    ...byTheYear(reading, book),
    ...dividedByRatio(reading, book),
    ...headedProducts(reading, book, known).filter((each) => ![...products, ...inSuccession].some((other) => other.each === each.each)),
    ...gainsApiece(reading, book),
    ...pricedInBrackets(reading, book, known),
    ...averagesIn(reading, book, known).filter((each) => !products.some((other) => other.kind === "per-head" && other.each === each.each)),
    ...classSizes(reading, book, known),
    ...raisedEach(reading, book, known),
    ...meansOfScores(reading, book),
    ...yieldsOf(reading, book, known),
    ...timeAverages(reading, book),
    ...daysAverages(reading, book),
    ...averagesOfDaysSaid(reading, book).filter((each) => !told.some((other) => other.kind === "per-head" && other.each === each.each)),
    ...yearAverages(reading, book),
    ...sharedOut(reading, book),
    ...sharedByName(reading, book),
    ...standardsApart(reading, [...before, reading, ...after], book),
    ...frequenciesIn(reading, book),
    ...workedOut(reading.passage),
    ...dividedInBrackets(reading.passage),
    ...convertedIn(reading.passage),
    ...restatedIn(reading, book),
    ...counts,
    ...namedBefore(reading, book).filter((each) => !counts.some((other) => other.stated === each.stated)),
    ...spansOfYears(reading),
    ...piecesIn(reading, book),
    ...sharesThatClose(reading, book).filter((each) => !told.some((other) => other.kind === "sum" && other.total === each.total)),
    ...itemsSaid(reading, after),
    ...withoutRepeats([...accountsIn(reading, book), ...bookValues(reading, book), ...carriedAccounts(reading, book), ...setOffsIn(reading, before, book), ...balancesIn(reading, book), ...leftOfLists(reading, book), ...broughtAndSpent(reading, book), ...carriedForward(reading, book), ...yearBalances(reading, book), ...stockAccounts(reading, book), ...netMoves(reading, book), ...nettedMoves(reading, book), ...caseFlows(reading, book), ...caseloadsIn(reading, book), ...restsOfTheUnit(reading, book), ...stagesIn(reading, book), ...lackingIn(reading, book), ...naturalGrowth(reading, book), ...cutAfterAllotted(reading, book), ...debtStocks(reading, book), ...restsOfCounts(reading, book), ...leftOfStock(reading, book), ...paidAfterTakenOff(reading, book), ...movedBothWays(reading, book), ...betweenTwo(reading, book), ...besideYardsticks(reading, book)]),
    ...gapsIn(reading, book),
    ...validAnswers(reading, book),
    ...overrunsIn(reading, book),
    ...shortOfAims(reading, book),
    ...beyondPlans(reading, book),
    ...leftOfPlans(reading, book),
    ...shortfallsIn(reading, book),
    ...apartFromPlans(reading, book),
    ...leftInTheEnd(reading, book),
    ...paidOfDue(reading, book),
    ...movedFromBehind(reading, book),
    ...pointsMoved(reading, book),
    ...pastPlans(reading, known, book),
    ...pointsFromAims(reading, book),
    ...gapsFromBracketedAims(reading, book),
    ...ratesApiece(reading, known, book),
    ...ratesOverYears(reading, book),
    ...netSinceLastYear(reading, book),
    ...broughtTo(reading, book),
    ...aheadOfTime(reading, book),
    ...aimsIn(reading, book),
    ...boundsIn(reading, book),
    ...exhaustedIn(reading, book),
    ...aimRates(reading, book, known),
    ...ratesOfFlows(reading, book, known),
    ...sumsOfFlows(reading, book).filter((each) => !told.some((other) => other.kind === "sum" && other.total === each.total)),
    ...ratios,
    ...restsOfRates(reading, [...told, ...ratios], book),
    ...timesOf(reading, book),
    ...namedShares(reading, book, known),
    ...sharesOfBothCalled(reading, known, book),
    ...namedCompletions(reading, book, known).filter((each) => !ratios.some((other) => other.rate === each.rate)),
    ...sharesOfBracketed(reading, book, known).filter((each) => !ratios.some((other) => other.rate === each.rate)),
    ...countsBehindRates(reading, known, book),
    ...savings,
    ...pricesBrought(reading, book, new Set([...known, ...reading.mentions.filter((each) => book.has(each) && savings.some(({ rate }) => rate === book.factOf(each)))])),
    ...adjustments,
    ...ratesOfAdded(reading, new Set([...known, ...reading.mentions.filter((each) => book.has(each) && adjustments.some(({ rate }) => rate === book.factOf(each)))]), book),
    ...controlRatesIn(reading, book, known),
    ...spendingControl(reading, book, known),
    ...handedOnIn(reading, book, known),
    ...complementRates(reading, before, book, known).filter((each) => !ratios.some((other) => other.rate === each.rate)),
    ...ratesOfDoneAndLeft(reading, known, book),
    ...sharesOfPairs(reading, known, book).filter((each) => !ratios.some((other) => other.rate === each.rate)),
    ...ratesInBreath(reading, known, book),
    ...ratesOfAnswersReturned(reading, known, book).filter((each) => !ratios.some((other) => other.rate === each.rate)),
    ...ratesToldFirst(reading, known, book).filter((each) => !ratios.some((other) => other.rate === each.rate)),
    ...doneOfAims(reading, known, book).filter((each) => !ratios.some((other) => other.rate === each.rate)),
    ...contentRates(reading, book, known).filter((each) => !ratios.some((other) => other.rate === each.rate)),
    ...[...gradeRates(reading, book, known), ...ratesOfLookedAt(reading, before, book, known), ...ratesOfNamesakes(reading, book, known)].filter((each) => !ratios.some((other) => other.rate === each.rate)),
    ...withoutSameParts([...sharesOfAll(reading, book), ...sharesOfAllKinds(reading, book)]),
    ...sharesOfAnswers(reading, book),
    ...named,
    ...portionsIn(reading, known, book).filter((each) => !named.some((other) => other.total === each.part)),
    ...ratesBeyond(reading, known, book),
    ...ratesPastAims(reading, known, book),
    ...ratesOfAllPairs(reading, known, book),
    ...debtRatiosIn(reading, book, known),
    ...pointsIn(reading, book).filter((each) => each.kind !== "sum" || !told.some((other) => other.kind === "sum" && other.total === each.total)),
  ];
}

/** Arithmetic in print, bare or among words: each result once. */
export function workedOut(passage: Passage): readonly Relation[] {
  const bare = equationsIn(passage);
  const results = new Set(bare.flatMap((each) => ("rate" in each && each.rate !== undefined ? [placeKey(each.rate.place)] : [])));
  return [...bare, ...bracketedProductsIn(passage), ...weighedFormulas(passage), ...formulasIn(passage).filter((each) => !("rate" in each && each.rate !== undefined && results.has(placeKey(each.rate.place))))];
}

/** Shares in a row that are those of all kinds make up the whole once. */
function withoutSameParts(sums: readonly SumRelation[]): readonly SumRelation[] {
  return sums.filter(({ parts }, at) => !sums.slice(0, at).some((other) => parts.every((part) => other.parts.includes(part))));
}

/** What is left is left once: of an account, where it is told as one. */
function withoutRepeats(balances: readonly BalanceRelation[]): readonly BalanceRelation[] {
  return balances.filter((balance, at) => !balances.slice(0, at).some((other) => other.left === balance.left));
}

/** The mentions that some relation already rests on as its rate, or its amount each. */
export function ratesTold(readings: readonly Reading[], told: readonly Relation[], book: FactBook): ReadonlySet<Mention> {
  const rates = new Set(told.flatMap((each) => ("rate" in each ? [each.rate] : each.kind === "per-head" ? [each.each] : [])));
  return new Set(readings.flatMap((reading) => reading.mentions).filter((each) => book.has(each) && rates.has(book.factOf(each))));
}
