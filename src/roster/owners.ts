import { plainUnitName, sureEnough, type FileReport, type UnitReport } from "../model/index.js";
import type { RosterUnit } from "./roster.js";
import { partsOf, Signs, type Sign } from "./signs.js";
import { type Fit, isAbbreviated, UnitNames } from "./unit-names.js";

export interface OwnedForm {
  readonly kind: UnitReport["forms"][number]["kind"];
  readonly subject?: string | undefined;
  /** The unit named in the form, or else that of the submission. */
  readonly names: string;
  readonly year?: number | undefined;
  readonly file: string;
  readonly sure: boolean;
}

/** Whose something is: a unit of the roster, one of several, a unit outside it (by its name), or nobody knows whose. */
export type Owner =
  | { readonly kind: "unit"; readonly unit: RosterUnit }
  | { readonly kind: "several"; readonly units: readonly RosterUnit[]; readonly names: string }
  | { readonly kind: "outside"; readonly names: string; readonly sign: Sign }
  | { readonly kind: "nobody" };

export interface Owned {
  readonly forms: readonly { readonly form: OwnedForm; readonly owner: Owner }[];
  /** Files without a form of anybody. */
  readonly files: readonly { readonly file: FileReport; readonly owner: Owner }[];
  readonly signs: Signs;
  readonly names: UnitNames;
}

/** Finds for each form, and for each file without one, whose it is: by what the form names, then what was submitted with it, then by folder and file name. */
export function ownersOf(units: readonly RosterUnit[], submitted: readonly UnitReport[], files: readonly FileReport[]): Owned {
  const names = new UnitNames(units);
  const named = new Set(submitted.map(({ name }) => name).filter((name) => name !== ""));
  const signs = new Signs(units, names, named.size > 1 || files.length > 1 ? sharedFolders(files.map(({ path }) => path)) : 0);
  const forms: { form: OwnedForm; owner: Owner | undefined }[] = [];
  const confidence = new Map(files.map((file) => [file.path, file.recognised?.confidence ?? 1]));
  for (const unit of submitted) {
    const ownName = unit.forms.some((form) => form.kind !== "project" && form.unit !== undefined);
    for (const form of unit.forms) {
      const told: OwnedForm = { kind: form.kind, subject: form.subject, names: form.kind === "project" ? unit.name : (form.unit ?? unit.name), year: unit.year, file: form.place.file, sure: Math.min(form.place.confidence ?? 1, confidence.get(form.place.file) ?? 1) >= sureEnough };
      forms.push({ form: told, owner: ownerOf(told, form.kind === "project" ? undefined : form.unit, unit.name, ownName) });
    }
  }
  const near = nearby(forms.flatMap(({ form, owner }): (readonly [string, RosterUnit | string])[] => (owner?.kind === "unit" ? [[form.file, owner.unit]] : owner?.kind === "outside" ? [[form.file, owner.names]] : [])));
  const withForms = new Set(forms.map(({ form }) => form.file));
  const bare = files.filter(({ path }) => !withForms.has(path));
  return {
    forms: forms.map(({ form, owner }) => ({ form, owner: owner ?? near(form.file) })),
    files: bare.map((file) => ({ file, owner: ownerBySign(signs.of(file.path), file.path) ?? near(file.path) })),
    signs,
    names,
  };

  /** Undefined where only the folder can tell. */
  function ownerOf(form: OwnedForm, own: string | undefined, group: string, groupNamed: boolean): Owner | undefined {
    const sign = signs.of(form.file);
    if (form.kind === "project") {
      const name = signs.ofName(form.file);
      const [only, more] = name.units;
      if (only !== undefined && more === undefined) return { kind: "unit", unit: only };
    }
    const [ownFit, groupFit] = [fitOf(own, form.sure), fitOf(group, form.sure)];
    if (ownFit.kind === "one") return { kind: "unit", unit: ownFit.unit };
    if (ownFit.kind === "none" && groupFit.kind === "one") return { kind: "unit", unit: groupFit.unit };
    const candidates = ownFit.kind !== "none" ? ownFit.units : groupFit.kind === "several" || groupFit.kind === "near" ? groupFit.units : [];
    const name = own ?? group;
    if (candidates.length > 0) {
      const [only, more] = candidates.filter((unit) => sign.units.includes(unit) || (groupFit.kind === "one" && groupFit.unit === unit));
      return only !== undefined && more === undefined ? { kind: "unit", unit: only } : { kind: "several", units: candidates, names: name };
    }
    // An abbreviation under the unit's own folder is the unit's.
    const [only, more] = sign.units;
    if (only !== undefined && more === undefined && (name === "" || !(own !== undefined || groupNamed) || isAbbreviated(plainUnitName(name), plainUnitName(only.name)))) return { kind: "unit", unit: only };
    if (name === "") return sign.units.length > 1 ? { kind: "several", units: sign.units, names: sign.by } : undefined;
    return { kind: "outside", names: name, sign };
  }

  function fitOf(name: string | undefined, sure: boolean): Fit {
    const fit = name === undefined ? ({ kind: "none" } as const) : names.fit(name);
    const misread = fit.kind === "none" && !sure && name !== undefined && name !== "" ? names.misread(name) : undefined;
    return misread === undefined ? fit : { kind: "one", unit: misread };
  }
}

function ownerBySign(sign: Sign, path: string): Owner | undefined {
  const [only, more] = sign.units;
  if (only === undefined) return undefined;
  return more === undefined ? { kind: "unit", unit: only } : { kind: "several", units: sign.units, names: partsOf(path).includes(sign.by) ? sign.by : path };
}

/** What lies in a folder, or the next above it, that holds forms of one unit alone is that unit's. */
function nearby(known: readonly (readonly [string, RosterUnit | string])[]): (path: string) => Owner {
  const below = new Map<string, Set<RosterUnit | string>>();
  for (const [path, unit] of known) {
    for (const folder of foldersOf(path)) below.set(folder, (below.get(folder) ?? new Set()).add(unit));
  }
  return (path) => {
    for (const folder of foldersOf(path)) {
      const [only, more] = below.get(folder) ?? [];
      if (more !== undefined || typeof only === "string") return { kind: "nobody" };
      if (only !== undefined) return { kind: "unit", unit: only };
    }
    return { kind: "nobody" };
  };
}

/** The folders of a path, the innermost first. */
function foldersOf(path: string): string[] {
  const parts = partsOf(path).slice(0, -1);
  return [...parts.map((_, at) => parts.slice(0, parts.length - at).join("/")), ""];
}

function sharedFolders(paths: readonly string[]): number {
  const [head = [], ...rest] = paths.map((path) => partsOf(path).slice(0, -1));
  const differs = head.findIndex((part, at) => rest.some((other) => other[at] !== part));
  return differs === -1 ? head.length : differs;
}
