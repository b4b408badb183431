import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { openZip } from "../../src/ingest/container/zip.js";
import { Budget } from "../../src/ingest/limits.js";
import { readByLibrary } from "../../src/ingest/workbook/by-library.js";
import { readOoxml } from "../../src/ingest/workbook/ooxml/index.js";
import { compileFormat, plainDigits } from "../../src/ingest/workbook/number-format/index.js";
import { Unfamiliar } from "../../src/ingest/workbook/ooxml/unfamiliar.js";
import { PartsAsked } from "../../src/ingest/workbook/parts-asked.js";
import type { Content, StoredTab } from "../../src/ingest/workbook/stored.js";
import { inline, type Parts, read, xlsx } from "./support/office.js";

/** Two readers of the same bytes: the own one, and the library it stands in for. */
async function both(bytes: Uint8Array): Promise<{ own: unknown; library: unknown }> {
  const zip = openZip(bytes, new Budget());
  const own = await readOoxml(zip, new PartsAsked(zip), new Budget());
  const library = await readByLibrary(new PartsAsked(zip), new Budget());
  return { own: own.map(comparable), library: library.map(comparable) };
}

async function expectSame(bytes: Uint8Array): Promise<void> {
  const { own, library } = await both(bytes);
  expect(own).toEqual(library);
}

function comparable(tab: StoredTab) {
  const { kind, name, hidden } = tab;
  if (tab.kind !== "sheet") return { kind, name, hidden };
  const { rows, merges, hiddenRows, hiddenColumns, unsaved } = tab.sheet;
  const cells = rows.flatMap(({ row, columns, contents }) => contents.map((content, index) => [row, columns[index], normal(content)]));
  return { name, hidden, cells, merges, unsaved, hiddenRows: [...hiddenRows].sort(byNumber), hiddenColumns: [...hiddenColumns].sort(byNumber) };
}

/** The library keeps a number as a double, the own reader as it is written: 0.92999999999999994 is the double 0.93. */
function normal(content: Content) {
  return content.raw === undefined ? content : { ...content, raw: Number(content.raw) };
}

const byNumber = (one: number, other: number): number => one - other;

const formats = [
  "General", "0", "0.00", "0.000", "#,##0", "#,##0.00", "0%", "0.00%", "0.0%", "@", "000", "0.00_ ", "0.00_);(0.00)", "0.00_);[Red]\\(0.00\\)",
  "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)", "#,##0.00;-#,##0.00;", "0.00;;", ";;;", "0;-0;;@",
  '0.00"万元"', '"¥"#,##0.00', "[$¥-804]#,##0.00;[$¥-804]\\-#,##0.00", 'General"人"', '@"（盖章）"', "#,##0_ ", "yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "m/d/yy", "h:mm:ss", "[h]:mm",
  "0.00E+00", "# ?/?", "#,##0,", "[>=10000]0.0,;0.00", "0.0#", "??0.0", '"第"0"名"',
];

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."项目支出(万元)≥95% \n\t&<>\"'_x0041_ 7,.-；、😀") }),
  fc.constantFrom("", " 前后有空格 ", "a  b", "_x000D_行\r\n二", "12.50", "TRUE", "#N/A", "=1+1", "0001"),
);
const number = fc.oneof(
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((thousandths) => thousandths / 10_000),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.constantFrom(0, -0, 0.1 + 0.2, 1 / 3, 1e-7, 1e15, 123456789012, 45843, 45843.75, 0.00012345678),
);
const cell = fc.oneof(
  { weight: 4, arbitrary: number.chain((v) => fc.record({ t: fc.constant("n"), v: fc.constant(v), z: fc.constantFrom(...formats) })) },
  { weight: 3, arbitrary: text.chain((v) => fc.record({ t: fc.constant("s"), v: fc.constant(v), z: fc.constantFrom("General", "@", "0.00", ...formats) })) },
  { weight: 1, arbitrary: fc.boolean().map((v) => ({ t: "b", v })) },
  { weight: 1, arbitrary: fc.constantFrom(0x07, 0x0f, 0x17, 0x1d, 0x24, 0x2a, 0x00).map((v) => ({ t: "e", v })) },
  { weight: 1, arbitrary: number.map((v) => ({ t: "n", v, f: "SUM(A1:B2)*IF(C3>\"A1\",1,0)" })) },
  { weight: 1, arbitrary: fc.constant({ t: "z" }) },
);
const sheet = fc.record({
  cells: fc.array(fc.record({ r: fc.nat(12), c: fc.nat(30), cell }), { maxLength: 40 }),
  merges: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.nat(3), fc.nat(3)), { maxLength: 3 }),
  hiddenRow: fc.nat(5),
  hiddenColumn: fc.nat(5),
  hidden: fc.constantFrom<0 | 1 | 2>(0, 0, 1, 2),
});

type SheetDraft = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

function written(sheets: readonly SheetDraft[], bookSST: boolean): Uint8Array {
  const book = XLSX.utils.book_new();
  sheets.forEach((draft, index) => XLSX.utils.book_append_sheet(book, worksheet(draft), `表 ${index + 1}&“甲”`));
  book.Workbook = { Sheets: sheets.map((draft) => ({ Hidden: draft.hidden })) };
  return XLSX.write(book, { type: "buffer", bookType: "xlsx", bookSST, cellStyles: true }) as Uint8Array;
}

function worksheet({ cells, merges, hiddenRow, hiddenColumn }: SheetDraft): XLSX.WorkSheet {
  const rows: XLSX.RowInfo[] = [];
  const columns: XLSX.ColInfo[] = [];
  rows[hiddenRow] = { hidden: true };
  columns[hiddenColumn] = { hidden: true };
  const made: XLSX.WorkSheet = { "!ref": "A1:AE13", "!rows": rows, "!cols": columns };
  made["!merges"] = merges.map(([r, c, down, across]) => ({ s: { r, c }, e: { r: r + down, c: c + across } }));
  for (const { r, c, cell: one } of cells) made[XLSX.utils.encode_cell({ r, c })] = { ...one } as XLSX.CellObject;
  return made;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const related = (parts: Readonly<Record<string, string>>): string => {
  const lines = Object.entries(parts).map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
};
const typed = (parts: Readonly<Record<string, string>>): string => {
  const lines = Object.entries(parts).map(([type, name]) => `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${lines.join("")}</Types>`;
};
const strings = (content: string): Parts => ({
  "[Content_Types].xml": typed({ "sheet.main": "workbook.xml", worksheet: "worksheets/sheet1.xml", styles: "styles.xml", sharedStrings: "sharedStrings.xml" }),
  "xl/_rels/workbook.xml.rels": related({ worksheet: "worksheets/sheet1.xml", styles: "styles.xml", sharedStrings: "sharedStrings.xml" }),
  "xl/sharedStrings.xml": `<sst xmlns="${main}">${content}</sst>`,
});
const whole = (content: string): Parts => ({ "xl/worksheets/sheet1.xml": content });
const styles = '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_);[Red]\\(0.00\\)"/></numFmts><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="176" applyNumberFormat="1"><alignment wrapText="1"/></xf><xf numFmtId="14"/><xf numFmtId="4"/><xf numFmtId="49"/></cellXfs><dxfs><dxf><numFmt numFmtId="176" formatCode="0%"/></dxf></dxfs>';

describe("the own reader of .xlsx and the library read alike", () => {
  test("what the library writes: figures in many formats, texts, formulas, merges, hidden rows, columns and sheets", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), fc.boolean(), async (sheets, bookSST) => expectSame(written(sheets, bookSST))),
      { numRuns: 80 },
    );
  });

  test.each([
    ["rich text, phonetic guides, entities and escaped control characters", xlsx('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v> 2 </v></c><c r="D1" t="s"><v>3</v></c></row>', { parts: strings('<si><r><rPr><b/></rPr><t>绩效</t></r><r><t xml:space="preserve"> 自评 </t></r><rPh sb="0" eb="1"><t>jixiao</t></rPh></si><si><t>&lt;95% &amp; &#x2265;1&#10;_x000D_行_x0041_</t><phoneticPr fontId="1"/></si><si><t/></si><si><t xml:space="preserve"> x </t></si>') })],
    ["prefixed elements", xlsx("", { parts: whole(`<x:worksheet xmlns:x="${main}"><x:cols><x:col min="2" max="3" hidden="true"/></x:cols><x:sheetData><x:row r="2" hidden="1"><x:c r="B2"><x:f>A1+1</x:f><x:v>2.50</x:v></x:c><x:c r="C2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:C3"/></x:mergeCells></x:worksheet>`) })],
    ["indented markup, single quotes, spaces in tags", xlsx("", { parts: whole(`<?xml version='1.0' encoding='UTF-8'?>\n<worksheet xmlns='${main}' >\n <sheetData >\n  <row r='1' spans='1:2' >\n   <c r='A1' t='n' >\n    <v>1</v>\n   </c >\n   <c r='B1' t='str'>\n <f>"a>b"</f>\n <v>a&gt;b</v> </c>\n  </row >\n </sheetData>\n</worksheet>`) })],
    ["cells and rows that do not say where they stand", xlsx('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="9"><c r="D9"><v>5</v></c><c><v>6</v></c></row>')],
    ["every type of cell, with and without a value", xlsx('<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="str"><v>甲</v></c><c r="E1" t="str"><f>IF(A1,"",1)</f><v></v></c><c r="F1" t="n"><v></v></c><c r="G1" s="1"/><c r="H1" t="s"/><c r="I1" t="inlineStr"><is/></c><c r="J1"><f>A1</f></c><c r="K1" t="e"><f>1/0</f><v>#N/A</v></c></row>', { styles })],
    ["numbers as Excel writes them", xlsx('<row r="1"><c r="A1"><v>0.92999999999999994</v></c><c r="B1"><v>1.2345E-3</v></c><c r="C1"><v>-7</v></c><c r="D1"><v>1E+3</v></c><c r="E1" s="1"><v>-3.14159</v></c><c r="F1" s="3"><v>1234567.891</v></c><c r="G1" s="4"><v>12</v></c><c r="H1" s="2"><v>45000</v></c><c r="I1" s="99"><v>1</v></c></row>', { styles })],
    ["days from 1904", xlsx('<row r="1"><c r="A1" s="2"><v>40000</v></c></row>', { styles, workbook: '<workbookPr date1904="1"/>' })],
    ["formulas shared by a block", xlsx('<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">SUM($C1:D$2)+E5*LOG10(2)&amp;"甲"</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f><v>2</v></c><c r="B3"><f t="array" ref="B3:B3">_xlfn.CONCAT(A1)</f><v>3</v></c></row>')],
    ["an empty sheet", xlsx("", { parts: whole(`<worksheet xmlns="${main}"><sheetData/></worksheet>`) })],
    ["a sheet that is a chart", xlsx("", { parts: { "[Content_Types].xml": typed({ "sheet.main": "workbook.xml", chartsheet: "chartsheets/sheet1.xml" }), "xl/_rels/workbook.xml.rels": related({ chartsheet: "chartsheets/sheet1.xml" }), "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${main}"/>` } })],
    ["additions of later Excels, comments and instructions", xlsx(`<!-- <c r="Z9"><v>1</v></c> --><row r="1">${inline("A1", "甲")}<?x y?></row>`, { after: '<extLst><ext><x14:c r="B1"><v>5</v></x14:c><mergeCell ref="A1:C1"/></ext></extLst>'.replace("mergeCell", "xm:sqref") })],
  ])("%s", async (_, bytes) => expectSame(bytes));

  const folder = fileURLToPath(new URL("../../../shared/samples/seed/", import.meta.url));
  test.skipIf(!existsSync(folder))("the real workbooks (skipped when ../shared/samples is not there)", async () => {
    const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) await expectSame(readFileSync(folder + name));
  });
});

describe("the library is asked instead", () => {
  test.each([
    ["for dates kept as text", '<row r="1"><c r="A1" t="d"><v>2024-03-01</v></c></row>', "a cell of type d"],
    ["where a number is none", '<row r="1"><c r="A1"><v>1,234</v></c></row>', "a number that is none"],
    ["where cells are out of order", '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>', "cells out of order"],
    ["where rows are out of order", '<row r="2"><c r="B2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>', "rows out of order"],
    ["where a cell stands nowhere", '<row r="1"><c r="1A"><v>1</v></c></row>', "a cell without a proper place"],
    ["where a string is missing", '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', "a string that is not among the shared ones"],
    ["where alternatives stand among the cells", '<row r="1"><AlternateContent><c r="A1"><v>1</v></c></AlternateContent></row>', "alternative content inside the cells"],
  ])("%s", async (_, cells, what) => {
    const bytes = xlsx(cells);
    const zip = openZip(bytes, new Budget());
    const reading = readOoxml(zip, new PartsAsked(zip), new Budget());
    await expect(reading).rejects.toThrow(new Unfamiliar(what));
    expect((await read("自评表.xlsx", bytes)).format).toBe("xlsx");
  });
});

describe("a number format", () => {
  test("shows a number as the library does, but for halves, which Excel rounds up, and the sign of a rounded zero", () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...formats.filter((format) => !format.startsWith("General") || format === "General")), (value, code) => {
        const raw = plainDigits(value);
        const own = compileFormat(code).number(raw);
        const isHalf = raw.includes(".") && raw.endsWith("5");
        const isNegativeZero = value < 0 && own !== undefined && !/[1-9]/.test(own);
        fc.pre(own !== undefined && !isHalf && !isNegativeZero);
        expect(own?.trim()).toBe(XLSX.SSF.format(code, value).trim());
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(formats)("%s is a date format when the library says so", (code) => {
    expect(compileFormat(code).isDate).toBe(XLSX.SSF.is_date(code));
  });

  test("that stands unquoted around a figure is shown, where the library gives up", () => {
    expect(compileFormat("0.00万元").number("12.3")).toBe("12.30万元");
    expect(compileFormat("¥#,##0.00").number("1234.5")).toBe("¥1,234.50");
    expect(compileFormat('General"人"').number("28")).toBe("28人");
  });
});
