import { plainUnitName, sameUnit, type RosterReport } from "../model/index.js";
import { sorted } from "./attachments.js";
import type { Owned } from "./owners.js";
import type { RosterUnit } from "./roster.js";

/** Units that handed in forms and are not in the roster, with those of the roster that each may be. */
export function unlistedOf({ forms, names }: Owned): RosterReport["unlisted"] {
  const units = new Map<string, { readonly files: string[]; readonly near: RosterUnit[] }>();
  for (const { form, owner } of forms) {
    // What fits several is told as their question, and is not outside.
    if (owner.kind !== "outside") continue;
    const name = plainUnitName(owner.names);
    const unit = units.get(name) ?? { files: [], near: names.like(name) };
    unit.files.push(form.file);
    units.set(name, unit);
  }
  return [...units].map(([name, { files, near }]) => ({ name, files: sorted(files), near: sorted(near.map((unit) => unit.name)) })).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Files whose forms name another unit than the folder they lie in. A subordinate unit's files in the folder of its department are in place. */
export function misplacedOf({ forms, signs }: Owned): RosterReport["misplaced"] {
  const told = new Map<string, RosterReport["misplaced"][number]>();
  for (const { form, owner } of forms) {
    if (form.kind === "project" || form.names === "" || !form.sure || (owner.kind !== "unit" && owner.kind !== "outside")) continue;
    const { units } = signs.ofFolder(form.file);
    const [folder, more] = units;
    if (folder === undefined || more !== undefined || owner.kind === "unit" && (owner.unit === folder || isBelow(owner.unit, folder))) continue;
    const names = owner.kind === "unit" ? owner.unit.name : owner.names;
    told.set(`${form.file}\n${names}`, { file: form.file, folder: folder.name, names, listed: owner.kind === "unit" });
  }
  return [...told.values()].sort((one, other) => (`${one.file}\n${one.names}` < `${other.file}\n${other.names}` ? -1 : 1));
}

function isBelow(unit: RosterUnit, department: RosterUnit): boolean {
  return unit.supervisor !== undefined && (sameUnit(unit.supervisor, department.name) || plainUnitName(unit.supervisor) === plainUnitName(department.name));
}

/** Files that may be anybody's: somebody may miss them among those who have handed in nothing. */
export function looseOf({ forms, files }: Owned, unread: ReadonlySet<string>): RosterReport["loose"] {
  const bare = files.flatMap(({ file, owner }) => (owner.kind === "nobody" && unread.has(file.path) ? [{ file: file.path, why: "unread" as const }] : []));
  const nameless = sorted(forms.flatMap(({ form, owner }) => (owner.kind === "nobody" ? [form.file] : []))).map((file) => ({ file, why: "nameless" as const }));
  return [...bare, ...nameless].sort((one, other) => (one.file < other.file ? -1 : 1));
}
