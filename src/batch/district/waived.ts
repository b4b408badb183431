import { applyWaivers, type Waiver, type Waiving } from "../../audit/index.js";
import { countsOf, type Finding } from "../../model/index.js";
import type { District } from "./district.js";
import { summaryOfDistrict } from "./summary.js";
import { marked, type Waived, withMarks } from "./unit-found.js";

/**
 * The district with the findings waived that somebody decided need not be put right. Which finding a waiver means can only be
 * told where all of them are known, so all are gone through once; only what is waived is held.
 */
export function withWaivers(district: District, waivers: readonly Waiver[], waiving: Omit<Waiving, "units">): District {
  const own = district.units.map((_, number) => district.found(number).findings.map(withoutSources));
  // What the units have in common comes behind what each has alone.
  const found = [...own, district.across.findings];
  const { findings, reports } = applyWaivers(found.flat(), waivers, { ...waiving, units: district.units.map(({ unit }) => unit.name) });
  const told = new Map<number, Waived>();
  let from = 0;
  for (const [unit, { length }] of found.entries()) {
    const waived = new Map(findings.slice(from, from + length).flatMap((finding, at) => (finding.waived === undefined ? [] : [[at, finding.waived] as const])));
    if (waived.size > 0) told.set(unit, waived);
    from += length;
  }
  const shown = (number: number, given: readonly Finding[]): Finding[] => marked(given, told.get(number) ?? new Map());
  const units = district.units.map((record, number) => (told.has(number) ? { ...record, rules: countsOf(shown(number, found[number] ?? [])), waived: told.get(number)?.size ?? 0 } : record));
  const across = { ...district.across, findings: shown(own.length, district.across.findings) };
  return {
    ...district,
    units,
    across,
    summary: summaryOfDistrict(units, across, [...district.files.values()]),
    found: (number) => withMarks(district.found(number), told.get(number)),
    part: (number) => withMarks(district.part(number), told.get(number)),
    outputs: (how) => district.outputs({ ...how, waived: (number) => told.get(number) }),
    waivers: reports,
  };
}

/** What a waiver is held against needs no picture of the source. */
function withoutSources(finding: Finding): Finding {
  return { ...finding, evidence: finding.evidence.map(({ source: _, ...evidence }) => evidence) };
}
