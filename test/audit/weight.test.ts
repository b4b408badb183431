import { describe, expect, it } from "vitest";
import { fingerprint, identityOf } from "../../src/audit/fingerprint.js";
import { groupBy } from "../../src/audit/group.js";
import { severityOf, strengthOf } from "../../src/audit/severity.js";
import { ties } from "../../src/audit/vocabulary/checks.js";
import { Term } from "../../src/audit/vocabulary/term.js";
import { fact } from "./build.js";
import { rulebookOf } from "./rulebook.js";

const told = (text: string): Term => Term.of(fact(text, { concept: "other" }, ""), { zh: "甲", en: "A" });

describe("what a finding weighs", () => {
  const ruleWith = (own: string) => {
    const [rule] = rulebookOf(`- { id: x, title: x, severity: error, ${own} each: change, check: 'ties(current, prior)', message: x, basis: x, examples: { ok: [{}], ng: [{}] } }`).rules;
    if (rule === undefined) throw new Error("no rule");
    return rule;
  };
  const [gentle, strict] = [ruleWith("small-gap: { digits: 2, severity: info },"), ruleWith("")];

  it.each([
    ["3.05", "3.03", "info"], ["3.05", "3.02", "error"], ["3.5", "3.4", "error"], ["3", "2", "error"], ["33.5%", "33.3%", "info"], ["33.5%", "33.2%", "error"], ["33%", "32%", "error"],
  ])("is less where %s and %s are apart by what rounding may have done: %s", (one, other, severity) => expect(strengthOf(gentle, ties(told(one), told(other)))).toBe(severity));

  it("is what the rule says, where it knows no small gap or there is none to measure", () => {
    expect(strengthOf(strict, ties(told("3.05"), told("3.04")))).toBe("error");
    expect(strengthOf(gentle, { ...ties(told("3.05"), told("3.04")), gap: undefined })).toBe("error");
  });

  it("is a warning at most where a figure may be misread", () => {
    const [unsure, sure] = [{ confidence: 0.5, gap: false }, { confidence: 0.99, gap: false }];
    expect([severityOf("error", unsure, 0.9), severityOf("error", sure, 0.9), severityOf("error", undefined, 0.9), severityOf("info", unsure, 0.9), severityOf("warning", unsure, 0.9)]).toEqual(["warning", "error", "error", "info", "warning"]);
  });
});

describe("what makes a finding the same finding", () => {
  const items = (text: string, role?: string) => told(text).items.map((item) => (role === undefined ? item : { ...item, role }));
  const identity = { rule: "r", unit: "云溪县图书馆", year: 2024, subject: "道路养护", items: items("130.8万元", "left") };
  const print = (own: Partial<Parameters<typeof identityOf>[0]> = {}): string => fingerprint(identityOf({ ...identity, ...own }));

  it("is rule, unit, year, subject, and the figures in their roles", () => {
    const others = [{ rule: "s" }, { unit: "石桥镇" }, { year: 2023 }, { year: undefined }, { subject: "图书采购" }, { subject: undefined }, { items: items("130.9万元", "left") }, { items: items("130.8元", "left") }, { items: items("130.8万元", "right") }, { items: items("130.8万元") }, { items: [] }];
    expect(new Set([print(), ...others.map(print)]).size).toBe(others.length + 1);
    expect(print()).toMatch(/^[0-9a-f]{16}$/);
  });

  it("is no matter of digits, of spaces, of places, or of how often a figure is told", () => {
    expect(print({ items: items("130.80万元", "left") })).toBe(print());
    expect(print({ items: [...identity.items, ...items("130.8万元", "left")] })).toBe(print());
    expect(print({ items: items("有效 推动（一）") })).toBe(print({ items: items("有效　推动(一)") }));
    expect(print({ items: items("有效推动") })).not.toBe(print({ items: items("推动有效") }));
  });
});

describe("groups", () => {
  it("come in the order of their first members, each with all of its own", () => {
    expect([...groupBy(["ba", "ab", "bb", "ca", "ac"], (each) => each[0]).entries()]).toEqual([["b", ["ba", "bb"]], ["a", ["ab", "ac"]], ["c", ["ca"]]]);
  });
});
