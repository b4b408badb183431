import type { DistrictOverview, Finding, UnitPart } from "../../model/index.js";
import { inOrder, worstFirstOf } from "../order.js";
import type { OutputOptions } from "../output.js";
import { worstFirst } from "./order.js";

/** A district whose units are fetched one by one, so that the memory never holds what was found of all. */
export interface DistrictParts extends DistrictOverview {
  /** What was found of a unit, by its number in `units`. */
  found(number: number): Pick<UnitPart, "unit" | "findings" | "checks">;
}

export interface DistrictOptions extends OutputOptions {
  /** The relative address of a unit's own page, by its number, where there is one. */
  readonly pageOf: (number: number) => string | undefined;
}

/**
 * The findings in the order of the lists: unit by unit, the worst first, and last what the units have in common.
 *
 * @param seen told of what was found of each unit as it is fetched, whether there are findings in it or not
 */
export function* findingsByUnit(district: DistrictParts, seen: (found: ReturnType<DistrictParts["found"]>) => void = () => undefined): Generator<readonly Finding[]> {
  for (const number of worstFirst(district.units)) {
    const found = district.found(number);
    const { unit, findings } = found;
    seen(found);
    if (findings.length > 0) yield worstFirstOf({ units: [unit], findings });
  }
  if (district.across.findings.length > 0) yield inOrder(district.across.findings);
}
