import { describe, expect, test } from "vitest";
import type { Evidence, Finding } from "../../src/model/index.js";
import { figuresOf, figureText } from "../../src/report/figures.js";
import { chiefOf } from "../../src/report/order.js";
import { shortNames } from "../../src/report/places.js";
import { wordsOf } from "../../src/report/index.js";
import { workingOf } from "../../src/report/working.js";
import { sampleResult } from "../support/sample-result.js";

const words = wordsOf("zh");
const file = "自评/校舍维修.xlsx";

function cell(role: string, name: string, ref: string, value: string): Evidence {
  return { role, file, place: { file, at: { kind: "sheet", sheet: "Sheet1", ref } }, label: `项目自评表“校舍维修” Sheet1!${ref}`, name, quote: value, value, measure: "分" };
}

const sheet = [cell("part", "执行率分值", "G8", "10"), cell("part", "分值 · 维修面积", "G12", "50"), cell("part", "分值 · 学生满意度", "G13", "30")];
const unused = ["0", "", "/"].map((value, row) => cell("part", `分值 · 其他指标${row + 1}`, `G${20 + row}`, value));
const finding: Finding = {
  rule: "x",
  severity: "error",
  title: "各项分值之和与总分不符",
  unit: "青石县教育局",
  subject: "校舍维修",
  message: "总分写 100分，各项之和为 90分",
  expected: "100",
  actual: "90",
  difference: "-10",
  measure: "分",
  evidence: [...sheet, ...unused, cell("total", "总分（分值）", "G23", "100")],
  basis: "",
  fingerprint: "0",
};

describe("the figures a finding rests on", () => {
  test("are named with their spots, the total first", () => {
    expect(figuresOf(finding, words).map(figureText).slice(0, 2)).toEqual(["总分（分值） 100分（Sheet1!G23）", "执行率分值 10分（Sheet1!G8）"]);
  });

  test("say how sure text recognition was, apart from the same figure read for certain", () => {
    const [first] = sheet;
    if (first === undefined) throw new Error("the finding has figures");
    const scanned = (value: string, confidence: number): Evidence => ({ ...first, role: "witness", value, file: "扫描.pdf", place: { file: "扫描.pdf", at: { kind: "cell", table: 1, row: 7, column: 7, page: 1 }, confidence }, label: "第1页 表1 第7行第7列" });
    const told = (language: "zh" | "en", ...evidence: Evidence[]) => figuresOf({ ...finding, evidence }, wordsOf(language)).map(figureText);
    expect(told("zh", first, scanned("10", 0.8799))).toEqual(["执行率分值 10分（Sheet1!G8）", "执行率分值 10分（扫描.pdf：第1页 表1 第7行第7列）（识别 87%）"]);
    expect(told("en", scanned("16", 0.29))[0]).toMatch(/ \(recognised, 29%\)$/);
  });

  test("fold the rows that add nothing into one line that still names them", () => {
    expect(figuresOf(finding, words).map(figureText).at(-1)).toBe("分值为 0 或未填的 3 项：其他指标1（Sheet1!G20）、其他指标2（Sheet1!G21）、其他指标3（Sheet1!G22）");
  });

  test("leave a sheet's preview picture out where the sheet's own cell is named", () => {
    const picture: Evidence = { ...cell("witness", "执行率分值", "G8", "9"), place: { file, at: { kind: "picture", x: 1, y: 2 } }, label: "图片" };
    expect(figuresOf({ ...finding, evidence: [...finding.evidence, picture] }, words)).toEqual(figuresOf(finding, words));
    expect(figuresOf({ ...finding, evidence: [picture] }, words)).toHaveLength(1);
  });
});

describe("a sum", () => {
  test("is written out, without the rows that add nothing", () => {
    expect(workingOf(finding, words)).toBe("10 + 50 + 30 = 90分（其余 3 项为 0 或未填）");
  });

  test("is not written out where the parts do not make up the side that is not the total, or the message does it", () => {
    expect(workingOf({ ...finding, actual: "91" }, words)).toBeUndefined();
    expect(workingOf({ ...finding, message: "各项之和（10+50+30）为 90分" }, words)).toBeUndefined();
  });

  test("of another rule that came to the finding is left alone", () => {
    const more = [cell("part", "执行率得分", "I8", "10"), cell("total", "总分（得分）", "H23", "100")];
    expect(workingOf({ ...finding, evidence: [...finding.evidence, ...more] }, words)).toContain("= 90分");
    const other = cell("total", "项目支出", "F10", "373.84");
    expect(chiefOf({ ...finding, actual: "62.51", expected: "26.51", evidence: [sheet[0] as Evidence, other] })).toBe(sheet[0]);
  });
});

test("files are called by the shortest end of their paths that tells them apart", () => {
  const paths = ["材料/甲局/报告.docx", "材料/乙局/报告.docx", "材料/乙局/项目.xlsx"];
  const nameOf = shortNames({ ...sampleResult, files: paths.map((path) => ({ path, sha256: "", format: "docx", bytes: 0, parts: [], problems: [] })) });
  expect(paths.map(nameOf)).toEqual(["甲局/报告.docx", "乙局/报告.docx", "项目.xlsx"]);
});
