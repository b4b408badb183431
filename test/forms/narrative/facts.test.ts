import { describe, expect, it } from "vitest";
import { factsIn, narrativeOf } from "./support.js";

describe("facts told in the text", () => {
  it.each([
    ["编制数12名，实有在职人员11人，退休5人。", ["headcount.authorised actual 2024 12人", "headcount.in-post actual 2024 11人", "headcount.retired actual 2024 5人"]],
    ["共有财政全额拨款人员6人（其中在职4人、退休2人）。", ["headcount.total actual 2024 6人", "headcount.in-post actual 2024 4人", "headcount.retired actual 2024 2人"]],
    ["实有人数31人（其中：在职24人，退休7人）。", ["headcount.total actual 2024 31人", "headcount.in-post actual 2024 24人", "headcount.retired actual 2024 7人"]],
    ["全局核定编制26个，在职人员24人。", ["headcount.authorised actual 2024 26人", "headcount.in-post actual 2024 24人"]],
    ["2024年年初预算数1250万元，全年预算数1606.8万元。", ["expenditure.total initial-budget 2024 1250万元", "expenditure.total full-year-budget 2024 1606.8万元"]],
    ["2024年基本支出100万元，2023年基本支出90万元。", ["expenditure.basic actual 2024 100万元", "expenditure.basic prior-actual 2023 90万元"]],
    ["2024年底在编在岗31人，我单位在职人员31人。", ["headcount.in-post actual 2024 31人", "headcount.in-post actual 2024 31人"]],
    ["（二）项目支出情况\n2024年实施的项目共3个，支出30万元。", ["project.count actual 2024 3个", "expenditure.project actual 2024 30万元"]],
    ["2024年到位资金95万元，实际支出90万元。", ["expenditure.total actual 2024 90万元"]],
    ["上年结转20万元，全年支出90万元，其中基本支出60万元、项目支出30万元。", ["expenditure.total actual 2024 90万元", "expenditure.basic actual 2024 60万元", "expenditure.project actual 2024 30万元"]],
    ["全年支出1421.64万元，结转64.66万元，执行率95.65%。", ["expenditure.total actual 2024 1421.64万元", "execution.rate actual 2024 95.65%"]],
    ["2024年支出总额81万元，完成全年预算的81%。", ["expenditure.total actual 2024 81万元", "execution.rate actual 2024 81%"]],
    ["年末结余34.2万元（全年预算1000万元）。", ["expenditure.total full-year-budget 2024 1000万元"]],
    ["2024年部门支出120万元。", ["expenditure.total actual 2024 120万元"]],
    ["投入、过程、产出、效果四个方面分别得分14分、20分、34分和28分，总得分96分，自评等级为优。", ["total.score 2024 96分", "grade 2024 优"]],
    ["单位整体自评93.5分，评定等次为优。", ["total.score 2024 93.5分", "grade 2024 优"]],
    ["2024年度绩效自评得分96.5分，评价等级为“优”。", ["total.score 2024 96.5分", "grade 2024 优"]],
  ])("%s", (text, expected) => {
    expect(factsIn(text)).toEqual(expected);
  });

  it.each([
    ["a part", "公用经费中办公费25万元。"],
    ["what was not spent, class by class", "2024年未执行资金527.75万元，含基本支出17.15万元、项目支出510.60万元。"],
    ["what was added, class by class", "年中追加的基本支出12.60万元中，人员经费11.60万元、公用经费1.00万元。"],
    ["the budget of what the sentence names first", "2.校区租金支出中，租金52.30万元，物业水电28.14万元；年初预算84.60万元未作调整。"],
    ["a grade of others", "年度考核结果为“优秀”。"],
    ["a fund named alike", "城乡义务教育阶段公用经费补助资金118.92万元。"],
    ["several bodies' staffs", "局机关行政编制18个，实有17人；下属事业单位8个，事业编制126个，实有在职人员119人。"],
    ["a budget of one kind of spending", "工资福利支出预算12万元，其中基本工资5万元、津贴补贴7万元。"],
    ["one project's spending", "（二）重点专科建设项目\n到位资金600万元，全年支出528万元。"],
    ["what one fund was split into", "（二）项目支出情况\n衔接资金480万元实施项目6个。"],
    ["what the paragraph's own heading speaks of", "3.“三公”经费使用情况。全年支出4.2万元，较上年的4.8万元减少0.6万元。"],
    ["a project's paragraph", "3、巡查工作经费。全年支出13.11万元，用于设备购置。"],
    ["the budget of a narrower thing", "项目的经费年初预算50万元，全年预算60万元。"],
    ["one purpose's share of it", "住房公积金112788元，其中：基本支出112788元，项目支出0元。"],
    ["项目支出", "2024年项目支出30万元，其中：商品和服务支出20万元，资本性支出10万元。".replace("2024年项目支出", "乙类项目支出")],
    ["brackets behind a narrower figure", "救灾资金结余34.2万元（全年预算1000万元），主要是12月下达。"],
    ["what so many projects came to", "以上4个项目预算合计210.00万元，支出合计204.15万元，平均得分99分。"],
    ["the scale of grades", "自评等级：90分以上为优，80分以上为良。"],
  ])("are not taken from %s", (_, text) => {
    expect(factsIn(text)).toEqual([]);
  });

  it("are budgets of 三公经费 with their parts where the text says so", () => {
    expect(factsIn("三公经费预算12万元，其中公务接待费5万元、公务用车运行维护费7万元。")).toEqual(["sangong budget 2024 12万元", "sangong.reception budget 2024 5万元", "sangong.vehicle.operation budget 2024 7万元"]);
    expect(factsIn("三公经费年初预算12万元，年中调减2万元。")).toEqual([]);
  });

  it("are not those that one project's own 项目支出 is broken down into, beside the unit's", () => {
    const text = "二、预算收支情况\n1.预算安排。年初预算500万元，其中：基本支出180万元，项目支出320万元。\n2.支出执行。全年实际支出480万元，其中：基本支出180万元，项目支出300万元。\n三、完成情况\n（五）农村污水治理。新增治理12个村。项目支出37万元，其中设施建设30万元，村均2.5万元；运维补助7万元。";
    const { projects, facts } = narrativeOf(text);
    expect(projects).toEqual([]);
    expect(facts.filter(({ aspects }) => aspects.concept === "expenditure.project" && aspects.scenario === "actual").map(({ text: told }) => told)).toEqual(["300万元"]);
  });

  it("list projects with their amounts", () => {
    const { projects } = narrativeOf("2024年项目支出13万元。\n1、甲管理资金6万元，补助28人。\n2、乙帮扶资金7万元。");
    expect(projects.map((each) => `${each.aspects.subject} ${each.text}`)).toEqual(["甲管理资金 6万元", "乙帮扶资金 7万元"]);
  });

  it.each([
    ["1.高标准农田管护资金220000元，其中用于渠系维修7.86万元。", "高标准农田管护资金 220000元"],
    ["1、图书购置经费全年预算10万元，实际支出9万元。", "图书购置经费 9万元"],
    ["1、教师培训项目到位资金3.5万元，支出3.37万元。", "教师培训项目 3.37万元"],
    ["1、校园安防资金。全年支出61万元，用于设备购置。", "校园安防资金 61万元"],
  ])("name a project by its words alone: %s", (text, expected) => {
    const { projects } = narrativeOf(`2024年项目支出情况如下：\n${text}`);
    expect(projects.map((each) => `${each.aspects.subject} ${each.text}`)).toEqual([expected]);
  });

  it("tell a project's score by the name that heads its paragraph", () => {
    const { facts } = narrativeOf("2024年共有2个项目纳入自评：\n1.档案数字化加工项目。全年预算96万元，支出92.65万元，自评得分96.95分。\n2.设备更新项目。全年预算48万元，支出48万元，自评得分100分。");
    expect(facts.filter(({ aspects }) => aspects.concept === "total.score").map(({ aspects, text }) => `${aspects.subject} ${text}`)).toEqual(["档案数字化加工 96.95分", "设备更新 100分"]);
  });

  it("do not list the parts of a project as projects", () => {
    const { projects } = narrativeOf("项目支出20万元，情况如下：\n1、快检项目12万元。\n（1）设备维护7万元。\n（2）人员培训5万元。\n2、宣传经费8万元。");
    expect(projects.map((each) => each.aspects.subject)).toEqual(["快检项目", "宣传经费"]);
  });

  it("read text that a PDF broke in mid-sentence", () => {
    const text = "2024年一般公共预算财政拨款安排本单位资金的总体情况是全年共\n安排资金300.00万元，其中：道路养护经费200.00万元、桥梁维修\n经费100.00万元，较好地保障了全年各项工作任务的顺利开展，资\n金使用规范有序。";
    expect(narrativeOf(text).relations).toHaveLength(1);
  });
});

describe("a score under a heading that says whose it is", () => {
  it.each(["四、自评得分", "四、评价结论", "（一）自评结论"])("is the report's own: %s", (heading) => expect(factsIn(`${heading}\n综合得分97.36分（满分100分），扣分2.64分。`)).toContain("total.score 2024 97.36分"));
  it("is what its parts add up to under such a heading", () => expect(factsIn("四、自评得分\n预算执行10分，得9.81分；产出50分，得49分。合计58.81分，等次为“中”。")).toEqual(expect.arrayContaining(["total.score 2024 58.81分", "grade 2024 中"])));
  it.each(["四、主要成效\n综合得分97.36分。", "四、自评得分\n产出指标得分47.36分。", "四、主要成效\n考核合计98.81分。"])("is not: %s", (text) => expect(factsIn(text).filter((each) => each.startsWith("total.score"))).toEqual([]));
});
