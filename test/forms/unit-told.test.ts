import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";
import { sameUnit } from "../../src/model/index.js";

const rulebook = await rulebookFor({ rules: [] });

async function told(...lines: string[]): Promise<{ unit: string | undefined; rules: string[] }> {
  const result = await checkFiles([{ path: "报告.txt", bytes: new TextEncoder().encode(lines.join("\n")) }], rulebook, { language: "zh", version: "test", reader: openReader({ isolated: false }) });
  return { unit: result.units[0]?.name, rules: result.findings.filter(({ rule }) => rule.includes("other-unit")).map(({ rule }) => rule) };
}

const form = (unit: string): string[] => [
  "部门整体支出绩效自评表",
  "| 部门名称 | " + unit + " | | | | | |",
  "| 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |",
  "| 年度资金总额 | 100 | 100 | 100 | 10 | 100% | 10 |",
  "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |",
  "| 产出指标 | 数量指标 | 巡查次数 | 12次 | 12次 | 60 | 60 |",
  "| 效益指标 | 社会效益 | 群众满意度 | ≥90% | 95% | 30 | 30 |",
  "| 总分 | | | | | 100 | 100 |",
];
const title = (unit: string): string => `${unit}2024年度部门整体支出绩效自评报告`;

describe("a title that names another unit", () => {
  it("is the odd one out where forms and text agree", async () => {
    expect(await told(title("白沙县水利局"), "青石县水利局内设3个股室。2024年支出100万元。", ...form("青石县水利局"))).toEqual({ unit: "青石县水利局", rules: ["text.title-of-other-unit"] });
  });

  it("is believed where nothing but one form says otherwise", async () => {
    expect(await told(title("白沙县水利局"), "2024年支出100万元，用于巡查。", ...form("青石县水利局"))).toEqual({ unit: "白沙县水利局", rules: ["overall.other-unit"] });
  });

  it("is believed where the text tells of its unit too", async () => {
    expect(await told(title("白沙县水利局"), "白沙县水利局内设3个股室，代管青石县水利局。2024年支出100万元。", ...form("青石县水利局"))).toEqual({ unit: "白沙县水利局", rules: ["overall.other-unit"] });
  });
});

describe("a unit of another place in running text", () => {
  it.each([
    ["is told in the caption of a form", "\n填报单位：白沙县水利局　　　金额单位：万元", ["text.other-unit"]],
    ["is told in a caption with a seal", "\n部门名称（公章）：白沙县水利局", ["text.other-unit"]],
    ["is no matter in a caption of the unit above", "\n主管部门：青石市水利局", []],
    ["is no matter in a caption of itself", "\n填报单位：水利局　　填报日期：2025年3月", []],
    ["is told as the subject of a sentence", "白沙县水利局成立了绩效评价领导小组。", ["text.other-unit"]],
    ["is no matter where something was learned of it", "学习借鉴白沙县水利局经验，完善制度。", []],
    ["is no matter as a partner", "与白沙县水利局联合开展巡查。", []],
    ["is no matter above it", "青石市水利局下达资金100万元。", []],
    ["is no matter beneath it", "青石县柳溪镇人民政府认真落实河长制。", []],
    ["is itself", "青石县水利局成立了绩效评价领导小组。我县水利局认真组织。", []],
    ["is another kind of unit", "白沙县财政局认真审核。", []],
    ["is what the report calls its own unit", "青石县林业局（以下简称我局）于2025年3月开展了自评。", ["text.other-unit"]],
    ["is given the score of the report", "综上，县林业局2024年度部门整体支出绩效自评得分95.6分。", ["text.other-unit"]],
    ["is no matter where another is called by a short name", "青石县人民政府（以下简称县政府）印发方案。", []],
    ["is no matter as a second name", "青石县水利局，加挂青石县河长制办公室（以下简称我局）牌子。", []],
    ["is no matter as one of several bodies", "汇总下属单位：青石县水文站2024年度整体支出绩效自评得分94分，青石县灌区管理所2024年度整体支出绩效自评得分95分。", []],
    ["is no matter where it is told by its own short name", "县水利局（以下简称我局）2024年度整体支出绩效自评得分95.6分。", []],
    ["is no matter where the other is told of again", "青石县林业局（以下简称我局）于2025年3月开展了自评。青石县林业局共抽查3个项目。", []],
  ])("%s", async (_, sentence, rules) => {
    expect((await told(title("青石县水利局"), `2024年支出100万元，用于巡查。${sentence}`)).rules).toEqual(rules);
  });
});

describe("a unit that calls itself by another's name", () => {
  it("is told by what it is to be called, which only its own name ends with", async () => {
    expect((await told(title("青石市精神卫生中心"), "青石市妇幼保健院（以下简称中心）对2024年支出100万元开展自评。")).rules).toEqual(["text.other-unit"]);
    expect((await told(title("青石市精神卫生中心"), "青石市疾病预防控制中心（以下简称疾控中心）移交病例，2024年支出100万元。")).rules).toEqual([]);
  });
});

describe("one unit under two names", () => {
  it.each([
    ["南屏区第三学区", "南屏区第三学区管理中心", true],
    ["柳溪镇", "柳溪镇人民政府", true],
    ["云岭开发区", "云岭开发区管委会", true],
    ["青石县水利局", "青石县水利局水库管理所", false],
    ["柳溪镇", "柳溪镇中心卫生院", false],
    ["青石县", "青石县人民政府办公室", false],
  ])("%s · %s", (one, other, same) => {
    expect(sameUnit(one, other)).toBe(same);
  });
});
