import { describe, expect, test } from "vitest";
import type { Place, Spot } from "../../src/document/index.js";
import { describeIn, formAt, type NamedForm } from "../../src/model/index.js";

const file = "2024 自评/报告.docx";
const place = (at: Spot, ...part: string[]): Place => ({ file, at, ...(part.length === 0 ? {} : { part }) });
const sheet = (ref: string, line?: number): Spot => ({ kind: "sheet", sheet: "Sheet1", ref, ...(line === undefined ? {} : { line }) });
const cell = (table: number, row: number): Spot => ({ kind: "cell", table, row, column: 2 });

const embedded = "word/embeddings/Microsoft_Excel_Sheet2.xlsx";
const forms: NamedForm[] = [
  { kind: "narrative", place: place({ kind: "paragraph", number: 1 }) },
  { kind: "base", place: place(cell(1, 1)) },
  { kind: "project", subject: "渠道清淤", place: place(cell(2, 1)) },
  { kind: "project", subject: "护林防火", place: place(cell(2, 30)) },
  { kind: "project", subject: "校舍维修", place: place(sheet("A1"), embedded) },
];
const told = (at: Place, language: "zh" | "en" = "zh") => describeIn(at, formAt(at, forms), language);

describe("where something stands", () => {
  test("is told by the form's name, not by a number nobody knows", () => {
    expect(told(place(sheet("E8"), embedded))).toBe("项目自评表“校舍维修” Sheet1!E8（嵌入的 Microsoft_Excel_Sheet2.xlsx）");
    expect(told(place(sheet("E8"), embedded), "en")).toBe("project form “校舍维修” Sheet1!E8 (embedded Microsoft_Excel_Sheet2.xlsx)");
    expect(told(place(cell(1, 24)))).toBe("基础数据表 表1 第24行第2列");
    expect(told(place({ kind: "paragraph", number: 9 }))).toBe("报告正文 第9段");
  });

  test("tells two forms in one table apart by where they begin", () => {
    expect(told(place(cell(2, 29)))).toContain("渠道清淤");
    expect(told(place(cell(2, 30)))).toContain("护林防火");
  });

  test("tells sheets of one name in one text apart by their lines", () => {
    const text = [401, 554].map((line, at): NamedForm => ({ kind: "project", subject: `项目${at + 1}`, place: place(sheet("A1", line)) }));
    expect(formAt(place(sheet("G12", 453)), text)?.subject).toBe("项目1");
    expect(formAt(place(sheet("G12", 602)), text)?.subject).toBe("项目2");
  });

  test("stays as it is where no form is known", () => {
    expect(told(place(cell(7, 3)))).toBe("表7 第3行第2列");
    expect(told(place(sheet("B2"), "word/embeddings/Sheet9.xlsx"))).toBe("Sheet9.xlsx Sheet1!B2");
  });
});
