import { describe, expect, it } from "vitest";
import { readSubmissions } from "../../src/forms/index.js";
import { sureEnough } from "../../src/model/index.js";
import { documentOf } from "../support/table.js";

/** The dates of a report of 2024 that cannot be. */
function impossible(...lines: readonly string[]): string[] {
  const { submissions } = readSubmissions([documentOf(["青石县水利局2024年度部门整体支出绩效自评报告", "2024年度共实施项目3个。2024年按计划推进。", ...lines])], sureEnough);
  return submissions.flatMap(({ narratives }) => narratives.flatMap(({ statements = [] }) => statements.filter(({ kind }) => kind === "no-such-date" || kind === "year-ahead").map(({ kind, said }) => `${kind} ${said.text}`)));
}

describe("a date that no calendar has", () => {
  it.each([
    ["截至2024年12月41日，实有在职人员58人。", "2024年12月41日"],
    ["截至2024年42月底，资金全部到位。", "2024年42月"],
    ["工程于4月31日开工。", "4月31日"],
    ["2023年2月29日完成验收。", "2023年2月29日"],
    ["截至3024年12月31日，实有在职人员58人。", "3024年"],
    ["截至7024年末，实有在职人员58人。", "7024年"],
    ["20240年年初预算638.50万元。", "20240年"],
    ["与2094年相比，支出增加208万元。", "2094年"],
  ])("%s", (line, words) => expect(impossible(line)).toEqual([`no-such-date ${words}`]));

  it.each([
    "2024年2月29日完成验收，6月30日支付尾款。",
    "2月29日召开会议。",
    "为18月龄儿童接种疫苗1200剂次，24月龄以上儿童860剂次。",
    "工期18月，质保期24月。",
    "遗址距今3012年，已有2345年历史。",
    "遗址距今6012年，约有7000年历史。",
    "到2060年前实现碳中和，到2050年全面建成。",
    "1—12月共受理3,2024件。",
    "土地使用权至2094年届满，林地承包经营权期限至2074年。",
    "房屋租赁期至2061年，年租金12万元。",
    "发放2024年13月奖金86万元。",
    "5、6月30场次，7月25日至8月2日开展巡演。",
  ])("%s: is none", (line) => expect(impossible(line)).toEqual([]));
});

describe("a year to come, told of as one that is over", () => {
  it.each([
    ["2028年全年支出318万元。", "2028年"],
    ["截至2026年末，实有在职人员58人。", "2026年"],
    ["与2028年的280万元相比，减少3万元。", "2028年"],
  ])("%s", (line, words) => expect(impossible(line)).toEqual([`year-ahead ${words}`]));

  it.each([
    "2025年年初预算安排318万元。",
    "截至2025年3月，已支付尾款12万元。",
    "计划到2028年完成投资318万元。",
    "2026年完成投资目标318万元。",
    "项目分三年实施，2026年全部完成，预计支出318万元。",
    "2024年度项目已完成主体工程，2026年底前完成绿化12万平方米。",
    "2026年项目库收入项目31个，申报支出1260万元。",
    "2026年预算编制工作已启动，支出需求1320万元。",
    "截至2026年6月合同期满。",
    "贷款分三年偿还。2026年支付本金300万元、尾款12万元。",
    "2025年拟安排12500人，比2024年增加530人。",
  ])("%s: is none", (line) => expect(impossible(line)).toEqual([]));

  it("is not looked for where the title may be of the wrong year", () =>
    expect(impossible("2026年全年支出318万元。", "2026年完成投资12万元。", "2026年收入20万元。", "2026年支出20万元。")).toEqual([]));
});
