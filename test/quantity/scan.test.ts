import { describe, expect, it } from "vitest";
import { scanFigures } from "../../src/quantity/index.js";

const figures = (text: string): string[] => scanFigures(text).map((each) => `${each.quantity}${each.upTo === undefined ? "" : `~${each.upTo}`}${each.comparator ?? ""}`);

describe("figures in running text", () => {
  it("come with their unit, glued or spaced, plain or full-width", () => {
    expect(figures("支出130.80万元，完成 100 %，占４．５％，共3,821人、25.29㎡")).toEqual(["130.80万元", "100%", "4.5%", "3821人", "25.29平方米"]);
  });

  it("may part their thousands by spaces, which a text that does so does more than once", () => {
    expect(figures("预算支出为1 129 236万元，执行986 752.25万元。")).toEqual(["1129236万元", "986752.25万元"]);
    expect(scanFigures("预算支出为1 129 236万元")[0]?.text).toBe("1 129 236万元");
    expect(figures("基本支出 100 200万元")).toEqual(["100", "200万元"]);
    expect(figures("基本支出为100 200万元")).toEqual(["100", "200万元"]);
  });

  it("may part their thousands by spaces under any unit, in a sentence once as well", () => {
    expect(figures("接诊病人6 034人次，占14.00%；会诊9 127人次。")).toEqual(["6034人次", "14.00%", "9127人次"]);
    expect(figures("贷款416笔、6 835万元（个人4 885万元）")).toEqual(["416笔", "6835万元", "4885万元"]);
    expect(figures("修补坑槽4 286延米，优良率88%。")).toEqual(["4286延米", "88%"]);
    expect(figures("参会人数 5 120人")).toEqual(["5", "120人"]);
    expect(figures("指标1 320人，指标2 180人。")).toEqual(["1320人", "2180人"]);
    expect(figures("指标1 320人，超额完成。")).toEqual(["1", "320人"]);
  });

  it("are one where text extraction set the decimals apart", () => {
    expect(figures("利息收入576 .88万元，捐款收入95 .5万元，占12 .3%")).toEqual(["576.88万元", "95.5万元", "12.3%"]);
    expect(scanFigures("收入576 .88万元，")[0]).toMatchObject({ offset: 2, length: 9, text: "576 .88万元" });
  });

  it("keep their place and the words around them", () => {
    const [figure] = scanFigures("全年支出 1,234.50 万元，");
    expect(figure).toMatchObject({ offset: 5, length: 11, text: "1,234.50 万元", before: "全年支出 ", spelled: false });
    expect(figure?.after).toBe("、");
  });

  it.each([
    ["约70对", "about"], ["近20万元", "under"], ["25.7万余元", "over"], ["800余名", "over"], ["30人左右", "about"], ["5000多人", "over"], ["30人", "exact"],
  ])("are as loose as %s says: %s", (text, looseness) => {
    expect(scanFigures(text)[0]?.quantity.looseness).toBe(looseness);
  });

  it.each(["会议于10:30开始", "账号12345678共三人", "见附件[3]", "编号〔2024〕", "上百次"])("are not what only has digits: %s", (text) => {
    expect(figures(text).filter((each) => each !== "3人")).toEqual([]);
  });

  it.each([["不超过30万元", "30万元≤"], ["≥95%", "95%≥"], ["50-100元", "50元~100元"], ["80%至90%", "80%~90%"], ["30万元以内", "30万元≤"]])("are bounds or ranges in %s", (text, read) => {
    expect(figures(text)).toEqual([read]);
  });

  it.each([["共有职工十二人", "12人"], ["三百零五户", "305户"], ["下降一成二", "12%"], ["占百分之十二点五", "12.5%"]])("may be written in Chinese numerals: %s", (text, read) => {
    expect(figures(text)).toEqual([read]);
    expect(scanFigures(text)[0]?.spelled).toBe(true);
  });

  it.each([
    "2024年度", "2024年12月31日", "1-8月份", "2025-07-05", "〔2021〕91号", "第12期", "第三届", "电话8227260", "1、项目", "（1）项目", "2.项目", "一个新台阶", "3·5学雷锋", "20xx年", "P1.5LED", "10:30", "G4501",
  ])("are not found in %s", (text) => {
    expect(figures(text)).toEqual([]);
  });

  it("may look like a year and a month, yet be amounts", () => {
    expect(figures("支出2094.43万元，其中2012.05万元，工资1902.00万元，2024.5启动，2021.12.31止")).toEqual(["2094.43万元", "2012.05万元", "1902.00万元"]);
  });

  it("have no unit where none that is known follows: 520气排球 counts nothing", () => {
    expect(scanFigures("“520”、520气排球").every((each) => each.quantity.measure.dimension === "none")).toBe(true);
  });

  it("count 万 of any unit, comparable with the unit itself", () => {
    const [small, large] = scanFigures("3000份和1.2万份");
    expect(large?.quantity.plus(small!.quantity).toString()).toContain("1.5");
  });
});
