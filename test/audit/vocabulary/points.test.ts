import { describe, expect, test } from "vitest";
import { repair } from "../../../src/audit/vocabulary/repair.js";
import { distance, readStandard, standardText, structureText, structured, weighed } from "../../../src/audit/vocabulary/structure.js";
import { Term } from "../../../src/audit/vocabulary/term.js";
import { gradeOf, tierOf } from "../../../src/audit/vocabulary/tiers.js";
import { fact } from "../build.js";

const term = (text: string): Term => Term.of(fact(text, { concept: "other" }, ""));
const row = (label: string, category: string, weight: string, score = weight, actual = "100%") => ({ label, category, weight: term(weight), score: term(score), target: term(actual === "" ? "" : "100%"), actual: term(actual) });
const usual = ["执行率10 产出50 效益30 满意度10", "执行率10 产出40 效益20 满意度10 成本20"];
const [ten, hundred] = [term("10"), term("100")];

describe("the repair of weights that miss their total", () => {
  test("gives points to the indicator that has none, where the standard has points for it", () => {
    const rows = [row("数量", "output", "20"), row("质量", "output", "20"), row("效益", "benefit", "20"), row("成本", "cost", "20"), row("满意度", "satisfaction", "0", "0")];
    expect(repair(rows, ten, hundred, usual, "zh")).toBe("如将“满意度”的分值由 0 改为 10，则合计 100");
  });

  test("is the weight that its own full score shows", () => {
    const rows = [row("数量", "output", "25", "20"), row("质量", "output", "30"), row("效益", "benefit", "30"), row("满意度", "satisfaction", "10")];
    expect(repair(rows, ten, hundred, usual, "en")).toBe("with “数量” at 20 instead of 25 they come to 100");
  });

  test("names the block alone where several of its rows would do", () => {
    const rows = [row("数量", "output", "20"), row("质量", "output", "20"), row("效益", "benefit", "30"), row("满意度", "satisfaction", "10")];
    expect(repair(rows, ten, hundred, usual, "zh")).toBe("如将产出指标中某一项的分值增加 10（产出合计由 40 改为 50），则合计 100");
  });

  test("is the total itself where the rows come to 100", () => {
    const rows = [row("数量", "output", "50"), row("效益", "benefit", "30"), row("满意度", "satisfaction", "10")];
    expect(repair(rows, ten, term("90"), usual, "zh")).toBe("如将总分由 90 改为 100，则与各项之和相符");
  });

  test("gives no points to an indicator that does not apply, nor takes them from one that needs them", () => {
    const spare = row("满意度", "satisfaction", "0", "0", "无");
    const rows = [row("数量", "output", "50"), row("效益", "benefit", "30"), { ...spare, target: term("无") }];
    expect(repair(rows, ten, hundred, ["执行率10 产出50 效益30 满意度10"], "zh")).not.toContain("满意度");
    for (const [target, actual] of [["", "100%"], ["100%", ""], ["无", "100%"]]) {
      expect(repair([...rows.slice(0, 2), { ...spare, target: term(target ?? ""), actual: term(actual ?? "") }], ten, hundred, usual, "zh")).not.toContain("满意度");
    }
    expect(repair([...rows.slice(0, 2), { ...spare, actual: term("100%"), target: term("100%"), weight: term("") }], ten, hundred, usual, "zh")).toBe("如将“满意度”的分值由空白改为 10，则合计 100");
    expect(repair([...rows.slice(0, 2), { ...spare, actual: term("100%"), target: term("100%"), weight: term("") }], ten, hundred, usual, "en")).toBe("with “满意度” at 10 instead of blank they come to 100");
  });

  test("gives the execution rate only what a standard has for it", () => {
    const rows = [row("数量", "output", "50"), row("效益", "benefit", "30"), row("满意度", "satisfaction", "10")];
    expect(repair(rows, term("20"), hundred, usual, "zh")).toBe("如将“预算执行率”的分值由 20 改为 10，则合计 100");
    expect(repair(rows, term("5"), hundred, ["执行率20 产出50 效益30", "执行率10 产出50 效益30 满意度10"], "zh")).toContain("“预算执行率”的分值由 5 改为 10");
    expect(repair(rows, term("20"), hundred, ["执行率20 产出40 效益30 满意度10"], "zh")).not.toContain("预算执行率");
    expect(repair([row("数量", "output", "60"), row("效益", "benefit", "30"), row("满意度", "satisfaction", "10")], term(""), term("110"), usual, "zh")).toBe("如将总分由 110 改为 100，则与各项之和相符");
  });

  test("leaves no weight below nothing or above all, nor below what was scored", () => {
    expect(repair([row("数量", "output", "5"), row("效益", "benefit", "100")], ten, hundred, ["执行率10 产出5 效益85"], "zh")).toBe("如将“效益”的分值由 100 改为 85，则合计 100");
    expect(repair([row("数量", "output", "60", "58"), row("效益", "benefit", "40", "30")], ten, hundred, ["执行率10 产出50 效益40"], "zh")).not.toContain("数量");
  });

  test("takes fives before ones, and the block down as well as up", () => {
    const rows = [row("数量", "output", "25"), row("质量", "output", "35"), row("效益", "benefit", "30"), row("满意度", "satisfaction", "10")];
    expect(repair(rows, ten, hundred, usual, "zh")).toBe("如将产出指标中某一项的分值减少 10（产出合计由 60 改为 50），则合计 100");
    expect(repair(rows, ten, hundred, usual, "en")).toBe("with one of the 产出 indicators down by 10 (60 to 50 in all) they come to 100");
    expect(repair([row("数量", "output", "20"), row("质量", "output", "23"), row("效益", "benefit", "30"), row("满意度", "satisfaction", "10")], ten, hundred, usual, "zh")).toBe("如将“质量”的分值由 23 改为 30，则合计 100");
  });

  test("names no block where the rows that would do are of several, or of none that is known", () => {
    const zero = [row("甲", "output", "0", "0"), row("乙", "benefit", "0", "0"), row("丙", "satisfaction", "80")];
    expect(repair(zero, ten, hundred, ["执行率10 产出45 效益45"], "zh")).toBe("");
    expect(repair([row("甲", "other", "40"), row("乙", "other", "40")], ten, hundred, ["执行率10 指标90"], "zh")).toBe("");
    expect(repair([row("甲", "output", "50"), row("乙", "benefit", "40")], ten, term("90"), usual, "en")).toBe("with the total at 100 instead of 90 it agrees with the rows");
    expect(repair([row("甲", "output", "50"), row("乙", "benefit", "30")], ten, term("80"), usual, "zh")).toBe("");
  });

  test("is left to the unit where nothing stands out, or nothing is wrong", () => {
    const rows = [row("数量", "output", "60"), row("效益", "benefit", "20"), row("满意度", "satisfaction", "5")];
    expect(repair(rows, ten, hundred, ["执行率20 指标80"], "zh")).toBe("");
    expect(repair([row("数量", "output", "90")], ten, hundred, usual, "zh")).toBe("");
    expect(repair(rows, ten, term(""), usual, "zh")).toBe("");
  });
});

describe("the structure of weights", () => {
  test("is told by level 1 and held against each standard", () => {
    const rows = [row("数量", "output", "70"), row("效益", "benefit", "10"), row("满意度", "satisfaction", "10")];
    expect(structureText(rows, ten)).toBe("执行率10、产出70、效益10、满意度10");
    expect(structured(rows, ten, usual).holds).toBe(false);
    expect(structured(rows, ten, ["执行率10 指标90"]).holds).toBe(true);
  });

  test("shows every weight that went in", () => {
    const verdict = structured([row("数量", "output", "70"), row("效益", "benefit", "20")], ten, usual);
    expect(verdict.items.map(({ fact: each, role }) => [each.text, role])).toEqual([["10", "witness"], ["70", "witness"], ["20", "witness"]]);
  });

  test("is written out, the standards too", () => {
    expect(structureText([row("成本", "cost", "20.5"), row("甲", "other", "5"), row("数量", "output", "30"), row("空", "benefit", "")], term(""))).toBe("产出30、成本20.5、指标5");
    expect(standardText([" 执行率10  产出50", "执行率20 指标80 "])).toBe("执行率10、产出50；或执行率20、指标80");
    expect([standardText("执行率10 产出50"), standardText(term("10")), standardText(undefined)]).toEqual(["执行率10、产出50", "10", ""]);
  });

  test("of a standard is read share by share, other words aside", () => {
    expect([...readStandard("执行率 10 产出50.55、效益30 其他5")].map(([share, points]) => `${share}${points.toFixed()}`)).toEqual(["执行率10", "产出50.55", "效益30"]);
  });

  test("is as far from a standard as points stand elsewhere", () => {
    const apart = (own: string, standard: string): string => distance(readStandard(own), readStandard(standard)).toFixed();
    expect([apart("执行率10 产出50 效益40", "执行率10 产出50 效益30 满意度10"), apart("执行率10 产出50 效益40", "执行率10 指标90"), apart("产出50 效益40", "执行率10 指标80"), apart("执行率10", "执行率10")]).toEqual(["20", "0", "20", "0"]);
  });

  test("of a block is that of the indicators under it", () => {
    const [block, bare, told] = weighed([{ label: "一级", weight: ten, indicators: [{ category: "benefit" }] }, { weight: ten, indicators: [] }, row("数量", "output", "5", "4")]);
    expect([block?.share, block?.label, block?.score, bare?.share, bare?.label]).toEqual(["效益", "一级", undefined, "指标", ""]);
    expect([told?.score?.text, told?.target?.text, told?.actual?.text]).toEqual(["4", "100%", "100%"]);
    expect(() => weighed([{ label: "甲" }])).toThrow(TypeError);
  });

  test("is held against nothing where the profile has no standard", () => {
    expect([structured([row("数量", "output", "70")], ten, undefined).holds, structured([row("数量", "output", "70")], ten, []).holds, structured([row("数量", "output", "70")], ten, usual).holds]).toEqual([true, true, false]);
  });

  test("is unknown where the level-1 words say nothing", () => {
    expect(structured([row("甲", "other", "90")], ten, usual).holds).toBe(true);
    expect(structured([row("甲", "other", "5"), row("数量", "output", "85")], ten, usual).holds).toBe(true);
    expect(structured([row("甲", "other", "0"), row("数量", "output", "90")], ten, usual).holds).toBe(false);
  });
});

describe("words", () => {
  test.each([
    ["达成预期指标", "met"], ["已完成年度目标", "met"], ["基本达成预期指标", "nearly"], ["部分达成预期指标并具有一定效果", "partly"],
    ["未完全实现", "partly"], ["未达成", "missed"], ["全面完成", "met"], ["达标", "met"], ["完成值", "met"], ["大部分完成任务", "nearly"], ["已基本实现绩效目标", "nearly"], ["尚未全部完成", "partly"], ["已部分完成年度任务", "partly"], ["没有完成", "missed"], ["未能实现目标且效果较差", "missed"], ["尚未达到", "missed"], ["", ""], ["完成较好", ""], ["工作完成", ""], ["100%", ""],
    ["有效提升", ""], ["未发生事故", ""], ["12月完成", ""],
  ])("of a result: %s is %s", (told, tier) => {
    expect(tierOf(term("有效提升"), term(told))).toBe(tier);
  });

  test("that the target was set in are no tier", () => {
    expect(tierOf(term("基本完成"), term("基本完成"))).toBe("");
  });

  test.each([["优秀", "优"], ["良好", "良"], ["不合格", "差"], ["合格", "合格"], ["优□ 良☑ 中□ 差□", "良"], ["☑优 □良", "优"], ["等级待定", ""], ["不达标", "差"], ["较差", "差"], ["差", "差"], ["无差错", ""], ["达标", "合格"], ["中", "中"], ["一般", "中"], [" 优 ", "优"],
    ["□优 √良 □中", "良"], ["优√良□", "优"], ["√ 优 秀", "优"], ["✔■合格□不合格", "合格"], ["优秀□不合格☑合格□", "差"], ["□优□良□中□差", ""], ["优□良□", ""], ["", ""]])("of a grade: %s is %s", (told, grade) => {
    expect(gradeOf(term(told))).toBe(grade);
  });
});
