import { describe, expect, it } from "vitest";
import { accusationsIn, relationsIn } from "./support.js";

describe("figures told in a row are matched by position", () => {
  it.each([
    ["shares of a whole named before", "全县采购规模为3600万元。货物、工程、服务采购规模分别为930万元、1680万元和990万元，占全县采购规模的25.8%、46.7%和27.5%。", ["share 930万元 of 3600万元 is 25.8%", "share 1680万元 of 3600万元 is 46.7%", "share 990万元 of 3600万元 is 27.5%"]],
    ["shares whose whole is printed with them", "甲、乙采购规模分别为900万元、2700万元，占采购总额3600万元的25%、85%。", ["share 900万元 of 3600万元 is 25%", "share 2700万元 of 3600万元 is 85%"]],
    ["shares of what they add up to", "收入合计1000万元，财政拨款收入、事业收入依次为850万元和150万元，占比分别为85%、35%。", ["share 850万元 of 1000万元 is 85%", "share 150万元 of 1000万元 is 35%"]],
    ["shares in the sentence after items that each have a name", "全年销售总量1000万元。从类型看，甲型300万元；乙型200万元；丙型500万元。占销售总量的比重分别为30%、20%、40%。", ["share 300万元 of 1000万元 is 30%", "share 200万元 of 1000万元 is 20%", "share 500万元 of 1000万元 is 40%"]],
    ["changes with their rates", "税收收入、非税收入分别完成880万元、120万元，同比分别增加80万元、减少30万元，增长10%、下降20%。", ["change prior-year 880万元 by 80万元 at 10%", "change prior-year 120万元 by -30万元 at -20%"]],
    ["totals with one unit, changes and rates under 各", "2024年度收、支总计各是4100,4200.50万元。与2023年相比,收、支总计各减少900,1050.50万元,各下降18%、25%。", ["change prior-year 4100万元 by -900万元 at -18%", "change prior-year 4200.50万元 by -1050.50万元 at -25%"]],
    ["rates of execution", "甲、乙两个项目预算分别为100万元、200万元，分别支出90万元、190万元，执行率分别为90%、85%。", ["completion 90万元 of 100万元 is 90%", "completion 190万元 of 200万元 is 85%"]],
  ])("%s", (_, text, relations) => {
    const found = relationsIn(text);
    for (const relation of relations) expect(found).toContain(relation);
  });

  it.each([
    ["two wholes of one amount", "全县采购规模36万元，占全县财政支出和生产总值的比重分别为10.1%和3.2%。"],
    ["fewer amounts than shares", "甲、乙、丙项目支出分别为100万元和200万元，占总额500万元的23%、34%和43%。"],
    ["one share after a row of amounts", "甲、乙支出分别为100万元和200万元，占总额500万元的60%。"],
    ["one change after a row of amounts", "甲、乙分别为100万元和200万元，比上年增加50万元，增长20%。"],
    ["more changes than amounts", "甲、乙支出分别为100万元和200万元，同比分别增长5%、6%和7%。"],
    ["changes after a comparison under other names", "甲、乙支出分别为100万元和200万元。与上年相比，丙、丁支出分别增加10万元和20万元，增长20%和30%。"],
    ["moves in a row without what they moved from", "甲、乙、丙支出分别增加60万元、40万元和20万元。"],
  ])("nothing is asserted of %s", (_, text) => {
    expect(relationsIn(text).filter((each) => /^(?:share|change|completion)/.test(each))).toEqual([]);
  });
});

describe("counts that are no parts of one another", () => {
  it.each([
    "该项目共编制绩效指标15个，其中一级指标3个，二级指标7个，三级指标15个。",
    "事项清单86项，其中大项20项，子项86项。",
    "甲乡和乙乡各100万元，丙乡50万元，合计250万元。",
    "年末在职人员60人，其中行政人员30人，其中公务员20人、工勤10人，事业人员30人。",
  ])("%s", (text) => {
    expect(accusationsIn(text)).toEqual([]);
  });

  it("yet counts of one level are", () => {
    expect(accusationsIn("该项目共编制三级指标15个，其中产出指标8个，效益指标5个，满意度指标4个。")).toEqual(["partition 15个 = 8个 + 5个 + 4个"]);
  });
});

it("what has no rate for want of a base says nothing of the changes after it", () => {
  expect(relationsIn("出国费0.94万元，比上年增加0.94万元，增长--（基数为0，不可比）；用车费33.13万元，比上年减少2.5万元，下降9%。")).toContain("change prior-year 33.13万元 by -2.5万元 at -9%");
});
