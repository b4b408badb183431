import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { codes, grid, read, tables } from "../support/office.js";
import { book, written, type BookType } from "../support/workbook.js";

/** What a person reads in the cells, the same whatever the workbook was saved as. */
const cells: XLSX.WorkSheet = {
  "!ref": "A1:F6",
  "!merges": [XLSX.utils.decode_range("A1:F1"), XLSX.utils.decode_range("A3:A4")],
  A1: { t: "s", v: "项目支出绩效自评表" },
  B1: { t: "s", v: "藏在合并格里" },
  A2: { t: "s", v: "指标" }, B2: { t: "s", v: "指标值" }, C2: { t: "s", v: "完成值" }, D2: { t: "s", v: "完成率" }, E2: { t: "s", v: "日期" }, F2: { t: "s", v: "公开" },
  A3: { t: "s", v: "产出" }, B3: { t: "n", v: 12.93, z: "0.00" }, C3: { t: "n", v: 1234567.5, z: "#,##0.00" }, D3: { t: "n", v: 0.95, z: "0.00%" }, E3: { t: "n", v: 45843, z: "yyyy-mm-dd" }, F3: { t: "b", v: true },
  A4: { t: "s", v: "产出" }, B4: { t: "s", v: "≥120人\n（含）" }, C4: { t: "s", v: "12.5" }, D4: { t: "n", v: 2, f: "1+1" }, F4: { t: "b", v: false },
  A6: { t: "n", v: 0 }, B6: { t: "n", v: -7 }, F6: { t: "s", v: "末格" },
};

async function cellsOf(type: BookType) {
  const document = await read(`自评表.${type}`, written(book({ 自评表: cells }), type));
  const [table] = tables(document);
  return (table?.rows ?? []).flatMap((row) => row.cells.map(({ row: at, column, rowSpan, columnSpan, kind, text, raw }) => [at, column, rowSpan, columnSpan, kind, text, raw]));
}

const expected = await cellsOf("xlsx");

describe("the same workbook", () => {
  test("saved as .xlsx has its merged-away values left out", () => {
    expect(expected.slice(0, 7)).toEqual([
      [1, 1, 1, 6, "text", "项目支出绩效自评表", undefined],
      ...["指标", "指标值", "完成值", "完成率", "日期", "公开"].map((text, index) => [2, index + 1, 1, 1, "text", text, undefined]),
    ]);
    expect(expected.filter(([, column]) => column === 1)).toHaveLength(5);
  });

  test.each<BookType>(["xlsm", "xlsb", "biff8", "xlml"])("saved as %s reads the same, cell by cell", async (type) => {
    expect(await cellsOf(type)).toEqual(expected);
  });

  test.each<BookType>(["xlsx", "xlsb", "biff8", "xlml"])("saved as %s tells failed formulas from figures", async (type) => {
    const failed: XLSX.WorkSheet = { "!ref": "A1:C2", A1: { t: "s", v: "合计" }, A2: { t: "e", v: 0x07 }, B2: { t: "e", v: 0x17 }, C2: { t: "e", v: 0x2a } };
    const [table] = tables(await read(`自评表.${type}`, written(book({ 自评表: failed }), type)));
    expect(table?.rows[1]?.cells.map(({ kind, text }) => [kind, text])).toEqual([["error", "#DIV/0!"], ["error", "#REF!"], ["error", "#N/A"]]);
  });

  test.each<BookType>(["xlsx", "xlsb", "xlml"])("saved as %s keeps what is hidden, marked", async (type) => {
    const hidden: XLSX.WorkSheet = { "!ref": "A1:B2", "!rows": [{ hidden: true }], "!cols": [{}, { hidden: true }], A1: { t: "s", v: "甲" }, B1: { t: "s", v: "乙" }, A2: { t: "s", v: "丙" }, B2: { t: "s", v: "丁" } };
    const plain: XLSX.WorkSheet = { "!ref": "A1", A1: { t: "s", v: "甲" } };
    const made = book({ 表: hidden, 隐藏: plain, 深藏: plain });
    made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] };
    const document = await read(`自评表.${type}`, written(made, type));
    expect(codes(document)).toEqual([]);
    expect(tables(document).map((table) => [table.name, table.hidden])).toEqual([["表", undefined], ["隐藏", true], ["深藏", true]]);
    expect(tables(document)[0]?.rows.map((row) => row.hidden)).toEqual([true, undefined]);
    expect(tables(document)[0]?.rows[1]?.cells.map((cell) => cell.hidden)).toEqual([undefined, true]);
  });

  test.each<BookType>(["xlsx", "xlsb", "biff8"])("counting days from 1904 shows the same day as %s", async (type) => {
    const made = book({ 自评表: { "!ref": "A1", A1: { t: "n", v: 44381, z: "yyyy-mm-dd" } } });
    made.Workbook = { WBProps: { date1904: true } };
    const cell = tables(await read(`自评表.${type}`, written(made, type)))[0]?.rows[0]?.cells[0];
    expect([cell?.kind, cell?.text, cell?.raw]).toEqual(["date", "2025-07-05", "44381"]);
  });
});

/**
 * features.xlsx, .xls, .ods and .fods: one workbook as LibreOffice saves it: merges, number and date formats, failed formulas,
 * a hidden row, column and sheet.
 */
async function features(type: string) {
  const document = await read(`自评表.${type}`, readFileSync(new URL(`files/features.${type}`, import.meta.url)));
  return { document, cells: tables(document).map(({ name, hidden, rows }) => ({
    name,
    hidden,
    // LibreOffice keeps TRUE as the number 1 in its own formats.
    rows: rows.map((row) => ({ hidden: row.hidden, cells: row.cells.filter((cell) => cell.formula === undefined || cell.column !== 6).map(({ row: at, column, rowSpan, columnSpan, kind, text, raw, hidden: unseen }) => [at, column, rowSpan, columnSpan, kind, text, raw, unseen]) })),
  })) };
}

describe("a workbook saved by LibreOffice", () => {
  test("has its hidden row, column and sheet marked and its failed formulas told", async () => {
    const { document } = await features("ods");
    const [table, hidden] = tables(document);
    expect(document.problems).toEqual([]);
    expect(grid(table)[0]).toEqual(["1x6:项目支出绩效自评表", ""]);
    expect(table?.rows.map((row) => row.hidden === true)).toEqual([false, false, false, false, false, true, false]);
    expect(table?.rows[1]?.cells.map((cell) => cell.hidden === true)).toEqual([false, false, false, false, false, false, true]);
    expect(table?.rows[4]?.cells.slice(0, 4).map(({ kind, text }) => [kind, text])).toEqual([["error", "#DIV/0!"], ["error", "#N/A"], ["error", "#NAME?"], ["error", "#VALUE!"]]);
    expect(hidden).toMatchObject({ name: "隐藏", hidden: true, rows: [{ hidden: true }] });
  });

  test.each(["xls", "ods", "fods"])("as %s reads as its .xlsx does, cell by cell", async (type) => {
    expect((await features(type)).cells).toEqual((await features("xlsx")).cells);
  });
});
