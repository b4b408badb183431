import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type * as XLSX from "xlsx";
import { codes, grid, read, tables, zipOf } from "../support/office.js";
import { book, withStreams, written } from "../support/workbook.js";

const sheet: XLSX.WorkSheet = { "!ref": "A1:C2", A1: { t: "s", v: "ABCD" }, A2: { t: "n", v: 12.5, z: "0.00" }, B2: { t: "b", v: true }, C2: { t: "e", v: 0x07 } };
const heji = [0xba, 0xcf, 0xbc, 0xc6]; // 合计 in GBK

/** SheetJS writes no Chinese in the old formats: it is put over Latin letters of the same length. */
function patched(bytes: Uint8Array, from: string | readonly number[], to: readonly number[]): Uint8Array {
  const made = Buffer.from(bytes);
  const at = made.indexOf(Buffer.from(typeof from === "string" ? Buffer.from(from, "latin1") : from));
  expect(at).toBeGreaterThan(0);
  made.set(to, at);
  return new Uint8Array(made);
}

// All written before any is read: the library that writes them spells out what formats it met while reading.
const biff8 = written(book({ 自评表: sheet }), "biff8");
const old = (["biff2", "biff3", "biff4", "biff5"] as const).map((type) => {
  const bytes = patched(written(book({ 表: sheet }), type, {}), "ABCD", heji);
  return [type, type === "biff5" ? patched(bytes, [0x42, 0, 2, 0, 0xe4, 0x04], [0x42, 0, 2, 0, 0xa8, 0x03]) : bytes] as const;
});
const figures = written(book({ 自评表: { "!ref": "A1:B1", A1: { t: "n", v: 45843, z: "0.00E+00" }, B1: { t: "n", v: 45843, z: "0.00" } } }), "biff8");
/** An XF record: its type, size and font, then the number of its format. [MS-XLS] 2.4.353 */
const style = (format: number): readonly number[] => [0xe0, 0, 0x14, 0, 0, 0, format, 0];
const dated = patched(patched(figures, style(11), style(31)), style(2), style(57));

/** In .xlsb: the record's type and size, the parent style, then the format's number. [MS-XLSB] 2.4.876 BrtXF */
const datedXlsb = ((): Uint8Array => {
  const parts = unzipSync(written(book({ 自评表: { "!ref": "A1:B1", A1: { t: "n", v: 45843, z: "0.00E+00" }, B1: { t: "n", v: 2, z: "0.00" } } }), "xlsb"));
  return zipOf({ ...parts, "xl/styles.bin": patched(parts["xl/styles.bin"] ?? new Uint8Array(), [0x2f, 0x10, 0, 0, 11, 0], [0x2f, 0x10, 0, 0, 31, 0]) });
})();

describe("workbooks of old versions of Excel", () => {
  test.each(old)("as %s show their figures, and Chinese text in GBK, also where no code page is named", async (_, bytes) => {
    const document = await read("自评表.xls", bytes);
    expect([document.format, codes(document)]).toEqual(["xls", []]);
    expect(tables(document)[0]?.rows.map((row) => row.cells.map(({ kind, text }) => [kind, text]))).toEqual([
      [["text", "合计"], ["empty", ""], ["empty", ""]],
      [["number", "12.50"], ["boolean", "TRUE"], ["error", "#DIV/0!"]],
    ]);
  });

  test("show the dates that Chinese Excel names by number alone", async () => {
    const cells = tables(await read("自评表.xls", dated))[0]?.rows[0]?.cells;
    expect(cells?.map(({ kind, text, raw }) => [kind, text, raw])).toEqual([["date", "2025年7月5日", "45843"], ["date", "2025年7月", "45843"]]);
  });

  test("of .xlsb show them, too", async () => {
    const cells = tables(await read("自评表.xlsb", datedXlsb))[0]?.rows[0]?.cells;
    expect(cells?.map(({ kind, text, raw }) => [kind, text, raw])).toEqual([["date", "2025年7月5日", "45843"], ["number", "2.00", "2"]]);
  });

  test("protected by a password are said to be encrypted", async () => {
    // FILEPASS for Office's RC4, where the writer's code page record stood behind the first one.
    const filePass = [0x2f, 0x00, 0x36, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00, ...Array.from({ length: 48 }, (_, index) => index)];
    const stream = streamOf(biff8);
    const locked = Buffer.concat([stream.subarray(0, 20), Buffer.from(filePass), stream.subarray(20)]);
    const document = await read("自评表.xls", withStreams(biff8, { Workbook: locked }));
    expect([document.blocks, codes(document)]).toEqual([[], ["encrypted"]]);
  });

  test("of later versions protected by a password are said to be encrypted", async () => {
    const document = await read("自评表.xlsx", withStreams(biff8, { Workbook: undefined, EncryptedPackage: new Uint8Array(5_000), EncryptionInfo: new Uint8Array(200) }));
    expect([document.blocks, codes(document)]).toEqual([[], ["encrypted"]]);
  });

  test("that WPS saved (.et) are read, its own streams told", async () => {
    const document = await read("自评表.et", withStreams(biff8, { ETExtData: new Uint8Array([1, 2, 3]) }));
    expect([document.format, codes(document)]).toEqual(["et", []]);
    expect(grid(tables(document)[0])[1]).toEqual(["12.50", "TRUE", "#DIV/0!"]);
    expect(document.parts).toContainEqual({ name: "ETExtData", format: "et", read: false, why: "WPS 的附加信息，不含表格内容" });
  });

  test("are not shown in the formats of the workbook read before", async () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><NumberFormat ss:Format="0&quot;人&quot;"/></Style></Styles><Worksheet ss:Name="表"><Table><Row><Cell ss:StyleID="s1"><Data ss:Type="Number">5</Data></Cell></Row></Table></Worksheet></Workbook>`;
    await read("先读.xml", new TextEncoder().encode(xml));
    const cells = tables(await read("自评表.xls", dated))[0]?.rows[0]?.cells;
    expect(cells?.map(({ kind, text }) => [kind, text])).toEqual([["date", "2025年7月5日"], ["date", "2025年7月"]]);
  });
});

function streamOf(file: Uint8Array): Buffer {
  const bytes = Buffer.from(file);
  const at = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]));
  return bytes.subarray(at, at + 4096);
}
