import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";

const rulebook = await rulebookFor({ rules: [] });

async function told(text: string): Promise<{ year: number | undefined; rules: string[] }> {
  const result = await checkFiles([{ path: "报告.txt", bytes: new TextEncoder().encode(text) }], rulebook, { language: "zh", version: "test", reader: openReader({ isolated: false }) });
  return { year: result.units[0]?.year, rules: result.findings.filter((finding) => finding.severity !== "info").map((finding) => finding.rule) };
}

const report = (title: string, first: string, second: string): string => `青石县水利局关于${title}年度部门整体支出绩效的自评报告
${first}年，本级支出总额137.00万元。
${second}年项目支出37.00万元，用于河道清淤。
`;

describe("the year of a report", () => {
  it("is what text and forms tell where the title alone says another", async () => {
    expect(await told(report("2022", "2023", "2023"))).toEqual({ year: 2023, rules: ["text.title-of-other-year"] });
  });

  it("is the title's where the text tells of several years", async () => {
    expect(await told(report("2022", "2023", "2022"))).toEqual({ year: 2022, rules: [] });
    expect(await told(report("2023", "2023", "2023"))).toEqual({ year: 2023, rules: [] });
  });
});
