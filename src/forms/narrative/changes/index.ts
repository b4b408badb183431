/** 增减: what a figure was a year or a budget before, by how much it moved and at which rate. */
export { addedSinceLastYear } from "./added-since.js";
export { ratesOfParts } from "./rates-of-parts.js";
export { gapsFromBracketedAims } from "./aims-in-brackets.js";
export { amountsBehindRates, basedChanges, changesToldFirst, changesWithJourneys } from "./based-changes.js";
export { changesOfBlankYears } from "./blank-years.js";
export { changeRelation, changesIn } from "./change.js";
export { claimsIn } from "./claims.js";
export { movesInABreath } from "./moves-in-a-breath.js";
export { names } from "./names.js";
export { budgetSums, changeSums, moveSums, moveSumsOfItems, priorSums, sumsOfYearBefore } from "./parallels.js";
export { pointsMoved, ratesApiece } from "./points.js";
export { pointsFromAims } from "./points-from-aims.js";
export { aheadOfTime } from "./timetables.js";
export { seriesOverYears } from "./series-of-years.js";
export { yearsCompared } from "./years-compared.js";
export { apartFromPlans, leftInTheEnd, movedFromBehind, paidOfDue } from "./beside-bases.js";
export { broughtTo, netSinceLastYear, ratesOverYears } from "./over-years.js";
