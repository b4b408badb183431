/** Formulas of worksheets: what they give on the values that the file keeps, and how they are built. Knows no forms and no rules. */
export { Book, type Sheet } from "./book.js";
export { Calculator, type Outcome } from "./calculator.js";
export { agreesWith, shownAs } from "./agreement.js";
export { areasOf, outerFile, sumOf, type SumFormula } from "./shape.js";
export { addressOf, columnLetters, isOneCell, type Area } from "./area.js";
export { patternOf, written } from "./pattern.js";
export { isDecimal } from "./value.js";
