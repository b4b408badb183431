import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { waiversJsonSchema } from "../../src/audit/index.js";
import type { AuditResult, Finding } from "../../src/model/index.js";
import { openReviewedList } from "../../src/cli/reviewed-list.js";
import { renderWorkbook } from "../../src/report/index.js";
import { sampleResult } from "../support/sample-result.js";
import { folderWith, gouji } from "../support/command.js";

const report = (rate: string) => `临溪县文化馆2024年度部门整体支出绩效自评报告\n2024年，本馆支出决算412.60万元，其中：基本支出300.10万元，项目支出${rate}万元。\n`;
const broken = report("102.50");

async function resultOf(...args: string[]): Promise<{ code: number; result: AuditResult; err: string }> {
  const { code, out, err } = await gouji("check", ...args, "--format", "json");
  return { code, result: JSON.parse(out) as AuditResult, err };
}

const errorIn = ({ findings }: AuditResult): Finding => findings.find(({ severity }) => severity === "error") ?? expect.fail("no error found");

/** A waiver of the finding as somebody would write it who reads the list. */
function waiverOf({ rule, unit, subject, actual, expected }: Finding, more = ""): string {
  const lines = { rule, unit, subject, actual, expected };
  const fields = Object.entries(lines).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: "${value}"`]));
  return `- ${[...fields, "reason: 主管部门已批准", "by: 王审核"].join("\n  ")}\n${more}`;
}

async function known(): Promise<Finding> {
  return errorIn((await resultOf(await folderWith({ "报告.txt": broken }))).result);
}

/** A list with these columns alone, as a reviewer might leave it. */
async function listOf(row: string[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({ sheets: [{ name: "问题清单", rows: [["处理意见", "备注", "审核人", "有效期至", "指纹"], row] }] });
}

describe("waivers", () => {
  it("in the checked folder: the finding stays, with reason and who, and no longer fails the check", async () => {
    const folder = await folderWith({ "报告.txt": broken, "gouji.waivers.yaml": waiverOf(await known()) });
    const { code, result, err } = await resultOf(folder);
    expect([code, err]).toEqual([0, ""]);
    expect(errorIn(result).waived).toMatchObject({ reason: "主管部门已批准", by: "王审核" });
    expect(result.summary).toMatchObject({ errors: 0, waived: 1, files: 1 });
    expect(result.waivers).toEqual([]);
    const { out } = await gouji("check", folder);
    expect(out.replace(/\s/g, "")).toContain("已豁免1项");
    expect(out).toMatch(/已豁免 +主管部门已批准（王审核）/);
  });

  it("beside the checked file, in a folder below, and by --waivers several times", async () => {
    const waiver = waiverOf(await known());
    const beside = await folderWith({ "报告.txt": broken, "gouji.waivers.yaml": waiver, "下级/报告.txt": broken, "下级/gouji.waivers.yaml": waiver });
    expect((await resultOf(join(beside, "报告.txt"))).code).toBe(0);
    const below = await folderWith({ "下级/报告.txt": broken, "下级/gouji.waivers.yaml": waiver });
    expect((await resultOf(below)).code).toBe(0);
    const apart = await folderWith({ "甲.yaml": "[]\n", "乙.yaml": waiver });
    const plain = await folderWith({ "报告.txt": broken });
    expect((await resultOf(plain, "--waivers", join(apart, "甲.yaml"), "--waivers", join(apart, "乙.yaml"))).code).toBe(0);
  });

  it("of another folder's material waive nothing here", async () => {
    const folder = await folderWith({ "甲/报告.txt": broken, "乙/gouji.waivers.yaml": waiverOf(await known()) });
    const { code, result } = await resultOf(folder);
    expect([code, result.waivers?.length]).toEqual([1, 1]);
  });

  it("are back once a figure has changed, with the near miss, its file, line and column", async () => {
    const before = await known();
    const folder = await folderWith({ "报告.txt": report("101.50"), "gouji.waivers.yaml": `# 2024\n${waiverOf(before)}` });
    const { code, result } = await resultOf(folder);
    expect(code).toBe(1);
    expect(result.waivers).toMatchObject([{ state: "unused", line: 2, column: 3, why: expect.stringContaining(`应为的数写的是 ${before.expected}`) }]);
    const { out } = await gouji("check", folder);
    expect(out).toContain("没有用上的豁免");
    expect(out.replace(/\s+/g, "")).toContain("gouji.waivers.yaml:2:3");
  });

  it("that have expired are told and cover nothing", async () => {
    const folder = await folderWith({ "报告.txt": broken, "gouji.waivers.yaml": waiverOf(await known(), "  until: 2020-01-01\n") });
    const { code, result } = await resultOf(folder);
    expect([code, result.waivers?.[0]?.state]).toEqual([1, "expired"]);
  });

  it("that are faulty are told all at once, with line, column and caret", async () => {
    const folder = await folderWith({ "报告.txt": broken, "gouji.waivers.yaml": "- rule: a\n  subjet: 乙\n", "更多.yaml": "- rule：a\n" });
    const { code, err } = await gouji("check", folder, "--waivers", join(folder, "更多.yaml"));
    expect(code).toBe(2);
    expect(err).toMatch(/gouji\.waivers\.yaml:2:3 [^]*\n +2 \| {3}subjet: 乙\n +\^{6}\n[^]*您要的是 subject 吗/);
    expect(err).toContain("缺少 reason");
    expect(err).toContain("更多.yaml:1:");
  });

  it("inside an archive waive nothing, and other files of waivers are named as not used", async () => {
    const waiver = waiverOf(await known());
    const packed = zipSync({ "报告.txt": strToU8(broken), "gouji.waivers.yaml": strToU8(waiver) });
    const folder = await folderWith({ "材料.zip": packed, "去年.waivers.yaml": waiver });
    const { code, err } = await resultOf(folder);
    expect(code).toBe(1);
    expect(err).toContain("豁免文件，这里没有用上");
  });

  it("are read from the Excel list that was gone through, and told with the cell where something is missing", async () => {
    const { rule: _, fingerprint } = await known();
    const folder = await folderWith({ "报告.txt": broken, "清单.xlsx": await listOf(["属实但已说明", "主管部门已批准", "王审核", "2999/1/5", fingerprint]), "缺.xlsx": await listOf(["误报", "", "", "", fingerprint]) });
    const { code, result } = await resultOf(join(folder, "报告.txt"), "--waivers", join(folder, "清单.xlsx"));
    expect(code).toBe(0);
    expect(errorIn(result).waived).toMatchObject({ reason: "主管部门已批准", by: "王审核", until: "2999-01-05", source: expect.stringContaining("问题清单!A2") });
    const { err } = await gouji("check", join(folder, "报告.txt"), "--waivers", join(folder, "缺.xlsx"));
    expect(err).toMatch(/缺\.xlsx 问题清单!A2\n +备注里要写明理由[^]*审核人要写明是谁/);
  });

  it("that a list shows are waivers again when it is given back", async () => {
    const folder = await folderWith({ "list.xlsx": await renderWorkbook(sampleResult, { language: "zh" }) });
    const { waivers, faults } = await openReviewedList(join(folder, "list.xlsx"));
    expect(faults).toEqual([]);
    expect(waivers).toMatchObject([{ fingerprints: ["4a8a08f09d37b737"], reason: "主管部门已批准", by: "王审核" }]);
  });

  it("have a JSON Schema that takes what the reader takes", async () => {
    const { out } = await gouji("schema", "--waivers");
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(waiversJsonSchema())));
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(out) as object);
    expect(valid(parse(waiverOf(await known())))).toBe(true);
    expect(valid([{ rule: "a", reason: "好" }])).toBe(false);
  });

  it("are shown in the README as they are read", async () => {
    const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
    const shown = /<!-- waivers:start -->\n([^]*?)<!-- waivers:end -->/.exec(readme)?.[1] ?? "";
    const folder = await folderWith({ "报告.txt": broken, "gouji.waivers.yaml": shown.replace(/^ {4}/gm, "") });
    expect((await resultOf(folder)).result.waivers).toHaveLength(2);
  });
});
