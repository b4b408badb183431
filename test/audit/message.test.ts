import { describe, expect, it } from "vitest";
import { messageOf, sidesOf } from "../../src/audit/message.js";
import { dividedBy, minus, plus, times } from "../../src/audit/vocabulary/arithmetic.js";
import { atMost, ties } from "../../src/audit/vocabulary/checks.js";
import { Term } from "../../src/audit/vocabulary/term.js";
import { Verdict } from "../../src/audit/vocabulary/verdict.js";
import { fact } from "./build.js";
import { rulebookOf } from "./rulebook.js";

const [rule] = rulebookOf("- { id: x, title: x, severity: error, each: change, check: 'ties(current, prior)', message: x, basis: x, examples: { ok: [{}], ng: [{}] } }").rules;
const told = (text: string, unit = ""): Term => Term.of(fact(text, { concept: "other" }, unit), { zh: "甲", en: "A" });

function said(message: string, verdict: Verdict, variables: Readonly<Record<string, unknown>> = {}, language: "zh" | "en" = "zh", subject?: string): string {
  if (rule === undefined) throw new Error("no rule");
  const context = { variables, subject, place: { file: "表.xlsx", at: { kind: "file" as const } }, form: 0, items: [] };
  return messageOf({ zh: message, en: message }, { kind: "finding", rule, context, variables, verdict }, language);
}

const sides = "{left}|{right}|{difference}|{gap}";

describe("the figures in a message", () => {
  it.each([
    ["as printed, where they are printed", ties(told("13.50万元"), told("12万元")), "13.50万元|12万元|1.50万元|1.50万元"],
    ["with the gap's sign in the difference alone", ties(told("12万元"), told("13.5万元")), "12万元|13.5万元|-1.5万元|1.5万元"],
    ["each in its own unit, where they have one", ties(told("35000元"), told("3.4万元")), "35000元|3.4万元|0.1000万元|0.1000万元"],
    ["in the unit of the other side, where they have none", ties(told("13.5"), told("12万元")), "13.5万元|12万元|1.5万元|1.5万元"],
    ["added up to the digits printed", ties(plus(told("1.25万元"), told("2.5万元")), told("4万元")), "3.75万元|4万元|-0.25万元|0.25万元"],
    ["taken away to the digits printed", ties(minus(told("10.00万元"), told("2.5万元")), told("7万元")), "7.50万元|7万元|0.50万元|0.50万元"],
    ["divided to two decimals, for what goes on and on", ties(told("33%"), dividedBy(told("2万元"), told("3万元"))), "33%|66.67%|-33.67%|33.67%"],
    ["divided to the digits that it takes, for what ends soon", ties(told("40%"), dividedBy(told("1万元"), told("2万元"))), "40%|50%|-10%|10%"],
    ["divided to as many as the figure beside it", ties(told("33.333%"), dividedBy(told("2万元"), told("3万元"))), "33.333%|66.667%|-33.334%|33.334%"],
    ["multiplied, in the unit of the figure beside it", ties(told("205元"), dividedBy(told("5万元"), told("282人"))), "205元|177.30元|27.70元|27.70元"],
    ["multiplied, on whichever side", ties(dividedBy(told("5万元"), told("282人")), told("205元")), "177.30元|205元|-27.70元|27.70元"],
    ["multiplied, as closely as it takes", ties(told("200元"), times(told("12.5元"), told("10人"))), "200元|125元|75元|75元"],
  ])("are told %s", (_, verdict, text) => {
    expect(said(sides, verdict)).toBe(text);
  });

  it("are words where words stand, and nothing where there is no side", () => {
    expect(said(sides, new Verdict({ holds: false, left: Term.wording("有效推动"), items: [] }))).toBe("有效推动|||");
  });

  it("may be told with their working", () => {
    const verdict = ties(plus(told("1.5万元"), told("2万元")), told("4万元"));
    expect(said("{left.working} / {right.working}", verdict)).toBe("1.5+2 / 4");
    expect(said("{left.working} / {right.working}", new Verdict({ holds: false, items: [] }))).toBe(" / ");
  });
});

describe("what else a message may name", () => {
  const verdict = ties(told("1"), told("2"));

  it("is the subject, or else the unit", () => {
    expect(said("{subject}", verdict, { unit: "云溪县图书馆" }, "zh", "道路养护")).toBe("道路养护");
    expect(said("{subject}", verdict, { unit: "云溪县图书馆" })).toBe("云溪县图书馆");
    expect(said("{subject}", verdict)).toBe("");
  });

  it("is any variable, and what is inside one", () => {
    const variables = { name: "道路养护", count: 3n, share: 0.5, form: { grade: told("优"), weight: told("10", "分") }, rate: dividedBy(told("2万元"), told("3万元")), yes: true };
    expect(said("{name} {count} {share} {form.grade} {form.weight} {rate}", verdict, variables)).toBe("道路养护 3 0.5 优 10分 66.67%");
    expect(said("[{yes}{missing}{name.length.x}{form.none.x}]", verdict, variables)).toBe("[]");
  });

  it("is a list, set apart as the language does", () => {
    const variables = { names: ["甲", told("3万元"), 4n] };
    expect(said("{names}", verdict, variables)).toBe("甲、3万元、4");
    expect(said("{names}", verdict, variables, "en")).toBe("甲, 3万元, 4");
  });
});

describe("the sides of a finding", () => {
  it.each([
    ["in one unit, the larger one", ties(told("35000元"), told("3.4万元")), { actual: "3.5000", expected: "3.4", difference: "0.1000", measure: "万元" }],
    ["with the sign of a percentage", ties(told("33%"), dividedBy(told("2万元"), told("3万元"))), { actual: "33%", expected: "66.67%", difference: "-33.67%", measure: "%" }],
    ["without a unit, where none is told", ties(told("13"), told("12")), { actual: "13", expected: "12", difference: "1", measure: "" }],
    ["in the unit of the printed one, beside one worked out", ties(dividedBy(told("5万元"), told("282人")), told("205元")), { actual: "177.30", expected: "205", difference: "-27.70", measure: "元" }],
    ["of more, as much as it takes to see the gap", atMost(plus(told("1.25万元"), told("2.5万元")), told("3万元")), { actual: "3.75", expected: "3", difference: "0.75", measure: "万元" }],
  ])("are told %s", (_, verdict, expected) => {
    expect(sidesOf(verdict)).toEqual(expected);
  });

  it("are as many as there are, figures with their unit", () => {
    expect(sidesOf(new Verdict({ holds: false, items: [] }))).toEqual({});
    expect(sidesOf(new Verdict({ holds: false, left: told("19分"), items: [] }))).toEqual({ actual: "19", measure: "分" });
    expect(sidesOf(new Verdict({ holds: false, left: Term.wording("有效推动"), items: [] }))).toEqual({ actual: "有效推动" });
    expect(sidesOf(new Verdict({ holds: false, right: told("优"), items: [] }))).toEqual({ expected: "优" });
  });
});
