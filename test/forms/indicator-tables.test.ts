import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";

const rulebook = await rulebookFor({ rules: [] });
const reader = openReader({ isolated: false });

/** What is said of a report that has a table of indicators without scores, and closes with these words. */
async function said(conclusion: string, rows: readonly string[]): Promise<readonly string[]> {
  const text = ["青禾县人社局2023年护工培训项目绩效评价报告", "四、绩效目标完成情况", "一级指标 | 二级指标 | 指标名称 | 目标值 | 完成值 |", ...rows, "五、结论", conclusion].join("\n");
  const { findings } = await checkFiles([{ path: "报告.txt", bytes: new TextEncoder().encode(`${text}\n`) }], rulebook, { language: "zh", version: "test", passes: true, reader });
  return findings.map(({ rule, message }) => `${rule} ${message}`);
}

const output = "产出指标 | 产出数量 | 护工培训任务 | 1250名 | 1216名 |";
const rate = "| 产出质量 | 结业考核通过率 | 100% | 100% |";
const cost = "| 产出成本 | 补贴标准 | 3000元/人 | 2600元/人 |";
const benefit = "效益指标 | 社会效益 | 就业率 | 60%及以上 | 63.5% |";

describe("a table of targets and results without scores, in a report", () => {
  it("contradicts the words that call all of them met", async () => {
    expect(await said("各项绩效指标全部完成。", [output, rate, cost, benefit])).toEqual([expect.stringMatching(/^text\.all-done-but-not .*1216.*1250/)]);
  });
  it("is left alone where the report does not say so", async () => expect(await said("护工培训受疫情影响未达到目标。", [output, rate, cost, benefit])).toEqual([]));
  it("is left alone where the words may mean other tasks", async () => expect(await said("圆满完成各项工作任务。", [output, rate, cost, benefit])).toEqual([]));
  it("bears the words out where every target was met, costs below theirs among them", async () => {
    expect(await said("各项绩效指标全部完成。", [output.replace("1216", "1250"), rate, cost, benefit])).toEqual([]);
  });
});
