import { describe, expect, it } from "vitest";
import { applyWaivers, type Waiver } from "../../../src/audit/index.js";
import type { Finding } from "../../../src/model/index.js";
import { finding } from "./finding.js";

const source = { file: "w.yaml", line: 3, column: 5 };
const waiver = (own: Partial<Waiver> = {}): Waiver => ({ rule: "form.weights-differ-from-total", unit: "临溪县文化馆", subject: "送戏下乡", actual: "98", expected: "100", fingerprints: [], reason: "批准", by: "王审核", source, ...own });
const byPrint = (...fingerprints: readonly string[]): Waiver => ({ fingerprints, reason: "批准", by: "王审核", source });

const reported = (waivers: readonly Waiver[], findings: readonly Finding[], language: "zh" | "en" = "zh", units = ["临溪县文化馆"]) =>
  applyWaivers(findings, waivers, { today: "2025-07-05", language, units, rules: ["form.weights-differ-from-total", "form.execution-rate-wrong"] }).reports;
const whyOf = (one: Waiver, findings: readonly Finding[], language?: "zh" | "en"): string | undefined => reported([one], findings, language)[0]?.why;

describe("a waiver that waived nothing is told why", () => {
  it.each([
    ["its figure is another now", waiver(), finding({ actual: "97" }), "实际的数写的是 98分，现在是 97分", "actual was 98分, and is 97分 now"],
    ["both are", waiver(), finding({ actual: "97", expected: "99" }), "实际的数写的是 98分，现在是 97分；应为的数写的是 100分，现在是 99分", "actual was 98分, and is 97分 now; expected was 100分, and is 99分 now"],
    ["it leaves a side out", waiver({ expected: undefined }), finding(), "没有写应为的数（expected），现在是 100分", "expected is not given; it is 100分"],
    ["it has a side too many", waiver(), finding({ expected: undefined }), "应为的数（expected）写的是 100分，这个问题没有这一边", "expected says 100分; the finding has no such side"],
    ["its unit of measure is another", waiver({ actual: "98人" }), finding(), "实际的数写的是 98人，现在是 98分", "actual was 98人, and is 98分 now"],
    ["a word is another", waiver({ actual: "优" }), finding({ actual: "良" }), "实际的数写的是 优，现在是 良", "actual was 优, and is 良 now"],
    ["a blank is filled", waiver({ actual: "" }), finding({ actual: "9.5%" }), "实际的数写的是 “”，现在是 9.5%", "actual was “”, and is 9.5% now"],
    ["the finding shows no figures", waiver(), finding({ actual: undefined, expected: undefined }), "这个问题没有两边的数可写，请写 fingerprint: aaaaaaaaaaaaaaaa", "this finding has no two sides; give fingerprint: aaaaaaaaaaaaaaaa"],
    ["other figures changed", { ...waiver(), fingerprints: ["bbbbbbbbbbbbbbbb"] }, finding(), "指纹不同，现在是 aaaaaaaaaaaaaaaa：涉及的数已经变了", "the fingerprint is now aaaaaaaaaaaaaaaa: figures it rests on have changed"],
    ["the figure that it names beside its fingerprint changed", { ...waiver({ expected: undefined }), fingerprints: ["aaaaaaaaaaaaaaaa"] }, finding({ actual: "97" }), "实际的数写的是 98分，现在是 97分", "actual was 98分, and is 97分 now"],
    ["there is no such fingerprint", byPrint("bbbbbbbbbbbbbbbb"), finding(), "没有这个指纹的问题：数已经变了，或者问题已经改正", "no finding has this fingerprint: the figures have changed, or it was put right"],
    ["its rule is misspelt", waiver({ rule: "form.wieghts-differ-from-total" }), finding(), "没有规则 form.wieghts-differ-from-total；您要的是 form.weights-differ-from-total 吗？", "there is no rule form.wieghts-differ-from-total; did you mean form.weights-differ-from-total?"],
    ["its rule is none at all", waiver({ rule: "x" }), finding(), "没有规则 x", "there is no rule x"],
    ["its unit was not audited", waiver({ unit: "临溪县图书馆" }), finding(), "这次审核的材料里没有单位“临溪县图书馆”", "no unit “临溪县图书馆” was audited this time"],
    ["the finding is elsewhere", waiver({ subject: "文物普查" }), finding(), "这条规则报出的是别处的问题：临溪县文化馆 2024 送戏下乡 aaaaaaaaaaaaaaaa", "the rule's findings are elsewhere: 临溪县文化馆 2024 送戏下乡 aaaaaaaaaaaaaaaa"],
    ["there is none", waiver({ rule: "form.execution-rate-wrong" }), finding(), "没有报出这样的问题，可以删去", "there is no such finding; it can be deleted"],
    ["it has ended, and the finding is there", waiver({ until: "2025-07-04" }), finding(), "2025-07-04 到期，问题仍在，已重新列出；要继续豁免请改 until", "ended on 2025-07-04; the finding is still there and is told again; change until to go on waiving it"],
    ["it has ended with the finding", waiver({ until: "2025-07-04" }), finding({ actual: "97" }), "2025-07-04 到期，问题也已不在，可以删去", "ended on 2025-07-04, and the finding is gone; it can be deleted"],
  ])("%s", (_, one, found, zh, en) => {
    expect([whyOf(one, [found]), whyOf(one, [found], "en")]).toEqual([zh, en]);
  });

  it("knows a figure without a unit, on either side, for the same figure with one", () => {
    expect(reported([waiver({ actual: "98分" })], [finding({ measure: "" })])).toEqual([]);
    expect(reported([waiver({ actual: "98", expected: "100" })], [finding({ measure: undefined })])).toEqual([]);
    expect(reported([waiver({ actual: "97分" })], [finding({ measure: "" })])).toHaveLength(1);
  });

  it("is about no finding by its figures alone", () => {
    expect(whyOf({ ...byPrint("bbbbbbbbbbbbbbbb"), subject: "送戏下乡" }, [finding()])).toBe("指纹不同，现在是 aaaaaaaaaaaaaaaa：涉及的数已经变了");
    expect(whyOf({ ...byPrint("bbbbbbbbbbbbbbbb"), unit: "临溪县文化馆" }, [finding()])).toBe("指纹不同，现在是 aaaaaaaaaaaaaaaa：涉及的数已经变了");
    expect(whyOf({ ...byPrint("bbbbbbbbbbbbbbbb"), rule: "form.weights-differ-from-total" }, [finding()])).toBe("指纹不同，现在是 aaaaaaaaaaaaaaaa：涉及的数已经变了");
  });

  it("names the finding that it misses by the least", () => {
    expect(whyOf(waiver(), [finding({ actual: "97", expected: "99" }), finding({ actual: "96" })])).toBe("实际的数写的是 98分，现在是 96分");
  });

  it("names those that it fits, three at most", () => {
    const { subject: _, ...wide } = waiver();
    const prints = ["1", "2", "3", "4"].map((digit) => digit.repeat(16));
    const several = prints.map((fingerprint) => finding({ fingerprint, subject: fingerprint.startsWith("1") ? "" : undefined, year: undefined }));
    expect(whyOf(wide, several.slice(0, 2))).toBe("有 2 个问题都符合（临溪县文化馆 1111111111111111、临溪县文化馆 2222222222222222），不知道指哪一个；请补上 unit、year、subject 或 fingerprint");
    expect(whyOf(wide, several, "en")).toBe("4 findings fit (临溪县文化馆 1111111111111111、临溪县文化馆 2222222222222222、临溪县文化馆 3333333333333333) and it cannot be told which is meant; add unit, year, subject or fingerprint");
    expect(reported([wide], [finding(), finding()])).toEqual([]);
  });

  it("names the rule's findings elsewhere, three at most", () => {
    const several = ["甲", "乙", "丙", "丁"].map((subject) => finding({ subject }));
    expect(whyOf(waiver({ subject: "文物普查" }), several)).toBe("这条规则报出的是别处的问题：临溪县文化馆 2024 甲 aaaaaaaaaaaaaaaa、临溪县文化馆 2024 乙 aaaaaaaaaaaaaaaa、临溪县文化馆 2024 丙 aaaaaaaaaaaaaaaa");
  });

  it("names what is told as one with its finding", () => {
    const both = finding({ also: [{ rule: "form.scores-differ-from-total", title: "得分之和不符", message: "", fingerprint: "bbbbbbbbbbbbbbbb" }] });
    expect(whyOf(waiver(), [both])).toBe("同一个矛盾报出 2 条（各项分值之和与总分不符 form.weights-differ-from-total；得分之和不符 form.scores-differ-from-total），都豁免了才算豁免；一并豁免请写 fingerprint: [aaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbb]");
    expect(whyOf(waiver(), [both], "en")).toContain("2 rules tell one contradiction");
  });

  it("knows a unit under its longer name", () => {
    expect(whyOf(waiver({ unit: "南山市临溪县文化馆", rule: "form.execution-rate-wrong" }), [finding()])).toBe("没有报出这样的问题，可以删去");
    expect(whyOf(waiver({ unit: "临溪县 文化馆", rule: "form.execution-rate-wrong" }), [finding()])).toBe("没有报出这样的问题，可以删去");
  });

  it("tells what it was given for, and where that is written", () => {
    expect(reported([waiver({ until: "2025-07-04" })], [])).toEqual([{ state: "expired", rule: "form.weights-differ-from-total", unit: "临溪县文化馆", subject: "送戏下乡", until: "2025-07-04", reason: "批准", by: "王审核", file: "w.yaml", line: 3, column: 5, why: expect.any(String) as string }]);
    expect(reported([byPrint("bbbbbbbbbbbbbbbb", "cccccccccccccccc")], [])).toEqual([{ state: "unused", fingerprint: "bbbbbbbbbbbbbbbb cccccccccccccccc", reason: "批准", by: "王审核", file: "w.yaml", line: 3, column: 5, why: expect.any(String) as string }]);
  });
});

describe("a finding that several waivers waive", () => {
  it("tells them all, once each, and ends with the first of them", () => {
    const both = finding({ also: [{ rule: "form.scores-differ-from-total", title: "", message: "", fingerprint: "bbbbbbbbbbbbbbbb" }] });
    const given = [
      { ...byPrint("aaaaaaaaaaaaaaaa"), on: "2025-03-01", until: "2025-12-31" },
      { ...byPrint("bbbbbbbbbbbbbbbb"), reason: "另批", by: "李审核", until: "2025-10-31", source: { file: "清单.xlsx", sheet: "问题清单", ref: "S4" } },
    ];
    const [marked] = applyWaivers([both], given, { today: "2025-07-05", language: "zh", units: [], rules: [] }).findings;
    expect(marked?.waived).toEqual({ reason: "批准；另批", by: "王审核、李审核", on: "2025-03-01", until: "2025-10-31", source: "w.yaml:3:5、清单.xlsx 问题清单!S4" });
    expect(applyWaivers([both], given.slice(0, 1), { today: "2025-07-05", language: "zh", units: [], rules: [] }).findings[0]).not.toHaveProperty("waived");
  });

  it("leaves none of them in vain", () => {
    expect(reported([waiver(), byPrint("aaaaaaaaaaaaaaaa")], [finding()])).toEqual([]);
    const [marked] = applyWaivers([finding()], [waiver(), byPrint("aaaaaaaaaaaaaaaa")], { today: "2025-07-05", language: "zh", units: [], rules: [] }).findings;
    expect(marked?.waived).toMatchObject({ reason: "批准", by: "王审核" });
  });
});
