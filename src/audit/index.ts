/** Rule packs in, findings out: loading rules, running them with their evidence, and telling one contradiction once. */
export { type Applied } from "./applied.js";
export { audit, type Audit } from "./audit.js";
export { auditDistrict, type DistrictAudit } from "./district.js";
export { basisOf } from "./basis.js";
export { exampleSays, runExample } from "./examples.js";
export { testExamples, type ExampleFailure, type ExampleTests } from "./example-tests.js";
export { rulebookSchemas } from "./rulebook/json-schema.js";
export { explainRule, type ExplainedExample, type Explanation } from "./explain.js";
export { levelOf, likeness, matchNames, normaliseName, type Matching, type Named, type Pair } from "./names.js";
export type { Profile, Rule, Setting } from "./rulebook/rule.js";
export { loadRulebook, type PackSource, type RulebookSources, type ProfileSource, type Rulebook } from "./rulebook/rulebook.js";
export { scopes, type Scope, type Shape } from "./scopes/index.js";
export { appendWaivers, applyWaivers, type Waiving, type Decision, decisions, fingerprintGone, listRows, type ListRow, type ListWords, missingIn, type NewWaiver, openWaivers, reviewedList, type Waiver, type WaiverFile, type WaiverSource, waiversJsonSchema } from "./waivers/index.js";
export type { Language, Words } from "./words.js";
export { FaultError, type Fault } from "./yaml/fault.js";
export { hintFor, nearest } from "./yaml/nearest.js";
