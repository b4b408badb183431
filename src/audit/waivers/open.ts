import { words } from "../words.js";
import { isRecord } from "../yaml/data.js";
import type { Fault, Path } from "../yaml/fault.js";
import { noteIssues } from "../yaml/issues.js";
import { zodLibrary } from "../yaml/library.js";
import { Notes } from "../yaml/notes.js";
import { openYaml } from "../yaml/source.js";
import { waiverForms, waiversSchema, type WaiverEntry } from "./schema.js";
import type { Waiver } from "./waiver.js";

export interface WaiverFile {
  readonly name: string;
  readonly yaml: string;
  /** The folder whose files alone it is about. */
  readonly within?: string | undefined;
}

/** Reads a file of waivers. Where anything in it is wrong, all of that is told and no waiver of it is used. */
export function openWaivers({ name, yaml, within }: WaiverFile): { readonly waivers: readonly Waiver[]; readonly faults: readonly Fault[] } {
  const source = openYaml(name, yaml);
  if (source.faults.length > 0) return { waivers: [], faults: source.faults };
  // A file of comments alone waives nothing yet.
  if (source.data === null || source.data === undefined) return { waivers: [], faults: [] };
  const notes = new Notes(name, yaml, source);
  const { data } = source;
  const above: Path = Array.isArray(data) ? [] : ["waivers"];
  const list: unknown = Array.isArray(data) ? data : isRecord(data) ? data["waivers"] : undefined;
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const about = (at: number): void => {
    const entry = entries[at];
    notes.about(isRecord(entry) && typeof entry["rule"] === "string" ? entry["rule"] : undefined);
  };
  const schema = waiversSchema();
  const checked = schema.safeParse(data);
  if (!checked.success) {
    noteIssues(checked.error.issues, data, () => zodLibrary().toJSONSchema(schema, { io: "input" }), waiverForms, notes, (path) => about(Number(path[above.length])));
  }
  entries.forEach((entry, at) => {
    about(at);
    if (isRecord(entry)) checkWhole(entry, [...above, at], notes);
  });
  if (notes.faults.length > 0) return { waivers: [], faults: notes.faults };
  return {
    waivers: (entries as readonly WaiverEntry[]).map((entry, at) => {
      const { line = 1, column = 1 } = source.locate([...above, at]);
      return waiverOf(entry, { file: name, line, column }, within);
    }),
    faults: [],
  };
}

/** Without a fingerprint it takes a rule, somebody whose finding it is, and figures: anything less would cover what nobody looked at. */
function checkWhole(entry: Readonly<Record<string, unknown>>, path: Path, notes: Notes): void {
  if ("fingerprint" in entry) return;
  const missing = (zh: string, en: string): void => notes.note(path, words(`缺少 ${zh}`, `${en} is missing`), { hint: words("或者写 fingerprint", "or give the fingerprint") });
  if (!("rule" in entry)) missing("rule", "rule");
  if (!("unit" in entry) && !("subject" in entry)) missing("unit 或 subject", "unit or subject");
  if (!("actual" in entry) && !("expected" in entry)) missing("actual 和 expected（豁免只管写明的数）", "actual and expected (a waiver covers the figures it names)");
}

function waiverOf(entry: WaiverEntry, source: Waiver["source"], within: string | undefined): Waiver {
  const { fingerprint = [], actual, expected, ...rest } = entry;
  return {
    ...rest,
    fingerprints: typeof fingerprint === "string" ? [fingerprint] : fingerprint,
    ...(actual === undefined ? {} : { actual: String(actual) }),
    ...(expected === undefined ? {} : { expected: String(expected) }),
    within,
    source,
  };
}
