import { describe, expect, test } from "vitest";
import type * as XLSX from "xlsx";
import { excelFormula } from "../../../src/ingest/workbook/open-formulas.js";
import { read, tables } from "../support/office.js";
import { book, written, type BookType } from "../support/workbook.js";

const cells: XLSX.WorkSheet = {
  "!ref": "A1:A5",
  A1: { t: "n", v: 1 }, A2: { t: "n", v: 2 }, A3: { t: "n", v: 3, f: "SUM(A1:A2)" }, A4: { t: "n", v: 5, f: "'项目 表'!A1+$A$2" }, A5: { t: "n", v: 2, f: "IF(A1>=1,ROUND(A2,2),0)" },
};

describe("formulas", () => {
  // The library that makes these files writes no formulas into .xls and .xlsb.
  test.each<BookType>(["xlsx", "xlml", "ods", "fods"])("of .%s read as Excel writes them", async (type) => {
    const [table] = tables(await read(`表.${type}`, written(book({ Sheet1: cells, "项目 表": { "!ref": "A1", A1: { t: "n", v: 3 } } }), type)));
    expect(table?.rows.flatMap((row) => row.cells.flatMap((cell) => cell.formula ?? []))).toEqual(["SUM(A1:A2)", "'项目 表'!A1+$A$2", "IF(A1>=1,ROUND(A2,2),0)"]);
  });

  test.each([
    ["SUM([.$B2:.B2])", "SUM($B2:B2)"],
    ["['项目 表'.A1]*[Sheet2.$C$3:.D4]", "'项目 表'!A1*Sheet2!$C$3:D4"],
    ["Sheet1![.$A$2]", "Sheet1!$A$2"],
    ["[1]Sheet1!A1", "[1]Sheet1!A1"],
    ["SUM(A1:A2)", "SUM(A1:A2)"],
  ])("%s is %s", (open, excel) => expect(excelFormula(open)).toBe(excel));
});
