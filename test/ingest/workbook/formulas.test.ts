import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type * as XLSX from "xlsx";
import { withResults } from "../../../src/forms/workbook/index.js";
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

  // As programs save a workbook that work nothing out: the formula and its format, and no value.
  test("without a result are shown by the format of their cell once they are worked out", async () => {
    const rates: XLSX.WorkSheet = { "!ref": "A1:C1", A1: { t: "n", v: 1121 }, B1: { t: "n", v: 1180 }, C1: { t: "n", v: 0.95, f: "A1/B1", z: "0.00%" } };
    const parts = unzipSync(written(book({ Sheet1: rates }), "xlsx"));
    const name = "xl/worksheets/sheet1.xml";
    const unsaved = zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name] as Uint8Array).replace("<v>0.95</v>", "")) });
    const document = await read("表.xlsx", unsaved);
    expect(tables(document)[0]?.rows[0]?.cells[2]).toMatchObject({ kind: "empty", format: "0.00%" });
    expect(tables(withResults(document))[0]?.rows[0]?.cells[2]?.text).toBe("95.00%");
  });
});
