/** What is handed from reading to auditing (Submission, Fact) and from auditing to reporting (AuditResult). */
export type { ComparedCounts, ComparedItem, ComparedSide, Comparison, Outcome } from "./comparison.js";
export { concepts, type Concept } from "./concept.js";
export { Fact, type Aspects, type Scenario } from "./fact.js";
export type { Excerpt, ExcerptCell, Source, TableExcerpt, TextExcerpt } from "./excerpt.js";
export { factsIn, isPlain } from "./facts-in.js";
export { describeIn, formAt, formName, type NamedForm } from "./form-name.js";
export type { Likeness, LikenessKind, Seen } from "./likeness.js";
export { mayBeMisread, sureEnough, unitMayBeMisread } from "./misread.js";
export { explainedBy, type Explained, type Reason } from "./reasons.js";
export type * from "./relation.js";
export type { Review, ReviewCounts, ReviewedRule, ReviewSpot } from "./review.js";
export type * from "./submission.js";
export type { AuditResult, Check, Evidence, FileReport, Finding, Pass, Severity, UnitReport, WaiverReport } from "./result.js";
export { leftoverIn, sayingsIn, type Saying, type StatementKind } from "./statements.js";
export type { ToldFact } from "./told-fact.js";
export type { Setting, ToldResult } from "./told-result.js";
export type * from "./workbook.js";
export { plainUnitName, sameUnit } from "./unit-name.js";
