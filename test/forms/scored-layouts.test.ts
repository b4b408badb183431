import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/forms/read-document.js";
import { regionsOf } from "../../src/forms/regions.js";
import { readSummedTable } from "../../src/forms/tables/index.js";
import { documentOf, table } from "../support/table.js";
import { figures, read } from "./scored-support.js";

describe("columns that are none of the year's own", () => {
  it("上年完成值 left of the year's own is no result, 上年预算数 no budget", () => {
    const form = read(table(`
      | 项目名称 | 岸线巡护 | < | < | < | < | < |
      | 项目资金（万元） | 上年预算数 | 全年预算数 | 上年执行数 | 全年执行数 | 执行率 | 得分 |
      | 年度资金总额 | 30 | 40 | 27 | 38 | 95% | 9.5 |
      | 一级指标 | 三级指标 | 上年完成值 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 巡护里程 | 85公里 | ≥86公里 | 91公里 | 15 | 15 |
    `));
    expect(figures(form)).toMatchObject({ "total.fullYear": "40万元", "total.actual": "38万元", "indicators.0.actual": "91公里" });
  });

  it("指标值计算公式 is no target, 得分标准 no score, and 年度计划值 is a target", () => {
    const form = read(table(`
      | 项目名称 | 岸线巡护 | < | < | < | < | < | < |
      | 一级指标 | 三级指标 | 指标值计算公式和数据获取方式 | 得分标准 | 年度计划值 | 年度实际值 | 分值 | 得分 |
      | 产出指标 | 巡护里程 | 统计台账 | 按比例 | ≥86公里 | 91公里 | 15 | 14 |
    `));
    expect(form.indicators[0]?.targetCell.text).toBe("≥86公里");
    expect(figures(form)).toMatchObject({ "indicators.0.actual": "91公里", "indicators.0.score": "14分" });
  });

  it("本年目标 and 本年实际 beside 上年实际 are the year's own, and 得分率 is no score", () => {
    const form = read(table(`
      | 项目名称 | 岸线巡护 | < | < | < | < | < |
      | 一级指标 | 三级指标 | 上年实际 | 本年目标 | 本年实际 | 分值 | 得分率 | 得分 |
      | 产出指标 | 巡护里程 | 80公里 | ≥86公里 | 91公里 | 15 | 100% | 15 |
    `));
    expect([form.indicators[0]?.targetCell.text, form.indicators[0]?.actual.text, form.indicators[0]?.score?.text]).toEqual(["≥86公里", "91公里", "15"]);
  });

  it("调整后目标值 is what was aimed at, where it is filled in", () => {
    const form = read(table(`
      | 项目名称 | 岸线巡护 | < | < | < | < | < |
      | 一级指标 | 三级指标 | 年初目标值 | 调整后目标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 巡护里程 | ≥100公里 | ≥86公里 | 91公里 | 50 | 50 |
      | ^ | 清理岸线 | ≥12公里 | — | 12公里 | 25 | 25 |
      | ^ | 打捞 | ≥8次 | 未调整 | 8次 | 25 | 25 |
    `));
    expect(form.indicators.map(({ targetCell }) => targetCell.text)).toEqual(["≥86公里", "≥12公里", "≥8次"]);
  });

  it.each([["改造病房80间", "改造病房80间"], ["", "改造病房60间"], ["无调整", "改造病房60间"], ["同年初目标", "改造病房60间"]])("全年（调整）绩效目标 %s is the goal where it is filled in, and 年初绩效目标 else", (adjusted, goal) => {
    const form = read(table(`
      | 项目名称 | 病房改造 | < | < | < | < | < |
      | 当年绩效目标 | 年初绩效目标 | < | 全年（调整）绩效目标 | < | 全年目标实际完成情况 | < |
      | ^ | 改造病房60间 | < | ${adjusted} | < | 改造病房64间 | < |
      | 绩效指标 | 指标名称 | 年初指标值 | 调整指标值 | 全年完成值 | 指标权重（分） | 指标得分（分） |
      | ^ | 改造病房 | 60间 | 80间 | 64间 | 90 | 72 |
    `));
    expect([form.expectedGoal?.text, form.achievedGoal?.text]).toEqual([goal, "改造病房64间"]);
  });

  it("the title of the block left of the first level is none, though it reads like one", () => {
    const form = read(table(`
      | 项目名称 | 岸线巡护 | < | < | < | < | < |
      | 年度绩效指标完成情况 | 一级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分 |
      | ^ | 产出指标 | 巡护里程 | ≥86公里 | 91公里 | 100 | 100 |
      | 总分 | < | < | < | < | 100 | 100 |
      | 未完成原因和改进措施 | < | 无 | < | < | < | < |
    `));
    expect(form.indicators.map(({ name, actual }) => [name, actual.text])).toEqual([["巡护里程", "91公里"]]);
  });
});

describe("a total", () => {
  it("stands below words that head it: 总分值 · 总得分 · 自评等级", () => {
    const form = read(table(`
      | 项目名称 | 岸线巡护 | < | < | < | < |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 巡护里程 | ≥86公里 | 85公里 | 100 | 98 |
      | 总分 | < | 总分值 | < | 总得分 | 自评等级 |
      | ^ | ^ | 100 | < | 98.00 | 优 |
    `));
    expect([form.indicators.length, form.totalWeight?.text, form.totalScore?.text, form.grade?.text]).toEqual([1, "100", "98.00", "优"]);
  });

  it("is 自评得分 below the indicators", () => {
    const form = read(table(`
      | 项目名称 | 岸线巡护 | < | < | < | < |
      | 一级指标 | 三级指标 | 权重 | 目标值 | 实际值 | 自评得分 |
      | 产出指标 | 巡护里程 | 100 | ≥86公里 | 85公里 | 98 |
      | 自评得分 | < | < | < | < | 98 |
    `));
    expect([form.indicators.length, form.totalWeight, form.totalScore?.text]).toEqual([1, undefined, "98"]);
  });
});

describe("funds", () => {
  it("have 执行率, 分值 and 得分 in a row of pairs, beside the sources or below them", () => {
    const told = { executionWeight: "10分", executionRate: "95%", executionScore: "9.5分" };
    const across = read(table(`
      | 项目名称 | < | 岸线巡护 | < | < | < |
      | 项目资金（万元） | | 资金总额 | 财政拨款 | 其他资金 | < |
      | ^ | 全年预算 | 40 | 30 | 10 | < |
      | ^ | 实际支出 | 38 | 28 | 10 | < |
      | 预算执行率 | 95% | 分值 | 10 | 得分 | 9.5 |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 巡护里程 | ≥86公里 | 91公里 | 90 | 90 |
    `));
    const paired = read(table(`
      | 项目名称 | 岸线巡护 | < | < | < | < |
      | 全年预算数（万元） | 40 | 全年执行数（万元） | 38 | < | < |
      | 预算执行率 | 95% | 预算执行率分值 | 10 | 预算执行率得分 | 9.5 |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 巡护里程 | ≥86公里 | 91公里 | 90 | 90 |
    `));
    expect([figures(across), figures(paired)]).toMatchObject([told, told]);
  });

  it("by what they were spent on go on with 其他支出", () => {
    const form = read(table(`
      | 部门名称 | 某局 | < | < |
      | 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |
      | 部门整体支出 | 180 | 172 | 155 |
      | 其中：基本支出 | 150 | 142 | 130 |
      | 项目支出 | 20 | 20 | 20 |
      | 其他支出 | 10 | 10 | 5 |
      | 一级指标 | 三级指标 | 年度指标值 | 完成值 |
      | 产出 | 巡护里程 | 62公里 | 60公里 |`));
    expect([form.bySpending.map(({ amount }) => amount.text), form.parts.map(({ label }) => label)]).toEqual([["130", "20", "5"], ["基本支出", "项目支出", "其他支出"]]);
  });

  it("by what they were spent on go on with 其他, which is one of the sources below 财政拨款", () => {
    const rows = (...more: string[]) => read(table(["", "| 部门名称 | 某局 | < | < |", "| 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |", "| 资金总额 | 180 | 172 | 150 |", ...more, "| 一级指标 | 三级指标 | 年度指标值 | 完成值 |", "| 产出 | 巡护里程 | 62公里 | 60公里 |"].join("\n")));
    expect(rows("| 其中：基本支出 | 150 | 142 | 130 |", "| 项目支出 | 30 | 30 | 20 |", "| 其他 | 0 | 0 | 0 |").bySpending.map(({ amount }) => amount.text)).toEqual(["130", "20", "0"]);
    expect(rows("| 其中：财政拨款 | 150 | 142 | 130 |", "| 其他 | 30 | 30 | 20 |").parts.map(({ label }) => label)).toEqual(["财政拨款", "其他"]);
  });

  it("end where the year's tasks begin", () => {
    const form = read(table(`
      | 部门名称 | 某局 | < | < |
      | 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |
      | 年度资金总额 | 180 | 172 | 155 |
      | 任务名称 | 主要内容 | 预算数（万元） | 执行数（万元） |
      | 岸线巡护 | 巡护2次 | 172 | 155 |
      | 合计 | < | 172 | 155 |
      | 一级指标 | 三级指标 | 年度指标值 | 完成值 |
      | 产出 | 巡护里程 | 62公里 | 60公里 |`));
    expect([form.total?.actual?.text, form.parts]).toEqual(["155", []]);
  });
});

describe("kinds of form", () => {
  const kindOf = (rows: string): string | undefined => regionsOf(documentOf([table(rows)])).regions[0]?.kind;

  it("an indicator worked out from 编制数 and 在职人数 makes no base table", () => {
    expect(kindOf(`
      | 部门整体支出绩效自评表 | < | < | < | < | < | < |
      | 一级指标 | 三级指标 | 指标说明 | 计算公式 | 年初目标值 | 实际完成值 | 得分 |
      | 投入 | 在职人员控制率 | 在职人员与编制的比率 | 在职人员数/编制数×100% | ≤100% | 97.5% | 5 |`)).toBe("overall");
  });

  it("a unit's own form goes by the head that its projects have", () => {
    const named = (name: string): string | undefined => kindOf(`
      | 单位名称 | 某校 | 项目名称 | ${name} | < | < |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 在校生 | ≥180人 | 186人 | 100 | 100 |`);
    expect([named("学校整体支出"), named("某校整体支出绩效自评"), named("乡村建设整体推进")]).toEqual(["overall", "overall", "project"]);
  });

  it("a policy is evaluated like a project", () => {
    expect(kindOf(`
      | 政策名称 | 供水奖补 | < | < | < | < |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 管网 | ≥8公里 | 9公里 | 100 | 100 |`)).toBe("project");
  });
});

describe("权重（%） of a scoring table", () => {
  it("are no shares of what was scored", () => {
    const rows = ["合理性 | 5 | 5", "规范性 | 5 | 5", "支出率 | 4 | 3.6", "采购 | 10 | 9", "完成率 | 30 | 30", "效益 | 46 | 43.5"].map((row) => `| ${row} |`).join("\n");
    const [region] = regionsOf(documentOf([table(`
      | 指标 | 权重（%） | 自评得分 |
      ${rows}
      | 合计 | 100 | 96.1 |`)])).regions;
    expect(region === undefined ? undefined : readSummedTable(region.rows, region)?.derived).toEqual([]);
  });
});

describe("预算执行率 among the indicators", () => {
  const formWith = (points: string): ReturnType<typeof read> => read(table(`
    | 部门名称 | 某局 | < | < | < | < | < |
    | 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | 40 | 40 | 38 | 10 | 95% | 9.5 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 部门管理 | 资金投入 | 预算执行率 | 100% | 95% | ${points} |
    | ^ | ^ | 预算执行监控 | 按月 | 按月 | 5 | 5 |
    | 履职效果 | 数量 | 巡护里程 | ≥86公里 | 91公里 | 80 | 80 |
  `));

  it("is an indicator of its own where its points are not those of the funds", () => expect(formWith("5 | 4.75").indicators.map(({ name }) => name)).toEqual(["预算执行率", "预算执行监控", "巡护里程"]));
  it("tells the funds' points once more where they are the same", () => expect(formWith("10 | 9.5").indicators.map(({ name }) => name)).toEqual(["预算执行监控", "巡护里程"]));
});

describe("加分项 and 扣分项", () => {
  const rows = (total: string): ReturnType<typeof read> => read(table(`
    | 项目名称 | 岸线巡护 | < | < | < | < |
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | 巡护里程 | ≥86公里 | 91公里 | 100 | 100 |
    | 加分项 | 表彰 | 每项加1分 | 1项 | 2 | 1 |
    | 扣分项 | 审计 | 每个扣1分 | 1个 | 0 | -0.5 |
    | 总分 | < | < | < | ${total} | 100.5 |
  `));

  it("count in the score and are held against no weight, unless the total has their points in it", () => {
    expect([rows("100"), rows("102")].map(({ indicators }) => indicators.map(({ weight, score }) => [weight?.text, score?.text]))).toEqual([
      [["100", "100"], [undefined, "1"], [undefined, "-0.5"]],
      [["100", "100"], ["2", "1"], ["0", "-0.5"]],
    ]);
  });
});

describe("小计 among the indicators", () => {
  const form = read(table(`
    | 项目名称 | 岸线巡护 | < | < | < | < |
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 产出 | 巡护里程 | ≥86公里 | 91公里 | 30 | 30 |
    | ^ | 清理岸线 | ≥12公里 | 11公里 | 20 | 18 |
    | 小计 | < | < | < | 50 | 48 |
    | 效益 | 水质 | 改善 | 改善 | 50 | 50 |
    | 效益指标小计 | < | < | < | 50 | 50 |
    | 总分 | < | < | < | 100 | 98 |
  `));

  it("is what the rows since the one before come to, and no indicator", () => {
    expect(form.indicators.map(({ name }) => name)).toEqual(["巡护里程", "清理岸线", "水质"]);
    expect(form.blocks.map(({ label, weight, score, indicators }) => [label, weight.text, score?.text, indicators.length])).toEqual([["产出 小计", "50", "48", 2], ["效益指标小计", "50", "50", 1]]);
  });
});

describe("合计 below the indicators", () => {
  const rows = (label: string, weight: string, score: string): string => `
    | 项目名称 | 岸线巡护 | < | < | < | < | < |
    | 项目资金（万元） | 年初预算数 | 调整预算数 | 执行数 | 执行率 | 权重 | 得分 |
    | 年度总金额 | 40 | 40 | 38 | 95% | 10 | 9.5 |
    | 指标名称 | 计量单位 | 指标性质 | 指标值 | 完成值 | 权重 | 得分 |
    | 巡护里程 | 公里 | ≥ | 86 | 91 | 50 | 50 |
    | 清理岸线 | 公里 | ≥ | 12 | 11 | 40 | 36.5 |
    | ${label} | | | | | ${weight} | ${score} |`;

  it("is the indicators' own where it leaves the points of the execution rate to the funds above", () => {
    const form = read(table(rows("合计", "90", "86.5")));
    expect([form.totalWeight, form.totalScore]).toEqual([undefined, undefined]);
    expect(form.blocks.map(({ label, weight, score, indicators }) => [label, weight.text, score?.text, indicators.length])).toEqual([["合计", "90", "86.5", 2]]);
  });

  it.each([
    ["合计", "100", "96"],
    ["合计", "90", "96"],
    ["总分", "90", "86.5"],
    ["合计", "80", "86.5"],
  ])("is the form's total where it says so, or has what the execution rate earned: %s %s %s", (label, weight, score) => {
    const form = read(table(rows(label, weight, score)));
    expect([form.totalWeight?.text, form.totalScore?.text]).toEqual([weight, score]);
    expect(form.blocks).toEqual([]);
  });

  it("has its score held against the indicators' where that is another", () => {
    expect(read(table(rows("合计", "90", "85.6"))).blocks.map(({ score }) => score?.text)).toEqual(["85.6"]);
  });
});

describe("the year's tasks", () => {
  const rows = `
    | 部门名称 | < | 某局 | < | < | < | < | < |
    | 年度主要任务 | 任务名称 | 预算数（万元） | < | 执行数（万元） | 分值 | 执行率 | 得分 |
    | ^ | ^ | 总额 | 财政拨款 | ^ | ^ | ^ | ^ |
    | ^ | 造林绿化 | 40 | 36 | 39 | — | — | — |
    | ^ | 森林防火 | 60 | 60 | 57 | — | — | — |
    | ^ | 金额合计 | 100 | 96 | 96 | 10 | 96% | 9.6 |
    | 一级指标 | < | 三级指标 | < | 指标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | < | 造林面积 | < | ≥86亩 | 91亩 | 90 | 90 |`;

  it("tell the funds by their total, where nothing else does", () => {
    const form = read(table(rows));
    expect(figures(form)).toMatchObject({ "total.fullYear": "100万元", "total.actual": "96万元", executionWeight: "10分", executionRate: "96%", executionScore: "9.6分" });
    expect(form.parts).toEqual([]);
  });

  it("have the total's points piece by piece, where their own come to it", () => {
    const apart = (one: string, other: string): (string | undefined)[] | undefined => read(table(rows.replace("39 | — | — | —", `39 | ${one} | 97.5% | 3.9`).replace("57 | — | — | —", `57 | ${other} | 95% | 5.7`))).scoresApart?.map(({ text }) => text);
    expect([apart("4", "6"), apart("10", "10"), apart("4", "—")]).toEqual([["3.9", "5.7"], [], []]);
  });

  it("are held against that total", () => {
    const [told] = readDocument(documentOf([table(rows)])).summedTables;
    expect(told?.columns.map(({ total, parts }) => [total.text, parts.length])).toEqual([["100", 2], ["96", 2], ["96", 2]]);
  });
});

describe("自评分 of a scoring table", () => {
  it("adds up where 分值 stands beside it", () => {
    const lines = ["立项 | 20 | 20", "到位 | 20 | 18", "质量 | 30 | 29", "效益 | 30 | 28.5"].map((line) => `| ${line} |`).join("\n");
    const of = (head: string): string[] | undefined => {
      const [region] = regionsOf(documentOf([table(`| 评价内容 | ${head} | 自评分 |\n${lines}\n| 合计 | 100 | 95.5 |`)])).regions;
      return region === undefined ? undefined : readSummedTable(region.rows, region)?.columns.map(({ total }) => total.text);
    };
    expect([of("分值"), of("资金")]).toEqual([["100", "95.5"], ["100"]]);
  });
});

describe("权重 in percent", () => {
  const weightsOf = (one: string, other: string): (string | undefined)[] => {
    const form = read(table(`
      | 政策名称 | 供水奖补 | < | < | < | < |
      | 资金（万元） | 预算数 | 执行数 | 执行率 | 权重 | 得分 |
      | 合计 | 40 | 38 | 95% | 10% | 9.5 |
      | 其中：市级财政 | 30 | 29 | | | |
      | 社会资本 | 10 | 9 | | | |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分 |
      | 产出指标 | 管网 | ≥8公里 | 9公里 | 50% | ${one} |
      | 效益指标 | 水质 | 改善 | 改善 | 40% | ${other} |
      | 合计 | < | < | < | 100% | 98.5 |`));
    expect(form.parts.map(({ label, role }) => [label, role])).toEqual([["市级财政", "part"], ["社会资本", "part"]]);
    return [form.executionWeight, form.indicators[0]?.weight, form.totalWeight].map((fact) => String(fact?.quantity));
  };

  it("is so many points of the hundred", () => expect(weightsOf("50", "39")).toEqual(["10分", "50分", "100分"]));
  it("is none where each indicator was scored out of a hundred", () => expect(weightsOf("98", "100")).toEqual(["10%", "50%", "100%"]));
});

describe("a list of projects with grades", () => {
  it("names its rows by the projects", () => {
    const lines = ["校舍维修 | 132 | 118.8 | 90% | 优", "质量监测 | 35 | 34.3 | 98% | 优", "设备购置 | 80 | 64 | 80% | 良"].map((line) => `| ${line} |`).join("\n");
    const [region] = regionsOf(documentOf([table(`| 项目名称 | 预算数 | 执行数 | 执行率 | 自评等级 |\n${lines}`)])).regions;
    expect(region === undefined ? undefined : readSummedTable(region.rows, region)?.derived.map(({ name }) => name)).toEqual(["校舍维修 执行率", "质量监测 执行率", "设备购置 执行率"]);
  });
});

describe("rows that lost merged cells at their left", () => {
  it("have their figures under the points, and target and result left of them", () => {
    const form = read(table(`
      | 项目名称 | 岸线巡护 | | | | | | | |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
      | 产出指标 | 数量指标 | 新设巡护点 | ≤4 | 4 | 10 | 10 | | |
      | 清理岸线 | ≥200 | 212 | 10 | 9 | | | | |
      | 质量指标 | 巡护到位率 | ≥95% | 100% | 5 | 5 | | | |
      | 时效指标 | 完成清理时间 | 9月前 | 7月 | 5 | 4 | | | |
      | 制度健全 | 健全 | 健全 | 5 | 5 | | | | |
    `, { grid: "ragged", origin: "table" }));
    expect(form.indicators.map(({ name, targetCell, actual, weight, score }) => [name, targetCell.text, actual.text, weight?.text, score?.text])).toEqual([
      ["新设巡护点", "≤4", "4", "10", "10"],
      ["清理岸线", "≥200", "212", "10", "9"],
      ["巡护到位率", "≥95%", "100%", "5", "5"],
      ["完成清理时间", "9月前", "7月", "5", "4"],
      ["制度健全", "健全", "健全", "5", "5"],
    ]);
  });
});

describe("points behind the names of indicators", () => {
  it("are their weights, in a form without a column for them", () => {
    const form = read(table(`
      | 项目名称 | 优待金 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
      | 产出指标 | 数量指标 | 发放户数（20分） | 374户 | 374户 | 20 |
      | ^ | 时效指标 | 发放时间（60分） | 12月31日前 | 11月25日 | 60 |`));
    expect(form.indicators.map(({ name, weight }) => [name, String(weight?.quantity)])).toEqual([["发放户数", "20分"], ["发放时间", "60分"]]);
  });

  it("are part of the name beside such a column", () => {
    const form = read(table(`
      | 项目名称 | 竞赛 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 达标人数（90分） | 374人 | 374人 | 100 | 100 |`));
    expect(form.indicators.map(({ name, weight }) => [name, String(weight?.quantity)])).toEqual([["达标人数（90分）", "100分"]]);
  });
});

describe("one column for the score and why points were taken off", () => {
  it("has both read, and the total under it", () => {
    const form = read(table(`
      | 项目名称 | 互助养老 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 权重 | 得分及扣分原因 |
      | 产出指标 | 数量指标 | 建成互助点 | ≥45个 | 44个 | 60 | 58.67（少建1个） |
      | 效益指标 | 社会效益 | 5分钟到达率 | ≥85% | 87% | 40 | 40 |
      | 总分 | < | < | < | < | 100 | 98.67 |`));
    expect(form.indicators.map(({ name, score, reason }) => [name, String(score?.quantity), reason?.text])).toEqual([["建成互助点", "58.67分", "少建1个"], ["5分钟到达率", "40分", undefined]]);
    expect(String(form.totalScore?.quantity)).toBe("98.67分");
  });
});
