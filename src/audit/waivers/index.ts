/** Findings that somebody decided on: reading waivers, and marking what they cover. */
export { applyWaivers, type Waiving } from "./apply.js";
export { openWaivers, type WaiverFile } from "./open.js";
export { appendWaivers, type NewWaiver } from "./append.js";
export { type Decision, decisions, fingerprintGone, listRows, type ListRow, type ListWords, missingIn } from "./list-rows.js";
export { reviewedList } from "./reviewed-list.js";
export { waiversJsonSchema } from "./schema.js";
export type { Waiver, WaiverSource } from "./waiver.js";
