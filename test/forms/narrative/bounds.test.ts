import { describe, expect, it } from "vitest";
import { relationsIn } from "./support.js";

const aims = (text: string): string[] => relationsIn(text).filter((each) => each.startsWith("aim"));

describe("a bound that a result is said to keep", () => {
  it.each([
    ["城镇登记失业率2.42%，控制在4.5%以内。", "aim 4.5% has 2.42% as 控制在4.5%以内"],
    ["全县失业率4.82%，控制在4.5%以内。", "aim 4.5% has 4.82% as 控制在4.5%以内"],
    ["参保率达92.1%，高于95%的目标。", "aim 95% has 92.1% as 高于95%的目标"],
    ["群众满意度88%，达到90%以上的目标要求。", "aim 90% has 88% as 达到90%以上的目标"],
    ["三公经费支出22万元，控制在预算25万元以内。", "aim 25万元 has 22万元 as 控制在预算25万元以内"],
    ["城镇新增就业2789人，超过2900人的目标任务。", "aim 2900人 has 2789人 as 超过2900人的目标"],
    ["债务余额预计执行数138.13亿元，债务余额严格控制在省上核定的限额130.69亿元内。", "aim 130.69亿元 has 138.13亿元 as 严格控制在省上核定的限额130.69亿元内"],
    ["公用经费支出32万元，低于30万元的控制数。", "aim 30万元 has 32万元 as 低于30万元的控制数"],
  ])("is told with it: %s", (text, found) => {
    expect(aims(text)).toEqual([found]);
  });

  it.each([
    "力争将失业率4.82%控制在4.5%以内。",
    "上年失业率4.8%，本年控制在4.5%以内。",
    "人均接待费480元，控制在每人每天120元以内。",
    "财政支出增长9.2%，高于8%的全省平均水平。",
    "失业率4.8%，未控制在4.5%以内。",
    "会议费18万元，培训费控制在15万元以内。",
    "会议费18万元，培训费严格控制在限额15万元以内。",
    "完工率88%，未达到90%以上的目标要求。",
  ])("is not that of another figure, or one still aimed at or missed: %s", (text) => {
    expect(aims(text)).toEqual([]);
  });
});
