import { words } from "../words.js";
import { isRecord } from "../yaml/data.js";
import type { Path } from "../yaml/fault.js";
import { noteIssues } from "../yaml/issues.js";
import { zodLibrary } from "../yaml/library.js";
import { Notes } from "../yaml/notes.js";
import { openYaml } from "../yaml/source.js";
import { wordsOf } from "./entry.js";
import type { Profile } from "./rule.js";
import { signOf } from "./sign.js";
import { overlayOf, type Overlay } from "./profile.js";
import { forms, schemas, type PackData, type ProfileData, type RuleEntry } from "./schema.js";

/**
 * A pack or profile as text. `parsed`, where it was parsed and found sound before (at build time), saves parsing and
 * checking it again, and its expressions are compiled only once something needs them.
 */
export interface Source {
  /** The path, or the name of a shipped one. */
  readonly name: string;
  readonly yaml: string;
  readonly parsed?: unknown;
  /** Somebody's own: settings that no rule reads are then a mistake. */
  readonly own?: boolean;
}

export interface Opened {
  readonly source: Source;
  readonly notes: Notes;
  /** Whether its schema let it through: what is not sound is looked through for further faults, and not used. */
  readonly sound: boolean;
  readonly overlay: Overlay;
}

export interface OpenedPack extends Opened {
  readonly version: string;
  readonly entries: readonly { readonly entry: Partial<RuleEntry>; readonly at: Path }[];
}

export interface OpenedProfile extends Opened {
  readonly named: Pick<Profile, "name" | "title" | "signs">;
}

const nothing: Overlay = { settings: {}, severities: {} };

export function openPack(source: Source): OpenedPack {
  const { data, notes, sound } = open(source, "pack");
  const listed = Array.isArray(data);
  const list: unknown = listed ? data : isRecord(data) ? data["rules"] : undefined;
  const above: Path = listed ? [] : ["rules"];
  const entries = Array.isArray(list) ? list.map((entry: unknown, at) => ({ entry: isRecord(entry) ? (entry as Partial<RuleEntry>) : {}, at: [...above, at] })) : [];
  const whole = sound && !listed ? (data as Exclude<PackData, readonly unknown[]>) : undefined;
  return { source, notes, sound, entries, version: String(whole?.version ?? ""), overlay: whole === undefined ? nothing : overlayOf(whole) };
}

export function openProfile(source: Source): OpenedProfile {
  const { data, notes, sound } = open(source, "profile");
  const whole = sound ? (data as ProfileData) : undefined;
  return { source, notes, sound, named: namedOf(whole, source.name), overlay: whole === undefined ? nothing : overlayOf(whole) };
}

function namedOf(whole: ProfileData | undefined, file: string): OpenedProfile["named"] {
  const name = whole?.name ?? file;
  return { name, title: whole?.title === undefined ? words(name) : wordsOf(whole.title), signs: (whole?.signs ?? []).map(signOf) };
}

function open(source: Source, kind: "pack" | "profile"): { data: unknown; notes: Notes; sound: boolean } {
  if (source.parsed !== undefined) return { data: source.parsed, notes: new Notes(source.name, source.yaml), sound: true };
  const yaml = openYaml(source.name, source.yaml);
  const notes = new Notes(source.name, source.yaml, yaml);
  notes.faults.push(...yaml.faults);
  if (yaml.faults.length > 0) return { data: undefined, notes, sound: false };
  if (yaml.data === null) {
    notes.note([], kind === "pack" ? words("文件里没有规则", "there are no rules in it") : words("文件里没有口径", "there is no profile in it"));
    return { data: undefined, notes, sound: false };
  }
  const { pack, profile } = schemas();
  if (kind === "pack" && isProfile(yaml.data)) {
    notes.note(["name"], words("这是口径，不是规则包", "this is a profile, not a pack"), { key: true, hint: words("口径用 --profile 给出", "give profiles with --profile") });
    return { data: undefined, notes, sound: false };
  }
  const schema = kind === "pack" ? pack : profile;
  const checked = schema.safeParse(yaml.data);
  if (!checked.success) noteIssues(checked.error.issues, yaml.data, () => zodLibrary().toJSONSchema(schema, { io: "input" }), forms, notes, (path) => notes.about(ruleAt(yaml.data, path)));
  notes.about(undefined);
  return { data: yaml.data, notes, sound: checked.success };
}

function isProfile(data: unknown): boolean {
  return isRecord(data) && "name" in data && !("rules" in data) && !("pack" in data);
}

/** The id of the rule that an entry belongs to. */
function ruleAt(data: unknown, path: Path): string | undefined {
  const list: unknown = Array.isArray(data) ? data : isRecord(data) ? data["rules"] : undefined;
  const at = path.find((step) => typeof step === "number");
  const entry: unknown = Array.isArray(list) && typeof at === "number" && (path[0] === at || path[0] === "rules") ? list[at] : undefined;
  return isRecord(entry) && typeof entry["id"] === "string" ? entry["id"] : undefined;
}
