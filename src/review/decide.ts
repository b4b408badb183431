import { missingIn, type ListRow, type Waiver } from "../audit/index.js";
import type { Opinion, Problem } from "./opinions.js";
import { problems } from "./words.js";

/** What becomes of the opinions: those to be written as waivers, how many are waived already, and what stands in the way of others. */
export interface Decided {
  readonly waive: readonly ListRow[];
  readonly already: number;
  readonly problems: readonly Problem[];
}

/**
 * @param there what the file of waivers holds
 * @param today 2025-07-05: a waiver that has ended is there no more, and may be given again
 */
export function decide(opinions: readonly Opinion[], there: readonly Waiver[], today: string): Decided {
  const live = new Map<string, Waiver>();
  for (const waiver of there) {
    if (waiver.until !== undefined && waiver.until < today) continue;
    for (const fingerprint of waiver.fingerprints) live.set(fingerprint, waiver);
  }
  const waive: ListRow[] = [];
  const found: Problem[] = [];
  let already = 0;
  for (const { row, decision, waived } of opinions) {
    if (decision === undefined) continue;
    const by = coveredBy(row, live);
    if (decision === "confirmed" || decision === "corrected") {
      const [first] = by ?? [];
      if (first !== undefined || waived) found.push({ row, message: problems.stillWaived(row.handling, first === undefined ? undefined : whereOf(first)) });
    } else if (by !== undefined || waived) {
      already += 1;
      const other = decision === "before" ? undefined : by?.find((waiver) => differs(waiver, row));
      if (other !== undefined) found.push({ row, message: problems.otherWords(whereOf(other), [other.reason, ...(other.until === undefined ? [] : [other.until])].join(" ")) });
    } else {
      const missing = missingIn(row);
      if (missing.length > 0) found.push({ row, message: problems.notWaived(missing, row.reviewer === "") });
      else if (row.lastDay !== undefined && row.lastDay !== "" && row.lastDay < today) found.push({ row, message: problems.past(row.lastDay) });
      else waive.push(row);
    }
  }
  return { waive, already, problems: found };
}

/** The waivers that together waive all that the row tells; undefined where any of it is left. */
function coveredBy({ fingerprints = [] }: ListRow, live: ReadonlyMap<string, Waiver>): readonly Waiver[] | undefined {
  const by = fingerprints.map((fingerprint) => live.get(fingerprint));
  return by.every((waiver) => waiver !== undefined) ? by : undefined;
}

function differs({ reason, until = "" }: Waiver, { remark, lastDay }: ListRow): boolean {
  return (remark !== "" && remark !== reason.trim()) || (lastDay !== undefined && lastDay !== until);
}

/** gouji.waivers.yaml:3 */
function whereOf({ source }: Waiver): string {
  return "line" in source ? `${source.file}:${source.line}` : source.file;
}
