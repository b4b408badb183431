import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import { convertedByLibreOffice, hasProgram } from "../support/programs.js";
import { annotated, changedEntries, hostile, noteAt, notesEverywhere, read } from "./support.js";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file of one body. */
function word(body: string, { root = `w:document ${w}`, more = {} }: { root?: string; more?: Record<string, string> } = {}): Uint8Array {
  const name = root.split(" ")[0] ?? "";
  const files: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<${root}>${body}</${name}>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([part, text]) => [part, strToU8(text)])), { mtime: new Date(2020, 0, 1) });
}

const part = (bytes: Uint8Array, name = "word/document.xml") => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const paragraph = (number: number, offset?: number, length?: number) => ({ file: "报告", at: { kind: "paragraph" as const, number, ...(offset === undefined ? {} : { offset }), ...(length === undefined ? {} : { length }) } });
/** What stands between the marks of a comment, tags left out. */
const commented = (bytes: Uint8Array, id = 0) => new RegExp(`commentRangeStart[^>]*w:id="${id}"/>(.*?)<w:commentRangeEnd[^>]*w:id="${id}"/>`, "s").exec(part(bytes))?.[1]?.replace(/<[^>]*>/g, "");

describe("comments in a Word file", () => {
  it("stand around the characters of the figure, whose run keeps its formatting on both sides", async () => {
    const made = await annotated(word("<w:body><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>支出13.50万元， 增加</w:t></w:r></w:p></w:body>"), [noteAt(paragraph(1, 3, 5))]);
    expect(part(made)).toContain(
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">支出</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">13.50</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">万元， 增加</w:t></w:r></w:p>',
    );
  });

  it("count entities as the characters they are, and leave a run whole that is all figure", async () => {
    const made = await annotated(word("<w:body><w:p><w:r><w:t>&lt;&#x20000;&amp;12元</w:t></w:r><w:r><w:t>34</w:t></w:r></w:p></w:body>"), [noteAt(paragraph(1, 5, 2)), noteAt(paragraph(1, 8, 2))]);
    expect([commented(made, 0), commented(made, 1)]).toEqual(["12", "34"]);
    expect(part(made)).toContain('<w:commentRangeStart w:id="1"/><w:r><w:t>34</w:t></w:r><w:commentRangeEnd w:id="1"/>');
  });

  it("span runs, share figures, and count what tracked changes leave", async () => {
    const body = '<w:body><w:p><w:r><w:t>共1</w:t></w:r><w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>2.5万元</w:t></w:r></w:ins></w:p></w:body>';
    const made = await annotated(word(body), [noteAt(paragraph(1, 2, 4)), noteAt(paragraph(1, 2, 4)), noteAt(paragraph(1, 2, 1))]);
    expect([0, 1, 2].map((id) => commented(made, id))).toEqual(["192.5", "192.5", "1"]);
    expect((await read(made)).blocks).toEqual((await read(word(body))).blocks);
  });

  it("stand at the paragraph that a text box hangs on, since inside it Word allows none", async () => {
    const box = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>框内 7 人</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
    const made = await annotated(word(`<w:body><w:p><w:r><w:t>前</w:t></w:r>${box}<w:r><w:t>后</w:t></w:r></w:p></w:body>`), [noteAt(paragraph(1, 4, 1), { quote: "框内 7 人", value: "7" })]);
    expect(part(made)).toContain(`<w:commentRangeStart w:id="0"/>${box}<w:commentRangeEnd w:id="0"/>`);
  });

  it("stand in cells, empty ones too, and in tables inside cells", async () => {
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell("<w:p><w:r><w:t>内</w:t></w:r></w:p>")}</w:tr></w:tbl>`;
    const source = word(`<w:body><w:tbl><w:tr>${cell("<w:p/>")}${cell(`<w:p><w:r><w:t>合计</w:t></w:r></w:p>${inner}<w:p></w:p>`)}</w:tr></w:tbl></w:body>`);
    const at = (table: number, column: number) => noteAt({ file: "报告", at: { kind: "cell", table, row: 1, column } });
    const made = await annotated(source, [at(1, 1), at(1, 2), at(2, 1)]);
    expect([0, 1, 2].map((id) => commented(made, id))).toEqual(["", "合计", "内"]);
    expect((await read(made)).blocks).toEqual((await read(source)).blocks);
  });

  it("that belong to an embedded workbook, to a header or to no place at all are told with where they belong", async () => {
    const made = await annotated(word("<w:body><w:p/><w:p><w:r><w:t>首句</w:t></w:r></w:p></w:body>"), [noteAt(paragraph(99)), noteAt({ file: "报告", part: ["word/header1.xml"], at: { kind: "paragraph", number: 1 } })]);
    expect(part(made, "word/comments.xml").match(/位置：某处/g)).toHaveLength(2);
    expect(part(made).match(/commentReference/g)).toHaveLength(2);
    const blank = await annotated(word("<w:body></w:body>"), [noteAt(paragraph(1))]);
    expect(part(blank)).toContain('<w:body><w:p><w:commentRangeStart w:id="0"/>');
  });

  it("join those that are there, under ids of their own", async () => {
    const more = {
      "word/comments.xml": `<w:comments ${w}><w:comment w:id="7" w:author="甲"><w:p/></w:comment></w:comments>`,
      "word/_rels/document.xml.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/comments" Target="comments.xml"/></Relationships>`,
    };
    const made = await annotated(word("<w:body><w:p><w:r><w:t>一</w:t></w:r></w:p></w:body>", { more }), [noteAt(paragraph(1))]);
    expect(part(made, "word/comments.xml")).toMatch(/w:id="7" w:author="甲">.*w:id="8" w:author="勾稽"/s);
    expect(part(made, "word/_rels/document.xml.rels")).toBe(more["word/_rels/document.xml.rels"]);
  });

  it("speak the file's own dialect: strict, other prefixes, none", async () => {
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const odd = await annotated(word("<q:body><q:p><q:r><q:t>共5人</q:t></q:r></q:p></q:body>", { root: `q:document xmlns:q="${strict}"` }), [noteAt(paragraph(1, 2, 1))]);
    expect(part(odd)).toContain('</q:t></q:r><q:commentRangeStart q:id="0"/><q:r><q:t xml:space="preserve">5');
    expect(part(odd, "word/comments.xml")).toContain(`xmlns:w="${strict}"`);
    expect(part(odd, "word/_rels/document.xml.rels")).toContain("http://purl.oclc.org/ooxml/officeDocument/relationships/comments");
    const bare = await annotated(word("<body><p><r><t>共5人</t></r></p></body>", { root: 'document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' }), [noteAt(paragraph(1, 2, 1))]);
    expect(part(bare)).toContain(`<w:commentRangeStart ${w} w:id="0"/>`);
  });

  it("escape what others wrote", async () => {
    const made = await annotated(word("<w:body><w:p><w:r><w:t>一</w:t></w:r></w:p></w:body>"), [noteAt(paragraph(1), { heading: hostile })]);
    expect(part(made, "word/comments.xml")).toContain("&lt;w:t&gt;&amp;amp;&quot;']]&gt;=1+1</w:t>");
  });
});

describe("an annotated Word file", () => {
  it.skipIf(!hasProgram("soffice"))("is read by LibreOffice, comments and all", { timeout: 120_000 }, async () => {
    const made = await annotated(word("<w:body><w:p><w:r><w:t>支出13.50万元，增加</w:t></w:r></w:p></w:body>"), [noteAt(paragraph(1, 3, 5))]);
    const read = convertedByLibreOffice(made, "docx", "fodt");
    expect(read).toMatch(/<office:annotation [^>]*office:name="([^"]*)"[^>]*>.*?<dc:creator>勾稽<.*?甲与乙不符.*?<\/office:annotation>13\.50<office:annotation-end office:name="\1"/s);
  });

  const samples = [
    ...(["docx", "embedded"] as const).map((packaging) => ({ name: packaging, bytes: generateSubmission({ seed: 11, packaging }).files[0]?.bytes ?? new Uint8Array() })),
    ...readdirSync("fixtures/formats", { recursive: true }).map(String).filter((name) => /\.docx$/i.test(name)).map((name) => ({ name, bytes: new Uint8Array(readFileSync(`fixtures/formats/${name}`)) })),
  ];

  it.each(samples)("tells the same as before, every other part byte for byte: $name", async ({ bytes }) => {
    const before = await read(bytes);
    const notes = notesEverywhere(before);
    const made = await annotated(bytes, notes);
    const after = await read(made);
    expect(after.blocks).toEqual(before.blocks);
    expect(part(made).match(/<w:commentReference /g)).toHaveLength(notes.length);
    expect(changedEntries(bytes, made).sort()).toEqual(["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"]);
    expect(Buffer.from(await annotated(bytes, notes)).equals(Buffer.from(made))).toBe(true);
  });
});
