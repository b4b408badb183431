import { describe, expect, test } from "vitest";
import { codes, grid, inline, type Parts, read, tables, xlsx } from "../support/office.js";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";

async function gridOf(bytes: Uint8Array) {
  const document = await read("自评表.xlsx", bytes);
  expect(codes(document)).toEqual([]);
  return grid(tables(document)[0]);
}

describe("an .xlsx that other programs wrote", () => {
  test("in the strict form is read", async () => {
    const parts: Parts = {
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${strictOffice}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<workbook xmlns="${strictMain}" xmlns:r="${strictOffice}" conformance="strict"><sheets><sheet name="自评表" sheetId="1" r:id="r1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${strictOffice}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${strictOffice}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      "xl/sharedStrings.xml": `<sst xmlns="${strictMain}"><si><t>项目</t></si></sst>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${strictMain}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.93</v></c></row></sheetData></worksheet>`,
    };
    expect(await gridOf(xlsx("", { parts }))).toEqual([["项目", "12.93"]]);
  });

  test("in the strict form, with a date written as text, is read", async () => {
    const sheet = `<worksheet xmlns="${strictMain}"><sheetData><row r="1"><c r="A1" t="d" s="1"><v>2025-07-05</v></c><c r="B1"><v>1</v></c></row></sheetData></worksheet>`;
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
    const [table] = tables(await read("自评表.xlsx", xlsx("", { styles, parts: { "xl/worksheets/sheet1.xml": sheet } })));
    expect(table?.rows[0]?.cells[0]).toMatchObject({ kind: "date", text: "2025/7/5" });
  });

  test("with a prefix on every element, in every part, is read", async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts: Parts = {
      "xl/workbook.xml": `<x:workbook xmlns:x="${main}" xmlns:rel="${office}"><x:sheets><x:sheet name="自评表" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>`,
      "xl/_rels/workbook.xml.rels": `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="r1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/><p:Relationship Id="r2" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><p:Relationship Id="r3" Type="${office}/styles" Target="/xl/styles.xml"/></p:Relationships>`,
      "xl/sharedStrings.xml": `<x:sst xmlns:x="${main}"><x:si><x:t>项目</x:t></x:si></x:sst>`,
      "xl/styles.xml": `<x:styleSheet xmlns:x="${main}"><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="10"/></x:cellXfs></x:styleSheet>`,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="1"><x:v>0.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    };
    expect(await gridOf(xlsx("", { parts }))).toEqual([["项目", "50.00%"]]);
  });

  test("with cells beyond the dimension it declares is read whole", async () => {
    const cells = `<row r="1">${inline("A1", "甲")}${inline("C1", "丙")}</row><row r="3">${inline("D3", "丁")}</row>`;
    expect(await gridOf(xlsx(cells, { before: '<dimension ref="A1"/>' }))).toEqual([["甲", "", "丙", ""], ["", "", "", ""], ["", "", "", "丁"]]);
  });

  test("without shared strings, styles or numbers on rows and cells is read", async () => {
    const cells = `<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row><row><c t="str"><v>乙</v></c></row>`;
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
    expect(await gridOf(xlsx(cells, { parts: { "xl/_rels/workbook.xml.rels": links } }))).toEqual([["甲", "1"], ["乙", ""]]);
  });

  test("whose shared strings are lost is not read as blank: the sheet is said to be damaged", async () => {
    const document = await read("自评表.xlsx", xlsx(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>`));
    expect([tables(document), codes(document)]).toEqual([[], ["damaged"]]);
  });

  test("with rich text and phonetic guides shows the text alone, styled pieces joined", async () => {
    const cells = '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>绩效</t></r><r><t xml:space="preserve"> 自评</t></r><rPh sb="0" eb="2"><t>jixiao</t></rPh><phoneticPr fontId="1"/></is></c></row>';
    expect(await gridOf(xlsx(cells))).toEqual([["绩效 自评"]]);
  });

  test("keeps figures written as text as the text they are, leading zeros and all", async () => {
    const [table] = tables(await read("自评表.xlsx", xlsx(`<row r="1">${inline("A1", "12.50")}${inline("B1", "007")}<c r="C1" t="str"><v>1e3</v></c></row>`)));
    expect(table?.rows[0]?.cells.map(({ kind, text, raw }) => [kind, text, raw])).toEqual([["text", "12.50", undefined], ["text", "007", undefined], ["text", "1e3", undefined]]);
  });

  test("gives shared and array formulas their stored values, and the formula as it reads in each cell", async () => {
    const cells = '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*10</f><v>20</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:A2*2)</f><v>10</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>30</v></c></row>';
    const [table] = tables(await read("自评表.xlsx", xlsx(cells)));
    expect(table?.rows.flatMap((row) => row.cells.flatMap(({ text, formula }) => (formula === undefined ? [] : [[text, formula]])))).toEqual([["20", "A1*10"], ["10", "SUM(A1:A2*2)"], ["30", "A2*10"]]);
  });
});
