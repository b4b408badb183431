import { describe, expect, it } from "vitest";
import { accusationsIn, relationsIn } from "./support.js";

describe("figures that give one another are found without words that say so", () => {
  it.each([
    ["a total and its items under numbers below", "全年安排资金318.46万元。\n（一）河道清淤\n投入201.13万元。\n（二）堤防加固\n投入117.33万元。", "partition 318.46万元 = 201.13万元 + 117.33万元"],
    ["two ways of dividing one total, in two paragraphs", "完成收入45712万元。\n从结构看，契税31205万元，罚没14507万元。\n从部门看，甲局20411万元，乙局25301万元。", "partition 45712万元 = 20411万元 + 25301万元"],
    ["a list with another list inside its first item", "年末实有76人，其中在岗48人，包括干部22人，工人26人；退养15人，聘请5人，借用8人。", "partition 76人 = 48人 + 15人 + 5人 + 8人"],
    ["movements that add up with their signs", "收入较上年减少313.25万元。其中购置支出减少272.78万元，运行支出增加1.03万元，接待支出减少41.50万元。", "partition -313.25万元 = -272.78万元 + 1.03万元 + -41.50万元"],
  ])("%s", (_, text, relation) => {
    expect(relationsIn(text)).toContain(relation);
  });

  it("a share whose whole was told two paragraphs before", () => {
    expect(relationsIn("支出总预算1085203.63元。\n安排如下。\n文化类850088.30元，占支出总预算的78.33%。")).toContain("share 850088.30元 of 1085203.63元 is 78.33%");
  });
});

describe("a reading that does not hold is not asserted where another does", () => {
  it("an item of the list is not lost to the list inside it", () => {
    expect(accusationsIn("年末实有76人，其中在岗48人，包括干部22人，工人26人；退养15人，聘请5人，借用8人。")).toEqual([]);
  });

  it("a rate is of no two figures that give it only where one has lost a digit", () => {
    const told = relationsIn("康复资金24万元（训练8.7万元、适配3.72万元、补贴11.58万元）。\n改造资金30.3万元（坡道15.61万元、卫浴5.28万元、厨房9.41万元）。\n巡展项目执行率92.84%，原因是尾款结转下年支付。");
    expect(told.filter((each) => each.includes("92.84%"))).toEqual([]);
  });

  it.each([
    ["the parts of a part told below", "募集款物265.2万元，其中，募集善款283.1万元，募集物资22.1万元。\n定向项目募集善款13.06万元。\n慈善一日捐募集善款230.04万元。", "partition 265.2万元 = 283.1万元 + 22.1万元"],
    ["the parts of a part in its own paragraph", "公益金支出924.8万元，其中：\n一、用于教育540.0万元。其中，用于少年宫500.0万元。\n二、用于福利213.5万元。\n三、用于体育211.3万元。", "partition 924.8万元 = 540.0万元 + 213.5万元 + 211.3万元"],
  ])("%s are no other reading of the list", (_, text, relation) => {
    expect(accusationsIn(text)).toContain(relation);
  });

  it("what was carried over is no part of the year's income", () => {
    expect(accusationsIn("2024年收入合计620万元，其中：拨款收入620万元，占100%；年初结转100万元。")).toEqual([]);
  });

  it("and of two digits only, what 其中 leaves may be untold", () => {
    expect(relationsIn("实施项目43个，其中产业类26个、基础设施类12个。")).toEqual(["nearly 43个 = 26个 + 12个"]);
  });

  it("yet a total that nothing adds up to is told", () => {
    expect(accusationsIn("年末实有77人，其中：在岗48人，退养15人，聘请12人。\n全年支出100万元。")).toEqual(["partition 77人 = 48人 + 15人 + 12人"]);
  });
});

describe("a rate that its figures give, told with a change that they do not", () => {
  const budget = "2024年年初预算800万元，全年预算900万元。";

  it.each([
    ["the budget was told before", `${budget}全年支出880.40万元，比年初预算增加84.40万元，增长10.05%。`],
    ["last year's figure was told before", "上年支出800万元。2024年支出880.40万元，比上年增加84.40万元，增长10.05%。"],
  ])("is told where %s", (_, text) => {
    expect(relationsIn(text).filter((each) => each.includes("by 84.40万元"))).toHaveLength(1);
  });

  it("is let be where the rate may be of something else", () => {
    expect(relationsIn("2024年收入1000万元，其中拨款收入800万元，比上年增加100万元，增长11.11%。").filter((each) => each.includes("by 100万元"))).toEqual(["change untold 1000万元 by 100万元 at 11.11%"]);
  });

  it.each([
    ["another paragraph's figure gives it by chance", "甲项目安排800万元。\n2024年支出880.40万元，比上年增加84.40万元，增长10.05%。", "change prior-year 880.40万元 by 84.40万元 at 10.05%"],
    ["the denominator of its own clause does", "维护费支出决算33.13万元，完成全年预算49.8万元的66.5%，比上年减少2.5万元，下降4%。", "change prior-year 33.13万元 by -2.5万元 at -4%"],
    ["a figure shut up in a bracket does", "2024年预算960万元（其中：甲300万元，乙660万元），较上年减少240万元，下降26%。", "change prior-year 960万元 by -240万元 at -26%"],
    ["the change told in the next sentence does", "拨款收入1516.64万元，与上年相比减少58.49万元，降低3.41%。\n拨款支出1741.75万元，与上年相比减少53.7万元，降低2.99%。", "change prior-year 1516.64万元 by -58.49万元 at -3.41%"],
  ])("is told where %s", (_, text, told) => {
    expect(relationsIn(text)).toContain(told);
  });

  it("a share is of what its words name, though another figure gives the rate too", () => {
    expect(relationsIn("一般公共预算支出911000.39元。\n基本支出809961.19元。\n项目支出29700元，占一般公共预算支出的3.66%。")).toContain("share 29700元 of 911000.39元 is 3.66%");
  });
});

describe("nothing is made of", () => {
  it.each([
    ["round figures that agree by chance", "甲安排100万元。乙到位30万元。丙结余70万元。"],
    ["figures of different kinds", "慰问30人，发放12万元，走访18户。"],
    ["approximate figures", "共约500万元，其中甲300万元，乙200万元。"],
  ])("%s", (_, text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("partition") && !text.includes("其中"))).toEqual([]);
  });
});
