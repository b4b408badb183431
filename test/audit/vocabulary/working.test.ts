import { describe, expect, it } from "vitest";
import { absolute, compare, dividedBy, minus, negated, plus, product, sum, times, type Operand } from "../../../src/audit/vocabulary/arithmetic.js";
import { agrees, atLeast, atMost, both, either, roundsFrom, ties, within } from "../../../src/audit/vocabulary/checks.js";
import { Missing } from "../../../src/audit/vocabulary/missing.js";
import { nameOf, Term } from "../../../src/audit/vocabulary/term.js";
import { Quantity } from "../../../src/quantity/index.js";
import { fact } from "../build.js";

/** A printed figure, called 甲 in messages. */
const told = (text: string, name = "甲"): Term => Term.of(fact(text, { concept: "other" }, ""), { zh: name, en: "A" });
const shown = (term: Term): [string, string] => [term.working, `${term.quantity.value.toFixed()}${term.quantity.measure.symbol}`];
const missing = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Missing) return error.why.zh;
    throw error;
  }
  return "nothing is missing";
};

describe("a calculation shows its working and its result", () => {
  const [a, b, rate, less] = [told("13.5万元"), told("14万元"), told("95%"), told("-14万元")];
  it.each<[string, () => Term, [string, string]]>([
    ["a sum", () => plus(a, b), ["13.5+14", "27.5万元"]],
    ["a difference", () => minus(a, b), ["13.5-14", "-0.5万元"]],
    ["the sign of a sum is not that of its last part", () => minus(a, plus(less, b)), ["13.5-(-14+14)", "13.5万元"]],
    ["what is taken away negative is added", () => minus(a, less), ["13.5+14", "27.5万元"]],
    ["a sum is taken away as a whole", () => minus(a, plus(b, a)), ["13.5-(14+13.5)", "-14万元"]],
    ["numbers of the rule on either side", () => minus(100, told("10分")), ["100-10", "90分"]],
    ["whole numbers of the rule", () => plus(told("10分"), 2n), ["10+2", "12分"]],
    ["a product", () => times(told("500元"), told("12人")), ["500×12", "6000元"]],
    ["a share, whichever side it stands on", () => times(rate, told("10分")), ["95%×10", "9.5分"]],
    ["a share after what it is of", () => times(told("10分"), rate), ["10×95%", "9.5分"]],
    ["a sum times a number", () => times(plus(a, b), 2), ["(13.5+14)×2", "55万元"]],
    ["a quotient in %", () => dividedBy(a, told("27万元")), ["13.5÷27", "50%"]],
    ["what a share leads back to", () => dividedBy(told("9.5分"), rate), ["9.5÷95%", "10分"]],
    ["a rate by a rate", () => dividedBy(told("50%"), rate), ["50%÷95%", "52.631578947368421053%"]],
    ["a bare figure by an amount", () => dividedBy(told("7"), told("3.5万元")), ["7÷3.5", "200%"]],
    ["an amount by a bare figure", () => dividedBy(told("7万元"), told("3.5")), ["7÷3.5", "200%"]],
    ["an amount by a number of the rule", () => dividedBy(told("7万元"), 2), ["7÷2", "3.5万元"]],
    ["an amount by heads", () => dividedBy(told("6000元"), told("12人")), ["6000÷12", "500元"]],
    ["a turned figure", () => negated(a), ["-13.5", "-13.5万元"]],
    ["a turned sum", () => negated(plus(a, b)), ["-(13.5+14)", "-27.5万元"]],
    ["a figure without its sign", () => absolute(less), ["14", "14万元"]],
    ["a figure that has none", () => absolute(a), ["13.5", "13.5万元"]],
    ["the sum of a list", () => sum([a, b, 1]), ["13.5+14+1", "28.5万元"]],
    ["of one part, the part", () => sum([a]), ["13.5", "13.5万元"]],
    ["of nothing, nothing", () => sum([]), ["0", "0"]],
    ["blanks that count as nothing are not written", () => sum([told("").asZero(), a, told("").asZero()]), ["13.5", "13.5万元"]],
    ["of blanks alone, 0", () => sum([told("").asZero(), told("无").asZero()]), ["0", "0"]],
    ["the product of a list", () => product([told("500元"), told("12人"), told("3次")]), ["(500×12)×3", "18000元"]],
  ])("%s", (_, work, result) => expect(shown(work())).toEqual(result));

  it("keeps every figure that went in, and where the first of them stands", () => {
    const all = plus(minus(a, b), times(told("1万元"), 2));
    expect([all.items.length, all.leaves.map(String), all.place, all.figure, all.text, all.printed]).toEqual([3, ["13.5万元", "14万元", "1万元"], a.place, true, "", false]);
    expect(absolute(less).name).toBe("甲");
    expect(sum([a])).toBe(a);
  });

  it("knows what ends where the printed digits do: sums, not products or quotients of printed figures", () => {
    expect([plus(a, b), minus(a, b), negated(a), absolute(a), sum([a, b]), times(Term.constant(Quantity.exact(2)), 3)].map(({ linear }) => linear)).toEqual([true, true, true, true, true, true]);
    expect([times(a, 2), times(2, a), dividedBy(a, b), plus(a, dividedBy(told("1万元"), 3)), plus(dividedBy(told("1万元"), 3), a)].map(({ linear }) => linear)).toEqual([false, false, false, false, false]);
  });
});

describe("what cannot be worked out says why", () => {
  const [blank, money, heads] = [told(""), told("5万元"), told("5人")];
  it.each<[string, () => unknown]>([
    ["甲空白", () => plus(blank, money)], ["甲空白", () => minus(money, blank)], ["甲空白", () => times(blank, money)], ["甲空白", () => dividedBy(blank, money)], ["甲空白", () => dividedBy(blank, told("0万元"))], ["甲空白", () => dividedBy(money, blank)],
    ["甲空白", () => negated(blank)], ["甲空白", () => absolute(blank)], ["甲空白", () => sum([blank])], ["甲空白", () => sum([money, blank])], ["甲空白", () => compare(money, blank)],
    ["甲为 0，不能作除数", () => dividedBy(money, told("0.00万元"))],
    ["计量单位不同：万元、人", () => plus(money, heads)], ["计量单位不同：人、万元", () => minus(heads, money)], ["计量单位不同：万元、人", () => sum([money, told("1万元"), heads])], ["计量单位不同：万元、人", () => compare(money, heads)], ["计量单位不同：%、万元", () => dividedBy(told("5%"), money)],
    ["计量单位不同：万元、人", () => ties(money, heads)], ["计量单位不同：万元、人", () => agrees(money, heads)], ["计量单位不同：万元、人", () => roundsFrom(money, heads)],
  ])("%s", (why, work) => expect(missing(work)).toBe(why));

  it("and where: at the figure itself, else at the other one", () => {
    const where = (work: () => unknown): unknown => {
      try {
        return work();
      } catch (error) {
        return (error as Missing).place;
      }
    };
    expect([where(() => plus(money, blank)), where(() => plus(money, heads)), where(() => plus(5, told("5人").quantity.isZero ? 1 : heads))].slice(0, 2)).toEqual([blank.place, money.place]);
    expect(where(() => dividedBy(money, told("0人")))).toMatchObject({ file: "报告.docx" });
    expect(where(() => dividedBy(told("5%"), money))).toMatchObject({ file: "报告.docx" });
  });

  it.each([["无", "甲填的是“无”"], ["见附件", "甲填的是“见附件”，不是数"], ["#REF!", "甲是错误值 #REF!"], ["见附件一二三四五六七八九十甲乙丙丁戊己庚辛", "甲填的是“见附件一二三四五六七八九十甲乙丙丁戊己庚…”，不是数"]])("as it stands in the cell: %s", (text, why) => {
    expect(missing(() => told(text).quantity)).toBe(why);
  });

  it("is a fault of the rule where it sums or multiplies what is no figure at all", () => {
    expect(() => sum(["3"])).toThrow(TypeError);
    expect(() => product([3])).toThrow(TypeError);
    expect(() => product([])).toThrow(TypeError);
  });
});

describe("a check of two figures", () => {
  const [one, two, three, wide] = [told("1.00万元"), told("2.00万元"), told("3.01万元"), told("3.02万元")];
  it.each<[string, { readonly holds: boolean }, boolean]>([
    ["printed figures tie digit for digit", ties(told("12.93"), told("12.94")), false],
    ["a sum ties with what its rounding explains", ties(three, plus(one, two)), true],
    ["from either side", ties(plus(one, two), three), true],
    ["and no more", ties(wide, plus(one, two)), false],
    ["shorter figures of a finely printed column lost their zeros, not precision", ties(told("20.77"), plus(told("13.45"), told("7.2"))), false],
    ["two tellings agree when one rounds the other", agrees(told("38.2877"), told("38.29")), true],
    ["a rate comes from its quotient", roundsFrom(told("33.33%"), dividedBy(told("1万元"), told("3万元"))), true],
    ["cut as well", roundsFrom(told("66.66%"), dividedBy(told("2万元"), told("3万元"))), true],
    ["not past that", roundsFrom(told("66.65%"), dividedBy(told("2万元"), told("3万元"))), false],
    ["a bare 33.33 is a rate", roundsFrom(told("33.33"), dividedBy(told("1万元"), told("3万元"))), true],
    ["a bare 0.3333 too", roundsFrom(told("0.3333"), dividedBy(told("1万元"), told("3万元"))), true],
    ["a bare 10 may be 1000%", roundsFrom(told("10"), dividedBy(told("10万元"), told("1万元"))), true],
    ["a bare 11 may not", roundsFrom(told("11"), dividedBy(told("11万元"), told("1万元"))), false],
    ["a rate printed with % is as printed", roundsFrom(told("0.33%"), dividedBy(told("1万元"), told("3万元"))), false],
    ["a coarser total may be the rounded sum", roundsFrom(told("4万元"), plus(told("1.5万元"), told("2.1万元"))), true],
    ["a count is never rounded", roundsFrom(told("4家"), plus(told("2家"), told("3家"))), false],
    ["across units a sum is rounded to the coarser", roundsFrom(told("1万元"), plus(told("5000元"), told("5300元"))), true],
    ["at most, as printed", atMost(told("3.01"), told("3.00")), false],
    ["at most the same", atMost(told("3.00"), told("3.00")), true],
    ["at most what the rounding of a sum leaves", atMost(plus(one, two), told("2.99万元")), true],
    ["but no more than that", atMost(plus(one, two), told("2.98万元")), false],
    ["at most a number of the rule", atMost(told("3.001"), 3), false],
    ["at least, as printed", atLeast(told("2.99"), told("3.00")), false],
    ["within, below", within(told("1"), 2, 4), false],
    ["within, above", within(told("5"), 2, 4), false],
    ["within", within(told("4"), 2, 4), true],
  ])("%s", (_, { holds }, expected) => expect(holds).toBe(expected));

  it("names the bound that is broken", () => {
    expect([within(told("1"), 2, 4).right?.digits, within(told("5"), 2, 4).right?.digits, within(told("3"), 2, 4).right?.digits]).toEqual(["2", "4", "4"]);
    expect([atLeast(told("1"), 2).left?.digits, atLeast(told("1"), 2).right?.digits]).toEqual(["1", "2"]);
  });

  it("chooses among checks the one that says something", () => {
    const [good, bad, alsoGood, alsoBad] = [ties(one, one), ties(one, two), ties(two, two), ties(two, one)];
    expect([either(bad, good), either(good, bad), either(good, alsoGood), either(bad, alsoBad)]).toEqual([good, good, good, bad]);
    expect([both(good, bad), both(bad, good), both(good, alsoGood), both(bad, alsoBad)]).toEqual([bad, bad, alsoGood, bad]);
  });
});

describe("a verdict", () => {
  it("gives figures the roles that their shape implies, each figure once", () => {
    const [a, b, c] = [told("1万元"), told("2万元"), told("3万元")];
    const roles = ({ items }: { items: readonly { role?: string }[] }): (string | undefined)[] => items.map(({ role }) => role);
    expect(roles(ties(c, plus(a, b)))).toEqual(["total", "part", "part"]);
    expect(roles(ties(plus(a, b), c))).toEqual(["part", "part", "total"]);
    expect(roles(ties(a, b))).toEqual(["left", "right"]);
    expect(roles(ties(plus(a, b), plus(c, b)))).toEqual(["left", "left", "right"]);
    expect(roles(roundsFrom(c, times(a, b)))).toEqual(["left", "right", "right"]);
    expect(roles(ties(c.as("due"), plus(a.as("given"), b)))).toEqual(["due", "given", "part"]);
  });

  it("tells how far the sides are apart, in whole units of the finest digit, begun ones counted", () => {
    const gap = (left: Operand, right: Operand): unknown => ties(left, right).gap;
    expect(gap(told("3.05万元"), plus(told("1.0万元"), told("2万元")))).toEqual({ digits: 5, decimals: 2 });
    expect(gap(told("3万元"), plus(told("1万元"), told("5000元")))).toEqual({ digits: 2, decimals: 0 });
    expect(gap(told("3万元"), plus(told("1万元"), told("5000.25元")))).toEqual({ digits: 2, decimals: 0 });
    expect(gap(told("1"), told("4"))).toEqual({ digits: 3, decimals: 0 });
    expect(gap(told("1.5"), told("4万元"))).toEqual({ digits: 25, decimals: 1 });
    expect(String(ties(told("1"), told("4")).difference)).toBe("-3");
  });
});

describe("a term", () => {
  it("is what a cell says: its words, its state, its figure", () => {
    const { name, text, state, figure, unit, digits, working, printed } = told("3.50万元");
    expect([name, text, state, figure, unit, digits, working, printed]).toEqual(["甲", "3.50万元", "figure", true, "万元", "3.50", "3.50", true]);
    const words = told("见附件");
    expect([words.state, words.figure, words.unit, words.digits, words.working, words.leaves, words.printed]).toEqual(["text", false, "", "", "见附件", [], false]);
  });

  it("that is not there is absent, with a name and a place", () => {
    const place = told("1").place;
    const none = Term.absent({ zh: "乙", en: "B" }, place);
    expect([none.state, none.text, none.items, none.place, none.working, none.linear, missing(() => none.quantity)]).toEqual(["absent", "", [], place, "", true, "没有读到乙"]);
    expect(none.toldInProse()).toBe(none);
  });

  it("of the rule was printed by nobody", () => {
    const [constant, wording] = [Term.constant(Quantity.exact("2.5")), Term.wording("应为合计")];
    expect([constant.name, constant.working, constant.printed, constant.items]).toEqual(["2.5", "2.5", false, []]);
    expect([wording.name, wording.text, wording.state, wording.working, wording.figure]).toEqual(["应为合计", "应为合计", "text", "应为合计", false]);
  });

  it("blank and counted as nothing is 0, and still shown among the facts", () => {
    const zero = told("").asZero();
    expect([zero.figure, zero.digits, zero.working, zero.leaves, zero.items.length]).toEqual([true, "0", "0", [], 1]);
  });

  it("whole and told in prose may have been rounded", () => {
    expect([told("650万元").toldInProse().quantity.ties(Quantity.exact("650.4", told("1万元").quantity.measure)), told("650万元").quantity.low.eq(650)]).toEqual([true, true]);
  });

  it("takes another name, and other roles; of several figures each keeps its own name", () => {
    const other = { zh: "乙", en: "B" };
    expect(told("1").named(other).items.map(({ name }) => name.zh)).toEqual(["乙"]);
    const both = plus(told("1"), told("2", "丙")).named(other);
    expect([both.name, both.items.map(({ name }) => name.zh)]).toEqual(["乙", ["甲", "丙"]]);
    expect(both.as("part").items.map(({ role }) => role)).toEqual(["part", "part"]);
  });

  it.each([
    [{ concept: "expenditure.project" } as const, "项目支出"],
    [{ concept: "expenditure.project", subject: "道路养护" } as const, "项目支出 · 道路养护"],
    [{ concept: "expenditure.project.item", subject: "道路养护" } as const, "道路养护"],
    [{ concept: "other", subject: "补助" } as const, "补助"],
    [{ concept: "other" } as const, "1万元"],
  ])("is called by what it is about: %o", (aspects, name) => expect(nameOf(fact("1万元", aspects)).zh).toBe(name));
});
