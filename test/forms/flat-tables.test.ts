import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/forms/read-document.js";
import { readText } from "../../src/ingest/text/index.js";
import type { SummedColumn } from "../../src/model/index.js";

/** The sums read in a text, and of each whether it holds; those that nothing makes sure are left out. */
function sums(text: string): { held: number; broken: string[] } {
  const { summedTables } = readDocument(readText("表.txt", new TextEncoder().encode(text), { file: "表.txt" }));
  const all = summedTables.flatMap(({ columns, lines }) => [...columns, ...lines]);
  const comesTo = ({ total, parts }: SummedColumn): boolean => Math.abs(parts.reduce((sum, part) => sum + Number(part.text.replaceAll(",", "") || 0), 0) - Number(total.text.replaceAll(",", ""))) < 1e-6;
  return { held: all.filter(comesTo).length, broken: all.filter((sum) => sum.sure && !comesTo(sum)).map(({ name, total }) => `${name} ${total.text}`) };
}

describe("piped rows broken at their blank cells, under a heading of two rows whose widths were lost", () => {
  const text = (whole = "36580"): string => `单位：万元
地区 | 财政收入 | 税收占比% | 财政支出 | ||||
当月 | 累计 | 为预算的% | 当月 | 累计 | 为预算的% | ||
全县 | 12180 | ${whole} |
| 71.2 | 20310 | 61440 |
|
县本级 | 5060 | 15130 |
| 66.4 | 9120 | 27310 |
|
乡镇级 | 7120 | 21450 |
| 74.6 | 11190 | 34130 |
|
东河镇 | 3015 | 9120 |
| 70.1 | 5140 | 15870 |
|
西河镇 | 4105 | 12330 |
| 78.0 | 6050 | 18260 |
|
`;
  it("are added up where the figures of several columns show what is part of what", () => expect(sums(text())).toEqual({ held: 8, broken: [] }));
  it("hold the one column that differs", () => expect(sums(text("36850"))).toEqual({ held: 7, broken: ["全县 财政收入累计 36850"] }));
  it("say nothing of two columns that differ", () => expect(sums(text("36850").replace("12180", "12810"))).toEqual({ held: 4, broken: [] }));
});

describe("rows that no word calls a sum", () => {
  const text = (last: string): string => `单位 | 设备费 | 材料费 | 会议费 |
机关 | 310 | 295 | ${last} |
一科 | 140 | 130 | 10 |
二科 | 170 | 165 | 5 |
`;
  it("are taken for one by three columns, not by two", () => {
    expect(sums(text("15")).held).toBe(3);
    expect(sums(text("18"))).toEqual({ held: 0, broken: [] });
  });
});

describe("one cell a line, each closed by a pipe", () => {
  const cells = (total: string): string => ["科目", "预算数（万元）", "决算数（万元）", "增减率", "办公费", "12.5", "11", "-", "会议费", "7.5", "6", "-", "合计", "20", total, "-"].map((cell) => `${cell} |`).join("\n");
  it("is a table of the width at which figures stand below one another", () => expect(sums(cells("17"))).toEqual({ held: 2, broken: [] }));
  it("is held to its total", () => expect(sums(cells("19"))).toEqual({ held: 1, broken: ["决算数 19"] }));
});
