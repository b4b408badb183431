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
  it("is asked about where nothing in the report says that a target was missed", async () => {
    expect(await said("护工培训工作扎实推进。", [output, rate, cost, benefit])).toEqual([expect.stringMatching(/^text\.target-missed .*1250人.*1216/)]);
    expect(await said("护工培训工作扎实推进。", [output.replace("1216", "1250"), rate, cost, benefit])).toEqual([]);
  });
  it("may leave its first cells blank and have another table right below", async () => {
    const more = ["| | 考核验收 | 11所 | 9所 |", "| 产出时效 | 完成时间 | 12月底前 | 12月20日 |", "序号 | 性质 | 机构 | 标准 | 奖补 | 人数 | 合格 |", "1 | 民办 | 甲校 | 2600 | 400 | 842 | 842 |", "2 | 民办 | 乙校 | 2600 | 400 | 900 | 890 |"];
    const lines = ["青禾县人社局2023年护工培训项目绩效评价报告", "一级指标 | 二级指标 | 指标名称 | 目标值 | 完成值 |", output.replace("1216", "1250"), rate, benefit, ...more];
    const { findings } = await checkFiles([{ path: "附件.txt", bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) }], rulebook, { language: "zh", version: "test", passes: true, reader });
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([expect.stringMatching(/^text\.target-missed .*11所.*9所/)]);
  });
  it("is left alone where the words may mean other tasks", async () => expect(await said("圆满完成各项工作任务。", [output, rate, cost, benefit])).toEqual([]));
  it("bears the words out where every target was met, costs below theirs among them", async () => {
    expect(await said("各项绩效指标全部完成。", [output.replace("1216", "1250"), rate, cost, benefit])).toEqual([]);
  });
});
