import { describe, expect, test } from "vitest";
import { relationsIn } from "./support.js";

const told = ({ spending = "644.77", brought = "415.30", left = "4.40", rate = "35.5", more = "" }): string =>
  [
    "（一）收入支出决算总体情况说明。",
    `2021年度收入总计644.77万元，支出总计${spending}万元。收支较上年决算数减少355.23万元、下降${rate}%。${more}`,
    `2.收入情况。2021年度收入合计229.47万元。其中：财政拨款收入229.47万元，占100%；年初结转和结余${brought}万元。`,
    "3.支出情况。2021年度支出合计640.37万元。",
    `4.结转结余情况。2021年度年末结转和结余${left}万元。`,
  ].join("\n");

describe("the accounts of a unit told article by article", () => {
  test("have equal totals, which hold what was carried over", () => {
    expect(relationsIn(told({}), { year: 2021 })).toEqual(
      expect.arrayContaining(["restated 644.77万元 644.77万元", "balance 644.77万元 - 229.47万元 = 415.30万元", "balance 644.77万元 - 640.37万元 = 4.40万元", "change prior-year 644.77万元 by -355.23万元 at -35.5%"]),
    );
  });

  test("are told where they differ", () => {
    expect(relationsIn(told({ spending: "640.37" }), { year: 2021 })).toContain("restated 644.77万元 640.37万元");
    expect(relationsIn(told({ left: "4.04" }), { year: 2021 })).toContain("balance 644.77万元 - 640.37万元 = 4.04万元");
    expect(relationsIn(told({ brought: "451.30" }), { year: 2021 })).toContain("balance 644.77万元 - 229.47万元 = 451.30万元");
    expect(relationsIn(told({ rate: "53.5" }), { year: 2021 })).toContain("change prior-year 644.77万元 by -355.23万元 at -53.5%");
  });

  test("are left alone where something else comes in or is taken off", () => {
    expect(relationsIn(told({ spending: "640.37", more: "使用非财政拨款结余10万元。" }), { year: 2021 }).filter((each) => /^restated (\S+) (?!\1)/.test(each))).toEqual([]);
  });
});

describe("总计 said of the year alone", () => {
  const year = (left: string): string => `部门决算情况。2023年度收入总计948.50万元。2023年度支出总计926.00万元，其中基本支出800.00万元、项目支出126.00万元。年末结转${left}万元。`;
  test("is told by what is left", () => expect(relationsIn(year("22.50"), { year: 2023 })).toContain("balance 948.50万元 - 926.00万元 = 22.50万元"));
  test("is not where that is something else", () => expect(relationsIn(year("25.20"), { year: 2023 })).toContain("restated 948.50万元 926.00万元"));
});

describe("totals that need not be equal", () => {
  test.each([
    "2024年决算：村集体收入总计80万元，支出总计65万元。",
    "2024年度部门决算公开。财政拨款收入总计80万元，支出总计65万元。",
    "2024年部门决算。收入总计80万元，支出总计65万元，收支差额15万元。",
    "活动收入总计80万元，支出总计65万元。",
    "2023年收入总计80万元，2024年支出总计65万元，见部门决算。",
    "部门决算。本年收入合计80万元，本年支出合计65万元。",
  ])("%s", (text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("restated"))).toEqual([]);
  });
});
