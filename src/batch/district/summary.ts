import { type AuditResult, countOf, countsOf, type DistrictOverview, type FileReport, type Severity, type UnitRecord } from "../../model/index.js";
import { isUnread } from "../../report/index.js";

/** The same numbers as of a result that holds every finding, from what is held of each unit. */
export function summaryOfDistrict(units: readonly UnitRecord[], across: DistrictOverview["across"], files: readonly FileReport[]): AuditResult["summary"] {
  const sum = (of: (unit: UnitRecord) => number) => units.reduce((total, unit) => total + of(unit), 0);
  const between = countsOf(across.findings);
  const found = (severity: Severity) => sum((unit) => countOf(unit.rules, severity)) + countOf(between, severity);
  return {
    units: units.length,
    files: files.length,
    errors: found("error"),
    warnings: found("warning"),
    infos: found("info"),
    passed: sum(({ passed }) => passed) + across.checks.reduce((total, { passed }) => total + passed, 0),
    notChecked: sum(({ notChecked }) => notChecked),
    waived: sum(({ waived = 0 }) => waived) + across.findings.filter(({ waived }) => waived !== undefined).length,
    unreadable: files.filter(({ problems }) => isUnread(problems)).length,
    recognised: files.filter(({ recognised }) => recognised !== undefined).length,
  };
}
