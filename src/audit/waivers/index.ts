/** Findings that somebody decided on: reading waivers, and marking what they cover. */
export { applyWaivers } from "./apply.js";
export { openWaivers, type WaiverFile } from "./open.js";
export { reviewedList, type ListWords } from "./reviewed-list.js";
export { waiversJsonSchema } from "./schema.js";
export type { Waiver, WaiverSource } from "./waiver.js";
