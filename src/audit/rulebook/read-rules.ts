import { scopes } from "../scopes/index.js";
import { words } from "../words.js";
import { isRecord } from "../yaml/data.js";
import type { Path } from "../yaml/fault.js";
import type { Compiled, Compiler, Expressions } from "./compile.js";
import { namesOf } from "./known-fields.js";
import type { OpenedPack } from "./open.js";
import { checkPlaceholders } from "./placeholders.js";
import type { Profile } from "./rule.js";
import type { RuleEntry } from "./schema.js";

interface ReadyRule {
  readonly entry: RuleEntry;
  readonly at: Path;
  readonly ready: Compiled;
}

/** The sound rules of a pack, compiled. What is wrong with the others is noted, their expressions included. */
export function readRules(pack: OpenedPack, profile: Profile, compiler: Compiler): ReadyRule[] {
  const { notes, source } = pack;
  const seen = new Set<unknown>();
  const read = pack.entries.flatMap(({ entry, at }): ReadyRule[] => {
    notes.about(typeof entry.id === "string" ? entry.id : undefined);
    const before = notes.faults.length;
    if (entry.id !== undefined && seen.has(entry.id)) notes.note([...at, "id"], words("编号重复", "this id is used twice"));
    seen.add(entry.id);
    // Parsed at build time, and found sound then.
    if (source.parsed !== undefined) return [{ entry: entry as RuleEntry, at, ready: onceNeeded(() => compiler.compile(expressionsOf(entry), at, notes)) }];
    if (typeof entry.each !== "string" || !scopes.has(entry.each)) return [];
    const names = namesOf(entry.each, profile);
    const ready = compiler.compile(expressionsOf(entry), at, notes, names);
    checkPlaceholders(entry, names, at, notes);
    return ready === undefined || !pack.sound || notes.faults.length > before ? [] : [{ entry: entry as RuleEntry, at, ready }];
  });
  notes.about(undefined);
  return read;
}

/** The expressions of an entry; what is no text there, or a name that cannot be one, its schema has told of. */
function expressionsOf({ each, when, check, let: lets }: Partial<RuleEntry>): Expressions {
  const named = isRecord(lets) ? Object.entries(lets).filter(([name, each]) => /^[A-Za-z]\w*$/.test(name) && !isRecord(each) && each !== null) : [];
  return { each: each ?? "", when: textOf(when), check: textOf(check), let: named.map(([name, each]) => [name, String(each).trim()] as const) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function onceNeeded(compile: () => Compiled | undefined): Compiled {
  let ready: Compiled | undefined;
  const needed = (): Compiled => {
    ready ??= compile();
    if (ready === undefined) throw new SyntaxError("an expression of this rule does not compile");
    return ready;
  };
  return {
    get when() {
      return needed().when;
    },
    get let() {
      return needed().let;
    },
    get check() {
      return needed().check;
    },
  };
}
