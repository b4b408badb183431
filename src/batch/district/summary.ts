import { type AuditResult, countOf, type FileReport, type UnitRecord } from "../../model/index.js";
import { isUnread } from "../../report/index.js";

/** The same numbers as of a result that holds every finding, from what is held of each unit. */
export function summaryOfDistrict(units: readonly UnitRecord[], files: readonly FileReport[]): AuditResult["summary"] {
  const sum = (of: (unit: UnitRecord) => number) => units.reduce((total, unit) => total + of(unit), 0);
  return {
    units: units.length,
    files: files.length,
    errors: sum((unit) => countOf(unit, "error")),
    warnings: sum((unit) => countOf(unit, "warning")),
    infos: sum((unit) => countOf(unit, "info")),
    passed: sum(({ passed }) => passed),
    notChecked: sum(({ notChecked }) => notChecked),
    waived: sum(({ waived = 0 }) => waived),
    unreadable: files.filter(({ problems }) => isUnread(problems)).length,
    recognised: files.filter(({ recognised }) => recognised !== undefined).length,
  };
}
