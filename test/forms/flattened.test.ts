import { describe, expect, it } from "vitest";
import type { Document, Paragraph } from "../../src/document/index.js";
import { readDocument } from "../../src/forms/read-document.js";

const head = ["项目支出绩效自评表", "项目名称", "甲县水窖建设项目", "实施单位", "甲县水利站", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "年度资金总额", "50", "50", "45", "10", "90%", "9"];
const body = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "产出指标(60分)", "数量指标", "水窖数量", "≥30口", "30口", "40", "40", "质量指标", "验收合格率", "100%", "100%", "20", "20", "效益指标(30分)", "社会效益指标", "受益人口", "≥500人", "520人", "30", "30"];

function documentOf(lines: readonly string[]): Document {
  const blocks = lines.map((text, index): Paragraph => ({ kind: "paragraph", text, role: "body", place: { file: "表.txt", at: { kind: "paragraph", number: index + 1, line: index + 1 } } }));
  return { name: "表.txt", format: "text", blocks, parts: [], problems: [] };
}

const shapes: readonly (readonly [string, readonly string[]])[] = [
  ["one cell a line", [...head, ...body, "总分", "100", "99"]],
  ["all in one line", [[...head, ...body, "总分", "100", "99"].join(" ")]],
  ["cells parted by |", [`${head.join(" | ")} |`, `${body.join(" | ")} |`, "总分 | 100 | 99 |"]],
];

describe("a form whose table was lost", () => {
  it.each(shapes)("is read where it came out as %s", (_, lines) => {
    const [form] = readDocument(documentOf(lines)).projectForms;
    expect(form?.subject).toBe("甲县水窖建设项目");
    expect(form?.total?.actual?.text).toBe("45");
    expect(form?.indicators.map((each) => `${each.category} ${each.name} ${each.targetCell.text} ${each.actual.text} ${each.weight?.text} ${each.score?.text}`)).toEqual([
      "output 水窖数量 ≥30口 30口 40 40",
      "output 验收合格率 100% 100% 20 20",
      "benefit 受益人口 ≥500人 520人 30 30",
    ]);
    expect(form?.blocks.map((each) => each.weight.text)).toEqual(["60", "30"]);
    expect([form?.totalWeight?.text, form?.totalScore?.text]).toEqual(["100", "99"]);
  });

  it("has its funds where 执行率 alone is blank", () => {
    const blank = head.map((each) => (each === "50" ? "150" : each === "45" ? "135" : each)).filter((each) => each !== "90%");
    const [form] = readDocument(documentOf([...blank, ...body, "总分", "100", "99"])).projectForms;
    expect([form?.total?.initial?.text, form?.total?.fullYear?.text, form?.total?.actual?.text, form?.executionWeight?.text, form?.executionScore?.text]).toEqual(["150", "150", "135", "10", "9"]);
  });

  it("has no funds where it may as well be an amount that is blank", () => {
    const blank = head.filter((each) => each !== "90%");
    const [form] = readDocument(documentOf([...blank, ...body, "总分", "100", "99"])).projectForms;
    expect([form?.total?.initial, form?.executionScore]).toEqual([undefined, undefined]);
  });

  it("has the unit's name end before the title of the funds, whatever that is called", () => {
    const named = head.flatMap((each) => (each === "年初预算数" ? ["部门预算（万元）", each] : [each]));
    expect(readDocument(documentOf([...named, ...body, "总分", "100", "99"])).projectForms[0]?.implementer?.text).toBe("甲县水利站");
  });

  it("is held to no total where the text breaks off before it", () => {
    const [form] = readDocument(documentOf([...head, ...body, "满意度指标(10分)", "满意度指标", "群众满"])).projectForms;
    expect(form?.indicators).toHaveLength(3);
    expect([form?.recovered, form?.totalWeight]).toEqual(["part", undefined]);
  });

  it("is held to no total where its rows do not come out even", () => {
    const uneven = body.filter((each) => each !== "30口");
    const [form] = readDocument(documentOf([...head, ...uneven, "总分", "100", "99"])).projectForms;
    expect([form?.recovered, form?.totalWeight, form?.indicators.map(({ name }) => name)]).toEqual(["part", undefined, ["验收合格率", "受益人口"]]);
  });
});
