import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { read as readSheets } from "xlsx";
import { convertedByLibreOffice, hasProgram } from "../support/programs.js";
import { annotated, changedEntries, hostile, noteAt, notesEverywhere, read } from "./support.js";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2" fillId='0' applyAlignment="1"><alignment horizontal="center"/></xf></cellXfs></styleSheet>`;

/** A workbook of one sheet, 表 & 1. */
function workbook(inside: string, more: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表 &amp; 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${inside}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([part, text]) => [part, strToU8(text)])), { mtime: new Date(2020, 0, 1) });
}

const part = (bytes: Uint8Array, name = "xl/worksheets/sheet1.xml") => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const cell = (ref: string, sheet = "表 & 1") => ({ file: "报告", at: { kind: "sheet" as const, sheet, ref } });
/** Each comment of the first sheet by its cell, its author in front, whose name the library leaves in single bytes. */
function commentsOf(bytes: Uint8Array): Record<string, string> {
  const book = readSheets(bytes, { sheetStubs: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  const told = Object.keys(sheet).filter((key) => /^[A-Z]+\d+$/.test(key)).flatMap((ref) => ((sheet[ref] as { c?: { a?: string; t: string }[] }).c ?? []).map(({ a, t }) => [ref, `${Buffer.from(a ?? "", "latin1").toString("utf8")}：${t}`] as const));
  return Object.fromEntries(told);
}
const said = { lines: [{ text: "说明" }] };

describe("comments in a workbook", () => {
  it("stand at their cells, which keep their format but for the colour; cells and rows are made in their place", async () => {
    const source = workbook('<cols><col min="3" max="3" style="1"/></cols><sheetData><row r="2"><c r="B2" s="1" t="n"><v>1.5</v></c><c r="D2"><v>2</v></c></row><row r="5"/></sheetData><tableParts count="0"/>');
    const made = await annotated(source, [noteAt(cell("B2"), said), noteAt(cell("C2"), { ...said, mark: "warning" }), noteAt(cell("A5"), said), noteAt(cell("A3"), said), noteAt(cell("B9"), said), noteAt(cell("B2"), { heading: "【提示】第 2 条", mark: "info", lines: [] })], "xlsx");
    expect(part(made)).toBe(
      `<worksheet xmlns="${main}"><cols><col min="3" max="3" style="1"/></cols><sheetData><row r="2"><c r="B2" s="2" t="n"><v>1.5</v></c><c r="C2" s="3"/><c r="D2"><v>2</v></c></row><row r="3"><c r="A3" s="4"/></row><row r="5"><c r="A5" s="4"/></row><row r="9"><c r="B9" s="4"/></row></sheetData><legacyDrawing xmlns:r="${office}" r:id="rIdGouji2"/><tableParts count="0"/></worksheet>`,
    );
    const first = "【错误】第 1 条：对不上\n说明";
    expect(commentsOf(made)).toEqual({ A3: `勾稽：${first}`, A5: `勾稽：${first}`, B2: `勾稽：${first}\n\n【提示】第 2 条`, B9: `勾稽：${first}`, C2: `勾稽：${first}` });
    expect(part(made, "xl/styles.xml")).toContain('<xf numFmtId="2" fillId=\'0\' applyAlignment="1"><alignment horizontal="center"/></xf><xf applyFill="1" numFmtId="2" fillId="2" applyAlignment="1"><alignment horizontal="center"/></xf>');
    expect(part(made, "xl/styles.xml")).toMatch(/<fills count="4">.*<cellXfs count="5">/);
    expect(part(made, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>1</x:Row><x:Column>1</x:Column>");
  });

  it("that are there already are kept: a noted cell's own gets more text, others stay as they are", async () => {
    const source = workbook(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing xmlns:r="${office}" r:id="rId2"/>`, {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/comments" Target="../comments7.xml"/><Relationship Id="rId2" Type="${office}/vmlDrawing" Target="../drawings/old.vml"/></Relationships>`,
      "xl/comments7.xml": `<x:comments xmlns:x="${main}"><x:authors><x:author>甲</x:author></x:authors><x:commentList><x:comment ref="A1" authorId="0"><x:text><x:t>原话</x:t></x:text></x:comment><x:comment ref="B1" authorId="0"><x:text><x:r><x:t>另一句</x:t></x:r></x:text></x:comment></x:commentList></x:comments>`,
      "xl/drawings/old.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s3073"><br></v:shape></xml>',
    });
    const made = await annotated(source, [noteAt(cell("A1"), said), noteAt(cell("B3"), said)], "xlsx");
    expect(part(made, "xl/comments7.xml")).toContain('<x:text><x:r><x:t>原话</x:t></x:r><x:r>');
    expect(part(made, "xl/comments7.xml")).toContain('<x:comment ref="B1" authorId="0"><x:text><x:r><x:t>另一句</x:t></x:r></x:text></x:comment><x:comment ref="B3" authorId="1">');
    expect(commentsOf(made)).toEqual({ A1: "甲：原话\n\n【错误】第 1 条：对不上\n说明", B1: "甲：另一句", B3: "勾稽：【错误】第 1 条：对不上\n说明" });
    expect(part(made, "xl/drawings/old.vml")).toMatch(/<br><\/v:shape><v:shapetype xmlns:o.*id="_x0000_s3074"/);
    expect(changedEntries(source, made).sort()).toEqual(["xl/comments7.xml", "xl/drawings/old.vml", "xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  });

  it("of no cell that is there stand at the first one and say where they belong; it is not coloured", async () => {
    const made = await annotated(workbook("<sheetData/>"), [noteAt(cell("A1", "没有的表"), said), noteAt({ file: "报告", part: ["xl/embeddings/a.xlsx"], at: { kind: "sheet", sheet: "表 & 1", ref: "C1" } }, said)], "xlsx");
    expect(commentsOf(made)["A1"]?.match(/位置：某处/g)).toHaveLength(2);
    expect(part(made)).toContain("<sheetData/><legacyDrawing");
    expect(part(made, "xl/styles.xml")).toBe(styles);
  });

  it("stand in front of objects, whatever wraps these", async () => {
    const objects = '<mc:AlternateContent xmlns:mc="m"><mc:Choice><controls/></mc:Choice></mc:AlternateContent><extLst/>';
    const made = await annotated(workbook(`<sheetData/><pageMargins/>${objects}`), [noteAt(cell("A1"))], "xlsx");
    expect(part(made)).toContain(`<sheetData><row r="1"><c r="A1" s="2"/></row></sheetData><pageMargins/><legacyDrawing xmlns:r="${office}" r:id="rIdGouji2"/>${objects}`);
  });

  it("escape what others wrote, and colour a workbook without styles", async () => {
    const made = await annotated(workbook("<sheetData/>", { "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>` }), [noteAt(cell("A1"), { heading: `${hostile}_x000D_` })], "xlsx");
    expect(part(made, "xl/comments1.xml")).toContain("&lt;w:t&gt;&amp;amp;&quot;']]&gt;=1+1_x005F_x000D_</t>");
    expect(changedEntries(workbook("<sheetData/>"), made)).toContain("xl/styles1.xml");
  });
});

const samples = ["fixtures/formats", "fixtures/submissions", "test/ingest/workbook/files"].flatMap((folder) =>
  readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))).filter((name) => name.endsWith(".xlsx")).map((name) => ({ name, bytes: new Uint8Array(readFileSync(name)) })));

describe("an annotated workbook", () => {
  it.each(samples)("tells the same as before, every other part byte for byte: $name", async ({ bytes }) => {
    const before = await read(bytes);
    const notes = notesEverywhere(before);
    const made = await annotated(bytes, notes, "xlsx");
    const after = await read(made);
    expect(after.blocks).toEqual(before.blocks);
    expect(after.problems).toEqual(before.problems);
    expect(changedEntries(bytes, made).filter((name) => !/^\[Content_Types\]\.xml$|^xl\/(?:comments\d*\.xml|drawings\/vmlDrawing\d+\.vml|styles\.xml|worksheets\/(?:_rels\/)?sheet\d+\.xml(?:\.rels)?)$/.test(name))).toEqual([]);
    const [first] = notes;
    if (first?.place.at.kind === "sheet") expect(commentsOf(made)[first.place.at.ref]).toContain("【错误】第 1 条：对不上\n甲与乙不符");
    expect(Buffer.from(await annotated(bytes, notes, "xlsx")).equals(Buffer.from(made))).toBe(true);
  });

  it.skipIf(!hasProgram("soffice"))("is read by LibreOffice, comments and all", { timeout: 120_000 }, async () => {
    const source = workbook('<sheetData><row r="2"><c r="B2" s="1"><v>1.5</v></c></row></sheetData>');
    const converted = convertedByLibreOffice(await annotated(source, [noteAt(cell("B2"))], "xlsx"), "xlsx", "fods");
    expect(converted).toMatch(/<office:annotation[^>]*>.*?第 1 条：对不上/s);
    expect(converted).toContain('fo:background-color="#ffc7ce"');
  });
});
