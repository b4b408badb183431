import { describe, expect, it } from "vitest";
import { readDocument, type FileReading } from "../../src/forms/read-document.js";
import { readText } from "../../src/ingest/text/index.js";

function read(...lines: readonly string[]): FileReading {
  return readDocument(readText("自评表.txt", new TextEncoder().encode(lines.join("\n")), { file: "自评表.txt" }));
}

const piped = (...rows: readonly (readonly string[])[]): string[] => rows.map((row) => `| ${row.join(" | ")} |`);
const tabbed = (...rows: readonly (readonly string[])[]): string[] => rows.map((row) => row.join("\t"));
const head = [["项目名称", "渠道维修", "", "", "", "", ""], ["预算执行情况（万元）（20分）", "", "预算数(A)", "执行数(B)", "执行率(B/A)", "得分（20分*执行率）", ""], ["年度财政资金总额", "", "50", "45", "90%", "18", ""]];

describe("points in the title over all indicators", () => {
  const form = (title: string, ...levels: readonly string[]): FileReading =>
    read("2023年度渠道维修项目自评表", ...piped(...head, [title, "一级指标", "二级指标", "三级指标", "年初目标值(A)", "实际完成值(B)", "得分"], ...levels.map((level, at) => ["", level, `数量指标`, `维修渠道${at}`, "≥12公里", "13公里", "10"]), ["总分", "", "", "", "", "", "48"]));
  const wholes = (reading: FileReading): unknown => reading.summedTables.flatMap(({ columns }) => columns.map(({ total, parts }) => [total.text, ...parts.map(({ text }) => text)]));

  it("are those of the levels below", () => {
    expect(wholes(form("年度绩效目标1（80分）", "产出指标（50分）", "效益指标（20分）", "满意度指标（10分）"))).toEqual([["80", "50", "20", "10"]]);
  });

  it("are held against nothing where a level stands without points, or no points are told", () => {
    expect(wholes(form("年度绩效目标1（80分）", "产出指标（50分）", "效益指标", "满意度指标（10分）"))).toEqual([]);
    expect(wholes(form("年度绩效目标1", "产出指标（50分）", "效益指标（20分）", "满意度指标（10分）"))).toEqual([]);
  });
});

describe("rows whose merged widths are lost", () => {
  it("tell no funds where a header is split below into more columns than it has words", () => {
    const rows = tabbed(["年度主要任务完成情况", "任务名称", "完成情况", "预算数（万元）", "执行数（万元）", "分值", "执行率", "得分"], ["", "总额", "财政拨款", "其他资金", "总额", "财政拨款", "其他资金"], ["", "渠道维修", "完成", "40", "36", "4", "39.2", "35.2", "4", "—", "—", "—"], ["", "金额合计", "40", "36", "4", "39.2", "35.2", "4", "10", "98%", "9.8"]);
    const [form] = read("部门整体支出绩效自评表", ...tabbed(["部门名称", "石桥县水利局"]), ...rows, ...tabbed(["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"], ["", "产出指标", "数量指标", "维修渠道长度", "≥12公里", "13公里", "90", "90"], ["总分", "100", "99.8"])).overallForms;
    expect([form?.total, form?.executionRate]).toEqual([undefined, undefined]);
  });

  it("begin with 扣分项 where they are beyond the hundred points", () => {
    const rows = tabbed(["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "扣分原因"], ["", "产出指标", "数量指标", "维修渠道长度", "≥12公里", "13公里", "60", "60", ""], ["", "满意度指标", "服务对象满意度指标", "农户满意度", "≥90%", "95%", "30", "30", ""], ["扣分项", "审计发现问题的，每个扣1分", "0", "-0.5", "整改已完成"], ["总分", "100", "98.5"]);
    const [form] = read("项目支出绩效自评表", ...tabbed(["项目名称", "渠道维修"]), ...rows).projectForms;
    expect(form?.indicators.filter(({ weight }) => weight?.text === "0")).toEqual([]);
  });
});
