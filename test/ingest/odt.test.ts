import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { codes, grid, lines, paragraphs, type Parts, read, tables, zipOf } from "./support/office.js";

const names = ["office", "style", "text", "table"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
const all = `${names} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`;
const content = (body: string, styles = ""): string => `<?xml version="1.0"?><office:document-content ${all}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const odt = (body: string, styles = "", parts: Parts = {}): Uint8Array => zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": content(body, styles), ...parts });
const readText = (body: string, styles = "", parts: Parts = {}) => read("报告.odt", odt(body, styles, parts));
const p = (text: string): string => `<text:p>${text}</text:p>`;
const cell = (text: string, attributes = ""): string => `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`;
const tr = (...cells: string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;

describe("the text of an OpenDocument file", () => {
  test("folds blanks, and has those that are meant, tabs, line ends and spans", async () => {
    const document = await readText(`${p("")}${p("支出 \n  <text:span>12.94</text:span> 万元<text:s text:c=\"2\"/>x<text:tab/>y<text:line-break/>z")}`);
    expect(lines(document)).toEqual(["支出 12.94 万元  x\ty\nz"]);
    expect(paragraphs(document)[0]?.place.at).toEqual({ kind: "paragraph", number: 2 });
    expect(codes(document)).toEqual([]);
  });

  test("has its numbers as labels: Chinese ones, levels below, lists that go on, numbered headings", async () => {
    const level = (n: number, format: string, more = "") => `<text:list-level-style-number text:level="${n}" style:num-format="${format}" ${more}/>`;
    const styles = `<text:list-style style:name="L">${level(1, "一, 二, 三, ...", 'style:num-suffix="、"')}${level(2, "1", 'style:num-prefix="（" style:num-suffix="）"')}</text:list-style>
      <text:list-style style:name="D">${level(1, "1")}${level(2, "1", 'text:display-levels="2" text:start-value="4"')}</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>
      <text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style>`;
    const list = (style: string, inner: string, more = "") => `<text:list text:style-name="${style}" ${more}>${inner}</text:list>`;
    const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
    const body = `<text:h text:outline-level="1">h</text:h>${list("L", item(p("a") + p("more")) + item(p("b") + `<text:list>${item(p("c"))}${item(p("d"))}</text:list>`))}${p("between")}
      ${list("L", item(p("e")), 'text:continue-numbering="true"')}${list("L", item(p("f")))}${list("D", item(p("g") + `<text:list>${item(p("h"))}</text:list>`))}${list("B", item(p("i")))}`;
    expect(lines(await readText(body, styles))).toEqual(["<I.>h", "<一、>a", "more", "<二、>b", "<（1）>c", "<（2）>d", "between", "<三、>e", "<一、>f", "<1>g", "<1.4>h", "<•>i"]);
  });

  test("leaves out what tracked changes delete and what is hidden, and says so", async () => {
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p("gone")}</text:deletion></text:changed-region></text:tracked-changes>`;
    const document = await readText(`${changes}${p('a<text:change text:change-id="1"/>b<text:span text:style-name="H">c</text:span>')}`, '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>');
    expect(lines(document)).toEqual(["ab"]);
    expect(codes(document)).toEqual(["not-read", "not-read"]);
  });

  test("puts notes, headers and footers behind the body, each in its role, and text boxes after their paragraph", async () => {
    const master = `<office:document-styles ${all}><office:master-styles><style:master-page><style:header>${p("top")}</style:header><style:footer>${p("foot")}</style:footer></style:master-page></office:master-styles></office:document-styles>`;
    const box = `<draw:frame><draw:text-box>${p("box")}</draw:text-box></draw:frame>`;
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p("note")}</text:note-body></text:note>`;
    const document = await readText(p(`one${note}${box} more`), "", { "styles.xml": master });
    expect(paragraphs(document).map(({ role, text }) => [role, text])).toEqual([["body", "one more"], ["textbox", "box"], ["note", "note"], ["header", "top"], ["footer", "foot"]]);
  });

  test("in one XML file is read as well", async () => {
    const flat = content(p("平")).replaceAll("office:document-content", "office:document").replace("<office:document ", '<office:document office:mimetype="application/vnd.oasis.opendocument.text" ');
    const document = await read("报告.fodt", new TextEncoder().encode(flat));
    expect([document.format, lines(document), codes(document)]).toEqual(["odt", ["平"], []]);
  });
});

describe("a table in an OpenDocument file", () => {
  test("stands on its grid: spans, covered cells, repeated cells and rows", async () => {
    const covered = "<table:covered-table-cell/>";
    const document = await readText(`<table:table><table:table-header-rows>${tr(cell("合计", 'table:number-columns-spanned="3"'), covered, covered)}</table:table-header-rows>
      ${tr(cell("a", 'table:number-rows-spanned="2"'), cell("b", 'table:number-columns-repeated="2"'))}${tr(covered, cell("c"), cell("d"))}<table:table-row table:number-rows-repeated="2">${cell("e")}${cell("f")}${cell("g")}</table:table-row></table:table>`);
    expect(grid(tables(document)[0])).toEqual([["1x3:合计"], ["2x1:a", "b", "b"], ["c", "d"], ["e", "f", "g"], ["e", "f", "g"]]);
    expect(tables(document)[0]?.rows[2]?.cells.map((one) => one.column)).toEqual([2, 3]);
  });

  test("keeps a nested table in its cell", async () => {
    const [outer] = tables(await readText(`<table:table>${tr(`<table:table-cell>${p("a")}<table:table>${tr(cell("b"))}</table:table></table:table-cell>`)}</table:table>`));
    expect(grid(outer)).toEqual([["a"]]);
    expect(grid(outer?.rows[0]?.cells[0]?.tables?.[0])).toEqual([["b"]]);
  });

  test.each([
    ["rows", `<table:table-row table:number-rows-repeated="1000000000">${cell("a")}</table:table-row>`],
    ["columns", tr(cell("a", 'table:number-columns-repeated="1000000000"'))],
  ])("may claim %s without end, and is cut at the limit of cells", async (_, rows) => {
    const document = await read("大.odt", odt(`<table:table>${rows}</table:table>`), { cells: 1000 });
    expect(codes(document)).toEqual(["over-limit"]);
    expect(tables(document)[0]?.rows.flatMap((row) => row.cells)).toHaveLength(1000);
  });
});

describe("what is embedded in an OpenDocument file", () => {
  const book = (type: XLSX.BookType): Uint8Array => {
    const workbook = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([["分值", 10]]), "自评表");
    return new Uint8Array(XLSX.write(workbook, { type: "array", bookType: type }) as ArrayBuffer);
  };
  const spreadsheet = `<office:document-content ${all} xmlns:o="x"><office:body><office:spreadsheet><table:table table:name="自评表">${tr(cell("分值", 'office:value-type="string"'), '<table:table-cell office:value-type="float" office:value="10"><text:p>10</text:p></table:table-cell>')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const frame = (element: string, address: string): string => p(`<draw:frame><draw:${element} xlink:href="./${address}"/><draw:image xlink:href="./Pictures/1.png"/></draw:frame>`);
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0);

  test.each([
    ["a spreadsheet in a folder of its own", frame("object", "Object 1"), { "Object 1/content.xml": spreadsheet }, "ods"],
    ["an Excel workbook", frame("object-ole", "Object 1"), { "Object 1": book("biff8") }, "xls"],
  ])("is opened where it stands: %s", async (_, body, parts, format) => {
    const document = await readText(body, "", { ...parts, "Pictures/1.png": png });
    const [block] = document.blocks;
    expect(block?.kind === "embedded" && block.document && [block.document.format, grid(tables(block.document)[0])]).toEqual([format, [["分值", "10"]]]);
    expect(document.parts.filter((part) => /Object|Pictures/.test(part.name)).map((part) => [part.read, part.format])).toEqual([[true, format], [false, "image"]]);
  });

  test("is told when it is no document, or only a link", async () => {
    const chart = `<office:document-content ${all}><office:body><office:chart/></office:body></office:document-content>`;
    const [block] = (await readText(frame("object", "Object 1"), "", { "Object 1/content.xml": chart })).blocks;
    expect(block?.kind === "embedded" && block.document?.problems.map((problem) => problem.code)).toEqual(["unsupported"]);
    expect(codes(await readText(p("a") + frame("object", "../../other.ods")))).toEqual(["not-read"]);
  });
});

test("an OpenDocument spreadsheet in one XML file is a workbook", async () => {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([["分值", 10]]), "自评表");
  const document = await read("表.fods", new Uint8Array(XLSX.write(workbook, { type: "array", bookType: "fods" }) as ArrayBuffer));
  expect([document.format, grid(tables(document)[0]), codes(document)]).toEqual(["ods", [["分值", "10"]], []]);
});
