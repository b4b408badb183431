import { describe, expect, it } from "vitest";
import { table } from "../support/table.js";
import { figures, read } from "./scored-support.js";

describe("a project's form in the national layout", () => {
  const form = read(
    "项目支出绩效自评表",
    "（2023年度）",
    table(`
    | 项目名称 | 校舍维修 | < | < | < | < | < | < | < |
    | 主管部门 | 青石县教育局 | < | < | 实施单位 | 青石县第二中学 | < | < | < |
    | 项目资金\\n（万元） |  | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | ^ | 年度资金总额 | < | 40 | 52.50 | 50.00 | 10 | 95.24% | 9.52 |
    | ^ | 其中：当年财政拨款 | < | 40 | 50.00 | 48.00 | — | — | — |
    | ^ | 上年结转资金 | < | 0 | 2.50 | 2.00 | — | — | — |
    | ^ | 其他资金 | < | 0 | 0 | 0 | — | — | — |
    | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
    | ^ | 维修教学楼2栋 | < | < | < | 已维修2栋 | < | < | < |
    | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
    | ^ | 产出指标 | 数量指标 | 维修教学楼 | ≥2栋 | 2栋 | 20 | 20 |  |
    | ^ | ^ | 质量指标 | 验收合格率 | 100% | 100% | 15 | 15 |  |
    | ^ | ^ | 时效指标 | 完工时间 | 12月底前 | 11月 | 15 | 15 |  |
    | ^ | 效益指标 | 社会效益指标 | 改善办学条件 | 明显改善 | 明显改善 | 30 | 28 | 尚有一栋待修 |
    | ^ | 满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥90% | 96% | 10 | 10 |  |
    | 总分 | < | < | < | < | < | 100 | 97.52 |  |
  `, { origin: "table", file: "报告.docx" }),
  );

  it("tells whose form it is and of which year", () => {
    expect([form.kind, form.subject, form.year, form.department?.text, form.implementer?.text]).toEqual(["project", "校舍维修", 2023, "青石县教育局", "青石县第二中学"]);
  });

  it("keeps the total apart from its three parts", () => {
    expect([form.total?.initial, form.total?.fullYear, form.total?.actual].map((fact) => fact?.text)).toEqual(["40", "52.50", "50.00"]);
    expect(form.parts.map((part) => [part.role, part.nested, part.actual?.text])).toEqual([
      ["fiscal", false, "48.00"],
      ["carry-over", false, "2.00"],
      ["other", false, "0"],
    ]);
  });

  it("reads the execution's weight, rate and score from the total's row", () => {
    expect([form.executionWeight?.text, form.executionRate?.text, form.executionScore?.text]).toEqual(["10", "95.24%", "9.52"]);
  });

  it("gives each indicator its levels, though their cells are merged", () => {
    expect(form.indicators.map((each) => [each.category, each.level2, each.name, each.target.kind, each.score?.text])).toEqual([
      ["output", "数量指标", "维修教学楼", "atLeast", "20"],
      ["output", "质量指标", "验收合格率", "plain", "15"],
      ["output", "时效指标", "完工时间", "deadline", "15"],
      ["benefit", "社会效益指标", "改善办学条件", "qualitative", "28"],
      ["satisfaction", "服务对象满意度指标", "师生满意度", "atLeast", "10"],
    ]);
  });

  it("reads both goals and both totals", () => {
    expect([form.expectedGoal?.text, form.achievedGoal?.text, form.totalWeight?.text, form.totalScore?.text]).toEqual(["维修教学楼2栋", "已维修2栋", "100", "97.52"]);
  });

  it("points every fact at its cell", () => {
    expect(form.totalScore?.place).toMatchObject({ file: "报告.docx", at: { kind: "cell", row: 16, column: 8 } });
  });
});

describe("a project's form in the Hubei layout", () => {
  const form = read(table(`
    | 2022年度项目支出绩效自评表 | < | < | < | < | < |
    | 单位名称：白沙镇人民政府 | < | < | 填报日期：2023年4月15日 | < | < |
    | 项目名称 | 集镇绿化 | < | < | < | < |
    | 主管部门 | 白沙镇人民政府 | < | 项目实施单位 | 白沙镇农业服务中心 | < |
    | 预算执行情况（万元）（20分） |  | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
    | ^ | 年度财政资金总额 | 50 | 10 | 20 | 4 |
    | 年度绩效目标（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
    | ^ | 产出指标（50分） | 数量指标 | 绿化面积（≥平方米） | 300 | 320 | 30 |
    | ^ | ^ | 时效指标 | 完工及时率 | 100% | 100% | 20 |
    | ^ | 效益指标（30分） | 社会效益指标 | 环境改善 | 明显 | 明显 | 30 |
    | 总分 | < | < | < | < | < | 84 |
  `));

  it("reads 200万 beside 195.5万元 as so many of the same money, and 200万 alone as it stands", () => {
    const costs = read(table(`
      | 2022年度项目支出绩效自评表 | < | < | < | < | < | < |
      | 项目名称 | 集镇绿化 | < | < | < | < | < |
      | 年度财政资金总额 | 预算数（A） | 200 | 执行数（B） | 195.5 | 得分 | 19.55 |
      | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 分值 | 得分 |
      | 成本指标 | 经济成本 | 编制费 | ≤200万 | 195.5万元 | 10 | 10 |
      | 效益指标 | 社会效益 | 客流 | 200万 | 210万 | 10 | 10 |
    `));
    expect(costs.indicators.map(({ target, actual }) => [target.kind, "bound" in target ? target.bound.measure.symbol : "", actual.quantity?.measure.symbol])).toEqual([["atMost", "万元", "万元"], ["plain", "万", "万"]]);
  });

  it("takes 20 without a sign as 20 %", () => {
    expect(figures(form)).toMatchObject({ executionRate: "20%", executionScore: "4分", executionWeight: "20分" });
  });

  it("takes the one figure of the last row as the score", () => {
    expect([form.totalWeight, form.totalScore?.text, form.hasWeights, form.hasScores]).toEqual([undefined, "84", false, true]);
  });

  it("reads the points in the level-1 titles, with the indicators under each", () => {
    expect(form.blocks.map((block) => [String(block.weight.quantity), block.indicators.map((each) => each.name)])).toEqual([
      ["50分", ["绿化面积（≥平方米）", "完工及时率"]],
      ["30分", ["环境改善"]],
    ]);
  });
});

describe("a project's form in the Sichuan layout", () => {
  const form = read(table(`
    | 部门预算项目支出绩效自评表（2023年度） | < | < | < | < | < | < | < | < | < |
    | 项目名称 | 应急物资储备 | < | < | 预算单位 | 清河县应急管理局 | < | < | < | < |
    | 预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 | < |
    | ^ | 总额 | 30.00 | 28.00 | 21.00 | 75.00% | 10 | 7.5 | 招标结余 | < |
    | ^ | 其中：财政资金 | 30.00 | 28.00 | 21.00 |  |  |  |  | < |
    | ^ | 财政专户管理资金 |  |  |  |  |  |  |  | < |
    | ^ | 单位资金 |  |  |  |  |  |  |  | < |
    | 绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析 |
    | ^ | 产出指标 | 数量指标 | 储备帐篷 | ≥ | 120 | 顶 | 126 | 40 | 40 |  |
    | ^ | ^ | 质量指标 | 物资合格率 | ＝ | 100 | % | 100 | 20 | 20 |  |
    | ^ | 效益指标 | 社会效益指标 | 应急能力 | 定性 | 提升 |  | 提升 | 20 | 20 |  |
    | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 90 | % | 88 | 10 | 9.8 | 物资品种偏少 |
    | 合计 | < | < | < | < | < | < | < | 100 | 97.3 |  |
    | 评价结论 | 总体完成较好，自评得分97.3分 | < | < | < | < | < | < | < | < | < |
  `));

  it("puts the sign and unit columns into target and actual", () => {
    expect(form.indicators.map((each) => [each.target.kind, each.targetCell.quantity?.toString(), each.actual.quantity?.toString()])).toEqual([
      ["atLeast", "120顶", "126顶"],
      ["equal", "100%", "100%"],
      ["qualitative", undefined, undefined],
      ["atLeast", "90%", "88%"],
    ]);
  });

  it("reads the funds block with its blank parts", () => {
    expect(form.parts.map((part) => [part.label, part.actual?.state])).toEqual([["财政资金", "figure"], ["财政专户管理资金", "blank"], ["单位资金", "blank"]]);
    expect(figures(form)).toMatchObject({ "total.fullYear": "28.00万元", executionScore: "7.5分", totalWeight: "100分", totalScore: "97.3分" });
  });
});

describe("a transfer's form, which has no scores", () => {
  const form = read(table(`
    | 转移支付（项目）名称 | 农村厕所革命整村推进 | < | < | < | < |
    | 中央主管部门 | 农业农村部 | < | 地方主管部门 | 清河县农业农村局 | < |
    | 项目资金（元） |  | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A） | < |
    | ^ | 年度资金总额 | 1,200,000 | 900,000 | 75% | < |
    | ^ | 其中：中央财政资金 | 800,000 | 600,000 | 75% | < |
    | ^ | 地方资金 | 400,000 | 300,000 | 75% | < |
    | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施 |
    | ^ | 产出指标 | 数量指标 | 改厕户数 | ≥400户 | 420户 |  |
  `));

  it("reads amounts in 元 where the block says so, and no weights", () => {
    expect(figures(form)["total.fullYear"]).toBe("1200000元");
    expect(form.parts.map((part) => part.nested)).toEqual([false, false]);
    expect([form.layout, form.hasWeights, form.hasScores]).toEqual(["transfer", false, false]);
  });

  it("takes how the money was managed for no source of it", () => {
    const managed = read(table(`
      | 转移支付（项目）名称 | 村道亮化 | < | < | < |
      | 资金投入情况（万元） |  | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A） |
      | ^ | 年度资金总额 | 120 | 90 | 75% |
      | ^ | 其中：中央财政资金 | 80 | 60 | 75% |
      | ^ | 地方资金 | 40 | 30 | 75% |
      | 资金管理情况 |  | 情况说明 | < | 存在问题 |
      | ^ | 下达及时性 | 30日内下达 | < | 无 |
      | 绩效指标 | 一级指标 | 三级指标 | 指标值 | 全年实际完成值 |
      | ^ | 产出指标 | 安装路灯 | ≥40盏 | 42盏 |
    `));
    expect(managed.parts.map(({ label }) => label)).toEqual(["中央财政资金", "地方资金"]);
  });

  it("is known by its name's label though a bracket of it is lost", () => {
    const cut = read(table(`
      | 转移支付（项目名称 | 村道亮化 | < | < | < |
      | 主管部门 | 清河县交通局 | < | 实施单位 | 石桥镇人民政府 |
      | 项目资金（万元） |  | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A） |
      | ^ | 年度资金总额 | 120 | 90 | 75% |
      | 绩效指标 | 一级指标 | 三级指标 | 指标值 | 全年实际完成值 |
      | ^ | 产出指标 | 安装路灯 | ≥40盏 | 42盏 |
    `));
    expect(cut.subject).toBe("村道亮化");
  });
});

describe("columns in another order", () => {
  it("are read by their heads", () => {
    const form = read(table(`
      | 项目支出名称 | 水质监测 | < | < | < | < | < | < |
      | 资金来源 | 全年执行数 | 全年预算数 | 年初预算数 | 得分 | 执行率 | 分值 | 备注 |
      | 当年财政拨款 | 9 | 10 | 8 |  |  |  |  |
      | 其他资金 | 1 | 1 | 1 |  |  |  |  |
      | 年度资金总额 | 10 | 11 | 9 | 9.09 | 90.91% | 10 |  |
      | 一级指标 | 二级指标 | 指标内容 | 标准分 | 自评得分 | 目标值 | 完成值 | 备注 |
      | 产出指标 | 数量指标 | 监测点位 | 90 | 90 | 12个 | 12个 |  |
      | 合计 |  |  | 100 | 99.09 |  |  |  |
    `));
    expect(figures(form)).toMatchObject({
      "total.initial": "9万元",
      "total.fullYear": "11万元",
      "total.actual": "10万元",
      executionWeight: "10分",
      executionScore: "9.09分",
      "indicators.0.weight": "90分",
      "indicators.0.targetCell": "12个",
      totalWeight: "100分",
      totalScore: "99.09分",
    });
  });
});

describe("the overall form", () => {
  const form = read(
    "2023年度部门整体支出绩效自评表",
    table(`
    | 预算部门名称 | 青石县水利局 | < | < | < | < | < | < |
    | 年度预算申请（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | ^ | 年度资金总额： | 800.00 | 910.50 | 905.30 | 10 | 99.43% | 9.94 |
    | ^ | 按收入性质分：905.30 | < | < | 按支出性质分： | < | < | < |
    | ^ | 其中：一般公共预算： | 900.30 | < | 其中：基本支出： | 610.20 | < | < |
    | ^ | 政府性基金拨款： | 0 | < | 项目支出： | 295.10 | < | < |
    | ^ | 纳入专户管理的非税收入拨款： |  | < |  | < | < | < |
    | ^ | 其他资金 | 5.00 | < |  | < | < | < |
    | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
    | ^ | 保障供水 | < | < | 已保障 | < | < | < |
    | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | ^ | 产出指标 | 数量指标 | 维护堤防 | 15公里 | 15公里 | 50 | 50 |
    | ^ | 效益指标 | 社会效益指标 | 防洪保障 | 有效保障 | 有效保障 | 40 | 38 |
    | 总分 | 97.94 | < | < | < | < | < | < |
  `, { origin: "table" }),
  );

  it("reads both lists though they share rows, and the total beside a title", () => {
    expect(form.byRevenue.map((row) => [row.concept, row.amount.state === "figure" ? row.amount.text : row.amount.state])).toEqual([
      ["revenue.general", "900.30"],
      ["revenue.fund", "0"],
      ["revenue.special-account", "blank"],
      ["revenue.other", "5.00"],
    ]);
    expect(form.bySpending.map((row) => [row.concept, row.amount.text])).toEqual([["expenditure.basic", "610.20"], ["expenditure.project", "295.10"]]);
    expect(form.byRevenueTotal?.text).toBe("905.30");
  });

  it("takes the one figure of the last row as the score, not the weight", () => {
    expect([form.totalWeight, form.totalScore?.text]).toEqual([undefined, "97.94"]);
  });
});

describe("the overall form in the Chongqing layout", () => {
  const form = read(table(`
    | 部门整体绩效自评表 | < | < | < | < | < | < | < |
    | （2023年度） | < | < | < | < | < | < | < |
    | 部门（单位）名称 | 梁溪区文化馆 | < | 联系人 | 张三 | 自评总分（分） | 97.4 | < |
    | 部门预算（万元） | 年初预算数 | 全年（调整）预算数 | 全年执行数 | 执行率（%） | 执行率权重（分） | 执行率得分（分） | < |
    | 年度总金额 | 320.5 | 351.2 | 340.66 | 97 | 10 | 9.7 | < |
    | 年度绩效目标 | 年初绩效目标 | < | 全年（调整）绩效目标 | < | 全年目标实际完成情况 | < | < |
    | ^ | 开展群众文化活动50场 | < | 同年初 | < | 开展52场 | < | < |
    | 绩效指标 | 指标名称 | 计量单位 | 指标性质 | 指标值 | 指标权重（分） | 全年完成值 | 指标得分（分） | 说明 |
    | ^ | 群众文化活动场次 | 场 | ≥ | 50 | 60 | 52 | 60 |  |
    | ^ | 群众满意度 | % | ≥ | 90 | 30 | 88 | 27.7 | 场地偏小 |
  `));

  it("takes 执行率权重 for a weight, and the score from the head", () => {
    expect(figures(form)).toMatchObject({ executionWeight: "10分", executionRate: "97%", executionScore: "9.7分", totalScore: "97.4分" });
  });

  it("tells the goal from the title of its block", () => {
    expect([form.expectedGoal?.text, form.achievedGoal?.text]).toEqual(["开展群众文化活动50场", "开展52场"]);
  });
});

describe("a form handed in by the place and not by the ministry", () => {
  const form = read(table(`
    | 转移支付（项目）名称 | 公共卫生服务补助 | < | < |
    | 中央主管部门 | 某某委员会 | < | < |
    | 地方主管部门 | 青石县卫生健康局 | 资金使用单位 | 各基层医疗卫生机构 |
    |  | 全年预算数（A） | 全年执行数（B） | 预算执行率 |
    | 年度资金总额 | 100 | 98 | 98% |`));
  it("names the department nearest to it, and no unit where there are many", () => expect([form.department?.text, form.implementer]).toEqual(["青石县卫生健康局", undefined]));
});

it("a dash in the head names nobody", () => {
  const form = read(table(`
    | 项目名称 | 整体支出 | < | < |
    | 主管部门 | — | 实施单位 | 青石县水文站 |
    | 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |
    | 年度资金总额 | 100 | 100 | 98 |`));
  expect([form.department, form.implementer?.text]).toEqual([undefined, "青石县水文站"]);
});

describe("the Hubei form with two goals", () => {
  const form = read(table(`
    | 单位名称 | 青石镇人民政府 | < | < | < | < |
    | 预算执行情况（20分） |  | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
    | ^ | 部门整体支出总额 | 2000 | 1900 | 95% | 19 |
    | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
    | 产出指标 | 数量指标 | 新修公路 | 12公里 | 12公里 | 40 |
    | 年度绩效目标2（40分） | 保障民生福祉 | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
    | 产出指标 | 数量指标 | 发放补贴 | 400人次 | 412人次 | 40 |
    | 总分 |  |  |  |  | 99 |`));
  it("takes the second goal's line for no indicator", () => expect(form.indicators.map((each) => each.name)).toEqual(["新修公路", "发放补贴"]));
  it("knows 部门整体支出总额 for the total", () => expect([form.total?.fullYear?.text, form.executionScore?.text]).toEqual(["2000", "19"]));
});

describe("a row under the indicators that tells the grade", () => {
  it("is no indicator without a target, wherever its two cells fell", () => {
    const form = read(
      "项目支出绩效自评表",
      table(`
      | 项目名称 | 校舍维修 | < | < | < | < |
      | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
      | 年度资金总额 | 40 | 50 | 50 | 20 | 20 |
      | 一级指标 | 二级指标 | 指标内容 | 年初目标值 | 实际完成值 | 得分 |
      | 产出指标 | 数量指标 | 维修教学楼 | ≥2栋 | 2栋 | 70 |
      | 满意度指标 | 服务对象满意度 | 师生满意度 | ≥90% | 96% | 10 |
      | 总分 |  |  |  |  | 100 |
      | 绩效等级 |  |  |  |  | 优 |
    `, { origin: "table", file: "报告.docx" }),
    );
    expect([form.indicators.map(({ name }) => name), form.grade?.text]).toEqual([["维修教学楼", "师生满意度"], "优"]);
  });
});

it("a grade in brackets beside the total is the form's", () => {
  const form = read(
    "项目支出绩效自评表",
    table(`
    | 项目名称 | 校舍维修 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 维修教学楼 | ≥2栋 | 2栋 | 90 | 68 |
    | 总分 | < | < | < | （自评等级：中） | 100 | 75.38 |
  `, { origin: "table", file: "报告.docx" }),
  );
  expect([form.totalScore?.text, form.grade?.text]).toEqual(["75.38", "中"]);
});

describe("the conclusion below the indicators", () => {
  const told = (conclusion: string): string | undefined =>
    read(
      "项目支出绩效自评表",
      table(`
      | 项目名称 | 校舍维修 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
      | 产出指标 | 数量指标 | 维修教学楼 | ≥2栋 | 2栋 | 50 |
      | 效益指标 | 社会效益指标 | 师生受益 | ≥300人 | 320人 | 48 |
      | 总分 | < | < | < | < | 98 |
      | 评价结论 | ${conclusion} | < | < | < | < |
    `, { origin: "sheet" }),
    ).scoreTold?.text;

  it.each([
    ["该项目自评得分96.5分，总体完成较好。", "96.5"],
    ["总体完成较好，自评总分：98分，等级为优。", "98"],
    ["产出指标得分50分，效益指标得分48分。", undefined],
    ["自评得分98分，复核后总得分97分。", undefined],
    ["总体完成较好。", undefined],
  ])("tells the form's score once: %s", (words, score) => {
    expect(told(words)).toBe(score);
  });
});
