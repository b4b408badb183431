import { describe, expect, test } from "vitest";
import { codes, docx, lines, p, paragraphs, read, tbl, tc, tr, wordPart, zipOf } from "./support/office.js";

const text = async (body: string) => lines(await read("报告.docx", docx({ body })));
const run = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`;

describe("the text of a Word document", () => {
  test("keeps runs together, tabs, line breaks and the hyphen that does not break", async () => {
    const body = "<w:p><w:r><w:t>基本支出</w:t></w:r><w:r><w:t>80.50</w:t><w:tab/><w:t>万元</w:t><w:br/><w:t>2024</w:t><w:noBreakHyphen/><w:t>01</w:t></w:r></w:p>";
    expect(await text(body)).toEqual(["基本支出80.50\t万元\n2024-01"]);
  });

  test("numbers paragraphs as they stand in the body, blank ones counted but not listed", async () => {
    const document = await read("报告.docx", docx({ body: p("一") + p(" ") + tbl(tr(tc("表"))) + p("三") }));
    expect(paragraphs(document).map((one) => one.place.at)).toEqual([
      { kind: "paragraph", number: 1 },
      { kind: "paragraph", number: 3 },
    ]);
  });

  test("reads symbols of symbol fonts as what they look like", async () => {
    expect(await text(run('<w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t>'))).toEqual(["≥95%"]);
    expect(await text(run('<w:sym w:font="Wingdings" w:char="F0FE"/><w:t>经常性</w:t>'))).toEqual(["☑经常性"]);
    expect(await text(run('<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0a350</w:t>'))).toEqual(["≤50"]);
  });

  test("keeps insertions, drops deletions and moves away, and says how many", async () => {
    const body = "<w:p><w:r><w:t>支出</w:t></w:r><w:del><w:r><w:delText>12.94</w:delText></w:r></w:del><w:ins><w:r><w:t>12.93</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom></w:p>";
    const document = await read("报告.docx", docx({ body }));
    expect(lines(document)).toEqual(["支出12.93"]);
    expect(document.problems.map((problem) => [problem.code, problem.severity])).toEqual([["not-read", "note"]]);
    expect(document.problems[0]?.message.zh).toContain("2 处");
  });

  test("joins a paragraph whose end was deleted with the next", async () => {
    expect(await text(p("支出", "<w:rPr><w:del/></w:rPr>") + p("12万元"))).toEqual(["支出12万元"]);
  });

  test("shows the result of a field, not its instruction, also where fields nest", async () => {
    const field = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
    const nested = `${field("begin")}<w:instrText>IF </w:instrText>${field("begin")}<w:instrText>PAGE</w:instrText>${field("separate")}<w:t>7</w:t>${field("end")}${field("separate")}<w:t>结果</w:t>${field("end")}<w:t>。</w:t>`;
    expect(await text(run(nested))).toEqual(["结果。"]);
    expect(await text('<w:p><w:fldSimple w:instr="SUM(ABOVE)"><w:r><w:t>130.8</w:t></w:r></w:fldSimple></w:p>')).toEqual(["130.8"]);
  });

  test("reads hyperlinks and content controls, inside a paragraph and around paragraphs", async () => {
    expect(await text("<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt></w:p>")).toEqual(["链接控件"]);
    expect(await text(`<w:sdt><w:sdtContent>${p("目录")}</w:sdtContent></w:sdt>`)).toEqual(["目录"]);
  });

  test("leaves out hidden text, which no reader sees", async () => {
    expect(await text("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>看得见</w:t></w:r></w:p>")).toEqual(["看得见"]);
  });

  test("reads a text box once, though the file holds it twice", async () => {
    const box = `<w:txbxContent>${p("框内文字")}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const document = await read("报告.docx", docx({ body }));
    expect(paragraphs(document).map(({ text, role }) => [text, role])).toEqual([["正文", "body"], ["框内文字", "textbox"]]);
  });

  test("reads headers, footers and notes in their roles, separators left out", async () => {
    const document = await read(
      "报告.docx",
      docx({
        body: p("正文"),
        relations: { h: ["header", "header1.xml"], f: ["footer", "footer1.xml"], n: ["footnotes", "footnotes.xml"] },
        parts: {
          "word/header1.xml": wordPart("hdr", p("页眉")),
          "word/footer1.xml": wordPart("ftr", p("第 1 页")),
          "word/footnotes.xml": wordPart("footnotes", `<w:footnote w:type="separator">${p("—")}</w:footnote><w:footnote w:id="2">${p("注：口径不同")}</w:footnote>`),
        },
      }),
    );
    expect(paragraphs(document).map(({ text, role, place }) => [text, role, place.part?.[0]])).toEqual([
      ["正文", "body", undefined],
      ["注：口径不同", "note", "word/footnotes.xml"],
      ["页眉", "header", "word/header1.xml"],
      ["第 1 页", "footer", "word/footer1.xml"],
    ]);
  });

  test("reads the strict variant, and prefixes of a program's own choosing", async () => {
    const strict = 'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    const bytes = zipOf({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": `<x:document ${strict}><x:body><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>合计</x:t></x:r></x:p></x:tc></x:tr></x:tbl></x:body></x:document>`,
    });
    const [table] = (await read("报告.docx", bytes)).blocks;
    expect(table).toMatchObject({ kind: "table", rows: [{ cells: [{ text: "合计", columnSpan: 2 }] }] });
  });

  test("refuses a document type declaration and says what to do", async () => {
    const bytes = zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": '<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>' });
    const document = await read("报告.docx", bytes);
    expect(document.blocks).toEqual([]);
    expect(document.problems[0]).toMatchObject({ code: "damaged", severity: "error" });
    expect(document.problems[0]?.message.zh).toContain("DOCTYPE");
  });

  test("says so when the body breaks off, and reads what is there", async () => {
    const bytes = zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": wordPart("document", `<w:body>${p("前半")}`).slice(0, -20) });
    const document = await read("报告.docx", bytes);
    expect(lines(document)).toEqual(["前半"]);
    expect(codes(document)).toEqual(["damaged"]);
  });

  test("says so when a part it points to is missing, and reads the rest", async () => {
    const document = await read("报告.docx", docx({ body: p("正文"), relations: { h: ["header", "header1.xml"] } }));
    expect(lines(document)).toEqual(["正文"]);
    expect(document.problems).toMatchObject([{ code: "damaged", place: { part: ["word/header1.xml"] } }]);
  });

  test("is read though the links of its footnotes are damaged", async () => {
    const parts = { "word/footnotes.xml": wordPart("footnotes", `<w:footnote w:id="2">${p("注")}</w:footnote>`), "word/_rels/footnotes.xml.rels": "links of the notes ".repeat(40) };
    const bytes = Buffer.from(docx({ body: p("正文"), relations: { rId9: ["footnotes", "footnotes.xml"] }, parts }));
    // The links' content, packed: one bit of it is enough.
    const name = Buffer.from("word/_rels/footnotes.xml.rels");
    bytes[bytes.indexOf(name) + name.length + 4]! ^= 0xff;
    const document = await read("报告.docx", bytes);
    expect(lines(document)).toEqual(["正文", "注"]);
    expect(document.problems).toMatchObject([{ severity: "error", place: { part: ["word/footnotes.xml"] } }]);
  });

  test("tells an empty document and one of nothing but pictures apart", async () => {
    expect(codes(await read("空.docx", docx({ body: p("") })))).toEqual(["empty"]);
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    const scan = docx({
      body: '<w:p><w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r></w:p>',
      relations: { i: ["image", "media/image1.png"] },
      parts: { "word/media/image1.png": png },
    });
    const document = await read("扫描.docx", scan);
    expect(codes(document)).toEqual(["unsupported"]);
    expect(document.parts.find((part) => part.name === "word/media/image1.png")).toMatchObject({ format: "image", read: false, why: expect.stringContaining("图片已损坏") });
  });
});
