import { describe, expect, it } from "vitest";
import type { Document, Table } from "../../../src/document/index.js";
import { ingest } from "../../../src/ingest/index.js";
import { line, pdf, text } from "./write-pdf.js";

const read = (contents: readonly string[]): Promise<Document> => ingest({ path: "自评.pdf", bytes: pdf(contents.map((content) => ({ content }))) });
const tablesIn = (document: Document): Table[] => document.blocks.filter((block): block is Table => block.kind === "table");
const words = (table: Table | undefined): string[][] => (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));

/** Words at places across, the first line of a row 14 points under its rule. */
const across = (rule: number, places: Readonly<Record<number, string>>, under = 14): string => Object.entries(places).map(([x, word]) => text(Number(x), rule - under, word)).join("");
const levels = (...ys: readonly number[]): string => ys.map((y) => line(72, y, 472, y)).join("");

describe("a table drawn with level lines alone", () => {
  const head = { 76: "项目名称", 176: "年初预算数", 276: "全年执行数", 376: "执行率" };

  it("has its rows between the lines and its columns where no text of any row stands", async () => {
    const rows = across(760, head) + across(730, { 76: "困难家庭走访", 176: "12.00", 276: "9.00", 376: "75%" }) + across(730, { 76: "慰问" }, 27) + across(700, { 76: "合计", 176: "12.00", 376: "75%" });
    const [table] = tablesIn(await read([levels(760, 730, 700, 680) + rows]));
    expect(table).toMatchObject({ origin: "table", grid: "exact" });
    expect(words(table)).toEqual([["项目名称", "年初预算数", "全年执行数", "执行率"], ["困难家庭走访\n慰问", "12.00", "9.00", "75%"], ["合计", "12.00", "", "75%"]]);
  });

  it("puts a header over its figures, not with the wide text above it", async () => {
    const rows = across(760, { 76: "单位名称", 176: "柳汀县图书馆及其所属的三家社区分馆和流动书车管理中心" }) + across(740, { 76: "资金", 216: "年初预算数", 296: "全年执行数", 376: "执行率" })
      + across(720, { 76: "总额", 176: "合计", 216: "12.00", 296: "9.00", 376: "75%" }) + across(700, { 76: "总额", 176: "拨款", 216: "8.00", 296: "6.00", 376: "75%" });
    const [table] = tablesIn(await read([levels(760, 740, 720, 700, 680) + rows]));
    const columnOf = (word: string): number | undefined => table?.rows.flatMap((row) => row.cells).find((cell) => cell.text === word)?.column;
    expect(columnOf("年初预算数")).toBe(columnOf("12.00"));
    expect(columnOf("全年执行数")).toBe(columnOf("9.00"));
  });

  it("is one table over two pages, whose columns all its rows tell together", async () => {
    const row = (rule: number, name: string): string => across(rule, { 76: name, 176: "1.00", 276: "2.00", 376: "3.00" });
    const ys = Array.from({ length: 34 }, (_, index) => 760 - index * 20);
    const first = levels(...ys) + across(760, head) + ys.slice(1, -1).map((y, index) => row(y, `${index + 1}、事项`)).join("");
    const [table, more] = tablesIn(await read([first, levels(760, 740, 720) + row(760, "33、事项") + row(740, "34、事项")]));
    expect(more).toBeUndefined();
    expect(words(table).at(-1)).toEqual(["34、事项", "1.00", "2.00", "3.00"]);
  });

  it("keeps a merged cell whole where its line is interrupted", async () => {
    const lines = levels(760, 740, 700) + line(172, 720, 472, 720);
    const rows = across(760, head) + across(740, { 76: "资金", 176: "12.00", 276: "9.00", 376: "75%" }) + across(720, { 176: "8.00", 276: "6.00", 376: "75%" });
    const [table] = tablesIn(await read([lines + rows]));
    expect(table?.rows[1]?.cells[0]).toMatchObject({ text: "资金", rowSpan: 2 });
  });

  it("is not taken for one where a row would hold two figures in a column, nor parted from the text between two tables", async () => {
    const three = levels(760, 740, 680) + across(760, head) + [14, 29, 44].map((under) => across(740, { 76: "事项", 176: "1.00", 276: "2.00", 376: "50%" }, under)).join("");
    expect(tablesIn(await read([three])).filter((table) => table.rows.length === 2)).toEqual([]);
    const row = (rule: number): string => across(rule, { 76: "事项", 176: "1.00", 276: "2.00", 376: "50%" });
    const two = levels(760, 740, 720, 700, 660, 640, 620, 600) + [760, 740, 720, 660, 640, 620].map(row).join("") + text(76, 678, "这一段说明文字写在两张表格之间并不属于任何一张表格");
    const document = await read([two]);
    expect(tablesIn(document)).toHaveLength(2);
    expect(document.blocks.some((block) => block.kind === "paragraph" && block.text.startsWith("这一段"))).toBe(true);
  });
});
