import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { EmfBuilder } from "../../support/emf-builder.js";
import { docx, grid, inline, p, paragraphs, type Parts, read, tables, xlsx } from "../support/office.js";
import { pageText } from "../../../src/ingest/workbook/floats/page-text.js";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const links = (all: Readonly<Record<string, readonly [string, string]>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(all).map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${target.includes("://") ? ' TargetMode="External"' : ""}/>`).join("")}</Relationships>`;

const emf = new EmfBuilder().font(16).grid([0, 100, 200], [0, 30, 60]).text(5, 5, "图中").text(110, 5, "12.5").bytes();
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const cells = `<row r="1">${inline("A1", "甲")}</row><row r="9">${inline("A9", "乙")}</row>`;

const drawing = (inside: string): string =>
  `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inside}</xdr:wsDr>`;
const anchored = (column: number, row: number, inside: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from>${inside}</xdr:twoCellAnchor>`;
const picture = (id: string, how = "embed"): string => `<xdr:pic><xdr:blipFill><a:blip r:${how}="${id}"/></xdr:blipFill></xdr:pic>`;
const box = (...lines: string[]): string => `<xdr:sp><xdr:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join("")}</xdr:txBody></xdr:sp>`;

const drawn = (inside: string, relations: Parameters<typeof links>[0] = {}, parts: Parts = {}): Uint8Array =>
  xlsx(cells, {
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": links({ r1: ["drawing", "../drawings/drawing1.xml"] }),
      "xl/drawings/drawing1.xml": drawing(inside),
      "xl/drawings/_rels/drawing1.xml.rels": links(relations),
      ...parts,
    },
  });

describe("text boxes on a sheet", () => {
  test("over its first rows stand in front of the table, others behind it, each at its cell", async () => {
    const document = await read("自评表.xlsx", drawn(anchored(2, 0, box("单位：万元")) + anchored(1, 12, box("注：含上年结转", "", "另有说明"))));
    expect(document.blocks.map((block) => (block.kind === "paragraph" ? [block.role, block.text, block.place.at] : block.kind))).toEqual([
      ["textbox", "单位：万元", { kind: "sheet", sheet: "自评表", ref: "C1" }],
      "table",
      ["textbox", "注：含上年结转", { kind: "sheet", sheet: "自评表", ref: "B13" }],
      ["textbox", "另有说明", { kind: "sheet", sheet: "自评表", ref: "B13" }],
    ]);
    expect(document.parts).toContainEqual({ name: "xl/drawings/drawing1.xml", format: "xlsx", read: true });
  });

  test("inside groups and alternatives are read once", async () => {
    const choice = `<mc:AlternateContent><mc:Choice Requires="a14">${anchored(0, 10, box("复选"))}</mc:Choice><mc:Fallback>${anchored(0, 10, box("旧的"))}</mc:Fallback></mc:AlternateContent>`;
    const document = await read("自评表.xlsx", drawn(choice + anchored(0, 11, `<xdr:grpSp><xdr:grpSp>${box("组内")}</xdr:grpSp></xdr:grpSp>`)));
    expect(paragraphs(document).map((one) => one.text)).toEqual(["复选", "组内"]);
  });

  test("of old drawings are read, but for the boxes of comments, and not twice", async () => {
    const shape = (kind: string, text: string): string => `<v:shape id="_x0000_s1025"><v:textbox><div><font>${text}</font></div></v:textbox><x:ClientData ObjectType="${kind}"><x:Anchor>1, 15, 4, 10, 3, 15, 6, 4</x:Anchor></x:ClientData></v:shape>`;
    const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape("Label", "标签")}${shape("Note", "批注")}${shape("Checkbox", "已公开")}</xml>`;
    const parts = { "xl/worksheets/_rels/sheet1.xml.rels": links({ r1: ["drawing", "../drawings/drawing1.xml"], r2: ["vmlDrawing", "../drawings/vmlDrawing1.vml"] }), "xl/drawings/vmlDrawing1.vml": vml };
    const document = await read("自评表.xlsx", drawn(anchored(0, 9, box("已公开")), {}, parts));
    expect(paragraphs(document).map((one) => [one.text, one.place.at])).toMatchObject([["已公开", { ref: "A10" }], ["标签", { ref: "B5" }]]);
  });
});

describe("pictures on a sheet", () => {
  test.each([["image1.emf", emf], ["image1.emz", gzipSync(emf)]])("made of words (%s) are read at their cell, once however often they are shown", async (file, content) => {
    const document = await read("自评表.xlsx", drawn(anchored(3, 4, picture("r1")) + anchored(3, 8, picture("r1")), { r1: ["image", `../media/${file}`] }, { [`xl/media/${file}`]: content }));
    const [embedded, ...more] = document.blocks.filter((block) => block.kind === "embedded");
    expect(more).toEqual([]);
    expect(embedded?.place.at).toEqual({ kind: "sheet", sheet: "自评表", ref: "D5" });
    expect(embedded?.previews.map((preview) => grid(tables(preview)[0])[0])).toEqual([["图中", "12.5"]]);
  });

  test("made of pixels are listed with the reason", async () => {
    const document = await read("自评表.xlsx", drawn(anchored(0, 0, picture("r1")), { r1: ["image", "../media/image1.png"] }, { "xl/media/image1.png": png }));
    expect(document.parts).toContainEqual({ name: "xl/media/image1.png", format: "image", read: false, why: expect.any(String) });
  });

  test("that are only links are told at their cell, never followed", async () => {
    const document = await read("自评表.xlsx", drawn(anchored(1, 1, picture("r1", "link")), { r1: ["image", "file://server/图.emf"] }));
    expect(document.problems).toMatchObject([{ code: "not-read", severity: "note", place: { at: { ref: "B2" } } }]);
  });

  test("kept inside cells by WPS are read at those cells", async () => {
    const images = `<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_7F"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="r1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>`;
    const sheet = xlsx('<row r="3"><c r="B3" t="str"><f>_xlfn.DISPIMG("ID_7F",1)</f><v>=DISPIMG("ID_7F",1)</v></c></row>', {
      parts: { "xl/cellimages.xml": images, "xl/_rels/cellimages.xml.rels": links({ r1: ["image", "media/image1.emf"] }), "xl/media/image1.emf": emf },
    });
    expect((await read("自评表.xlsx", sheet)).blocks[1]).toMatchObject({ kind: "embedded", place: { at: { ref: "B3" } }, previews: [{ format: "emf" }] });
  });

  test("in a drawing that is damaged leave the cells readable, and it is told", async () => {
    const document = await read("自评表.xlsx", drawn("", {}, { "xl/drawings/drawing1.xml": "<!DOCTYPE x><x/>" }));
    expect([tables(document).length, document.problems.map((problem) => problem.code)]).toEqual([1, ["damaged"]]);
  });
});

describe("documents embedded in a sheet", () => {
  const object = (inside: string): string => `<oleObjects><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14">${inside}</mc:Choice><mc:Fallback><oleObject progId="Word.Document.12" shapeId="1026" r:id="r2"/></mc:Fallback></mc:AlternateContent></oleObjects>`;
  const modern = '<oleObject progId="Word.Document.12" shapeId="1026" r:id="r2"><objectPr r:id="r3"><anchor><from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row></from></anchor></objectPr></oleObject>';
  const made = (after: string, relations: Parameters<typeof links>[0], parts: Parts = {}): Uint8Array =>
    xlsx(cells, { after, parts: { "xl/worksheets/_rels/sheet1.xml.rels": links(relations), "xl/embeddings/one.docx": docx({ body: p("附件正文") }), "xl/media/image1.emf": emf, ...parts } });
  const embeddedIn = async (bytes: Uint8Array) => (await read("自评表.xlsx", bytes)).blocks.filter((block) => block.kind === "embedded");

  test("are read once, with the picture that shows them, where they stand", async () => {
    const found = await embeddedIn(made(object(modern), { r2: ["package", "../embeddings/one.docx"], r3: ["image", "../media/image1.emf"] }));
    expect(found).toMatchObject([{ place: { at: { sheet: "自评表", ref: "E7" } }, document: { format: "docx", blocks: [{ text: "附件正文" }] }, previews: [{ format: "emf" }] }]);
  });

  test("have their picture in the old drawing, in files of Excel 2007", async () => {
    const vml = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1026"><v:imagedata o:relid="r1"/><x:ClientData ObjectType="Pict"><x:Anchor>2, 0, 3, 0, 5, 0, 9, 0</x:Anchor></x:ClientData></v:shape></xml>';
    const found = await embeddedIn(made('<oleObjects><oleObject progId="Word.Document.12" shapeId="1026" r:id="r2"/></oleObjects>', { r2: ["package", "../embeddings/one.docx"], r4: ["vmlDrawing", "../drawings/vmlDrawing1.vml"] }, {
      "xl/drawings/vmlDrawing1.vml": vml,
      "xl/drawings/_rels/vmlDrawing1.vml.rels": links({ r1: ["image", "../media/image1.emf"] }),
    }));
    expect(found).toMatchObject([{ place: { at: { ref: "C4" } }, document: { format: "docx" }, previews: [{ format: "emf" }] }]);
  });

  test("that no sheet shows are read all the same", async () => {
    const found = await embeddedIn(made("", {}));
    expect(found.map((one) => [one.document?.format, one.place.at.kind])).toEqual([["docx", "file"], [undefined, "file"]]);
  });
});

describe("the printed page", () => {
  test("has its header in front of the table and its footer behind", async () => {
    const sheet = xlsx(cells, { after: '<headerFooter><oddHeader>&amp;L&amp;"宋体,常规"&amp;12附件2&amp;R单位：万元</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter><evenFooter>&amp;L填报人：甲</evenFooter></headerFooter>' });
    expect((await read("自评表.xlsx", sheet)).blocks.map((block) => (block.kind === "paragraph" ? [block.role, block.text] : block.kind))).toEqual([["header", "附件2"], ["header", "单位：万元"], "table", ["footer", "填报人：甲"]]);
  });

  test.each([
    ["&C自评表", ["自评表"]],
    ["&L研发&&测试&K000000甲", ["研发&测试甲"]],
    ["第 &P 页，共 &N 页", []],
    ["&L&D&C&A&R&F", []],
    ["&C&[TAB]", []],
    ["&C&\"-,加粗\"&14表一", ["表一"]],
  ])("%s says %j", (codes, expected) => {
    expect(pageText(codes)).toEqual(expected);
  });
});
