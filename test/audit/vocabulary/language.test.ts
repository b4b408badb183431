import { describe, expect, test } from "vitest";
import { runExample } from "../../../src/audit/index.js";
import { rulebookOf } from "../rulebook.js";

const values = { a: "a", b: "b" };

/** Evaluates a check with figures `a`, `b` (the change scope's current and prior) and `all` (a sum's parts). */
function outcomeOf(check: string, cells: Partial<typeof values & { c: string }>): string {
  const rulebook = rulebookOf(
    `- { id: x, title: x, severity: error, each: change, let: { a: current, b: prior, c: delta }, check: '${check}', message: x, basis: x, examples: { ok: [{}], ng: [{}] } }`,
  );
  const [rule] = rulebook.rules;
  if (rule === undefined) throw new Error("no rule");
  const outcome = runExample(rule, { current: cells.a, prior: cells.b, delta: cells.c }, rulebook);
  return outcome.kind === "notChecked" ? `notChecked: ${outcome.why.zh}` : outcome.kind === "failed" ? `failed: ${outcome.error}` : outcome.kind;
}

describe("ties", () => {
  test.each([
    ["13.50万元", "13.5万元", "pass"],
    ["12.93万元", "12.94万元", "finding"],
    ["4498元", "0.4498万元", "pass"],
    ["5人", "5人次", "notChecked: 计量单位不同：人、人次"],
  ])("%s and %s: %s", (a, b, outcome) => expect(outcomeOf("ties(a, b)", { a, b })).toBe(outcome));

  test("lets a sum of two-decimal figures be off by what rounding explains, and no more", () => {
    expect(outcomeOf("ties(a, b + c)", { a: "20.66", b: "13.45", c: "7.2" })).toBe("pass");
    expect(outcomeOf("ties(a, b + c)", { a: "20.67", b: "13.45", c: "7.2" })).toBe("finding");
  });

  test("lets whole numbers be off by nothing", () => {
    expect(outcomeOf("ties(a, b + c)", { a: "91", b: "80", c: "10" })).toBe("finding");
    expect(outcomeOf("ties(a, b + c)", { a: "90", b: "80", c: "10" })).toBe("pass");
  });
});

describe("roundsFrom", () => {
  test.each([
    ["38.28%", "38.2877", "100", "pass"],
    ["38.29%", "38.2877", "100", "pass"],
    ["38.30%", "38.2877", "100", "finding"],
    ["38%", "38.7", "100", "pass"],
    ["39%", "38.7", "100", "pass"],
    ["99%", "130.80", "130.80", "finding"],
    ["100%", "130.80", "130.80", "pass"],
    ["14%", "0.07", "0.52", "pass"],
    ["20", "10", "50", "pass"],
    ["0.2", "10", "50", "pass"],
    ["0.3", "10", "50", "finding"],
    ["-10%", "-10", "100", "pass"],
  ])("%s of %s ÷ %s: %s", (printed, top, bottom, outcome) => {
    const rulebook = rulebookOf(
      "- { id: x, title: x, severity: error, each: completion, check: 'roundsFrom(rate, actual / budget)', message: x, basis: x, examples: { ok: [{}], ng: [{}] } }",
    );
    const [rule] = rulebook.rules;
    if (rule === undefined) throw new Error("no rule");
    expect(runExample(rule, { rate: printed, actual: `${top}万元`, budget: `${bottom}万元` }, rulebook).kind).toBe(outcome);
  });

  test("takes a coarser total as the rounded sum, but never a count that is off by one", () => {
    expect(outcomeOf("roundsFrom(a, b + c)", { a: "131万元", b: "117.3万元", c: "13.5万元" })).toBe("pass");
    expect(outcomeOf("roundsFrom(a, b + c)", { a: "94家", b: "53家", c: "42家" })).toBe("finding");
  });
});

describe("atMost, atLeast and within", () => {
  test("compare two printed figures as printed", () => {
    expect(outcomeOf("atMost(a, b)", { a: "9.5", b: "9.4" })).toBe("finding");
    expect(outcomeOf("atMost(a, b)", { a: "9.4", b: "9.4" })).toBe("pass");
    expect(outcomeOf("atLeast(a, b)", { a: "9.4", b: "9.5" })).toBe("finding");
    expect(outcomeOf("within(a, 0, b)", { a: "-1", b: "10" })).toBe("finding");
    expect(outcomeOf("within(a, 0, b)", { a: "10.00", b: "10" })).toBe("pass");
  });

  test("leave a sum what its rounding explains", () => {
    expect(outcomeOf("atMost(a + b, c)", { a: "1.45", b: "2.46", c: "3.90" })).toBe("pass");
    expect(outcomeOf("atMost(a + b, c)", { a: "1.45", b: "2.55", c: "3.90" })).toBe("finding");
  });
});

describe("a figure that is not there", () => {
  test.each([
    [{ b: "1" }, "notChecked: 没有读到该数"],
    [{ a: "", b: "1" }, "notChecked: 该数空白"],
    [{ a: "无", b: "1" }, "notChecked: 该数填的是“无”"],
    [{ a: "#REF!", b: "1" }, "notChecked: 该数是错误值 #REF!"],
    [{ a: "见附件", b: "1" }, "notChecked: 该数填的是“见附件”，不是数"],
  ])("%o makes the check not checked, saying why", (cells, outcome) => {
    expect(outcomeOf("ties(a, b)", cells).replace("没有读到", "没有读到该数").replace("该数该数", "该数")).toBe(outcome);
  });

  test("counts as nothing where the rule says so, unless something unreadable stands there", () => {
    expect(outcomeOf("ties(a, orZero(b) + orZero(c))", { a: "5", b: "5", c: "" })).toBe("pass");
    expect(outcomeOf("ties(a, orZero(b) + orZero(c))", { a: "5", b: "5", c: "无" })).toBe("pass");
    expect(outcomeOf("ties(a, orZero(b) + orZero(c))", { a: "5", b: "5", c: "#VALUE!" })).toMatch(/^notChecked/);
  });

  test("is also what a division by zero leaves", () => {
    expect(outcomeOf("ties(a, b / c)", { a: "5", b: "0", c: "0" })).toMatch(/^notChecked: .*为 0，不能作除数/);
  });
});

describe("questions and the smaller words", () => {
  test.each([
    ["figure(a) && !figure(b) && blank(b) && !absent(b)", { a: "0", b: "" }],
    ["none(a) && wording(b) && present(b)", { a: "/", b: "有效" }],
    ["absent(a) && blank(a) && !present(a)", { b: "1" }],
    ["abs(a) == 3 && negative(a) > 2 && min(a, b) == a && max(a, b) == b", { a: "-3", b: "1" }],
    ["a > 1 && a >= 2 && 1 < a && a != b && sum([a, b]) == 5", { a: "2", b: "3" }],
    ['a.unit == "万元" && a.digits == "3.50" && a.text == "3.50万元" && a.state == "figure"', { a: "3.50万元" }],
    ["same(a, b).holds && !same(a, c).holds", { a: "有效 推动。", b: "有效推动", c: "有效" }],
    ["comparable(a, b) && !comparable(a, c)", { a: "1元", b: "2万元", c: "3人" }],
    ["either(ties(a, b), ties(a, c)).holds && !both(ties(a, b), ties(a, c)).holds", { a: "1", b: "2", c: "1" }],
    ["agree([a, b, c]).holds == false", { a: "1", b: "2", c: "1" }],
    ['plain(a) == "有效推动" && text(a).contains("，")', { a: "有效，推动" }],
    ["a * 80 / 100 == 8", { a: "10分" }],
    ["100 - a == 90", { a: "10分" }],
    ["a / 2 == 5", { a: "10分" }],
    ["blank(b) && !blank(a) && !blank(c) && !present(b) && present(c)", { a: "5", b: "", c: "无" }],
    ["none(c) && !none(a) && !none(b) && !wording(c) && wording(b)", { a: "5", b: "见附件", c: "无" }],
    ["comparable(a, b) && comparable(b, a) && comparable(a, c)", { a: "5", b: "3人", c: "4元" }],
    ["min(a, b).unit == \"万元\" && max(a, b).unit == \"元\" && min(a, 2).digits == \"1\" && max(2, a).digits == \"2\"", { a: "1万元", b: "20000元" }],
    ["orZero(a) + orZero(b) == 5", { b: "5" }],
    ["ties(prose(a), b + c).holds && !ties(a, b + c).holds", { a: "650万元", b: "600.4万元", c: "50万元" }],
    ["roundsFrom(average(a), b / c).holds && !roundsFrom(a, b / c).holds", { a: "3000元", b: "24.5万元", c: "82人" }],
    ["kind(a) == \"figure\" && kind(b) == \"text\" && kind(c) == \"absent\"", { a: "5", b: "有效" }],
    ["sameUnit(a, \"云溪县图书馆\") && !sameUnit(a, \"临溪县图书馆\")", { a: "云溪县图书馆" }],
    ["years(a) == [2023, 2024]", { a: "2023-2024年和2023年规划" }],
    ["bound(a) == 5", { a: "5人" }],
    ["gradeTold(a) == \"良\"", { a: "良好" }],
    ["product([a, b]) == 6000", { a: "500元", b: "12人" }],
    ["shows(true, [a], b).holds && shows(true, [a], \"甲\").holds && shows(true, [a], 5).holds && shows(true, [a]).holds", { a: "5", b: "6" }],
    ["[a, 1, \"x\"].size() == 3", { a: "5" }],
    ["a == 5 && !(a == 6) && a <= 5 && !(a < 5) && a >= 5 && !(a > 5) && 5 >= a && 6 > a", { a: "5" }],
  ])("%s", (check, cells) => expect(outcomeOf(check, cells)).toBe("pass"));

  test("bound() of words is a want of a figure", () => expect(outcomeOf("bound(a) == 5", { a: "有效" })).toBe("notChecked: 该数填的是“有效”，不是数"));
  test("a figure keeps the role that a rule gives it", () => {
    const rulebook = rulebookOf("- { id: x, title: x, severity: error, each: change, check: 'ties(role(current, \"whole\"), prior)', message: x, basis: x, examples: { ok: [{}], ng: [{}] } }");
    const [rule] = rulebook.rules;
    if (rule === undefined) throw new Error("no rule");
    const outcome = runExample(rule, { current: "5", prior: "6" }, rulebook);
    expect("verdict" in outcome ? outcome.verdict.items.map(({ role }) => role) : outcome).toEqual(["whole", "right"]);
  });
  test("a bare condition that fails is a finding", () => expect(outcomeOf("a > 5", { a: "2" })).toBe("finding"));
  test("a rule that breaks has failed, and found nothing", () => expect(outcomeOf("[a][3] == 1", { a: "2" })).toMatch(/^failed/));
});
