/** AuditResult → text and bytes. Pure: width, colour, language and time come in as arguments. */
export { renderJson, resultJsonSchema } from "./json.js";
export { renderTerminal, type TerminalOptions } from "./terminal.js";
export { renderWorkbook } from "./workbook.js";
export type { OutputFile, OutputOptions } from "./output.js";
export { renderKind, reportKinds, type ReportKind, type RenderOptions } from "./kinds.js";
export { grid, list } from "./grid.js";
export { pad, printable, widthOf, wrap } from "./text.js";
export { paintWith, type Paint } from "./colour.js";
export { recognisedMark } from "./figures.js";
export { fileNames } from "./file-names.js";
export { contentsOf } from "./parts.js";
export { isUnread, troubleOf } from "./trouble.js";
export { wordsOf, type Words } from "./words.js";
