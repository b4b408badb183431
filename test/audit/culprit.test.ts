import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";
import type { Finding } from "../../src/model/index.js";

const rulebook = await rulebookFor({ rules: [] });

async function findingsOf(given: string | Uint8Array, path = "报告.txt"): Promise<readonly Finding[]> {
  const result = await checkFiles([{ path, bytes: typeof given === "string" ? new TextEncoder().encode(given) : given }], rulebook, { language: "zh", version: "test", reader: openReader({ isolated: false }) });
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

  it("is put right by what says it to the last digit, not by the middle of what a rounded share leaves", async () => {
    const [only, ...more] = await findingsOf("青石县水利局2023年度部门整体支出绩效自评报告\n2023年收入合计5836.72万元，其中一般公共预算财政拨款5412.30万元，占92.73%；政府性基金拨款318.00万元，占5.45%；其他收入160.42万元，占1.82%。\n");
    expect(more).toEqual([]);
    expect(only?.message).toContain("160.42万元 若为 106.42万元");
  });

  it("is named where it heads none of the findings that it explains", async () => {
    const table = "支出明细\n科目编码,科目名称,上年数,本年数,增减额\n301,工资福利支出,3200,3500,300\n30101,基本工资,1200,1300,100\n30102,津贴补贴,2000,2100,200\n302,商品和服务支出,800,760,-40\n30201,办公费,300,280,-20\n30211,差旅费,500,480,-20\n,合计,4000,4260,260\n";
    const [only, ...more] = await findingsOf(table, "支出明细.csv");
    expect(more).toEqual([]);
    expect(only?.message).toContain("“津贴补贴 本年数”的 2100 若为 2200，这几处就都相合，多半是它有误");
  });

  it("is not confirmed by a formula whose range leaves a row out", async () => {
    const rows = [["项目名称", "全年预算数", "全年执行数", "执行率"], ["河道清淤", 220, 212.4, "96.55%"], ["水闸维修", 120, 116.8, "97.33%"], ["泵站改造", 27, 27, "100.00%"], ["水质监测", 43, 42, "97.67%"], ["合计", 410, 0, "97.12%"]];
    const sheet = utils.aoa_to_sheet([["2023年项目支出汇总表"], ...rows]);
    sheet["C7"] = { t: "n", v: 356.2, f: "SUM(C3:C5)" };
    const [only, ...more] = await findingsOf(new Uint8Array(write({ SheetNames: ["汇总表"], Sheets: { 汇总表: sheet } }, { type: "array", bookType: "xlsx" }) as ArrayBuffer), "汇总表.xlsx");
    expect(more).toEqual([]);
    expect([only?.rule, only?.also?.map((each) => each.rule)]).toEqual(["table.total-differs-from-rows", ["workbook.sum-leaves-out", "table.rate-wrong"]]);
  });

  it("leaves a right report alone", async () => {
    expect(await findingsOf(report("686.20"))).toEqual([]);
  });
});
