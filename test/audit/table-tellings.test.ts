import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { readText } from "../../src/ingest/text/index.js";
import { documentOf, table } from "../support/table.js";
import { wholeRulebook } from "./rulebook.js";

const rulebook = wholeRulebook();

const saysOf = (sentence: string, title: string, drawing: string): string[] =>
  readSubmissions([documentOf(["禾坪县水务局2023年度部门整体支出绩效自评报告", sentence, title, table(drawing, { origin: "table" })])]).submissions.flatMap((submission) =>
    audit(submission, rulebook, { language: "zh" }).findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`));

const years = `
  | 年度 | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费 |
  | 2022年决算数 | 24.6 | 0 | 9.4 | 15.2 |
  | 2023年预算数 | 23 | 0 | 9 | 14 |
  | 2023年决算数 | 21.35 | 0 | 8.25 | 13.1 |`;
const attached = "“三公”经费情况表（单位：万元）";

describe("三公经费 in an attached table and in the report", () => {
  it("agree where they are of one year and one kind", () =>
    expect(saysOf("2023年，我局公务接待费支出8.25万元，公务用车购置及运行维护费支出13.1万元；2022年公务接待费支出9.4万元。", attached, years)).toEqual([]));

  it("are one figure told differently where they are not", () => {
    expect(saysOf("2023年，我局公务接待费支出9.25万元。", attached, years)).toEqual([expect.stringMatching(/^error unit\.figure-told-differently 公务接待前后不一致：报告写 9.25万元，附表写 8.25万元/)]);
    expect(saysOf("2022年，我局公务接待费支出8.4万元。", attached, years)).toEqual([expect.stringMatching(/^error unit\.figure-told-differently/)]);
  });

  it("are not compared with a table of several units", () => {
    expect(saysOf("2023年，我局公务接待费支出4.5万元。", "2023年“三公”经费决算表（单位：万元）", `
      | 单位 | 公务接待费 |
      | 机关本级 | 3 |
      | 防汛抗旱中心 | 1.5 |`)).toEqual([]);
  });

  it("are told by the table's title where no heading says what they are", () =>
    expect(saysOf("2023年，我局公务接待费支出4.5万元。", "2023年度“三公”经费支出决算表（单位：万元）", `
      | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费 |
      | 17.35 | 0 | 4.25 | 13.1 |`)).toEqual([expect.stringMatching(/^error unit\.figure-told-differently 公务接待前后不一致：报告写 4.5万元，附表写 4.25万元/)]));
});

describe("the budget of 三公经费 in an attached table and in the report", () => {
  it("is asked about where both tell the year's and differ", () => {
    expect(saysOf("2023年，我局公务接待费预算9.00万元。", attached, years)).toEqual([]);
    expect(saysOf("2023年，我局公务接待费预算7.5万元。", attached, years)).toEqual([expect.stringMatching(/^warning unit\.budget-told-differently 公务接待预算前后不一致：报告写 7.5万元，附表写 9万元/)]);
  });

  it("shows two parts that were swapped, though every total holds", () => {
    const parts = (bought: string, run: string): string => `2023年“三公”经费支出预算为79万元，其中：公务接待费支出预算4万元，公务用车购置及运行费支出预算75万元。公务用车购置及运行费支出预算75万元，其中：公务用车运行费${run}万元，公务用车购置费${bought}万元。`;
    const listed = `
      | “三公”经费合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | 公务用车购置费 | 公务用车运行费 |
      | 79 | 0 | 4 | 75 | 50 | 25 |`;
    const title = "2023年“三公”经费支出预算表（单位：万元）";
    expect(saysOf(parts("50", "25"), title, listed)).toEqual([]);
    expect(saysOf(parts("25", "50"), title, listed)).toEqual([expect.stringMatching(/公车运行维护.*报告写 50万元，附表写 25万元/), expect.stringMatching(/公车购置.*报告写 25万元，附表写 50万元/)]);
  });

  it.each([
    "2023年，我局公务接待费预算7.5万元，年中调增1.5万元。",
    "2022年，我局公务接待费预算7.5万元；2024年公务接待费预算8.8万元。",
    "我局公务接待费控制在预算7.5万元以内。",
    "公务接待费预算比上年减少1.5万元。",
  ])("is not held against one that may be another: %s", (sentence) => expect(saysOf(sentence, attached, years)).toEqual([]));

  it("is not looked for in a table of basic spending or of a project", () => {
    const kinds = `
      | 科目 | 2023年预算数 |
      | 办公费 | 12 |
      | 因公出国（境）费 | 0 |
      | 公务接待费 | 3 |
      | 公务用车运行维护费 | 5 |
      | 合计 | 20 |`;
    expect(saysOf("2023年，我局公务接待费预算9.0万元。", "2023年基本支出预算表（单位：万元）", kinds)).toEqual([]);
    expect(saysOf("2023年，我局公务接待费预算9万元。", "防汛物资储备项目预算明细表（单位：万元）", kinds)).toEqual([]);
  });
});

describe("a table of bars whose last row lost an empty cell", () => {
  const rows = (total: string): string => `资金分配情况\n县区 | 资金（万元） | 备注 |\n东坪镇 | 280 | |\n南湾镇 | 285 | 示范镇 |\n西山乡 | 80 | |\n合计 | ${total} |\n以上公示。\n`;
  const saysOfText = (text: string): string[] =>
    readSubmissions([readText("公示.txt", new TextEncoder().encode(text), { file: "公示.txt" })]).submissions.flatMap((submission) =>
      audit(submission, rulebook, { language: "zh" }).findings.map(({ severity, rule, actual = "", expected = "" }) => `${severity} ${rule} ${actual}≠${expected}`));

  it("is added up under its figures, and not under 备注", () => {
    expect(saysOfText(rows("645"))).toEqual([]);
    expect(saysOfText(rows("685"))).toEqual(["error table.total-differs-from-rows 685≠645"]);
  });
});
