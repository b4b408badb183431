/** Who has handed in what, in every output. */
export { rosterMarkdown } from "./markdown.js";
export { rosterPart } from "./page.js";
export { rosterSection } from "./terminal.js";
export { rosterSheet } from "./sheet.js";
export { rosterWordsOf } from "./words.js";
