/** Exact figures with printed precision, units, and targets. Imports nothing of Gouji. */
export { isLate } from "./deadline.js";
export { comparable, fraction, measureOf, noMeasure, percent, persons, points, wanYuan, yuan, type Measure } from "./measure.js";
export { Quantity, type Looseness } from "./quantity.js";
export { scanFigures, type ScannedFigure } from "./scan.js";
export { isDigitOff, isReorderedOf, isSlipOf, isSwapOf, isTenfoldOf, slipsOf, swapsOf } from "./slips.js";
export { halfWidth, readCell, readFigure, withoutRemark, type CellReading } from "./read.js";
export { meets, readTarget, type Target } from "./target.js";
