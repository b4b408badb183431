import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/forms/read-document.js";
import { readText } from "../../src/ingest/text/index.js";

function goals(rows: string): string[] {
  const text = `项目支出绩效自评表 | |||||
项目名称 | 水渠清淤 | ||||
${rows}
项目资金（万元） | 全年预算数(A) | 全年执行数(B) | 预算执行率(B/A) | ||
年度资金总额 | 20 | 20 | 100% | ||
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 |
产出指标 | 数量指标 | 清淤长度 | 3公里 | 3公里 | |
`;
  const [form] = readDocument(readText("表.txt", new TextEncoder().encode(text), { file: "表.txt" })).projectForms;
  return [form?.expectedGoal, form?.achievedGoal].map((fact) => (fact === undefined ? "–" : fact.state === "blank" ? "blank" : fact.text));
}

describe("goals in piped rows filled up with blanks", () => {
  it("stand in order where the block's title left no trace", () => {
    expect(goals("总体目标 | 预期目标 | 实际完成情况 | |||\n清淤河道3公里。 | 已清淤3公里。 | ||||")).toEqual(["清淤河道3公里。", "已清淤3公里。"]);
  });
  it("stand in order where it comes again", () => {
    expect(goals("年度目标完成情况 | 预期目标 | 实际完成情况 | |||\n总体目标 | 清淤河道3公里。 | 已清淤3公里。 | |||")).toEqual(["清淤河道3公里。", "已清淤3公里。"]);
  });
  it("are not called blank where one text may belong to either", () => {
    expect(goals("总体目标 | 预期目标 | 实际完成情况 | |||\n清淤河道3公里。 | |||||")).not.toContain("blank");
  });
});
