import { readXlsx } from "hucre/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { renderWorkbook } from "../../src/report/index.js";
import { cellText } from "../../src/report/workbook-cells.js";
import { sampleResult } from "../support/sample-result.js";


describe("the Excel list", () => {
  let bytes: Uint8Array;
  const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

  beforeAll(async () => {
    bytes = await renderWorkbook(sampleResult, { language: "zh" });
  });

  it.each(["zh", "en"] as const)("holds these cells in %s", async (language) => {
    await expect(await dump(await renderWorkbook(sampleResult, { language }))).toMatchFileSnapshot(`snapshots/workbook-${language}.txt`);
  });

  it("has its sheets in the order in which a reviewer works", async () => {
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(["汇总", "问题清单", "已核对通过", "未能核对", "文件清单"]);
  });

  it("freezes and filters the header of every sheet", () => {
    for (const number of [1, 2, 3, 4, 5]) {
      expect(part(`xl/worksheets/sheet${number}.xml`)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(part(`xl/worksheets/sheet${number}.xml`)).toMatch(/<autoFilter ref="A1:/);
    }
  });

  it("offers the four decisions for every finding and no other cell", () => {
    expect(part("xl/worksheets/sheet2.xml")).toContain(
      '<dataValidation type="list" sqref="Q2:Q6" allowBlank="1" showErrorMessage="1" errorTitle="处理意见" error="确认，属实但已说明，误报，已整改"><formula1>"确认,属实但已说明,误报,已整改"</formula1>',
    );
  });

  it("holds no formula, no link and nothing that a CSV export would turn into one", async () => {
    const names = Object.keys(unzipSync(bytes));
    expect(names.filter((name) => name.endsWith(".xml")).map(part).join("")).not.toMatch(/<f[ >]|<hyperlink|t="str"/);
    const { sheets } = await readXlsx(bytes);
    const texts = sheets.flatMap((sheet) => sheet.rows.flat()).filter((value) => typeof value === "string");
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual(["-10"]);
  });

  it("tells a file with a part that could not be read from one that could not be read at all", async () => {
    const [file] = sampleResult.files;
    if (file === undefined) throw new Error("the sample has files");
    const broken = (path: string, part?: string[]) => ({
      ...file,
      path,
      parts: [],
      problems: [{ code: "damaged" as const, severity: "error" as const, message: "已损坏", place: { file: path, ...(part === undefined ? {} : { part }), at: { kind: "file" as const } } }],
    });
    const files = [broken("甲.docx"), broken("乙.docx", ["word/embeddings/表.xlsx"])];
    const { sheets } = await readXlsx(await renderWorkbook({ ...sampleResult, files }, { language: "zh" }));
    expect(sheets[4]?.rows.slice(1).map((row) => [row[0], row[2]])).toEqual([["甲.docx", "否"], ["乙.docx", "部分"]]);
  });

  it("is the same, byte for byte, when made twice", async () => {
    expect(Buffer.from(await renderWorkbook(sampleResult, { language: "zh" })).equals(Buffer.from(bytes))).toBe(true);
  });

  it("counts what passed by rule where the passes themselves were not kept", async () => {
    const { passes: _, ...result } = sampleResult;
    const { sheets } = await readXlsx(await renderWorkbook(result, { language: "zh" }));
    expect(sheets[2]?.rows[1]).toContain("×1");
  });
});

describe("a stranger's text in a cell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["  =1+1", "'  =1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1+1", "'＝1+1"],
    ["\t=1+1", "' =1+1"],
  ])("%j cannot become a formula", (text, safe) => expect(cellText(text)).toBe(safe));

  it.each(["-10", "+6.7%", "-1,234.50", "-0.09", "90", "送戏下乡", "%", ""])("%j stays as it is", (text) => expect(cellText(text)).toBe(text));

  it("is cut where Excel could not hold it", () => expect(cellText("字".repeat(40_000))).toHaveLength(32_767));
});

/** Every cell, a line a cell, so that a change is seen where it is. */
async function dump(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readXlsx(bytes);
  return sheets
    .map((sheet) => {
      const rows = sheet.rows.map((row, number) =>
        row.flatMap((value, column) => (value === null || value === "" ? [] : [`  ${String.fromCharCode(65 + column)}${number + 1}  ${String(value).replaceAll("\n", "\n        ")}`])).join("\n"),
      );
      return [`## ${sheet.name}`, ...rows].join("\n\n");
    })
    .join("\n\n");
}
