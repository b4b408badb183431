import { endOf, type FactBook, type Mention, type Reading } from "../reading/index.js";
import { aboveTotals } from "./above-totals.js";
import { allottedInParagraphs } from "./allotted-in-paragraphs.js";
import { batchesInTurn } from "./batches-in-turn.js";
import { farTotals } from "./far-totals.js";
import { ofNearerTotal } from "./nearer-total.js";
import { isOfAccount } from "./of-accounts.js";
import { isOfMove } from "./of-moves.js";
import { isOfRoundedWholes } from "./rounded-wholes.js";
import { outcomesInTurn } from "./outcomes-in-turn.js";
import { pairsInBrackets } from "./pairs-in-brackets.js";
import { sumsOfIndustries } from "./sums-of-industries.js";
import { sumsOnTop } from "./on-top-of.js";
import { bareLists } from "./bare-lists.js";
import { calledInWords } from "./called-in-words.js";
import { putOnTotals } from "./put-on-totals.js";
import { usedInTurn } from "./used-in-turn.js";
import { accountTotals } from "./account-totals.js";
import { sumsByRank } from "./ranked-staff.js";
import { addedBehind } from "./added-behind.js";
import { addedToDate } from "./added-to-date.js";
import { addedUpSums } from "./added-up.js";
import { sumsDividedTwice, sumsTwiceWitnessed } from "./divided-twice.js";
import { sumsSpentDown } from "./spent-down.js";
import { adjustedBudgets, adjustedByClasses, adjustedManyTimes, adjustedOnBothSides, netInBracket } from "./adjusted-budgets.js";
import { adjustedEitherWay } from "./adjusted-unsigned.js";
import { wholesOfOne } from "./all-of-it.js";
import { batchSums, bracketedGoes } from "./batches.js";
import { borneSums } from "./borne.js";
import { caseloadSums, outcomeSums } from "./caseload-sums.js";
import { sumsOfOtherEnd } from "./both-ends.js";
import { bracketedUses } from "./bracketed-uses.js";
import { sumsByGrade } from "./by-grade.js";
import { breakdownsIn } from "./breakdowns.js";
import { closedRuns } from "./closed-runs.js";
import { closingSums } from "./closings.js";
import { itemsInLine } from "./items-in-line.js";
import { listTotals } from "./list-totals.js";
import { headedReach, headedSums } from "./headed-sums.js";
import { columnSums, rowColumnSums } from "./column-sums.js";
import { writtenSums } from "./equations.js";
import { complementSums } from "./complements.js";
import { countedSegments } from "./counted-segments.js";
import { composedSums } from "./composed.js";
import { familySums } from "./kin.js";
import { carriedOver, closedBelow, lineSums, listSum, type NumberedList, unnumberedSums } from "./lists.js";
import { sumsInLots } from "./in-lots.js";
import { eachOfEach, madeOfEach } from "./made-of-each.js";
import { isSubtotal } from "./members.js";
import { sumsOverYears } from "./over-years.js";
import { isGapTold } from "./gap-told.js";
import { withoutOpenSums } from "./open-sums.js";
import { withParallelLists } from "./parallel-lists.js";
import { sumsOfNamed } from "./named-parts.js";
import { sumsCarriedOn, sumsInTwoGoes, sumsWithAdded, sumsWithCarried } from "./with-added.js";
import { restsOfCounted } from "./rests-of-counted.js";
import { restsOfWholes } from "./rests-of-wholes.js";
import { sharedStandards } from "./shared-standards.js";
import { availableSums } from "./available.js";
import { movedForReasons, movedInBracket } from "./moved-for-reasons.js";
import { movedSince } from "./moved-since.js";
import { restsInParts } from "./rests-in-parts.js";
import { sumsUntilAndSince } from "./until-and-since.js";
import { restOfSegments, segmentSums } from "./segment-sums.js";
import { severalApiece } from "./several-apiece.js";
import { doneAndUndoneInPairs } from "./pairs-in-breath.js";
import { rowsOfTwo } from "./rows-of-two.js";
import { sharedFirst } from "./shared-first.js";
import { coverage, ties } from "./slipped.js";
import { oneOfEach, quartersInTurn, seriesInTurn } from "./series-in-turn.js";
import { slippedRuns } from "./slipped-runs.js";
import type { Sum } from "./sum.js";
import { threePublics } from "./three-publics.js";
import { sumsBesides } from "./told-besides.js";
import { twoColumnSums } from "./two-columns.js";
import { usesBelow } from "./uses-below.js";

/** The totals that the text gives with their parts, by every way of saying so. */
export function sumsTold(readings: readonly Reading[], lists: readonly NumberedList[], book: FactBook): readonly Sum[] {
  const accounts = readings.flatMap(accountTotals);
  const told = [
    ...readings.flatMap(restsInParts),
    ...readings.flatMap(rowsOfTwo),
    ...readings.flatMap(doneAndUndoneInPairs),
    ...readings.flatMap(wholesOfOne),
    ...readings.flatMap((reading, index) => sumsByGrade(reading, readings[index - 1])),
    ...readings.flatMap((reading, index) => sumsDividedTwice(reading, readings[index + 1])),
    ...readings.flatMap((reading, index) => sumsTwiceWitnessed(reading, readings[index - 1])),
    ...readings.flatMap((reading, index) => breakdownsIn(reading, readings.slice(Math.max(0, index - 4), index))),
    ...lists.flatMap((list) => listSum(list, list.total !== undefined && book.conceptOf(list.total) === "expenditure.project") ?? []),
    ...lists.flatMap((list) => carriedOver(list) ?? []),
    ...lists.flatMap((list) => closedBelow(list, readings) ?? []),
    ...unnumberedSums(readings),
    ...lineSums(readings),
    ...readings.flatMap((reading) => [...adjustedBudgets(reading), ...adjustedByClasses(reading), ...adjustedOnBothSides(reading), ...netInBracket(reading)]),
    ...readings.flatMap((reading) => [...adjustedManyTimes(reading), ...adjustedEitherWay(reading), ...movedForReasons(reading), ...movedInBracket(reading), ...movedSince(reading), ...madeOfEach(reading), ...eachOfEach(reading), ...sumsInLots(reading)]),
    ...readings.flatMap(putOnTotals),
    ...readings.flatMap(bareLists),
    ...readings.flatMap(sumsWithAdded),
    ...readings.flatMap(sumsWithCarried),
    ...readings.flatMap(sumsCarriedOn),
    ...readings.flatMap(sumsInTwoGoes),
    ...readings.flatMap((reading) => [...availableSums(reading), ...sumsUntilAndSince(reading)]),
    ...readings.flatMap((reading) => [...sumsOfIndustries(reading), ...sumsOnTop(reading), ...outcomesInTurn(reading), ...pairsInBrackets(reading), ...usedInTurn(reading), ...batchesInTurn(reading)]),
    ...readings.flatMap((reading, index) => allottedInParagraphs(reading, readings.slice(index + 1, index + 8))),
    ...lists.flatMap((list) => farTotals(list, readings)),
    ...sumsBesides(readings, lists),
    ...lists.flatMap((list) => severalApiece(list, readings)),
    ...readings.flatMap(sumsSpentDown),
    ...readings.flatMap((reading, index) => closingSums(reading, readings[index - 1])),
    ...readings.flatMap(closedRuns),
    ...readings.flatMap(composedSums),
    ...readings.flatMap((reading, index) => [...seriesInTurn(reading), ...quartersInTurn(reading), ...oneOfEach(reading, readings.slice(index + 1, index + 5))]),
    ...readings.flatMap(countedSegments),
    ...readings.flatMap(restsOfCounted),
    ...readings.flatMap(addedToDate),
    ...readings.flatMap(addedBehind),
    ...readings.flatMap(sharedFirst),
    ...readings.flatMap((reading, index) => usesBelow(reading, readings.slice(Math.max(0, index - 5), index))),
    ...readings.flatMap(listTotals),
    ...readings.flatMap((reading, index) => itemsInLine(reading, readings.slice(Math.max(0, index - 4), index))),
    ...readings.flatMap((reading, index) => aboveTotals(reading, readings[index - 1])),
    ...readings.flatMap(twoColumnSums),
    ...readings.flatMap(threePublics),
    ...readings.flatMap((reading, index) => headedSums(reading, readings.slice(Math.max(0, index - headedReach), index))),
    ...readings.flatMap(addedUpSums),
    ...readings.flatMap(caseloadSums),
    ...readings.flatMap(outcomeSums),
    ...readings.flatMap(segmentSums),
    ...readings.flatMap(restOfSegments),
    ...readings.flatMap(sumsOfNamed),
    ...readings.flatMap(batchSums),
    ...readings.flatMap(bracketedGoes),
    ...readings.flatMap(complementSums),
    ...readings.flatMap(sumsOverYears),
    ...readings.flatMap(bracketedUses),
    ...readings.flatMap(borneSums),
    ...readings.flatMap(sharedStandards),
    ...readings.flatMap(writtenSums),
    ...readings.flatMap((reading, index) => rowColumnSums(reading, readings[index - 1])),
  ];
  // What an account's total is made up of once, no other list with the parts of its parts can be.
  const others = told.map((sum) => ofNearerTotal(sum, readings)).filter(({ total, parts }) => ties(total, parts) || !accounts.some((account) => account.total === total)).filter((sum) => !isOfMove(sum, readings) && !isOfRoundedWholes(sum) && !isOfAccount(sum) && !isOfPrices(sum) && !isReckoned(sum));
  const listed = [...accounts, ...others, ...familySums(readings, [...accounts, ...others])].filter((sum) => !isOfDone(sum));
  const sums = withoutRepeats(withoutSubtotals([...listed, ...restsOfWholes(readings, listed)], readings));
  const ranked = readings.flatMap((reading) => sumsByRank(reading, sums.filter(({ total }) => total.passage === reading.passage)));
  const once = withoutOpenSums(withoutRepeats([...sums, ...columnSums(sums, readings), ...ranked]), readings);
  // Some of the parts of another total, by their names: no repeat of that.
  const called = readings.flatMap((reading, index) => calledInWords(reading, readings[index - 1])).filter((sum) => !once.some((other) => other.total === sum.total));
  const heard = [...once, ...called, ...sumsOfOtherEnd(listed, once)];
  const all = [...heard, ...readings.flatMap((reading) => slippedRuns(reading, heard))];
  return withParallelLists(all.filter((sum) => sum.negative !== undefined || !isGapTold(sum, readings)));
}

/** The same parts found by two readings of the text are one sum; what a choice of figures holds together with their own total is none of it. */
function withoutRepeats(sums: readonly Sum[]): readonly Sum[] {
  return sums.filter((sum, index) => !sums.slice(0, index).some((other) => other.parts.length >= sum.parts.length && sum.parts.every((part) => other.parts.includes(part)) && (other.reading === "partition" || !other.parts.includes(sum.total))));
}

/** 支出892万元。工资428万元、商品62万元、补助7万元，以上基本支出共497万元；项目支出…: what the first few came to by the text's own words is not all that there was. */
function withoutSubtotals(sums: readonly Sum[], readings: readonly Reading[]): readonly Sum[] {
  return sums.filter(({ total, parts }) => {
    const last = parts.at(-1);
    const next = last === undefined ? undefined : readings.find(({ passage }) => passage === last.passage)?.mentions[last.index + 1];
    return next === undefined || next === total || !(isSubtotal(next) || leavesSome(next)) || !ties(next, parts) || ties(total, parts);
  });
}

/** 预算530万元，用于甲200万元、乙230万元，合计430万元，结余100万元: by the text's own words some of it was left. */
function leavesSome({ standing, passage, figure }: Mention): boolean {
  return /^(?:[两二三四五]项|以上|上述)*(?:共计?|合计|小计)(?:支出|使用)?(?:为)?$/.test(standing.lead) && /^[,;](?:资金|尚|还)?(?:结余|剩余|余|节余|节约|结转)/.test(passage.text.slice(figure.offset + figure.length));
}

/** 实际279.38元：差旅费52.30万元÷1872人天 · 272户×3000元，其中奖补40.00万元: what a figure is divided or multiplied by is no list, and none is of a factor. */
function isReckoned({ total, parts }: Sum): boolean {
  return !ties(total, parts) && (parts.some((part) => /^\s*[÷×]/.test(part.passage.text.slice(endOf(part)))) || /[÷×]\s*$/.test(total.passage.text.slice(0, total.figure.offset)));
}

/** 设置指标18个。产出指标完成12个；效益指标完成4个；满意度完成1个: what was done of each kind need not come to what was set. */
function isOfDone({ total, parts }: Sum): boolean {
  const done = (each: Mention): boolean => /(?<![未没]|部分|基本)(?:完成|达成|达标|实现)(?:了|数|数量)?(?:为)?$/.test(each.standing.lead) || /^[个项条](?:已|均|全部)?(?:完成|达成|达标|实现)/.test(each.standing.tail);
  return parts.length > 1 && /^(?:[个项条件])$/.test(total.figure.quantity.measure.symbol) && parts.every(done) && !done(total) && !ties(total, parts) && coverage(total, parts) < 1;
}

/** 每株180元，计74.27万元；飞防71.4万元，合计145.67万元: what each of them costs is no part of what all of them come to. */
function isOfPrices({ total, parts }: Sum): boolean {
  return total.role.kind !== "each" && parts.some(({ role }) => role.kind === "each");
}
