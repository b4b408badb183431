import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { wholeRulebook } from "../audit/rulebook.js";
import { documentOf, table } from "../support/table.js";

const rulebook = wholeRulebook();

const saysOf = (drawing: string): string[] =>
  readSubmissions([documentOf([table(drawing, { origin: "table" })])]).submissions.flatMap((submission) =>
    audit(submission, rulebook, { language: "zh" }).findings.filter(({ severity }) => severity !== "info").map(({ rule, actual = "", expected = "" }) => `${rule} ${actual}≠${expected}`));

describe("a table that says what its total is made of", () => {
  const aided = (name: string): string => saysOf(`
    | 对象类别 | 年初人数 | 年末人数 | 补助支出（万元） |
    | 城市低保 | 1268 | 1221 | 723.17 |
    | 农村低保 | 6842 | 6699 | 3356.98 |
    | 特困供养 | 671 | 680 | 823.01 |
    | ${name} | 20 | 386 | 284.69 |
    | 合计 | 8801 | 8600 | 5187.85 |`).join();

  it("is believed: a row 不计入人数合计 is in one of its totals and not in another", () => expect(aided("临时救助（人次，不计入人数合计）")).toBe(""));
  it("is held to its rows where it says nothing", () => expect(aided("临时救助")).toContain("table.total-differs-from-rows"));

  const points = (remark: string, name = "未成年人占比"): string[] => saysOf(`
    | 一级指标 | 三级指标 | 分值 | 扣分 | 得分 | 说明 |
    | 产出 | 参观人次 | 50 | 1.9 | 48.1 | |
    | 效益 | ${name} | 10 | 0 | 10 | |
    | 效益 | 文创产品 | 20 | 1.2 | 18.8 | |
    | 合计 | | 80 | 3.3 | 76.9 | ${remark} |`);

  it("counts the points off for execution in where its remark says so", () => {
    expect(points("扣分合计含执行率0.20")).toEqual([]);
    expect(points("")).toEqual(["table.total-differs-from-rows 3.3≠3.1"]);
  });
  it("has an indicator called 占比 among its rows", () => expect(points("扣分合计含执行率0.20", "未成年人占比")).toEqual([]));
});
