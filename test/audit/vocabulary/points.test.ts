import { describe, expect, test } from "vitest";
import { repair } from "../../../src/audit/vocabulary/repair.js";
import { structureText, structured } from "../../../src/audit/vocabulary/structure.js";
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

  test("is unknown where the level-1 words say nothing", () => {
    expect(structured([row("甲", "other", "90")], ten, usual).holds).toBe(true);
  });
});

describe("words", () => {
  test.each([
    ["达成预期指标", "met"], ["已完成年度目标", "met"], ["基本达成预期指标", "nearly"], ["部分达成预期指标并具有一定效果", "partly"],
    ["未完全实现", "partly"], ["未达成", "missed"], ["有效提升", ""], ["未发生事故", ""], ["12月完成", ""],
  ])("of a result: %s is %s", (told, tier) => {
    expect(tierOf(term("有效提升"), term(told))).toBe(tier);
  });

  test("that the target was set in are no tier", () => {
    expect(tierOf(term("基本完成"), term("基本完成"))).toBe("");
  });

  test.each([["优秀", "优"], ["良好", "良"], ["不合格", "差"], ["合格", "合格"], ["优□ 良☑ 中□ 差□", "良"], ["☑优 □良", "优"], ["等级待定", ""]])("of a grade: %s is %s", (told, grade) => {
    expect(gradeOf(term(told))).toBe(grade);
  });
});
