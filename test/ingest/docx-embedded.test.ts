import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { problemsOf } from "../../src/ingest/index.js";
import { codes, docx, grid, inline, p, read, tables, tbl, tc, tr, xlsx } from "./support/office.js";

const sheet = xlsx(`<row r="1">${inline("A1", "总分")}<c r="B1"><v>90</v></c></row>`);
const object = (id: string, picture?: string) =>
  `<w:p><w:r><w:object>${picture === undefined ? "" : `<v:shape><v:imagedata r:id="${picture}"/></v:shape>`}<o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="${id}"/></w:object></w:r></w:p>`;

function compound(name: string, content: Uint8Array): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(XLSX.CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

/** A packager object: sizes and names in front of the file, as Windows writes it. */
function packaged(content: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode("a.xlsx\0");
  const head = new Uint8Array(4 + 2 + name.length * 2 + 4 + 4 + name.length + 4);
  const view = new DataView(head.buffer);
  head.set(name, 6);
  head.set(name, 6 + name.length);
  view.setUint32(10 + name.length * 2, name.length, true);
  head.set(name, 14 + name.length * 2);
  view.setUint32(14 + name.length * 3, content.length, true);
  return new Uint8Array([...head, ...content]);
}

const withObject = (bytes: Uint8Array, name = "embeddings/oleObject1.bin") =>
  docx({ body: p("前") + object("e") + p("后"), relations: { e: ["oleObject", name] }, parts: { [`word/${name}`]: bytes } });

async function embeddedIn(bytes: Uint8Array) {
  const document = await read("报告.docx", bytes);
  return document.blocks.find((block) => block.kind === "embedded")?.document;
}

describe("a document embedded in a Word document", () => {
  test("of a kind nobody audits is named with the way out; an equation is only listed", async () => {
    const drawing = await embeddedIn(withObject(compound("VisioDocument", new Uint8Array(8))));
    expect(drawing?.problems).toMatchObject([{ code: "unsupported", message: { zh: expect.stringContaining("不是表格或 Word 文档") as string } }]);
    const document = await read("报告.docx", withObject(compound("Equation Native", new Uint8Array(8))));
    expect(codes(document)).toEqual([]);
    expect(document.parts.find((part) => part.name === "word/embeddings/oleObject1.bin")).toMatchObject({ read: false, why: "公式，未读取其中文字" });
  });

  test("is read at its place, its cells placed inside the part", async () => {
    const name = "embeddings/Microsoft_Excel_Sheet1.xlsx";
    const document = await read("报告.docx", withObject(sheet, name));
    expect(document.blocks.map((block) => block.kind)).toEqual(["paragraph", "embedded", "paragraph"]);
    const [, embedded] = document.blocks;
    expect(embedded?.place.at).toEqual({ kind: "paragraph", number: 2 });
    const inner = embedded?.kind === "embedded" ? embedded.document : undefined;
    expect(inner?.format).toBe("xlsx");
    expect(inner && tables(inner)[0]?.rows[0]?.cells[1]?.place).toEqual({ file: "报告.docx", part: [`word/${name}`], at: { kind: "sheet", sheet: "自评表", ref: "B1" } });
    expect(document.parts.find((part) => part.name === `word/${name}`)).toMatchObject({ format: "xlsx", read: true });
  });

  test.each([
    ["as Word packs it", compound("Package", sheet)],
    ["as WPS packs it", compound("package", sheet)],
    ["as a packager object", compound("\u0001Ole10Native", packaged(sheet))],
    ["under a name that says something else", sheet],
  ])("is found %s", async (_, bytes) => {
    const inner = await embeddedIn(withObject(bytes));
    expect(grid(inner && tables(inner)[0])).toEqual([["总分", "90"]]);
  });

  test("is read as an old workbook too", async () => {
    const workbook = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([["总分", 90]]), "Sheet1");
    const xls = new Uint8Array(XLSX.write(workbook, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    const inner = await embeddedIn(withObject(xls));
    expect(inner?.format).toBe("xls");
    expect(grid(inner && tables(inner)[0])).toEqual([["总分", "90"]]);
  });

  test("may itself be a Word document, and so on down to the limit of depth", async () => {
    const inner = await embeddedIn(withObject(withObject(sheet), "embeddings/a.docx"));
    expect(inner?.format).toBe("docx");
    expect(inner?.blocks[1]?.place.part).toEqual(["word/embeddings/a.docx"]);
    const document = await read("报告.docx", withObject(withObject(withObject(sheet))), { depth: 2 });
    expect(problemsOf(document).map((problem) => problem.code)).toEqual(["over-limit"]);
  });

  test("that cannot be read leaves its reason in the parts and in its own problems", async () => {
    const document = await read("报告.docx", withObject(compound("WordDocument", new Uint8Array(9))));
    expect(codes(document)).toEqual([]);
    expect(problemsOf(document).map((problem) => problem.code)).toEqual(["damaged"]);
    expect(document.parts.find((part) => part.name.endsWith("oleObject1.bin"))).toMatchObject({ format: "doc", read: false });
    expect(problemsOf(document)[0]?.place.part).toEqual(["word/embeddings/oleObject1.bin"]);
  });

  test("that is only a link is told, not followed", async () => {
    const document = await read("报告.docx", docx({ body: p("正文") + object("e"), relations: { e: ["oleObject", "file:///C:/x.xlsx"] } }));
    expect(document.problems).toMatchObject([{ code: "not-read", severity: "note", place: { at: { kind: "paragraph", number: 2 } } }]);
  });

  test("comes after the table whose cell it stands in, with the cell as its place", async () => {
    const body = tbl(tr(tc("见附表"), `<w:tc>${object("e")}</w:tc>`)) + p("后");
    const document = await read("报告.docx", docx({ body, relations: { e: ["package", "embeddings/a.xlsx"] }, parts: { "word/embeddings/a.xlsx": sheet } }));
    expect(document.blocks.map((block) => block.kind)).toEqual(["table", "embedded", "paragraph"]);
    expect(document.blocks[1]?.place.at).toEqual({ kind: "cell", table: 1, row: 1, column: 2 });
  });

  test("that nothing refers to is listed as not read", async () => {
    const document = await read("报告.docx", docx({ body: p("正文"), parts: { "word/embeddings/chart.xlsx": sheet, "word/media/logo.png": new Uint8Array(3) } }));
    expect(document.parts.filter((part) => /embeddings|media/.test(part.name)).map((part) => [part.read, part.why?.slice(0, 7)])).toEqual([[false, "正文没有引用的"], [false, "正文没有引用的"]]);
  });

  test("shares the limits of the file it stands in", async () => {
    const document = await read("报告.docx", withObject(sheet), { cells: 1 });
    expect(problemsOf(document).map((problem) => problem.code)).toEqual(["over-limit"]);
  });
});
