import { words } from "../words.js";
import { FaultError } from "../yaml/fault.js";
import { Compiler, type Compiled } from "./compile.js";
import { ruleOf } from "./entry.js";
import { openPack, openProfile, type OpenedPack, type OpenedProfile, type Source } from "./open.js";
import { checkOverrides } from "./overrides.js";
import { checkSettings, overlaid, sureOf } from "./profile.js";
import { readRules } from "./read-rules.js";
import type { Profile, Rule } from "./rule.js";
import { standardOf, type Standard } from "./standard.js";

export type PackSource = Source;
export type ProfileSource = string | Source;

/** Rules ready to run, in the order of their packs, under one profile or under those that the forms call for. */
export interface Rulebook {
  readonly profile: Profile;
  /** That profile, ready for rules: what holds wherever no other is called for. */
  readonly standard: Standard;
  /** Profiles that a form may call for by what it says; none where the user has chosen one. */
  readonly regional: readonly Standard[];
  readonly packs: readonly { readonly name: string; readonly version: string }[];
  readonly rules: readonly Rule[];
  /** Rules the profile or a pack turns off. */
  readonly off: readonly Rule[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** How sure text recognition must be of a figure, from 0 to 1, for an error to rest on it: the profile's `ocrConfidence`. */
  readonly sure: number;
  readonly compiled: ReadonlyMap<string, Compiled>;
}

/** What a rulebook is loaded from: plain data. */
export interface RulebookSources {
  readonly packs: readonly PackSource[];
  readonly profile: readonly ProfileSource[];
  readonly regional?: readonly (readonly ProfileSource[])[];
}

/**
 * @param sources packs in order: a later entry with the id of an earlier one replaces it, and the settings and severities
 *   of a pack go over those of every profile; profiles base first; `regional` are those that forms may call for themselves,
 *   each with the profiles that it extends before it
 * @throws FaultError naming file, rule, line and column of everything that is wrong
 */
export function loadRulebook(sources: RulebookSources): Rulebook {
  const packs = sources.packs.map(openPack);
  const profiles = opened(sources.profile);
  const chains = (sources.regional ?? []).map(opened);
  const profile = profileFrom(profiles, packs, true);
  const standard = standardOf(profile);
  const sure = sureOf(profile);
  const compiler = new Compiler(sure);
  const rules = new Map<string, Rule>();
  const compiled = new Map<string, Compiled>();
  for (const pack of packs) {
    for (const { entry, at, ready } of readRules(pack, profile, compiler)) {
      const rule = ruleOf(entry, pack.source.name, at);
      rules.set(rule.id, rule);
      compiled.set(rule.id, ready);
    }
  }
  checkOverrides(packs, profiles);
  const faults = [...profiles, ...chains.flat(), ...packs].flatMap(({ notes }) => notes.faults);
  if (faults.length > 0) throw new FaultError(faults);
  const weighed = [...rules.values()].map(standard.weigh);
  return {
    profile,
    standard,
    regional: chains.map((chain) => standardOf(profileFrom(chain, packs, false))),
    packs: packs.map(({ source, version }) => ({ name: source.name, version })),
    rules: weighed.filter((rule) => profile.severities[rule.id] !== "off"),
    off: weighed.filter((rule) => profile.severities[rule.id] === "off"),
    settings: standard.settings,
    sure,
    compiled,
  };
}

function opened(chain: readonly ProfileSource[]): OpenedProfile[] {
  return chain.map((each, at) => openProfile(typeof each === "string" ? { name: `profile ${at + 1}`, yaml: each } : each));
}

/** Later profiles win, and packs over all of them. */
function profileFrom(chain: readonly OpenedProfile[], packs: readonly OpenedPack[], check: boolean): Profile {
  let profile: Profile = { name: "none", title: words("无", "none"), signs: [], settings: {}, severities: {} };
  for (const { overlay, notes, ...own } of [...chain, ...packs]) {
    if (check) checkSettings(overlay, profile, notes);
    profile = overlaid(profile, { ...overlay, ...("named" in own ? own.named : {}) });
  }
  return profile;
}
