import { readdirSync, readFileSync } from "node:fs";
import { loadRulebook, type Rulebook } from "../../src/audit/index.js";

const folder = new URL("../../rules/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

export const packNames: readonly string[] = readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort();

/** All packs of the repository under the national profile. */
export function wholeRulebook(): Rulebook {
  return loadRulebook({ packs: packNames.map((name) => ({ name, yaml: read(name) })), profile: [read("profiles/national.yaml")] });
}

/** A rulebook of one's own for a test. */
export function rulebookOf(rules: string, profile = "name: test"): Rulebook {
  return loadRulebook({ packs: [{ name: "test.yaml", yaml: rules }], profile: [profile] });
}
