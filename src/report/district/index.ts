/** What is told of a whole district: its units at a glance. */
export { renderDistrictTerminal, type DistrictTerminalOptions } from "./terminal.js";
export { districtCsv } from "./csv.js";
export { districtJson } from "./json.js";
export type { DistrictOptions, DistrictParts } from "./parts.js";
export { renderDistrictHtml } from "./page.js";
export { districtSheets } from "./words.js";
export { renderDistrictWorkbook } from "./workbook.js";
export { mostFrequent, statesOf, unattachedFiles, worstFirst } from "./order.js";
