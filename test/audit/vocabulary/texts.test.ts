import { describe, expect, it } from "vitest";
import { Missing } from "../../../src/audit/vocabulary/missing.js";
import { agree } from "../../../src/audit/vocabulary/tellings.js";
import { Term } from "../../../src/audit/vocabulary/term.js";
import { boundOf, meets, met, plainText, same, shows, yearsIn } from "../../../src/audit/vocabulary/texts.js";
import { readTarget } from "../../../src/quantity/index.js";
import { fact } from "../build.js";

const told = (text: string, name = "甲"): Term => Term.of(fact(text, { concept: "other" }, ""), { zh: name, en: "A" });
const target = (text: string): Term => Term.of(fact(text, { concept: "indicator.target" }, ""), { zh: "指标值", en: "target" }, readTarget(text));
const roles = ({ items }: { items: readonly { role?: string }[] }): (string | undefined)[] => items.map(({ role }) => role);

describe("words", () => {
  it("are compared without spaces, punctuation and width", () => {
    expect(plainText("（有效，推动）。 《条例》：“ＡＢ”；‘c’、[d]【e】! ？…·.,")).toBe("有效推动条例ABcde");
    expect([plainText("甲乙　丙"), plainText("a b  c")]).toEqual(["甲乙丙", "abc"]);
  });

  it("of two cells are the same, or not, and both are shown", () => {
    const [one, other] = [told("有效 推动"), told("有效推动。")];
    expect(same(one, other)).toMatchObject({ holds: true, left: one, right: other });
    expect([same(one, "推动").holds, same("有效推动", other).holds, same("甲", "乙").holds]).toEqual([false, true, false]);
    expect([roles(same(one, other)), same("甲", "乙").items, same("甲", other).left, roles(same("甲", other))]).toEqual([["left", "right"], [], undefined, ["right"]]);
  });

  it("name years that are years", () => {
    expect(yearsIn("2023年决算，２０２２-2024年规划，2023年，编号2021，12022年，2019 年")).toEqual([2023n, 2022n, 2024n, 2019n]);
    expect([yearsIn("2022至2023年"), yearsIn("2022~2023"), yearsIn("1999年")]).toEqual([[2022n, 2023n], [], []]);
  });
});

describe("a plain condition", () => {
  it("shows first the figure that is wrong, then what it should be, and how far apart they are", () => {
    const verdict = shows(false, [told("19分"), [told("x", "乙")]], told("20分"));
    expect([verdict.holds, verdict.left?.text, verdict.right?.text, String(verdict.difference), roles(verdict)]).toEqual([false, "19分", "20分", "-1分", ["witness", "witness"]]);
    expect(shows(true, []).holds).toBe(true);
  });

  it("may be due in words or in a number of the rule, or in nothing known", () => {
    expect([shows(false, ["空"], "写明").left?.text, shows(false, ["空"], "写明").right?.text, shows(false, [told("3")], 5n).right?.digits, shows(false, [told("3")]).right]).toEqual(["空", "写明", "5", undefined]);
    expect(String(shows(false, [told("3")], 5n).difference)).toBe("-2");
  });

  it("is no distance where one side is no figure, or of another kind", () => {
    expect([shows(false, [told("见附件")], told("5")), shows(false, [told("5")], told("见附件")), shows(false, [told("5人")], told("5元")), shows(false, [], told("5"))].map(({ difference }) => difference)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("has no gap to speak of without two figures", () => {
    expect([shows(false, [told("3")]), shows(false, [told("3")], told("见附件")), shows(false, [], told("3")), shows(false, [told("3人")], told("4元"))].map(({ gap }) => gap)).toEqual([undefined, undefined, undefined, undefined]);
    expect(shows(false, [told("3.5")], told("4")).gap).toEqual({ digits: 5, decimals: 1 });
  });

  it("finds nothing in a mere witness, nor in what is no cell", () => {
    expect(shows(false, [told("3").as("witness")], 5n).left).toBeUndefined();
    expect(shows(false, [told("3").as("part")]).left?.text).toBe("3");
    expect(shows(false, [Term.wording("无")]).left?.text).toBe("无");
    expect([shows(false, [7]).left, shows(false, [7]).items]).toEqual([undefined, []]);
    expect(roles(shows(false, [told("3").as("part"), told("4")]))).toEqual(["part", "witness"]);
  });
});

describe("a target as written", () => {
  it.each([["≥95%", "96%", "yes"], ["≥95%", "94%", "no"], ["≥95人", "94次", "unknown"], ["有效", "94", "unknown"], ["≥95%", "较好", "unknown"]])("%s by %s: %s", (aim, actual, answer) => expect(met(target(aim), told(actual))).toBe(answer));

  it("is unknown for a cell that sets none", () => expect(met(told("95%"), told("96%"))).toBe("unknown"));

  it("is told with the figure it names, and both facts in their roles", () => {
    const verdict = meets(target("≥95%"), told("94%"));
    expect([verdict.holds, verdict.left?.text, verdict.right?.text, String(verdict.difference), roles(verdict)]).toEqual([false, "94%", "≥95%", "-1%", ["actual", "target"]]);
    const between = meets(target("50-100元"), told("72元"));
    expect([between.holds, between.left?.text, between.right?.text, between.difference, roles(between)]).toEqual([true, "72元", "50-100元", undefined, ["actual", "target"]]);
  });

  it("that cannot be compared says so, at the actual figure", () => {
    const actual = told("较好");
    try {
      meets(target("≥95%"), actual);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Missing);
      expect((error as Missing).why.zh).toBe("指标值“≥95%”与甲“较好”无法比较");
      expect((error as Missing).place).toBe(actual.place);
    }
  });

  it("names a bound, unless it is a range or words", () => {
    expect([boundOf(target("≥95%"))?.digits, boundOf(target("50-100元"))?.digits, boundOf(target("有效")), boundOf(told("7人"))?.digits]).toEqual(["95", undefined, undefined, "7"]);
    expect(boundOf(target("≥95%"))).toMatchObject({ name: "指标值", working: "95", unit: "%", linear: true });
  });
});

describe("a figure told in several places", () => {
  const agreed = (...texts: string[]) => {
    const verdict = agree(texts.map((text) => told(text)));
    return [verdict.holds, verdict.left?.text, verdict.right?.text, roles(verdict).join(" ")];
  };
  it.each<[string, string[], unknown[]]>([
    ["holds where all agree: the first beside the last", ["13.50", "13.5", "13.5"], [true, "13.50", "13.5", "left witness right"]],
    ["finds the one that stands alone against the others", ["13.5", "19", "13.5"], [false, "19", "13.5", "right left witness"]],
    ["whichever place it has", ["19", "13.5", "13.50"], [false, "19", "13.5", "left right witness"]],
    ["sets the first against the second of two", ["19", "13.5"], [false, "19", "13.5", "left right"]],
    ["and, between equals, the first telling against the other side", ["19", "13.5", "13.5", "19"], [false, "19", "13.5", "left right witness left"]],
    ["of three that differ, the first two", ["1", "2", "3"], [false, "1", "2", "left right witness"]],
    ["counts the finding with its likes", ["5", "7", "7", "5", "7"], [false, "5", "7", "left right witness left witness"]],
  ])("%s", (_, texts, result) => expect(agreed(...texts)).toEqual(result));

  it("is no comparison where one place alone tells a figure", () => {
    for (const few of [[], [told("5")], [told("5"), told(""), told("见附件")], [told("5"), "5"]]) expect(() => agree(few)).toThrow("只有一处填了数");
  });

  it("is none either between different kinds of figures", () => expect(() => agree([told("5人"), told("5人"), told("5元")])).toThrow("计量单位不同：人、元"));
});
