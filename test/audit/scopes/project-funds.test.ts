import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../../src/batch/index.js";
import { rulebookFor } from "../../../src/cli/rulebook.js";
import { narrativeOf } from "../../forms/narrative/support.js";

const project = (name: string, [initial, fullYear, actual]: readonly [string, string, string], rate: string): string => `
项目支出绩效自评表
项目名称\t${name}\t主管部门\t青石县文化局
项目资金(万元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t${initial}\t${fullYear}\t${actual}\t10\t${rate}\t10
一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
产出指标\t数量指标\t活动场次\t12场\t12场\t90\t90
总分\t\t\t\t\t100\t100
`;

/** What is told of the funds of two projects that have forms, beside a form of the unit. */
async function differing(text: string): Promise<readonly string[]> {
  const report = `青石县图书馆2023年度绩效自评报告\n${text}\n${project("免费开放补助", ["50.00", "62.00", "62.00"], "100.00%")}${project("文献购置费", ["182.00", "182.00", "179.20"], "98.46%")}`;
  const { findings } = await checkFiles([{ path: "自评.txt", bytes: new TextEncoder().encode(report) }], await rulebookFor({ rules: [] }), { language: "zh", version: "test", reader: openReader({ isolated: false }) });
  return findings.filter(({ rule }) => /^project\.funds|^unit\.figure/.test(rule)).map(({ subject, message }) => `${subject ?? ""} ${/[\d.]+(?:万元|%)/.exec(message)?.[0] ?? ""}`);
}

describe("a project's funds in a report", () => {
  it.each([
    ["项目支出共两项：一是免费开放补助，年初预算50.00万元，年中追加12.00万元，全年支出62.00万元；二是文献购置费，预算安排182.00万元，实际支出179.20万元。", []],
    ["一是免费开放补助，年初预算52.00万元，全年支出62.00万元；二是文献购置费，预算安排182.00万元，实际支出197.20万元。", ["免费开放补助 52.00万元", "文献购置费 197.20万元"]],
    ["（一）文献购置费\n全年预算182万元，实际支出17.92万元。", ["文献购置费 17.92万元"]],
    ["文献购置费：支出179.2万元，全部用于购书。执行率89.46%。", ["文献购置费 89.46%"]],
    // Of a part, of a part of the year, of another year, of both, or of what the form prints elsewhere.
    ["文献购置费项目实际支出179.2万元，其中购书支出173.2万元。", []],
    ["文献购置费第三季度支出19.2万元，截至9月底支出172.9万元。", []],
    ["文献购置费上年支出197.2万元，今年支出179.2万元。", []],
    ["免费开放补助和文献购置费支出241.2万元。", []],
    ["文献购置费合同金额197.2万元，已支付178.2万元尾款以外的款项。", []],
    ["免费开放补助安排资金50万元，追加12万元。", []],
    ["免费开放补助安排资金60万元，上年结余2万元。", []],
  ] as const)("%s", async (text, told) => expect(await differing(text)).toEqual(told));
});

describe("posts that a unit tells under its short name", () => {
  const posts = (text: string, unit: string): readonly string[] => narrativeOf(text, { unit, year: 2023 }).facts.filter(({ aspects }) => aspects.concept === "headcount.authorised").map(({ text: figure }) => figure);

  it("are its own, and those of a body below it are not", () => {
    expect(posts("市市场监管局核定编制142名，实有135人。", "瑶光市市场监督管理局")).toEqual(["142名"]);
    expect(posts("市检验检测中心核定编制52名。", "瑶光市市场监督管理局")).toEqual([]);
    expect(posts("市药检所核定编制30名。", "瑶光市市场监督管理局")).toEqual([]);
  });
});
