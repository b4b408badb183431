import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { wholeRulebook } from "../audit/rulebook.js";
import { documentOf, table } from "../support/table.js";

const rulebook = wholeRulebook();

/** What the rules say of tables, one drawing each, with what stands above it. */
function saysOf(...blocks: readonly string[]): string[] {
  const document = documentOf(blocks.map((block, at) => (block.includes("|") ? table(block, { origin: "table", number: at + 1, file: "报告.docx" }) : block)));
  return readSubmissions([document]).submissions.flatMap((submission) => audit(submission, rulebook, { language: "zh" }).findings.map(({ severity, rule, actual = "", expected = "" }) => `${severity} ${rule} ${actual}≠${expected}`));
}

/** How many checks of these rules pass: a table that nobody reads says nothing either. */
function passesOf(drawing: string, rule: string): number {
  const { submissions } = readSubmissions([documentOf([table(drawing, { origin: "table", number: 1 })])]);
  return submissions.flatMap((submission) => audit(submission, rulebook, { language: "zh" }).checks).filter((check) => check.rule === rule).reduce((sum, { passed }) => sum + passed, 0);
}

/** What they say of a table that is right but for one cell; of the right one they say nothing. */
function saysOfSlip(right: string, cell: string, slip: string): string[] {
  expect(saysOf(right)).toEqual([]);
  expect(right.split(`| ${cell} |`)).toHaveLength(2);
  return saysOf(right.replace(`| ${cell} |`, `| ${slip} |`));
}

describe("a heading of years over one another's columns", () => {
  const spending = (rate: string): string => `
    | 支出类别 | 2023年 | 2024年 | < | < | < |
    | ^ | 决算 | 年初预算 | 全年预算 | 决算 | 完成率 |
    | 人员经费 | 604.1 | 620.3 | 657.4 | 653.5 | 99.4% |
    | 公用经费 | 125.5 | 128.0 | 129.3 | 126.8 | ${rate} |
    | 苗圃管护 | 109.4 | 120.0 | 138.5 | 131.0 | 94.6% |
    | 总计 | 839.0 | 868.3 | 925.2 | 911.3 | 98.5% |`;

  it("is one where a year has a single column", () => {
    expect(saysOf(spending("98.1%"))).toEqual([]);
    expect(passesOf(spending("98.1%"), "table.rate-wrong")).toBe(4);
    expect(saysOf(spending("89.1%"))).toEqual([expect.stringContaining("error table.rate-wrong 89.1%")]);
  });
});

describe("a rate of several columns", () => {
  const survey = (rate: string, total = "92.74%"): string => `
    | 社区 | 发放份数 | 收回份数 | 有效份数 | 满意 | 基本满意 | 不满意 | 满意率 |
    | 桥头社区 | 60 | 56 | 55 | 38 | 12 | 5 | 90.91% |
    | 石塘村 | 60 | 58 | 58 | 41 | 14 | 3 | 94.83% |
    | 下屋村 | 50 | 50 | 49 | 30 | 15 | 4 | ${rate} |
    | 大坪村 | 50 | 47 | 47 | 33 | 10 | 4 | 91.49% |
    | 老街社区 | 100 | 96 | 94 | 70 | 18 | 6 | 93.62% |
    | 合计 | 320 | 307 | 303 | 212 | 69 | 22 | ${total} |`;

  it("has them added up first", () => {
    expect(saysOf(survey("91.84%"))).toEqual([]);
    expect(passesOf(survey("91.84%"), "table.rate-wrong")).toBe(6);
    expect(saysOf(survey("95.92%"))).toEqual(["error table.rate-wrong 95.92%≠91.84%"]);
    expect(saysOf(survey("91.84%", "89.77%"))).toEqual(["error table.rate-wrong 89.77%≠92.74%"]);
  });

  it("told as a fraction is held against the others as a percentage", () => expect(saysOf(`
    | 项目 | 金额 | 占比 |
    | 甲项 | 100 | 0.1429 |
    | 乙项 | 90 | 0.1286 |
    | 丙项 | 110 | 0.1771 |
    | 丁项 | 400 | 0.5714 |
    | 合计 | 700 | 1 |`)).toEqual(["error table.rate-wrong 17.71%≠15.71%"]));

  it("is no matter of chance: whole percents that fit two rows show nothing", () => {
    expect(saysOf(`
      | 班级 | 学生 | 优 | 良 | 中 | 及格率 |
      | 一班 | 40 | 12 | 20 | 8 | 100% |
      | 二班 | 42 | 10 | 22 | 8 | 95% |
      | 三班 | 45 | 15 | 20 | 9 | 96% |`)).toEqual([]);
  });
});

describe("a share in a row of its own", () => {
  const quarters = (share: string): string => `
    | 序号 | 项目 | 一季度 | 二季度 | 三季度 | 四季度 | 全年 |
    | 1 | 工资福利支出 | 182.4 | 190.6 | 185.2 | 240.8 | 799.0 |
    | 2 | 商品和服务支出 | 35.6 | 48.2 | 52.9 | 66.3 | 203.0 |
    |  | 其中：办公费 | 8.2 | 9.1 | 7.7 | 12.5 | 37.5 |
    |  | 差旅费 | 5.5 | 9.8 | 12.1 | 10.6 | 38.0 |
    | 3 | 资本性支出 | 0.0 | 21.5 | 36.7 | 18.3 | 76.5 |
    |  | 合计 | 218.0 | 260.3 | 274.8 | 325.4 | 1078.5 |
    |  | 占全年比重 | 20.21% | ${share} | 25.48% | 30.17% | 100.00% |`;

  it("is of what 全年 says, and the rows without a number are details of those above", () => {
    expect(saysOf(quarters("24.14%"))).toEqual([]);
    expect(saysOf(quarters("26.14%"))).toEqual(["error table.rate-wrong 26.14%≠24.14%"]);
    expect(saysOf(quarters("24.14%").replace("274.8", "247.8"))[0]).toContain("error table.");
  });

  it("of all quarters has the staff at the end of the year, and a mean, in no sum", () => expect(saysOf(`
    | 项目 | 一季度 | 二季度 | 三季度 | 四季度 | 全年 |
    | 接待人次 | 182 | 190 | 185 | 240 | 797 |
    | 检查次数 | 35 | 48 | 52 | 66 | 201 |
    | 在职人数 | 45 | 46 | 46 | 47 | 47 |
    | 平均每次人数 | 5.2 | 4.0 | 3.6 | 3.6 | 4.0 |
    | 投诉件数 | 3 | 2 | 6 | 8 | 19 |`)).toEqual([]));

  it("of a row under 其中 may be of the row it is in", () => {
    const shares = (part: string, other: string): string => `
      | 项目 | 金额 | 占比 |
      | 基本支出 | 600.50 | 60.05% |
      | 其中：人员经费 | 400.20 | ${part} |
      | 项目支出 | 399.50 | 39.95% |
      | 其中：设备购置 | 120.30 | ${other} |
      | 合计 | 1000.00 | 100.00% |`;
    expect(saysOf(shares("66.64%", "30.11%"))).toEqual([]);
    expect(saysOf(shares("40.02%", "12.03%"))).toEqual([]);
    expect(saysOf(shares("42.02%", "12.03%"))).toEqual(["error table.rate-wrong 42.02%≠40.02%"]);
  });

  it("of two columns is told by the 100 of the whole", () => {
    const two = (share: string): string => `
      | 功能分类 | 基本支出 | 项目支出 | 合计 |
      | 行政运行 | 612.35 | 0.00 | 612.35 |
      | 事务管理 | 0.00 | 148.20 | 148.20 |
      | 机关服务 | 46.18 | 12.50 | 58.68 |
      | 合计 | 658.53 | 160.70 | 819.23 |
      | 占比（%） | ${share} | 19.62 | 100.00 |`;
    expect(saysOf("单位：万元", two("80.38"))).toEqual([]);
    expect(saysOf("单位：万元", two("83.08"))).toEqual(["error table.rate-wrong 83.08%≠80.38%"]);
  });

  it("is no share of 全年 where a quarter is still to come", () => expect(saysOf(`
    | 项目 | 一季度 | 二季度 | 三季度 | 全年 |
    | 办公费 | 10.5 | 11.2 | 12.1 | 33.8 |
    | 差旅费 | 8.4 | 9.1 | 7.7 | 25.2 |
    | 维修费 | 3.2 | 4.6 | 5.1 | 12.9 |
    | 采购费 | 20.1 | 15.6 | 18.2 | 80.0 |`)).toEqual([]));

  it("called 整改率 among indicators is a row like the others", () => expect(saysOf(`
    | 指标 | 分值 | 得分 |
    | 制度健全性 | 20 | 20 |
    | 巡查次数 | 60 | 58.5 |
    | 整改率 | 20 | 20.38 |
    | 合计 | 100 | 98.88 |`)).not.toContain("error table.rate-wrong"));
});

describe("a mean", () => {
  it("of a row or of a column is what they come to by how many they are", () => {
    const marks = `
      | 评分项目 | 第一组 | 第二组 | 第三组 | 第四组 | 平均分 |
      | 环境卫生 | 9.2 | 8.8 | 9.5 | 9.0 | 9.13 |
      | 服务态度 | 9.6 | 9.4 | 9.1 | 9.7 | 9.45 |
      | 设施设备 | 8.5 | 8.9 | 8.2 | 8.6 | 8.55 |
      | 平均分 | 9.10 | 9.03 | 8.93 | 9.10 | 9.04 |`;
    expect(saysOfSlip(marks, "9.45", "9.65")).toEqual(["error table.mean-wrong 9.65≠9.45"]);
    expect(saysOfSlip(marks, "8.93", "9.20")).toEqual(["error table.mean-wrong 9.20≠8.93"]);
  });

  it.each(["0", "", "缺席"])("leaves out who gave no marks: “%s”", (none) => expect(saysOf(`
    | 评分项目 | 第一组 | 第二组 | 第三组 | 平均分 |
    | 环境卫生 | 9.2 | 8.8 | 9.6 | 9.20 |
    | 服务态度 | 9.6 | 9.4 | ${none} | 9.50 |
    | 设施设备 | 8.5 | 8.9 | 8.2 | 8.53 |`)).toEqual([]));

  it("without the highest and the lowest is another kind of mean", () => expect(saysOf(`
    | 选手 | 评委1 | 评委2 | 评委3 | 评委4 | 评委5 | 平均分 |
    | 甲 | 90 | 92 | 95 | 91 | 93 | 92.00 |
    | 乙 | 85 | 88 | 80 | 86 | 87 | 86.00 |
    | 丙 | 96 | 94 | 95 | 93 | 99 | 95.00 |`)).toEqual([]));

  it("may be added up in the row of the total", () => expect(saysOf(`
    | 单位 | 一季度 | 二季度 | 三季度 | 平均 |
    | 一所 | 12.5 | 13.1 | 12.8 | 12.8 |
    | 二所 | 10.2 | 11.4 | 10.5 | 10.7 |
    | 三所 | 9.9 | 停业 | 10.1 | 10.0 |
    | 合计 | 32.6 | 24.5 | 33.4 | 33.5 |`)).toEqual([]));

  it("of incomes and prices may be weighed", () => expect(saysOf(`
    | 村名 | 户数 | 人数 | 人均纯收入（元） |
    | 枫树村 | 40 | 126 | 14820 |
    | 樟木村 | 30 | 97 | 15160 |
    | 柳溪村 | 46 | 139 | 13975 |
    | 平均 | 38.67 | 120.67 | 14587 |`)).toEqual([]));
});

describe("years one after another", () => {
  it("are each compared with the one before, down a column", () => {
    const down = `
      | 年度 | 门诊人次（万） | 增长率 | 住院人次 | 比上年增减 |
      | 2021年 | 20.1 | — | 4385 | — |
      | 2022年 | 19.5 | -2.99% | 4290 | -95 |
      | 2023年 | 23.4 | 20.00% | 4986 | 696 |
      | 2024年 | 24.8 | 5.98% | 5120 | 134 |`;
    expect(saysOfSlip(down, "696", "669")).toEqual(["error table.difference-wrong 669≠696"]);
    expect(saysOfSlip(down, "20.00%", "16.67%")).toEqual(["error table.growth-wrong 16.67%≠20.00%"]);
  });
  it("are so along a row", () => {
    const along = `
      | 项目 | 2022年 | 2023年 | 2024年 | 三年合计 | 年均 |
      | 财政拨款 | 860.2 | 915.4 | 1002.7 | 2778.3 | 926.1 |
      | 事业收入 | 120.5 | 133.8 | 128.6 | 382.9 | 127.6 |
      | 收入合计 | 980.7 | 1049.2 | 1131.3 | 3161.2 | 1053.7 |
      | 比上年增减额 | — | 68.5 | 82.1 | — | — |`;
    expect(saysOfSlip(along, "82.1", "87.1")).toEqual(["error table.difference-wrong 87.1≠82.1"]);
    expect(saysOfSlip(along, "127.6", "129.6")).toEqual(["error table.mean-wrong 129.6≠127.63"]);
  });
  it("are each village's own", () => {
    const villages = `
      | 村 | 年度 | 收入 | 比上年增减额 |
      | 甲村 | 2021年 | 120.35 | — |
      | ^ | 2022年 | 135.20 | 14.85 |
      | ^ | 2023年 | 141.10 | 5.90 |
      | 乙村 | 2021年 | 220.18 | — |
      | ^ | 2022年 | 231.46 | 11.28 |
      | ^ | 2023年 | 245.90 | 14.44 |`;
    expect(saysOfSlip(villages, "11.28", "12.18")).toEqual(["error table.difference-wrong 12.18≠11.28"]);
  });
  it("with a budget and accounts each are compared in no way that is told", () => expect(saysOf(`
    | 年度 | 基本支出 | 项目支出 | 比上年增减额 |
    | 2022年预算 | 612.35 | 148.20 | — |
    | 2022年决算 | 630.18 | 160.45 | — |
    | 2023年预算 | 640.50 | 155.10 | 28.15 |
    | 2023年决算 | 655.77 | 171.30 | 25.59 |
    | 2024年预算 | 668.12 | 158.60 | 27.62 |`)).toEqual([]));
  it("with 比上年 of a year's months are of years that stand elsewhere", () => expect(saysOf(`
    | 月份 | 用电量 | 同比增长 |
    | 1月 | 12480 | 3.20% |
    | 2月 | 9860 | -1.50% |
    | 3月 | 10540 | 6.90% |`)).toEqual([]));
});

describe("an amount for each", () => {
  const paid = (each: string): string => `
    | 类别 | 户数 | 产业奖补（万元） | 户均（元） |
    | 种植户 | 18 | 12.60 | 7000 |
    | 养殖户 | 11 | 33.00 | 30000 |
    | 务工户 | 23 | 36.80 | ${each} |
    | 合计 | 52 | 82.40 | 15846 |`;
  it("is the amount by the count, in 元 of 万元", () => {
    expect(saysOf(paid("16000"))).toEqual([]);
    expect(saysOf(paid("18000"))).toEqual(["error table.average-wrong 18000≠16000"]);
  });
  it("under a caption in 万元 leaves the count without one", () => expect(saysOf("单位：万元", `
    | 类别 | 户数 | 金额 | 户均 |
    | 种植户 | 18 | 12.60 | 0.70 |
    | 养殖户 | 11 | 33.00 | 3.00 |
    | 务工户 | 23 | 36.80 | 1.90 |`)).toEqual(["error table.average-wrong 1.90≠1.60"]));
});

describe("what is left at the end", () => {
  const assets = (closing: string): string => `
    | 类别 | 期初数 | 本期增加 | 本期减少 | 期末数 |
    | 通用设备 | 186 | 24 | 11 | ${closing} |
    | 专用设备 | 42 | 3 | 0 | 45 |
    | 图书档案 | 5200 | 350 | 120 | 5430 |
    | 家具用具 | 310 | 27 | 15 | 322 |`;
  it("is what there was with what came and less what went", () => {
    expect(saysOf(assets("199"))).toEqual([]);
    expect(passesOf(assets("199"), "table.difference-wrong")).toBe(4);
    expect(saysOf(assets("209"))).toEqual(["error table.difference-wrong 209≠199"]);
  });
  it("may be set right by a column that goes neither way", () => expect(saysOf(assets("199").replace("本期减少", "盘点调整"))).toEqual([]));
  it("has 其中 of a movement in it already", () => expect(saysOf(`
    | 单位 | 年初结余 | 本年收入 | 本年支出 | 其中：项目支出 | 年末结余 |
    | 一所 | 12.50 | 40.20 | 38.70 | 0 | 14.00 |
    | 二所 | 8.30 | 35.60 | 36.90 | 0 | 7.00 |
    | 三所 | 6.10 | 50.40 | 45.20 |  | 11.30 |
    | 四所 | 9.90 | 61.80 | 55.70 | 20.00 | 16.00 |`)).toEqual([]));
  it("is less by what another column says", () => expect(saysOf(`
    | 资产 | 原值 | 累计折旧 | 减值准备 | 净值 |
    | 房屋 | 860.50 | 312.40 | 0.00 | 548.10 |
    | 设备 | 269.38 | 158.92 | 10.00 | 100.46 |
    | 家具 | 49.62 | 30.15 | 0.00 | 19.47 |
    | 车辆 | 88.20 | 60.10 | 0.00 | 28.10 |`)).toEqual([]));
});

describe("a product of three", () => {
  const grants = (amount: string): string => `
    | 对象类别 | 人数 | 月标准 | 发放月数 | 应发金额（元） |
    | 集中供养 | 36 | 1060 | 12 | 457920 |
    | 分散供养 | 112 | 820 | 12 | ${amount} |
    | 孤儿 | 9 | 1350 | 12 | 145800 |
    | 事实无人抚养 | 17 | 1350 | 10 | 229500 |`;
  it("has a number of months in it", () => {
    expect(saysOf(grants("1102080"))).toEqual([]);
    expect(saysOf(grants("1111080"))).toEqual(["error table.product-wrong 1111080≠1102080"]);
  });
});

describe("a difference that its total and mean take up", () => {
  it("is told once, though they are off as well", () => expect(saysOf(`
    | 项目 | 预算 | 支出 | 结余 |
    | 水库维修 | 260.0 | 248.5 | 11.5 |
    | 泵站改造 | 340.0 | 318.2 | 21.8 |
    | 水质监测 | 45.0 | 41.6 | 43.4 |
    | 宣传培训 | 15.0 | 12.4 | 2.6 |
    | 合计 | 660.0 | 620.7 | 79.3 |
    | 平均 | 165.0 | 155.2 | 19.8 |`)).toEqual(["error table.difference-wrong 43.4≠3.4"]));
});

describe("a row that is not worked out like the others", () => {
  it("may be capped, where the product stands beside it", () => expect(saysOf(`
    | 村 | 户数 | 标准（元） | 应补金额（元） | 封顶后金额（元） |
    | 甲村 | 36 | 1200 | 43200 | 43200 |
    | 乙村 | 58 | 1200 | 69600 | 60000 |
    | 丙村 | 21 | 1000 | 21000 | 21000 |
    | 丁村 | 44 | 1000 | 44000 | 44000 |`)).toEqual([]));
  const bought = (beside: string, values: readonly string[], sand: string): string => `
    | 材料 | 单价（元） | 数量 | ${beside} | 金额（元） |
    | 水泥 | 420 | 30 | ${values[0] ?? ""} | 12600 |
    | 砂石 | 95 | 120 | ${values[1] ?? ""} | ${sand} |
    | 钢筋 | 3800 | 6 | ${values[2] ?? ""} | 22800 |
    | 木材 | 1250 | 8 | ${values[3] ?? ""} | 10000 |`;
  it("may have a charge, a deduction or a discount beside it", () => {
    expect(saysOf(bought("运费（元）", ["", "600"], "12000"))).toEqual([]);
    expect(saysOf(bought("扣款（元）", ["0", "400", "0", "0"], "11000"))).toEqual([]);
    expect(saysOf(bought("折扣", ["", "0.9"], "10260"))).toEqual([]);
    expect(saysOf(bought("折扣", ["", "9"], "10260"))).toEqual([]);
    expect(saysOf(bought("运费（元）", ["", "600"], "14100"))).toEqual(["error table.product-wrong 14100≠11400"]);
  });
  const plans = (west: string, north: string): string => `
    | 乡镇 | 计划户数 | 完成户数 | 未完成户数 | 完成率 |
    | 东镇 | 120 | 100 | 20 | 83.33% |
    | 西镇 | 85 | 60 | ${west} | 70.59% |
    | 南镇 | 64 | 64 | 0 | 100.00% |
    | 北镇 | 70 | ${north} |
    | 中镇 | 90 | 77 | 13 | 85.56% |`;
  it("has nothing left to do, and no more than all done, where more was done than planned", () => {
    expect(saysOf(plans("25", "82 | 0 | 100.00%"))).toEqual([]);
    expect(saysOf(plans("35", "82 | 0 | 100.00%"))).toEqual(["error table.difference-wrong 35≠25"]);
    expect(saysOf(plans("25", "62 | 0 | 88.57%"))).toEqual(["error table.difference-wrong 0≠8"]);
    expect(saysOf(plans("25", "62 | 8 | 100.00%"))).toEqual(["error table.rate-wrong 100.00%≠88.57%"]);
  });
  it("may say why in its remark", () => {
    const remarked = (remark: string): string => `
      | 学校 | 受助人数 | 补助标准（元） | 补助金额（元） | 备注 |
      | 一小 | 46 | 1000 | 46000 |  |
      | 二小 | 38 | 1000 | 37500 | ${remark} |
      | 三小 | 29 | 1000 | 29000 |  |
      | 合计 | 113 | — | 112500 |  |`;
    expect(saysOf(remarked("1人中途转学，补助500元"))).toEqual([]);
    expect(saysOf(remarked("已发放"))).toEqual(["error table.product-wrong 37500≠38000"]);
  });
});

describe("a ledger", () => {
  const book = (balance: string, month: string, year: string): string => `
    | 日期 | 摘要 | 收入 | 支出 | 余额 |
    | 01-01 | 上年结转 |  |  | 45210.66 |
    | 01-05 | 收到拨款 | 180000.00 |  | 225210.66 |
    | 01-12 | 购办公用品 |  | 4360.50 | 220850.16 |
    |  | 本月合计 | 180000.00 | 4360.50 |  |
    |  | 本年累计 | 180000.00 | 4360.50 | 220850.16 |
    | 02-03 | 慰问困难户 |  | 36000.00 | ${balance} |
    | 02-18 | 支付会议费 |  | 5200.00 | 179650.16 |
    |  | 本月合计 |  | ${month} |  |
    |  | 本年累计 | 180000.00 | 45560.50 | 179650.16 |
    | 03-06 | 支付工程款 |  | 148650.80 | 30999.36 |
    | 03-15 | 支付培训费 |  | 9800.00 | 21199.36 |
    |  | 本月合计 |  | 158450.80 |  |
    |  | 本年累计 | 180000.00 | ${year} | 21199.36 |`;
  it("has every balance, month and year to date", () => {
    expect(saysOf(book("184850.16", "41200.00", "204011.30"))).toEqual([]);
    expect(saysOf(book("185850.16", "41200.00", "204011.30"))).toEqual(["error table.difference-wrong 185850.16≠184850.16"]);
    expect(saysOf(book("184850.16", "42100.00", "204011.30"))).toEqual(["error table.total-differs-from-rows 42100.00≠41200.00"]);
    expect(saysOf(book("184850.16", "41200.00", "203011.30"))).toEqual(["error table.total-differs-from-rows 203011.30≠204011.30"]);
  });
  it("is carried over a page", () => expect(saysOf(`
    | 日期 | 摘要 | 收入 | 支出 | 余额 |
    | 1/1 | 上年结转 |  |  | 12600.00 |
    | 1/8 | 收捐赠 | 5000.00 |  | 17600.00 |
    | 1/15 | 慰问支出 |  | 3200.00 | 14400.00 |
    |  | 过次页 | 5000.00 | 3200.00 | 14400.00 |
    |  | 承前页 | 5000.00 | 3200.00 | 14400.00 |
    | 1/22 | 印刷费 |  | 860.00 | 13540.00 |
    | 1/28 | 冲销重复入账 | -500.00 |  | 13040.00 |
    | 2/3 | 收拨款 | 20000.00 |  | 33040.00 |`)).toEqual([]));
  it("goes on with what there was of the next thing in store", () => {
    const store = (last: string): string => `
      | 品名 | 日期 | 入库 | 出库 | 结存 |
      | 大米 | 3月1日 | 50 |  | 50 |
      | 大米 | 3月5日 |  | 12 | 38 |
      | 大米 | 3月9日 | 20 |  | 58 |
      | 面粉 | 3月2日 | 15 |  | 40 |
      | 面粉 | 3月6日 |  | 10 | 30 |
      | 面粉 | 3月12日 | 18 |  | ${last} |`;
    expect(saysOf(store("48"))).toEqual([]);
    expect(saysOf(store("45"))).toEqual(["error table.difference-wrong 45≠48"]);
  });
  it("begins anew with the next thing in store", () => expect(saysOf(`
    | 品名 | 经手 | 入库 | 出库 | 结存 |
    | 大米 | 张三 | 100 |  | 100 |
    | 大米 | 张三 |  | 30 | 70 |
    | 大米 | 李四 |  | 20 | 50 |
    | 大米 | 李四 | 40 |  | 90 |
    | 食油 | 张三 | 60 |  | 60 |
    | 食油 | 李四 |  | 15 | 45 |`)).toEqual([]));
  it("of things, each in a row of its own, is none", () => expect(saysOf(`
    | 品名 | 入库 | 出库 | 结存 |
    | 大米 | 100 | 20 | 80 |
    | 食油 | 60 | 15 | 45 |
    | 面粉 | 80 | 30 | 52 |`)).toEqual([]));
});

describe("a total of scores", () => {
  const units = (total: string): string => `
    | 单位 | 决策（20分） | 过程（20分） | 产出（35分） | 效益（25分） | 总分 |
    | 东城街道 | 18.5 | 19.0 | 33.0 | 23.5 | 94.0 |
    | 西城街道 | 19.0 | 18.2 | 31.5 | 22.0 | ${total} |
    | 南湖镇 | 17.5 | 18.8 | 34.0 | 24.0 | 94.3 |
    | 北山乡 | 16.0 | 17.0 | 29.6 | 20.5 | 83.1 |`;
  it("is what its parts come to", () => {
    expect(saysOf(units("90.7"))).toEqual([]);
    expect(saysOf(units("91.7"))).toEqual(["error table.line-total-differs-from-columns 91.7≠90.7"]);
  });
  it("may be weighed", () => expect(saysOf(`
    | 考生 | 笔试 | 面试 | 总成绩 |
    | 甲 | 80 | 85 | 82.5 |
    | 乙 | 76 | 90 | 83.0 |
    | 丙 | 88 | 82 | 85.0 |`)).toEqual([]));
});

describe("a total", () => {
  it("of questions one after another is made up as the others are", () => {
    const asked = (total: string): string => `
      | 问题 | 选项 | 份数 |
      | 开放时间 | 满意 | 186 |
      | ^ | 一般 | 94 |
      | 合计 | < | 280 |
      | 借阅服务 | 满意 | 203 |
      | ^ | 一般 | 77 |
      | 合计 | < | 280 |
      | 参加活动 | 常去 | 180 |
      | ^ | 少去 | 100 |
      | 合计 | < | ${total} |`;
    expect(saysOf(asked("280"))).toEqual([]);
    expect(saysOf(asked("290"))).toEqual(["error table.total-differs-from-rows 290≠280"]);
  });
  it("has no share below it added to it", () => expect(saysOf(`
    | 品名 | 数量 | 金额 |
    | 计算机 | 26 | 121680 |
    | 打印机 | 8 | 14880 |
    | 投影仪 | 3 | 26700 |
    | 合计 | 37 | 163260 |
    | 其中：政府采购 |  | 136560 |
    | 政府采购占比 |  | 0.8365 |`)).toEqual([]));
  it("that only tells the year's budget again is none", () => expect(saysOf(`
    | 月份 | 本月支出 | 年度预算 |
    | 1月 | 186.50 | 2250.00 |
    | 2月 | 142.30 | 2250.00 |
    | 3月 | 205.80 | 2250.00 |
    | 合计 | 534.60 | 2250.00 |`)).toEqual([]));
});

describe("scores that the text tells part by part", () => {
  const scores = `
    | 一级指标 | 分值 | 得分 |
    | 决策 | 20 | 19.5 |
    | 过程 | 20 | 18.2 |
    | 产出 | 35 | 32.6 |
    | 效益 | 25 | 23.4 |
    | 合计 | 100 | 93.7 |`;
  const told = (words: string): string[] => saysOf("甲县残疾人联合会康复项目2024年度绩效评价报告", words, "表1 项目得分情况", scores);
  it("are those of its table, and so are their rates", () => {
    expect(told("项目综合得分93.7分。其中决策类得分19.5分，得分率97.50%；产出类得分32.6分，得分率93.14%。")).toEqual([]);
    expect(told("项目综合得分93.7分。其中决策类得分19.5分，得分率97.50%；产出类得分32.6分，得分率96.14%。")).toEqual(["error text.part-rate-differs 96.14%≠93.14%"]);
    expect(told("项目综合得分93.7分。从各类指标看，产出类得分33.6分，效益类得分23.4分。")).toEqual(["error text.part-score-differs 33.6≠32.6"]);
  });
  it("may be of another year, or of several projects", () => {
    expect(told("上年产出类得分30.1分。")).toEqual([]);
    expect(told("甲项目中，产出类得分31分；乙项目中，产出类得分30分。")).toEqual([]);
    expect(told("产出类得分约32分。")).toEqual([]);
  });
});

describe("a growth of years one below another", () => {
  const spending = (rate: string): string => `
    | 年度 | 人员支出 | 项目支出 | 支出合计 | 比上年增减额 | 比上年增减率 |
    | 2022 | 1,204.36 | 2,310.58 | 3,514.94 | — | — |
    | 2023 | 1,236.90 | 2,498.17 | 3,735.07 | 220.13 | ${rate} |
    | 2024 | 1,251.42 | 2,604.33 | 3,855.75 | 120.68 | 3.23% |`;

  it("is of the year before, which bare years in the first column tell", () => {
    expect(saysOfSlip(spending("6.26%"), "6.26%", "6.62%")).toEqual([expect.stringContaining("error table.growth-wrong 6.62%≠6.26%")]);
  });

  it("is wrong where it is of the year's own figure, which stands beside it", () => {
    expect(saysOf(spending("5.89%"))).toEqual([expect.stringContaining("error table.growth-wrong 5.89%≠6.26%")]);
  });
});
