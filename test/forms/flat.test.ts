import { describe, expect, it } from "vitest";
import { readDocument, type FileReading } from "../../src/forms/read-document.js";
import { readText } from "../../src/ingest/text/index.js";

function read(text: string): FileReading {
  return readDocument(readText("自评表.txt", new TextEncoder().encode(text), { file: "自评表.txt" }));
}

const national = [
  "项目支出绩效自评表 (2023年度)",
  "项目名称 河道清淤 主管部门 青石县水利局 实施单位 青石县河道管理站",
  "项目资金 (万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分",
  "年度资金总额: 40 52.5 50 10 95.24% 9.52",
  "其中:当年财政拨款 40 50 48",
  "上年结转资金 0 2.5 2",
  "其他资金",
  "年度总体目标 预期目标 实际完成情况 清淤河道3公里。 已清淤3公里。",
  "绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施",
  "产出指标(50分) 数量指标 清淤河道 ≥3公里 3公里 20 20",
  "质量指标 验收合格率 100% 100% 15 15",
  "时效指标 完工时间 12月底前 11月 15 15 无",
  "效益指标(30分) 社会效益指标 河道行洪能力 明显提升 明显提升 30 28",
  "满意度指标(10分) 服务对象满意度指标 沿河居民满意度 ≥90% 96% 10 10",
  "总分 100 97.52",
];

/** The same cells as the ways of extraction print them. */
const cells = national.flatMap((line) => line.split(" "));
const flattenings: readonly (readonly [string, string])[] = [
  ["one row a line, parted by blanks", national.join("\n")],
  ["everything on one line", national.join(" ")],
  ["one cell a line", cells.join("\n")],
  ["one cell a line with blank lines between", cells.join("\n\n")],
  ["the block's title on every row", national.map((line) => (/指标\(|^[质时]/.test(line) && !line.startsWith("绩效") ? `绩效指标 ${line}` : line)).join("\n\n")],
];

describe.each(flattenings)("a form that came as plain text, %s", (_, text) => {
  const [form] = read(text).projectForms;

  it("is the project's form with its head and year", () => {
    expect([form?.subject, form?.department?.text, form?.implementer?.text, form?.year]).toEqual(["河道清淤", "青石县水利局", "青石县河道管理站", 2023]);
  });

  it("has its funds", () => {
    expect([form?.total?.initial, form?.total?.fullYear, form?.total?.actual, form?.executionWeight, form?.executionRate, form?.executionScore].map((fact) => fact?.text)).toEqual(["40", "52.5", "50", "10", "95.24%", "9.52"]);
    expect(form?.parts.map((part) => [part.role, part.fullYear?.text])).toEqual([["fiscal", "50"], ["carry-over", "2.5"]]);
  });

  it("has its indicators, level by level", () => {
    expect(form?.indicators.map(({ level1, name, targetCell, actual, weight, score }) => [level1, name, ...[targetCell, actual, weight, score].map((fact) => fact?.text)])).toEqual([
      ["产出指标(50分)", "清淤河道", "≥3公里", "3公里", "20", "20"],
      ["产出指标(50分)", "验收合格率", "100%", "100%", "15", "15"],
      ["产出指标(50分)", "完工时间", "12月底前", "11月", "15", "15"],
      ["效益指标(30分)", "河道行洪能力", "明显提升", "明显提升", "30", "28"],
      ["满意度指标(10分)", "沿河居民满意度", "≥90%", "96%", "10", "10"],
    ]);
    expect(form?.blocks.map(({ weight, indicators }) => [weight.text, indicators.length])).toEqual([["50", 3], ["30", 1], ["10", 1]]);
  });

  it("has its total, and is whole", () => {
    expect([form?.totalWeight?.text, form?.totalScore?.text, form?.recovered]).toEqual(["100", "97.52", "whole"]);
  });
});

describe("an indicator whose name begins with a figure", () => {
  it.each(["24小时修复率", "12345热线办结率", "120急救出车次数"])("is a row of plain text: %s", (name) => {
    const [form] = read(national.join("\n").replaceAll("验收合格率", name)).projectForms;
    expect(form?.indicators.map((each) => each.name)).toEqual(["清淤河道", name, "完工时间", "河道行洪能力", "沿河居民满意度"]);
    expect(form?.recovered).toBe("whole");
  });
});

describe("a form that came as plain text and is not in order", () => {
  const changed = (from: string, to: string): FileReading => read(national.join("\n").replace(from, to));

  it("leaves out the row whose cells do not fit the header, its block's points and the total", () => {
    const reading = changed("验收合格率 100% 100% 15 15", "验收合格率 100% 15 15");
    const [form] = reading.projectForms;
    expect(form?.indicators.map(({ name }) => name)).toEqual(["清淤河道", "完工时间", "河道行洪能力", "沿河居民满意度"]);
    expect([form?.recovered, form?.totalWeight, form?.totalScore, form?.blocks.length]).toEqual(["part", undefined, undefined, 2]);
    expect(reading.problems.map(({ message }) => message.zh).join()).toContain("有 1 处行列无法可靠还原");
  });

  it("never parses digits that have run together", () => {
    const [form] = changed("清淤河道 ≥3公里 3公里 20 20", "清淤河道 ≥3公里3公里2020").projectForms;
    expect(form?.indicators.map(({ name }) => name)).not.toContain("清淤河道");
    expect(form?.totalWeight).toBeUndefined();
  });

  it("takes no label for a value where words cannot be told apart", () => {
    const [form] = changed("河道行洪能力 明显提升 明显提升", "河道 行洪能力 明显 提升 明显提升").projectForms;
    const row = form?.indicators.find(({ level1 }) => level1.startsWith("效益"));
    expect([row?.targetCell.state, row?.actual.state, row?.weight?.text, row?.score?.text]).toEqual(["blank", "blank", "30", "28"]);
    expect(form?.totalWeight?.text).toBe("100");
  });

  it("keeps what was read before the text breaks off", () => {
    const [form] = read(national.join(" ").replace(/沿河居民满意度.*/, "沿河居民")).projectForms;
    expect([form?.indicators.length, form?.recovered, form?.totalWeight]).toEqual([4, "part", undefined]);
  });

  it("reads the sources only where all rows are certain", () => {
    const [form] = changed("上年结转资金 0 2.5 2", "上年结转资金 2.5").projectForms;
    expect([form?.total?.fullYear?.text, form?.parts.length]).toEqual(["52.5", 0]);
  });
});

describe("the layout of Hubei as plain text", () => {
  const text = [
    "2022年度项目自评表", "单位名称:青石县水利局", "项目名称", "水库除险", "预算执行情况(万元)", "(20分)", "预算数(A)", "执行数(B)", "执行率(B/A)", "得分", "(20分*执行率)",
    "年度财政资金总额", "50", "10", "20", "4", "年度绩效目标", "(80分)", "一级指标", "二级指标", "三级指标", "年初目标值(A)", "实际完成值(B)", "得分",
    "产出指标(50分)", "数量指标", "加固水库", "2", "2", "25", "完成土方(立方米)", "180", "180", "25",
    "效益指标(30分)", "经济效益", "指标", "灌溉面积(亩)", "300", "300", "30", "总分", "84",
  ].join("\n\n");

  it("has points in titles and headers torn over lines", () => {
    const [form] = read(text).projectForms;
    expect([form?.layout, form?.executionWeight?.text, form?.executionScore?.text, form?.totalScore?.text]).toEqual(["hubei", "20", "4", "84"]);
    expect(form?.indicators.map(({ name, targetCell, score }) => [name, targetCell.text, score?.text])).toEqual([["加固水库", "2", "25"], ["完成土方(立方米)", "180", "25"], ["灌溉面积(亩)", "300", "30"]]);
    expect(form?.blocks.map(({ weight }) => weight.text)).toEqual(["50", "30"]);
  });
});

describe("an overall form of Chongqing that came one cell a line", () => {
  const [form] = read(["部门整体绩效自评表", "部门（单位）名称", "青石县水利局", "自评总分（分）", "99.40", "当年整体支出预算执行情况（万元）", "年初预算数", "全年（调整）预算数", "执行数", "执行率", "执行率权重", "执行率得分", "90.00", "100.00", "94.00", "94.00%", "10", "9.40", "其中：基本支出", "60.00", "60.00", "60.00", "100.00%", "项目支出", "40.00", "40.00", "34.00", "85.00%",
    "指标名称", "计量单位", "指标性质", "指标值", "指标权重（分）", "全年完成值", "指标得分（分）", "说明", "除险水库", "座", "≥", "6", "50", "5", "50", "无", "投诉率", "%", "≤", "2", "40", "1.2", "40", "无"].join("\n")).overallForms;

  it("has its funds, whose first row names nothing, and its rows by their signs", () => {
    expect([form?.total?.initial, form?.total?.fullYear, form?.total?.actual, form?.executionWeight, form?.executionScore].map((fact) => fact?.text)).toEqual(["90.00", "100.00", "94.00", "10", "9.40"]);
    expect(form?.indicators.map(({ name, targetCell, actual, weight, score }) => [name, ...[targetCell, actual, weight, score].map((fact) => fact?.text)])).toEqual([["除险水库", "6", "5", "50", "50"], ["投诉率", "2", "1.2", "40", "40"]]);
  });
});

describe("a form of which blank cells left no trace", () => {
  const head = ["项目支出绩效自评表 (2023年度)", "项目名称 水旱灾害防御 主管部门 青石县水利局", "项目资金 (万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分"];
  const indicators = "绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施";
  const funds = (carried: string): readonly (string | undefined)[] => read([...head, "年度资金总额 264 412.44 330.48 10 80.13% 8.01", "其中:当年财政拨款 264 264 203.4", `上年结转资金 ${carried}`, "其他资金", indicators].join("\n")).projectForms[0]?.parts.flatMap(({ initial, fullYear, actual }) => [initial, fullYear, actual].map((fact) => fact?.text)) ?? [];

  it("has a row of funds that is one amount short where the sums of two columns show which", () => {
    expect(funds("148.44 127.08").slice(-3)).toEqual([undefined, "148.44", "127.08"]);
    expect(funds("148.44 172.08").slice(-3)).toEqual([undefined, "148.44", "172.08"]);
  });

  it("has no such row where the sums show nothing", () => {
    expect(funds("144.48 172.08")).toEqual([]);
  });

  const body = ["年度资金总额 88 88 88 10 100% 10", indicators, "(50分)", "数量指标 改造灌区数 2处 2处 20 20", "质量指标 工程质量合格 30 30", "(30分)", "社会效益指标 安全度汛 30 30", "生态效益指标 指标1:/ / /", "满意度指标(10分) 服务对象满意度指标 群众满意度 ≥90% 95% 10 10"];
  const form = (lines: readonly string[], total: string) => read([...head, ...lines, total].join("\n")).projectForms[0];

  it("has indicators whose target and actual were left blank, and first levels of which the points alone are left", () => {
    const whole = form(body, "总分 100 100");
    expect(whole?.indicators.map(({ name, targetCell, weight, score }) => [name, targetCell.text, weight?.text, score?.text])).toEqual([["改造灌区数", "2处", "20", "20"], ["工程质量合格", "", "30", "30"], ["安全度汛", "", "30", "30"], ["群众满意度", "≥90%", "10", "10"]]);
    expect(whole?.blocks.map(({ weight, indicators: own }) => [weight.text, own.length])).toEqual([["50", 2], ["30", 1], ["10", 1]]);
  });

  it("has the points of a first level without 分 behind its name", () => {
    const bare = body.map((line) => line.replace(/^\((50)分\)$/, "产出指标($1)").replace(/^\((30)分\)$/, "效益指标($1)").replace("满意度指标(10分)", "满意度指标(10)"));
    expect(form(bare, "总分 100 100")?.blocks.map(({ weight, indicators: own }) => [weight.text, own.length])).toEqual([["50", 2], ["30", 1], ["10", 1]]);
  });

  it("keeps points of a first level that its rows do not come to, where all of them come to the total", () => {
    expect(form(body.map((line) => line.replace("(50分)", "(54分)")), "总分 100 100")?.blocks.map(({ weight }) => weight.text)).toEqual(["54", "30", "10"]);
    expect(form(body.map((line) => line.replace("(50分)", "(54分)")), "总分 100 90")?.blocks.map(({ weight }) => weight.text)).toEqual(["30", "10"]);
  });

  it("takes two figures behind a name for target and actual where the points of the others come to the total", () => {
    expect(form([...body, "时效指标 培训期数 10 10"], "总分 100 100")?.indicators.map(({ name }) => name)).not.toContain("培训期数");
  });
});
