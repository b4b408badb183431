import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../../src/batch/index.js";
import { rulebookFor } from "../../../src/cli/rulebook.js";

const rulebook = await rulebookFor({ rules: [] });
const reader = openReader({ isolated: false });

/** What is told of a figure that the report tells in two ways: as it is, and as it should be. */
async function told(text: string): Promise<readonly (readonly [string | undefined, string | undefined])[]> {
  const bytes = new TextEncoder().encode(`甲县文化局2024年度部门整体支出绩效自评报告\n${text}\n`);
  const { findings } = await checkFiles([{ path: "报告.txt", bytes }], rulebook, { language: "zh", version: "test", reader });
  return findings.filter(({ rule }) => rule === "text.figure-told-in-two-ways").map(({ actual, expected }) => [actual, expected] as const);
}

describe("a figure told in two ways", () => {
  it.each([
    ["adds up with its parts", "全年总支出4780.72万元，其中基本支出3600.50万元，项目支出1180.22万元。\n二、执行情况\n全年总支出4880.72万元。"],
    ["adds up with its parts, told later", "全年总支出4880.72万元。\n二、执行情况\n全年总支出4780.72万元，其中基本支出3600.50万元，项目支出1180.22万元。"],
    ["is told more often", "全年总支出4880.72万元。\n二、执行情况\n全年总支出4780.72万元。\n三、评价结论\n全年总支出4780.72万元，保障了工作开展。"],
  ])("should be the one that %s", async (_, text) => {
    expect(await told(text)).toEqual([["4880.72", "4780.72"]]);
  });

  it("is not what two funds, two bodies or two years have under one name", async () => {
    expect(await told("全年总支出4780.72万元。\n二、一般公共预算\n全年总支出4880.72万元，均为一般公共预算拨款。")).toEqual([]);
    expect(await told("（一）局机关\n基本支出4780.72万元。\n（二）执法大队\n基本支出4880.72万元。")).toEqual([]);
    expect(await told("2023年总支出4780.72万元。\n二、执行情况\n2024年总支出4880.72万元。")).toEqual([]);
  });
});
