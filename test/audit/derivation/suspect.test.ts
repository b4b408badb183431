import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../../src/batch/index.js";
import { rulebookFor } from "../../../src/cli/rulebook.js";

const rulebook = await rulebookFor({ rules: [] });

async function messagesOf(text: string): Promise<readonly string[]> {
  const result = await checkFiles([{ path: "报告.txt", bytes: new TextEncoder().encode(text) }], rulebook, { language: "zh", version: "test", reader: openReader({ isolated: false }) });
  return result.findings.filter((finding) => finding.severity === "error").map((finding) => finding.message);
}

const report = ({ prior = "36", items = "30\t20", growth = "9.60%" }): string => `青石县水利局2023年度部门整体支出绩效自评报告
2023年支出总额137.00万元，比上年增长${growth}。基本支出100.00万元，比上年增加6.00万元；项目支出37.00万元，比上年增加6.00万元。

2023年度部门整体支出绩效评价基础数据表
财政供养人员情况\t编制数\t2023年实际在职人数\t控制率
\t9\t9\t100%
经费控制情况(万元)\t2022年决算数\t2023年预算数\t2023年决算数
项目支出：\t${prior}\t37\t37
1、河道清淤\t${items.split("\t")[0] ?? ""}\t20\t20
2、水库除险\t${items.split("\t")[1] ?? ""}\t17\t17
`;

describe("the likely wrong figure", () => {
  it("is the one that the other figures speak against, told with the working", async () => {
    const [only, ...more] = await messagesOf(report({ prior: "36", items: "20\t16" }));
    expect(more).toEqual([]);
    expect(only).toContain("另按 137.00÷(1+9.60%)−(100.00−6.00) 推算为 约 31.00万元，由此看，基础数据表的 36万元 多半有误（36万元 与本表各行之和相合");
  });

  it("is not named where nothing else speaks for either", async () => {
    const [only] = await messagesOf(report({ prior: "36", items: "20\t16", growth: "一些" }));
    expect(only).toContain("按文字推算上年为 31.00万元");
    expect(only).not.toContain("多半有误");
  });

  it("nobody is accused where all holds", async () => {
    expect(await messagesOf(report({ prior: "31", items: "20\t11" }))).toEqual([]);
  });
});
