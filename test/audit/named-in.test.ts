import { describe, expect, it } from "vitest";
import { namesIn } from "../../src/audit/named-in.js";
import { namesResult, shareWords } from "../../src/audit/result-names.js";

const all = ["校舍维修改造专项资金", "农村公路养护", "农村公路", "培训", "送戏下乡活动经费", ""].map((subject) => ({ subject }));
const named = (text: string, among: readonly { subject: string }[] = all): readonly string[] => namesIn(text, among).map(({ subject }) => subject);

describe("the projects that a text speaks of", () => {
  it.each([
    ["校舍维修改造专项资金执行率偏低。", ["校舍维修改造专项资金"]],
    ["校舍维修改造项目执行率偏低。", ["校舍维修改造专项资金"]],
    ["校舍维修、改造进展较慢。", ["校舍维修改造专项资金"]],
    ["农村公路养护执行率偏低。", ["农村公路养护"]],
    ["农村公路执行率偏低。", ["农村公路"]],
    ["农村公路养护和校舍维修改造都较慢。", ["校舍维修改造专项资金", "农村公路养护"]],
    ["校舍维修进展较慢。", ["校舍维修改造专项资金"]],
    ["校舍改造进展较慢。", []],
    ["培训进展较慢。", ["培训"]],
    ["训练进展较慢。", []],
    ["整体较慢。", []],
  ])("%s: %j", (text, subjects) => expect(named(text)).toEqual(subjects));

  it("by a part of a name are those that share the most of it, and no less than half", () => {
    const two = ["校舍维修改造", "校舍维修加固"].map((subject) => ({ subject }));
    expect(named("校舍维修较慢。", two)).toEqual(["校舍维修改造", "校舍维修加固"]);
    expect(named("校舍维修改较慢。", two)).toEqual(["校舍维修改造"]);
    expect(named("校舍维修较慢。", [{ subject: "校舍维修改造和体育场地建设" }])).toEqual([]);
    expect(named("校舍维修改造和较慢。", [{ subject: "校舍维修改造和体育场地建设" }])).toEqual(["校舍维修改造和体育场地建设"]);
    expect(named("校舍维较慢。", [{ subject: "校舍维修" }])).toEqual([]);
  });

  it("of a short name only where it stands there whole, filler words and all", () => {
    expect(named("图书采购较慢。", [{ subject: "图书" }])).toEqual(["图书"]);
    expect(named("图书较慢。", [{ subject: "图书经费" }])).toEqual([]);
    expect(named("图书经费较慢。", [{ subject: "图书经费" }])).toEqual(["图书经费"]);
  });
});

describe("the words of a text and the name of an indicator", () => {
  it.each([
    ["全年完成培训教师", "培训教师人数", false, true],
    ["2023年度培训教师", "培训教师", false, true],
    ["我县培训教师", "培训教师", false, true],
    ["1培训教师", "培训教师（人）", false, true],
    ["改造道路", "改造道路长度", false, true],
    ["改造道路", "道路改造里程", false, true],
    ["道路改造", "改造道路", false, true],
    ["改造", "改造长度", false, true],
    ["慰问困难群众", "困难群众慰问", false, true],
    ["困难群众慰问", "慰问困难群众人数", false, true],
    ["宣传", "宣传次数", false, false],
    ["人员", "人员数量", false, false],
    ["路", "路数量", false, false],
    ["改造道路", "道路改造进度", false, false],
    ["群众满意度", "群众满意度（%）", true, true],
    ["全年群众满意度", "群众满意度", true, true],
    ["道路完好率", "完好道路率", true, false],
    ["培训教师", "培训教师人数", true, false],
  ])("%s · %s are of one thing", (told, indicator, isRate, same) => expect(namesResult(told, indicator, isRate)).toBe(same));

  it.each([
    ["档案数字化扫描", "扫描页数", true],
    ["建成机耕路", "机耕路", true],
    ["完成培训", "培训人数", false],
    ["项目数量", "项目个数", false],
    ["道路", "桥梁", false],
    ["路", "道路", false],
    ["3D建模", "3D打印", false],
  ])("%s · %s have a word of their own in common", (told, indicator, shared) => expect(shareWords(told, indicator)).toBe(shared));
});
