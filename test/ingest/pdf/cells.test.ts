import { describe, expect, it } from "vitest";
import type { Document, Table } from "../../../src/document/index.js";
import { ingest } from "../../../src/ingest/index.js";
import { grid, line, pdf, text } from "./write-pdf.js";

const read = (contents: readonly string[]): Promise<Document> => ingest({ path: "自评.pdf", bytes: pdf(contents.map((content) => ({ content }))) });
const tablesIn = (document: Document): Table[] => document.blocks.filter((block): block is Table => block.kind === "table");
const words = (table: Table | undefined): string[][] => (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));

/** Heights from `top` on, each row as high as told. */
const edges = (top: number, ...heights: number[]): number[] => heights.reduce((all, height) => [...all, (all.at(-1) ?? top) - height], [top]);
const cut = (x: number, y: number, width: number, height: number, content: string): string => `q ${x} ${y} ${width} ${height} re W n\n${content}Q\n`;

describe("a table that goes on over the page", () => {
  const columns = [72, 172, 300];

  it("has its repeated header once, be it one row of two words", async () => {
    const head = ["项目名称", "送温暖活动"];
    const first = grid(columns, edges(760, ...Array<number>(33).fill(20)), [head, ...Array.from({ length: 32 }, (_, index) => [`${index + 1}、事项`, "1.00"])]);
    const [table, more] = tablesIn(await read([first, grid(columns, edges(760, 20, 20, 20), [head, ["33、事项", "2.00"], ["34、事项", "3.00"]])]));
    expect(more).toBeUndefined();
    expect(words(table)).toHaveLength(35);
    expect(words(table).at(-1)).toEqual(["34、事项", "3.00"]);
  });

  it("ends where the next one begins with the same labels all over again", async () => {
    const form = (name: string): string[][] => [["单位名称", "柳汀县图书馆"], ["项目名称", name], ["主管部门", "柳汀县文化局"]];
    const filling = Array.from({ length: 30 }, (_, index) => [`事项${index}`, "1.00"]);
    const tables = tablesIn(await read([grid(columns, edges(760, ...Array<number>(33).fill(20)), [...form("甲项目"), ...filling]), grid(columns, edges(760, 20, 20, 20), form("乙项目"))]));
    expect(tables.map((table) => table.rows.length)).toEqual([33, 3]);
  });

  it("keeps the columns of a row that was broken between broad lines", async () => {
    const broad = (y: number): string => `3 w\n${line(70.5, y, 301.5, y)}`;
    const sides = (top: number, bottom: number): string => columns.map((x) => (x === 172 ? line(x, top - 3, x, bottom + 3) : line(x, top, x, bottom))).join("");
    const above = broad(760) + broad(90) + broad(55) + sides(760, 55) + text(80, 76, "一二三四五六七八") + text(180, 76, "1.00") + text(80, 62, "九十甲乙丙丁戊己");
    const below = broad(760) + broad(740) + broad(720) + sides(760, 720) + text(80, 746, "庚辛") + text(80, 726, "合计") + text(180, 726, "1.00");
    expect(words(tablesIn(await read([above, below]))[0]).slice(-2)).toEqual([["一二三四五六七八九十甲乙丙丁戊己庚辛", "1.00"], ["合计", "1.00"]]);
  });

  it("has in its cut cell the text that stands beyond the page's last line", async () => {
    const rows = (top: number, heights: readonly number[], count: number): string => edges(top, ...heights).map((y, index) => line(index === count ? 172 : 72, y, 300, y)).join("");
    const above = rows(760, Array<number>(33).fill(20), 33) + columns.map((x) => line(x, 760, x, 100)).join("") + text(76, 84, "产出指标") + text(176, 106, "10");
    const document = await read([above, grid(columns, edges(760, 20, 20), [["满意度", "10"], ["总分", "100"]])]);
    expect(document.blocks.filter((block) => block.kind === "paragraph")).toEqual([]);
    expect(words(tablesIn(document)[0])[32]).toEqual(["产出指标", "10"]);
  });
});

describe("a text that is too large for its cell", () => {
  it("goes whole to the row around which it was centred", async () => {
    const edge = edges(760, 12, 12, 12, 12);
    const row = (index: number, words: string): string => text(180, 750.5 - index * 12, words);
    const tall = (index: number, first: string, second: string): string => text(76, 757 - index * 12, first) + text(76, 743 - index * 12, second);
    const lines = grid([72, 172, 300], edge, []);
    const content = lines + row(0, "指标值") + tall(1, "一二三四五六七八", "甲") + row(1, "1.00") + tall(2, "九十一二三四五六", "乙") + row(2, "2.00") + row(3, "3.00");
    expect(words(tablesIn(await read([content]))[0])).toEqual([["", "指标值"], ["一二三四五六七八甲", "1.00"], ["九十一二三四五六乙", "2.00"], ["", "3.00"]]);
  });

  it("goes to the cell that it is cut to, though it runs over the next", async () => {
    const content = grid([72, 132, 200, 300], edges(760, 20, 20), [["指标", "完成值", "分值"], ["时限", "", "15"]])
      + cut(132, 720, 68, 20, text(136, 726, "2024年11月底完成") + text(136, 715.5, "验收"));
    expect(words(tablesIn(await read([content]))[0])).toEqual([["指标", "完成值", "分值"], ["时限", expect.stringMatching(/^2024年11月底完成\n?验收$/), "15"]]);
  });
});
