/** 合计与其中: totals that the text gives with their parts, by every way of saying so. */
export { areOfOneKind, type PairInBreath, pairsInBreath } from "./pairs-in-breath.js";
export { type BudgetRow, budgetRows } from "./budget-rows.js";
export { movedBothWays } from "./moved-both-ways.js";
export { areKin, areSiblings, isFamily } from "./families.js";
export { isGapTold } from "./gap-told.js";
export { headsIn } from "./heads.js";
export { type Industries, industriesIn } from "./industries.js";
export { farFamilySums } from "./kin-far.js";
export { type NumberedList, numberedLists } from "./lists.js";
export { pairedLevel, pairedLevels, seriesBefore, seriesOf, wholeOfSeries } from "./pairs.js";
export { piecesIn } from "./pieces.js";
export { sharesThatClose } from "./shares-that-close.js";
export { rankSums } from "./ranks.js";
export { coverage, isPrecise, looksSlipped, swapsInPart, ties } from "./slipped.js";
export { nameOf } from "./runs.js";
export { type Sum, sumRelation } from "./sum.js";
export { sumsTold } from "./told.js";
