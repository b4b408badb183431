import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { wholeRulebook } from "../audit/rulebook.js";
import { documentOf, table } from "../support/table.js";

const rulebook = wholeRulebook();

const form = (name: string, budget: string, actual: string, rate: string, points: string, score: string): string => `
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
  | 项目名称 | ${name} | < | < | < | < | < |
  | 主管部门 | 青石县文化局 | < | < | 实施单位 | 青石县文化局 | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | ^ | 年度资金总额 | ${budget} | ${budget} | ${actual} | 10 | ${rate} | ${points} |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 场次 | ≥20场 | 22场 | 50 | 50 |
  | 效益指标 | 社会效益指标 | 群众参与 | 提高 | 提高 | 30 | 30 |
  | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 93% | 10 | 10 |
  | 总分 | < | < | < | < | 100 | ${score} |`;

const forms = [form("送戏下乡", "20", "19", "95%", "9.5", "99.5"), form("图书馆购书", "30", "30", "100%", "10", "100")];
const list = (rows: string, unit = "单位：万元"): string[] => [unit, `
  | 序号 | 项目名称 | 预算数 | 执行数 | 执行率 | 自评得分 |
  ${rows}`];

function saysOf(...blocks: readonly string[]): string[] {
  const document = documentOf(blocks.map((block, at) => (block.includes("|") ? table(block, { origin: "table", number: at + 1 }) : block)));
  return readSubmissions([document]).submissions.flatMap((submission) =>
    audit(submission, rulebook, { language: "zh" }).findings.map(({ severity, rule, subject, actual = "", expected = "" }) => `${severity} ${rule} ${subject} ${actual}≠${expected}`)).filter((said) => /listed/.test(said));
}

describe("a table of projects beside their forms", () => {
  it("says nothing where it is copied from them, whatever it is called", () =>
    expect(saysOf(...list("| 1 | 送戏下乡 | 20.00 | 19.00 | 95% | 99.5 |\n | 2 | 图书馆购书 | 30.00 | 30.00 | 100% | 100 |\n | | 合计 | 50.00 | 49.00 | 98% | |"), ...forms)).toEqual([]));

  it("has each figure told that the form has otherwise", () =>
    expect(saysOf(...list("| 1 | 送戏下乡 | 22 | 19 | 86.36% | 99.5 |\n | 2 | 图书馆购书项目 | 30 | 29 | 96.67% | 99 |"), ...forms)).toEqual([
      "error project.listed-budget-differs 送戏下乡 22≠20",
      "error project.listed-spending-differs 图书馆购书 29≠30",
      "error project.listed-score-differs 图书馆购书 99≠100",
    ]));

  it("is compared in the unit it tells, and not at all where it tells none", () => {
    expect(saysOf(...list("| 1 | 送戏下乡 | 200000 | 190000 | 95% | 99.5 |\n | 2 | 图书馆购书 | 300000 | 290000 | 96.67% | 100 |", "单位：元"), ...forms)).toEqual(["error project.listed-spending-differs 图书馆购书 29.0000≠30"]);
    expect(saysOf(...list("| 1 | 送戏下乡 | 200000 | 190000 | 95% | 99.5 |\n | 2 | 图书馆购书 | 300000 | 290000 | 96.67% | 100 |", "汇总如下"), ...forms)).toEqual([]);
  });

  it("is no table of what was bought", () =>
    expect(saysOf("单位：万元", "| 项目 | 预算数 | 执行数 |\n | 图书馆购书 | 12 | 12 |\n | 图书馆维修 | 8 | 8 |", ...forms)).toEqual([]));

  it("is of the form whose name holds its own only where a figure is the same", () => {
    const held = (budget: string): string[] => saysOf(...list(`| 1 | 送戏下乡惠民演出 | ${budget} | 18 | 90% | 99.5 |\n | 2 | 图书馆购书 | 30 | 30 | 100% | 100 |`), form("送戏下乡惠民演出（省级）", "20", "19", "95%", "9.5", "99.5"), forms[1] as string);
    expect(held("20")).toEqual(["error project.listed-spending-differs 送戏下乡惠民演出（省级） 18≠19"]);
    expect(held("45")).toEqual([]);
  });

  it("leaves alone a project in parts, and columns named twice", () => {
    expect(saysOf(...list("| 1 | 送戏下乡 | 12 | 11 | 91.67% | |\n | 2 | 送戏下乡 | 8 | 8 | 100% | |"), ...forms)).toEqual([]);
    expect(saysOf("单位：万元", "| 项目名称 | 上年执行数 | 执行数 | 自评得分 |\n | 送戏下乡 | 15 | 19 | 99.5 |\n | 图书馆购书 | 28 | 30 | 100 |", ...forms)).toEqual([]);
  });

  it.each([["自评等级", "良", ["良≠优"]], ["评价等次", "优", []], ["等级", "A", []], ["自评等次", "合格", []]])("has a grade under %s held against the score beside it: %s", (head, grade, found) => {
    const graded = saysOf("单位：万元", `| 项目名称 | 预算数 | 执行数 | 自评得分 | ${head} |\n | 送戏下乡 | 20 | 19 | 99.5 | 优 |\n | 图书馆购书 | 30 | 30 | 100 | ${grade} |\n | 无表项目 | 30 | 30 | 82 | 良 |`, ...forms);
    expect(graded).toEqual(found.map(() => expect.stringContaining("project.listed-grade-differs-from-score 图书馆购书")));
  });

  it("needs no form for it, and takes no points of another scale for a score", () => {
    const alone = (score: string): string[] => saysOf("单位：万元", `| 项目名称 | 预算数 | 执行数 | 自评得分 | 等级 |\n | 河道清淤 | 20 | 19 | ${score} | 优 |`, ...forms);
    expect(alone("88")).toEqual([expect.stringContaining("listed-grade-differs-from-score 河道清淤")]);
    expect(alone("18")).toEqual([]);
  });
});

describe("a list whose heading stands on two rows", () => {
  const heading = `
    | 序号 | 项目名称 | 资金情况 | < | < | < | 自评结果 | < |
    | ^ | ^ | 年初预算 | 全年预算 | 全年执行 | 执行率 | 得分 | 等级 |`;
  const listed = (budget: string, score: string): string => `${heading}
    | 1 | 送戏下乡 | 20.00 | ${budget} | 19.00 | 95% | ${score} | 优 |
    | 2 | 图书馆购书 | 30.00 | 30.00 | 30.00 | 100% | 100 | 优 |
    | 合计 | < | 50.00 | 50.00 | 49.00 | 98% | | |`;

  it("is a list and no project's form", () => expect(readSubmissions([documentOf(["单位：万元", table(listed("20.00", "99.5"), { origin: "table" }), table(form("送戏下乡", "20", "19", "95%", "9.5", "99.5"))])]).submissions.flatMap(({ projectForms }) => projectForms.map(({ subject }) => subject))).toEqual(["送戏下乡"]));

  it("is held against the forms", () => {
    expect(saysOf("单位：万元", listed("20.00", "99.5"), ...forms)).toEqual([]);
    expect(saysOf("单位：万元", listed("20.00", "95.9"), ...forms)).toEqual(["error project.listed-score-differs 送戏下乡 95.9≠99.5"]);
  });
});
