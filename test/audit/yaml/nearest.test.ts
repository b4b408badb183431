import { describe, expect, it } from "vitest";
import { hintFor, nearest } from "../../../src/audit/index.js";

describe("the word that was most likely meant", () => {
  it.each([
    ["sevrity", ["severity", "each"], "severity"],
    ["consequence_of", ["consequence-of"], "consequence-of"],
    ["Small Gap", ["small-gap"], "small-gap"],
    ["SEVERITY", ["each", "severity"], "severity"],
    ["eahc", ["each"], undefined],
    ["eac", ["each"], "each"],
    ["x", ["y"], "y"],
    ["ab", ["yz"], undefined],
    ["form.weight", ["form.weights", "form.weigh"], "form.weights"],
    ["", ["each"], undefined],
    ["each", [], undefined],
  ])("for %s of %j is %s", (given, known, meant) => expect(nearest(given, known)).toBe(meant));

  it("is asked for; where there is none, up to 24 are listed", () => {
    expect(hintFor("eac", ["each", "check"])).toEqual({ zh: "您要的是 each 吗？", en: "Did you mean each?" });
    expect(hintFor("zzz", ["each", "check"])).toEqual({ zh: "可用：each、check", en: "known: each, check" });
    expect(hintFor("zzz", [])).toBeUndefined();
    const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `规则${at}号`);
    expect(hintFor("zzz", many(24))?.zh).not.toContain("…");
    expect(hintFor("zzz", many(25))?.zh).toMatch(/规则23号 …$/);
  });
});
