/** What is told of a whole district: its units at a glance. */
export { renderDistrictTerminal, type DistrictTerminalOptions } from "./terminal.js";
export { mostFrequent, statesOf, unattachedFiles, worstFirst } from "./order.js";
