/** 目标与完成: what was to be reached and what the text says was. */
export { aimRates, aimsIn, exhaustedIn } from "./aims.js";
export { boundsIn } from "./bounds.js";
export { donesInABreath } from "./done-in-a-breath.js";
export { keptAims } from "./kept-aims.js";
export { goalsUndone, missedAims, tellsOfShortfall } from "./missed.js";
export { goalResults, resultsIn } from "./results.js";
export { ratesInBreath } from "./rates-in-breath.js";
export { ratesOfAllPairs } from "./rates-of-all-pairs.js";
export { spentOfFunds } from "./spent-of-funds.js";
