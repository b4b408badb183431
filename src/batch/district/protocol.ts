import type { RulebookSources } from "../../audit/index.js";
import type { UnitOptions } from "../audit-unit.js";
import type { Job } from "../reading/protocol.js";

/** What a thread of a district's run is told once. */
export interface Setup extends UnitOptions {
  readonly sources: RulebookSources;
}

/** Reading a file, or auditing the unit that handed in these documents, packed as reading gave them. What is told of a unit is its UnitRecord and its UnitPart; null where they hold no form and no report. */
export type DistrictJob = ({ readonly task: "read" } & Job) | { readonly task: "audit"; readonly documents: readonly Uint8Array[] };
