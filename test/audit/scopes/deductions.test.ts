import { describe, expect, it } from "vitest";
import { isDeductionTold } from "../../../src/audit/scopes/deductions.js";
import { readSubmissions } from "../../../src/forms/index.js";
import { documentOf, table } from "../../support/table.js";
import { fact, indicator, scoredForm } from "../build.js";

const satisfaction = indicator("居民满意度", "≥95%", "98%", "10", "9");

describe("why points were taken off though the target was met", () => {
  it.each([
    ["满意度调查样本中乡镇居民偏少，主动扣1分。", true],
    ["维修工程未按期完工；居民满意度样本偏少，扣除1分", true],
    ["居民满意度较上年下降，据此扣减", true],
    ["维修工程未按期完工，扣1分", false],
    ["满意度调查样本中乡镇居民偏少，扣2分。", false],
    ["满意度调查样本偏少，不扣1分的规定适用", false],
    ["满意度调查样本中乡镇居民偏少。", false],
  ])("is told in the form's row of reasons: %s", (reasons, told) => {
    expect(isDeductionTold(satisfaction, scoredForm({ deviation: fact(reasons) }))).toBe(told);
    expect(isDeductionTold(satisfaction, scoredForm({ notes: [reasons] }))).toBe(told);
  });

  it("is told in the indicator's own cell", () => {
    expect(isDeductionTold({ ...satisfaction, reason: fact("1次记录不全，扣0.5分") }, scoredForm())).toBe(true);
    expect(isDeductionTold({ ...satisfaction, reason: fact("1次记录不全") }, scoredForm())).toBe(true);
    expect(isDeductionTold({ ...satisfaction, reason: fact("资金有限") }, scoredForm())).toBe(false);
  });
});

const form = (foot: string) => table(`
  | 项目名称 | 路面维修 | < | 主管部门 | 甲县交通局 | < |
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 维修路面 | 12公里 | 12公里 | 100 | 99 |
  | 总分 | < | < | < | 100 | 99 |
  ${foot}
`);
const formOf = (foot: string, ...below: string[]) => readSubmissions([documentOf(["项目支出绩效自评表", form(foot), ...below], "表.docx")]).submissions[0]?.projectForms[0];

describe("the row of reasons at the foot of a form", () => {
  it.each(["未完成原因及改进措施", "偏差大或目标未完成原因分析", "扣分原因", "未达标原因分析及整改措施", "偏差原因说明"])("is headed %s", (label) => {
    expect(formOf(`| ${label} | 雨季停工，验收推迟 | < | < | < | < |`)?.deviation?.text).toBe("雨季停工，验收推迟");
  });

  it("is none of what was done", () => expect(formOf("| 主要做法 | 雨季停工，验收推迟 | < | < | < | < |")?.deviation).toBeUndefined());
});

describe("the notes below a form", () => {
  it("are the lines that say that they are, right below it", () => {
    expect(formOf("", "说明：维修路面验收推迟，扣1分。", "2.其余指标均已完成。", "填表人：某某")?.notes).toEqual(["说明:维修路面验收推迟,扣1分。", "2.其余指标均已完成。"]);
  });

  it("are a last row of the form that says so, too", () => {
    expect(formOf("| 说明：维修路面验收推迟，扣1分。 | < | < | < | < | < |")?.notes).toEqual(["说明:维修路面验收推迟,扣1分。"]);
  });

  it("are no part of a report that goes on", () => {
    expect(formOf("", "三、存在的问题", "维修工程推迟较多。", "说明：以上数据来自决算。")?.notes).toBeUndefined();
  });
});
