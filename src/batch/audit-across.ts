import { compareUnits, type Sketches } from "../across/index.js";
import { auditDistrict, type Rulebook } from "../audit/index.js";
import type { Document } from "../document/index.js";
import { withExcerpts } from "../excerpt/index.js";
import type { UnitPart } from "../model/index.js";
import type { UnitOptions } from "./audit-unit.js";

/** What there is to tell of the units beside each other; `documents` are those whose excerpts can be cut. Pure. */
export function auditAcross(sketches: Sketches, documents: readonly Document[], rulebook: Rulebook, { language, excerpts: wanted }: UnitOptions): Omit<UnitPart, "unit"> {
  const audited = auditDistrict(compareUnits(sketches), rulebook, { language });
  return wanted === true ? { ...audited, ...withExcerpts(audited.findings, documents) } : audited;
}
