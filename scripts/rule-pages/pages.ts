import { rulebookFor } from "../../src/cli/rulebook.js";
import { indexPage } from "./index-page.js";
import { pageOf } from "./page.js";

/** Every page of docs/rules/ by its file name, as the shipped packs and profiles have it. */
export async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const rulebook = await rulebookFor({ rules: [] });
  const profiles = [rulebook.profile, ...rulebook.regional.map(({ profile }) => profile)];
  const rules = [...rulebook.rules, ...rulebook.off];
  return new Map([["README.md", indexPage(rules)], ...rules.map((rule) => [`${rule.id}.md`, pageOf(rule, rulebook, profiles)] as const)]);
}
