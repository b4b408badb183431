import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import type { Document } from "../../src/document/index.js";
import { codes, grid, inline, lines, p, paragraphs, read, tables, tbl, tc, tr, xlsx } from "./support/office.js";

interface Word2003 {
  readonly lists?: string;
  readonly styles?: string;
  readonly data?: string;
}

/** A document as Word 2003 saves it under “XML document”. */
function wordml(body: string, { lists = "", styles = "", data = "" }: Word2003 = {}): Uint8Array {
  const namespaces = [
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"', 'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"', 'xmlns:aml="http://schemas.microsoft.com/aml/2001/core"',
    'xmlns:v="urn:schemas-microsoft-com:vml"', 'xmlns:o="urn:schemas-microsoft-com:office:office"', 'xmlns:st1="urn:schemas-microsoft-com:office:smarttags"',
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?><w:wordDocument ${namespaces.join(" ")}><w:lists>${lists}</w:lists><w:styles>${styles}</w:styles>${data}<w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`;
  return new TextEncoder().encode(xml);
}

const open = (body: string, more?: Word2003): Promise<Document> => read("报告.xml", wordml(body, more));
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const change = (type: string, content = ""): string => `<aml:annotation aml:id="1" w:type="Word.${type}" aml:author="a">${content && `<aml:content>${content}</aml:content>`}</aml:annotation>`;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replace(/(.{76})/g, "$1\r\n");

describe("a document of Word 2003 in XML", () => {
  test("is read under the name .doc as well, whatever sections and outline stand around its words", async () => {
    const bytes = wordml(`<wx:sub-section>${p("一、基本情况")}<wx:sub-section>${p("在职28人")}</wx:sub-section></wx:sub-section>`);
    const document = await read("报告.doc", bytes);
    expect([document.format, lines(document), codes(document)]).toEqual(["doc", ["一、基本情况", "在职28人"], []]);
  });

  test("shows words that smart tags and other markup stand around", async () => {
    const date = `<w:p>${run("截至")}<st1:chsdate Year="2023">${run("2023年")}</st1:chsdate>${run("末")}</w:p>`;
    const document = await open(`${date}<own:part xmlns:own="urn:own">${p("自定义")}</own:part><w:p><w:hlink w:dest="a">${run("链接")}</w:hlink></w:p>`);
    expect(lines(document)).toEqual(["截至2023年末", "自定义", "链接"]);
  });

  test("has its tables on their grid", async () => {
    const rows = [
      tr(tc("指标", '<w:vmerge w:val="restart"/>'), tc("值", '<w:gridSpan w:val="2"/>')),
      tr(tc("", "<w:vmerge/>"), tc("年初"), tc("全年")),
      tr(tc("合计", '<w:hmerge w:val="restart"/>'), tc("", "<w:hmerge/>"), tc("9")),
    ];
    expect(grid(tables(await open(tbl(...rows)))[0])).toEqual([["2x1:指标", "1x2:值"], ["年初", "全年"], ["1x2:合计", "9"]]);
  });

  test("is not trusted with columns where cells merged downwards were lost in saving", async () => {
    const columns = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>";
    const rows = [tr(tc("指标"), tc("年初"), tc("全年")), tr(tc("5"), tc("6"))];
    expect(tables(await open(tbl(columns, ...rows)))[0]).toMatchObject({ grid: "ragged", rows: [{}, { cells: [{ column: 1, text: "5" }, { column: 2, text: "6" }] }] });
    const leftOut = `<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>${tc("5")}${tc("6")}</w:tr>`;
    expect(tables(await open(tbl(columns, rows[0] ?? "", leftOut)))[0]?.grid).toBe("exact");
  });

  test("is read as if its tracked changes were accepted, which is said", async () => {
    const kept = `<w:p>${run("支出")}${change("Deletion", run("12.94").replaceAll("w:t>", "w:delText>"))}${change("Insertion", run("12.93"))}${change("Comment", p("核对"))}</w:p>`;
    const ended = `<w:p><w:pPr><w:rPr>${change("Deletion")}</w:rPr></w:pPr>${run("前")}</w:p>${p("后")}`;
    const rows = tbl(tr(tc("留")), `<w:tr><w:trPr>${change("Deletion")}</w:trPr>${tc("删")}</w:tr>`);
    const document = await open(kept + ended + rows);
    expect([lines(document), grid(tables(document)[0]), codes(document)]).toEqual([["支出12.93", "前后"], [["留"]], ["not-read"]]);
    expect(document.parts).toMatchObject([{ name: "comments", read: false }]);
  });

  test("is numbered as Word wrote it down, and counted where it did not", async () => {
    const level = (index: number, format: number, pattern: string) => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:nfc w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
    const lists = `<w:listDef w:listDefId="3">${level(0, 37, "%1、")}${level(1, 0, "%1.%2")}</w:listDef><w:list w:ilfo="1"><w:ilst w:val="3"/></w:list>`;
    const item = (depth: number, text: string, written = "") => p(text, `<w:listPr><w:ilvl w:val="${depth}"/><w:ilfo w:val="1"/>${written}</w:listPr>`);
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:listPr><w:ilfo w:val="1"/></w:listPr></w:pPr></w:style>';
    const document = await open(item(0, "甲") + item(1, "乙") + p("丙", '<w:pStyle w:val="1"/>') + item(0, "丁", '<wx:t wx:val="（九）" wx:wTabBefore="0"/>'), { lists, styles });
    expect(lines(document)).toEqual(["<一、>甲", "<一.1>乙", "<二、>丙", "<（九）>丁"]);
  });

  test("has its notes, headers and footers beside its text", async () => {
    const note = `<w:p>${run("正文")}<w:r><w:footnote>${p("脚注")}</w:footnote></w:r></w:p>`;
    const section = `<w:sectPr><w:hdr w:type="odd">${p("页眉")}</w:hdr><w:ftr w:type="odd">${p("页脚")}</w:ftr></w:sectPr>`;
    expect(paragraphs(await open(note + section)).map(({ role, text }) => [role, text])).toEqual([["body", "正文"], ["note", "脚注"], ["header", "页眉"], ["footer", "页脚"]]);
  });

  const object = (type: string) => `<w:p><w:r><w:pict><v:shape><v:imagedata src="wordml://01.wmz"/></v:shape><o:OLEObject Type="${type}" ProgID="Excel.Sheet.8" ObjectID="_107"/></w:pict></w:r></w:p>`;
  const store = (packed: Uint8Array): string => {
    const file = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(file, "/_107", packed);
    return `<w:docOleData><w:binData w:name="oledata.mso">${base64(new Uint8Array(XLSX.CFB.write(file, { type: "array" }) as ArrayLike<number>))}</w:binData></w:docOleData>`;
  };
  const packed = (content: Uint8Array): Uint8Array => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(content.length);
    return Buffer.concat([size, deflateSync(content)]);
  };

  test("has its embedded workbooks opened where they stand", async () => {
    const document = await open(p("前") + object("Embed") + p("后"), { data: store(packed(xlsx(`<row r="1">${inline("A1", "分值")}</row>`))) });
    const [, block] = document.blocks;
    expect(block?.kind === "embedded" && block.document && grid(tables(block.document)[0])).toEqual([["分值"]]);
    expect(document.parts).toEqual(expect.arrayContaining([expect.objectContaining({ name: "oledata.mso", read: true }), expect.objectContaining({ name: "oledata.mso/_107", format: "xlsx", read: true })]));
  });

  test("says which objects are damaged, missing or only links, and reads the rest", async () => {
    const damaged = await open(p("文") + object("Embed"), { data: store(new Uint8Array(40)) });
    expect(damaged.blocks[1]).toMatchObject({ kind: "embedded", document: { problems: [{ code: "damaged" }] } });
    expect(codes(await open(p("文") + object("Embed")))).toContain("damaged");
    expect(codes(await open(p("文") + object("Link")))).toContain("not-read");
    const far = await open(`<w:p>${run("文")}<w:r><w:pict><v:shape><v:imagedata src="http://far.example/a.png"/></v:shape></w:pict></w:r></w:p>`);
    expect(far.problems).toMatchObject([{ code: "not-read", message: { zh: expect.stringContaining("图片只是链接") as string } }]);
  });

  test("lists its pictures and macros, and reads the text boxes among them", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const picture = `<w:p><w:r><w:pict><w:binData w:name="wordml://02.png">${base64(png)}</w:binData><v:shape><v:imagedata src="wordml://02.png"/><v:textbox><w:txbxContent>${p("框内")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const document = await open(picture, { data: `<w:docSuppData><w:binData w:name="editdata.mso">${base64(png)}</w:binData></w:docSuppData>` });
    expect(lines(document)).toEqual(["框内"]);
    expect(document.parts.map(({ name }) => name)).toEqual(["editdata.mso", "02.png"]);
    expect(document.parts[0]?.why).toContain("宏");
  });

  test("cut short is read as far as it goes, and said so", async () => {
    const bytes = wordml(p("one") + p("two").repeat(20));
    const document = await read("断.xml", bytes.slice(0, bytes.length - 400));
    expect([lines(document)[0], codes(document)]).toEqual(["one", ["truncated"]]);
  });
});
