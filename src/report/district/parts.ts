import type { DistrictOverview, Finding, UnitPart } from "../../model/index.js";
import { inOrder, worstFirstOf } from "../order.js";
import type { OutputOptions } from "../output.js";
import { worstFirst } from "./order.js";

/** A district whose units are fetched one by one, so that the memory never holds what was found of all. */
export interface DistrictParts extends DistrictOverview {
  /** What was found of a unit, by its number in `units`. */
  found(number: number): Pick<UnitPart, "unit" | "findings">;
}

export interface DistrictOptions extends OutputOptions {
  /** The relative address of a unit's own page, by its number, where there is one. */
  readonly pageOf: (number: number) => string | undefined;
}

/** The findings in the order of the lists: unit by unit, the worst first, and last what the units have in common. */
export function* findingsByUnit(district: DistrictParts): Generator<readonly Finding[]> {
  for (const number of worstFirst(district.units)) {
    const { unit, findings } = district.found(number);
    if (findings.length > 0) yield worstFirstOf({ units: [unit], findings });
  }
  if (district.across.findings.length > 0) yield inOrder(district.across.findings);
}
