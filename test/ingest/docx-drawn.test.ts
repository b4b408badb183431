import { describe, expect, test } from "vitest";
import { codes, docx, grid, lines, p, paragraphs, read, tables, tbl, tc, tr, wordPart } from "./support/office.js";

const text = async (body: string) => lines(await read("报告.docx", docx({ body })));
const run = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`;
const field = (type: string, inside = "") => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;

describe("text that is drawn in a Word document", () => {
  test("is read of ornamental letters, also where they are a title", async () => {
    const document = await read("报告.docx", docx({ body: run('<w:pict><v:shape><v:textpath string="绩效自评报告"/></v:shape></w:pict>') }));
    expect(paragraphs(document).map((one) => [one.text, one.role])).toEqual([["绩效自评报告", "textbox"]]);
  });

  test("is read of shapes that keep it as drawings do", async () => {
    expect(await text(run("<w:drawing><a:txBody><a:p><a:r><a:t>部门</a:t></a:r><a:fld><a:t>一</a:t></a:fld></a:p></a:txBody></w:drawing>"))).toEqual(["部门一"]);
  });

  test("is read of diagrams, whose part is told as read", async () => {
    const dgm = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const document = await read(
      "报告.docx",
      docx({
        body: p("结构如下") + run(`<w:drawing><dgm:relIds ${dgm} r:dm="d"/></w:drawing>`),
        relations: { d: ["diagramData", "diagrams/data1.xml"] },
        parts: { "word/diagrams/data1.xml": `<dgm:dataModel ${dgm}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>办公室</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p/></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>` },
      }),
    );
    expect(lines(document)).toEqual(["结构如下", "办公室"]);
    expect(document.parts.find((part) => part.name === "word/diagrams/data1.xml")?.read).toBe(true);
  });

  test("belongs to the header when it is a watermark or a page number there", async () => {
    const header = run('<w:pict><v:textpath string="内部资料"/></w:pict>') + run(`<w:pict><v:textbox><w:txbxContent>${p("— 1 —")}</w:txbxContent></v:textbox></w:pict>`);
    const document = await read("报告.docx", docx({ body: p("正文"), relations: { h: ["header", "header1.xml"] }, parts: { "word/header1.xml": wordPart("hdr", header) } }));
    expect(paragraphs(document).map((one) => one.role)).toEqual(["body", "header", "header"]);
  });
});

describe("the fields of a form in a Word document", () => {
  test("show the entry that was chosen, or the first one", async () => {
    const list = (result: string) => `<w:ffData><w:ddList>${result}<w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData>`;
    const chosen = `<w:p>${field("begin", list('<w:result w:val="1"/>'))}<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>${field("end")}</w:p>`;
    expect(await text(chosen + chosen.replace('<w:result w:val="1"/>', ""))).toEqual(["良", "优"]);
    const repeated = chosen.replace(field("end"), `${field("separate")}<w:r><w:t>良</w:t></w:r>${field("end")}`);
    expect(await text(repeated)).toEqual(["良"]);
  });

  test("show whether a box is ticked", async () => {
    const box = (state: string) => `${field("begin", `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`)}${field("separate")}${field("end")}`;
    expect(await text(`<w:p>${box("<w:checked/>")}<w:r><w:t>是</w:t></w:r>${box('<w:default w:val="1"/><w:checked w:val="0"/>')}<w:r><w:t>否</w:t></w:r></w:p>`)).toEqual(["☑是□否"]);
  });
});

describe("what might be lost of a Word document", () => {
  test("is kept behind a field that never ends", async () => {
    expect(await text(`<w:p>${field("begin")}<w:r><w:instrText>PAGE</w:instrText><w:t>一</w:t></w:r></w:p>${p("二")}`)).toEqual(["一", "二"]);
  });

  test("is kept in a text box that hangs on a field's instruction", async () => {
    const box = `<w:r><w:pict><w:txbxContent>${p("框内")}</w:txbxContent></w:pict></w:r>`;
    expect(await text(`<w:p>${field("begin")}${box}${field("separate")}<w:r><w:t>果</w:t></w:r>${field("end")}</w:p>`)).toEqual(["果", "框内"]);
  });

  test("stays in its paragraph, not in the text box there, where the paragraph's end was deleted", async () => {
    const anchored = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上</w:t><w:pict><w:txbxContent>${p("框")}</w:txbxContent></w:pict></w:r></w:p>`;
    expect(await text(anchored + p("下"))).toEqual(["框", "上下"]);
  });

  test("is kept of a table that stands inside a paragraph", async () => {
    const document = await read("报告.docx", docx({ body: `<w:p><w:r><w:t>外</w:t></w:r>${tbl(tr(tc("内")))}</w:p>` }));
    expect(lines(document)).toEqual(["外"]);
    expect(grid(tables(document)[0])).toEqual([["内"]]);
  });

  test("is read from every body, where a merging tool left several", async () => {
    expect(await text(`${p("一")}</w:body><w:body>${p("二")}`)).toEqual(["一", "二"]);
  });

  test("is told when it is hidden, by itself or by its style, and is not read", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style><w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>';
    const styled = p("乙", '<w:pStyle w:val="H2"/>') + '<w:p><w:r><w:t>丙</w:t></w:r><w:r><w:rPr><w:rStyle w:val="C"/></w:rPr><w:t>丁</w:t></w:r></w:p>';
    const document = await read("报告.docx", docx({ body: `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r></w:p>${styled}`, styles }));
    expect(lines(document)).toEqual(["丙"]);
    expect(document.problems).toMatchObject([{ code: "not-read", severity: "note", message: { zh: expect.stringContaining("3 处隐藏文字") as string } }]);
  });

  test("is told when it is only a link to another document", async () => {
    const document = await read("报告.docx", docx({ body: p("总报告") + '<w:subDoc r:id="s"/>', relations: { s: ["subDocument", "file:///C://分报告.docx"] } }));
    expect(codes(document)).toEqual(["not-read"]);
  });
});
