import { describe, expect, it } from "vitest";
import { unitInTitle } from "../../src/forms/names.js";

describe("the unit in a report's title", () => {
  it.each([
    ["青石县水利局2024年度部门整体支出绩效自评报告", "青石县水利局"],
    ["2024年青石县水利局整体支出绩效自评报告", "青石县水利局"],
    ["关于青石县水利局2024年度部门预算绩效自评情况的报告", "青石县水利局"],
    ["青石县农业农村局2024年度农机购置补贴项目绩效自评报告", "青石县农业农村局"],
    ["青石县卫生健康局2024年度中央对地方转移支付资金绩效自评报告", "青石县卫生健康局"],
  ])("%s → %s", (title, unit) => expect(unitInTitle(title)).toBe(unit));

  it.each(["2024年度部门整体支出绩效自评报告", "2024年度农机购置补贴项目绩效自评报告", "青石县农机购置补贴项目支出绩效自评报告"])("%s names none", (title) => expect(unitInTitle(title)).toBeUndefined());
});
