import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../../src/batch/index.js";
import { rulebookFor } from "../../../src/cli/rulebook.js";
import type { Finding } from "../../../src/model/index.js";
import { narrativeOf } from "../../forms/narrative/support.js";

const scoresIn = (text: string): unknown => narrativeOf(text).facts.filter(({ aspects }) => aspects.concept === "total.score").map(({ text: figure, aspects }) => `${aspects.subject ?? "单位"} ${figure}`);

describe("whose score a report tells", () => {
  it.each([
    ["经自评，免疫规划项目得分99.30分，健康监测项目得分98.00分，平均98.65分。", ["免疫规划 99.30分", "健康监测 98.00分"]],
    ["从自评结果看，道路养护得分96分，清扫保洁得分95.5分。", ["道路养护 96分", "清扫保洁 95.5分"]],
    ["经自评，部门整体支出得分95分，专项业务费项目得分97分。", ["单位 95分", "专项业务费 97分"]],
    ["“清淤工程”项目自评得分96分，等级为优。", ["清淤工程 96分"]],
    ["2023年我局绩效自评总分为97.5分，等级优。", ["单位 97.5分"]],
    ["经自评，青石县水利局2023年度部门整体支出绩效自评得分98分。", ["单位 98分"]],
    ["（一）道路养护项目。该项目自评得分96分。", ["本项目 96分"]],
    ["三个项目自评得分依次为道路养护98.5分、治超站运行99分、桥梁检测95.26分，平均97.59分。", ["道路养护 98.5分", "治超站运行 99分", "桥梁检测 95.26分"]],
    ["经自评，2个项目平均得分98.75分，等级为优。其中：道路养护98.5分，治超站运行99分。", ["道路养护 98.5分", "治超站运行 99分"]],
    ["按资金量加权，2个项目综合得分98.75分；其中道路养护98.5分、治超站运行99分，均为优。", ["道路养护 98.5分", "治超站运行 99分"]],
    ["三个项目中，防洪清淤自评100分，供水管护98.95分，河长制工作经费100分。", ["防洪清淤 100分", "供水管护 98.95分", "河长制工作经费 100分"]],
    ["图书购置项目得100分，报刊订阅费项目得99.9分。", ["图书购置项目 100分", "报刊订阅费项目 99.9分"]],
    ["道路养护、治超站运行和桥梁检测三个项目自评得分分别为99.9分、100分和96.5分。", ["道路养护 99.9分", "治超站运行 100分", "桥梁检测 96.5分"]],
    ["道路养护项目满分100分，产出指标得50分，质量得45分。", []],
    ["道路养护项目中期自评95分，年底自评98分。", []],
    ["2022年道路养护项目自评95分。", []],
    ["道路养护、桥梁检测项目自评90分以上。", []],
    ["项目绩效自评平均得分96.5分。", []],
    ["项目自评得分96分，其中：产出指标50分，效益指标28分，满意度指标8分。", ["本项目 96分"]],
    ["复核后，2个项目得分分别为道路养护88分、治超站运行89分。", []],
    ["各项目分值分别为道路养护40分、治超站运行60分。", []],
    ["第三方评价中，免疫规划项目得分88分。", []],
    ["经自评，总体较好。财政局重点评价中，免疫规划项目得分88分；监测项目2023年得分90分。", []],
  ])("%s", (text, told) => expect(scoresIn(text)).toEqual(told));
});

describe("projects' scores in a report", () => {
  const report = (score: string): string => `青石县疾控中心2023年度绩效自评报告
免疫规划项目自评得分${score}分，健康监测项目自评得分95分。

项目支出绩效自评表
项目名称\t免疫规划\t主管部门\t青石县卫生健康局
一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
产出指标\t数量指标\t接种剂次\t12次\t12次\t60\t60
满意度指标\t服务对象满意度\t家长满意度\t90%\t95%\t40\t38
总分\t\t\t\t\t100\t98
`;

  const differing = async (score: string): Promise<readonly Finding[]> => {
    const files = [{ path: "自评.txt", bytes: new TextEncoder().encode(report(score)) }];
    const { findings } = await checkFiles(files, await rulebookFor({ rules: [] }), { language: "zh", version: "test", reader: openReader({ isolated: false }) });
    return findings.filter(({ rule }) => rule === "project.score-told-differently");
  };

  it("are not what one thing that the project did was given", async () => expect(await differing("98分，免疫规划宣传得60")).toEqual([]));

  it("are held against each project's form, and not against the unit's", async () => {
    expect(await differing("98")).toEqual([]);
    expect((await differing("99")).map(({ actual, expected }) => [actual, expected])).toEqual([["99", "98"]]);
  });
});

describe("the mean of the projects' scores", () => {
  const form = (name: string, total: string): string => `
项目支出绩效自评表
项目名称\t${name}\t主管部门\t青石县卫生健康局
一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
产出指标\t数量指标\t接种剂次\t12次\t12次\t60\t60
满意度指标\t服务对象满意度\t家长满意度\t90%\t90%\t40\t${Number(total) - 60}
总分\t\t\t\t\t100\t${total}
`;
  const said = async (sentence: string): Promise<readonly Finding[]> => {
    const files = [{ path: "自评.txt", bytes: new TextEncoder().encode(`青石县疾控中心2023年度绩效自评报告\n${sentence}\n${form("免疫规划", "98")}${form("健康监测", "95")}`) }];
    const { findings } = await checkFiles(files, await rulebookFor({ rules: [] }), { language: "zh", version: "test", reader: openReader({ isolated: false }) });
    return findings.filter(({ rule }) => rule === "unit.mean-score-told-differently");
  };

  it("is that of their forms", async () => {
    expect(await said("经自评，2个项目自评平均得分96.50分。")).toEqual([]);
    expect((await said("经自评，2个项目自评平均得分97.50分。")).map(({ actual, expected }) => [actual, expected])).toEqual([["97.50", "96.50"]]);
  });

  it.each(["经自评，按资金加权，2个项目自评平均得分97.50分。", "经自评，5个项目自评平均得分97.50分。", "项目自评平均得分97.50分。"])("accuses nobody where it may be another: %s", async (sentence) => expect(await said(sentence)).toEqual([]));
});
