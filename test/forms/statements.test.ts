import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/forms/index.js";
import { readText } from "../../src/ingest/text/index.js";

/** Kind and words of what a report with these lines says without a figure. */
function statementsOf(...lines: readonly string[]): string[] {
  const text = ["青禾县档案局2023年度部门整体支出绩效自评报告", ...lines].join("\n");
  const { narratives } = readDocument(readText("报告.txt", new TextEncoder().encode(text), { file: "报告.txt" }));
  return narratives.flatMap(({ statements = [] }) => statements.map(({ kind, said }) => `${kind} ${said.text}`));
}

describe("a heading of problems with nothing under it", () => {
  it.each(["无", "暂无。", "没有问题", "暂未发现问题。", "未发现明显问题", "目前不存在突出问题。", "暂无明显问题和不足。"])("says that there are none: %s", (words) => {
    expect(statementsOf("三、存在的问题及原因分析", words)).toEqual([`no-problems ${words}`]);
  });
  it("says so behind a colon too", () => expect(statementsOf("存在的主要问题：暂未发现问题。")).toEqual(["no-problems 暂未发现问题。"]));
  it.each(["未发现问题线索移送不及时的情况，但指标不够细化。", "没有问题导向，指标不够细化。", "无预算支出2笔，已整改。"])("is not denied by words that go on: %s", (words) => {
    expect(statementsOf("三、存在的问题及原因分析", words).filter((each) => each.startsWith("no-problems"))).toEqual([]);
  });
  it("is no heading of problems where 无 answers another one", () => expect(statementsOf("四、其他需要说明的情况", "无")).toEqual([]));
});

describe("a line that was a row of a scoring table", () => {
  it("says of that row alone that all was done", () => {
    expect(statementsOf("效益实现情况 15 15 社会效益指标均已实现", "产出完成情况 15 14.6 7项重点任务均已完成，复议审结率略低于预期")).toEqual([]);
    expect(statementsOf("2023年绩效指标均已实现，其中培训12期、15 个班次。")).toHaveLength(1);
  });
});

describe("what a report says without a figure", () => {
  it.each([
    ["年末未形成结余。", "no-balance 未形成结余"],
    ["年末结余为0。", "no-balance 结余为0"],
    ["项目资金使用率达到100%。", "all-spent 资金使用率达到100%"],
    ["三公经费支出均未超出年初预算。", "within-budget 未超出年初预算"],
    ["未发生超预算支出情况。", "within-budget 未发生超预算"],
    ["各项目标任务如期完成。", "all-done 目标任务如期完成"],
    ["18项指标均完成。", "all-done 指标均完成"],
    ["绩效目标完成率为100%。", "all-done 绩效目标完成率为100%"],
  ])("is known by its words: %s", (sentence, known) => expect(statementsOf(sentence)).toEqual([known]));
  it.each(["较好地完成了年度绩效目标。", "年末结余为0.8万元。", "确保各项目标任务如期完成。", "力争项目资金使用率达到100%。", "培训目标完成率为100%。", "18项重点任务按期完成17项。", "绩效目标按期完成率94.4%。", "各项任务按时完成的占94%。", "资金全额支付率96%。"])("is less than that, or no more than meant: %s", (sentence) => expect(statementsOf(sentence)).toEqual([]));
});

describe("work done under 成本指标", () => {
  it.each([
    ["开展技术指导:每季度一次,共4次", ["（1）数量指标。开展培训12场。", "（2）成本指标。", "开展技术指导：每季度一次，共4次。", "2.效益指标完成情况。", "及时发现隐患4次。"]],
    ["举办培训班6期", ["（4）成本指标：举办培训班6期。"]],
    ["开展检查12次", ["（三）成本指标", "1.开展检查12次。", "2.印发资料3000份。", "（四）满意度指标"]],
  ])("is told once a section: %s", (words, lines) => expect(statementsOf(...lines)).toEqual([`work-under-cost ${words}`]));

  it.each([
    [["（4）成本指标。培训成本有所下降，成本节约，培训6期。", "2.效益指标。"]],
    [["（4）成本指标：人均培训费450元，举办6期。"]],
    [["（三）成本指标", "1.开展检查12次，支出控制在5万元以内。", "2.印发资料3000份。", "（四）满意度指标"]],
    [["三、成本指标分析", "无。", "四、其他", "开展活动3次。"]],
    [["成本指标", "开展培训6期", "6期", "6期"]],
    [["成本指标：项目总成本300万元。", "组织活动12场。"]],
  ])("is no matter where the section speaks of money, has ended, or is a cell of a form: %j", (lines) => expect(statementsOf(...lines)).toEqual([]));
});
