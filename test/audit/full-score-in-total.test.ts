import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { documentOf, table } from "../support/table.js";
import { wholeRulebook } from "./rulebook.js";

/** The errors told of a form whose greening reached 18 of 20公里, by the points it was given, the form's total and when it was done. */
function errorsOf(points: string, total: string, done = "2024年10月20日"): string[] {
  const form = table(`
    | 项目名称 | 河岸绿化 | < | < | < | < | < |
    | 项目资金（万元） | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
    | ^ | 年度资金总额 | 50 | 50 | 50 | 100% | 10 | 10 |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 绿化长度 | ≥20公里 | 18公里 | 50 | ${points} | 雨季停工 |
    | 产出指标 | 时效指标 | 完工时间 | 2024年10月底前 | ${done} | 10 | 10 | 雨季停工 |
    | 效益指标 | 生态效益 | 成活率 | ≥90% | 93% | 30 | 30 | |
    | 总分 | < | < | < | < | 100 | ${total} | |`, { origin: "table", number: 1, file: "表.docx" });
  const { submissions } = readSubmissions([documentOf(["项目支出绩效自评表（2024年度）", form])]);
  return submissions.flatMap((each) => audit(each, wholeRulebook(), { language: "zh" }).findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule));
}

describe("full points for a missed target", () => {
  it("explain a total that was added up with the points in proportion", () => expect(errorsOf("50", "95")).toEqual(["indicator.missed-but-full-score"]));

  it("do not explain a total that is off by something else", () => expect(errorsOf("50", "92")).toEqual(["form.scores-differ-from-total", "indicator.missed-but-full-score"]));

  it("are told alone where the total goes with them", () => expect(errorsOf("50", "100")).toEqual(["indicator.missed-but-full-score"]));

  it("do not explain it either where nobody can say what was due", () => expect(errorsOf("45", "91", "2024年12月20日")).toEqual(["form.scores-differ-from-total", "indicator.missed-but-full-score"]));

  it("are none where points were taken off", () => expect(errorsOf("45", "95")).toEqual([]));
});
