import { describe, expect, it } from "vitest";
import { applyWaivers, openWaivers } from "../../../src/audit/index.js";
import type { Finding } from "../../../src/model/index.js";
import { finding as findingWith } from "./finding.js";

const place = { file: "一组/甲/自评表.xlsx", at: { kind: "sheet" as const, sheet: "Sheet1", ref: "G12" } };
const finding = findingWith({ evidence: [{ role: "total", file: place.file, place, label: "Sheet1!G12", name: "总分", quote: "", value: "100", measure: "分" }] });
const given = "rule: form.weights-differ-from-total\n  unit: 临溪县文化馆\n  subject: 送戏下乡\n  actual: 98\n  expected: 100";

function applied(entry: string, findings: readonly Finding[] = [finding], today = "2025-07-05", within?: string) {
  const { waivers, faults } = openWaivers({ name: "gouji.waivers.yaml", yaml: entry.startsWith("-") ? entry : `- ${entry}\n  reason: 主管部门已批准\n  by: 王审核\n`, within });
  expect(faults).toEqual([]);
  const { findings: told, reports } = applyWaivers(findings, waivers, { today, language: "zh", units: ["临溪县文化馆"], rules: ["form.weights-differ-from-total", "form.execution-rate-wrong"] });
  return { waived: told.map((each) => each.waived !== undefined), reports, told };
}

describe("a waiver", () => {
  it("covers the finding with its rule, unit, subject and figures, and tells why, who, and where that is written", () => {
    const { told, reports } = applied(given);
    expect(told[0]?.waived).toEqual({ reason: "主管部门已批准", by: "王审核", on: "", source: "gouji.waivers.yaml:1:3" });
    expect(reports).toEqual([]);
  });

  it("leaves a finding whose figure has changed, and tells the near miss with line and column", () => {
    const { waived, reports } = applied(given, [{ ...finding, actual: "97" }]);
    expect(waived).toEqual([false]);
    expect(reports).toMatchObject([{ state: "unused", file: "gouji.waivers.yaml", line: 1, column: 3, why: "实际的数写的是 98分，现在是 97分" }]);
  });

  it.each([
    ["98分", "分", "98", true],
    ["98.0", "分", "98", true],
    ["1.02万元", "元", "10200", true],
    ["10200元", "万元", "1.02", true],
    ["1.02", "元", "10200", false],
    ["98人", "分", "98", false],
    ["20%", "%", "20", true],
    ["≥ 95％", "", "≥95%", true],
    ["≥95%", "", "≥96%", false],
  ])("compares figures as quantities: %s, and %s with %s", (told, measure, actual, covered) => {
    expect(applied(given.replace("actual: 98", `actual: "${told}"`), [{ ...finding, actual, measure }]).waived).toEqual([covered]);
  });

  it("names the unit as forms do: without the place it belongs to, with its number or its seal", () => {
    expect(applied(given.replace("临溪县文化馆", "南山市临溪县文化馆")).waived).toEqual([true]);
    expect(applied(given.replace("临溪县文化馆", "219003-临溪县文化馆（盖章）")).waived).toEqual([true]);
    expect(applied(given.replace("临溪县文化馆", "临溪县第二文化馆")).waived).toEqual([false]);
  });

  it("has to name every side that the finding shows", () => {
    const { waived, reports } = applied(given.replace("\n  expected: 100", ""));
    expect([waived, reports[0]?.why]).toEqual([[false], "没有写应为的数（expected），现在是 100分"]);
  });

  it("covers by fingerprint alone, and no other figures", () => {
    expect(applied("fingerprint: aaaaaaaaaaaaaaaa").waived).toEqual([true]);
    const changed = applied("fingerprint: aaaaaaaaaaaaaaaa", [{ ...finding, fingerprint: "cccccccccccccccc" }]);
    expect([changed.waived, changed.reports[0]?.why]).toEqual([[false], "没有这个指纹的问题：数已经变了，或者问题已经改正"]);
  });

  it("does not cover what shows no figures, unless by fingerprint", () => {
    const { actual: _, expected: __, ...bare } = finding;
    const { waived, reports } = applied(given, [bare]);
    expect([waived, reports[0]?.why]).toEqual([[false], "这个问题没有两边的数可写，请写 fingerprint: aaaaaaaaaaaaaaaa"]);
  });

  it.each([
    ["another subject", { subject: "文物普查" }],
    ["another unit", { unit: "临溪县图书馆" }],
    ["another rule", { rule: "form.execution-rate-wrong" }],
  ])("is not about %s", (_, other) => {
    expect(applied(given, [{ ...finding, ...other }]).waived).toEqual([false]);
  });

  it("is not about another year, where it names one", () => {
    expect(applied(`${given}\n  year: 2023`).waived).toEqual([false]);
    expect(applied(`${given}\n  year: 2024`).waived).toEqual([true]);
  });

  it("covers none of several findings that it fits", () => {
    const { waived, reports } = applied(given.replace("\n  subject: 送戏下乡", ""), [finding, { ...finding, subject: "文物普查", fingerprint: "dddddddddddddddd" }]);
    expect(waived).toEqual([false, false]);
    expect(reports[0]?.why).toContain("有 2 个问题都符合");
  });

  it("covers a finding only together with what is told under it", () => {
    const both = { ...finding, also: [{ rule: "form.scores-differ-from-total", title: "得分", message: "", actual: "90", expected: "100", measure: "分", fingerprint: "bbbbbbbbbbbbbbbb" }] };
    const alone = applied(given, [both]);
    expect([alone.waived, alone.reports[0]?.why]).toEqual([[false], expect.stringContaining("fingerprint: [aaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbb]")]);
    expect(applied("fingerprint: [aaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbb]", [both])).toMatchObject({ waived: [true], reports: [] });
    const second = given.replace("weights", "scores").replace("98", "90");
    const tail = "\n  reason: 好\n  by: 王\n";
    expect(applied(`- ${given}${tail}- ${second}${tail}`, [both])).toMatchObject({ waived: [true], reports: [] });
  });

  it("holds through its last day and is told once it has expired", () => {
    const until = `${given}\n  until: 2025-07-05`;
    expect(applied(until, [finding], "2025-07-05").told[0]?.waived?.until).toBe("2025-07-05");
    expect(applied(until, [finding], "2025-07-06")).toMatchObject({ waived: [false], reports: [{ state: "expired", why: expect.stringContaining("问题仍在") }] });
    expect(applied(until, [], "2025-07-06").reports).toMatchObject([{ state: "expired", why: expect.stringContaining("可以删去") }]);
  });

  it.each([
    ["form.weights-differ-from-total", "没有报出这样的问题，可以删去"],
    ["form.wieghts-differ-from-total", "没有规则 form.wieghts-differ-from-total；您要的是 form.weights-differ-from-total 吗？"],
  ])("that waives nothing is told: %s", (rule, why) => {
    expect(applied(given.replace("form.weights-differ-from-total", rule), []).reports).toMatchObject([{ state: "unused", why }]);
  });

  it("that lies with some files is about no others", () => {
    expect(applied(given, [finding], "2025-07-05", "一组/甲/").waived).toEqual([true]);
    expect(applied(given, [finding], "2025-07-05", "一组/乙/").waived).toEqual([false]);
  });
});

describe("a file of waivers", () => {
  const faultsOf = (yaml: string) => openWaivers({ name: "w.yaml", yaml }).faults.map(({ line, column, what }) => `${line}:${column} ${what.zh}`);

  it("may be a list or have it under waivers, and may be empty", () => {
    expect(openWaivers({ name: "w", yaml: "waivers:\n- fingerprint: aaaaaaaaaaaaaaaa\n  reason: 好\n  by: 王\n" }).waivers).toMatchObject([{ source: { file: "w", line: 2, column: 3 } }]);
    expect(openWaivers({ name: "w", yaml: "# 以后再写\n" })).toEqual({ waivers: [], faults: [] });
  });

  it("needs a reason and who gave it", () => {
    expect(faultsOf("- fingerprint: aaaaaaaaaaaaaaaa\n")).toEqual(["1:3 缺少 reason", "1:3 缺少 by"]);
    expect(faultsOf("- fingerprint: aaaaaaaaaaaaaaaa\n  reason: ' '\n  by: 王\n")).toEqual(["2:11 reason 不能是空的"]);
  });

  it("needs, without fingerprint, rule, unit or subject, and figures", () => {
    expect(faultsOf("- reason: 好\n  by: 王\n")).toEqual(["1:3 缺少 rule", "1:3 缺少 unit 或 subject", "1:3 缺少 actual 和 expected（豁免只管写明的数）"]);
  });

  it("has days of the calendar and known keys", () => {
    expect(faultsOf("- fingerprint: aaaaaaaaaaaaaaaa\n  reason: 好\n  by: 王\n  until: 2025-02-30\n  untill: 2025-01-01\n").sort()).toEqual(["4:10 until 写得不对：“2025-02-30”", "5:3 不认识的键“untill”"]);
  });
});
