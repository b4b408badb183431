/** 人均、单价、频次: figures that others make by being multiplied or divided. */
export { averagesIn, classSizes, yieldsOf } from "./averages.js";
export { bracketedProducts, pricedInBrackets, standardInBracket } from "./bracketed-products.js";
export { dividedByRatio } from "./by-ratio.js";
export { productsByName } from "./by-name.js";
export { dividedInBrackets } from "./divided-in-brackets.js";
export { byTheYear } from "./by-the-year.js";
export { countedApart } from "./counted-apart.js";
export { frequenciesIn } from "./frequencies.js";
export { gainsApiece, overYears, productsCountedAfter, productsInSuccession } from "./in-succession.js";
export { headedProducts } from "./headed-products.js";
export { productsInTiers } from "./in-tiers.js";
export { ofOneStandard } from "./one-standard.js";
export { perHeadsIn } from "./per-head.js";
export { daysAverages, timeAverages } from "./time-averages.js";
export { raisedEach } from "./raised-each.js";
export { productsIn, sharedByName, sharedOut } from "./products.js";
export { productsToldApart } from "./told-apart.js";
export { standardsApart } from "./standards-apart.js";
