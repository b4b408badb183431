/** A whole district's files in, every unit audited, with all cores and what earlier runs kept. */
export { runDistrict, type District, type DistrictOptions, type DistrictProgress } from "./district.js";
export { inTurn } from "./at-once.js";
export type { Known, UnitOutputs } from "./unit-outputs.js";
export { SqliteStore, type Store, type StoreOptions } from "./store.js";
export { withWaivers } from "./waived.js";
export { partsOf, resultOf, wholeOf } from "./whole-district.js";
export { mergeChecks } from "../whole.js";
