import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { wholeRulebook } from "../audit/rulebook.js";
import { documentOf, table } from "../support/table.js";

const rulebook = wholeRulebook();

const form = (reached: string, result = "31枚", reason = ""): string => `
  | 项目名称 | 业余训练 | < | < | < | < | < |
  | 年度目标 | 参加省级比赛，获奖牌30枚以上。 | < | < | ${reached} | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 原因 |
  | 产出指标 | 数量指标 | 奖牌数 | ≥30枚 | ${result} | 90 | ${reason} |`;

const saysOf = (drawing: string): string[] =>
  readSubmissions([documentOf([table(drawing, { origin: "table" })])]).submissions.flatMap((submission) =>
    audit(submission, rulebook, { language: "zh" }).findings.filter(({ rule }) => rule.startsWith("text.")).map(({ rule, actual = "", expected = "" }) => `${rule} ${actual}≠${expected}`));

describe("text in a form's cells", () => {
  it("is worked out as that of a report is", () => {
    expect(saysOf(form("获奖牌31枚，其中金9枚、银10枚、铜12枚。"))).toEqual([]);
    expect(saysOf(form("获奖牌31枚，其中金9枚、银10枚、铜21枚。"))).toEqual(["text.parts-differ-from-total 31≠40"]);
  });

  it("is worked out among the reasons as well", () => {
    expect(saysOf(form("全部完成，参加比赛14项次。", "31枚", "上年28枚，今年31枚，比上年增加5枚"))).toEqual([expect.stringContaining("text.change-differs-from-figures")]);
  });
});
