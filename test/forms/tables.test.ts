import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { wholeRulebook } from "../audit/rulebook.js";
import { documentOf, table } from "../support/table.js";

const rulebook = wholeRulebook();

/** What the rules about tables say of drawings that stand below one another in a report. */
function saysOf(...blocks: readonly string[]): { findings: string[]; passed: number; open: number } {
  const document = documentOf(blocks.map((block, at) => (block.includes("|") ? table(block, { origin: "table", number: at + 1 }) : block)));
  const results = readSubmissions([document]).submissions.map((submission) => audit(submission, rulebook, { language: "zh" }));
  const checks = results.flatMap((result) => result.checks).filter(({ rule }) => rule.startsWith("table."));
  return {
    findings: results.flatMap((result) => result.findings.map(({ severity, rule, actual = "", expected = "" }) => `${severity} ${rule} ${actual}≠${expected}`)),
    passed: checks.reduce((sum, check) => sum + check.passed, 0),
    open: checks.reduce((sum, check) => sum + check.notChecked.length, 0),
  };
}

const silent = (drawing: string, passed: number): void => expect(saysOf(drawing)).toEqual({ findings: [], passed, open: 0 });

const subtotals = (last: string): string => `
  | 类别 | 项目 | 预算数 | 决算数 | 执行率 |
  | 人员 | 工资 | 100 | 98 | 98% |
  | ^ | 津贴 | 50 | 45 | 90% |
  | ^ | 小计 | 150 | 143 | 95.33% |
  | 公用 | 办公费 | 20 | 18 | 90% |
  | ^ | 差旅费 | 10 | 8 | 80% |
  | ^ | 小计 | 30 | ${last} | 86.67% |
  | 合计 | < | 180 | 169 | 93.89% |`;

const numbered = (subtotal: string, second: string): string => `
  | 资金来源 | 金额（万元） |
  | （一）财政拨款小计 | ${subtotal} |
  | 1、一般公共预算 | 7.20 |
  | 其中：上年结转 | 0.90 |
  | 2、政府性基金 | ${second} |
  | 3、国有资本经营预算 | 0.00 |
  | （二）自有资金小计 | 1.00 |
  | 1、事业收入 | 0.40 |
  | 2、经营收入 | 0.60 |
  | （三）其他资金 | 0.00 |`;

const subjects = (figure: string): string => `
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 201 | 一般公共服务支出 | 300 | 200 | 100 |
  | 20103 | 政府办公厅 | 250 | 180 | 70 |
  | 2010301 | 行政运行 | 180 | 180 | 0 |
  | 2010302 | 一般行政管理事务 | 70 | 0 | 70 |
  | 20113 | 商贸事务 | 50 | 20 | ${figure} |
  | 2011301 | 行政运行 | 20 | 20 | |
  | 2011302 | 一般行政管理事务 | 30 | | 30 |
  | 208 | 社会保障和就业支出 | 40 | 40 | |
  | 20805 | 养老支出 | 40 | 40 | |
  | 合计 | < | 340 | 240 | 100 |`;

const groups = (figure: string): string => `
  | 部门 | 合计 | 基本支出 | < | < | 项目支出 |
  | ^ | ^ | 小计 | 人员 | 公用 | ^ |
  | 甲局 | 100 | 70 | 50 | 20 | 30 |
  | 乙局 | 200 | 120 | 100 | 20 | ${figure} |
  | 丙局 | 60 | 40 | 30 | 10 | 20 |
  | 合计 | 360 | 230 | 180 | 50 | 130 |`;

const years = (delta: string, rate: string): string => `
  | 项目 | 2022年 | 2023年 | 增减额 | 增减率 |
  | 办公费 | 80 | 95 | ${delta} | 18.75% |
  | 差旅费 | 20 | 25 | 5 | ${rate} |
  | 培训费 | 50 | 40 | -10 | -20% |
  | 合计 | 150 | 160 | 10 | 6.67% |`;

describe("a table that nobody described", () => {
  it("is added up through its 小计", () => silent(subtotals("26"), 13));
  it("has a wrong 小计 told by the others", () => expect(saysOf(subtotals("36")).findings).toEqual(["error table.total-differs-from-rows 36≠26"]));
  it("has a 小计 made up of the rows numbered under it, whatever the others show", () => {
    silent(numbered("8.50", "1.30"), 3);
    expect(saysOf(numbered("8.90", "1.30")).findings).toEqual(["error table.total-differs-from-rows 8.90≠8.50"]);
  });
  it("has a 小计 open where the number of a row under it is missing", () => expect(saysOf(numbered("8.90", "1.30").replace("2、政府", "政府").replace("0.40", "1.00").replace("0.60", "0.00")).findings).toEqual([]));
  it("is added up by the codes of its subjects, and across", () => silent(subjects("30"), 18));
  it("has one wrong cell told once, though a row and a column break", () => expect(saysOf(subjects("40")).findings).toHaveLength(1));
  it("has the 合计 that takes up a row's wrong 小计 count as no second sign against how the columns are added up", () => {
    const areas = (whole: string, one: string): string => `
      | 单位 | 小计 | 物资购置 | 人员补助 |
      | 合计 | ${whole} | 125 | 94 |
      | 东门片区 | 105 | 45 | 60 |
      | 西坪片区 | ${one} | 76 | 14 |
      | 南岭片区 | 24 | 4 | 20 |`;
    silent(areas("219", "90"), 7);
    expect(saysOf(areas("239", "110")).findings).toEqual(["error table.line-total-differs-from-columns 239≠219", "error table.line-total-differs-from-columns 110≠90"]);
    // Off by something else, it is a sign of its own: nothing is certain.
    expect(saysOf(areas("239", "113")).findings).not.toContain("error table.line-total-differs-from-columns 113≠90");
  });
  it("has no 单价 × 数量 in one cell merged over all of them in the row of the total", () =>
    expect(saysOf(`
  | 支出内容 | 预算（万元） | 支出（万元） | 数量 | 单价 |
  | 垃圾转运 | 1,020.00 | 986.40 | 13.70万吨 | 72元/吨 |
  | 垃圾处理 | 780.00 | 748.80 | 12.48万吨 | 60元/吨 |
  | 车辆运行维护 | 360.00 | 353.52 | 64辆 | 5.52万元/辆 |
  | 合计 | 2,160.00 | 2,088.72 | < | < |`).findings).toEqual([]));
  it("is added up across grouped columns", () => silent(groups("80"), 13));
  it("has a wrong cell under a group told once", () => expect(saysOf(groups("90")).findings).toHaveLength(1));
  it("has differences and rates worked out again", () => silent(years("15", "25%"), 11));
  it("has a wrong difference told", () => expect(saysOf(years("16", "25%")).findings).toHaveLength(1));
  it("has a wrong rate told", () => expect(saysOf(years("15", "52%")).findings).toEqual(["error table.growth-wrong 52%≠25%"]));

  it("has details found by their figures where no words tell them", () =>
    silent(`
    | 项目 | 预算数 | 决算数 |
    | 合计 | 19 | 13.4 |
    | 因公出国（境）费 | 0 | 0 |
    | 公务用车购置及运行维护费 | 14 | 10.4 |
    | 公务用车购置费 | 8 | 6 |
    | 公务用车运行维护费 | 6 | 4.4 |
    | 公务接待费 | 5 | 3 |`, 4));

  it("is read on both sides where 收入 and 支出 stand beside each other", () =>
    silent(`
    | 收入 | < | 支出 | < |
    | 项目 | 决算数 | 项目 | 决算数 |
    | 一般公共预算拨款 | 300 | 一般公共服务支出 | 250 |
    | 政府性基金 | 20 | 社会保障支出 | 60 |
    | 本年收入合计 | 320 | 本年支出合计 | 310 |
    | 年初结转和结余 | 5 | 年末结转和结余 | 15 |
    | 总计 | 325 | 总计 | 325 |`, 4));

  it("has 单价 times 数量 told where it is not the 金额", () =>
    expect(saysOf(`
    | 序号 | 名称 | 单位 | 数量 | 单价（元） | 金额（元） |
    | 1 | 书架 | 个 | 10 | 800 | 8000 |
    | 2 | 电脑 | 台 | 3 | 4500 | 15500 |
    | 3 | 桌椅 | 套 | 20 | 350 | 7000 |
    | | 合计 | | | | 30500 |`).findings).toEqual(["error table.product-wrong 15500≠13500"]));

  it("leaves averages and cumulated rows out of the sum", () =>
    expect(saysOf(`
    | 月份 | 金额（万元） | 累计 |
    | 1月 | 10 | 10 |
    | 2月 | 12 | 22 |
    | 3月 | 8 | 30 |
    | 合计 | 30 | |
    | 平均 | 10 | |`).findings).toEqual([]));

  describe("with points beside money", () => {
    const scored = (paid: string, score: string): string => `
    | 单位：万元 | < | < | < |
    | 项目 | 预算数 | 支出数 | 自评得分 |
    | 淤地坝加固 | 800 | 760 | 98.5 |
    | 供水维护 | 380 | 380 | 100 |
    | 水土保持 | 300 | 285 | 97 |
    | 合计 | 1480 | ${paid} | ${score} |`;

    it("takes their mean below them for no sum", () => expect(saysOf(scored("1425", "98.5")).findings).toEqual([]));
    it("still has the money added up", () => expect(saysOf(scored("1452", "98.5")).findings).toEqual(["warning table.total-may-differ-from-rows 1452≠1425"]));
  });

  it("has rates of a row added neither across nor down", () =>
    expect(saysOf(`
    | 年度 | 合计 | 接待费 | 用车购置 | 用车运行 |
    | 2023年 | 284 | 140 | 13 | 131 |
    | 2024年 | 236 | 136 | 4 | 96 |
    | 2024年比2023年增减% | -16.9 | -2.86 | -69.23 | -26.72 |`).findings).toEqual([]));

  it.each([["206.17", []], ["206.71", ["error table.total-differs-from-rows 894.37≠894.91"]]])("makes its total of the rows right above it, whatever stands before them: %s", (projects, told) =>
    expect(saysOf(`
    | 指标 | 2022年 | 2023年 | 2024年 |
    | 编制数（名） | 42 | 42 | 42 |
    | 年末在职人数（人） | 38 | 39 | 40 |
    | 在校学生（人） | 112 | 126 | 133 |
    | 基本支出 | 640.12 | 661.04 | 688.20 |
    | 其中：公用经费 | 61.20 | 62.98 | 63.65 |
    | 项目支出 | 158.23 | 181.62 | ${projects} |
    | 支出合计 | 798.35 | 842.66 | 894.37 |
    | “三公”经费 | 1.05 | 0.94 | 0.86 |`).findings).toEqual(told));

  it.each([["6.40", []], ["6.04", ["error table.total-differs-from-rows 28.40≠28.04"]]])("has scores left of their weights, under a 小计 that leads: %s", (score, told) =>
    expect(saysOf(`
    | 序号 | 自评分 | 权重 | 评价指标 | 目标值 |
    | 一 | 48.40 | 50 | 履职效能 | |
    | | 28.40 | 30 | 产出指标小计 | |
    | 1 | 8.00 | 8 | 检定器具数量 | ≥38000台 |
    | 2 | 8.00 | 8 | 抽查检验批次 | ≥1800批次 |
    | 3 | 6.00 | 6 | 报告及时率 | ≥98% |
    | 4 | ${score} | 8 | 新建计量标准 | 5项 |
    | | 20.00 | 20 | 效益指标小计 | |
    | 5 | 11.00 | 11 | 减免检定费 | ≥120万元 |
    | 6 | 9.00 | 9 | 对象满意度 | ≥95% |`).findings).toEqual(told));

  it("counts under 其中 what its money was spent on", () =>
    expect(saysOf(`
    | 单位：万元 | | | |
    | 指标 | 2022年 | 2023年 | 2024年 |
    | 支出合计 | 798.35 | 842.66 | 894.37 |
    | “三公”经费 | 1.15 | 0.94 | 0.86 |
    | 其中：公务接待批次 | 11 | 10 | 9 |`).findings).toEqual([]));

  it("has a 其中 that exceeds its row told", () =>
    expect(saysOf(`
    | 项目 | 全年预算 | 全年支付 |
    | 救助资金 | 100 | 90 |
    | 其中：财政拨款 | 80 | 95 |
    | 办公 | 20 | 15 |`).findings).toEqual(["error table.part-exceeds-whole 95≠90"]));

  it("lets a part have risen by more than its row did", () =>
    expect(saysOf(`
    | 项目 | 上年决算 | 本年决算 | 增减额 |
    | 基本支出 | 100 | 104 | 4 |
    | 其中：人员经费 | 70 | 80 | 10 |
    | 公用经费 | 30 | 24 | -6 |
    | 项目支出 | 50 | 55 | 5 |
    | 合计 | 150 | 159 | 9 |`).findings).toEqual([]));

  it("has a score above its weight told, where points stand beside each level", () => {
    const scored = (score: string, total: string): string => `
      | 一级指标 | < | 二级指标 | < | 三级指标 | < | 自评得分 | 评分说明 |
      | 名称 | 分值 | 名称 | 分值 | 名称 | 分值 | ^ | ^ |
      | 履职效能 | 60 | 整体效能 | 20 | 目标完成率 | 20 | 18 | 少完成1项 |
      | ^ | ^ | 专项效能 | 40 | 任务完成率 | 25 | 25 | |
      | ^ | ^ | ^ | ^ | 资金效益 | 15 | 15 | |
      | 管理效率 | 40 | 预算管理 | 40 | 支出进度 | 20 | ${score} | 12月支出偏高 |
      | ^ | ^ | ^ | ^ | 信息公开 | 20 | 20 | |
      | 合计 | 100 | | 100 | | 100 | ${total} | |`;
    expect(saysOf(scored("19", "97")).findings).toEqual([]);
    expect(saysOf(scored("19", "98")).findings).toEqual(["error table.total-differs-from-rows 98≠97"]);
    expect(saysOf(scored("21", "99")).findings).toEqual(["error table.score-exceeds-weight 21≠20"]);
  });

  it("goes on overleaf under the same heading", () =>
    expect(saysOf("项目支出情况", `
    | 项目 | 预算 | 支付 |
    | 甲 | 10 | 9 |
    | 乙 | 20 | 18 |`, "续表", `
    | 项目 | 预算 | 支付 |
    | 丙 | 30 | 28 |
    | 合计 | 60 | 65 |`).findings).toEqual(["error table.total-differs-from-rows 65≠55"]));

  it("is named as not checked where its total can be read in several ways and none holds", () =>
    expect(saysOf(`
    | 类别 | 金额 |
    | 一、甲 | 10 |
    | 1.子 | 3 |
    | 2.丑 | 4 |
    | 二、乙 | 5 |
    | 合计 | 40 |`)).toEqual({ findings: [], passed: 0, open: 1 }));
});

describe("a line of its own below a table and a blank row", () => {
  const funds = `
    | 用途 | 预算 | 支出 | 结余 |
    | 演出采购 | 240 | 231.6 | 8.4 |
    | 场地租赁 | 60 | 58.2 | 1.8 |
    | 宣传推广 | 70 | 52.5 | 17.5 |
    | 合计 | 370 | 342.3 | 27.7 |
    | | | | |
    | 三、结余情况 | 到位减支出 | 27.7 | 万元 |`;

  it("is no row of it", () => expect(saysOf(funds).findings).toEqual([]));
});

describe("points of three levels, each in a cell over all that share it out", () => {
  const shared = ({ first = "40", second = "15", third = "8", total = "100" }): string => `
    | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 得分 |
    | 过程 | ${first} | 资金管理 | ${second} | 到位率 | 7 | 7 |
    | ^ | ^ | ^ | ^ | 使用合规性 | ${third} | 8 |
    | ^ | ^ | 组织实施 | 25 | 制度健全性 | 10 | 9 |
    | ^ | ^ | ^ | ^ | 制度执行 | 15 | 15 |
    | 产出 | 60 | 数量 | 35 | 维修户数 | 20 | 19 |
    | ^ | ^ | ^ | ^ | 补贴户数 | 15 | 15 |
    | ^ | ^ | 质量 | 25 | 验收合格率 | 25 | 25 |
    | 合计 | ${total} | | 100 | | 100 | 98 |`;

  it("add up level by level", () => expect(saysOf(shared({})).findings).toEqual([]));
  it.each([
    [{ second: "51" }, "51≠15"],
    [{ first: "4" }, "4≠40"],
    [{ total: "90" }, "90≠100"],
  ])("have one that is wrong told: %j", (wrong, told) => expect(saysOf(shared(wrong)).findings).toEqual([`error table.total-differs-from-rows ${told}`]));

  it("are left alone where each level's are shares of the one before", () =>
    expect(saysOf(`
      | 一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 分值 | 得分 |
      | 过程 | 40% | 资金管理 | 60% | 到位率 | 12 | 12 |
      | ^ | ^ | ^ | ^ | 执行率 | 12 | 11 |
      | ^ | ^ | 组织实施 | 40% | 制度执行 | 16 | 15 |
      | 产出 | 60% | 数量 | 50% | 维修户数 | 10 | 9 |
      | ^ | ^ | ^ | ^ | 补贴户数 | 20 | 20 |
      | ^ | ^ | 质量 | 50% | 验收合格率 | 30 | 30 |
      | 合计 | < | < | < | < | 100 | 97 |`).findings).toEqual([]));
});

describe("收支总表, a column of figures on each side", () => {
  const both = ({ fees = "12.35", spent = "194.75", whole = "203.35", staff = "112.3" }): string => `
    | 收入 | < | 支出 | < |
    | 项目 | 决算数 | 项目 | 决算数 |
    | 一、财政拨款收入 | 182.4 | 一、基本支出 | 133.2 |
    | 二、事业收入 | ${fees} | 人员经费 | ${staff} |
    | | | 公用经费 | 20.9 |
    | | | 二、项目支出 | 61.55 |
    | 本年收入合计 | 194.75 | 本年支出合计 | ${spent} |
    | 年初结转和结余 | 8.6 | 年末结转和结余 | 8.6 |
    | 收入总计 | ${whole} | 支出总计 | 203.35 |`;

  it("adds up", () => expect(saysOf(both({})).findings).toEqual([]));
  it.each([
    [{ fees: "13.25" }, "194.75≠195.65"],
    [{ spent: "149.75" }, "149.75≠194.75"],
    [{ whole: "230.35" }, "230.35≠203.35"],
    [{ staff: "121.3" }, "133.2≠142.2"],
  ])("has one that is wrong told: %j", (wrong, told) => expect(saysOf(both(wrong)).findings.map((each) => each.split(" ").at(-1))).toEqual([told]));
});

describe("基本支出 over its two classes", () => {
  const kinds = (staff: string, more = ""): string => `
    | 类别 | 金额 | 备注 |
    | 基本支出 | 412.5 | 见说明 |
    | 其中：人员经费 | ${staff} | |
    | 公用经费 | 61.3 | |${more}
    | 项目支出 | 133.2 | |
    | 合计 | 545.7 | |`;

  it("is what they come to", () => expect([saysOf(kinds("351.2")).findings, saysOf(kinds("315.2")).findings]).toEqual([[], ["error table.total-differs-from-rows 412.5≠376.5"]]));
  it("is left alone where a third is told", () => expect(saysOf(kinds("318.2", "\n    | 对个人和家庭补助 | 33 | |")).findings).toEqual([]));
});

describe("shares of the 小计 that a row stands among", () => {
  const shares = (share: string, subtotal = "206"): string => `
    | 类别 | 支出内容 | 金额 | 占本类比例 |
    | 维修 | 屋面防水 | 48.6 | 23.6% |
    | ^ | 电梯更换 | 126 | ${share} |
    | ^ | 外墙修补 | 31.4 | 15.2% |
    | ^ | 小计 | ${subtotal} | 100% |
    | 补贴 | 市级 | 210 | 70.0% |
    | ^ | 区级 | 90 | 30.0% |
    | ^ | 小计 | 300 | 100% |
    | 合计 | < | 506 | |`;

  it("are worked out", () => expect([saysOf(shares("61.2%")).findings, saysOf(shares("62.1%")).findings]).toEqual([[], ["error table.rate-wrong 62.1%≠61.17%"]]));
  it("are not told as wrong beside a 小计 that is", () => expect(saysOf(shares("61.2%", "260")).findings).toEqual(["error table.total-differs-from-rows 260≠206.0"]));
});

describe("a total of rows and 小计", () => {
  const funds = (total: string): string => `
    | 乡镇 | 预算 | 支出 |
    | 青溪镇 | 1260 | 1188.6 |
    | 大岭镇 | 1050 | 996.4 |
    | 小计 | 2310 | 2185 |
    | 监理费 | 120 | 111.6 |
    | 合计 | ${total} | 2296.6 |`;

  it("does not count what a 小计 has added up once more", () => expect([saysOf(funds("2430")).findings, saysOf(funds("4740")).findings]).toEqual([[], ["error table.total-differs-from-rows 4740≠2430"]]));
});

describe("rows whose names begin like a note's", () => {
  it.each(["审核入户", "占地补偿", "注册登记", "说明会", "执行率", "人均补助"])("%s is one of those added up", (name) =>
    expect(saysOf(`
      | 序号 | 支出内容 | 金额（万元） |
      | 1 | 信息系统 | 24 |
      | 2 | ${name} | 6.5 |
      | 3 | 宣传 | 2.5 |
      | 合计 | < | 33 |`).findings).toEqual([]));
});

describe("rates called by their columns", () => {
  const paid = (rate: string): string => `
    | 来源 | 预算 | 到位 | 到位率 |
    | 区财政 | 380 | 380 | 100.00% |
    | 上级补助 | 120 | 96 | ${rate} |
    | 自筹 | 20 | 20 | 100.00% |
    | 合计 | 520 | 496 | 95.38% |`;

  it("are held against them, be most of the rows paid in full", () => expect([saysOf(paid("80.00%")).findings, saysOf(paid("88.00%")).findings]).toEqual([[], ["error table.rate-wrong 88.00%≠80.00%"]]));
  it("are growths where 增减% heads them", () => {
    const grown = (rate: string): string => `
      | 类别 | 2023年 | 2024年 | 增减额 | 增减% |
      | 差旅费 | 40 | 50 | 10 | 25 |
      | 会议费 | 20 | 15 | -5 | -25 |
      | 培训费 | 16 | 20 | 4 | ${rate} |`;
    expect([saysOf(grown("25")).findings, saysOf(grown("52")).findings]).toEqual([[], ["error table.growth-wrong 52%≠25%"]]);
  });
  it("are not those of one piece alone", () => {
    const bought = (price: string): string => `
      | 品目 | 数量 | 单价（元） | 金额（元） |
      | 跑道翻新 | 1 | ${price} | 862000 |
      | 乒乓球台 | 40 | 2450 | 98000 |
      | 除颤仪 | 6 | 18500 | 111000 |
      | 合计 | | | 1071000 |`;
    expect([saysOf(bought("862000")).findings, saysOf(bought("682000")).findings.length]).toEqual([[], 1]);
  });
});

describe("what stands at a time", () => {
  it("does not add up over months, while what each month spent does", () => {
    silent(`
  | 月份 | 本月支出 | 累计支出 |
  | 1月 | 10 | 10 |
  | 2月 | 12 | 22 |
  | 3月 | 9 | 31 |
  | 合计 | 31 | 31 |`, 3);
  });

  it("is found wrong in one of four quarters", () => {
    const quarters = (half: string): string => `
  | 季度 | 当季支出 | 累计支出 |
  | 第一季度 | 2816.40 | 2816.40 |
  | 第二季度 | 3512.86 | ${half} |
  | 第三季度 | 3428.15 | 9757.41 |
  | 第四季度 | 3815.20 | 13572.61 |`;
    silent(quarters("6329.26"), 3);
    expect(saysOf(quarters("6239.26")).findings).toEqual(["error table.total-differs-from-rows 6239.26≠6329.26"]);
  });
});

describe("a total that may well be more or less than its rows", () => {
  it.each([
    ["rows left out", "|单位|金额（万元）|\n|甲|50|\n|……||\n|丙|10|\n|合计|102|"],
    ["persons who may be helped twice", "|站点|发放人次|受益人数|\n|甲|120|60|\n|乙|150|80|\n|合计|270|120|"],
  ])("is not accused: %s", (_, drawing) => {
    expect(saysOf(drawing).findings).toEqual([]);
  });
});

it("rates in a table of 万元 are rates", () => {
  const rates = (rate: string): string => `
  | 科目 | 2022年 | 2021年 | 增减额 | 增减幅（%） |
  | 卫生健康支出 | 1286.50 | 1193.64 | 92.86 | 7.78 |
  | 住房保障支出 | 186.54 | 178.22 | 8.32 | ${rate} |
  | 农林水支出 | 35.00 | 42.00 | -7.00 | -16.67 |
  | 合计 | 1508.04 | 1413.86 | 94.18 | 6.66 |`;
  expect(saysOf("表2 支出情况表", "单位：万元", rates("4.67")).findings).toEqual([]);
  expect(saysOf("表2 支出情况表", "单位：万元", rates("4.46")).findings).toEqual(["error table.growth-wrong 4.46%≠4.67%"]);
});

it.each(["增减幅（%）", "降幅（%）", "变动（%）"])("rates of change are not added up: %s", (heading) => {
  silent(`
  | 科目 | 2022年 | 2021年 | 增减额 | ${heading} |
  | 卫生健康支出 | 1286.50 | 1193.64 | 92.86 | 7.78 |
  | 住房保障支出 | 186.54 | 178.22 | 8.32 | 4.67 |
  | 农林水支出 | 35.00 | 42.00 | -7.00 | -16.67 |
  | 合计 | 1508.04 | 1413.86 | 94.18 | 6.66 |`, 11);
});

it("a column of one figure and noughts is held to what the other columns add up", () => {
  expect(saysOf("|序号|项目|年初预算（万元）|执行数（万元）|\n|1|甲|0|80|\n|2|乙|328|320.66|\n||合计|350.96|400.66|").findings).toEqual(["error table.total-differs-from-rows 350.96≠328"]);
});

describe("rates where 年初预算 and 全年预算 bear out as many rows", () => {
  const projects = (rate: string): string => `
    | 项目 | 年初预算数 | 全年预算数 | 全年支出数 | 执行率 |
    | 农田建设 | 2860 | 2860 | 2784.52 | 97.36% |
    | 疫病防控 | 325 | 325 | 318.65 | 98.05% |
    | 环境整治 | 680 | 720 | 651.24 | ${rate} |`;

  it("are of the year's budget", () => {
    silent(projects("90.45%"), 3);
    expect(saysOf(projects("95.45%")).findings).toEqual(["error table.rate-wrong 95.45%≠90.45%"]);
  });
});

describe("a rate that is no growth", () => {
  const survey = (rate: string): string => `
    | 评价内容 | 非常满意 | 满意 | 一般 | 不满意 | 合计 | 满意率 |
    | 办事效率 | 86 | 28 | 5 | 1 | 120 | 95% |
    | 服务态度 | 92 | 22 | 6 | 0 | 120 | 95% |
    | 工程质量 | 70 | 36 | 10 | 4 | 120 | ${rate} |`;
  it("is not worked out as one, though two rows happen to fit", () => expect(saysOf(survey("88.33%")).findings).toEqual([]));
});

describe("a table of scores that tells how each is given", () => {
  const scored = (last: string): string => `
    | 一级指标 | 三级指标 | 分值 | 指标说明 | 评分标准 | 自评得分 |
    | 过程（40分） | 制度健全性 | 20 | 制度是否健全 | 健全得满分 | 20 |
    | ^ | 预算完成率 | 20 | 支出÷预算 | 完成率×分值 | 19.2 |
    | 产出（60分） | 巡查次数 | 40 | ≥100次 | 完成率×分值 | ${last} |
    | ^ | 整改率 | 20 | ≥95% | 达到得满分 | 20 |
    | 合计 | < | 100 |  |  | 97.2 |`;

  it("has its rows by their names, whatever the words on how they are scored", () => silent(scored("38"), 6));
  it("is added up whole", () => expect(saysOf(scored("36")).findings).toEqual(["error table.total-differs-from-rows 97.2≠95.2"]));
});

describe("a report with a table of its scores", () => {
  const scored = `
    | 一级指标 | 三级指标 | 分值 | 评分标准 | 自评得分 |
    | 过程 | 制度健全性 | 20 | 健全得满分 | 20 |
    | ^ | 预算完成率 | 20 | 完成率×分值 | 19.2 |
    | 产出 | 巡查次数 | 40 | 完成率×分值 | 38 |
    | ^ | 整改率 | 20 | 达到得满分 | 20 |
    | 合计 | < | 100 |  | 97.2 |`;
  const told = (score: string, title = "附表1 部门整体支出绩效评分表"): string[] => saysOf("青石县水利局2024年度部门整体支出绩效自评报告", `经自评，综合得分${score}分，评价等级为优。`, title, scored).findings;

  it("tells one score", () => expect(told("97.2")).toEqual([]));
  it("is asked where the two differ", () => expect(told("92.7")).toEqual(["warning text.score-told-twice 92.7≠97.2"]));
  it("is left alone where the table is a project's", () => expect(told("92.7", "附表1 堤防维护项目评分表")).toEqual([]));
});

const scoring = ({ decision = "15", approval = "6", funds = "4", score = "5", total = "100", got = "100" }: { decision?: string; approval?: string; funds?: string; score?: string; total?: string; got?: string } = {}): string => `
  | 一级指标 | 二级指标 | 三级指标 | 评分标准 | 得分 |
  | 决策（${decision}分） | 项目立项（${approval}分） | 立项依据充分性（3分） | 有可行性报告（2分） | 3 |
  | ^ | ^ | 立项程序规范性（3分） | 经集体研究（1分） | 3 |
  | ^ | 资金投入（9分） | 预算编制科学性（5分） | 有测算依据（5分） | 5 |
  | ^ | ^ | 资金分配合理性（4分） | 与实际相适应 | 4 |
  | 过程（25分） | 资金管理（25分） | 资金到位率（${funds}分） | 到位率×分值 | ${score} |
  | ^ | ^ | 预算执行率（20分） | 执行率×分值 | 20 |
  | 产出（60分） | 产出数量（60分） | 泵站座数（60分） | 完成率×分值 | 60 |
  | 合计（${total}分） | < | < | < | ${got} |`;

describe("a scoring table that tells the points of its levels in their titles", () => {
  it("adds up level by level, whatever its criteria are worth", () => silent(scoring({ funds: "5" }), 16));

  it.each([
    ["a first level", { funds: "5", decision: "18" }, "error table.total-differs-from-rows 18≠15"],
    ["a second level", { funds: "5", approval: "8" }, "error table.total-differs-from-rows 8≠6"],
    ["the total", { funds: "5", total: "90" }, "error table.total-differs-from-rows 90≠100"],
    ["the score of all", { funds: "5", got: "98" }, "error table.total-differs-from-rows 98≠100"],
    ["a score above its points", { funds: "5", score: "6" }, "error table.score-exceeds-weight 6≠5"],
  ])("is told where %s is wrong", (_, wrong, finding) => expect(saysOf(scoring(wrong)).findings).toContainEqual(finding));

  it("is left alone where hardly anything of it adds up so", () => {
    expect(saysOf(scoring({ funds: "5", decision: "20", approval: "9", total: "80" }).replace("资金管理（25分）", "资金管理（30分）")).findings.filter((each) => each.includes("total-differs"))).toEqual([]);
  });
});

describe("names that begin with a number", () => {
  it.each(["季度", "标段", "号泵站"])("head their rows, and are no figures: 1%s", (word) => {
    const drawing = (total: string): string => `
  | 名称 | 供水量（万吨） | 水费（万元） |
  | 1${word} | 120.5 | 60.2 |
  | 2${word} | 130.2 | 65.1 |
  | 3${word} | 140.7 | 70.3 |
  | 合计 | ${total} | 195.6 |`;
    silent(drawing("391.4"), 2);
    expect(saysOf(drawing("381.4")).findings).toEqual(["error table.total-differs-from-rows 381.4≠391.4"]);
  });

  it("are figures where they do not count up: 3人, 5人", () =>
    silent(`
  | 在编人数 | 编制（人） |
  | 3人 | 3 |
  | 5人 | 6 |`, 0));
});
