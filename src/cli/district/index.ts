/** A run over many units: kept between runs, shown unit by unit. */
export { wholeOf } from "../../batch/district/index.js";
export { concludeDistrict, manyUnits } from "./conclude.js";
export { withDistrict } from "./run.js";
export { printDistrict } from "./print.js";
export { saveDistrict } from "./save.js";
