import { applyWaivers, type Waiver, type Waiving } from "../../audit/index.js";
import { countsOf, type Finding } from "../../model/index.js";
import type { District } from "./district.js";
import { summaryOfDistrict } from "./summary.js";

/**
 * The district with the findings waived that somebody decided need not be put right. Which finding a waiver means can only be
 * told where all of them are known, so all are gone through once; only what is waived is held.
 */
export function withWaivers(district: District, waivers: readonly Waiver[], waiving: Omit<Waiving, "units">): District {
  const own = district.units.map((_, number) => district.part(number).findings.map(withoutSources));
  // What the units have in common comes behind what each has alone.
  const found = [...own, district.across.findings];
  const { findings, reports } = applyWaivers(found.flat(), waivers, { ...waiving, units: district.units.map(({ unit }) => unit.name) });
  const told = new Map<number, Map<number, NonNullable<Finding["waived"]>>>();
  let from = 0;
  for (const [unit, { length }] of found.entries()) {
    const waived = new Map(findings.slice(from, from + length).flatMap((finding, at) => (finding.waived === undefined ? [] : [[at, finding.waived] as const])));
    if (waived.size > 0) told.set(unit, waived);
    from += length;
  }
  const marked = (number: number, given: readonly Finding[]): Finding[] => given.map((finding, at) => ({ ...finding, ...mark(told.get(number)?.get(at)) }));
  const units = district.units.map((record, number) => (told.has(number) ? { ...record, rules: countsOf(marked(number, found[number] ?? [])), waived: told.get(number)?.size ?? 0 } : record));
  const across = { ...district.across, findings: marked(own.length, district.across.findings) };
  return {
    ...district,
    units,
    across,
    summary: summaryOfDistrict(units, across, [...district.files.values()]),
    part: (number) => {
      const part = district.part(number);
      return told.has(number) ? { ...part, findings: marked(number, part.findings) } : part;
    },
    waivers: reports,
  };
}

function mark(waived: Finding["waived"]): Pick<Finding, "waived"> {
  return waived === undefined ? {} : { waived };
}

/** What a waiver is held against needs no picture of the source. */
function withoutSources(finding: Finding): Finding {
  return { ...finding, evidence: finding.evidence.map(({ source: _, ...evidence }) => evidence) };
}
