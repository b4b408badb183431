import { Compiler, type Compiled } from "./compile.js";
import { readEntry } from "./entry.js";
import { checkPlaceholders } from "./placeholders.js";
import { located, parseYaml, RulebookError, type RulebookProblem } from "./problem.js";
import { mergeProfiles, readProfile, sureOf } from "./profile.js";
import { standardOf, type Standard } from "./standard.js";
import { isRecord, Reader } from "./reader.js";
import type { Profile, Rule } from "./rule.js";

/**
 * A pack or profile as text. `parsed`, where it was parsed and found sound before (at build time), saves parsing it again,
 * and its expressions are compiled only once something needs them.
 */
export interface PackSource {
  readonly name: string;
  readonly yaml: string;
  readonly parsed?: unknown;
}
export type ProfileSource = string | { readonly yaml: string; readonly parsed?: unknown };

/** Rules ready to run, in the order of their packs, under one profile or under those that the forms call for. */
export interface Rulebook {
  readonly profile: Profile;
  /** That profile, ready for rules: what holds wherever no other is called for. */
  readonly standard: Standard;
  /** Profiles that a form may call for by what it says; none where the user has chosen one. */
  readonly regional: readonly Standard[];
  readonly packs: readonly { readonly name: string; readonly version: string }[];
  readonly rules: readonly Rule[];
  /** Rules the profile turns off. */
  readonly off: readonly Rule[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** How sure text recognition must be of a figure, from 0 to 1, for an error to rest on it: the profile's `ocrConfidence`. */
  readonly sure: number;
  readonly compiled: ReadonlyMap<string, Compiled>;
}

/**
 * @param sources packs in order: a later entry with the id of an earlier one replaces it; profiles base first; `regional`
 *   are those that forms may call for themselves, each with the profiles that it extends before it
 * @throws RulebookError naming pack, rule, line and column of everything that is wrong
 */
export function loadRulebook(sources: { readonly packs: readonly PackSource[]; readonly profile: readonly ProfileSource[]; readonly regional?: readonly (readonly ProfileSource[])[] }): Rulebook {
  const profile = profileFrom(sources.profile);
  const standard = standardOf(profile);
  const sure = sureOf(profile);
  const compiler = new Compiler(sure);
  const problems: RulebookProblem[] = [];
  const packs: { name: string; version: string }[] = [];
  const rules = new Map<string, Rule>();
  const compiled = new Map<string, Compiled>();
  for (const source of sources.packs) {
    const reader = new Reader(source.name);
    const { version, entries, path } = packOf(source, reader);
    packs.push({ name: source.name, version });
    const seen = new Set<string>();
    entries.forEach((entry, at) => {
      const before = reader.problems.length;
      const rule = readEntry(entry, source.name, [...path, at], reader);
      if (seen.has(rule.id)) reader.note([...path, at, "id"], "编号重复", "this id is used twice");
      seen.add(rule.id);
      if (reader.problems.length > before) return;
      const compile = (): Compiled | undefined => compiler.compile(rule, [...path, at], reader);
      if (source.parsed === undefined) checkPlaceholders(rule, [...path, at], reader);
      const ready = source.parsed === undefined ? compile() : onceNeeded(compile);
      if (ready === undefined) return;
      rules.set(rule.id, rule);
      compiled.set(rule.id, ready);
    });
    problems.push(...located(reader.problems, reader.problems.length === 0 ? undefined : source.yaml));
  }
  if (problems.length > 0) throw new RulebookError(problems);
  const weighed = [...rules.values()].map(standard.weigh);
  return {
    profile,
    packs,
    rules: weighed.filter((rule) => profile.severities[rule.id] !== "off"),
    off: weighed.filter((rule) => profile.severities[rule.id] === "off"),
    standard,
    regional: (sources.regional ?? []).map((chain) => standardOf(profileFrom(chain))),
    settings: standard.settings,
    sure,
    compiled,
  };
}

function profileFrom(chain: readonly ProfileSource[]): Profile {
  return mergeProfiles(chain.map((each, at) => (typeof each === "string" ? readProfile(each, undefined, at) : readProfile(each.yaml, each.parsed, at))));
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

/** A pack is a list of rules, or a mapping with its version and the list under `rules`. */
function packOf(source: PackSource, reader: Reader): { version: string; entries: readonly unknown[]; path: readonly string[] } {
  const data = source.parsed ?? parseYaml(source.name, source.yaml);
  if (!isRecord(data)) return { version: "", entries: reader.list(data, []), path: [] };
  reader.only(data, ["pack", "version", "title", "rules"], []);
  return { version: reader.optionalText(data, "version", []) ?? "", entries: reader.list(data["rules"], ["rules"]), path: ["rules"] };
}
