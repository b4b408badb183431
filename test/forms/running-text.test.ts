import { describe, expect, it } from "vitest";
import { readNarrative } from "../../src/forms/narrative/index.js";
import { readDocument } from "../../src/forms/read-document.js";
import { documentOf, table } from "../support/table.js";

const sumsIn = (...lines: readonly string[]): number => readDocument(documentOf(lines)).narratives.flatMap(({ relations }) => relations).filter(({ kind }) => kind === "sum").length;

describe("running text is read", () => {
  it("with half-width commas and without a full stop", () => {
    expect(sumsIn("本校安排生均经费共计239万元,其中上级资金179.25万元,本级资金59.75万元,用于学校运转")).toBe(1);
  });

  it("with its sentences broken into short lines, as a PDF gives them", () => {
    expect(
      sumsIn(
        "本单位二〇二四年度安排的公用经费支出合计为12",
        "5.48万元。其中：公务用车运行经费支出共计23.98",
        "万元，公务接待费支出总计为101.5万元，都严格",
        "按照有关规定执行，主要用于文件交换和检验检测。",
      ),
    ).toBeGreaterThan(0);
  });
});

it("titles and signatures around a table are no report", () => {
  expect(readDocument(documentOf(["项目支出绩效自评表", "（2024年度）", "填表人：甲", "联系电话：000"])).narratives).toEqual([]);
});

describe("a report whose sections stand in the rows of a table", () => {
  const framed = (staff: string): string[] =>
    readDocument(documentOf(["2023年度部门整体支出绩效自评情况", table(`
      | 一、基本情况 | （一）概况 | 南坪街道办事处辖区面积12.6平方公里，下辖9个社区；年末实有72人，其中行政27人、事业${staff}人。 |
      | ^ | （二）收支情况 | 2023年收入合计4862.32万元，支出合计4621.87万元，其中基本支出3182.45万元、项目支出1439.42万元。 |
      | 二、自评结论 | 自评得分93.5分，自评等级为“优”，执行率95.05%，绩效目标完成较好。 | < |
    `, { origin: "table", file: "报告.docx" })])).narratives.flatMap(({ relations }) => relations.flatMap((each) => (each.kind === "sum" ? [each.total.text] : [])));

  it("is read like running text", () => {
    expect(framed("45")).toEqual(["72人", "4621.87万元"]);
  });

  it("is none where the table is one of figures with a remark", () => {
    const told = readDocument(documentOf(["项目支出情况表", table(`
      | 项目 | 预算数 | 执行数 | 说明 |
      | 甲 | 120 | 118 | 招标结余2万元，其中设备1.5万元、安装0.5万元，已按规定交回财政，不再使用。 |
      | 乙 | 80 | 80 |  |
      | 丙 | 60 | 60 |  |
      | 合计 | 260 | 258 |  |
    `, { origin: "table", file: "报告.docx" })]));
    expect([told.narratives.length, told.summedTables.length]).toEqual([0, 1]);
  });
});

it("what is worked out in a cell of a table is worked out again", () => {
  const rates = (rate: string): unknown =>
    readDocument(documentOf(["某局2024年度整体支出绩效自评报告", "全年支出100万元，其中基本支出60万元，项目支出40万元。", table(`
      | 指标 | 分值 | 得分 | 评分依据 |
      | 预算调整率 | 5 | 4 | 预算调整率=预算调整数/年初预算数×100%=5312.60/86420.00×100%=${rate}，扣1分 |
      | 管理制度 | 5 | 5 | 制度健全 |
    `, { origin: "table", file: "报告.docx" })])).narratives.flatMap(({ relations }) => relations.flatMap((each) => (each.kind === "completion" ? [[each.actual.text, each.budget.text, each.rate.text]] : [])));
  expect(rates("6.15%")).toEqual([["5312.60", "86420.00", "6.15%"]]);
});

describe("figures of one paragraph whose place tells no offset", () => {
  const sentence = "兑现人才补助1434万元，其中博士每人15万元、硕士每人3万元，分别为390万元和936万元，其余108万元为租房补贴，全部按期发放到位。";
  it.each([["page", { kind: "page", page: 2 }], ["cell", { kind: "cell", table: 1, row: 2, column: 3 }], ["paragraph", { kind: "paragraph", number: 4 }]] as const)("are told apart on a %s as well", (_, at) => {
    const { relations } = readNarrative([{ kind: "paragraph", role: "body", text: sentence, place: { file: "报告.pdf", at } }], { unit: "甲县人社局", year: 2024 });
    expect(relations.flatMap((each) => (each.kind === "sum" ? [each.parts.map(({ text }) => text)] : []))).toEqual([["390万元", "936万元", "108万元"]]);
  });
});

describe("a table that came one cell a line", () => {
  const cells = (...rows: string[]): string[] => rows.join(" ").split(" ");
  const found = (...lines: string[]): unknown => {
    const { overallForms, projectForms, summedTables } = readDocument(documentOf(["某局2024年度整体支出绩效自评报告", ...lines]));
    return { forms: overallForms.length + projectForms.length, sums: summedTables.flatMap(({ columns }) => columns.map(({ total }) => total.text)) };
  };

  it("has rates that are not added up", () => {
    expect(found(...cells("项目名称 预算金额（万元） 执行金额（万元） 执行率（%）", "产业扶持 26800 25964.5 96.88", "设施建设 18500 16836.2 91.01", "招商经费 680 612.4 90.06", "合计 45980 43413.1 94.42"))).toEqual({ forms: 0, sums: ["45980", "43413.1"] });
  });

  it("gives no funds where its figures came before their labels, or were torn in two", () => {
    const head = "项目支出绩效自评表 项目支出名称 森林防火经费 年初预算数 全年预算数 全年执行数 分值";
    const indicators = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标 数量指标 购置器材 116套 116套 90 90 总分 100 99";
    const funds = (figures: string): unknown => readDocument(documentOf(cells(head, figures, indicators))).projectForms.map(({ total, parts }) => [total?.actual?.text, parts.length]);
    expect(funds("年度资金总额 120 186 186 10 当年财政拨款 120 180 180 — 上年结转 0 6 6 —")).toEqual([["186", 2]]);
    expect(funds("120 186 186 10 年度资金总额 120 180 180 — 当年财政拨款 0 6 6 — 上年结转")).toEqual([[undefined, 0]]);
    expect(funds("年度资金总额 3,200,000 .00 3,200,000 .00 2,967,351 .10 10 当年财政拨款 0.00 0.00 0.00 —")).toEqual([[undefined, 0]]);
  });

  it("is a list of projects, and no form, where 项目名称 heads a column", () => {
    expect(found(...cells("项目类别 项目名称 预算数（万元） 执行数（万元） 执行率 备注", "专项类 校舍维修 3,860.00 3,742.18 96.95%", "设备购置 2,150.00 2,098.60 97.61%", "合计 6,010.00 5,840.78 97.18%"))).toMatchObject({ forms: 0 });
  });
});
