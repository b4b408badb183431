import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { codes, docx, grid, inline, lines, p, read, tables, xlsx, zipOf } from "./support/office.js";

const ascii = (text: string) => new TextEncoder().encode(text);
const gbk = {
  // 项目,分值 / 产出,50 / 效益,30 in GBK
  csv: new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xb7, 0xd6, 0xd6, 0xb5, 0x2c, 0x78, 0x0a, 0xb2, 0xfa, 0xb3, 0xf6, 0x2c, 0x35, 0x30, 0x2c, 0x0a, 0xd0, 0xa7, 0xd2, 0xe6, 0x2c, 0x33, 0x30, 0x2c, 0x0a]),
};

function compound(...streams: readonly (readonly [string, string | Uint8Array])[]): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of streams) XLSX.CFB.utils.cfb_add(file, `/${name}`, typeof content === "string" ? ascii(content) : content);
  return new Uint8Array(XLSX.CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

function book(type: XLSX.BookType, rows: (string | number)[][]): Uint8Array {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), "自评表");
  return new Uint8Array(XLSX.write(workbook, { type: "array", bookType: type }) as ArrayBuffer);
}

describe("what a file is, told by its content", () => {
  test("a document under a false extension is read, and the extension named", async () => {
    const document = await read("报告.doc", docx({ body: p("正文") }));
    expect(document.format).toBe("docx");
    expect(lines(document)).toEqual(["正文"]);
    expect(document.problems).toMatchObject([{ code: "mislabelled", severity: "note", place: { file: "报告.doc" } }]);
    expect(document.problems[0]?.message.zh).toContain(".doc");
  });

  test.each(["报告.docx", "报告.DOCX", "报告.docm", "报告", "报告.docx.tmp"])("%s is no false name for a Word document", async (name) => {
    expect(codes(await read(name, docx({ body: p("正文") })))).toEqual([]);
  });

  test.each([
    ["空.docx", new Uint8Array(0), "empty", "空的"],
    ["零.docx", new Uint8Array(5000), "truncated", "不完整"],
    ["断.docx", docx({ body: p("正文") }).slice(0, 400), "truncated", "不完整"],
    ["密.docx", compound(["EncryptedPackage", "x"], ["EncryptionInfo", "y"]), "encrypted", "取消密码"],
    ["坏.doc", compound(["WordDocument", "x"]), "damaged", "已损坏"],
    ["坏.wps", compound(["WordDocument", "x"], ["WpsCustomData", "y"]), "damaged", "已损坏"],
    ["扫描.pdf", ascii("%PDF-1.7\n"), "truncated", "不完整"],
    ["照片.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "damaged", "图片已损坏"],
    ["文.rtf", ascii("{\\rtf1\\ansi }"), "empty", "没有任何内容"],
    ["材料.zip", zipOf({ "a.txt": "x" }), "unsupported", "解压"],
    ["材料.rar", ascii("Rar!\u001a\u0007\u0000abc"), "unsupported", "RAR"],
    ["幻灯.ppt", compound(["PowerPoint Document", "x"]), "unsupported", "另存为 .pptx"],
    ["怪.dat", new Uint8Array([0, 1, 2, 3, 4, 5, 0xfe, 0x80, 0, 0, 9]), "unknown-kind", "认不出"],
  ])("%s gets its own clear problem", async (name, bytes, code, words) => {
    const document = await read(name, bytes);
    expect(document.blocks).toEqual([]);
    expect(document.problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, "error"]]);
    expect(document.problems[0]?.message.zh).toContain(name);
    expect(document.problems[0]?.message.zh).toContain(words);
    expect(document.problems[0]?.message.en).toMatch(/[a-z]{3}/);
  });

  const rows = [["项目", "分值"], ["产出", 50]];
  test.each(["biff8", "xlsb", "ods", "xlml", "xlsx"] as const)("a workbook in %s is read", async (type) => {
    const document = await read("自评表", book(type, rows));
    expect(grid(tables(document)[0])).toEqual([["项目", "分值"], ["产出", "50"]]);
    expect(tables(document)[0]?.rows[1]?.cells[1]).toMatchObject({ kind: "number", raw: "50" });
    expect(codes(document)).toEqual([]);
  });

  test("a WPS workbook is told from an Excel one, under its own extension", async () => {
    const inner = XLSX.CFB.read(book("biff8", rows), { type: "array" });
    XLSX.CFB.utils.cfb_add(inner, "/ETExtData", ascii("x"));
    const document = await read("自评表.et", new Uint8Array(XLSX.CFB.write(inner, { type: "array" }) as ArrayLike<number>));
    expect(document).toMatchObject({ format: "et", problems: [] });
    expect(grid(tables(document)[0])).toEqual([["项目", "分值"], ["产出", "50"]]);
  });

  test("values separated by commas are a table of texts, in GBK too", async () => {
    const document = await read("分值.txt", gbk.csv);
    expect(document.format).toBe("csv");
    expect(grid(tables(document)[0])).toEqual([["项目", "分值", "x"], ["产出", "50", ""], ["效益", "30", ""]]);
    const dates = await read("日期.csv", ascii("a,b\n2024-12,007\n"));
    expect(grid(tables(dates)[0])).toEqual([["a", "b"], ["2024-12", "007"]]);
  });

  test("running text with commas is text", async () => {
    const document = await read("报告.txt", ascii("Budget 10, spent 9, left 1.\nNothing else, so far, happened.\nThe end.\n"));
    expect(document.format).toBe("text");
  });

  test("a web page named .xls is read as a worksheet, one named .html as what it is", async () => {
    const page = '<html><head><title>x</title><meta charset="utf-8"></head><body><table><tr><td colspan="2">合计</td></tr><tr><td>1.50</td><td>2</td></tr></table></body></html>';
    const document = await read("导出.xls", ascii(page));
    expect(grid(tables(document)[0])).toEqual([["1x2:合计"], ["1.50", "2"]]);
    expect(codes(document)).toEqual(["mislabelled"]);
    expect(lines(await read("导出.html", ascii(page.replace("<body>", "<body>说明文字"))))).toEqual(["说明文字"]);
  });

  test("a workbook whose inside is damaged says so instead of throwing", async () => {
    const bytes = xlsx(`<row r="1">${inline("A1", "甲")}</row>`, { parts: { "xl/workbook.xml": "no xml at all" } });
    const document = await read("坏.xlsx", bytes);
    expect(document.problems.length).toBeGreaterThan(0);
  });
});
