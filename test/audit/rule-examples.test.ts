import { describe, expect, test } from "vitest";
import { exampleSays, runExample } from "../../src/audit/index.js";
import { wholeRulebook } from "./rulebook.js";

const rulebook = wholeRulebook();

describe.each([...rulebook.rules, ...rulebook.off])("$id", (rule) => {
  test.each(rule.examples.ok.map((example) => ({ example, data: JSON.stringify(example) })))("stays silent on $data", ({ example }) => {
    const outcome = runExample(rule, example, rulebook);
    expect(["pass", "outside", "notChecked"], exampleSays(rule, example, rulebook, "zh")).toContain(outcome.kind);
  });

  test("has an example it understands and stays silent on", () => {
    const kinds = rule.examples.ok.map((example) => runExample(rule, example, rulebook).kind);
    expect(kinds.some((kind) => kind === "pass" || kind === "outside")).toBe(true);
  });

  test.each(rule.examples.ng.map((example) => ({ example, data: JSON.stringify(example) })))("objects to $data", ({ example }) => {
    const outcome = runExample(rule, example, rulebook);
    expect(outcome.kind, exampleSays(rule, example, rulebook, "zh")).toBe("finding");
    for (const language of ["zh", "en"] as const) {
      const message = exampleSays(rule, example, rulebook, language);
      expect(message).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
});
