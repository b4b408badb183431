import { readFigure } from "../../quantity/index.js";
import { Quantity } from "../../quantity/index.js";
import { sureEnough } from "../../model/index.js";
import { Term } from "../vocabulary/term.js";
import { words } from "../words.js";
import { confidences, severities } from "./entry.js";
import { parseYaml, located, RulebookError } from "./problem.js";
import { Reader } from "./reader.js";
import { readSign } from "./sign.js";
import type { Profile, Setting } from "./rule.js";

/** One profile file. `extends` is for the reader's eyes and the CLI's: the caller passes base profiles first. */
export function readProfile(yaml: string | undefined, parsed: unknown, at: number): Profile & { readonly extends: string | undefined } {
  const reader = new Reader(`profile ${at + 1}`);
  const data = reader.record(parsed ?? parseYaml(`profile ${at + 1}`, yaml ?? ""), []);
  reader.only(data, ["name", "title", "extends", "signs", "settings", "severities"], []);
  const settings = Object.entries(reader.record(data["settings"], ["settings"])).map(([key, value]) => [key, setting(reader, key, value)] as const);
  const overrides = reader.record(data["severities"], ["severities"]);
  const chosen = Object.keys(overrides).map((id) => [id, severityFor(reader, overrides, id)] as const);
  const name = reader.text(data, "name", []);
  const profile = {
    name,
    title: reader.words(data, "title", []) ?? words(name),
    signs: reader.list(data["signs"], ["signs"]).map((each, index) => readSign(reader, each, ["signs", index])),
    extends: reader.optionalText(data, "extends", []),
    settings: Object.fromEntries(settings),
    severities: Object.fromEntries(chosen),
  };
  if (reader.problems.length > 0) throw new RulebookError(located(reader.problems, yaml));
  return profile;
}

/** Later profiles win. */
export function mergeProfiles(profiles: readonly Profile[]): Profile {
  return profiles.reduce(
    (base, own) => ({
      name: own.name,
      title: own.title,
      signs: own.signs,
      settings: { ...base.settings, ...own.settings },
      severities: { ...base.severities, ...own.severities },
    }),
    { name: "none", title: words("无", "none"), signs: [], settings: {}, severities: {} },
  );
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

function setting(reader: Reader, key: string, value: unknown): Setting {
  const path = ["settings", key];
  if (!/^[a-z][A-Za-z0-9]*$/.test(key)) reader.note(path, `“${key}”不能作名称`, `“${key}” cannot be a name`);
  const data = reader.record(value, path);
  reader.only(data, ["value", "title", "source", "confidence"], path);
  if (data["value"] === undefined) reader.note(path, "缺少 value", "value is missing");
  else if (key === sureness && shareOf(data["value"]) === undefined) reader.note([...path, "value"], "应为 0 到 1 之间的数，如 0.95 或 95%", "should be from 0 to 1, such as 0.95 or 95%");
  return {
    value: data["value"],
    title: reader.optionalText(data, "title", path) ?? key,
    source: reader.text(data, "source", path),
    confidence: reader.oneOf(data, "confidence", confidences, path) ?? "memory",
  };
}

function severityFor(reader: Reader, overrides: Readonly<Record<string, unknown>>, id: string): Profile["severities"][string] {
  // YAML reads a bare off as false.
  if (overrides[id] === false) return "off";
  return reader.oneOf(overrides, id, [...severities, "off"] as const, ["severities"]) ?? "off";
}
