import { describe, expect, test } from "vitest";
import type { Document } from "../../src/document/index.js";
import { codes, grid, inline, lines, paragraphs, type Parts, read, tables, xlsx, zipOf } from "./support/office.js";

const namespaces =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

type Links = Readonly<Record<string, readonly [string, string]>>;

function links(all: Links): string {
  const each = Object.entries(all).map(([id, [type, target]]) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"${target.includes("://") ? ' TargetMode="External"' : ""}/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

const page = (root: string, shapes: string): string => `<p:${root} ${namespaces}><p:cSld><p:spTree><p:nvGrpSpPr/>${shapes}</p:spTree></p:cSld></p:${root}>`;

/** A presentation written by hand, its slides in this order. */
function pptx(slides: readonly string[], { links: own = {}, parts = {} }: { readonly links?: Links; readonly parts?: Parts } = {}): Uint8Array {
  const files = slides.flatMap((shapes, index) => [[`ppt/slides/s${9 - index}.xml`, page("sld", shapes)], [`ppt/slides/_rels/s${9 - index}.xml.rels`, links(own)]]);
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": links({ r1: ["officeDocument", "ppt/presentation.xml"] }),
    "ppt/presentation.xml": `<p:presentation ${namespaces}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${index}" r:id="r${index}"/>`).join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": links(Object.fromEntries(slides.map((_, index) => [`r${index}`, ["slide", `slides/s${9 - index}.xml`] as const]))),
    ...Object.fromEntries(files as [string, string][]),
    ...parts,
  });
}

const line = (text: string, properties = ""): string => `<a:p>${properties}<a:r><a:t>${text}</a:t></a:r></a:p>`;
const shape = (body: string, placeholder?: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr/><p:nvPr>${placeholder === undefined ? "" : `<p:ph type="${placeholder}"/>`}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody>${body}</p:txBody></p:sp>`;
const frame = (data: string): string => `<p:graphicFrame><p:nvGraphicFramePr/><a:graphic><a:graphicData>${data}</a:graphicData></a:graphic></p:graphicFrame>`;
const cell = (text: string, merged = ""): string => `<a:tc ${merged}><a:txBody>${line(text)}</a:txBody></a:tc>`;
const table = (...rows: string[]): string => frame(`<a:tbl>${rows.map((row) => `<a:tr>${row}</a:tr>`).join("")}</a:tbl>`);
const open = (...slides: string[]): Promise<Document> => read("汇报.pptx", pptx(slides));

describe("a presentation", () => {
  test("is read slide by slide in the order shown, each with its title first", async () => {
    const document = await open(shape(line("正文")) + shape(line("标题"), "title"), `<p:grpSp>${shape(line("组内"))}</p:grpSp>` + shape(line("3"), "sldNum"));
    expect(document.format).toBe("pptx");
    expect(paragraphs(document).map(({ role, text, place }) => [place.part?.[0], role, text])).toEqual([["slide1", "body", "标题"], ["slide1", "body", "正文"], ["slide2", "body", "组内"], ["slide2", "footer", "3"]]);
    expect(codes(document)).toEqual([]);
  });

  test("keeps lines and fields of a paragraph together", async () => {
    expect(lines(await open(shape("<a:p><a:r><a:t>支出</a:t></a:r><a:br/><a:fld><a:t>2023</a:t></a:fld></a:p>")))).toEqual(["支出\n2023"]);
  });

  test("is numbered as PowerPoint counts, each level by itself", async () => {
    const item = (text: string, type: string, level = 0, start = "") => line(text, `<a:pPr lvl="${level}"><a:buAutoNum type="${type}"${start}/></a:pPr>`);
    const document = await open(shape(item("甲", "ea1ChsPeriod") + item("子", "arabicParenBoth", 1) + item("丑", "arabicParenBoth", 1) + item("乙", "ea1ChsPeriod") + item("寅", "arabicParenBoth", 1) + line("断") + item("丙", "alphaLcParenR", 0, ' startAt="3"')));
    expect(lines(document)).toEqual(["<一.>甲", "<(1)>子", "<(2)>丑", "<二.>乙", "<(1)>寅", "断", "<c)>丙"]);
  });

  test("has its tables on their grid, whatever is merged", async () => {
    const document = await open(
      table(cell("指标", 'rowSpan="2"') + cell("值", 'gridSpan="2"') + cell("", 'hMerge="1"'), cell("", 'vMerge="1"') + cell("年初") + cell("全年"), cell("分值") + cell("50") + cell("")),
    );
    expect(grid(tables(document)[0])).toEqual([["2x1:指标", "1x2:值"], ["年初", "全年"], ["分值", "50", ""]]);
    expect(tables(document)[0]?.rows[1]?.cells[0]?.place).toEqual({ file: "汇报.pptx", part: ["slide1"], at: { kind: "cell", table: 1, row: 2, column: 2 } });
  });

  test("has no more cells than may be read", async () => {
    const bytes = pptx([table(cell("1") + cell("2"), cell("3") + cell("4"))]);
    const document = await read("汇报.pptx", bytes, { cells: 3 });
    expect([grid(tables(document)[0]), codes(document)]).toEqual([[["1", "2"]], ["over-limit"]]);
  });

  test("has the speaker's notes beside its slides, without what merely shows the slide", async () => {
    const notes = page("notes", shape(line("说明"), "body") + shape(line("1"), "sldNum"));
    const document = await read("汇报.pptx", pptx([shape(line("页"))], { links: { n: ["notesSlide", "../notesSlides/n1.xml"] }, parts: { "ppt/notesSlides/n1.xml": notes } }));
    expect(paragraphs(document).map(({ role, text }) => [role, text])).toEqual([["body", "页"], ["note", "说明"]]);
  });

  test("has its embedded workbooks opened where they stand, and says which are only links", async () => {
    const object = frame('<mc:AlternateContent><mc:Choice Requires="v"><p:oleObj r:id="e"/></mc:Choice><mc:Fallback><p:oleObj r:id="e"><p:pic/></p:oleObj></mc:Fallback></mc:AlternateContent>');
    const book = xlsx(`<row r="1">${inline("A1", "分值")}</row>`);
    const document = await read("汇报.pptx", pptx([object], { links: { e: ["package", "../embeddings/a.xlsx"] }, parts: { "ppt/embeddings/a.xlsx": book } }));
    const [block] = document.blocks;
    expect(block?.kind === "embedded" && block.document && grid(tables(block.document)[0])).toEqual([["分值"]]);
    const linked = await read("汇报.pptx", pptx([shape(line("页")) + object], { links: { e: ["oleObject", "file:///c://a.xlsx"] } }));
    expect(codes(linked)).toEqual(["not-read"]);
  });

  test("goes on behind a slide that cannot be read, which is named", async () => {
    const document = await read("汇报.pptx", pptx([shape(line("一")), shape(line("二"))], { parts: { "ppt/slides/s9.xml": "no markup" } }));
    expect(lines(document)).toEqual(["二"]);
    expect(document.problems).toMatchObject([{ code: "damaged", place: { part: ["slide1"] } }]);
  });

  test("without a word is called empty", async () => {
    expect(codes(await open(""))).toEqual(["empty"]);
  });
});
