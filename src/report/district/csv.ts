import type { OutputOptions } from "../output.js";
import { csvPieces } from "../csv/index.js";
import { type DistrictParts, findingsByUnit } from "./parts.js";

/** findings.csv of all units, in the order of the Excel list, unit by unit. */
export function districtCsv(district: DistrictParts, language: OutputOptions["language"]): Generator<string> {
  return csvPieces(findingsByUnit(district), language);
}
