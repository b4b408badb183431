/** 占比、完成率: which part of which whole a rate is. */
export { adjustmentRates } from "./adjustment-rates.js";
export { sharesOfBracketed } from "./bracketed-wholes.js";
export { bareShares } from "./bare-shares.js";
export { completionsIn, executionRates } from "./completions/index.js";
export { ratesBeyond } from "./beyond-plans.js";
export { portionsIn } from "./portions.js";
export { contentRates } from "./content-rates.js";
export { sharesOfHiddenWholes } from "./hidden-wholes.js";
export { sharesOfAll, sharesOfAnswers } from "./hundred.js";
export { ratesOfNamedBases } from "./named-bases.js";
export { controlRatesIn } from "./control-rates.js";
export { namedShares } from "./named-shares.js";
export { memberRates } from "./member-rates.js";
export { revenueShares } from "./revenue-shares.js";
export { ratiosIn } from "./ratios.js";
export { sharesIn } from "./shares.js";
export { timesOf } from "./times.js";
export { pricesBrought, savingsIn } from "./savings.js";
