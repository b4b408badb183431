import { expect, it } from "vitest";
import type { Document } from "../../src/document/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { rowsOf } from "../../src/forms/rows.js";
import { readSummedTable } from "../../src/forms/tables/index.js";
import { documentOf, table } from "../support/table.js";

const report = documentOf(["青石县水利局2023年度部门整体支出绩效自评报告", "2023年支出总额100.00万元，其中：基本支出60.00万元、项目支出40.00万元。"], "报告.docx");
const breaking: Document = Object.defineProperty({ ...documentOf([], "坏.docx") }, "blocks", { get: () => { throw new RangeError("somewhat broken"); } });

it("a file that cannot be put in order is told, and the others are read", () => {
  const { submissions, problems } = readSubmissions([report, breaking]);
  const told = [...problems, ...submissions.flatMap((each) => each.problems)].filter(({ severity }) => severity === "error");
  expect(submissions.map(({ unit, narratives }) => [unit, narratives.length])).toEqual([["青石县水利局", 1]]);
  expect(told.map(({ place, message }) => [place.file, message.zh.includes("somewhat broken")])).toContainEqual(["坏.docx", true]);
});

it("figures of several kinds under a total without a unit are not added up", () => {
  const read = (): unknown => readSummedTable(rowsOf(table(`
    | 类别 | 数量 | 上年 | 前年 |
    | 全部 | 15 | 16 | 17 |
    | 老人 | 12人 | 13人 | 14人 |
    | 家庭 | 3户 | 3户 | 3户 |`)), { title: "附表" });
  expect(read).not.toThrow();
});
