import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";
import type { Finding } from "../../src/model/index.js";

const rulebook = await rulebookFor({ rules: [] });

async function findingsOf(text: string): Promise<readonly Finding[]> {
  const result = await checkFiles([{ path: "报告.txt", bytes: new TextEncoder().encode(text) }], rulebook, { language: "zh", version: "test", reader: openReader({ isolated: false }) });
  return result.findings.filter((finding) => finding.severity === "error");
}

const report = (total: string, basic = "465.90"): string => `青石县水利局2023年度部门整体支出绩效自评报告
2023年，我局全年预算数698.75万元，支出总额${total}万元，预算完成率98.20%。其中：基本支出${basic}万元，占总支出的67.90%；项目支出220.30万元，占总支出的32.10%。
`;

describe("one wrong figure", () => {
  it("is told once, with what follows from it", async () => {
    const [only, ...more] = await findingsOf(report("668.20"));
    expect(more).toEqual([]);
    expect([only?.actual, only?.also?.map((each) => each.rule).sort()]).toEqual(["668.20", ["text.completion-wrong", "text.share-wrong", "text.share-wrong"]]);
  });

  it("leaves a right report alone", async () => {
    expect(await findingsOf(report("686.20"))).toEqual([]);
  });
});
