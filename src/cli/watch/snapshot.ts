import type { District } from "../../batch/district/index.js";
import type { AuditResult, FileReport, UnitRecord } from "../../model/index.js";

/** What is held of a round, to tell the next one by: the units in short, and all findings where the units are few. */
export interface Snapshot {
  readonly files: ReadonlyMap<string, FileReport>;
  readonly units: readonly UnitRecord[];
  readonly counts: Counts;
  readonly result?: AuditResult | undefined;
}

export type Counts = Pick<AuditResult["summary"], "units" | "files" | "errors" | "warnings">;

/** Of a folder in which nothing lies. */
export const emptySnapshot: Snapshot = { files: new Map(), units: [], counts: { units: 0, files: 0, errors: 0, warnings: 0 } };

/** @param result of all units, where they are few */
export function snapshotOf({ files, units, summary }: District, result: AuditResult | undefined): Snapshot {
  const { units: of, files: read, errors, warnings } = summary;
  return { files, units, counts: { units: of, files: read, errors, warnings }, result: result === undefined ? undefined : withoutSources(result) };
}

/** The sources around the figures take more room than all the rest, and say nothing of what has changed. */
function withoutSources({ excerpts: _, facts: __, ...result }: AuditResult): AuditResult {
  return { ...result, findings: result.findings.map((finding) => ({ ...finding, evidence: finding.evidence.map(({ source: ___, ...evidence }) => evidence) })) };
}
