import { expect, it, vi } from "vitest";
import { readSubmissions } from "../../src/forms/index.js";
import { documentOf } from "../support/table.js";

vi.mock("../../src/forms/narrative/changes/claims.js", async (original) => {
  const claims = await original<typeof import("../../src/forms/narrative/changes/claims.js")>();
  const claimsIn: typeof claims.claimsIn = (reading, ...rest) => {
    if (reading.passage.text.includes("渠道")) throw new RangeError("somewhat broken");
    return claims.claimsIn(reading, ...rest);
  };
  return { ...claims, claimsIn };
});

const report = documentOf(
  ["青石县水利局2023年度部门整体支出绩效自评报告", "2023年支出总额100.00万元，其中：基本支出60.00万元、项目支出40.00万元。", "全年疏浚渠道12公里，比上年增加2公里。", "年末结余5.00万元，其中：基本支出结余2.00万元、项目支出结余3.00万元。"],
  "报告.docx",
);

it("a passage that one reader breaks on is told with its place, and what stands around it is read", () => {
  const [submission] = readSubmissions([report]).submissions;
  const sums = submission?.narratives.flatMap(({ relations }) => relations).filter(({ kind }) => kind === "sum");
  const errors = submission?.problems.filter(({ severity }) => severity === "error");
  expect(sums).toHaveLength(2);
  expect(errors?.map(({ code, place, message }) => [code, place.at.kind === "paragraph" && place.at.number, message.zh])).toEqual([["not-read", 3, expect.stringContaining("整理这段文字时出错（somewhat broken）")]]);
});
