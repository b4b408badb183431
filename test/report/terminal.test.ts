import { describe, expect, it } from "vitest";
import { renderTerminal, troubleOf, widthOf } from "../../src/report/index.js";
import { sampleResult } from "../support/sample-result.js";

const plain = { colour: false, passes: true } as const;

describe("the terminal report", () => {
  for (const language of ["zh", "en"] as const) {
    for (const width of [80, 160]) {
      it(`reads well at ${width} columns in ${language}`, async () => {
        await expect(renderTerminal(sampleResult, { ...plain, language, width })).toMatchFileSnapshot(`snapshots/terminal-${width}-${language}.txt`);
      });
    }
  }

  it.each([40, 60, 80, 99, 100, 120, 160, 200])("never prints a line wider than %i columns", (width) => {
    for (const language of ["zh", "en"] as const) {
      const lines = renderTerminal(sampleResult, { ...plain, language, width }).split("\n");
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });

  it("draws every row of a table equally wide, whatever mixture of Chinese and figures it holds", () => {
    const text = renderTerminal(sampleResult, { ...plain, language: "zh", width: 160 });
    const rows = text.split("\n").filter((line) => /^[│├┌└]/.test(line));
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(widthOf)).size).toBe(1);
  });

  it("shows errors before warnings and waived findings last", () => {
    const text = renderTerminal(sampleResult, { ...plain, language: "zh", width: 80 });
    const order = ["在职人数与基础数据表不一致", "增长率与推算不符", "各项分值之和与总分不符", "一级指标权重与通常标准不同", "模板文字未替换"];
    const places = order.map((title) => text.indexOf(title));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it("opens and closes with the summary, and is the summary alone when quiet", () => {
    const text = renderTerminal(sampleResult, { ...plain, language: "zh", width: 160 });
    const summary = "2 个单位、4 个文件：错误 2，警告 1，提示 1；已核对 1 项，未能核对 2 项，已豁免 1 项；1 个文件读不了或没读全";
    expect(text.startsWith(`${summary}\n`)).toBe(true);
    expect(text.endsWith(`\n${summary}\n`)).toBe(true);
    expect(renderTerminal(sampleResult, { ...plain, language: "zh", width: 160, quiet: true })).toBe(`${summary}\n`);
  });

  it("tells in the summary how many files were read by text recognition, where any was", () => {
    const told = (recognised: number, language: "zh" | "en") => renderTerminal({ ...sampleResult, summary: { ...sampleResult.summary, recognised } }, { ...plain, language, width: 160, quiet: true });
    expect(told(0, "zh")).not.toContain("识别");
    expect(told(2, "zh")).toContain("；2 个文件经图片识别读取；1 个文件读不了或没读全");
    expect(told(1, "en")).toContain("; 1 file read by text recognition; 1 file unread");
  });

  it("lets nobody's text move the cursor, recolour or reverse what stands on the screen", () => {
    const text = renderTerminal(sampleResult, { ...plain, language: "zh", width: 80 });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it("colours severities only when asked to", () => {
    const coloured = renderTerminal(sampleResult, { ...plain, colour: true, language: "zh", width: 80 });
    expect(coloured).toContain("\u001b[31m\u001b[1m错误");
    expect(coloured).toContain("\u001b[33m\u001b[1m警告");
    expect(coloured).toContain("\u001b[36m\u001b[1m提示");
  });

  it("does not say so where nothing was audited", () => {
    const empty = { ...sampleResult, units: [], findings: [], checks: [] };
    const text = renderTerminal(empty, { language: "zh", width: 80, colour: false });
    expect(text).toContain("没有认出自评材料，什么也没有核对。");
    expect(text).not.toContain("没有发现对不上的数");
  });

  it("says that nothing was found where nothing was found", () => {
    const clean = { ...sampleResult, findings: [], files: [], checks: [] };
    expect(renderTerminal(clean, { language: "zh", width: 80, colour: false })).toContain("没有发现对不上的数。");
  });

  it("does not say so where forms were read but not one figure could be checked", () => {
    const unchecked = { ...sampleResult, findings: [], checks: [], summary: { ...sampleResult.summary, passed: 0 } };
    const text = renderTerminal(unchecked, { language: "zh", width: 80, colour: false });
    expect(text).toContain("没有一项能核对，不能当作没有问题。");
    expect(text).not.toContain("没有发现对不上的数");
  });

  it("says once what several files have in common, and names each of them", () => {
    const [file] = sampleResult.files;
    if (file === undefined) throw new Error("the sample has files");
    const files = ["甲.txt", "乙.txt"].map((path) => ({
      ...file,
      path,
      problems: [{ code: "no-form" as const, severity: "note" as const, message: "没有找到自评表", place: { file: path, at: { kind: "file" as const } } }],
    }));
    const text = renderTerminal({ ...sampleResult, files }, { language: "zh", width: 80, colour: false });
    expect(text).toContain("  注意 2 个文件：没有找到自评表\n    · 甲.txt\n    · 乙.txt\n");
  });

  it("does not name a page twice where the reader named it, or a run of pages, itself", () => {
    const scanned = (message: string) => troubleOf("甲.pdf", { message, place: { file: "甲.pdf", at: { kind: "page", page: 2 } } }, "zh");
    expect(scanned("甲.pdf：第2—3页是扫描图片")).toBe("第2—3页是扫描图片");
    expect(scanned("甲.pdf：字体没有编码")).toBe("第2页：字体没有编码");
  });

  it("folds the line that tells of figures left out", () => {
    const [finding] = sampleResult.findings;
    const [evidence] = finding?.evidence ?? [];
    if (finding === undefined || evidence === undefined) throw new Error("the sample has findings");
    const many = Array.from({ length: 30 }, (_, number) => ({ ...evidence, name: `分值 · 第 ${number} 项指标`, value: String(number + 1) }));
    const lines = renderTerminal({ ...sampleResult, findings: [{ ...finding, evidence: many }] }, { language: "zh", width: 40, colour: false }).split("\n");
    expect(lines.some((line) => line.includes("另有 12 处"))).toBe(true);
    expect(lines.filter((line) => widthOf(line) > 40)).toEqual([]);
  });

  it("puts what lies between the forms first, then report, base table, overall form and projects", () => {
    const at = (form: number) => sampleResult.units[0]?.forms[form]?.place ?? { file: "", at: { kind: "file" as const } };
    const first = sampleResult.findings.find(({ unit, severity }) => unit === sampleResult.units[0]?.name && severity === "error");
    if (first === undefined) throw new Error("no finding");
    const told = (title: string, ...forms: number[]) => ({ ...first, title, subject: undefined, evidence: forms.flatMap((form) => first.evidence.slice(0, 1).map((each) => ({ ...each, file: at(form).file, place: at(form) }))) });
    const findings = [told("丙", 2), told("乙", 1), told("甲", 0), told("丁", 0, 1)];
    const text = renderTerminal({ ...sampleResult, findings }, { language: "zh", width: 120, colour: false });
    expect(text.match(/^▌ (?:部门整体|自评报告正文|基础数据表|项目支出)/gm)).toEqual(["▌ 部门整体", "▌ 自评报告正文", "▌ 基础数据表", "▌ 项目支出"]);
    const order = ["丁", "甲", "乙", "丙"].map((title) => text.indexOf(`│ ${title} `));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
  });
});
