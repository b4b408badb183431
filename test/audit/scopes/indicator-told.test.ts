import { describe, expect, it } from "vitest";
import { namesResult } from "../../../src/audit/result-names.js";
import { audit } from "../../../src/audit/index.js";
import type { Paragraph } from "../../../src/document/index.js";
import { goalResults, readNarrative } from "../../../src/forms/narrative/index.js";
import { Fact, type ScoredForm } from "../../../src/model/index.js";
import { fact, indicator, narrative, placeIn, scoredForm, submission } from "../build.js";
import { wholeRulebook } from "../rulebook.js";

const rulebook = wholeRulebook();
const paragraphs = (...lines: string[]): Paragraph[] => lines.map((text, at) => ({ kind: "paragraph", text, place: { file: "报告.docx", at: { kind: "paragraph", number: at + 1 } } }) as Paragraph);

const training = scoredForm({ subject: "教师能力提升培训", indicators: [indicator("培训教师人数", "≥500人", "480人", "20", "19"), indicator("参训教师满意度", "≥95%", "96%", "10", "10")] });
const books = scoredForm({ subject: "图书购置", indicators: [indicator("购置图书数量", "3000册", "3100册", "20", "20"), indicator("读者满意度", "≥90%", "92.5%", "10", "10")] });
const overall = scoredForm({ kind: "overall", subject: "云溪县教师进修学校", indicators: [indicator("开展送教下乡", "40场", "42场", "20", "20"), indicator("服务对象满意度", "≥95%", "97%", "10", "10")] });

/** What is found of results told in words: what they say, and what the form prints. */
function found(lines: readonly string[], forms: readonly ScoredForm[] = [training, books, overall], rule = "indicator.told-differently"): string[] {
  const told = readNarrative(paragraphs(...lines), { unit: "云溪县教师进修学校", year: 2024 });
  const { findings } = audit(
    submission({ narratives: [narrative({ results: told.results ?? [] })], projectForms: forms.filter(({ kind }) => kind === "project"), overallForms: forms.filter(({ kind }) => kind === "overall") }),
    rulebook,
    { language: "zh" },
  );
  return findings.filter((each) => each.rule === rule).map(({ subject, actual, expected }) => `${subject}: ${actual} / ${expected}`);
}

const aims = (lines: readonly string[], forms: readonly ScoredForm[]): string[] => found(lines, forms, "indicator.target-told-differently");

describe("a rate whose name is that of any rate", () => {
  const repairs = scoredForm({ subject: "审判庭维修", indicators: [indicator("投资概算控制率", "≤100%", "96.59%", "10", "10")] });

  it("is not the indicator's whose name ends so", () => {
    expect(found(["实有在职人员83人，控制率为96.51%。"], [repairs])).toEqual([]);
    expect(found(["投资概算控制率为96.51%。"], [repairs])).toEqual(["审判庭维修 · 投资概算控制率: 96.51% / 96.59%"]);
  });
});

describe("a result told in the report", () => {
  it("is none of what the paragraph heads as tasks", () => expect(found(["（三）2024年度工作任务。全年计划购置设备12套；购置图书3200册；办好讲座。"])).toEqual([]));
  it("is called by what the figure before it names in full", () => {
    const crews = scoredForm({ subject: "航道管理", indicators: [indicator("船员培训", "≥300人次", "381人次", "10", "10")] });
    expect(found(["举办船员培训6期，培训318人次。"], [crews])).toEqual(["航道管理 · 船员培训: 318 / 381"]);
  });
  it.each([
    ["教师能力提升培训项目全年培训教师500人。", "教师能力提升培训 · 培训教师人数: 500 / 480"],
    ["教师能力提升培训项目共培训520名教师，成效明显。", "教师能力提升培训 · 培训教师人数: 520 / 480"],
    ["图书购置项目购置图书3010册，读者满意度达到92.5%。", "图书购置 · 购置图书数量: 3010 / 3100"],
    ["全年开展送教下乡45场，服务对象满意度97%。", "开展送教下乡: 45 / 42"],
    ["教师能力提升培训项目：培训教师计划500人，实际500人。", "教师能力提升培训 · 培训教师人数: 500 / 480"],
    ["3、名师工作室经费。全年开展送教下乡52场。", "开展送教下乡: 52 / 42"],
    ["教师能力提升培训项目：培训教师人数500人，参训教师满意度96%。", "教师能力提升培训 · 培训教师人数: 500 / 480"],
    ["服务对象满意度为98.5%。", "服务对象满意度: 98.5% / 97%"],
    ["图书购置项目购置图书数量3100册。图书购置项目：购置图书数量3010册。", "图书购置 · 购置图书数量: 3010 / 3100"],
  ])("%s", (line, finding) => {
    expect(found([line])).toEqual([finding]);
  });

  it.each([
    ["参训教师合格率为91.2%。", ["教师能力提升培训 · 参训教师合格率: 91.2% / 97%"]],
    ["全年开展送教下乡进村30场。", ["教师能力提升培训 · 开展送教下乡进村: 30 / 42"]],
    ["全年开展送教下乡进村60场。", []],
    ["参训教师合格率为97%，读者满意度为88%。", []],
    ["3、名师工作室经费。全年开展送教下乡进村30场。", []],
  ])("goes without an overall form to the only project with the very indicator: %s", (line, findings) => {
    const rated = scoredForm({ subject: "教师能力提升培训", indicators: [...training.indicators, indicator("参训教师合格率", "≥95%", "97%", "10", "10"), indicator("开展送教下乡进村", "40场", "42场", "20", "20")] });
    expect(found([line], [rated, books])).toEqual(findings);
  });

  it("stands behind the aim that has the name, and the aim is the form's target", () => {
    const cases = scoredForm({ kind: "overall", subject: "云溪县教师进修学校", indicators: [indicator("课题结项率", "≥85%", "80%", "10", "9.4"), indicator("案卷平均办理周期", "≤38天", "41.5天", "10", "9.2")] });
    expect(found(["四、扣分说明", "课题结项率目标85%、实际82%，扣0.6分；案卷平均办理周期目标不超过38天、实际42.5天，扣0.8分。"], [cases])).toEqual(["课题结项率: 82% / 80%", "案卷平均办理周期: 42.5 / 41.5"]);
    expect(found(["四、扣分说明", "课题结项率目标85%、实际80%，扣0.6分；案卷平均办理周期目标不超过38天、实际41.5天，扣0.8分。"], [cases])).toEqual([]);
    expect(aims(["四、扣分说明", "课题结项率目标86%、实际80%，扣0.6分。"], [cases])).toEqual(["课题结项率: 86% / 85%"]);
    // What is aimed at next year, or told alone, is no target of the form.
    expect(aims(["四、扣分说明", "课题结项率目标85%、实际80%，扣0.6分。明年课题结项率目标90%。", "课题结项率目标88%。"], [cases])).toEqual([]);
  });

  it("is the result and not the target where the form's digits changed places", () => {
    const courts = scoredForm({ subject: "全民健身", indicators: [indicator("新建篮球场", "27个", "72个", "20", "20"), indicator("新建步道", "≥30公里", "36公里", "20", "20")] });
    expect(found(["全民健身项目新建篮球场27个，新建步道30公里。"], [courts])).toEqual(["全民健身 · 新建篮球场: 27 / 72"]);
  });

  it.each(["全年开展送教下乡42场。开展送教下乡有9场因雨改期。", "开展送教下乡有6场听众不足30人，已补课。"])("is not what was so with some of them: %s", (line) => expect(found([line])).toEqual([]));

  it.each(["全年开展送教下乡共有45场。", "开展送教下乡有45场，均已结束。"])("may be told with 有: %s", (line) => expect(found([line])).toEqual(["开展送教下乡: 45 / 42"]));

  it("is the unit's rate of execution where a sentence tells nothing else, and the form no funds", () => {
    const own = scoredForm({ kind: "overall", subject: "云溪县教师进修学校", executionRate: fact("99.28%", { concept: "execution.rate" }, "%"), indicators: [indicator("开展送教下乡", "40场", "42场", "20", "20")] });
    expect(found(["预算执行率98.29%。"], [own, books])).toEqual(["预算执行率: 98.29% / 99.28%"]);
    for (const line of ["预算执行率99.28%。", "培训费预算20万元，支出19.66万元，预算执行率98.29%。", "图书购置项目预算执行率98.29%。", "基本支出预算执行率98.29%。"]) expect(found([line], [own, books])).toEqual([]);
    expect(found(["预算执行率98.29%。"], [{ ...own, total: { role: "total", nested: false, label: "年度资金总额", place: placeIn("表") } }])).toEqual([]);
  });

  it("is income too, and a rate at the end of the year", () => {
    const own = scoredForm({ kind: "overall", subject: "云溪县教师进修学校", indicators: [indicator("旅游综合收入", "≥72亿元", "73.13亿元", "20", "20"), indicator("城镇登记失业率", "≤3%", "2.63%", "20", "20")] });
    expect(found(["全年实现旅游综合收入71.33亿元，期末城镇登记失业率2.36%。"], [own])).toEqual(["旅游综合收入: 71.33 / 73.13", "城镇登记失业率: 2.36% / 2.63%"]);
  });

  it("is found under a longer name where the digits of a rate changed places", () => {
    const hotline = scoredForm({ subject: "热线运行", indicators: [indicator("回访满意率", "≥95%", "96.5%", "10", "10"), indicator("参训教师合格率", "≥95%", "97%", "10", "10")] });
    expect(found(["群众回访满意率95.6%。"], [hotline, books])).toEqual(["热线运行 · 回访满意率: 95.6% / 96.5%"]);
    expect(found(["群众回访满意率95.9%，企业办事满意率95.6%。"], [hotline, books])).toEqual([]);
  });

  it("is found at the end of its name where one digit of a precise rate is another, or its point a place off", () => {
    const grid = scoredForm({ subject: "网格管理", indicators: [indicator("网格事件办结率", "≥98%", "98.55%", "10", "10"), indicator("群众满意度", "≥90%", "94.57%", "10", "10")] });
    expect(found(["全年上报事件9240件，办结9102件，办结率98.51%。"], [grid, books])).toEqual(["网格管理 · 网格事件办结率: 98.51% / 98.55%"]);
    expect(found(["收回问卷312份，其中表示满意的296份，满意率94.87%。"], [grid, books])).toEqual(["网格管理 · 群众满意度: 94.87% / 94.57%"]);
    expect(found(["热线按期办结率98.51%，网格事件及时办结率98.55%。"], [grid, books])).toEqual([]);
    expect(found(["办结率98.1%，整改率98.51%，家长满意率93.17%。"], [grid, books])).toEqual([]);
  });

  it("goes beside an overall form that does not ask it to the only project with the very indicator, which had no more than was told", () => {
    const papers = scoredForm({ subject: "文献购置", indicators: [indicator("检查使用单位", "400家次", "463家次", "20", "20")] });
    expect(found(["全年检查使用单位436家次，开展送教下乡42场。"], [papers, overall])).toEqual(["文献购置 · 检查使用单位: 436 / 463"]);
    expect(found(["全年检查使用单位486家次，开展送教下乡42场。"], [papers, overall])).toEqual([]);
  });

  it("is not told by a figure with a stroke before it, which is a minus or a dash", () => {
    const unit = scoredForm({ kind: "overall", subject: "云溪县教师进修学校", indicators: [indicator("“三公”经费变动率", "≤0", "-12.5%", "20", "20"), indicator("巩固率", "≥95%", "97%", "20", "20")] });
    expect(found(["“三公”经费变动率-12.5%，巩固率97%。"], [unit])).toEqual([]);
    expect(found(["“三公”经费变动率 -12.5%。", "巩固率—97%。"], [unit])).toEqual([]);
    expect(found(["“三公”经费变动率-12.5%，巩固率98.6%。"], [unit])).toEqual(["巩固率: 98.6% / 97%"]);
  });

  it("is told in a clause of its own behind the members of 其中, where it is counted otherwise", () => {
    const papers = scoredForm({ subject: "文献购置", indicators: [indicator("订阅报刊", "450份", "492份", "20", "20")] });
    expect(found(["文献购置项目新购图书18426册，其中成人图书12085册、少儿图书6341册，订阅报刊462份。"], [papers])).toEqual(["文献购置 · 订阅报刊: 462 / 492"]);
    expect(found(["文献购置项目新购图书18426册，其中订阅报刊462份。"], [papers])).toEqual([]);
  });

  it("is what was done of a task set, and what was won back in money", () => {
    const unit = scoredForm({ kind: "overall", subject: "云溪县教师进修学校", indicators: [indicator("整治河道", "≥60公里", "68.4公里", "20", "20"), indicator("挽回群众经济损失", "≥400万元", "458万元", "20", "20")] });
    expect(found(["市级下达整治河道任务60公里，实际完成64.8公里。"], [unit])).toEqual(["整治河道: 64.8 / 68.4"]);
    expect(found(["市级下达整治河道任务60公里，实际完成68.4公里。"], [unit])).toEqual([]);
    expect(found(["全年为群众挽回经济损失485万元，其中返还被骗资金120万元。"], [unit])).toEqual(["挽回群众经济损失: 485 / 458"]);
  });

  it("told finer than the target is a result of its own, though it would be cut to the target", () => {
    const roads = scoredForm({ subject: "农村公路建设", indicators: [indicator("改造道路长度", "≥25公里", "26.5公里", "20", "20")] });
    expect(found(["农村公路建设项目改造道路25.6公里。"], [roads])).toEqual(["农村公路建设 · 改造道路长度: 25.6 / 26.5"]);
  });

  it("is what moved, under its verb, and what one person did on average", () => {
    const roads = scoredForm({ subject: "智慧交通", indicators: [indicator("交通事故起数下降", "≥10%", "14.7%", "20", "20"), indicator("民警人均办案数", "≥20件", "26件", "20", "20")] });
    expect(found(["智慧交通项目：交通事故起数下降17.2%，民警人均办案29件。"], [roads])).toEqual(["智慧交通 · 交通事故起数下降: 17.2% / 14.7%", "智慧交通 · 民警人均办案数: 29 / 26"]);
    expect(found(["智慧交通项目：受伤人数同比下降17.2%，每名民警办案29件。"], [roads])).toEqual([]);
  });

  it("is that of the project whose heading it stands under", () => {
    expect(found(["一、项目完成情况", "（一）图书购置项目", "购置图书2900册。", "（二）教师能力提升培训项目", "培训教师480人。"])).toEqual(["图书购置 · 购置图书数量: 2900 / 3100"]);
  });

  it.each([
    ["agrees", "教师能力提升培训项目培训教师480人，参训教师满意度96%。"],
    ["agrees in one of several tellings", "教师能力提升培训项目培训教师500人。教师能力提升培训项目实际培训教师480人。"],
    ["is told in several ways, none of them the form's", "教师能力提升培训项目培训教师500人。教师能力提升培训项目培训教师300人。"],
    ["is what was aimed at", "教师能力提升培训项目计划培训教师500人。"],
    ["is of part of the year", "教师能力提升培训项目上半年培训教师200人。"],
    ["is of a part", "教师能力提升培训项目培训人员480人，其中培训教师300人。"],
    ["is of another year", "2023年，教师能力提升培训项目培训教师300人。"],
    ["is of several years", "教师能力提升培训项目三年来累计培训教师1500人。"],
    ["is told loosely", "教师能力提升培训项目培训教师500余人。"],
    ["is counted in another unit", "教师能力提升培训项目培训教师900人次。"],
    ["is of another thing", "教师能力提升培训项目培训骨干教师120人。"],
    ["is of no project in particular", "全年培训教师900人。"],
    ["is of a project without a form", "3、名师工作室经费。全年开展送教下乡12场。"],
    ["is aimed at and reached", "教师能力提升培训项目培训教师计划500人，实际480人。"],
    ["is a bound", "服务对象满意度达到95%以上。"],
    ["is just what was due, where more was done", "图书购置项目购置图书3000册。"],
    ["is what the project is to do", "二、项目主要内容。教师能力提升培训项目培训教师500人。"],
    ["is of two projects at once", "教师能力提升培训和图书购置两个项目读者满意度90%。"],
  ])("is left alone where it %s", (_, line) => {
    expect(found([line])).toEqual([]);
  });
});

describe("figures whose digits changed places", () => {
  const roads = scoredForm({ subject: "农田建设", indicators: [indicator("机耕路", "≥40公里", "45.2公里", "20", "20"), indicator("购置苗木数量", "≥1200株", "1268株", "20", "20")] });

  it.each([
    ["建成机耕路42.5公里、灌渠63.8公里。", ["农田建设 · 机耕路: 42.5 / 45.2"]],
    ["全年新建田间机耕路42.5公里。", ["农田建设 · 机耕路: 42.5 / 45.2"]],
    ["建成机耕路45.2公里。", []],
    ["建成村道42.5公里。", []],
    ["建成机耕路41.5公里。", []],
    ["计划建成机耕路42.5公里。", []],
    ["补植苗木1286株，购置苗木1268株。", []],
  ])("are told under words of one thing, in any form: %s", (line, findings) => {
    expect(found([line], [training, roads, overall])).toEqual(findings);
  });

  it("are told of the unit's form after a clause that names a project", () => {
    const whole = scoredForm({ kind: "overall", subject: "云溪县教师进修学校", indicators: [indicator("维护农村教学点设施", "≥86处", "88处", "20", "20")] });
    expect(found(["1.数量方面。完成教师能力提升培训项目12期，完成率100%；维护农村教学点设施78处。"], [training, whole])).toEqual(["维护农村教学点设施: 78 / 88"]);
  });

  it("are told under 资源概况, which says what is, and not under 项目概况, which says what is to be", () => {
    const whole = scoredForm({ kind: "overall", subject: "云溪县教师进修学校", indicators: [indicator("森林覆盖率", "≥52%", "52.36%", "20", "20")] });
    expect(found(["（二）资源概况。有林地面积142.9万亩，森林覆盖率52.63%。"], [whole])).toEqual(["森林覆盖率: 52.63% / 52.36%"]);
    expect(found(["（一）项目概况。建成后森林覆盖率52.63%。"], [whole])).toEqual([]);
  });

  it("are told behind a clause that compares with last year", () => {
    const whole = scoredForm({ kind: "overall", subject: "云溪县教师进修学校", indicators: [indicator("培训学员人次", "≥1.1万人次", "11326人次", "20", "20")] });
    expect(found(["门诊168420人次，同比增长6.66%（上年157902人次）；培训学员11236人次。"], [whole])).toEqual(["培训学员人次: 11236 / 11326"]);
  });
});

describe("one thing under two names", () => {
  it.each([
    ["服务老年人", "服务老年人人数", true],
    ["受益学生人", "受益学生人数", true],
    ["全年开展巡展", "开展巡展场次", true],
    ["慰问困难群众", "困难群众慰问户数", true],
    ["背街小巷改造", "改造背街小巷条数", true],
    ["培训教师", "骨干教师培训人数", false],
    ["培训", "培训人数", false],
    ["活动", "开展活动次数", false],
  ])("%s · %s", (told, name, same) => {
    expect(namesResult(told, name, false)).toBe(same);
  });

  it("is of a rate only in full", () => {
    expect(namesResult("满意度", "群众满意度", true)).toBe(false);
    expect(namesResult("工程验收合格率", "工程验收合格率（%）", true)).toBe(true);
  });
});

describe("a quantity told in the form's own goal", () => {
  const goal = (text: string, aimed: boolean): NonNullable<ScoredForm["goalResults"]> =>
    goalResults(new Fact({ aspects: { concept: aimed ? "goal.expected" : "goal.achieved" }, state: "text", text, place: placeIn("项目.xlsx") }), aimed, 2024);
  const rulesOf = (goalTexts: NonNullable<ScoredForm["goalResults"]>): string[] =>
    audit(submission({ projectForms: [{ ...training, goalResults: goalTexts, achievedGoal: fact("已完成") }] }), rulebook, { language: "zh" }).findings.map(({ rule }) => rule).filter((rule) => /told-differently/.test(rule));

  it.each([
    ["计划培训教师600人，参训教师满意度达到95%以上。", true, ["indicator.target-told-differently"]],
    ["培训教师600人以上。", true, ["indicator.target-told-differently"]],
    ["培训教师400人以上。", true, []],
    ["培训教师500人以上。", true, []],
    ["培训教师500人，参训教师满意度≥95%。", true, []],
    ["全年培训教师500人，参训教师满意度96%。", false, ["indicator.told-differently"]],
    ["全年培训教师480人，占计划的96%。", false, []],
  ])("%s", (text, aimed, rules) => {
    expect(rulesOf(goal(text, aimed))).toEqual(rules);
  });

  const roads = scoredForm({ subject: "村组公路", indicators: [indicator("硬化公路里程", "≥13公里", "13.5公里", "20", "20"), indicator("拆除违建面积", "≥5.2万平方米", "5.26万平方米", "20", "20"), indicator("聘用护路员人数", "220人", "220人", "10", "10"), indicator("安装路灯盏数", "≥300盏", "318盏", "10", "10"), indicator("适配辅助器具人数", "≥300人", "318人", "10", "10")] });
  const saidOf = (text: string, aimed = false): string[] =>
    audit(submission({ projectForms: [{ ...roads, goalResults: goal(text, aimed), achievedGoal: fact("已完成") }] }), rulebook, { language: "zh" }).findings.filter(({ rule }) => /told-differently/.test(rule)).map(({ actual, expected }) => `${actual} / ${expected}`);

  it.each([
    ["硬化村组公路31公里。", true, ["31 / 13"]],
    ["硬化村组公路15.3公里。", false, ["15.3 / 13.5"]],
    ["硬化村组公路13.2公里。", false, []],
    ["硬化村组公路17.8公里。", false, []],
    ["拆除违法建设2.56万平方米。", false, ["2.56 / 5.26"]],
    ["安装路灯348盏。", false, ["348 / 318"]],
    ["为381名残疾人适配辅助器具。", false, ["381 / 318"]],
    ["聘用专职护路员22人、兼职护路员198人。", false, []],
    ["硬化公路里程不合格35公里。", false, []],
    ["上年硬化村组公路15.5公里。", false, []],
    ["硬化村组公路33公里。", true, []],
  ])("is a slip of the form's figure, under a name that goes around the indicator's: %s", (text, aimed, said) => {
    expect(saidOf(text, aimed)).toEqual(said);
  });
});
