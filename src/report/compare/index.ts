/** Comparison → text and bytes. */
export { comparisonJsonSchema, renderComparisonJson } from "./json.js";
export { renderComparisonMarkdown } from "./markdown.js";
export { renderComparisonTerminal } from "./terminal.js";
export { renderComparisonWorkbook } from "./workbook.js";
