import { fingerprintGone, type Decision, type ListRow, type Words } from "../audit/index.js";
import type { ReviewSpot } from "../model/index.js";
import { nearestDecision, type KnownDecisions } from "./known-decisions.js";
import { problems } from "./words.js";

/** One finding, with what was made of it in all the lists that show it. */
export interface Opinion {
  /** The row that counts: the last in which it was decided, or the last there is. */
  readonly row: ListRow;
  /** `before`: waived when the list was written and left so. Undefined where nothing was decided, or nothing that all agree on. */
  readonly decision: Decision | "before" | undefined;
  /** Whether any list shows it as waived when it was written. */
  readonly waived: boolean;
}

export interface Problem {
  readonly row: ListRow;
  readonly message: Words;
  readonly others?: readonly ReviewSpot[];
}

/**
 * The findings of all lists, each once: known by its own fingerprint, whatever was told under it. Where lists decide in different
 * ways, nothing is decided.
 */
export function opinionsIn(rows: readonly ListRow[], known: KnownDecisions): { readonly opinions: readonly Opinion[]; readonly problems: readonly Problem[] } {
  const found: Problem[] = [];
  const findings = new Map<string, ListRow[]>();
  for (const row of rows) {
    const [own] = row.fingerprints ?? [];
    if (row.handling !== "" && row.decision === undefined) found.push({ row, message: problems.unknown(row.handling, nearestDecision(row.handling, known), known.listed) });
    if (own === undefined) found.push({ row, message: problems.notCounted(fingerprintGone) });
    else findings.set(own, [...(findings.get(own) ?? []), row]);
  }
  const opinions = [...findings.values()].map((same): Opinion => {
    const decided = same.filter((row) => row.decision !== undefined && !isLeftWaived(row));
    const waived = same.some((row) => row.waived);
    const last = decided.at(-1);
    // Somebody's own decision weighs more than what the list was written with.
    if (last === undefined) return { row: (same.findLast(isLeftWaived) ?? same.at(-1)) as ListRow, decision: same.some(isLeftWaived) ? "before" : undefined, waived };
    const others = decided.filter(({ decision }) => decision !== last.decision);
    if (others.length > 0) found.push({ row: last, message: problems.disagree(last.handling, others.map((row) => [spotOf(row), row.handling] as const)), others: others.map(spotOf) });
    return { row: last, decision: others.length > 0 ? undefined : last.decision, waived };
  });
  return { opinions, problems: found };
}

/** A waived finding is listed as explained, whatever it was waived for. */
function isLeftWaived({ waived, decision }: ListRow): boolean {
  return waived && decision === "explained";
}

export function spotOf({ file, sheet, row }: ListRow): ReviewSpot {
  return { list: file, ...(sheet === undefined ? {} : { sheet }), row };
}
