import { describe, expect, test } from "vitest";
import { accusationsIn, narrativeOf, relationsIn } from "./support.js";

const items = ["1.政策宣传资金199万元，资金已按进度拨付。", "2.养老服务项目8.73万元，全年服务老年人234人。", "3.丧葬补贴全年预算334.8万元，实际支出334.8万元，执行率100%。"].join("\n");

describe("items under several totals, one of which tells its spending in the words of the total", () => {
  test("are the parts of the total they make", () => {
    expect(relationsIn(`项目支出年初预算539.06万元，全年预算542.6万元，实际支出542.53万元。\n${items}`)).toContain("partition 542.53万元 = 199万元 + 8.73万元 + 334.8万元");
  });

  test("are those of the nearest, where with a part of one decimal two may fit", () => {
    const three = "1.门禁改造资金支出7.57万元。\n2.照明改造资金：全年使用资金64.78万元。\n3.教师培训项目185.2万元。";
    const told = relationsIn(`项目支出年初预算257.61万元，全年预算257.61万元，实际支出257.55万元。\n${three}`);
    expect(told).toContain("partition 257.55万元 = 7.57万元 + 64.78万元 + 185.2万元");
    expect(told.filter((each) => each.includes("257.61万元 ="))).toEqual([]);
  });

  test("accuse none of them where they make none", () => {
    expect(accusationsIn(`项目支出年初预算539.06万元，全年预算542.6万元，实际支出524.53万元。\n${items}`)).toEqual([]);
  });

  test("are not the parts of a budget told beside the spending", () => {
    expect(accusationsIn(`项目支出全年预算542.6万元，实际支出542.53万元：\n${items}`)).toEqual([]);
  });

  test("accuse the only total there is", () => {
    expect(accusationsIn(`项目支出情况如下，实际支出524.53万元：\n${items}`)).toContain("partition 524.53万元 = 199万元 + 8.73万元 + 334.8万元");
  });
});

describe("projects of the report", () => {
  test("are the items of a list whose total is told as one of them tells its own", () => {
    const { projects } = narrativeOf("2024年实施的项目共3个，支出120万元。\n①冷藏设备购置经费20万元。\n②病虫监测项目到位资金76万元，支出76万元。\n③扶助资金24万元。");
    expect(projects.map((each) => each.aspects.subject)).toEqual(["冷藏设备购置经费", "病虫监测项目", "扶助资金"]);
  });

  test("come to what their paragraph adds up in the end", () => {
    const { projects } = narrativeOf("项目支出完成情况：\n（一）档案扫描加工项目。按合同结算164.5万元，另付监理费7.15万元，合计支出171.65万元。\n（二）馆库设备运维项目。支出93.2万元，其中电费38.6万元。");
    expect(projects.map((each) => each.text)).toEqual(["171.65万元", "93.2万元"]);
  });

  test.each([
    ["a contract", "设备采购项目。采购设备412台，合同金额798.6万元，另付改造费37.82万元。"],
    ["one of its works", "校园维修项目。改造宿舍4栋，支出277.2万元；维修食堂及管网，支出74.98万元。"],
    ["what one thing it did cost", "病虫防治项目。清理枯木12650株，清理费用每株120元，共151.8万元；飞机防治3.2万亩。"],
  ])("are not given the amount of %s", (_, item) => {
    const { projects } = narrativeOf(`项目支出完成情况：\n（一）${item}\n（二）馆库设备运维项目。支出93.2万元，其中电费38.6万元。`);
    expect(projects.map((each) => each.text)).toEqual(["93.2万元"]);
  });

  test("are no sections of the report with a sum in the paragraph below", () => {
    const { projects } = narrativeOf("一、项目支出基本情况\n（一）项目概况。\n项目主要内容：冷藏设备购置。\n（二）项目资金使用情况。\n2024年实施的项目共1个，支出20万元。");
    expect(projects).toEqual([]);
  });
});
