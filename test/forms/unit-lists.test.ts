import { describe, expect, it } from "vitest";
import type { Document, Table } from "../../src/document/index.js";
import { readDocument } from "../../src/forms/read-document.js";

/** A table as a Word file or a worksheet gives it: every cell in its place. */
function read(rows: readonly (readonly string[])[], origin: Table["origin"] = "table") {
  const place = (row: number, column: number) => ({ file: "表.docx", at: { kind: "cell" as const, table: 1, row, column } });
  const cells = rows.map((texts, r) => ({ cells: texts.map((text, c) => ({ row: r + 1, column: c + 1, rowSpan: 1, columnSpan: 1, kind: "text" as const, text, place: place(r + 1, c + 1) })) }));
  const document: Document = { name: "表.docx", format: "docx", blocks: [{ kind: "table", origin, grid: "exact", rows: cells, place: place(1, 1) }], parts: [], problems: [] };
  const { overallForms, summedTables } = readDocument(document);
  const sums = summedTables.flatMap(({ columns }) => columns.map(({ name, total, parts }) => `${name} ${parts.map((part) => part.text).join("+")}=${total.text}`));
  return { forms: overallForms.length, sums };
}

const list = (head: string, total = "240") => [[head, "预算数", "执行数", "结转数"], ["甲县水利站", "120", "100", "20"], ["甲县农技站", "80", "70", "10"], ["甲县畜牧站", "60", "70", "-10"], ["合计", "260", total, "20"]];

describe("a list of units, offices or subjects with their budgets", () => {
  it.each(["单位", "科室", "科目名称", "项目", "预算单位"])("headed by %s is no unit's form, and its sums are read", (head) => {
    expect(read(list(head))).toEqual({ forms: 0, sums: expect.arrayContaining(["执行数 100+70+70=240"]) as string[] });
    expect(read(list(head, "250")).sums).toContain("执行数 100+70+70=250");
    expect(read(list(head), "sheet").forms).toBe(0);
  });

  it("is none where the rows are a form's funds", () => {
    const form = [["部门整体支出绩效自评表"], ["单位名称", "甲县水利站"], ["单位", "全年预算数", "全年执行数", "执行率"], ["年度资金总额", "100", "90", "90%"], ["其中：财政拨款", "80", "75", "93.75%"], ["其他资金", "20", "15", "75%"]];
    expect(read(form).forms).toBe(1);
  });
});
