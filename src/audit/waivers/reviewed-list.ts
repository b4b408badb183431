import type { Document } from "../../document/index.js";
import type { Fault } from "../yaml/fault.js";
import { listRows, type ListRow, type ListWords, missingIn } from "./list-rows.js";
import type { Waiver } from "./waiver.js";

/** The waivers in a list of findings that somebody went through: rows decided to be explained or mistaken, with the remark as reason. */
export function reviewedList(document: Document, list: ListWords): { readonly waivers: readonly Waiver[]; readonly faults: readonly Fault[] } {
  const { rows, faults } = listRows(document, list);
  if (faults.length > 0) return { waivers: [], faults };
  const waiving = rows.filter(({ decision }) => decision === "explained" || decision === "mistaken");
  const missing = waiving.flatMap((row) => missingIn(row).map((what): Fault => ({ file: `${row.file} ${row.sheet ?? ""}!${row.ref}`, path: [], what })));
  return missing.length > 0 ? { waivers: [], faults: missing } : { waivers: waiving.map(waiverOf), faults: [] };
}

function waiverOf({ fingerprints = [], remark, reviewer, lastDay, file, sheet = "", ref }: ListRow): Waiver {
  return { fingerprints, reason: remark, by: reviewer, ...(lastDay === undefined || lastDay === "" ? {} : { until: lastDay }), source: { file, sheet, ref } };
}
