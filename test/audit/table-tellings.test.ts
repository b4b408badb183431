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

  it("are not compared over budgets, nor with a table of several units", () => {
    expect(saysOf("2023年，我局公务接待费预算9.5万元。", attached, years)).toEqual([]);
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
