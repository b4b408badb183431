import type { Finding, WaiverReport } from "../../model/index.js";
import type { Language } from "../words.js";
import { claimsOf, covers, type Claim } from "./claim.js";
import { sourceText, type Waiver } from "./waiver.js";
import { whyUnused, type Audited } from "./why.js";

export interface Waiving extends Audited {
  /** 2025-07-05: a waiver holds through the last of its days. */
  readonly today: string;
  readonly language: Language;
}

/**
 * Marks the findings that are waived whole: they and everything told under them. Waivers that waive nothing, or no longer, are
 * told with the reason. Pure: today comes in as an argument.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], waiving: Waiving): { readonly findings: Finding[]; readonly reports: WaiverReport[] } {
  const { today, language } = waiving;
  const claims = findings.flatMap(claimsOf);
  const matched = new Map(waivers.map((waiver) => [waiver, claims.filter((claim) => covers(waiver, claim))]));
  const live = waivers.filter((waiver) => !isExpired(waiver, today) && isOfOne(waiver, matched.get(waiver) ?? []));
  const used = new Set<Waiver>();
  const marked = findings.map((finding): Finding => {
    const by = claims.filter((claim) => claim.finding === finding).map((claim) => live.find((waiver) => matched.get(waiver)?.includes(claim) === true));
    const all = by.filter((waiver) => waiver !== undefined);
    if (by.length === 0 || all.length < by.length) return finding;
    // Whoever waived it a second time, in another file, did not do so in vain.
    for (const waiver of live) if (matched.get(waiver)?.some((claim) => claim.finding === finding) === true) used.add(waiver);
    return { ...finding, waived: waivedBy([...new Set(all)]) };
  });
  const reports = waivers
    .filter((waiver) => !used.has(waiver))
    .map((waiver): WaiverReport => {
      const state = isExpired(waiver, today) ? "expired" : "unused";
      const why = whyUnused(waiver, state, claims, matched.get(waiver) ?? [], live, waiving)[language];
      return reportOf(waiver, state, why);
    });
  return { findings: marked, reports };
}

function isExpired({ until }: Waiver, today: string): boolean {
  return until !== undefined && until < today;
}

/** A waiver that fits several findings was given for one of them, and nobody can tell for which. */
export function isOfOne({ fingerprints }: Waiver, matched: readonly Claim[]): boolean {
  return fingerprints.length > 0 || new Set(matched.map(({ fingerprint }) => fingerprint)).size <= 1;
}

function waivedBy(waivers: readonly Waiver[]): NonNullable<Finding["waived"]> {
  const told = (values: readonly (string | undefined)[], comma: string): string => [...new Set(values.filter((value) => value !== undefined))].join(comma);
  // Of several, the first to end ends them all.
  const [until] = waivers.flatMap((waiver) => waiver.until ?? []).sort();
  return {
    reason: told(waivers.map(({ reason }) => reason), "；"),
    by: told(waivers.map(({ by }) => by), "、"),
    on: told(waivers.map(({ on }) => on), "、"),
    ...(until === undefined ? {} : { until }),
    source: told(waivers.map(({ source }) => sourceText(source)), "、"),
  };
}

function reportOf({ rule, fingerprints, unit, subject, reason, by, until, source }: Waiver, state: WaiverReport["state"], why: string): WaiverReport {
  const optional = { rule, unit, subject, until };
  return {
    state,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Pick<WaiverReport, "rule" | "unit" | "subject" | "until">),
    ...(fingerprints.length === 0 ? {} : { fingerprint: fingerprints.join(" ") }),
    reason,
    by,
    ...source,
    why,
  };
}
