import { readXlsx } from "hucre/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { figureNotes } from "../../src/report/annotations.js";
import { renderHtml } from "../../src/report/html/index.js";
import { renderWorkbook } from "../../src/report/index.js";
import { numbersOf } from "../../src/report/order.js";
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

  it.each(["one", "unit"] as const)("numbers the findings as the page and the annotated copies do: %s", async (sheets) => {
    const page = renderHtml(sampleResult, { language: "zh" });
    const numberOf = new Map([...page.matchAll(/data-number="(\d+)".*?指纹 ([0-9a-f]{16})/gs)].map(([, number = "", fingerprint = ""]) => [fingerprint, number]));
    const lists = (await readXlsx(await renderWorkbook(sampleResult, { language: "zh", sheets }))).sheets.filter(({ rows }) => rows[0]?.includes("处理意见"));
    const told = lists.flatMap(({ rows }) => rows.slice(1).map((row) => [String(row[rows[0]?.indexOf("指纹") ?? 0]).split("\n")[0], row[0]]));
    expect(told).toEqual(told.map(([fingerprint = ""]) => [fingerprint, numberOf.get(String(fingerprint))]));
    expect(told).toHaveLength(sampleResult.findings.length);
    const notes = [...figureNotes(sampleResult, { language: "zh" }).values()].flat().filter(({ mark }) => mark !== "other");
    for (const [index, { title }] of [...numbersOf(sampleResult).keys()].entries()) expect(notes.some(({ heading }) => heading.includes(`第 ${index + 1} 条：${title}`)), title).toBe(true);
  });

  it("is set up for paper on every sheet: landscape, as wide as the page, the header on each page, and which page it is", async () => {
    const english = unzipSync(await renderWorkbook(sampleResult, { language: "en", sheets: "unit" }));
    for (const [name, bytes] of Object.entries(english)) {
      if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue;
      expect(strFromU8(bytes)).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="[12]" fitToHeight="0"\/><headerFooter><oddFooter>[^<]*&amp;P \/ &amp;N<\/oddFooter>/);
    }
    const book = strFromU8(english["xl/workbook.xml"] ?? new Uint8Array());
    const [names, titles] = [[...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)], [...book.matchAll(/Print_Titles" localSheetId="\d+">([^<]*)</g)]].map((found) => found.map(([, told = ""]) => told));
    expect(titles).toHaveLength(names?.length ?? 0);
    const plain = (text: string) => text.replaceAll(/'|&apos;|&#39;/g, "");
    expect(titles?.filter((title, index) => !/^'.*'!\$/.test(title) || !plain(title).endsWith(`${plain(names?.[index] ?? "")}!$1:$1`))).toEqual([]);
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

  it("holds no formula, links only to submitted files and its own sheets, and nothing that a CSV export would turn into a formula", async () => {
    const names = Object.keys(unzipSync(bytes));
    expect(names.filter((name) => name.endsWith(".xml")).map(part).join("")).not.toMatch(/<f[ >]|t="str"/);
    const withLinks = unzipSync(await renderWorkbook(sampleResult, { language: "zh", linkTo: (path) => `../${path}` }));
    const targets = Object.entries(withLinks).flatMap(([name, bytes]) => (/worksheets\/_rels\//.test(name) ? [...strFromU8(bytes).matchAll(/Target="([^"]*)"/g)].map(([, target = ""]) => target) : []));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !sampleResult.files.some(({ path }) => target === `../${path}`))).toEqual([]);
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

  it("shows beside each finding what stands around its figures, and leads there and back", async () => {
    const [finding] = sampleResult.findings;
    if (finding === undefined) throw new Error("the sample has findings");
    const [first] = finding.evidence;
    if (first === undefined) throw new Error("the finding has evidence");
    const file = first.file;
    const told = { ...first, role: "witness", value: "19", source: { excerpt: 1, row: 1 }, place: { file, at: { kind: "paragraph" as const, number: 1, offset: 4, length: 2 } } };
    const result = {
      ...sampleResult,
      findings: [{ ...finding, evidence: [{ ...first, source: { excerpt: 0, row: 30, column: 2 } }, told] }],
      excerpts: [
        { kind: "table" as const, file, origin: "table" as const, height: 40, width: 2, rows: Array.from({ length: 40 }, (_, index) => ({ row: index + 1, cells: [{ column: 1, text: `行${index + 1}` }, ...(index === 4 ? [{ column: 2, rowSpan: 26, text: "=合并" }] : [])] })) },
        { kind: "text" as const, file, rows: [{ row: 1, text: "共支出19万元" }] },
      ],
    };
    const made = await renderWorkbook(result, { language: "zh" });
    const { sheets } = await readXlsx(made);
    const strips = sheets.find(({ name }) => name === "原表片段");
    const texts = strips?.rows.flat().filter((value) => value !== null) ?? [];
    expect(texts).toEqual(expect.arrayContaining(["行1", "行29", "行30", "行31", "'=合并"]));
    expect(texts).not.toContain("行20");
    expect(Object.values(unzipSync(made)).map((bytes) => strFromU8(bytes)).join("")).toMatch(/<u\/>[^]*?<t[^>]*>19<\/t>/);
    const xml = Object.entries(unzipSync(made)).flatMap(([name, bytes]) => (name.startsWith("xl/worksheets/sheet") ? [strFromU8(bytes)] : []));
    expect(xml.filter((sheet) => sheet.includes("location=\"&apos;原表片段&apos;!A3\"") || sheet.includes("location=\"'原表片段'!A3\""))).toHaveLength(1);
    expect(xml.filter((sheet) => /location="(?:&apos;|')问题清单(?:&apos;|')!A2"/.test(sheet))).toHaveLength(1);
  });

  it("has a sheet a unit where that is asked for, under a name that Excel takes", async () => {
    const [finding] = sampleResult.findings;
    if (finding === undefined) throw new Error("the sample has findings");
    const units = ["某县[住房]/和城乡建设：局", `${"长".repeat(40)}甲`, `${"长".repeat(40)}乙`, "汇总"];
    const result = { ...sampleResult, findings: units.map((unit) => ({ ...finding, unit })) };
    const names = (await readXlsx(await renderWorkbook(result, { language: "zh", sheets: "unit" }))).sheets.map(({ name }) => name);
    expect(names.slice(1, 5)).toEqual(["某县 住房 和城乡建设：局", "长".repeat(31), `${"长".repeat(27)} (2)`, "汇总 (2)"]);
    expect((await readXlsx(await renderWorkbook(result, { language: "zh" }))).sheets[1]?.rows).toHaveLength(5);
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
