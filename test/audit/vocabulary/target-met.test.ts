import { describe, expect, it } from "vitest";
import { meetsRow, metRow, targetRow, type TargetRow } from "../../../src/audit/vocabulary/direction.js";
import { earned } from "../../../src/audit/vocabulary/proportion.js";
import { Term } from "../../../src/audit/vocabulary/term.js";
import { readTarget } from "../../../src/quantity/index.js";
import { fact } from "../build.js";

const told = (text: string): Term => Term.of(fact(text, { concept: "other" }, ""), { zh: "实际完成值", en: "actual" });
const target = (text: string): Term => Term.of(fact(text, { concept: "indicator.target" }, ""), { zh: "指标值", en: "target" }, readTarget(text));
const row = (aim: string, actual: string, label = "数量", category = "output", level2 = "数量指标"): TargetRow => ({ label, category, level2, target: target(aim), actual: told(actual) });

describe("whether a target is met", () => {
  it.each([
    ["as its sign says", row("≤5次", "3次"), "yes"],
    ["as its sign says, whatever its words", row("≥5次", "6次", "投诉次数"), "yes"],
    ["by the very figure", row("5次", "5次", "投诉次数"), "yes"],
    ["by the very figure, though nothing says which way is better", row("95%", "95%", "预算控制率", "cost"), "yes"],
    ["by more, where nothing else is said", row("5次", "6次"), "yes"],
    ["not by less", row("5次", "4次"), "no"],
    ["by less, of what nobody wants", row("5次", "4次", "安全事故次数"), "yes"],
    ["not by more of that", row("5次", "6次", "安全事故次数"), "no"],
    ["by more, of its handling", row("5起", "6起", "事故处理数"), "yes"],
    ["not by less handling", row("5起", "4起", "违规查处起数"), "no"],
    ["by lower costs", row("5万元", "4万元", "养护成本", "cost"), "yes"],
    ["not by higher costs", row("5万元", "6万元", "养护成本", "cost"), "no"],
    ["by more saved", row("5%", "6%", "成本节约率", "cost"), "yes"],
    ["not by less saved", row("5%", "4%", "费用压减率", "cost"), "no"],
    ["by nobody knows which way, for a rate of costs", row("95%", "90%", "预算控制率", "cost"), "unknown"],
    ["nor for a degree", row("95%", "99%", "成本控制程度", "cost"), "unknown"],
    ["but a rate in the middle of the words is none", row("5万元", "4万元", "利率补贴成本", "cost"), "yes"],
    ["in less time", row("30天", "25天", "完工", "output", "时效指标"), "yes"],
    ["in fewer working days", row("30工作日", "25工作日", "完工", "output", "时效指标"), "yes"],
    ["not in more", row("30个工作日", "35个工作日", "完工", "output", "时效指标"), "no"],
    ["in less time, the unit told by the target alone", row("30天", "25", "完工", "output", "时效指标"), "yes"],
    ["by more on time", row("95%", "98%", "按时完成率", "output", "时效指标"), "yes"],
    ["by more days open", row("30天", "25天", "开放"), "no"],
    ["nor missed by more than a range, where more is better", row("85%-90%", "92%", "群众满意度", "satisfaction"), "unknown"],
    ["nor in less time than one", row("15-20天", "12天", "办结", "output", "时效指标"), "unknown"],
    ["but missed by less than a range", row("85%-90%", "82%", "群众满意度", "satisfaction"), "no"],
    ["and by more than one in money", row("50-100元", "120元", "慰问标准"), "no"],
    ["by words, not", row("有效", "5"), "unknown"],
    ["by words told, not", row("5次", "较多"), "unknown"],
    ["by another kind, not", row("5次", "5人"), "unknown"],
    ["by what may be more or less, not", row("≥5次", "3次以上"), "unknown"],
  ] as const)("%s", (_, one, answer) => expect(metRow(one)).toBe(answer));

  it("is unknown where the cell sets no target", () => expect(metRow({ ...row("5", "5"), target: told("5") })).toBe("unknown"));

  it("becomes a verdict, or a want of one", () => {
    expect([meetsRow(row("≥5次", "6次")).holds, meetsRow(row("≥5次", "4次")).holds, meetsRow(row("5万元", "4万元", "成本", "cost")).holds]).toEqual([true, false, true]);
    expect(() => meetsRow(row("有效", "5"))).toThrow("无法比较");
  });

  it("is asked of an indicator's row, whose words may be missing", () => {
    const [aim, actual] = [target("5次"), told("4次")];
    expect(targetRow({ target: aim, actual, label: 3 })).toEqual({ label: "", category: "", level2: "", target: aim, actual });
    expect(targetRow({ target: aim, actual, label: "甲", category: "cost", level2: "成本" })).toMatchObject({ label: "甲", category: "cost", level2: "成本" });
    for (const none of [{}, { target: aim }, { actual }, { target: "5", actual }]) expect(() => targetRow(none)).toThrow(TypeError);
  });
});

describe("what a result earns in proportion", () => {
  const points = (one: TargetRow, formulas: unknown): string => {
    const term = earned(one, told("10分"), formulas);
    return `${term.quantity.value.round(4).toFixed()} = ${term.working}`;
  };
  it.each<[string, TargetRow, unknown, string]>([
    ["all points where it is met", row("≥5次", "6次"), [], "10 = 10"],
    ["its part where it falls short", row("≥5次", "4次"), [], "8 = 10×(4÷5)"],
    ["nothing, and no less, where it went the other way", row("≥5%", "-2.1%", "增速", "benefit"), [], "0 = 0"],
    ["its part of a plain figure", row("5次", "4次"), [], "8 = 10×(4÷5)"],
    ["all where exactly so much was to be done and more was", row("=5次", "6次"), [], "10 = 10"],
    ["its part where less was", row("=5次", "4次"), [], "8 = 10×(4÷5)"],
    ["below a range, its part of the lower end", row("50-100元", "40元"), [], "8 = 10×(40÷50)"],
    ["above a range, the upper end's part of it", row("50-100元", "125元"), [], "8 = 10×(100÷125)"],
    ["past an upper limit, the limit's part of it", row("≤5次", "8次"), [], "6.25 = 10×(5÷8)"],
    ["by another formula, the kinder of both", row("≤5次", "8次"), ["2-实际÷目标", "目标÷实际"], "6.25 = 10×(5÷8)"],
    ["by another formula alone, that one", row("≤5次", "8次"), ["2-实际÷目标"], "4 = 10×(200-8÷5)"],
    ["whatever else has a 2 and a sign", row("≤5次", "8次"), ["12-实际÷目标"], "6.25 = 10×(5÷8)"],
    ["with spaces in it", row("≤5次", "8次"), ["2 - 实际÷目标"], "4 = 10×(200-8÷5)"],
    ["told as one text", row("≤5次", "8次"), "2－实际÷目标", "4 = 10×(200-8÷5)"],
    ["and never by a formula that merely has a 2", row("≤5次", "8次"), ["目标÷实际×2-1"], "6.25 = 10×(5÷8)"],
  ])("%s", (_, one, formulas, result) => expect(points(one, formulas)).toBe(result));

  it.each([["有效", "5"], ["≥5次", "3次以上"], ["50-100元", "5人"]])("cannot be told of what cannot be compared: %s and %s", (aim, actual) => expect(() => earned(row(aim, actual), told("10分"), [])).toThrow("无法比较"));
});
