import { describe, expect, it } from "vitest";
import { narrativeOf } from "./support.js";

const projects = (text: string): string[] => narrativeOf(text).projects.map(({ aspects: { subject, scenario }, text: figure }) => `${subject} ${figure}${scenario === "actual" ? " spent" : ""}`);

describe("as many names with an amount as there are projects", () => {
  it.each([
    ["共实施项目3个：路面维修120.5万元，公务用车运行62万元，食堂保障31.2万元。", ["路面维修 120.5万元", "公务用车运行 62万元", "食堂保障 31.2万元"]],
    ["实施2个项目，分别为路面维修120.5万元、桥梁检测62万元。", ["路面维修 120.5万元", "桥梁检测 62万元"]],
    ["共实施项目3个：路面维修120.5万元，公务用车运行62万元。", []],
    ["共实施项目2个：路面维修120.5万元，桥梁检测62万元，食堂保障31.2万元。", []],
    ["计划实施项目2个：路面维修120.5万元，桥梁检测62万元。", []],
    ["共设科室2个：办公室120.5万元，财务科62万元。", []],
  ])("%s", (text, told) => expect(projects(text)).toEqual(told));

  it("are what was spent where the words say so", () => expect(projects("2024年项目支出涉及2个项目，分别为路面维修120.5万元、桥梁检测62万元。")).toEqual(["路面维修 120.5万元 spent", "桥梁检测 62万元 spent"]));

  it.each([
    "财政安排我队项目支出预算182.5万元，共2个项目：路面维修120.5万元、桥梁检测62万元。",
  ])("are what was given where they make up a budget: %s", (text) => expect(projects(text)).toEqual(["路面维修 120.5万元", "桥梁检测 62万元"]));

  it.each([
    ["1.监管执法项目。全年检查单位1462家次，罚款186.4万元。", []],
    ["1.基金监管项目。追回基金286.4万元。", []],
    ["1.产业扶持项目。带动农户120户，实现产值640万元。", []],
    ["1.监管执法项目支出88万元，罚款186.4万元。", ["监管执法项目 88万元"]],
  ])("are told by what they cost, and not by what they brought in: %s", (item, told) => {
    const listed = projects(`（二）项目实施情况\n2024年共实施项目2个，情况如下：\n${item}\n2.路面维修项目支出120.5万元。`);
    expect(listed.filter((each) => !each.startsWith("路面维修")).map((each) => each.replace(" spent", ""))).toEqual(told);
  });

  it.each([
    ["项目支出120万元，资金来源上，中央资金72万元、省级资金30万元、县本级18万元。", []],
    ["项目支出120万元，其中上级补助资金72万元、本级财政拨款48万元。", []],
    ["项目支出120万元，其中省级森林防火资金72万元、县级护林员补助48万元。", ["省级森林防火资金 72万元 spent", "县级护林员补助 48万元 spent"]],
  ])("are no sources of the money: %s", (text, told) => expect(projects(text)).toEqual(told));

  it.each([
    ["项目支出120万元，按用途分为两块：乡村振兴72万元、道路水利48万元。", []],
    ["项目支出120万元，按支出方向划分，民生保障72万元、基础设施48万元。", []],
    ["项目支出120万元，分三类：文化惠民52万元、场馆维护40万元、设备购置28万元。", []],
    ["项目支出120万元，按项目分为：路面维修72万元、桥梁检测48万元。", ["路面维修 72万元 spent", "桥梁检测 48万元 spent"]],
    ["项目支出120万元，其中路面分类养护72万元、桥梁检测48万元。", ["路面分类养护 72万元 spent", "桥梁检测 48万元 spent"]],
  ])("are no kinds that the money is divided into: %s", (text, told) => expect(projects(text)).toEqual(told));

  it.each([
    ["项目支出年初预算270万元，全年预算323万元，实际支出322.3万元。\n1、路面养护11.3万元。\n2、桥梁检测311万元。", ["路面养护 11.3万元 spent", "桥梁检测 311万元 spent"]],
    ["项目支出年初预算270万元，其中基本支出结转20万元，实际支出322.3万元。\n1、路面养护11.3万元。\n2、桥梁检测311万元。", []],
    ["该项目支出年初预算270万元，实际支出322.3万元。\n1、路面养护11.3万元。\n2、桥梁检测311万元。", []],
  ])("are what is numbered under 项目支出, told together with its budgets: %s", (text, told) => expect(projects(text)).toEqual(told));

  it("are no spending on cars of the unit by their name", () =>
    expect(narrativeOf("共实施项目2个：路面维修120.5万元，公务用车运行62万元。").facts.filter(({ aspects }) => /sangong/.test(aspects.concept))).toEqual([]));
});
