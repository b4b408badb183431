import { describe, expect, it } from "vitest";
import { explainedBy } from "../../src/model/index.js";

describe("a reason for an adjusted budget", () => {
  it.each(["年初预算426万元，年中上级追加318万元。", "年度中间省级财政下达专项资金120万元。"])("is who gave the money: %s", (sentence) => expect(explainedBy(sentence)).toContain("budget-adjustment"));
  it.each([
    "年初预算1200万元，年中追加280万元，其中水毁渠道修复180万元、人员经费100万元。",
    "年初预算1200万元，追加280万元（冷库建设配套资金120万元、产销协作资金110万元、人员经费50万元），全年预算1480万元，支出1440万元。",
    "年中增加280万元，其中无线覆盖补助180万元、人员经费100万元。",
    "调整后预算1480万元，调增280万元，系省级后期扶持基金分两批下达。",
    "年初预算1200万元；加上年结转60万元、中央渔业补助300万元，扣除收回的20万元，再加本级追加40万元，全年预算1580万元。",
    "执行中调增280万元：危房改造160万元，灾后恢复120万元。",
  ])("is what the greater part of it was for: %s", (sentence) => expect(explainedBy(sentence)).toContain("budget-adjustment"));
  it.each([
    "年中追加280万元，其中基本支出80万元、项目支出200万元。",
    "年中追加280万元，其中水毁渠道修复30万元。",
    "年初预算1200万元，年中追加280万元，全年预算1480万元，支出1440万元。",
    "年初预算1200万元，追加280万元，收回20万元，全年预算1460万元。",
    "年初预算1200万元，其中基本支出400万元、项目支出800万元，全年预算1460万元。",
    "年初预算1200万元，追加基本支出80万元、追加项目支出200万元，全年预算1480万元。",
    "年中追加280万元，其中第一批160万元、第二批120万元。",
    "年中追加280万元，其中一般公共预算拨款200万元、政府性基金80万元。",
    "年中追加280万元，支出1440万元，人员经费640万元。",
  ])("is not told by what any money is of: %s", (sentence) => expect(explainedBy(sentence)).toEqual([]));
  it.each(["年度中间，财政追加病虫害除治资金368万元、职工绩效32.40万元，另有结转130万元。", "执行中追加新建站点经费98万元。"])("is what each sum was for: %s", (sentence) => expect(explainedBy(sentence)).toContain("budget-adjustment"));
  it.each(["年中财政追加预算资金318万元。", "年中追加本年度项目支出经费共计318万元。"])("is not what any sum goes by: %s", (sentence) => expect(explainedBy(sentence)).toEqual([]));
  it.each(["年中追加318万元。", "上级补助资金全部到位。", "年初安排上级补助120万元。"])("is not told by %s", (sentence) => expect(explainedBy(sentence)).toEqual([]));
});

describe("a reason for an adjusted budget, told by what came from above", () => {
  it.each([
    "牧草补助由自治区下达38.40万元，衔接项目由中央和盟级下达200.00万元。",
    "上级下达“两癌”救助84.00万元（中央60.00万元、省级24.00万元）。",
    "中央救治补助152.00万元、省级实验室专项35.00万元和上年结转4.60万元未列入年初预算。",
  ])("%s", (sentence) => expect(explainedBy(sentence)).toContain("budget-adjustment"));
  it.each(["市级下达预算指标120万元。", "上级下达资金120万元。", "补助由财政统一安排。"])("is not told by %s", (sentence) => expect(explainedBy(sentence)).toEqual([]));
});

describe("a reason for low execution", () => {
  it.each(["巡演9场，尾款18万元按合同结转下年支付。", "质保金6万元次年支付。", "执行率偏低，主要是招标较晚。", "剩余16.29万元因第7个食堂选址未定而未支出。", "社区食堂执行率只有83.81%，主要是选址未定。"])("is what the money is held back for, or why it came late: %s", (sentence) => expect(explainedBy(sentence)).toEqual(["low-execution"]));
  it.each(["结转下年18万元。", "尾款18万元已支付。", "计划明年支付18万元。", "剩余16.29万元未支出。"])("is not told by %s", (sentence) => expect(explainedBy(sentence)).toEqual([]));
});
