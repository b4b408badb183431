import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { wholeRulebook } from "../audit/rulebook.js";
import { documentOf, table } from "../support/table.js";

const rulebook = wholeRulebook();

const saysOf = (drawing: string): string[] =>
  readSubmissions([documentOf([table(drawing, { origin: "table" })])]).submissions.flatMap((submission) =>
    audit(submission, rulebook, { language: "zh" }).findings.map(({ severity, rule, actual = "", expected = "" }) => `${severity} ${rule} ${actual}≠${expected}`));

const budget = (whole: string, vehicles: string, across = "36"): string => `
  | 项目 | 合计 | 一般公共预算 | 政府性基金预算 |
  | 行政经费 | ${across} | 36 | 0 |
  | “三公”经费 | ${whole} | ${whole} | 0 |
  | 其中：（一）因公出国（境）支出 | 0 | 0 | 0 |
  | （二）公务用车购置及运行维护支出 | ${vehicles} | ${vehicles} | 0 |
  | 1.公务用车购置 | 8 | 8 | 0 |
  | 2.公务用车运行维护费 | 6.5 | 6.5 | 0 |
  | （三）公务接待费支出 | 2 | 2 | 0 |`;

describe("三公经费 in a table that nobody described", () => {
  it("adds up as it is laid down, however its rows are numbered", () => expect(saysOf(budget("16.5", "14.5"))).toEqual([]));
  it("has its total told where the parts come to another figure", () => expect(saysOf(budget("15.6", "14.5"))).toEqual(["error table.total-differs-from-rows 15.6≠16.5"]));
  it("has vehicles told by buying and running them", () => expect(saysOf(budget("16.5", "14.5").replace("| 8 | 8 |", "| 9 | 9 |"))).toEqual(["error table.total-differs-from-rows 14.5≠15.5"]));
  it("has one 合计 told across, where all other rows are their only source", () => expect(saysOf(budget("16.5", "14.5", "63"))).toEqual(["error table.line-total-differs-from-columns 63≠36"]));
  it("says nothing of 三公 and another kind together, nor of receptions told apart", () => {
    expect(saysOf(budget("20", "14.5").replace("“三公”经费", "“三公”经费、会议费和培训费"))).toEqual([]);
    expect(saysOf(budget("16.5", "14.5").replace("| （三）公务接待费支出 | 2 | 2 | 0 |", "| （三）国内公务接待费 | 1 | 1 | 0 |\n| （四）外事公务接待费 | 1 | 1 | 0 |").replaceAll("16.5", "17"))).toEqual([]);
  });
});

const across = (whole: string, vehicles: string): string => `
  | 年度 | 合计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置及运行维护费 | < | < |
  | ^ | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 |
  | 2021年决算数 | 17.6 | 0 | 3.4 | 14.2 | 0 | 14.2 |
  | 2022年决算数 | ${whole} | 0 | 2.5 | ${vehicles} | 0 | 13.8 |`;

describe("三公经费 with its kinds side by side", () => {
  it("has no rates added up", () => expect(saysOf(`${across("16.3", "13.8")}
  | 增减率（%） | -7.39 | — | -26.47 | -2.82 | — | -2.82 |`)).toEqual([]));
  it("adds up in every row", () => expect(saysOf(across("16.3", "13.8"))).toEqual([]));
  it("has the row told whose total is another", () => expect(saysOf(across("13.6", "13.8"))).toEqual(["error table.line-total-differs-from-columns 13.6≠16.3"]));
  it("has vehicles told by the heading over their 小计", () => expect(saysOf(across("15.3", "12.8"))).toEqual(["error table.line-total-differs-from-columns 12.8≠13.8"]));
  it("leaves a 合计 alone that holds another kind as well", () => expect(saysOf(across("19.3", "13.8").replace("| 年度 | 合计 |", "| 年度 | 三公及会议费合计 |"))).toEqual([]));
});

describe("三公经费 with buying and running vehicles apart, and nothing over both", () => {
  const apart = (whole: string): string => `
    | 年度 | 三公经费合计 | 因公出国（境）费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 |
    | 2021年决算数 | 9.2 | 0 | 0 | 6.8 | 2.4 |
    | 2022年决算数 | ${whole} | 0 | 0 | 6.4 | 2.2 |`;
  it("adds up of all four", () => expect(saysOf(apart("8.6"))).toEqual([]));
  it("is told where it does not", () => expect(saysOf(apart("6.8"))).toEqual(["error table.line-total-differs-from-columns 6.8≠8.6"]));
});

const ragged = (whole: string, vehicles: string): string[] =>
  readSubmissions([documentOf([table(`
    | “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 |  |  |
    | 小计 | 公务用车购置费 | 公务用车运行费 |  |  |  |
    | ${whole} | 0 | ${vehicles} | 18 | 12 | 3 |`, { origin: "table", grid: "ragged" })])]).submissions.flatMap((submission) =>
    audit(submission, rulebook, { language: "zh" }).findings.map(({ rule, actual = "", expected = "" }) => `${rule} ${actual}≠${expected}`));

describe("三公经费 under a heading whose merged cells were lost", () => {
  it("has 小计, 购置 and 运行 under the vehicles", () => expect(ragged("33", "30")).toEqual([]));
  it("is told where one of its two sums holds", () => {
    expect(ragged("36", "30")).toEqual(["table.line-total-differs-from-columns 36≠33"]);
    expect(ragged("30", "27")).toEqual(["table.line-total-differs-from-columns 27≠30"]);
    expect(ragged("33", "27")).toEqual(["table.line-total-differs-from-columns 27≠30"]);
    expect(ragged("34", "27")).toEqual([]);
  });
});
