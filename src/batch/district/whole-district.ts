import type { AuditResult } from "../../model/index.js";
import { joined, type Part, renumbered, summaryOf } from "../whole.js";
import type { District } from "./district.js";
import { unitResult } from "./unit-found.js";

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
  const part = district.part(number);
  return unitResult(part, district.tool, part.unit.files.flatMap((path) => district.files.get(path) ?? []));
}

/** What was found in unit after unit, and last what they have in common; excerpts are numbered through as in the one result of all. */
export function* partsOf(district: District): Generator<Part> {
  let from = 0;
  const throughout = (part: Part): Part => {
    const numbered = from === 0 ? part : { ...part, findings: part.findings.map((finding) => renumbered(finding, from)) };
    from += part.excerpts?.length ?? 0;
    return numbered;
  };
  for (const number of district.units.keys()) yield throughout(district.part(number));
  yield throughout(district.across);
}
