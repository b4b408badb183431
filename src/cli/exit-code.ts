import type { AuditResult, Severity } from "../model/index.js";

export type FailOn = Severity | "never";

/** 0 nothing at or above `failOn`, 1 findings, 2 used wrongly, 3 some input could not be read, none held a form, nothing could be checked, or a rule broke. */
export type ExitCode = 0 | 1 | 2 | 3;

const atOrAbove = {
  error: ["error"],
  warning: ["error", "warning"],
  info: ["error", "warning", "info"],
  never: [],
} satisfies Record<FailOn, Severity[]>;

/** What the exit code follows from. */
export interface Outcome {
  readonly unread: boolean;
  /** Whether a rule broke. */
  readonly broken: boolean;
  readonly nothingAudited: boolean;
  /** How many findings there are of that severity that nobody waived. */
  readonly found: (severity: Severity) => number;
  readonly roster?: AuditResult["roster"] | undefined;
}

export function exitCodeOf(result: AuditResult, failOn: FailOn): ExitCode {
  return exitCodeOfCounts({
    unread: result.files.some((file) => file.problems.some((problem) => problem.severity === "error")),
    broken: result.checks.some((check) => check.failed > 0),
    nothingAudited: result.summary.passed === 0 && result.findings.length === 0,
    found: (severity) => result.findings.filter((finding) => finding.waived === undefined && finding.severity === severity).length,
    roster: result.roster,
  }, failOn);
}

/** An unread file weighs more than a finding: whoever reads the code must not take the result for complete. */
export function exitCodeOfCounts({ unread, broken, nothingAudited, found, roster }: Outcome, failOn: FailOn): ExitCode {
  if (unread || broken || nothingAudited) return 3;
  const levels: readonly Severity[] = atOrAbove[failOn];
  if (rosterLevels(roster).some((level) => levels.includes(level))) return 1;
  return levels.some((level) => found(level) > 0) ? 1 : 0;
}

/** Submissions that are missing are for somebody to look into, as warnings are; what cannot be told is worth knowing. */
function rosterLevels(roster: Outcome["roster"]): Severity[] {
  if (roster === undefined) return [];
  const { missing, incomplete, doubled, misplaced, doubtful, unlisted, extra } = roster.summary;
  return [...(missing + incomplete + doubled + misplaced > 0 ? (["warning"] as const) : []), ...(doubtful + unlisted + extra > 0 ? (["info"] as const) : [])];
}
