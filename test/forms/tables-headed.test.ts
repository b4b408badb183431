import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/forms/read-document.js";
import { readText } from "../../src/ingest/text/index.js";

/** What the tables of a text have worked out: products by name, sums across by their line. */
function workedOut(...lines: readonly string[]): string[] {
  const { summedTables } = readDocument(readText("表.txt", new TextEncoder().encode(lines.join("\n")), { file: "表.txt" }));
  return summedTables.flatMap(({ derived, lines: across }) => [
    ...derived.map(({ kind, printed, first, second }) => `${kind} ${printed.text} = ${first.text}×${second?.text ?? ""}`),
    ...across.map(({ total, parts }) => `${total.text} = ${parts.map(({ text }) => text).join("+")}`),
  ]);
}

describe("a table below another without a line between", () => {
  const above = ["一级指标 | 指标名称 | 目标值 | 完成值 | | |", "产出指标 | 培训任务 | 1200名 | 1166名 | | |", "效益指标 | 就业率 | 60% | 61.5% | | |"];
  const rows = (amount: string): string[] => ["1 | 民办 | 青石培训学校 | 2600 | 420 | 109.2 |", "2 | 民办 | 白水培训学校 | 2600 | 300 | 78 |", `3 | 公办 | 黄泥职业学校 | 2600 | 446 | ${amount} |`];
  const heading = "序号 | 学校性质 | 培训机构 | 补助标准(元/人) | 合格人数 | 补助资金 |";

  it("begins with a column for its rows' numbers, its columns numbered or not", () => {
    const found = ["product 109.2 = 2600×420", "product 78 = 2600×300", "product 115.96 = 2600×446"];
    expect(workedOut(...above, heading, ...rows("115.96"))).toEqual(found);
    expect(workedOut(...above, heading, "① | ② | ③ | ④ | ⑤ | ⑥=④*⑤ |", ...rows("115.96"))).toEqual(found);
  });
  it("has a wrong product told against the others", () => expect(workedOut(...above, heading, ...rows("151.96"))).toContain("product 151.96 = 2600×446"));
  it("is no table of its own where rows of names are not numbered", () => expect(workedOut(...above, "序号 | 说明 | 备注 | | | |", "甲 | 以上数据来自台账 | 无 | | | |")).toEqual([]));
});

describe("a heading whose 资金来源 is parted below, widths lost", () => {
  const heads = ["序号 | 乡镇 | 项目名称 | 计划投入资金 | 资金来源 | 责任单位 | 备注 | | |", "中央资金 | 省级资金 | 其他资金 | | | | | | |"];
  const rows = (second: string): string[] => ["1 | 青石镇 | 灌渠改造 | 120 | 60 | 40 | 20 | 青石镇政府 | 续建 |", `2 | 白水镇 | 果园道路 | ${second} | 50 | 20 | 15 | 白水镇政府 | 新建 |`, "3 | 黄泥镇 | 冷库 | 64 | 30 | 30 | 4 | 黄泥镇政府 | 新建 |"];

  it("has what was planned beside the sum of its sources", () => expect(workedOut(...heads, ...rows("85"))).toEqual(["120 = 60+40+20", "85 = 50+20+15", "64 = 30+30+4"]));
  it("has the row told that differs", () => expect(workedOut(...heads, ...rows("95"))).toContain("95 = 50+20+15"));
});

describe("a heading whose change is parted below into how much and by what rate, widths lost", () => {
  const heads = (change: string, much: string, rate: string): string[] => [`项目 | 上年决算数 | 本年决算数 | ${change} | |`, `${much} | ${rate} | | | |`];
  const rows = (much: string): string[] => ["合计 | 186.40 | 172.30 | -14.10 | -7.56% |", "1.公务接待费 | 52.10 | 47.60 | -4.50 | -8.64% |", `2.公务用车运行费 | 134.30 | 124.70 | ${much} | -7.15% |`];
  const found = ["difference -14.10 = 172.30×186.40", "difference -4.50 = 47.60×52.10", "difference -9.60 = 124.70×134.30", "growth -7.56% = 172.30×186.40", "growth -8.64% = 47.60×52.10", "growth -7.15% = 124.70×134.30"];

  it("has both columns worked out", () => {
    expect(workedOut(...heads("比上年增减情况", "增减金额", "增减幅度"), ...rows("-9.60"))).toEqual(found);
    expect(workedOut(...heads("比上年增、减情况", "增、减额", "增、减%"), ...rows("-9.60"))).toEqual(found);
    expect(workedOut(...heads("与上年相比", "增（减）额", "增（减）率"), ...rows("-9.60"))).toEqual(found);
    expect(workedOut(...heads("同比变化", "变化额", "变化率"), ...rows("-9.60"))).toEqual(found);
  });
  it("has the row told that differs", () => expect(workedOut(...heads("比上年增减情况", "增减金额", "增减幅度"), ...rows("-6.90"))).toContain("difference -6.90 = 124.70×134.30"));
  it("is parted nowhere where the names below are of something else, or two headings may be meant", () => {
    expect(workedOut(...heads("比上年增减情况", "公务接待", "公务用车"), ...rows("-9.60"))).not.toContain("difference -9.60 = 124.70×134.30");
    expect(workedOut(...heads("比上年增减情况", "增减金额", "原因"), ...rows("-9.60"))).not.toContain("difference -9.60 = 124.70×134.30");
    expect(workedOut("项目 | 上年增减情况 | 本年决算数 | 本年增减情况 | |", "增减金额 | 增减幅度 | | | |", ...rows("-9.60"))).not.toContain("difference -9.60 = 124.70×134.30");
  });
});

describe("a note in the last row of a table", () => {
  const rows = ["项目 | 预算数 | |", "合计 | 4196 | |", "公务接待费 | 2747 | |", "公务用车费 | 1449 | |"];
  const note = "增减情况说明：2024年“三公”经费预算数为4196万元，较2023年4729万元减少533万元，同比下降11.27%，主要是压减开支。";
  const changes = (...lines: readonly string[]): string[] => readDocument(readText("表.txt", new TextEncoder().encode(lines.join("\n")), { file: "表.txt" })).narratives.flatMap(({ relations }) => relations.flatMap((each) => (each.kind === "change" ? [`${each.current?.text} ${each.delta?.text} ${each.rate?.text}`] : [])));

  it("that says it explains the table is read as text", () => expect(changes(...rows, `${note} | | |`)).toEqual(["4196万元 533万元 11.27%"]));
  it("is no text where a row of figures follows, or it says nothing of what it is", () => {
    expect(changes(...rows.slice(0, 2), `${note.replace("情况说明：", "、")} | | |`, ...rows.slice(2))).toEqual([]);
    expect(changes(...rows, "公务接待费较上年减少，主要是压减开支，严控标准，其他各项保持不变，按上年安排执行 | 2747 | |")).toEqual([]);
  });
});
