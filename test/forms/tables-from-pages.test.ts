import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { readText } from "../../src/ingest/text/index.js";
import { wholeRulebook } from "../audit/rulebook.js";

const rulebook = wholeRulebook();

/** What the rules say of a page's tables as its text has them: bars between cells, blank ones at a row's end. */
function saysOf(...lines: readonly string[]): string[] {
  const document = readText("附件.txt", new TextEncoder().encode(lines.join("\n")), { file: "附件.txt" });
  return readSubmissions([document]).submissions.flatMap((submission) => audit(submission, rulebook, { language: "zh" }).findings.map(({ severity, rule, actual = "", expected = "" }) => `${severity} ${rule} ${actual}≠${expected}`));
}

describe("a heading parted below, whose width was lost", () => {
  const allotted = ({ total = "1165", line = "225", remark = "" }: { total?: string; line?: string; remark?: string } = {}): string[] => [
    "附件1 | ||||||",
    "某市补偿资金分配表 | ||||||",
    "单位：万元 | ||||||",
    "序号 | 辖区 | 本次下达数 | 备注 | |||",
    "省级 | 市级 | 小计 | ||||",
    "1 | 市本级 | 140 | - | 140 | ||",
    "2 | 东坪县 | 430 | - | 430 | ||",
    `3 | 西山县 | 175 | 50 | ${line} | ${remark}||`,
    "4 | 南湾县 | -100 | 150 | 50 | ||",
    "5 | 北川县 | 520 | - | 520 | ||",
    `合计 | ${total} | 200 | 1365 |`,
    "附件2： | |||||||||",
    "某市补偿资金项目表 | |||||||||",
    "序号 | 辖区 | 项目 | 总投资 | 补助 | |||||",
    "1 | 东坪县 | 监测站 | 580 | 430 | |||||",
  ];

  it("stands where the figures of the rows begin", () => {
    expect(saysOf(...allotted())).toEqual([]);
    expect(saysOf(...allotted({ total: "1565" }))).toEqual(["error table.total-differs-from-rows 1565≠1165"]);
    expect(saysOf(...allotted({ line: "265" })).some((said) => said.includes("265≠225"))).toBe(true);
  });

  it("is not known where figures stand under what may be the next heading", () => expect(saysOf(
    "序号 | 辖区 | 人数 | 本次下达数 | ||",
    "省级 | 市级 | ||||",
    "1 | 东坪县 | 12 | 430 | 20 | |",
    "2 | 西山县 | 30 | 175 | 50 | |",
    "3 | 南湾县 | 25 | 100 | 150 | |",
    "合计 | 67 | 705 | 221 |",
  ).filter((said) => said.includes("columns"))).toEqual([]));
});

describe("a column of names without a heading", () => {
  const product = (whole: string): string[] => ["表1 某市生产总值", "| 绝对数（亿元） | 比上年增长（%） |", `地区生产总值 | ${whole} | 5.2 |`, "第一产业 | 37.11 | 2.6 |", "第二产业 | 339.85 | 4.5 |", "#工业 | 301.20 | 4.1 |", "第三产业 | 240.54 | 6.7 |"];

  it("names the rows all the same, and the three industries make up the product", () => {
    expect(saysOf(...product("617.50"))).toEqual([]);
    expect(saysOf(...product("657.50"))).toEqual(["error table.total-differs-from-rows 657.50≠617.50"]);
  });
});

describe("增长 beside two years", () => {
  const hospital = (growth: string): string[] => [
    "一级指标 | 二级指标 | 单位 | 上年度 | 本年度 | 增长 |",
    "经济指标 | 业务收入 | 万元 | 21177 | 21740 | 563.00 |",
    "业务支出 | 万元 | 19737 | 20977 | 1240.00 | |",
    `资源配置 | 门诊人次 | 人次 | 330303 | 364218 | ${growth} |`,
    "出院人次 | 人次 | 34295 | 40574 | 6279.00 | |",
    "医疗效率 | 平均住院天数 | 天 | 8.29 | 8.22 | -0.07 |",
  ];

  it("is by how much, where the figures say so", () => {
    expect(saysOf(...hospital("33915.00"))).toEqual([]);
    expect(saysOf(...hospital("37915.00"))).toEqual(["error table.difference-wrong 37915.00≠33915"]);
  });

  it("is by what rate, where they say that", () => expect(saysOf(
    "指标 | 上年度 | 本年度 | 增长 |",
    "业务收入 | 21177 | 21740 | 2.66 |",
    "业务支出 | 19737 | 20977 | 6.28 |",
    "门诊人次 | 330303 | 364218 | 10.27 |",
    "出院人次 | 34295 | 40574 | 18.31 |",
  )).toEqual([]));
});
