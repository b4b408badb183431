import { readFileSync } from "node:fs";
import { PDFParse } from "pdf-parse";
import { describe, expect, it } from "vitest";
import { describePlace, type Document, type Paragraph, type Table } from "../../../src/document/index.js";
import { ingest, type Limits } from "../../../src/ingest/index.js";
import { grid, line, pdf, text } from "./write-pdf.js";

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`files/${name}.pdf`, import.meta.url)));
const read = (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Document> => ingest({ path: "自评.pdf", bytes }, { limits });
const tablesIn = (document: Document): Table[] => document.blocks.filter((block): block is Table => block.kind === "table");
const told = (document: Document, role: Paragraph["role"] = "body"): string[] =>
  document.blocks.flatMap((block) => (block.kind === "paragraph" && block.role === role ? [block.text] : []));
const words = (table: Table | undefined): string[][] => (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));

describe("a ruled table on a page", () => {
  it("has its cells with their spans, and wrapped text without a break", async () => {
    const [table] = tablesIn(await read(file("merged-cells")));
    expect(words(table)).toEqual([
      ["一级指标", "二级指标", "指标值"],
      ["产出指标", "数量指标", "12.5", "12.50"],
      ["质量指标", "读者满意度达到百分之九十五以上", "98%"],
      ["总分", "100", "99"],
    ]);
    const spans = table?.rows.map((row) => row.cells.map((cell) => [cell.column, cell.rowSpan, cell.columnSpan]));
    expect(spans).toEqual([
      [[1, 1, 1], [2, 1, 1], [3, 1, 2]],
      [[1, 2, 1], [2, 1, 1], [3, 1, 1], [4, 1, 1]],
      [[2, 1, 1], [3, 1, 1], [4, 1, 1]],
      [[1, 1, 2], [3, 1, 1], [4, 1, 1]],
    ]);
  });

  it("is one table over two pages, its header row told once, each cell with its page", async () => {
    const document = await read(file("over-two-pages"));
    const tables = tablesIn(document);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows).toHaveLength(46);
    expect(words(tables[0]).filter(([first]) => first === "序号")).toHaveLength(1);
    const last = tables[0]?.rows.at(-1)?.cells[1];
    expect([last?.text, last && describePlace(last.place), last && describePlace(last.place, "en")]).toEqual(["994.40", "第2页 表1 第46行第3列", "page 2 table 1 row 46 column 3"]);
  });

  it("keeps headers and page numbers out of the text", async () => {
    const document = await read(file("over-two-pages"));
    expect(told(document)).toEqual(["柳汀县图书馆二〇二四年收支明细表"]);
    expect(told(document, "header")).toEqual(["绩效自评材料", "绩效自评材料"]);
    expect(told(document, "footer")).toEqual(["第1页", "第2页"]);
  });

  it("ends where a page has room left, whatever edges the next one has", async () => {
    const one = grid([72, 200, 330], [760, 740, 720], [["项目", "金额"], ["甲", "1"]]);
    const document = await read(pdf([{ content: one }, { content: one }]));
    expect(tablesIn(document).map((table) => table.rows.length)).toEqual([2, 2]);
  });

  it("does not make a table of a page's frame, an underline, or a box around a text", async () => {
    const content = line(20, 20, 20, 822) + line(575, 20, 575, 822) + line(20, 20, 575, 20) + line(20, 822, 575, 822)
      + text(72, 700, "单位名称：柳汀县图书馆") + line(72, 698, 300, 698);
    const document = await read(pdf([{ content }]));
    expect([tablesIn(document).length, told(document)]).toEqual([0, ["单位名称：柳汀县图书馆"]]);
  });

  it("closes itself at open sides and takes thin rectangles and dots for lines", async () => {
    const dots = Array.from({ length: 70 }, (_, index) => `${72 + index * 3} 720 1 1 re f`).join("\n");
    const content = `72 760 210 0.7 re f 72 740 210 0.7 re f\n${dots}\n${line(170, 760, 170, 720)}`
      + text(76, 746, "项目") + text(176, 746, "金额") + text(76, 726, "甲") + text(176, 726, "1.20");
    expect(words(tablesIn(await read(pdf([{ content }])))[0])).toEqual([["项目", "金额"], ["甲", "1.20"]]);
  });
});

describe("columns without ruling lines", () => {
  it("are a table where every row has the same cells", async () => {
    const document = await read(file("without-lines"));
    expect(told(document)).toEqual(["柳汀县图书馆三年支出情况"]);
    expect(tablesIn(document).map((table) => [table.origin, table.grid, words(table)])).toEqual([
      ["table", "exact", [["年度", "基本支出", "项目支出"], ["2022", "100.50", "3.00"], ["2023", "101.50", "4.00"], ["2024", "102.50", "5.00"]]],
    ]);
  });

  it("are trusted no more than a picture's where rows differ", async () => {
    const rows = [["年度", "支出", "收入"], ["2022", "1.00", "2.00", "3.00"], ["2023", "4.00", "5.00"]];
    const content = rows.map((row, r) => row.map((word, c) => text(72 + c * 80, 700 - r * 18, word)).join("")).join("");
    expect(tablesIn(await read(pdf([{ content }]))).map((table) => [table.origin, table.grid])).toEqual([["picture", "ragged"]]);
  });
});

describe("running text", () => {
  it("is put together from its lines, by indent and by where lines are full", async () => {
    const paragraphs = told(await read(file("paragraphs")));
    expect(paragraphs).toHaveLength(3);
    expect(paragraphs[1]).toMatch(/^2024年，我馆本级收入总额130\.80万元，完成收入预算100%.*群众口碑。$/);
    expect(paragraphs[2]).toMatch(/^基本支出主要用于.*全年公务接待费0\.61万元。$/);
  });

  it("goes on over the end of a page, and stands where it begins", async () => {
    const full = ["一二三四五六七八九十".repeat(4), "支出结构不断优化各项".repeat(4), "指标按期完成资金规范".repeat(4)].map((words) => `${words}全年如此`);
    const lines = full.map((words, index) => text(72, 190 - index * 18, words)).join("");
    const document = await read(pdf([{ content: lines }, { content: text(72, 700, "无结转。") }]));
    expect(told(document)).toEqual([`${full.join("")}无结转。`]);
    expect(document.blocks.map((block) => block.place.at)).toEqual([{ kind: "page", page: 1, x: 72, y: 643 }]);
  });

  it("reads radicals of the same shape as the characters they stand for", async () => {
    const document = await read(pdf([{ content: text(72, 700, "⼯会⽀出⼀万元，⻓效机制") }]));
    expect(told(document)).toEqual(["工会支出一万元，长效机制"]);
  });
});

describe("fonts and directions", () => {
  it("reads Chinese fonts that are named and not embedded", async () => {
    const content = text(72, 700, "项目支出12.5万元") + text(72, 660, "总额12.5万元", { encoding: "GBK-EUC-H" });
    expect(told(await read(pdf([{ content }])))).toEqual(["项目支出12.5万元", "总额12.5万元"]);
  });

  it("turns pages until their text is upright", async () => {
    const upright = [["项目", "金额"], ["甲", "1.20"]];
    const level = grid([72, 200, 330], [760, 740, 720], upright);
    const onItsSide = [72, 200, 330].map((y) => line(100, y, 140, y)).join("") + [100, 120, 140].map((x) => line(x, 72, x, 330)).join("")
      + upright.map((row, r) => row.map((word, c) => text(114 + r * 20, (c === 0 ? 72 : 200) + 4, word, { matrix: "0 1 -1 0" })).join("")).join("");
    for (const page of [{ content: level, rotate: 90 }, { content: onItsSide, rotate: 90 }, { content: onItsSide }] as const) {
      expect(words(tablesIn(await read(pdf([page])))[0])).toEqual(upright);
    }
  });

  it("keeps a slanting watermark out of the text", async () => {
    const content = text(72, 700, "项目支出12.5万元") + text(200, 300, "样稿", { matrix: "0.7 0.7 -0.7 0.7", size: 40 });
    const document = await read(pdf([{ content }]));
    expect([told(document), told(document, "header")]).toEqual([["项目支出12.5万元"], ["样稿"]]);
  });
});

describe("what cannot be read is told", () => {
  const problems = async (bytes: Uint8Array, limits?: Partial<Limits>) => (await read(bytes, limits)).problems.map(({ code, severity }) => `${severity} ${code}`);

  it("of scanned pages, once for neighbours, with the way out", async () => {
    const blank = { content: "", picture: true };
    const document = await read(pdf([{ content: text(72, 700, "封面") }, blank, blank]));
    expect(told(document)).toEqual(["封面"]);
    expect(document.problems.map((problem) => [problem.code, describePlace(problem.place), problem.message.zh])).toEqual([
      ["not-read", "第2页", expect.stringMatching(/^自评.pdf：第2—3页是扫描图片，没有可读取的文字，未读取；请提交可编辑的 Word 文档，或由 Word 直接导出的 PDF；可安装识字组件/)],
    ]);
    expect(document.parts.map((part) => [part.name, part.read])).toEqual([["第2页的图片", false], ["第3页的图片", false]]);
  });

  it("of a scan with guessed words under it: a wrong digit among them would accuse the unit", async () => {
    const document = await read(pdf([{ content: text(72, 700, "项目支出12.5万元", { invisible: true }), picture: true }]));
    expect([told(document), document.problems.map(({ code }) => code)]).toEqual([[], ["not-read"]]);
  });

  it("of a password", async () => {
    expect(await problems(file("with-password"))).toEqual(["error encrypted"]);
  });

  it("of a file that is cut short or damaged", async () => {
    const whole = file("merged-cells");
    expect(await problems(whole.subarray(0, 9000))).toEqual(["error truncated"]);
    expect(await problems(new TextEncoder().encode("%PDF-1.7\nnothing of the kind\n%%EOF\n"))).toEqual(["error damaged"]);
  });

  it("of pages and characters over the limit", async () => {
    const page = { content: text(72, 700, "项目支出12.5万元") };
    expect(await problems(pdf([page, page, page]), { pdfPages: 2 })).toEqual(["error over-limit"]);
    expect(await problems(pdf([page, page, page]), { pdfCharacters: 15 })).toEqual(["error over-limit"]);
    expect(await problems(file("merged-cells"), { cells: 5 })).toEqual(["error over-limit"]);
  });

  it("of an empty page", async () => {
    expect(await problems(pdf([{ content: "" }]))).toEqual(["error empty"]);
  });
});

describe("whatever bytes are changed", () => {
  it("reading ends with a document", async () => {
    const whole = file("merged-cells");
    for (let seed = 0; seed < 60; seed += 1) {
      const bytes = whole.slice();
      for (let change = 0; change < 12; change += 1) bytes[(seed * 7919 + change * 104_729) % bytes.length] = (seed * 31 + change * 17) % 256;
      expect((await read(bytes)).format).toMatch(/pdf|unknown|text/);
    }
  });
});

describe("pdf-parse, which reads PDFs by another engine", () => {
  it.each(["merged-cells", "over-two-pages", "without-lines", "paragraphs"])("finds the same characters in %s", async (name) => {
    const parser = new PDFParse({ data: file(name) });
    const theirs = (await parser.getText({ pageJoiner: "" })).text;
    await parser.destroy();
    const document = await read(file(name));
    const ours = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : words(block as Table).flat())).join("");
    const sorted = (from: string): string => [...from.replaceAll(/\s+/g, "")].sort().join("");
    // The header row that is repeated on the second page is told once.
    expect(sorted(ours + (name === "over-two-pages" ? "序号项目预算数决算数" : ""))).toBe(sorted(theirs));
  });
});
