import { describe, expect, test } from "vitest";
import { audit, scopes, type Scope } from "../../src/audit/index.js";
import type { Submission } from "../../src/model/index.js";
import { funds, scoredForm, submission } from "./build.js";
import { wholeRulebook } from "./rulebook.js";

const rulebook = wholeRulebook();
const form = scoredForm({ total: funds("100", "100", "120") });
const whole: Submission = submission({ projectForms: [form] });

const brokenScope = (name: string): ReadonlyMap<string, Scope> => {
  const scope = scopes.get(name) as Scope;
  return new Map([...scopes, [name, { ...scope, contexts: () => { throw new TypeError("points and % cannot be compared\nat …"); } }]]);
};

describe("a scope that breaks", () => {
  const sound = audit(whole, rulebook, { language: "zh" });
  const broken = audit(whole, rulebook, { language: "zh", scopes: brokenScope("statement") });
  const ofScope = new Set(rulebook.rules.filter(({ each }) => each === "statement").map(({ id }) => id));

  test("is the failure of each of its rules, with the message", () => {
    expect(ofScope.size).toBeGreaterThan(0);
    for (const check of broken.checks.filter(({ rule }) => ofScope.has(rule))) expect(check).toMatchObject({ failed: 1, findings: 0, passed: 0, failures: ["points and % cannot be compared"] });
  });

  test("leaves every other rule as it was", () => {
    const others = ({ checks }: typeof sound): unknown => checks.filter(({ rule }) => !ofScope.has(rule));
    expect(sound.findings).not.toEqual([]);
    expect(others(broken)).toEqual(others(sound));
    expect(broken.findings.map(({ fingerprint }) => fingerprint)).toEqual(sound.findings.map(({ fingerprint }) => fingerprint));
  });
});

test("variables that break when a rule first asks for them are that rule's failure alone", () => {
  const scope = scopes.get("scored") as Scope;
  const poisoned: Scope = {
    ...scope,
    contexts: (...given) => scope.contexts(...given).map((context) => ({ ...context, variables: Object.defineProperty({ ...context.variables }, "funds", { enumerable: true, get: () => { throw new RangeError("broken"); } }) })),
  };
  const { checks } = audit(whole, rulebook, { language: "zh", scopes: new Map([...scopes, ["scored", poisoned]]) });
  expect(checks.some(({ failures = [] }) => failures.includes("broken"))).toBe(true);
  expect(checks.every(({ failed, rule }) => failed === 0 || rulebook.rules.find(({ id }) => id === rule)?.each === "scored")).toBe(true);
});
