/** 个数: how many the text says there are, and the ones it lists. */
export { countedParts } from "./counted-parts.js";
export { countsIn, itemsSaid } from "./counts.js";
export { listedBelow } from "./listed-below.js";
export { countedAbove } from "./listed-above.js";
export { countedFurther } from "./told-apart.js";
export { namedBefore } from "./named-before.js";
export { spansOfYears } from "./spans-of-years.js";
