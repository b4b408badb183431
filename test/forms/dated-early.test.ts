import { describe, expect, it } from "vitest";
import { readSubmissions } from "../../src/forms/index.js";
import { sureEnough } from "../../src/model/index.js";
import { documentOf } from "../support/table.js";

/** The dates of a report that are found too early for what it tells. */
function early(...lines: readonly string[]): string[] {
  const { submissions } = readSubmissions([documentOf(["青石县水利局2024年度部门整体支出绩效自评报告", ...lines])], sureEnough);
  return submissions.flatMap(({ narratives }) => narratives.flatMap(({ statements = [] }) => statements.filter(({ kind }) => kind === "dated-early").map(({ said }) => `${said.text} · ${said.quote}`)));
}

const told = "截至2024年12月31日，实有在职人员58人。";

describe("the date of a report", () => {
  it.each([
    ["青石县水利局", "2024年3月20日"],
    ["单位名称（盖章）", "2024 年 03 月 20 日"],
    ["青石县人民医院", "2024年4月"],
  ])("below %s is before the year's end that it tells of: %s", (signer, date) => expect(early(told, signer, date)).toEqual([`${date} · 截至2024年12月`]));

  it("is so beside what was there at the end of the year", () => expect(early("2024年末实有在职人员58人。", "青石县水利局", "2024年3月20日")).toEqual(["2024年3月20日 · 2024年末"]));

  it.each([
    [told, "青石县水利局", "2025年3月20日"],
    [told, "青石县水利局", "2024年12月28日"],
    ["截至2023年12月31日，实有在职人员58人。", "青石县水利局", "2024年3月20日"],
    ["计划截至2024年12月底完成清淤12公里。", "青石县水利局", "2024年3月20日"],
    ["力争到2024年末实有在职人员达到60人。", "青石县水利局", "2024年3月20日"],
    [told, "项目于以下日期完工：", "2024年3月20日"],
    [told, "青石县水利局", "2024年3月20日", "青石县水利局", "2025年3月20日"],
    [told, "2024年3月20日印发《青石县水利局管理办法》。"],
  ])("is none too early: %s %s %s", (...lines) => expect(early(...lines)).toEqual([]));
});
