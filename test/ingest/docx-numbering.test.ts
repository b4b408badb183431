import { describe, expect, test } from "vitest";
import { numeral } from "../../src/ingest/docx/numerals.js";
import { docx, grid, lines, p, read, tables, tbl, tr } from "./support/office.js";

const level = (index: number, format: string, pattern: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
const num = (id: number, abstract: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const abstract = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const listed = (list: number, at: number, text: string) => p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

describe("automatic numbers", () => {
  const outline = abstract(0, level(0, "chineseCounting", "%1、"), level(1, "chineseCountingThousand", "（%2）"), level(2, "decimal", "%3."));

  test("are written as Word shows them, deeper levels starting again", async () => {
    const body = [listed(1, 0, "基本情况"), listed(1, 1, "机构"), listed(1, 1, "人员"), listed(1, 0, "支出"), listed(1, 1, "基本支出"), listed(1, 2, "工资")].join("");
    const document = await read("报告.docx", docx({ body, numbering: outline + num(1, 0) }));
    expect(lines(document)).toEqual(["<一、>基本情况", "<（一）>机构", "<（二）>人员", "<二、>支出", "<（一）>基本支出", "<1.>工资"]);
  });

  test("go on across lists of one definition, and start again where the list says so", async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = [listed(1, 0, "甲"), listed(2, 0, "乙"), listed(3, 0, "丙"), listed(3, 0, "丁")].join("");
    const document = await read("报告.docx", docx({ body, numbering: outline + num(1, 0) + num(2, 0) + num(3, 0, restart) }));
    expect(lines(document)).toEqual(["<一、>甲", "<二、>乙", "<一、>丙", "<二、>丁"]);
  });

  test("come from the paragraph's style, its base style, and the level that names the style", async () => {
    const numbering = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>')) + num(1, 0);
    const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles = `<w:style w:styleId="H1">${numbered}</w:style><w:style w:styleId="H2"><w:basedOn w:val="H1"/>${numbered}</w:style><w:style w:styleId="H1x"><w:basedOn w:val="H1"/></w:style>`;
    const body = p("一级", '<w:pStyle w:val="H1"/>') + p("二级", '<w:pStyle w:val="H2"/>') + p("又一级", '<w:pStyle w:val="H1x"/>');
    expect(lines(await read("报告.docx", docx({ body, numbering, styles })))).toEqual(["<1>一级", "<1.1>二级", "<2>又一级"]);
  });

  test("are switched off by list 0, and none is taken by a deleted paragraph", async () => {
    const styles = '<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const deleted = '<w:p><w:pPr><w:pStyle w:val="H1"/><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>';
    const body = p("首", '<w:pStyle w:val="H1"/>') + p("不编号", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>') + deleted + p("次", '<w:pStyle w:val="H1"/>');
    expect(lines(await read("报告.docx", docx({ body, numbering: outline + num(1, 0), styles })))).toEqual(["<一、>首", "不编号", "<二、>次"]);
  });

  test("write upper levels in plain digits where the level is legal, and bullets as their glyph", async () => {
    const numbering = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + abstract(1, level(0, "bullet", "\uf06c", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')) + num(1, 0) + num(2, 1);
    const body = listed(1, 0, "章") + listed(1, 1, "节") + listed(2, 0, "点");
    expect(lines(await read("报告.docx", docx({ body, numbering })))).toEqual(["<I.>章", "<1.1>节", "<●>点"]);
  });

  test("belong to the text of a table cell, even a blank one, bullets do not", async () => {
    const numbering = outline + num(1, 0) + abstract(1, level(0, "bullet", "·")) + num(2, 1);
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const body = tbl(tr(cell(listed(1, 2, "公用经费")), cell(listed(2, 0, "12.93"))), tr(cell(listed(1, 2, "")), cell(p("0"))));
    expect(grid(tables(await read("表.docx", docx({ body, numbering })))[0])).toEqual([["1.公用经费", "12.93"], ["2.", "0"]]);
  });
});

describe("numerals", () => {
  test.each([
    [1, "chineseCounting", "一"], [10, "chineseCounting", "十"], [12, "chineseCounting", "十二"], [20, "chineseCountingThousand", "二十"],
    [105, "chineseCountingThousand", "一百零五"], [110, "chineseCountingThousand", "一百一十"], [1001, "chineseCountingThousand", "一千零一"],
    [12, "chineseLegalSimplified", "壹拾贰"], [3, "ideographTraditional", "丙"], [2, "ideographZodiac", "丑"],
    [3, "decimalEnclosedCircle", "③"], [21, "decimalEnclosedCircle", "㉑"], [12, "decimalFullWidth", "１２"], [3, "decimalEnclosedParen", "⑶"],
    [7, "decimalZero", "07"], [28, "lowerLetter", "bb"], [27, "upperLetter", "AA"], [1994, "upperRoman", "MCMXCIV"], [4, "lowerRoman", "iv"],
    [10, "ideographDigital", "一〇"], [5, "somethingNew", "5"], [5, "none", ""],
  ])("%i in %s is %s", (value, format, written) => {
    expect(numeral(value, format)).toBe(written);
  });
});
