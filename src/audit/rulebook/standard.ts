import { settingsFor } from "./profile.js";
import type { Profile, Rule } from "./rule.js";

/** A profile ready to be applied: its settings as rules read them, and its weights of rules. */
export interface Standard {
  readonly profile: Profile;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The rule with the severity that this profile gives it. */
  readonly weigh: (rule: Rule) => Rule;
  readonly turnsOff: (rule: Rule) => boolean;
}

export function standardOf(profile: Profile): Standard {
  return {
    profile,
    settings: settingsFor(profile),
    weigh: (rule) => {
      const severity = profile.severities[rule.id];
      return severity === undefined || severity === "off" ? rule : { ...rule, severity };
    },
    turnsOff: (rule) => profile.severities[rule.id] === "off",
  };
}
