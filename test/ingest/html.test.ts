import { describe, expect, test } from "vitest";
import { gb18030 } from "../../fixtures/generate/gb18030.js";
import type { Document } from "../../src/document/index.js";
import { codes, grid, lines, paragraphs, read, tables } from "./support/office.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (body: string, head = '<meta charset="utf-8">'): Promise<Document> => read("公开.html", utf8(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`));
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => (/^<t[dh]/.test(cell) ? cell : `<td>${cell}</td>`)).join("")}</tr>`;

describe("a web page", () => {
  test("is read as paragraphs and tables in the order they stand in", async () => {
    const document = await page(`<h1>一、基本情况</h1><div>支出<b>12.94</b>万元<br>其中</div><table>${row("合计", "3")}</table>after <i>all</i>`);
    expect(document.blocks.map((block) => (block.kind === "paragraph" ? block.text : grid(tables(document)[0])))).toEqual(["一、基本情况", "支出12.94万元\n其中", [["合计", "3"]], "after all"]);
    expect(document.blocks[1]?.place.at).toEqual({ kind: "paragraph", number: 2 });
    expect(codes(document)).toEqual([]);
  });

  test.each([
    ["UTF-8 under a declaration of GBK", utf8('<html><meta charset="gb2312"><p>绩效自评</p></html>')],
    ["GBK under a declaration of UTF-8", gb18030('<html><meta charset="utf-8"><p>绩效自评</p></html>')],
    ["GBK whose bytes happen to be UTF-8 too", gb18030('<html><meta charset="gb2312"><p>元</p></html>')],
    ["GBK without a declaration", gb18030("<html><p>绩效自评</p></html>")],
    ["Big5 as declared", Buffer.concat([utf8('<html><meta charset="big5"><p>'), Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5), utf8("</p></html>")])],
  ])("is decoded by its bytes rather than its word: %s", async (_, bytes) => {
    expect(["绩效自评", "中文", "元"]).toContain(lines(await read("公开.htm", bytes))[0]);
  });

  test("with one byte gone wrong is read, with a reservation", async () => {
    const document = await read("公开.htm", Buffer.concat([utf8('<html><meta charset="utf-8"><p>绩效'), Uint8Array.of(0xff), utf8("自评</p></html>")]));
    expect(lines(document)[0]).toMatch(/^绩效.自评$/);
    expect(codes(document)).toEqual(["damaged"]);
  });

  test("shows neither scripts nor what its style hides", async () => {
    const document = await page('<script>var a="<p>1</p>"</script><p style="display: none">a</p><p hidden>b</p><p class="x off">c</p><p>d<span style="visibility:hidden">e</span></p><!-- f -->', "<style>@media print{.on{display:none}} p.off , .no { display:none }</style>");
    expect(lines(document)).toEqual(["d"]);
  });

  test("has what is filled into its form", async () => {
    expect(lines(await page('金额<input value="12.94">万元 <input type=checkbox checked>是<input type=hidden value=9><select><option>a<option selected>b</select>'))).toEqual(["金额12.94万元 ☑是b"]);
  });

  test("has its list numbers as labels, and those Word spells out", async () => {
    const word = "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span></span><![endif]>概况</p>";
    expect(lines(await page(`<ol start=3><li>a<li><p>b</p><ul><li>c</ul></ol><ol style="list-style-type:cjk-ideographic"><li>d</ol>${word}`))).toEqual(["<3.>a", "<4.>b", "<•>c", "<一、>d", "<一、>概况"]);
  });

  test("leaves out deletions nobody has accepted, and says so; notes keep their role", async () => {
    const document = await page("<p>a<del>b</del><ins>c</ins></p><div style='mso-element:footnote-list'><p>d</p></div>");
    expect(paragraphs(document).map(({ role, text }) => [role, text])).toEqual([["body", "ac"], ["note", "d"]]);
    expect(codes(document)).toEqual(["not-read"]);
  });

  test("names the frames and pictures that are not in it", async () => {
    const document = await page('<p>a</p><iframe src="table.htm"></iframe><img src="stamp.png">');
    expect(document.problems.map((problem) => problem.message.zh)).toEqual([expect.stringContaining("table.htm")]);
    expect(document.parts).toMatchObject([{ name: "stamp.png", read: false }]);
    expect(codes(await page(""))).toEqual(["empty"]);
  });
});

describe("a table on a web page", () => {
  test("stands on its grid: spans over rows and columns, the head first and the foot last", async () => {
    const rows = row('<td rowspan=2>甲', "<td colspan=2>乙") + row("c", "d") + row("<td rowspan=0>e", "f", "g") + row("h", "i");
    const document = await page(`<table><tfoot>${row("foot")}</tfoot><tbody>${rows}</tbody><thead>${row("<th colspan=3>head")}</thead></table>`);
    expect(grid(tables(document)[0])).toEqual([["1x3:head"], ["2x1:甲", "1x2:乙"], ["c", "d"], ["2x1:e", "f", "g"], ["h", "i"], ["foot"]]);
    expect(tables(document)[0]?.rows[4]?.cells.map((cell) => cell.column)).toEqual([2, 3]);
  });

  test("keeps paragraphs of a cell apart, and a nested table in its cell", async () => {
    const document = await page(`<table>${row("<p>a</p><p>b</p>", `c<table>${row("d", "e")}</table>`, "f", "g")}</table>`);
    expect(grid(tables(document)[0])).toEqual([["a\nb", "c", "f", "g"]]);
    expect(grid(tables(document)[0]?.rows[0]?.cells[1]?.tables?.[0])).toEqual([["d", "e"]]);
  });

  test("is none where it only lays the page out", async () => {
    const article = `<p>第一段说明文字</p><p>第二段说明文字</p><table>${row("项目", "分值", "得分", "备注")}${row("产出", "50", "48", "无")}</table><p>第三段</p>`;
    const document = await page(`<table width=100%>${row("首页", "公开")}${row("<td colspan=2>" + article)}</table>`);
    expect(lines(document)).toEqual(["首页", "公开", "第一段说明文字", "第二段说明文字", "第三段"]);
    expect(grid(tables(document)[0])).toEqual([["项目", "分值", "得分", "备注"], ["产出", "50", "48", "无"]]);
  });

  test("leaves out hidden rows, and the row by which Word measures columns", async () => {
    expect(grid(tables(await page(`<table>${row("a", "b")}<tr style="display:none"><td>c</tr><tr height=0><td width=9></td><td width=9></td></tr></table>`))[0])).toEqual([["a", "b"]]);
  });
});

describe("a web page that is a worksheet", () => {
  const excel = (body: string, head = ""): Uint8Array =>
    gb18030(`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=ProgId content=Excel.Sheet>${head}</head><body>${body}</body></html>`);
  const sheets = (...names: string[]): string => `<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>${names.join("")}</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->`;
  const sheet = (name: string, source = ""): string => `<x:ExcelWorksheet><x:Name>${name}</x:Name>${source && `<x:WorksheetSource HRef="${source}"/>`}</x:ExcelWorksheet>`;

  test("has its sheet's name, the values behind what it shows, and their formats", async () => {
    const style = '<style>.n{mso-number-format:"0\\.00_ ";} .p{mso-number-format:Percent}</style>';
    const body = `<table><col span=2><col style='display:none'>${row("<td rowspan=2>合计", '<td class=n x:num="12.935">12.94', "<td x:num>3")}${row('<td class=p x:num="0.9987" x:fmla="=B1/C1">99.87%', "<td x:str>007")}<tr style='display:none'><td>藏</tr></table>`;
    const document = await read("导出.xls", excel(body, style + sheets(sheet("自评&amp;表"))));
    const [table] = tables(document);
    expect(table).toMatchObject({ origin: "sheet", name: "自评&表" });
    expect(grid(table)).toEqual([["2x1:合计", "12.94", "3"], ["99.87%", "007"], ["藏", "", ""]]);
    expect(table?.rows[0]?.cells[1]).toMatchObject({ kind: "number", raw: "12.935", format: "0.00_", place: { at: { kind: "sheet", sheet: "自评&表", ref: "B1" } } });
    expect(table?.rows[1]?.cells[0]).toMatchObject({ kind: "number", raw: "0.9987", formula: "B1/C1" });
    expect(table?.rows[0]?.cells[2]).toMatchObject({ raw: "3", hidden: true });
    expect(table?.rows[2]?.hidden).toBe(true);
    expect(codes(document)).toEqual(["mislabelled"]);
  });

  test("whoever wrote it, where it is named as one: words between its tables take rows of their own", async () => {
    const document = await read("导出.xls", utf8(`<div><table>${row("单位", "万元")}</table></div>说明<table>${row("合计", "1.50")}</table>`));
    expect(tables(document)[0]).toMatchObject({ origin: "sheet", name: "Sheet1" });
    expect(grid(tables(document)[0])).toEqual([["单位", "万元"], ["说明", ""], ["合计", "1.50"]]);
  });

  test("may be only the cover of a workbook, whose sheets are named as missing", async () => {
    const document = await read("台账.htm", excel("", sheets(sheet("基础数据", "台账.files/sheet001.htm"), sheet("项目表", "台账.files/sheet002.htm"))));
    expect(document.blocks).toEqual([]);
    expect(document.problems).toMatchObject([{ code: "not-read", severity: "error" }]);
    expect(document.problems[0]?.message.zh).toContain("“基础数据”“项目表”");
  });
});

describe("a hostile web page", () => {
  test.each([
    ["elements inside elements", "<div>".repeat(100_000) + "deep"],
    ["formatting inside formatting", "<b>".repeat(20_000) + "deep"],
    ["tables inside tables", "<table><tr><td>".repeat(20_000) + "deep"],
  ])("may nest %s without end", async (_, body) => {
    const document = await page(`<p>a</p>${body}`);
    expect(lines(document)[0]).toBe("a");
    expect(codes(document)).toEqual(["over-limit"]);
  });

  test("may claim spans without end", async () => {
    const huge = row("<td colspan=1000000000 rowspan=1000000000>a", "b");
    expect(grid(tables(await page(`<table>${huge}</table>`))[0])).toEqual([["1x1000:a", "b"]]);
    const document = await read("大.html", utf8(`<table>${huge.repeat(50)}</table>`), { cells: 5000 });
    expect(codes(document)).toEqual(["over-limit"]);
  });

  test("may begin with comments without end", async () => {
    expect((await read("注.html", utf8(`${"<!---->".repeat(500)}<nothing`))).blocks).toHaveLength(1);
  });
});
