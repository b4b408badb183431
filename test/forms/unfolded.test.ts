import { describe, expect, it } from "vitest";
import { readSubmissions } from "../../src/forms/index.js";
import { rowsOf } from "../../src/forms/rows.js";
import { unfolded } from "../../src/forms/unfolded.js";
import { documentOf, table } from "../support/table.js";

const list = table(`
  | 序号 | 项目名称 | 预算执行情况 | < | < | < | 绩效指标 | < | < | < | < | < | 自评总分 |
  | ^ | ^ | 全年预算 | 累计支付 | 支付进度 | 得分（10） | 一级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 自评得分 | ^ |
  | 1 | 道路养护 | 80 | 76 | 95% | 9.5 | 产出 | 养护里程 | ≥12公里 | 12公里 | 60 | 60 | 99.5 |
  | ^ | ^ | ^ | ^ | ^ | ^ | 效益 | 群众满意度 | ≥88% | 91% | 30 | 30 | ^ |
  | 2 | 危桥改造 | 20 | 20 | 100% | 10 | 产出 | 改造危桥 | ≥6座 | 5座 | 90 | 75 | 85 |
  | 合计 |  | 100 | 96 | 96% |  |  |  |  |  |  |  |  |
`);
const read = (): ReturnType<typeof readSubmissions>["submissions"] => readSubmissions([{ ...documentOf(["青石县交通运输局2024年度项目支出绩效自评汇总表"], "汇总.xlsx"), blocks: [list] }]).submissions;

describe("several projects' forms in one list, each merged over the rows of its indicators", () => {
  it("are a form each", () => {
    const forms = read().flatMap(({ projectForms }) => projectForms);
    expect(forms.map(({ subject, total, executionScore, totalScore, indicators }) => [subject, total?.fullYear?.text, total?.actual?.text, executionScore?.text, totalScore?.text, indicators.map(({ name, score }) => `${name} ${score?.text ?? ""}`)])).toEqual([
      ["道路养护", "80", "76", "9.5", "99.5", ["养护里程 60", "群众满意度 30"]],
      ["危桥改造", "20", "20", "10", "85", ["改造危桥 75"]],
    ]);
  });

  it("are a list with its totals besides", () => {
    const [summed] = read().flatMap(({ summedTables }) => summedTables);
    expect(summed?.columns.filter(({ of }) => of === "total").map(({ total, parts }) => [total.text, ...parts.map(({ text }) => text)])).toEqual([["100", "80", "20"], ["96", "76", "20"]]);
  });
});

it("a heading in the first row, and what stands below the total, are neither lost nor told twice", () => {
  const pieces = unfolded(rowsOf(table(`
    | 项目名称 | 全年预算 | 累计支付 | 一级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分 |
    | 道路养护 | 80 | 76 | 产出 | 养护里程 | ≥12公里 | 12公里 | 60 | 60 |
    | 合计 | 80 | 76 | | | | | | |
    | 填表人 | 林某 | 电话 | 0000 | | | | | |
  `)));
  expect(pieces.map((rows) => rows.length)).toEqual([3, 5, 1]);
});
