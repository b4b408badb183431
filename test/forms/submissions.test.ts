import { describe, expect, it } from "vitest";
import { readSubmissions } from "../../src/forms/index.js";
import type { Document } from "../../src/document/index.js";
import { documentOf, table } from "../support/table.js";

const report = (unit: string, name: string): Document => documentOf([`${unit}2023年度部门整体支出绩效自评报告`, "2023年支出总额100.00万元，其中：基本支出60.00万元、项目支出40.00万元。"], name);
const sheet = (project: string, implementer: string, name: string, spent = "10"): Document =>
  documentOf(
    [
      table(`
        | 项目名称 | ${project} | < | < |
        | 主管部门 | 青石县人民政府 | 实施单位 | ${implementer} |
        | 资金来源 | 全年预算数 | 全年执行数 | 得分 |
        | 年度资金总额 | 10 | ${spent} | 10 |
        | 一级指标 | 三级指标 | 年度指标值 | 得分 |
        | 产出指标 | 服务次数 | 3次 | 90 |
      `, { file: name }),
    ],
    name,
  );
const units = (...documents: Document[]): unknown[] => readSubmissions(documents).submissions.map((each) => [each.unit, each.files.length, each.projectForms.length]);

describe("files are put together to units", () => {
  it("by the unit's name, across folders", () => {
    expect(units(report("青石县水利局", "甲/报告.docx"), sheet("清淤", "青石县水利局", "乙/清淤.xlsx"))).toEqual([["青石县水利局", 2, 1]]);
  });

  it("in one folder, though a project is carried out by another body", () => {
    expect(units(report("青石县水利局", "a/报告.docx"), sheet("清淤", "青石县水库管理所", "a/清淤.xlsx"))).toEqual([["青石县水利局", 2, 1]]);
  });

  it("under the department over them, where it handed in the report and several sheets name the body that works for it", () => {
    const below = (project: string, name: string): Document => documentOf([table(`
      | 项目名称 | ${project} | < | < |
      | 主管部门 | 县水利局 | 实施单位 | 青石县水库管理所 |
      | 资金来源 | 全年预算数 | 全年执行数 | 得分 |
      | 年度资金总额 | 10 | 10 | 10 |
      | 一级指标 | 三级指标 | 年度指标值 | 得分 |
      | 产出指标 | 服务次数 | 3次 | 90 |
    `, { file: name })], name);
    expect(units(report("青石县水利局", "a/自评.docx"), below("清淤", "a/1.xlsx"), below("护坡", "a/2.xlsx"))).toEqual([["青石县水利局", 3, 2]]);
  });

  it("apart in one folder, where each has handed in a report", () => {
    expect(units(report("青石县水利局", "a/1.docx"), report("青石县教育局", "a/2.docx"), sheet("校舍", "青石县教育局", "a/校舍.xlsx"))).toEqual([
      ["青石县水利局", 1, 0],
      ["青石县教育局", 2, 1],
    ]);
  });

  it("with a file that names no unit, in the folder above", () => {
    const nameless = documentOf(["2023年支出总额100.00万元，其中：基本支出60.00万元、项目支出40.00万元，全部用于保障运转。"], "a/说明.txt");
    expect(units(nameless, sheet("清淤", "青石县水利局", "a/表/清淤.xlsx"))).toEqual([["青石县水利局", 2, 1]]);
  });
});

describe("a form that nobody has begun to fill in", () => {
  const template = documentOf([table(`
    | 项目名称 |  | < | < |
    | 主管部门 |  | 实施单位 |  |
    | 资金来源 | 全年预算数 | 全年执行数 | 得分 |
    | 年度资金总额 |  |  |  |
    | 一级指标 | 三级指标 | 年度指标值 | 得分 |
    | 产出指标 |  |  |  |
  `, { file: "a/空表.xlsx" })], "a/空表.xlsx");

  it("is told as such, and is nobody's project", () => {
    const { submissions, problems } = readSubmissions([report("青石县水利局", "a/报告.docx"), sheet("清淤", "青石县水利局", "a/清淤.xlsx"), template]);
    expect(submissions.map((each) => each.projectForms.length)).toEqual([1]);
    expect([...problems, ...submissions.flatMap((each) => each.problems)].map(({ code }) => code)).toContain("form-unfilled");
  });
});

describe("a template whose name is printed to be written over", () => {
  const blank = (name: string): Document => documentOf([table(`
    | 项目名称 | ${name} | < | < | < | < |
    | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
    | 年度资金总额 |  |  |  | 10 |  |
    | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 指标1 |  |  |  |  |
    | 总分 | < | < | < | 100 |  |
  `, { file: "a/表.xlsx" })], "a/表.xlsx");
  const forms = (name: string): number[] => readSubmissions([blank(name)]).submissions.map(({ projectForms }) => projectForms.length);

  it("has not been filled in", () => expect([forms("XX项目"), forms("××专项资金")].flat().every((count) => count === 0)).toBe(true));
  it("has been begun under a name of its own", () => expect(forms("河道清淤")).toEqual([1]));
});

describe("files of a district", () => {
  const overall = (unit: string, name: string, figures: readonly string[]): Document =>
    documentOf(
      [
        `${unit}2023年部门整体支出绩效自评表`,
        table(`
          | 单位名称 | ${unit} | < | < | < |
          | 年度预算 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 |
          | 资金总额 | ${figures[0]} | ${figures[1]} | ${figures[2]} | 10 |
          | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
          | 产出指标 | 服务次数 | ${figures[3]}次 | ${figures[4]}次 | 90 |
        `, { file: name }),
      ],
      name,
    );

  it("of a unit that handed in twice are two submissions", () => {
    expect(units(overall("青石县水利局", "甲/表.xlsx", ["10", "11", "12", "3", "4"]), overall("青石县水利局", "乙/表.xlsx", ["20", "21", "22", "5", "6"]))).toHaveLength(2);
  });

  it("of a unit that handed in a report twice, a figure put right, are two submissions, and the same one told twice is one", () => {
    const corrected = documentOf(["青石县水利局2023年度部门整体支出绩效自评报告", "2023年支出总额110.00万元，其中：基本支出60.00万元、项目支出50.00万元。"], "乙/报告.docx");
    expect([units(report("青石县水利局", "甲/报告.docx"), corrected).length, units(report("青石县水利局", "甲/报告.docx"), report("青石县水利局", "乙/报告.pdf")).length]).toEqual([2, 1]);
  });

  it("of a unit that handed in twice each with the sheets in its own folder, in whatever order they come", () => {
    const first = report("青石县水利局", "1/报告.docx");
    const second = documentOf(["青石县水利局2023年度部门整体支出绩效自评报告", "2023年支出总额120.00万元，其中：基本支出70.00万元、项目支出50.00万元。"], "2/报告.docx");
    const sheets = [sheet("清淤", "青石县水利局", "2/项目自评表/清淤.xlsx"), sheet("堤防", "青石县水利局", "1/项目自评表/堤防.xlsx")];
    const together = (...documents: Document[]) => readSubmissions(documents).submissions.map(({ files }) => files.map((file) => file.slice(0, 1)).join("")).sort();
    expect(together(first, second, ...sheets)).toEqual(["11", "22"]);
    expect(together(...sheets, second, first)).toEqual(["11", "22"]);
  });

  it("of a unit that handed the same form in twice are one, be one figure another", () => {
    expect(units(overall("青石县水利局", "甲/表.xlsx", ["10", "11", "12", "3", "4"]), overall("青石县水利局", "乙/表.xlsx", ["10", "11", "12", "3", "5"]))).toHaveLength(1);
  });

  it("that name a unit by words which fit several stay by themselves", () => {
    expect(units(report("白沙镇中心卫生院", "甲/1.docx"), report("红土镇中心卫生院", "乙/1.docx"), sheet("体检", "中心卫生院", "丙/体检.xlsx"))).toHaveLength(3);
  });

  it("under another's name, one alone in a folder named after the unit whose report lies there, are that unit's", () => {
    const own = [report("青石县水利局", "青石县水利局2023年/报告.docx"), sheet("清淤", "青石县水利局", "青石县水利局2023年/项目/清淤.xlsx")];
    const foreign = (name: string): Document => sheet("堤防", "青石县档案馆", name);
    const form = (name: string): Document => overall("青石县档案馆", name, ["10", "11", "12", "3", "4"]);
    expect(units(...own, foreign("青石县水利局2023年/项目/堤防.xlsx"))).toEqual([["青石县水利局", 3, 2]]);
    expect(units(...own, form("青石县水利局2023年/整体自评表.xlsx"))).toEqual([["青石县水利局", 3, 1]]);
    expect(units(overall("青石县水利局", "青石县水利局2023年/整体自评表.xlsx", ["10", "11", "12", "3", "4"]), report("青石县档案馆", "青石县水利局2023年/报告.docx"))).toEqual([["青石县水利局", 2, 0]]);
    // Its own name says whose it is; several are others' own; another form is there already; the folder is nobody's.
    expect(units(...own, foreign("青石县水利局2023年/项目/档案馆.xlsx"))).toHaveLength(2);
    expect(units(...own, form("青石县水利局2023年/甲.xlsx"), overall("青石县教育局", "青石县水利局2023年/乙.xlsx", ["20", "21", "22", "5", "6"]))).toHaveLength(3);
    expect(units(...own, overall("青石县水利局", "青石县水利局2023年/甲.xlsx", ["20", "21", "22", "5", "6"]), form("青石县水利局2023年/乙.xlsx"))).toHaveLength(2);
    expect(units(report("青石县水利局", "材料/报告.docx"), sheet("清淤", "青石县水利局", "材料/项目/清淤.xlsx"), foreign("材料/项目/堤防.xlsx"))).toHaveLength(2);
  });

  it("that name no unit, in a folder of several, are nobody's", () => {
    const nameless = documentOf(["2023年支出总额100.00万元，其中：基本支出60.00万元、项目支出40.00万元，全部用于保障运转。"], "a/说明.txt");
    expect(units(report("青石县水利局", "a/1.docx"), report("青石县教育局", "a/2.docx"), nameless)).toEqual([
      ["青石县水利局", 1, 0],
      ["青石县教育局", 1, 0],
      ["", 1, 0],
    ]);
  });
});

describe("a form handed in twice", () => {
  it("is one form, the second telling its witness", () => {
    const { submissions } = readSubmissions([sheet("清淤", "青石县水利局", "a/1.xlsx"), sheet("清淤", "青石县水利局", "a/2.xlsx")]);
    const [form, other] = submissions[0]?.projectForms ?? [];
    expect([other, form?.total?.actual?.witnesses.map((fact) => fact.place.file)]).toEqual([undefined, ["a/2.xlsx"]]);
  });

  it("with another figure is two forms", () => {
    expect(units(sheet("清淤", "青石县水利局", "a/1.xlsx"), sheet("清淤", "青石县水利局", "a/2.xlsx", "9"))).toEqual([["青石县水利局", 2, 2]]);
  });
});

describe("a file without a form", () => {
  it("is named, with what it holds instead", () => {
    const { problems } = readSubmissions([documentOf([table("| 物品 | 数量 |\n| 桌子 | 三张 |")], "库存.xlsx")]);
    expect(problems.map((problem) => [problem.code, problem.place.file])).toEqual([["no-form", "库存.xlsx"]]);
  });
});

describe("a form that lacks a column", () => {
  const form = (drawing: string): string[] => readSubmissions([documentOf([table(drawing)], "表.xlsx")]).submissions.flatMap((each) => each.problems.map((problem) => problem.message.zh));

  it("is named with the column", () => {
    expect(form(`
      | 项目名称 | 清淤 | < | < |
      | 资金来源 | 全年预算数 | 全年执行数 | 分值 |
      | 年度资金总额 | 10 | 10 | 10 |
      | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
      | 产出指标 | 清淤长度 | 3公里 | 3公里 | 90 |
    `)).toEqual(["“清淤”中没有找到得分，相关核对未做"]);
  });

  it("is whole where its layout has no scores at all", () => {
    expect(form(`
      | 转移支付名称 | 清淤 | < | < |
      | 资金来源 | 全年预算数 | 全年执行数 | 执行率 |
      | 年度资金总额 | 10 | 10 | 100% |
      | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
      | 产出指标 | 清淤长度 | 3公里 | 3公里 |
    `)).toEqual([]);
  });
});
