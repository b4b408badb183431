import { Quantity, readFigure } from "../../quantity/index.js";
import { sureEnough } from "../../model/index.js";
import { Term } from "../vocabulary/term.js";
import { words } from "../words.js";
import type { Notes } from "../yaml/notes.js";
import type { Profile, Setting } from "./rule.js";
import type { PackData, ProfileData, SettingEntry } from "./schema.js";

/** What a profile, or the settings and severities of a pack, change. */
export type Overlay = Pick<Profile, "settings" | "severities">;

export function overlayOf({ settings, severities }: Exclude<PackData, readonly unknown[]> | ProfileData): Overlay {
  const chosen = Object.entries(settings ?? {}).map(([key, entry]) => [key, settingOf(key, entry)] as const);
  // YAML 1.1 reads a bare off as false.
  const weights = Object.entries(severities ?? {}).map(([id, weight]) => [id, weight === false ? "off" : weight] as const);
  return { settings: Object.fromEntries(chosen), severities: Object.fromEntries(weights) };
}

function settingOf(key: string, { value, title, source, confidence }: SettingEntry): Setting {
  return { value, title: title ?? key, source, confidence: confidence ?? "memory" };
}

/** Later overlays win; a setting that is given without a title keeps the one it had. */
export function overlaid(base: Profile, own: Overlay & Partial<Pick<Profile, "name" | "title" | "signs">>): Profile {
  const settings = Object.entries(own.settings).map(([key, setting]) => [key, setting.title === key ? { ...setting, title: base.settings[key]?.title ?? key } : setting] as const);
  return {
    name: own.name ?? base.name,
    title: own.title ?? base.title,
    signs: own.signs ?? base.signs,
    settings: { ...base.settings, ...Object.fromEntries(settings) },
    severities: { ...base.severities, ...own.severities },
  };
}

/** Settings as rules see them: figures are Terms ("30%", 100), words and switches stay what they are. */
export function settingsFor(profile: Profile): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(profile.settings).map(([key, { value, title }]) => [key, valueOf(value, title)]));
}

/** How sure text recognition must be for an error to rest on it, from 0 to 1: 0.95 or "95%". */
export function sureOf({ settings }: Profile): number {
  return shareOf(settings[sureness]?.value) ?? sureEnough;
}

const sureness = "ocrConfidence";

function shareOf(value: unknown): number | undefined {
  const figure = typeof value === "number" || typeof value === "string" ? readFigure(String(value)) : undefined;
  const share = figure === undefined ? undefined : figure.value.times(figure.measure.scale).toNumber();
  return share === undefined || share < 0 || share > 1 ? undefined : share;
}

function valueOf(value: unknown, title: string): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => valueOf(each, title));
  if (typeof value === "number") return Term.constant(Quantity.exact(value), words(title));
  if (typeof value !== "string") return value;
  const figure = readFigure(value);
  return figure === undefined ? value : Term.constant(Quantity.exact(figure.value, figure.measure), words(title));
}

/** A setting that changes its kind would break every rule that reads it. */
export function checkSettings(own: Overlay, base: Profile, notes: Notes): void {
  for (const [key, { value }] of Object.entries(own.settings)) {
    const path = ["settings", key, "value"];
    const before = base.settings[key];
    if (key === sureness && shareOf(value) === undefined) notes.note(path, words("应为 0 到 1 之间的数，如 0.95 或 95%", "should be from 0 to 1, such as 0.95 or 95%"));
    else if (before !== undefined && kindOf(value) !== kindOf(before.value)) {
      const [zh, en] = kindNames[kindOf(before.value)];
      notes.note(path, words(`${key} 应为${zh}，原来是 ${JSON.stringify(before.value)}`, `${key} should be ${en}; it was ${JSON.stringify(before.value)}`));
    }
  }
}

const kindNames = { figure: ["数", "a figure"], share: ["百分比，如 30%", "a percentage, such as 30%"], text: ["文字", "a text"], flag: ["true 或 false", "true or false"], list: ["列表", "a list"] } as const;

function kindOf(value: unknown): keyof typeof kindNames {
  if (Array.isArray(value)) return "list";
  if (typeof value === "boolean") return "flag";
  const figure = typeof value === "number" || typeof value === "string" ? readFigure(String(value)) : undefined;
  return figure === undefined ? "text" : figure.measure.symbol === "%" ? "share" : "figure";
}
