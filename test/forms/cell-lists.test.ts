import { describe, expect, it } from "vitest";
import { cellLists } from "../../src/forms/cell-lists/index.js";
import { readDocument } from "../../src/forms/read-document.js";
import { readText } from "../../src/ingest/text/index.js";

/** Each sum found: its heading, total = parts, and ? where it is not sure. */
function sums(...lines: readonly string[]): string[] {
  const { summedTables } = readDocument(readText("表.txt", new TextEncoder().encode(lines.join("\n\n")), { file: "表.txt" }));
  return summedTables.flatMap(({ columns }) => columns.map(({ name, total, parts, sure }) => `${name} ${total.text} = ${parts.map(({ text }) => text).join("+")}${sure ? "" : " ?"}`));
}

const heading = ["2024年社区食堂补助分配表", "单位：万元", "序号", "乡镇", "补助对象", "金额"];

describe("a list whose cells came one a line", () => {
  it("adds up without its numbers, be it right or wrong", () => {
    expect(sums(...heading, "1", "青石镇", "青石食堂", "12", "2", "白水镇", "白水食堂", "8", "合计", "20")).toEqual(["金额 20 = 12+8"]);
    expect(sums(...heading, "1", "青石镇", "青石食堂", "12", "2", "白水镇", "白水食堂", "8", "合计", "24")).toEqual(["金额 24 = 12+8"]);
  });
  it("adds up where bars close its cells, under the heading before 备注", () => {
    const lines = [...heading, "备注", "1", "青石镇", "青石食堂", "12", "", "2", "白水镇", "白水食堂", "8", "", "3", "黄泥镇", "黄泥食堂", "5", "", "合计"].map((cell) => (cell === "" ? "|" : `${cell} |`));
    const ofText = (text: string): string[] => readDocument(readText("表.txt", new TextEncoder().encode(text), { file: "表.txt" })).summedTables.flatMap(({ columns }) => columns.map(({ name, total, parts }) => `${name} ${total.text} = ${parts.map((part) => part.text).join("+")}`));
    expect(ofText([...lines, "25 |"].join("\n"))).toEqual(["金额 25 = 12+8+5"]);
    expect(ofText([...lines, "35 |"].join("\n"))).toEqual(["金额 35 = 12+8+5"]);
  });
  it("adds up column by column", () => {
    expect(sums("乡镇", "中央", "省级", "青石镇", "5", "7", "白水镇", "6", "1", "黄泥镇", "2", "2", "合计", "13", "10")).toEqual(["中央 13 = 5+6+2", "省级 10 = 7+1+2"]);
  });
  it("goes on under the heading that comes again behind 续表", () => {
    const rows = ["项目 预算数 支出数", "道路维修 620.00 598.00", "户厕改造 187.50 187.50", "村庄绿化 80.00 48.00"];
    expect(sums(...rows, "（续表）", "项目 预算数 支出数", "村级运转 512.00 512.00", "产业扶持 86.00 69.00", "环卫保洁 90.50 90.50", "合计 1,576.00 1,505.00")).toEqual(["预算数 1,576.00 = 620.00+187.50+80.00+512.00+86.00+90.50", "支出数 1,505.00 = 598.00+187.50+48.00+512.00+69.00+90.50"]);
  });
  it("is known by its rhythm without numbers", () => {
    expect(sums("单位", "额度（万元）", "青石站", "10", "白水站", "3", "黄泥站", "3", "合计", "18")).toEqual(["额度 18 = 10+3+3"]);
  });
  it("is not accused where its rows differ, unless the total is a slip of the hand away", () => {
    const rows = ["支出内容", "实际支出", "凭证", "慰问", "67.2", "3月12号", "4月9号", "体检", "9.1", "6月2号", "培训", "35.5", "支出合计"];
    expect(sums(...rows, "111.8")).toEqual([" 111.8 = 67.2+9.1+35.5"]);
    expect(sums(...rows, "117.8")).toEqual([" 117.8 = 67.2+9.1+35.5 ?"]);
    expect(sums(...rows, "140")).toEqual([]);
  });
  it("says nothing where a figure may belong to either of two rows", () => {
    expect(sums("乡镇", "中央", "省级", "青石镇", "5", "7", "白水镇", "6", "黄泥镇", "2", "2", "合计", "13", "10")).toEqual([]);
  });
});

describe("a list with a row a line", () => {
  const rows = ["社会保障支出 486.30 452.20 34.10 7.54", "卫生健康支出 928.35 800.30 128.05 16.00", "农林水支出 35.00 42.00 -7.00 -16.67"];
  it("takes its columns' names from the line above it", () => {
    expect(sums("科目 2024年支出 2023年支出 增减额 增减幅（%）", ...rows, "合计 1449.65 1294.50 155.15 11.99")).toEqual(["2024年支出 1449.65 = 486.30+928.35+35.00", "2023年支出 1294.50 = 452.20+800.30+42.00", "增减额 155.15 = 34.10+128.05+-7.00"]);
    expect(sums("科目 2024年支出 2023年支出 增减额 增减幅（%）", ...rows, "合计 1449.65 1294.50 185.25 11.99")).toContain("增减额 185.25 = 34.10+128.05+-7.00");
  });
  it("has a column whose name is lost told by nothing but a slip of its total", () => {
    expect(sums("科目", "支出", ...rows, "合计 1449.65 1294.50 155.15 11.99")).not.toContainEqual(expect.stringContaining("11.99"));
    expect(sums("科目", "支出", ...rows, "合计 1449.65 1294.80 155.15 11.99")).toContainEqual(expect.stringContaining("1294.80 ="));
  });
});

describe("rows that came even under a heading", () => {
  const heading = ["科目", "2024年", "2023年", "增减额", "增减率（%）", "执行率"];
  const rows = (change: string, rate: string, done: string): string[][] => [["社会保障支出", "486.30", "452.20", "34.10", "7.54", "98.0%"], ["卫生健康支出", "928.30", "800.30", change, "15.99", "-"], ["农林水支出", "35.00", "42.00", "-7.00", rate, done], ["合计", "1449.60", "1294.50", "155.10", "11.98", "-"]];
  const told = (lines: readonly string[]): { derived: string[]; columns: string[] } => {
    const { summedTables } = readDocument(readText("表.txt", new TextEncoder().encode(lines.join("\n")), { file: "表.txt" }));
    return {
      derived: summedTables.flatMap(({ derived }) => derived.map(({ kind, printed, first, second }) => `${kind} ${printed.text} of ${first.text}, ${second?.text ?? ""}`)),
      columns: summedTables.flatMap(({ columns }) => columns.map(({ total, parts }) => `${total.text} = ${parts.map(({ text }) => text).join("+")}`)),
    };
  };
  const shapes: readonly (readonly [string, (rows: readonly (readonly string[])[]) => string[]])[] = [["a row a line", (all) => all.map((row) => row.join(" "))], ["a cell a line", (all) => all.flat()]];

  it.each(shapes)("are a table again, %s: what is worked out across is held as well", (_, laid) => {
    const { derived, columns } = told(laid([heading, ...rows("128.00", "-16.67", "95.0%")]));
    expect(derived).toContain("difference 128.00 of 928.30, 800.30");
    expect(derived).toContain("growth -16.67 of 35.00, 42.00");
    expect(columns).toEqual(["1449.60 = 486.30+928.30+35.00", "1294.50 = 452.20+800.30+42.00", "155.10 = 34.10+128.00+-7.00"]);
    expect(told(laid([heading, ...rows("182.00", "-16.67", "95.0%")])).derived).toContain("difference 182.00 of 928.30, 800.30");
  });
  it.each(shapes)("go on where the heading comes again, %s", (_, laid) => {
    const all = rows("128.00", "-16.67", "95.0%");
    expect(told([...laid([heading, ...all.slice(0, 2)]), "（续表）", ...laid([heading, ...all.slice(2)])]).columns[0]).toBe("1449.60 = 486.30+928.30+35.00");
  });
  it.each(shapes)("are none where a row in their midst has a figure less, %s", (_, laid) =>
    expect(told(laid([heading, ...rows("128.00", "-16.67", "95.0%").map((row) => row.filter((cell) => cell !== "800.30"))]))).toEqual({ derived: [], columns: [] }));
  it("are left to the form that they are a part of", () => {
    const funds = ["项目资金", "年初预算数", "全年预算数", "全年执行数", "执行率", "得分", "年度资金总额", "50", "50", "45", "90%", "9", "其中：财政拨款", "40", "40", "36", "90%", "-", "其他资金", "10", "10", "9", "90%", "-"];
    expect(cellLists(readText("表.txt", new TextEncoder().encode(funds.join("\n")), { file: "表.txt" }).blocks)).toEqual([]);
  });
});

describe("sources named once for every amount above them", () => {
  const told = (spent: string): string[] => ["计划安排资金", "（万元）", "90", "实际到位资金", "（万元）", "90", "实际支出", "（万元）", spent, "结余（万元）", "0", "其中：中央财政", "其中：中央财政", "其中：中央财政", "其中：中央财政", "省财政", "60", "省财政", "60", "省财政", "60", "省财政", "其它", "30", "其它", "30", "其它", "24", "其它"];
  it("are the parts of each", () => {
    expect(sums(...told("84"))).toEqual(["计划安排资金 90 = 60+30", "实际到位资金 90 = 60+30", "实际支出 84 = 60+24"]);
    expect(sums(...told("81"))).toContain("实际支出 81 = 60+24");
  });
  it("are those of what is left as well, where a name tells of it", () => {
    const county = (left: string): string[] => ["计划安排资金", "90", "实际到位资金", "90", "实际支出", "84.2", "结余", left, ...["省财政", "市县区财政"].flatMap((source) => (source === "省财政" ? [source, "60", source, "60", source, "58", source, "2"] : [source, "30", source, "30", source, "26.2", source, "3.8"]))];
    expect(sums(...county("5.8"))).toEqual(["计划安排资金 90 = 60+30", "实际到位资金 90 = 60+30", "实际支出 84.2 = 58+26.2", "结余 5.8 = 2+3.8"]);
    expect(sums(...county("8.5"))).toContain("结余 8.5 = 2+3.8");
    expect(sums(...county("5.8").filter((_, at) => at < 14))).toEqual([]);
  });
  it("say nothing where a name is missing", () => {
    expect(sums(...told("81").filter((_, at) => at !== 17))).toEqual([]);
  });
});

describe("a table with sections", () => {
  it("reads each section under its own heading", () => {
    const text = ["一、基本情况 | |", "起止时间 | 2024年 |", "二、支出明细 | |", "支出内容 | 计划数(万元) | 实际数(万元)", "排练 | 30 | 28", "场租 | 12 | 12", "支出合计 | 42 | 40"].map((line) => `${line} |`).join("\n");
    expect(sums(text)).toEqual(["计划数 42 = 30+12", "实际数 40 = 28+12"]);
  });
});

describe("a piped table with one cell a line, blank ones as well", () => {
  it("keeps its rows under a title, though the column of remarks is blank", () => {
    const cells = ["疾控补助分配表", "单位：万元", "单位", "合计", "甲病防治", "乙病防治", "绩效奖励", "备注", "市医院", "63", "", "40", "23", "", "疾控中心", "9.5", "2.5", "", "7", "", "妇幼院", "5", "5", "", "", "", "卫监所", "3.2", "1.2", "2", "", ""];
    const { summedTables } = readDocument(readText("表.txt", new TextEncoder().encode(cells.map((cell) => (cell === "" ? "|" : `${cell} |`)).join("\n")), { file: "表.txt" }));
    expect(summedTables.flatMap(({ lines }) => lines.map(({ total, parts }) => `${total.text} = ${parts.flatMap(({ text }) => text || []).join("+")}`))).toEqual(["63 = 40+23", "9.5 = 2.5+7", "5 = 5", "3.2 = 1.2+2"]);
  });
});

describe("rows whose headings were lost", () => {
  const rows = [["东街街道", "8", "1", "7", "0.75"], ["西街街道", "9", "5", "4", "3.5"], ["南街街道", "24", "10", "14", "6"], ["北街街道", "22", "6", "16", "2.25"], ["青石镇", "5", "3", "2", "7"], ["白水镇", "11", "4", "7", "0"]];
  const across = (lines: readonly string[]): string[] => {
    const { summedTables } = readDocument(readText("表.txt", new TextEncoder().encode(lines.join("\n")), { file: "表.txt" }));
    return summedTables.flatMap(({ lines: sums }) => sums.map(({ name, total, parts }) => `${name} ${total.text} = ${parts.map(({ text }) => text).join("+")}`));
  };
  const all = rows.map(([label, whole, one, other]) => `${label} ${whole} ${one} ${other}`);
  const shown = all.map((row) => row.replace(/ (\d+) (\d+) (\d+)$/, " $1 = $2+$3"));

  it("are added up by what all of them have in common, one cell a line or a row a line, with remarks behind", () => {
    expect(across(["镇街", ...rows.flat()])).toEqual(shown);
    expect(across(["镇街 年度任务 已拨付", ...rows.map((row) => `${row.join(" ")} 追减结转资金2.5万元`)])).toEqual(shown);
  });
  it("have the one told that differs from five others", () =>
    expect(across(["镇街", ...rows.flat().map((cell) => (cell === "24" ? "42" : cell))])).toEqual(shown.map((row) => row.replace("24 =", "42 ="))));
  it("are left alone where two differ, or too few are there", () => {
    expect(across(["镇街", ...rows.flat().map((cell) => (cell === "24" || cell === "22" ? "42" : cell))])).toEqual([]);
    expect(across(["镇街", ...rows.slice(0, 4).flat()])).toEqual([]);
  });
});

describe("an outline with a row a line", () => {
  const outline = (...rows: readonly string[]): string[] => {
    const { summedTables } = readDocument(readText("表.txt", new TextEncoder().encode(["项目支出绩效目标申报表", "项目资金（万元） 金额", ...rows].join("\n")), { file: "表.txt" }));
    return summedTables.flatMap(({ columns }) => columns.map(({ total, parts, sure }) => `${total.text} = ${parts.map(({ text }) => text).join("+")}${sure ? "" : " ?"}`));
  };
  const funds = (subtotal: string): string[] => ["年度资金总额 9.50", `（一）财政拨款小计 ${subtotal}`, "1、一般公共预算 7.20", "2、政府性基金 1.30", "3、国有资本经营预算 0.00", "（二）自有资金小计 1.00", "1、事业收入 0.40", "2、经营性收入 0.60"];

  it("has each 小计 held against the rows numbered under it", () => {
    expect(outline(...funds("8.50"))).toEqual(["8.50 = 7.20+1.30+0.00", "1.00 = 0.40+0.60"]);
    expect(outline(...funds("8.20"))).toContain("8.20 = 7.20+1.30+0.00");
  });
  it("is read by columns, and a row with no more than a nought is nought in all of them", () =>
    expect(outline("一、收支对比 （一） 收入总计 900 1000 100 11.11%", "1. 财政补助收入 600 650 50 8.33%", "2. 科教项目收入 0", "3. 医疗收入 300 350 50 16.67%", "（二） 支出总计 800 900 100 12.5%")).toEqual(["900 = 600+0+300", "1000 = 650+0+350", "100 = 50+0+50"]));
  it("is left alone where a row may be a selection, a number is missing, or a row in between has none", () => {
    expect(outline("（一）农业支出 90", "1、种植业 40", "2、畜牧业 30", "（二）林业支出 20")).toEqual([]);
    expect(outline("（一）财政拨款小计 90", "1、一般公共预算 40", "3、国有资本经营预算 30", "（二）其他资金 20")).toEqual([]);
    expect(outline("（一）财政拨款小计 90", "1、一般公共预算 40", "上年结转 20 10 5", "2、政府性基金 30", "（二）其他资金 20")).toEqual([]);
  });
});

describe("a list with 合计 first, whose blank cells are gone", () => {
  const list = (...totals: readonly [string, string, string]): string[] => {
    const cells = ["2024年森林管护资金安排表", "单位：万元", "序号", "单位", "合计", "管护补助", "抚育补助", "防火支出", "1", "青石林场", totals[0], "120", "35", "18", "2", "白水林场", totals[1], "63", "3", "黄泥林场", totals[2], "40", "12"];
    const { summedTables } = readDocument(readText("表.txt", new TextEncoder().encode(cells.join("\n\n")), { file: "表.txt" }));
    return summedTables.flatMap(({ lines }) => lines.map(({ total, parts }) => `${total.text} = ${parts.map(({ text }) => text).join("+")}`));
  };
  it("adds up row by row", () => expect(list("173", "63", "52")).toEqual(["173 = 120+35+18", "63 = 63", "52 = 40+12"]));
  it("has a slip told by the rows that hold", () => expect(list("178", "63", "52")).toEqual(["178 = 120+35+18", "63 = 63", "52 = 40+12"]));
  it("is left alone where a row differs by more, or two do", () => {
    expect(list("290", "63", "52")).toEqual(["63 = 63", "52 = 40+12"]);
    expect(list("178", "63", "57")).toEqual([]);
  });
});

describe("三公经费 whose cells came one a line", () => {
  const list = (total: string, vehicles: string): string[] => ["2024年“三公”经费预算表", "（单位：万元）", "项 目", "预算数", "合 计", total, "因公出国（境）费", "2.5", "公务接待费", "96.4", "公务用车购置及运行费", vehicles, "其中：公务用车运行费", "68", "公务用车购置费", "37.5"];
  const right = ["预算数 204.4 = 2.5+96.4+105.5", "公务用车购置及运行费 预算数 105.5 = 37.5+68"];

  it("adds up by what it consists of", () => expect(sums(...list("204.4", "105.5"))).toEqual(right));
  it("has a wrong total told, and wrong vehicles", () => {
    expect(sums(...list("240.4", "105.5"))).toContain("合计 预算数 240.4 = 2.5+105.5+96.4");
    expect(sums(...list("204.4", "150.5"))).toContain("公务用车购置及运行费 预算数 150.5 = 37.5+68");
  });
  it("has its total at the end as well", () => expect(sums("项目", "金额（万元）", "因公出国（境）费", "0", "公务接待费", "1.8", "公务用车运行维护费", "4.2", "公务用车购置费", "0", "合计", "7.2")).toEqual(["金额 7.2 = 0+1.8+4.2+0"]));
  it("says nothing where a kind is left blank, or stands among other spending", () => {
    expect(sums("项目", "预算数", "合计", "7.8", "因公出国（境）费", "公务接待费", "1.8", "公务用车购置及运行费", "4.2", "其中：公务用车运行费", "4.2", "公务用车购置费")).toEqual([]);
    expect(sums("项目", "预算数", "合计", "27.8", "办公费", "12", "公务接待费", "1.8", "差旅费", "4", "公务用车运行维护费", "4.2")).toEqual([]);
  });
  it("adds up where each row stands on a line under a name for every cell, its numbers and a blank remark left out", () => {
    const told = ["资金分配情况如下：", "序号 乡镇 人数 金额 备注", "1 青石镇 120 36.5", "2 白水镇 86 25.8", "3 黄泥镇 64 19.2"];
    expect(sums(...told, "合计 270 81.5")).toEqual(["人数 270 = 120+86+64", "金额 81.5 = 36.5+25.8+19.2"]);
    expect(sums(...told, "合计 270 91.5")).toEqual(["人数 270 = 120+86+64", "金额 91.5 = 36.5+25.8+19.2"]);
  });
  it("is no table where a line has another number of cells, or no heading stands above", () => {
    expect(sums("乡镇 人数 金额", "青石镇 120 36.5", "白水镇 86", "黄泥镇 64 19.2", "合计 270 91.5")).toEqual([]);
    expect(sums("青石镇 120 36.5", "白水镇 86 25.8", "黄泥镇 64 19.2", "合计 270 91.5")).toEqual([]);
  });
});

describe("a project's money over its sources, one amount each", () => {
  const table = (...rows: readonly string[]): string[] => {
    const { summedTables } = readDocument(readText("表.txt", new TextEncoder().encode(["绩效目标申报表", "项目名称 | 校园食堂改造 |", ...rows, "总体目标 | 改造食堂 |"].join("\n")), { file: "表.txt" }));
    return summedTables.flatMap(({ columns }) => columns.map(({ total, parts }) => `${total.text} = ${parts.map(({ text }) => text).join("+")}`));
  };
  it.each([
    [["年度资金总额: 48", "其中:财政拨款 36", "其他资金 12"], "48 = 36+12"],
    [["资金情况（万元） 年度资金总额: 48", "其中：中央补助 30", "市级资金 10", "本级资金（包括结转结余） 8"], "48 = 30+10+8"],
    [["项目资金（万元） | 年度资金总额： | 48.00 |", "其中：财政拨款 | 36.00 |", "其他资金 | 12.00 |"], "48.00 = 36.00+12.00"],
    [["年度资金总额：", "48", "其中：财政资金", "36", "单位自筹", "12"], "48 = 36+12"],
  ])("adds up, and is told where it does not: %j", (rows, sum) => {
    expect(table(...rows)).toEqual([sum]);
    const [total = ""] = sum.split(" ");
    const other = total.replace("48", "84");
    expect(table(...rows.map((row) => row.replace(total, other)))).toEqual([sum.replace(total, other)]);
  });
  it.each([
    [["年度资金总额: 48", "其中:财政拨款 36"]],
    [["年度资金总额: 48", "其中:中央补助 30", "省级资金 10"]],
    [["年度资金总额: 48", "其中:财政拨款 36", "其中:中央资金 36", "其他资金 2"]],
    [["项目资金 | 年初预算数 | 全年执行数 |", "年度资金总额： | 48 | |", "其中：财政拨款 | | 36 |", "其他资金 | | 2 |"]],
  ])("is not accused where a source may be unnamed, or of another column: %j", (rows) => expect(table(...rows)).toEqual([]));

  const programmes = (city: string): string[] => ["年度预算资金总额: 270.50", "其中:中央补助 160.00", "市级资金 80.00", "本级资金 30.50", "其中:", "家庭奖励补助资金（万元）", "年度预算资金总额: 180.00", "其中:中央补助 110.00", `市级资金 ${city}`, "本级资金 20.00", "其中:", "特别扶助补助资金（万元）", "年度预算资金总额: 90.50", "其中:中央补助 50.00", "市级资金 30.00", "本级资金 10.50"];
  it("adds up source by source over the programmes it is made up of", () => {
    expect(table(...programmes("50.00"))).toEqual(["270.50 = 160.00+80.00+30.50", "180.00 = 110.00+50.00+20.00", "90.50 = 50.00+30.00+10.50", "270.50 = 180.00+90.50", "160.00 = 110.00+50.00", "80.00 = 50.00+30.00", "30.50 = 20.00+10.50"]);
    expect(table(...programmes("55.00"))).toContain("80.00 = 55.00+30.00");
  });
});
