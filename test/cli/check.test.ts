import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { strToU8, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import type { AuditResult } from "../../src/model/index.js";
import { resultJsonSchema } from "../../src/report/index.js";
import { folderWith, gouji } from "../support/command.js";

const clean = generateSubmission({ seed: 3, packaging: "docx" }).files[0]?.bytes ?? new Uint8Array();
const json = async (...args: string[]) => JSON.parse((await gouji("check", "--format", "json", ...args)).out) as AuditResult;

/** A rule of one's own that finds something in any form with indicators, so that these tests do not hang on the shipped rules. */
const alarm = (severity: string) => `- id: test.alarm
  title: { zh: 测试用规则, en: test rule }
  severity: ${severity}
  each: scored
  when: size(indicators) > 0
  check: ties(sum(indicators.map(i, i.weight)), 12345)
  message: { zh: "分值之和不是 {right}", en: "weights are not {right}" }
  basis: 测试
  confidence: quoted
  examples:
    ok: [{ indicators: [{ weight: 12345 }] }]
    ng: [{ indicators: [{ weight: 1 }] }]
`;

describe("gouji check", () => {
  let folder: string;
  let report: string;
  let alarms: Record<"error" | "warning", string>;

  beforeAll(async () => {
    folder = await folderWith({ "材料/整体 自评报告.docx": clean, "error.yaml": alarm("error"), "warning.yaml": alarm("warning") });
    report = join(folder, "材料", "整体 自评报告.docx");
    alarms = { error: join(folder, "error.yaml"), warning: join(folder, "warning.yaml") };
  });

  it("is meant where no command is named", async () => {
    const [short, long] = [await gouji(report), await gouji("check", report)];
    expect(short).toEqual(long);
  });

  it("exits with 1 from the --fail-on level on", async () => {
    expect((await gouji(report, "--rules", alarms.error)).code).toBe(1);
    expect((await gouji(report, "--rules", alarms.error, "--fail-on", "never")).code).toBe(0);
    expect((await gouji(report, "--rules", alarms.warning, "--fail-on", "warning")).code).toBe(1);
    expect((await gouji(report, "--rules", alarms.warning, "--fail-on", "info")).code).toBe(1);
  });

  it("prints JSON that the published schema accepts, and nothing else on standard output", async () => {
    const { out } = await gouji("check", report, "--format", "json", "--rules", alarms.error, "--passes");
    const validate = new Ajv2020({ strict: false }).compile(await resultJsonSchema());
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
    expect(JSON.parse(out)).toMatchObject({ schema: "gouji/result@1", files: [{ path: report.replaceAll("\\", "/"), format: "docx" }] });
  });

  it("keeps passes out of the JSON unless they are asked for", async () => {
    expect(await json(report)).not.toHaveProperty("passes");
    const { passes, summary } = await json(report, "--passes");
    expect(passes).toHaveLength(summary.passed);
  });

  it("reads folders and archives alike, and leaves temporary and system files out with a note", async () => {
    const files = { "甲/报告.docx": clean, "甲/~$报告.docx": "x", "甲/.DS_Store": "x", "甲/Thumbs.db": "x", "乙.zip": zipSync({ "报告.docx": clean, "__MACOSX/._报告.docx": strToU8("x") }) };
    const here = await folderWith(files);
    const { out, err } = await gouji("check", here, "--format", "json");
    const paths = (JSON.parse(out) as AuditResult).files.map((file) => file.path.slice(here.length + 1));
    expect(paths).toEqual(["乙.zip/报告.docx", "甲/报告.docx"]);
    expect(err.match(/已略过/g)).toHaveLength(3);
  });

  it("audits a file that is given twice once", async () => {
    expect((await json(report, join(folder, "材料"))).files).toHaveLength(1);
  });

  it("prints one line when quiet", async () => {
    const { out, err } = await gouji(report, "--quiet");
    expect(out.trim().split("\n").length).toBeLessThanOrEqual(2);
    expect(err).toBe("");
  });

  it("speaks English where asked to", async () => {
    const { out } = await gouji("check", report, "--lang", "en", "--rules", alarms.error);
    expect(out).toMatch(/^1 unit, 1 file: /);
    expect(out).toContain("weights are not 12345");
  });

  describe("with --out", () => {
    it("writes the list, and never over one that is there", async () => {
      const out = await folderWith({});
      const first = await gouji(report, "--out", join(out, "结果"));
      expect(first.err).toContain("已写入");
      await writeFile(join(out, "结果", "discrepancies.xlsx"), "审核人改过的");
      const second = await gouji(report, "--out", join(out, "结果"), "--rules", alarms.error);
      expect(second.err).toContain("已有的文件没有覆盖");
      expect(await readdir(join(out, "结果"))).toEqual(expect.arrayContaining(["discrepancies (2).xlsx", "discrepancies.xlsx"]));
    });

    it("lists every finding, pass and file", async () => {
      const out = await folderWith({});
      const { summary } = await json(report, "--out", out, "--rules", alarms.error);
      const { readFile } = await import("node:fs/promises");
      const { sheets } = await readXlsx(await readFile(join(out, "discrepancies.xlsx")));
      const rows = Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.rows.length - 1]));
      expect(rows).toMatchObject({ 问题清单: summary.errors + summary.warnings + summary.infos, 已核对通过: summary.passed, 文件清单: summary.files });
    });

    it("does not audit its own list the next time", async () => {
      const here = await folderWith({ "报告.docx": clean });
      await gouji(here, "--out", here);
      const { out, err } = await gouji("check", here, "--format", "json");
      expect((JSON.parse(out) as AuditResult).files).toHaveLength(1);
      expect(err).toContain("先前生成的结果");
    });

    it("makes the folder, and those above it", async () => {
      const out = join(await folderWith({}), "一", "二", "三");
      await gouji(report, "--out", out);
      expect(await readdir(out)).toContain("discrepancies.xlsx");
    });

    it.each([
      ["no name", "", "选项 --out 后面缺少内容"],
      ["a folder below a file", join("package.json", "结果"), "写不进文件夹 package.json"],
    ])("refuses %s in words, before any work", async (_, out, message) => {
      const ran = await gouji(report, "--out", out);
      expect([ran.code, ran.out]).toEqual([2, ""]);
      expect(ran.err).toContain(message);
    });

    it.skipIf(process.platform !== "linux")("gives up where the system makes no folder, instead of trying for ever", async () => {
      const ran = await gouji(report, "--out", "/proc/结果/里面");
      expect([ran.code, ran.out]).toEqual([2, ""]);
      expect(ran.err).toContain("请换一个可以写入的文件夹");
    });

    it("refuses a file where a folder is due, before any work", async () => {
      const { code, out, err } = await gouji(report, "--out", report);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("是一个文件");
    });
  });
});
