import type { UnitSketch } from "../../across/index.js";
import type { Rulebook } from "../../audit/index.js";
import type { Document } from "../../document/index.js";
import { withExcerpts } from "../../excerpt/index.js";
import type { DistrictOverview, Finding } from "../../model/index.js";
import { auditAcross } from "../audit-across.js";
import type { UnitOptions } from "../audit-unit.js";
import { keyOf } from "./keys.js";
import { pack, unpack } from "./packing.js";
import type { Store } from "./store.js";

type Across = DistrictOverview["across"];

/** Of so many files cited the sources are shown; whatever a district copied from itself, no memory holds all of it. */
const mostSources = 300;

/**
 * What the units have in common and what stands out: found once for the same units, the sketches fetched from the store one
 * after the other.
 *
 * @param units the keys under which the store has them
 * @param documents where the store has the document of each file, by its path
 */
export function acrossDistrict(store: Store, units: readonly string[], documents: ReadonlyMap<string, string>, rulebook: Rulebook, { key: from, ...options }: UnitOptions & { readonly key: readonly unknown[] }): Across {
  if (units.length < 2) return { findings: [], checks: [] };
  const key = keyOf(from, options.language, options.excerpts, units);
  const known = store.get("across", key);
  if (known !== undefined) return unpack<Across>(known);
  const sketches = { length: units.length, at: (index: number) => sketchIn(store, units[index] ?? "") };
  const found = auditAcross(sketches, [], rulebook, { ...options, excerpts: false });
  const across = options.excerpts === true ? { ...found, ...withExcerpts(found.findings, citedIn(found.findings).flatMap((path) => documentIn(store, documents.get(path)))) } : found;
  store.put("across", key, pack(across));
  return across;
}

function sketchIn(store: Store, key: string): UnitSketch | undefined {
  const kept = store.get("sketch", key);
  return kept === undefined ? undefined : unpack<UnitSketch>(kept);
}

function citedIn(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap(({ evidence }) => evidence.map(({ file }) => file)))].slice(0, mostSources);
}

function documentIn(store: Store, key: string | undefined): Document[] {
  const kept = key === undefined ? undefined : store.get("document", key);
  return kept === undefined ? [] : [unpack<Document>(kept)];
}
