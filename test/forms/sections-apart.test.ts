import { describe, expect, it } from "vitest";
import { regionsOf } from "../../src/forms/regions.js";
import { readScoredForm } from "../../src/forms/scored/index.js";
import type { Table } from "../../src/document/index.js";
import { documentOf, table } from "../support/table.js";

const word = (drawing: string): Table => table(drawing, { origin: "table" });

const head = word(`
  | 项目名称 | 园区道路养护 | < | < |
  | 主管部门 | 青石园区管委会 | 实施单位 | 青石园区管委会 |`);
const funds = word(`
  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
  | 120 | 120 | 114 | 95% | 10 | 9.5 |`);
const goals = word(`
  | 预期目标 | 实际完成情况 |
  | 养护道路86公里 | 养护道路88公里 |`);
const indicators = (score: string): Table => word(`
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 养护道路里程 | ≥86公里 | 88公里 | 80 | ${score} |  |
  | 满意度指标 | 服务对象满意度指标 | 企业满意度 | ≥90% | 93% | 10 | 10 |  |
  | 自评总分（含预算执行率得分） | < | < | < | < | 100 | 99.5 |  |`);

const form = ["2022年度项目支出绩效自评表", head, "一、预算执行情况（单位：万元，10分）", funds, "二、年度总体目标", goals, "三、绩效指标（90分）", indicators("80")];

describe("a form whose sections are tables of their own", () => {
  it("is read as one", () => {
    const { regions } = regionsOf(documentOf(form));
    expect(regions.map(({ kind }) => kind)).toEqual(["project"]);
    const read = readScoredForm(regions[0]?.rows ?? [], "project", {});
    expect([read.subject, read.total?.actual?.text, read.executionScore?.text, read.totalScore?.text]).toEqual(["园区道路养护", "114", "9.5", "99.5"]);
    expect(read.indicators.map(({ name }) => name)).toEqual(["养护道路里程", "企业满意度"]);
  });

  it("ends where the next begins with a title of its own", () =>
    expect(regionsOf(documentOf([...form, ...form])).regions.map(({ kind }) => kind)).toEqual(["project", "project"]));

  it("takes in no table below another heading", () =>
    expect(regionsOf(documentOf(["2022年度项目支出绩效自评表", head, "附件2 资金拨付明细表", funds])).regions.map(({ rows }) => rows.length)).toEqual([2, 2]));
});
