/** What a file is once its format is forgotten. Imports nothing of Gouji. */
export type { Block, Cell, Document, Embedded, Format, Paragraph, Part, Problem, ProblemCode, Row, Table } from "./document.js";
export { describePlace, type Language, type Place, type Spot } from "./place.js";
export { leastSure, placesIn } from "./recognised.js";
