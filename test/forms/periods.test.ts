import { describe, expect, it } from "vitest";
import { readSubmissions } from "../../src/forms/index.js";
import { sureEnough } from "../../src/model/index.js";
import { documentOf } from "../support/table.js";

/** The periods of a report of 2024 that cannot be its own. */
function periods(...lines: readonly string[]): string[] {
  const { submissions } = readSubmissions([documentOf(["青石县水利局2024年度部门整体支出绩效自评报告", "2024年度共实施项目3个。2024年按计划推进，2024年末全部完成。", ...lines])], sureEnough);
  return submissions.flatMap(({ narratives }) => narratives.flatMap(({ statements = [] }) => statements.filter(({ kind }) => kind.startsWith("period-")).map(({ kind, said }) => `${kind} ${said.text}`)));
}

describe("a period that ends before it begins", () => {
  it.each([
    ["评价期间为2024年1月1日至2023年12月31日。", "2024年1月1日至2023年12月31日"],
    ["合同期2024年6月—2024年3月。", "2024年6月-2024年3月"],
    ["项目起止时间：2024.1.1-2023.12.31。", "2024.1.1-2023.12.31"],
  ])("%s", (line, words) => expect(periods(line)).toEqual([`period-reversed ${words}`]));

  it.each(["评价期间为2024年1月1日至2024年12月31日。", "实施期2023年11月至2024年2月。", "2024年6月至2024年6月30日。", "2024年12月至1月为供暖期。", "结余资金为2056.5-2031.8=24.7万元。", "年末结转=2024.12-2003.10=21.02万元。", "变动为2024年12月-2023年12月，即当月累计数相减。", "编号2024-12-3至2024-11-2024。"])("%s: is none", (line) => expect(periods(line)).toEqual([]));
});

describe("an evaluation told of as another year's", () => {
  it.each([
    ["评价期间为2023年1月1日至2023年12月31日。", "2023年"],
    ["根据《关于开展2024年度绩效自评工作的通知》，我局对2023年度部门整体支出开展了绩效自评。", "2023年"],
    ["经综合评定，2023年度部门整体支出绩效自评得分为95.60分。", "2023年"],
    ["文中时点数据除另有说明外，均截至2023年12月31日。", "2023年"],
    ["本单位成立工作小组，就2022年度项目支出进行了自我评价。", "2022年"],
  ])("%s", (line, words) => expect(periods(line)).toEqual([`period-of-other-year ${words}`]));

  it.each([
    "评价期间为2024年1月1日至2024年12月31日。",
    "上年数据截至2023年12月31日。",
    "普查数据的基准日为2023年12月31日。",
    "我县最严格水资源管理考核评价年度为2023年，获良好等次。",
    "对局属单位2023年项目支出组织开展绩效自评。",
    "2022年度自评得分为90分；2023年度自评得分为92分；2024年度自评得分为94分。",
    "评价期间为2022年1月1日至2024年12月31日。",
    "2023年度部门整体支出绩效自评得分为94.10分，2024年度为95.60分。",
    "上年自评发现的问题均已整改，2023年度绩效自评得分为94.10分。",
    "财政局对2023年度项目支出进行了重点绩效评价，得分88分。",
    "2023年度整体支出绩效自评结果为良，较2022年提升一档。",
    "我局按时完成了对2023年度下属单位项目支出绩效评价的整改。",
  ])("%s: is none", (line) => expect(periods(line)).toEqual([]));
});
