import type { AuditResult } from "../../model/index.js";
import { joined, summaryOf } from "../whole.js";
import type { District } from "./district.js";

/** The result of all units as one; only for so many as the memory holds. */
export function wholeOf(district: District): AuditResult {
  const files = [...district.files.values()];
  const { units, findings, passes, checks, excerpts, facts } = joined([...district.units.map((_, number) => district.part(number)), district.across]);
  return {
    schema: "gouji/result@1",
    tool: district.tool,
    units,
    files,
    findings,
    ...(passes === undefined ? {} : { passes }),
    checks,
    ...(district.waivers === undefined ? {} : { waivers: [...district.waivers] }),
    ...(excerpts === undefined ? {} : { excerpts }),
    ...(facts === undefined ? {} : { facts }),
    ...(district.roster === undefined ? {} : { roster: district.roster }),
    summary: summaryOf(units, files, findings, checks),
  };
}

/** The result of one of its units alone, with the files that the unit handed in. */
export function resultOf(district: District, number: number): AuditResult {
  const { unit, ...part } = district.part(number);
  const files = unit.files.flatMap((path) => district.files.get(path) ?? []);
  return { schema: "gouji/result@1", tool: district.tool, units: [unit], files, ...part, summary: summaryOf([unit], files, part.findings, part.checks) };
}
