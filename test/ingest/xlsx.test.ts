import { describe, expect, test } from "vitest";
import { compileFormat } from "../../src/ingest/workbook/number-format/index.js";
import { codes, grid, inline, read, tables, xlsx } from "./support/office.js";

const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join("")}</row>`;
const styled = (...formats: readonly (number | string)[]) => {
  const own = formats.filter((format) => typeof format === "string");
  const declared = own.map((format, index) => `<numFmt numFmtId="${170 + index}" formatCode="${format.replaceAll('"', "&quot;")}"/>`).join("");
  const ids = formats.map((format) => (typeof format === "number" ? format : 170 + own.indexOf(format)));
  return `${declared && `<numFmts count="${own.length}">${declared}</numFmts>`}<cellXfs count="${ids.length + 1}"><xf numFmtId="0"/>${ids.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")}</cellXfs>`;
};

async function cellsOf(sheet: Uint8Array) {
  const [table] = tables(await read("自评表.xlsx", sheet));
  return (table?.rows ?? []).flatMap((one) => one.cells);
}

describe("a worksheet", () => {
  test("is a table on its true grid, under its name", async () => {
    const document = await read("自评表.xlsx", xlsx(row(2, inline("B2", "项目"), '<c r="D2"><v>5</v></c>') + row(4, inline("B4", "≧120人"))));
    const [table] = tables(document);
    expect(document).toMatchObject({ format: "xlsx", problems: [] });
    expect(table).toMatchObject({ origin: "sheet", grid: "exact", name: "自评表", place: { file: "自评表.xlsx", at: { kind: "sheet", ref: "B2" } } });
    expect(table?.rows.map((one) => one.cells.map(({ row, column, kind, text }) => [row, column, kind, text]))).toEqual([
      [[2, 2, "text", "项目"], [2, 3, "empty", ""], [2, 4, "number", "5"]],
      [[3, 2, "empty", ""], [3, 3, "empty", ""], [3, 4, "empty", ""]],
      [[4, 2, "text", "≧120人"], [4, 3, "empty", ""], [4, 4, "empty", ""]],
    ]);
    expect(table?.rows[0]?.cells[2]?.place.at).toEqual({ kind: "sheet", sheet: "自评表", ref: "D2" });
  });

  test("drops the values that real files keep in merged-away cells", async () => {
    const cells = row(1, inline("A1", "绩效指标"), inline("B1", "产出")) + row(2, inline("A2", "绩效指标"), inline("B2", "效益")) + row(3, inline("A3", "标题"));
    const sheet = xlsx(cells, { after: '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="A3:C3"/></mergeCells>' });
    expect(grid(tables(await read("自评表.xlsx", sheet))[0])).toEqual([["2x1:绩效指标", "产出", ""], ["效益", ""], ["1x3:标题"]]);
  });

  test("shows numbers as a person sees them and keeps them as stored", async () => {
    const cells = row(1, '<c r="A1" s="1"><v>1</v></c>', '<c r="B1" s="2"><v>12.930000000000001</v></c>', '<c r="C1" s="3"><v>28</v></c>', '<c r="D1"><v>1.0000000000000001E-7</v></c>', '<c r="E1" s="2"><v>1234567.5</v></c>', '<c r="F1"><v>0</v></c>');
    expect((await cellsOf(xlsx(cells, { styles: styled(10, 4, '0"人"') }))).map(({ kind, text, raw, format }) => [kind, text, raw, format])).toEqual([
      ["number", "100.00%", "1", "0.00%"],
      ["number", "12.93", "12.930000000000001", "#,##0.00"],
      ["number", "28人", "28", '0"人"'],
      ["number", "0.0000001", "0.00000010000000000000001", undefined],
      ["number", "1,234,567.50", "1234567.5", "#,##0.00"],
      ["number", "0", "0", undefined],
    ]);
  });

  test("rounds a decimal half up, as Excel prints it", async () => {
    const cells = row(1, '<c r="A1" s="1"><v>1.005</v></c>', '<c r="B1" s="2"><v>0.10245</v></c>', '<c r="C1" s="1"><v>1.004</v></c>');
    expect((await cellsOf(xlsx(cells, { styles: styled(2, 10) }))).map((cell) => cell.text)).toEqual(["1.01", "10.25%", "1.00"]);
  });

  test("reads dates of both systems, and the date formats built into Chinese Excel", async () => {
    const cells = row(1, '<c r="A1" s="1"><v>45843</v></c>', '<c r="B1" s="2"><v>45843</v></c>', '<c r="C1" s="3"><v>45843</v></c>');
    const styles = styled(14, 31, "yyyy-mm-dd");
    const seen = (await cellsOf(xlsx(cells, { styles }))).map(({ kind, text, raw }) => [kind, text, raw]);
    expect(seen).toEqual([["date", "2025/7/5", "45843"], ["date", "2025年7月5日", "45843"], ["date", "2025-07-05", "45843"]]);
    const from1904 = row(1, '<c r="A1" s="3"><v>44381</v></c>');
    expect((await cellsOf(xlsx(from1904, { styles, workbook: '<workbookPr date1904="1"/>' })))[0]).toMatchObject({ kind: "date", text: "2025-07-05" });
  });

  test("tells errors, booleans, formulas and text that looks like a number apart", async () => {
    const cells = row(1, '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c r="B1" t="b"><v>1</v></c>', '<c r="C1"><f>SUM(D1:D2)</f><v>3.5</v></c>', inline("D1", "12.5"));
    expect((await cellsOf(xlsx(cells))).map(({ kind, text, raw, formula }) => [kind, text, raw, formula])).toEqual([
      ["error", "#DIV/0!", undefined, "1/0"],
      ["boolean", "TRUE", undefined, undefined],
      ["number", "3.5", "3.5", "SUM(D1:D2)"],
      ["text", "12.5", undefined, undefined],
    ]);
  });

  test("says when formulas were saved without their results", async () => {
    const document = await read("自评表.xlsx", xlsx(row(1, inline("A1", "合计"), '<c r="B1"><f>SUM(B2:B3)</f></c>')));
    expect(tables(document)[0]?.rows[0]?.cells[1]).toMatchObject({ kind: "empty", formula: "SUM(B2:B3)" });
    expect(document.problems[0]).toMatchObject({ code: "not-read", severity: "note" });
  });

  test("marks hidden rows, columns and sheets", async () => {
    const cells = `<row r="1" hidden="1">${inline("A1", "甲")}</row>${row(2, inline("B2", "乙"))}`;
    const sheet = xlsx(cells, { before: '<cols><col min="2" max="2" hidden="1" width="9"/></cols>' });
    const [table] = tables(await read("自评表.xlsx", sheet));
    expect(table?.rows.map((one) => one.hidden)).toEqual([true, undefined]);
    expect(table?.rows[1]?.cells.map((cell) => cell.hidden)).toEqual([undefined, true]);
    const hidden = xlsx(cells, { parts: { "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="旧" sheetId="1" state="hidden" r:id="r1"/></sheets></workbook>' } });
    expect(tables(await read("自评表.xlsx", hidden))[0]).toMatchObject({ name: "旧", hidden: true, rows: [{ hidden: true }, { hidden: true }] });
  });

  test("keeps line breaks inside a cell, trims its ends and reads rich text whole", async () => {
    const cells = row(1, '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 实际规模&#10;（㎡） </t></is></c>', '<c r="B1" t="inlineStr"><is><r><t>1</t></r><r><rPr><b/></rPr><t>万元</t></r></is></c>');
    expect((await cellsOf(xlsx(cells))).map((cell) => cell.text)).toEqual(["实际规模\n（㎡）", "1万元"]);
  });

  test("does not believe a claimed range down to the last row of Excel", async () => {
    const cells = `${row(1, inline("A1", "甲"))}${row(1_048_576, '<c r="XFD1048576" s="1"/>')}`;
    const document = await read("自评表.xlsx", xlsx(cells, { before: '<dimension ref="A1:XFD1048576"/>', styles: styled(2), after: '<mergeCells count="1"><mergeCell ref="A1:XFD1"/></mergeCells>' }));
    expect(document.problems).toEqual([]);
    expect(tables(document)[0]?.rows).toHaveLength(1);
  });

  test("leaves blanks out where a stray value makes the range enormous, and says so", async () => {
    const document = await read("自评表.xlsx", xlsx(row(1, inline("A1", "甲")) + row(900_000, inline("ZZ900000", "乙"))));
    expect(tables(document)[0]?.rows.flatMap((one) => one.cells.map(({ row, text }) => [row, text]))).toEqual([[1, "甲"], [900_000, "乙"]]);
    expect(document.problems[0]).toMatchObject({ code: "over-limit", severity: "note" });
  });

  test("cuts a cell at what Excel can hold", async () => {
    const [cell] = await cellsOf(xlsx(row(1, inline("A1", "长".repeat(40_000)))));
    expect(cell?.text).toHaveLength(32_767);
  });

  test("says when nothing is written in it", async () => {
    expect(codes(await read("空.xlsx", xlsx("")))).toEqual(["empty"]);
  });

  test("lists every part, read or not and why", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    const document = await read("自评表.xlsx", xlsx(row(1, inline("A1", "甲")), { parts: { "xl/media/image1.png": png, "xl/comments1.xml": "<comments/>" } }));
    const parts = Object.fromEntries(document.parts.map((part) => [part.name, part.read ? "read" : part.why]));
    expect(parts).toMatchObject({ "xl/worksheets/sheet1.xml": "read", "xl/media/image1.png": expect.stringMatching(/图片/), "xl/comments1.xml": "批注，不属于正文" });
    expect(Object.values(parts).every(Boolean)).toBe(true);
  });

  test("is refused when a part declares a document type", async () => {
    const document = await read("自评表.xlsx", xlsx("", { parts: { "xl/worksheets/sheet1.xml": "<!DOCTYPE x><worksheet/>" } }));
    expect(document.blocks).toEqual([]);
    expect(new Set(codes(document))).toEqual(new Set(["damaged"]));
  });

  test.each([
    ["breaks off", `<row r="1">${inline("A1", "甲")}<c r="B1"><v>12`],
    ["is no XML", `<row r="1">${inline("A1", "甲")}</row><row r=2>${inline("A2", "乙")}</row>`],
  ])("whose markup %s keeps its sound part, and says so", async (_, cells) => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const document = await read("自评表.xlsx", xlsx("", { parts: { "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${cells}` } }));
    expect(grid(tables(document)[0])).toEqual([["甲"]]);
    expect(document.problems).toMatchObject([{ code: "damaged", severity: "error" }]);
  });

  test("listed twice is refused: its cells would be read until the machine gives in", async () => {
    const twice = '<sheets><sheet name="一" sheetId="1" r:id="r1"/><sheet name="二" sheetId="2" r:id="r1"/></sheets>';
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const document = await read("自评表.xlsx", xlsx(row(1, inline("A1", "甲")), { parts: { "xl/workbook.xml": `<workbook ${main}>${twice}</workbook>` } }));
    expect([document.blocks, codes(document)]).toEqual([[], ["damaged"]]);
  });

  test("with more cells than may be read gives the first ones, and says so", async () => {
    const cells = Array.from({ length: 2_000 }, (_, index) => row(index + 1, `<c r="A${index + 1}" s="1" t="inlineStr"><is><t>甲</t></is></c>`)).join("");
    const document = await read("自评表.xlsx", xlsx(cells, { styles: styled('@"号"') }), { cells: 1_000 });
    expect(codes(document)).toEqual(["over-limit"]);
    expect(tables(document)[0]?.rows).toHaveLength(1_000);
    expect(tables(document)[0]?.rows[0]?.cells[0]?.text).toBe("甲号");
  });

  test("whose formulas gave an empty text is complete", async () => {
    const document = await read("自评表.xlsx", xlsx(row(1, inline("A1", "甲"), '<c r="B1" t="str"><f>IF(A1="","x","")</f><v></v></c>')));
    expect(document.problems).toEqual([]);
    expect(tables(document)[0]?.rows[0]?.cells[1]).toMatchObject({ kind: "empty", formula: 'IF(A1="","x","")' });
  });

  test("that is damaged is named, and the sound ones are read", async () => {
    const second = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>';
    const names = '<sheets><sheet name="好" sheetId="1" r:id="r1"/><sheet name="坏" sheetId="2" r:id="r3"/></sheets>';
    const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts = {
      "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}">${names}</workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r3" Type="${relation}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      "xl/worksheets/sheet2.xml": second,
    };
    const document = await read("自评表.xlsx", xlsx(row(1, inline("A1", "甲")), { parts }));
    expect(tables(document).map((table) => table.name)).toEqual(["好"]);
    expect(document.problems).toMatchObject([{ code: "damaged", severity: "error", message: { zh: expect.stringContaining("坏") } }]);
  });
});

describe("a number as Excel prints it", () => {
  test.each([
    ["1.005", "0.00", "1.01"],
    ["1.005", "#,##0.00", "1.01"],
    ["1234.565", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "1,234.57"],
    ["-1.005", "0.00", "-1.01"],
    ["0.10245", "0.00%", "10.25%"],
    ["2.5", "0", "3"],
    ["1.2345", "0.00", "1.23"],
    ["-1.005", "0.00;(0.00)", "(1.01)"],
    ["1.005", '0.00"万元"', "1.01万元"],
    ["13450", '0!.0,"万元"', "1.3万元"],
    ["13450", '0!.0000"万元"', "1.3450万元"],
    ["500", "0!.0,", "0.1"],
    ["123456789", "#,##0!.0,", "12,345.7"],
    ["-13450", "0\\.0,", "-1.3"],
  ])("%s in %s is %s", (raw, format, text) => {
    expect(compileFormat(format).number(raw)?.trim()).toBe(text);
  });
});
