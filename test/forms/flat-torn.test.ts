import { describe, expect, it } from "vitest";
import type { ScoredForm } from "../../src/model/index.js";
import { readDocument } from "../../src/forms/read-document.js";
import { readText } from "../../src/ingest/text/index.js";

function formIn(text: string): ScoredForm | undefined {
  return readDocument(readText("自评表.txt", new TextEncoder().encode(text), { file: "自评表.txt" })).projectForms[0];
}

const indicatorsOf = (form: ScoredForm | undefined): unknown => form?.indicators.map(({ name, targetCell, actual, weight, score }) => [name, targetCell.text, actual.text, weight?.text, score?.text]);

/** 绩效指标 heads the columns of values, 一级指标 … those of names; a blank cell holds nothing but a line break. */
const southern = [
  "2023年度项目支出绩效自评表", "项目名称", "校舍维修", "主管部门", "青石县教育局", "实施单位", "青石县第二小学", "项目资金（元）", "",
  "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分",
  "年度资金总额", "", "58200", "43650", "10", "75%", "7.5",
  "其中：当年财政拨款", "", "58200", "43650", "—", "", "—",
  "上年结转资金", "", "", "", "—", "", "—",
  "年度总体目标", "预期目标", "实际完成情况", "维修校舍三间", "已维修两间",
  "绩效指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位",
  "产出指标", "数量指标", "维修间数", "≧", "3", "间", "2", "40", "26", "雨季停工",
  "质量指标", "验收合格率", "═", "100", "%", "100%", "20", "20", "",
  "效益指标", "社会效益 指标", "办学条件", "", "改善", "", "有所改善", "20", "18", "",
  "满意度指标", "服务对象满意度指标等", "学生满意度", "≧", "90", "%", "95%", "10", "10", "",
  "其他需要说明事项", "无", "总分", "100", "81.5", "良",
];

describe("a form of piped text whose blank cells are line breaks", () => {
  const form = formIn(`| ${southern.map((cell) => (cell === "" ? "|\n" : `${cell} |`)).join(" ").replaceAll(" |\n", "\n|")}`);
  it("has its funds, blanks in their places", () => {
    expect([form?.total?.fullYear?.text, form?.total?.actual?.text, form?.executionRate?.text, form?.executionScore?.text]).toEqual(["58200", "43650", "75%", "7.5"]);
    expect(form?.parts.map(({ role, actual }) => [role, actual?.text])).toEqual([["fiscal", "43650"], ["carry-over", undefined]]);
  });
  it("has its indicators under the columns of both heading rows, words as well as figures", () => {
    expect(indicatorsOf(form)).toEqual([
      ["维修间数", "3", "2", "40", "26"],
      ["验收合格率", "100", "100%", "20", "20"],
      ["办学条件", "改善", "有所改善", "20", "18"],
      ["学生满意度", "90", "95%", "10", "10"],
    ]);
    expect(form?.indicators[0]?.target).toMatchObject({ kind: "atLeast" });
    expect([form?.totalWeight?.text, form?.totalScore?.text, form?.achievedGoal?.text]).toEqual(["100", "81.5", "已维修两间"]);
  });
});

/** One cell a line, blank ones as well; 一级 and 二级指标 are merged downwards and leave blanks. */
const eastern = [
  "项目名称", "助餐补贴", "主管部门", "[031]青石县民政局", "",
  "资金情况（万元）", "", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分", "",
  "", "年度资金总额：", "30", "24", "10", "80%", "8", "",
  "", "其他资金", "", "", "", "", "", "",
  "一级指标", "二级指标", "三级指标", "分值", "年度指标值", "全年实际值", "得分", "未完成原因及拟采取的改进措施", "",
  "产出指标(50分)", "数量指标", "助餐点（≥**个）", "20", ">=12个", "12个", "20", "", "",
  "", "", "助餐人次", "15", ">=9000人次", "8100人次", "13", "两个点下半年才开", "",
  "", "成本指标", "每餐补贴", "15", "<=3元/人", "3元/人", "15", "", "",
  "效益指标(40分)", "社会效益指标", "受益老人", "40", ">=300人", "326人", "40", "", "",
];

describe("a form of piped text with one cell a line", () => {
  const form = formIn(eastern.map((cell) => `${cell} |`).join("\n"));
  it("keeps reasons out of the names, and reads amounts each", () => {
    expect(indicatorsOf(form)).toEqual([
      ["助餐点（≥**个）", ">=12个", "12个", "20", "20"],
      ["助餐人次", ">=9000人次", "8100人次", "15", "13"],
      ["每餐补贴", "<=3元/人", "3元/人", "15", "15"],
      ["受益老人", ">=300人", "326人", "40", "40"],
    ]);
    expect(form?.blocks.map(({ label, indicators }) => [label, indicators.length])).toContainEqual(["产出指标(50分)", 3]);
  });
  it("says nothing of a stretch whose cells have no place in its rows", () => {
    const torn = formIn(eastern.filter((cell) => cell !== "8100人次").map((cell) => `${cell} |`).join("\n"));
    expect(torn?.indicators.map(({ name }) => name)).not.toContain("助餐人次");
  });
});

describe("a form whose rows stand as they should", () => {
  it("is left as it is", () => {
    const form = formIn("项目支出绩效自评表\n项目名称 | 清淤 |\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n产出指标 | 数量指标 | 长度 | 3公里 | 3公里 | 50 | 50 |\n效益指标 | 社会效益指标 | 受益户 | 20户 | 21户 | 40 | 40 |\n");
    expect([form?.recovered, form?.indicators.length]).toEqual([undefined, 2]);
  });
});

/** One cell a line, blank ones lost, and narrow headings over two lines. */
const northern = [
  "项目支出绩效自评表", "项目名称", "食堂改造", "主管部门", "青石县教育局", "项目资金", "（万元）", "年初", "预算数", "全年", "预算数", "全年", "执行数", "分值", "执行率", "得分",
  "年度资金总额", "50", "48", "36", "10", "75%", "7.5", "其中：当年财政拨款", "50", "48", "36", "其他资金",
  "年度总体目标", "预期目标", "实际完成情况", "改造食堂", "已改造",
  "一级指标", "二级指标", "三级指标", "年度", "指标值", "实际", "完成值", "分值", "得分", "偏差原因分析及改进措施",
  "产出指标", "数量指标", "改造面积", "300", "300", "30", "30", "质量指标", "验收合格率", "100", "100", "30", "30",
  "满意度", "指标", "服务对象满意度指标", "师生满意度", "95", "92", "30", "29",
];

/** One cell a line, blank ones as well, and rows of different widths: no width lets them come out even. */
const western = [
  "部门预算项目支出绩效自评表（2024年度）", "项目名称", "人员经费", "主管部门", "青石县发改局", "实施单位（盖章）", "青石县发改局", "预算执行情况（10分）", "年度预算数（万元）",
  "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因", "总额", "240", "250", "225", "90.00%", "10", "9", "",
  "其中：财政资金", "200", "210", "195", "92.86%", "/", "/", "", "单位资金", "40", "40", "30", "75.00%", "/", "/", "", "其他资金", "", "", "", "", "/", "/",
  "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析",
  "产出指标", "数量指标", "发放人数", "=", "46", "人", "46", "60", "60", "", "效益指标", "社会效益指标", "足额保障率", "=", "100", "%", "100", "30", "30", "", "合计", "100", "99", "",
];

describe("a form of piped text whose rows are of many widths", () => {
  it("is put together from its cells, and not drawn into two columns", () => {
    const form = formIn(western.map((cell) => (cell === "" ? "|" : `${cell} |`)).join("\n"));
    expect([form?.total?.initial?.text, form?.total?.fullYear?.text, form?.total?.actual?.text]).toEqual(["240", "250", "225"]);
    expect(form?.parts.map(({ fullYear }) => fullYear?.text)).toEqual(["210", "40", undefined]);
    expect(indicatorsOf(form)).toEqual([["发放人数", "46", "46", "60", "60"], ["足额保障率", "100", "100", "30", "30"]]);
  });
});

describe("a form one cell a line whose headings go over two", () => {
  const form = formIn(northern.join("\n"));
  it("has its funds under the whole headings", () => expect([form?.total?.initial?.text, form?.total?.fullYear?.text, form?.total?.actual?.text, form?.executionScore?.text]).toEqual(["50", "48", "36", "7.5"]));
  it("has its indicators", () => expect(indicatorsOf(form)).toEqual([["改造面积", "300", "300", "30", "30"], ["验收合格率", "100", "100", "30", "30"], ["师生满意度", "95", "92", "30", "29"]]));
});

describe("a table of indicators inside a report", () => {
  it("tells of its targets, those met and the one missed with no reason, whatever rows its cells have left", () => {
    const cells = ["一级指标", "二级指标", "指标名称", "目标值", "实际完成值", "", "产出指标", "质量指标", "发放率", "100%", "100%", "", "产出指标", "数量指标", "受助学生", "1470", "1593", "产出指标", "数量指标", "走访户数", "60", "52", "效益指标", "满意度指标", "学生满意度", "95%", "96.5%"];
    const report = `青石县第二小学2023年度资助项目绩效自评报告\n一、基本情况。\n资助对象为困难学生。\n二、执行情况。\n本项目全年支出25万元。\n三、完成情况。\n较好地完成了年初目标，具体如下表。\n${cells.map((cell) => (cell === "" ? "|" : `${cell} |`)).join("\n")}\n四、问题。知晓率有待提高。`;
    const { narratives } = readDocument(readText("报告.txt", new TextEncoder().encode(report), { file: "报告.txt" }));
    expect(narratives.flatMap(({ relations }) => relations.flatMap((relation) => (relation.kind === "aim" ? [`${relation.actual.text} for ${relation.target.text}`] : [])))).toEqual(["100% for 100%", "1593 for 1470", "96.5% for 95%", "52 for 60"]);
  });
});
