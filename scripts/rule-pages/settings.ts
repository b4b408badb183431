import type { Profile, Rule, Setting } from "../../src/audit/index.js";
import { settingsIn } from "../../src/audit/rulebook/overrides.js";
import { escaped, table } from "./markdown.js";
import { basisText } from "./wording.js";

/** The settings that a rule reads, with their values and sources, profiles that agree in one line; empty where it reads none. */
export function settingsTable(rule: Rule, profiles: readonly Profile[]): string {
  const rows = settingsIn({ check: rule.check, when: rule.when, let: rule.let, message: rule.message }).flatMap((key) => rowsOf(key, profiles));
  return rows.length === 0 ? "" : table(["设置", "口径", "值", "来源"], rows);
}

function rowsOf(key: string, profiles: readonly Profile[]): string[][] {
  const rows: { readonly setting: Setting; readonly of: string[] }[] = [];
  for (const profile of profiles) {
    const setting = profile.settings[key];
    if (setting === undefined) continue;
    const same = rows.find((row) => JSON.stringify(row.setting) === JSON.stringify(setting));
    if (same === undefined) rows.push({ setting, of: [profile.title.zh] });
    else same.of.push(profile.title.zh);
  }
  return rows.map(({ setting, of }) => [`${escaped(setting.title)}<br>\`${key}\``, of.length === profiles.length ? "各口径相同" : of.map(escaped).join("、"), valueOf(setting.value), basisText(setting.source, setting.confidence)]);
}

function valueOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueOf).join("<br>");
  if (typeof value === "boolean") return value ? "是" : "否";
  return escaped(String(value));
}
