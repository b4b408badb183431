import { describe, expect, it } from "vitest";
import { readSubmissions } from "../../src/forms/index.js";
import { unitInTitle } from "../../src/forms/names.js";
import { documentOf } from "../support/table.js";

describe("the unit in a report's title", () => {
  it.each([
    ["青石县水利局2024年度部门整体支出绩效自评报告", "青石县水利局"],
    ["2024年青石县水利局整体支出绩效自评报告", "青石县水利局"],
    ["关于青石县水利局2024年度部门预算绩效自评情况的报告", "青石县水利局"],
    ["青石县农业农村局2024年度农机购置补贴项目绩效自评报告", "青石县农业农村局"],
    ["青石县供销合作社联合社2024年整体支出绩效自评情况", "青石县供销合作社联合社"],
    ["青石县统计局2024年度部门预算执行情况绩效自评报告", "青石县统计局"],
    ["青石县卫生健康局2024年度中央对地方转移支付资金绩效自评报告", "青石县卫生健康局"],
    ["青石县水利局二〇二四年度部门整体支出绩效自评报告", "青石县水利局"],
    ["关于报送青石县水利局2024年度部门整体支出绩效自评情况的报告", "青石县水利局"],
  ])("%s → %s", (title, unit) => expect(unitInTitle(title)).toBe(unit));

  it.each([
    "为加强预算绩效管理，现将我社2024年整体支出绩效自评情况报告如下。", "一、部门整体支出绩效自评情况", "二、部门整体支出绩效自评报告", "我局2024年度部门整体支出绩效自评报告",
    "2024年度区级部门整体支出绩效自评报告", "县直部门整体支出绩效自评报告", "二〇二四年度部门整体支出绩效自评报告", "关于报送2024年度部门整体支出绩效自评情况的报告", "2024年度市本级部门整体支出绩效自评报告", "2024年度部门整体支出绩效自评报告", "2024年度农机购置补贴项目绩效自评报告", "青石县农机购置补贴项目支出绩效自评报告",
  ])("%s names none", (title) => expect(unitInTitle(title)).toBeUndefined());
});

describe("the unit above a title", () => {
  const unitOf = (...lines: string[]): unknown => readSubmissions([documentOf([...lines, "2024年支出总额100.00万元，其中：基本支出60.00万元、项目支出40.00万元。"], "报告.txt")]).submissions[0]?.unit;

  it("is read where its name has the line for itself", () => {
    expect(unitOf("青石县园林绿化管理处", "2024年度部门整体支出绩效自评报告")).toBe("青石县园林绿化管理处");
    expect(unitOf("青石区园林绿化管理处", "2024年度区级部门整体支出绩效自评报告")).toBe("青石区园林绿化管理处");
  });

  it.each([["附件2", "2024年度部门整体支出绩效自评报告"], ["目录、说明及办公室", "部门整体支出绩效自评报告"], ["青石县园林绿化管理处", "一、基本情况"]])("is none where the lines are %s / %s", (...lines) => {
    expect(unitOf(...lines)).toBe("");
  });
});
