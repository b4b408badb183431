import { describe, expect, it } from "vitest";
import { narrativeOf } from "./support.js";

const aims = (text: string): string[] =>
  narrativeOf(text).relations.flatMap((relation) => (relation.kind === "aim" ? [`${relation.actual.quantity?.toString()} for ${relation.target.quantity?.toString()}`] : []));

describe("a target kept", () => {
  it.each([
    ["绩效目标：救助困难群众300人，发放补助金45万元。实际完成：救助困难群众312人，发放补助金45万元。", ["312人 for 300人", "45万元 for 45万元"]],
    ["年度目标为培训农民500人次、建设示范基地3个。\n截至年底，实际培训农民520人次，建成示范基地3个。", ["520人次 for 500人次", "3个 for 3个"]],
    ["完成低收入群体危房改造计划任务53户。\n全县共完成危房改造129户。", ["129户 for 53户"]],
    ["主要建设内容是改造管网12.5公里。\n目前已完成改造管网12.5公里。", ["12.5公里 for 12.5公里"]],
    ["数量指标：巡护次数≥6次，实际开展8次。", ["8次 for 6次"]],
    ["预定集体收入60.3万元，实际已完成集体收入60.3万元。", ["60.3万元 for 60.3万元"]],
    ["带动农户总收入42万元，实际完成农户总收入42万元。", ["42万元 for 42万元"]],
  ])("is known by the same words: %s", (text, found) => {
    expect(aims(text)).toEqual(found);
  });

  it.each([
    "上年培训农民500人次，今年实际培训农民510人次。",
    "计划培训农民500人次。\n实际修缮水渠520米。",
    "计划培训农民500人次。\n实际培训农民480人次。",
    "计划支出500万元。\n实际完成率96%。",
  ])("is not read into other figures, and one that is missed is nobody's fault: %s", (text) => {
    expect(aims(text)).toEqual([]);
  });
});

describe("a target that is missed", () => {
  it.each([
    ["补贴面积计划22.9万亩，实际完成22.5万亩；补贴农户覆盖率100%。", []],
    ["计划培训农民500人，实际培训农民480人，受训农民补助发放率100%。", []],
    ["计划培训农民500人，实际培训农民480人，完成率100%。", ["480人 for 500人"]],
  ])("is called met by words of its own alone: %s", (text, found) => {
    expect(aims(text)).toEqual(found);
  });
});
