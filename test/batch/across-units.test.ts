import { describe, expect, it } from "vitest";
import { checkFiles, openReader, type InputFile } from "../../src/batch/index.js";
import { resultSchema } from "../../src/model/result.js";
import { own } from "../across/prose.js";
import { wholeRulebook } from "../audit/rulebook.js";

const rulebook = wholeRulebook();
const check = (files: readonly InputFile[]) => checkFiles(files, rulebook, { language: "zh", version: "test", excerpts: true, reader: openReader({ isolated: false }) });

function report(unit: string, text: readonly string[]): InputFile {
  const lines = [`${unit}2023年度部门整体支出绩效自评报告`, "一、部门整体支出绩效情况", ...text];
  return { path: `${unit}/自评报告.txt`, bytes: new TextEncoder().encode(lines.join("\n")) };
}

const files = Object.entries(own).map(([unit, text]) => report(unit, text));

describe("a run of several units", () => {
  it("tells nothing of units that each tell their own", async () => {
    const { findings, checks } = await check(files);
    expect(findings.filter(({ rule }) => rule.startsWith("district."))).toEqual([]);
    expect(checks.filter(({ rule }) => rule.startsWith("district.")).every(({ failed }) => failed === 0)).toBe(true);
  });

  it("tells of a copied passage with both places and both excerpts, in the contract's shape", async () => {
    const copied = [...files.slice(0, -1), report("临溪县青石镇人民政府", own["临溪县文化馆"] ?? [])];
    const result = await check(copied);
    expect(resultSchema.safeParse(result).error).toBeUndefined();
    const [finding, ...rest] = result.findings.filter(({ rule }) => rule.startsWith("district."));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: "district.text-with-figures-copied", unit: "临溪县文化馆", units: ["临溪县文化馆", "临溪县青石镇人民政府"] });
    expect(new Set(finding?.evidence.map(({ file }) => file))).toEqual(new Set(["临溪县文化馆/自评报告.txt", "临溪县青石镇人民政府/自评报告.txt"]));
    expect(finding?.evidence.every(({ source }) => source !== undefined)).toBe(true);
    expect((await check([...copied].reverse())).findings.filter(({ rule }) => rule.startsWith("district.")).map(({ fingerprint }) => fingerprint)).toEqual([finding?.fingerprint]);
  });
});
