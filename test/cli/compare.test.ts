import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { type ErrorKind, generateSubmission } from "../../fixtures/generate/index.js";
import type { AuditResult, Comparison, Outcome } from "../../src/model/index.js";
import { folderWith, gouji, goujiOn } from "../support/command.js";

/** One invented unit's submission in a folder of its own, the same world each time, with other errors planted. */
async function submitted(...errors: ErrorKind[]): Promise<string> {
  const { files } = generateSubmission({ seed: 108, packaging: "docx", errors });
  return folderWith(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])));
}

async function compared(old: string, now: string, ...args: string[]): Promise<{ code: number; comparison: Comparison; err: string }> {
  const { code, out, err } = await gouji("compare", old, now, "--format", "json", ...args);
  return { code, comparison: JSON.parse(out) as Comparison, err };
}

const of = ({ items }: Comparison, outcome: Outcome) => items.filter((item) => item.outcome === outcome);
const expenses = (unit: string, basic: string, project: string) => `${unit}2024年度部门整体支出绩效自评报告\n2024年，本单位支出决算412.60万元，其中：基本支出${basic}万元，项目支出${project}万元。\n`;
const text = (body: string) => folderWith({ "报告.txt": body });

describe("gouji compare", () => {
  it("tells what was fixed, what was left, and what is new", async () => {
    const old = await submitted("weight-sum", "execution-rate");
    const now = await submitted("execution-rate", "score-sum");
    const { code, comparison } = await compared(old, now);
    expect(code).toBe(1);
    expect(of(comparison, "fixed").map(({ rule }) => rule)).toEqual(["form.weights-differ-from-total"]);
    expect(of(comparison, "unchanged").map(({ rule }) => rule)).toEqual(["form.execution-rate-wrong"]);
    expect(of(comparison, "new").map(({ rule }) => rule)).toEqual(["form.scores-differ-from-total"]);
  });

  it("finds everything fixed in a clean resubmission, with what shows it, and exits with 0", async () => {
    const { code, comparison } = await compared(await submitted("weight-sum", "execution-rate", "score-sum"), await submitted());
    expect(code).toBe(0);
    expect(comparison.summary).toMatchObject({ new: 0, changed: 0, unchanged: 0, unchecked: 0, withdrawn: 0 });
    expect(of(comparison, "fixed").map(({ why }) => why)).toEqual(of(comparison, "fixed").map(() => "这处现已相符"));
  });

  it("tells what was changed but is still wrong, figure by figure", async () => {
    const { code, comparison } = await compared(await text(expenses("临溪县文化馆", "300.10", "102.50")), await text(expenses("临溪县文化馆", "300.10", "108.50")));
    expect(code).toBe(1);
    expect(comparison.summary).toMatchObject({ changed: 1, new: 0, fixed: 0 });
    expect(of(comparison, "changed")[0]?.changes).toEqual([expect.objectContaining({ before: "102.50万元", after: "108.50万元" })]);
  });

  it("knows the unit that is written otherwise", async () => {
    const { comparison } = await compared(await text(expenses("临溪县文化馆", "300.10", "102.50")), await text(expenses("临溪县文化馆（本级）", "300.10", "102.50")));
    expect(comparison.summary).toMatchObject({ unchanged: 1, new: 0, withdrawn: 0 });
    expect(comparison.units).toHaveLength(1);
  });

  it("does not take for fixed what was not handed in again, could not be read, or is told no more", async () => {
    const wrong = await text(expenses("临溪县文化馆", "300.10", "102.50"));
    const other = await compared(wrong, await text(expenses("云垌县林业局", "300.10", "112.50")));
    expect(of(other.comparison, "withdrawn").map(({ why }) => why)).toEqual(["这次没有收到这个单位的材料"]);
    const otherYear = await compared(wrong, await text(expenses("临溪县文化馆", "300.10", "112.50").replaceAll("2024", "2023")));
    expect(of(otherYear.comparison, "withdrawn").map(({ why }) => why)).toEqual(["这次收到的是这个单位另一年度（2023）的材料"]);
    const damaged = await folderWith({ "报告.txt": expenses("云垌县林业局", "300.10", "112.50"), "坏.docx": "PK\u0003\u0004坏" });
    const unread = await compared(wrong, damaged);
    expect(of(unread.comparison, "unchecked").map(({ why }) => why)).toEqual([expect.stringContaining("坏.docx")]);
    expect(unread.code).toBe(3);
    const silent = await compared(wrong, await text("临溪县文化馆2024年度部门整体支出绩效自评报告\n2024年，本馆支出决算412.60万元。\n公务接待费比上年减少1万元，其中：上年5万元，本年4万元。\n"));
    expect(of(silent.comparison, "fixed")).toEqual([]);
  });

  it("does not take for fixed what the rules no longer look at", async () => {
    const old = await text(expenses("临溪县文化馆", "300.10", "102.50"));
    const result = JSON.parse((await gouji("check", old, "--format", "json", "--passes")).out) as AuditResult;
    const rule = result.findings[0]?.rule ?? "";
    const now = { ...result, findings: [], checks: result.checks.filter((check) => check.rule !== rule) };
    const folder = await folderWith({ "上次.json": JSON.stringify(result), "这次.json": JSON.stringify(now) });
    const { comparison } = await compared(join(folder, "上次.json"), join(folder, "这次.json"));
    expect(of(comparison, "unchecked").map(({ why }) => why)).toEqual(["这次没有用这条规则"]);
  });

  it("matches several findings of one rule one to one, the nearest first, whatever their order", async () => {
    const many = (...projects: string[]) => text(`临溪县文化馆2024年度部门整体支出绩效自评报告\n${projects.map((project) => `2024年，本单位支出决算412.60万元，其中：基本支出300.10万元，项目支出${project}万元。`).join("\n")}\n`);
    const { comparison } = await compared(await many("102.50", "104.50"), await many("104.50", "112.50"));
    expect(of(comparison, "unchanged").length).toBeGreaterThan(0);
    expect(of(comparison, "new")).toEqual([]);
  });

  it("lets a waived finding stay without failing", async () => {
    const now = await text(expenses("临溪县文化馆", "300.10", "102.50"));
    const before = JSON.parse((await gouji("check", now, "--format", "json")).out) as AuditResult;
    await writeFile(join(now, "gouji.waivers.yaml"), `- fingerprint: ${before.findings[0]?.fingerprint}\n  reason: 已批准\n  by: 王审核\n`);
    const { code, comparison } = await compared(await text(expenses("临溪县文化馆", "300.10", "102.50")), now);
    expect(code).toBe(0);
    expect(of(comparison, "unchanged")[0]?.after?.waived).toBe(true);
  });

  it("goes by --fail-on", async () => {
    const old = await text(expenses("临溪县文化馆", "300.10", "102.50"));
    expect((await compared(old, old, "--fail-on", "never")).code).toBe(0);
  });

  it("refuses results in two languages", async () => {
    const material = await text(expenses("临溪县文化馆", "300.10", "102.50"));
    const folder = await folderWith({ "zh.json": (await gouji("check", material, "--format", "json")).out, "en.json": (await gouji("check", material, "--format", "json", "--lang", "en")).out });
    const { code, err } = await gouji("compare", join(folder, "zh.json"), join(folder, "en.json"));
    expect([code, err]).toEqual([2, expect.stringContaining("没法对照")]);
  });

  describe("written to a folder", () => {
    let out: string;
    let old: string;
    let now: string;

    beforeAll(async () => {
      [old, now] = [await folderWith({}), await submitted("execution-rate", "score-sum")];
      await gouji("check", await submitted("weight-sum", "execution-rate"), "--out", old);
      out = join(await folderWith({}), "对照");
      await gouji("compare", old, now, "--out", out);
    });

    it("holds a list, its JSON and its Markdown, from a folder of results", async () => {
      expect((await readdir(out)).sort()).toEqual(["compare.json", "compare.md", "compare.xlsx", "gouji.manifest.json"]);
      const { sheets } = await readXlsx(await readFile(join(out, "compare.xlsx")));
      expect(sheets.map(({ name }) => name)).toEqual(["汇总", "对照清单"]);
      expect(sheets[1]?.rows.slice(1).map((row) => row[1])).toEqual(["新增", "未改", "已改正"]);
      expect(await readFile(join(out, "compare.md"), "utf8")).toContain("**已改正 · 错误");
    });

    it("is as the schema says", async () => {
      const schema = JSON.parse((await gouji("schema", "--comparison")).out) as object;
      const validate = new Ajv2020().compile(schema);
      expect(validate(JSON.parse(await readFile(join(out, "compare.json"), "utf8"))), JSON.stringify(validate.errors)).toBe(true);
    });

    it("is the same, byte for byte, when compared again", async () => {
      const { err } = await gouji("compare", old, now, "--out", out);
      expect(err).toMatch(/0 个文件；另有 4 个/);
    });
  });

  it("prints a table by unit, and cards on a narrow screen", async () => {
    const [old, now] = [await submitted("weight-sum"), await submitted("score-sum")];
    const { out } = await gouji("compare", old, now);
    expect(out).toMatch(/━━ [^]*新增 1，改了仍不对 0，未改 0；已改正 1[^]*新增 错误 {2}/);
    expect((await goujiOn({ width: 140 }, "compare", old, now)).out).toMatch(/│ 新增 +│ 错误 │ 各项得分之和与总分不符/);
  });
});
