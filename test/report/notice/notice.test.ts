import { unzipSync, strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import type { AuditResult, Finding } from "../../../src/model/index.js";
import { hasProgram, readByLibreOffice } from "../../support/programs.js";
import { sampleResult } from "../../support/sample-result.js";
import { notices, textOf } from "./support.js";

const finding = sampleResult.findings.find(({ rule }) => rule === "project.weights-differ-from-total");
if (finding === undefined) throw new Error("the sample has it");

function resultOf(...findings: readonly Partial<Finding>[]): AuditResult {
  return { ...sampleResult, findings: findings.map((each) => ({ ...finding, ...each }) as Finding) };
}

describe("the notice to a unit", () => {
  it("reads as an official letter", async () => {
    const [notice] = notices(sampleResult);
    expect(notice?.path).toBe("notices/整改通知-临溪县文化馆.docx");
    await expect(await textOf(notice?.bytes ?? new Uint8Array())).toMatchFileSnapshot("../snapshots/notice.txt");
  });

  it("reads so in English", async () => {
    const [notice] = notices(sampleResult, { language: "en" });
    expect(notice?.path).toBe("notices/notice-临溪县文化馆.docx");
    const text = await textOf(notice?.bytes ?? new Uint8Array());
    expect(text).toContain("Request to verify the 2024 self-evaluation of 临溪县文化馆");
    expect(text).not.toMatch(/[{}]|undefined/);
  });

  it("is written for each unit and year with something to put right, and for no other", () => {
    expect(notices(sampleResult)).toHaveLength(1);
    expect(notices(resultOf({ severity: "info" }))).toEqual([]);
    expect(notices(resultOf({ waived: { reason: "已说明", by: "王审核", on: "2025-03-01" } }))).toEqual([]);
    expect(notices(resultOf({ unit: "甲局", year: 2023 }, { unit: "甲局", year: 2024 }, { unit: "乙局" })).map(({ path }) => path)).toEqual([
      "notices/整改通知-甲局-2023.docx",
      "notices/整改通知-甲局-2024.docx",
      "notices/整改通知-乙局.docx",
    ]);
  });

  it("leaves waived findings out, keeps hints apart, and says what was read from a picture", async () => {
    const [notice] = notices(
      resultOf(
        { title: "甲问题", recognised: { confidence: 0.9 } },
        { title: "乙问题", waived: { reason: "已说明", by: "王审核", on: "2025-03-01" } },
        { title: "丙提示", severity: "info" },
      ),
    );
    const text = await textOf(notice?.bytes ?? new Uint8Array());
    const [letter = "", hints = ""] = text.split("供参考的提示\n以下内容");
    expect(letter).toContain("甲问题　【请核实更正】〔经图片识别，请以原件为准〕");
    expect(letter).toContain("需请你单位核实的共1处");
    expect(letter).not.toContain("丙提示");
    expect(hints).toContain("丙提示");
    expect(text).not.toContain("乙问题");
  });

  it("shows the rows of the table in which the figures stand, and marks these", async () => {
    const row = (number: number, ...texts: string[]) => ({ row: number, cells: texts.map((text, index) => ({ column: index + 1, text })) });
    const evidence = finding.evidence.slice(0, 2).map((each, index) => ({ ...each, source: { excerpt: 0, row: index === 0 ? 9 : 3, column: 3 } }));
    const excerpts: AuditResult["excerpts"] = [
      { kind: "table", file: finding.evidence[0]?.file ?? "", origin: "sheet", height: 9, width: 3, rows: [row(1, "指标", "指标值", "分值"), row(2, "甲<1>", "5场", "30"), row(3, "乙", "6场", "10"), row(4, "丙", "7场", "50"), row(9, "总分", "", "100")] },
    ];
    const [notice] = notices({ ...resultOf({ evidence }), excerpts });
    const xml = strFromU8(unzipSync(notice?.bytes ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array());
    const marked = [...xml.matchAll(/<w:u w:val="single"\/><w:shd[^>]*\/><\/w:rPr><w:t xml:space="preserve">([^<]*)/g)].map((match) => match[1]);
    expect(marked).toEqual(["10", "100"]);
    expect(await textOf(notice?.bytes ?? new Uint8Array())).toContain("指标值\n分值\n……\n乙\n6场\n10\n……\n总分");
  });

  it("cannot be led astray by what others wrote", async () => {
    const nasty = 'A<w:p/>&{单位}"\u0000\u202e/..\\CON?*';
    const paths = notices(resultOf({ unit: nasty, message: nasty, title: nasty }, { unit: "长".repeat(300) }, { unit: "x/y" }, { unit: "X:Y" }, { unit: "CON. " })).map(({ path }) => path);
    for (const path of paths) {
      expect(path).toMatch(/^notices\/整改通知-[^<>:"/\\|?*\u0000-\u001f]*[^. ]\.docx$/);
      expect(Buffer.byteLength(path)).toBeLessThan(200);
    }
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(5);
    const [notice] = notices(resultOf({ unit: nasty, message: nasty, title: nasty }));
    const text = await textOf(notice?.bytes ?? new Uint8Array());
    expect(text).toContain('关于A<w:p/>&{单位}"/..\\CON?*2024年度绩效自评材料的整改通知');
  });

  it("is the same bytes each time", () => {
    expect(notices(sampleResult)).toEqual(notices(structuredClone(sampleResult)));
  });

  it.skipIf(!hasProgram("soffice"))("opens in LibreOffice, with the table for the answers", { timeout: 120_000 }, () => {
    const html = readByLibreOffice(notices(sampleResult)[0]?.bytes ?? new Uint8Array()).replace(/\s+/g, " ");
    expect(html.replace(/<[^>]+>/g, "")).toContain("绩效自评材料的整改通知");
    const table = /<table[^>]*>(?:(?!<table).)*单位说明或整改情况.*?<\/table>/s.exec(html)?.[0] ?? "";
    const rows = [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => [...row.matchAll(/<td.*?<\/td>/gs)].map(([cell]) => cell.replace(/<[^>]+>|\s/g, "")));
    expect(rows.at(-1)?.[0]).toBe("3");
    expect(rows.slice(1).map((row) => row.slice(2))).toEqual([["", "", ""], ["", "", ""], ["", "", ""]]);
  });
});
