import { describe, expect, it } from "vitest";
import { merged } from "../../src/audit/merge.js";
import type { Draft } from "../../src/audit/draft.js";
import type { Suspect } from "../../src/audit/derivation/index.js";
import type { Rule } from "../../src/audit/rulebook/rule.js";
import { spotOf } from "../../src/audit/spot.js";
import { minus, plus } from "../../src/audit/vocabulary/arithmetic.js";
import { ties } from "../../src/audit/vocabulary/checks.js";
import { Term } from "../../src/audit/vocabulary/term.js";
import { type Evidence, Fact, type Severity } from "../../src/model/index.js";
import { fact } from "./build.js";
import { rulebookOf } from "./rulebook.js";

const [plainRule] = rulebookOf("- { id: x, title: x, severity: error, each: change, check: 'ties(current, prior)', message: x, basis: x, examples: { ok: [{}], ng: [{}] } }").rules;

interface Given {
  readonly id: string;
  /** The sides of its check, as it was found and as it should be; of a list, the sum. */
  readonly found: Fact | readonly Fact[];
  readonly due: Fact | readonly Fact[];
  readonly each?: string;
  readonly because?: readonly string[];
  readonly family?: string;
  readonly severity?: Severity;
  readonly subject?: string;
  readonly form?: number;
  readonly rank?: number;
  readonly doubtful?: boolean;
  readonly misread?: "left" | "right";
  readonly identity?: string;
}

const termOf = (side: Fact | readonly Fact[]): Term => (Array.isArray(side) ? (side as readonly Fact[]).map((each) => Term.of(each)).reduce((sum, each) => plus(sum, each)) : Term.of(side as Fact));

/** A finding of two sides that do not meet. Whether it would hold with another figure is worked out from them. */
function draft(given: Given): Draft {
  const { id, found, due, each = "scored", because = [], family, severity = "error", subject, form = 0, rank = 0, doubtful = false, misread } = given;
  const [left, right] = [termOf(found), termOf(due)];
  const verdict = ties(left, right);
  const facts = new Set(verdict.items.map((item) => item.fact));
  const strength = severity;
  const weighed = doubtful && severity === "error" ? "warning" : severity;
  const sides = { ...(left.items.length === 1 ? { left: spotOf(left.items[0]?.fact as Fact) } : {}), ...(right.items.length === 1 ? { right: spotOf(right.items[0]?.fact as Fact) } : {}), ...(misread === undefined ? {} : { misread }) };
  return {
    rule: { ...(plainRule as Rule), id, each, consequenceOf: because, family },
    rank,
    form,
    subject,
    facts,
    gap: verdict.difference?.value.abs().toFixed() ?? "",
    sides,
    contradiction: { left, right, difference: verdict.difference, facts },
    holdsWith: (spot, quantity) => {
      const put = (side: Term): Term => side.items.map(({ fact: own }) => (spotOf(own) === spot ? Term.constant(quantity) : Term.of(own))).reduce((sum, one) => plus(sum, one));
      return [...facts].some((own) => spotOf(own) === spot) ? minus(put(left), put(right)).quantity.isZero : undefined;
    },
    identity: given.identity ?? `${id} ${[...facts].map(({ text }) => text).join(" ")} ${subject ?? ""} ${form}`,
    strength,
    doubtful,
    finding: {
      rule: id,
      severity: weighed,
      title: `题 ${id}`,
      unit: "云溪县图书馆",
      message: `话 ${id}`,
      actual: left.digits,
      expected: right.digits,
      difference: verdict.difference?.digits() ?? "",
      measure: "万元",
      evidence: verdict.items.map((item) => ({ role: item.role ?? "witness", file: item.fact.place.file, place: item.fact.place, label: "", name: "", quote: "", value: item.fact.text, measure: "" }) as Evidence),
      basis: "",
      fingerprint: `印 ${id}`,
    },
  };
}

/** Each finding with those told under it: total < share, rate. */
const told = (drafts: readonly Draft[], held: readonly Fact[] = [], suspectOf?: (draft: Draft) => Suspect | undefined): string[] =>
  merged(drafts, () => new Set(held.map(spotOf)), suspectOf).map(({ finding: { rule, also = [] } }) => [rule, ...(also.length === 0 ? [] : ["<", also.map((each) => each.rule).join(", ")])].join(" "));

const [total, one, two, three, other] = [fact("10万元"), fact("4万元"), fact("5万元"), fact("6万元"), fact("12万元")];

describe("findings of one contradiction", () => {
  it("are apart where they have nothing in common", () => {
    expect(told([draft({ id: "a", found: total, due: other }), draft({ id: "b", found: one, due: two })])).toEqual(["a", "b"]);
  });

  it("told by one rule with the same figures at several places are one, with all places", () => {
    const [here, there] = [draft({ id: "a", found: total, due: other, identity: "same" }), draft({ id: "a", found: fact("10万元"), due: fact("12万元"), identity: "same" })];
    const [only, ...more] = merged([here, there, here]);
    expect(more).toEqual([]);
    expect(only?.finding.evidence).toHaveLength(4);
    expect([...(only?.facts ?? [])]).toHaveLength(4);
    expect(only?.finding).not.toHaveProperty("also");
  });

  it("read surely at one place and not at another are told as they were surely read", () => {
    const [unsure, sure] = [draft({ id: "a", found: total, due: other, identity: "same", doubtful: true, form: 1 }), draft({ id: "a", found: fact("10万元"), due: fact("12万元"), identity: "same", form: 2 })];
    for (const both of [[unsure, sure], [sure, unsure]]) {
      const [only] = merged(both);
      expect(only).toMatchObject({ doubtful: false, form: 2, finding: { severity: "error" } });
      expect(only?.finding.evidence).toHaveLength(4);
    }
  });
});

describe("a consequence", () => {
  const cause = (own: object = {}): Draft => draft({ id: "cause", found: total, due: [one, two], ...own });
  const effect = (own: object = {}): Draft => draft({ id: "effect", found: three, due: other, severity: "warning", because: ["cause"], ...own });

  it("is told under its cause where they share a figure", () => {
    expect(told([effect({ due: total }), cause()])).toEqual(["cause < effect"]);
    expect(told([effect({ due: total, because: ["another"] }), cause()])).toEqual(["cause", "effect"]);
  });

  it("is told under its cause where both read one figure of the text, and not where the same digits stand apart", () => {
    const read = (offset: number): Fact => new Fact({ ...fact("96万元"), place: { file: "报告.docx", at: { kind: "paragraph", number: 6, offset } } });
    expect(told([effect({ found: read(4) }), cause({ found: read(4) })])).toEqual(["cause < effect"]);
    expect(told([effect({ found: read(4) }), cause({ found: read(30) })])).toEqual(["cause", "effect"]);
  });

  it("is told under it where both are of one subject, or apart by the same on one form", () => {
    expect(told([cause({ subject: "道路养护", form: 1 }), effect({ subject: "道路养护", form: 2 })])).toEqual(["cause < effect"]);
    expect(told([cause({ subject: "道路养护" }), effect({ subject: "图书采购" })])).toEqual(["cause", "effect"]);
    expect(told([cause(), effect()])).toEqual(["cause", "effect"]);
    const alike = { found: fact("7万元"), due: fact("8万元") };
    expect(told([cause({ form: 3 }), effect({ ...alike, form: 3 })])).toEqual(["cause < effect"]);
    expect(told([cause({ form: 3 }), effect({ ...alike, form: 4 })])).toEqual(["cause", "effect"]);
  });

  it("of a consequence is told under the first cause", () => {
    const last = draft({ id: "last", found: other, due: fact("1万元"), severity: "info", because: ["effect"] });
    expect(told([last, effect({ found: total, due: other }), cause()])).toEqual(["cause < effect, last"]);
  });

  it("makes no circle with its cause", () => {
    expect(told([cause({ because: ["effect"], severity: "warning" }), effect({ due: total })])).toEqual(["effect < cause"]);
    expect(told([cause({ because: ["cause"] })])).toEqual(["cause"]);
  });

  it("that a figure told twice, put right, leaves as wrong as it was is a finding of its own", () => {
    const [report, form] = [fact("16人"), fact("14人")];
    const telling = draft({ id: "cause", each: "telling", found: report, due: form });
    const follows = (due: Fact, severity: Severity = "error"): Draft => draft({ id: "effect", found: form, due, because: ["cause"], severity });
    expect(told([telling, follows(fact("16人"))], [report])).toEqual(["cause < effect"]);
    expect(told([telling, follows(fact("15人"))], [report, form])).toEqual(["cause", "effect"]);
    expect(told([telling, follows(fact("15人"), "warning")], [report, form])).toEqual(["cause < effect"]);
    expect(told([draft({ id: "cause", found: report, due: form }), follows(fact("15人"))], [report, form])).toEqual(["cause < effect"]);
  });

  it("keeps its own words, sides and fingerprint under its cause, whose weight is that of the heaviest", () => {
    const [only] = merged([cause({ severity: "warning", subject: "道路养护" }), effect({ severity: "error", subject: "道路养护" })]);
    expect(only).toMatchObject({ strength: "error", finding: { rule: "cause", severity: "error", message: "话 cause", also: [{ rule: "effect", title: "题 effect", message: "话 effect", expected: "12", actual: "6", measure: "万元", fingerprint: "印 effect" }] } });
    expect(only?.finding.evidence).toHaveLength(5);
    expect(only?.under?.map(({ rule }) => rule.id)).toEqual(["effect"]);
  });

  it("has no more sides under its cause than it has itself", () => {
    const bare = effect({ subject: "道路养护" });
    const { expected: _, actual: __, measure: ___, difference: ____, ...finding } = bare.finding;
    const [only] = merged([cause({ subject: "道路养护" }), { ...bare, finding }]);
    expect(only?.finding.also).toEqual([{ rule: "effect", title: "题 effect", message: "话 effect", fingerprint: "印 effect" }]);
  });

  it("that is heavier takes the place of a cause that may be misread", () => {
    const misread = { doubtful: true, subject: "道路养护" };
    expect(told([cause(misread), effect({ severity: "error", subject: "道路养护" })])).toEqual(["effect < cause"]);
    expect(told([cause(misread), effect({ severity: "warning", subject: "道路养护" })])).toEqual(["cause < effect"]);
    expect(told([cause({ ...misread, doubtful: false, severity: "warning" }), effect({ severity: "error", subject: "道路养护" })])).toEqual(["cause < effect"]);
  });
});

describe("one tie that two rules see", () => {
  it("is told once where both are apart by the same over a figure that both rest on", () => {
    expect(told([draft({ id: "a", severity: "warning", found: total, due: other }), draft({ id: "b", severity: "warning", found: total, due: fact("8万元") })])).toEqual(["a < b"]);
    expect(told([draft({ id: "a", severity: "warning", found: total, due: other }), draft({ id: "b", severity: "warning", found: total, due: fact("9万元") })])).toEqual(["a", "b"]);
    expect(told([draft({ id: "a", severity: "warning", found: total, due: other }), draft({ id: "b", severity: "warning", found: fact("10万元"), due: fact("8万元") })])).toEqual(["a", "b"]);
  });

  it("is no tie over nought, nor one of no gap", () => {
    const nought = fact("0万元");
    expect(told([draft({ id: "a", severity: "warning", found: nought, due: two }), draft({ id: "b", severity: "warning", found: nought, due: fact("-5万元") })])).toEqual(["a", "b"]);
    expect(told([draft({ id: "a", severity: "warning", found: total, due: fact("10万元") }), draft({ id: "b", severity: "warning", found: total, due: fact("10万元") })])).toEqual(["a", "b"]);
  });

  it("is told once by rules of one family on one form, of one figure or of one subject and gap", () => {
    const seen = (first: object, second: object): string[] => told([draft({ id: "a", severity: "warning", family: "weights", found: total, due: other, ...first }), draft({ id: "b", severity: "warning", family: "weights", found: total, due: one, ...second })]);
    expect(seen({}, {})).toEqual(["a < b"]);
    expect(seen({}, { family: "scores" })).toEqual(["a", "b"]);
    expect(seen({ family: undefined }, { family: undefined })).toEqual(["a", "b"]);
    expect(seen({}, { form: 1 })).toEqual(["a", "b"]);
    expect(seen({}, { id: "a" })).toEqual(["a", "a"]);
    const apart = { found: two, due: fact("3万元") };
    expect(seen({ subject: "道路养护" }, { ...apart, subject: "道路养护" })).toEqual(["a < b"]);
    expect(seen({ subject: "道路养护" }, { ...apart, subject: "图书采购" })).toEqual(["a", "b"]);
    expect(seen({ subject: "道路养护" }, { found: two, due: three, subject: "道路养护" })).toEqual(["a", "b"]);
  });

  it("is told by the rule that sets the common figure itself against what it should be", () => {
    const sum = draft({ id: "sum", severity: "warning", found: [total, one], due: fact("12万元") });
    const faces = draft({ id: "faces", severity: "warning", found: total, due: fact("8万元"), rank: 1 });
    expect(told([sum, faces])).toEqual(["faces < sum"]);
    expect(told([{ ...sum, strength: "error", finding: { ...sum.finding, severity: "error" } }, faces])).toEqual(["sum < faces"]);
    expect(told([draft({ id: "rates", severity: "warning", found: total, due: other }), faces])).toEqual(["rates < faces"]);
  });

  it("takes along what is told under it", () => {
    const sum = draft({ id: "sum", severity: "warning", found: [total, one], due: fact("12万元") });
    const faces = draft({ id: "faces", severity: "warning", found: total, due: fact("8万元"), rank: 1 });
    const under = draft({ id: "under", severity: "info", found: one, due: fact("1万元"), because: ["sum"] });
    expect(told([sum, faces, under])).toEqual(["faces < sum, under"]);
  });
});

describe("one wrong figure in several errors", () => {
  // Told by their gap, two of a kind would be one before anyone asks for the figure.
  const gapless = (given: Given): Draft => ({ ...draft(given), gap: "" });
  const parts = gapless({ id: "parts", found: [one, two], due: total });
  const share = gapless({ id: "share", found: total, due: fact("9万元"), rank: 1 });
  const apart = draft({ id: "apart", found: other, due: three, rank: 2 });

  it("is told once, by the finding that sets it against what it should be", () => {
    expect(told([parts, share, apart])).toEqual(["share < parts", "apart"]);
  });

  it("is not blamed where it holds elsewhere, nor in warnings", () => {
    expect(told([parts, share], [total])).toEqual(["parts", "share"]);
    const warned = (each: Draft): Draft => ({ ...each, strength: "warning", finding: { ...each.finding, severity: "warning" } });
    expect(told([warned(parts), warned(share)])).toEqual(["parts", "share"]);
  });

  it("explains those errors alone that are gone once it is put right", () => {
    const third = draft({ id: "third", found: total, due: fact("7万元"), rank: 3 });
    expect(told([parts, share, third])).toEqual(["share < parts", "third"]);
  });

  it("is best told where two tellings of it stand side by side, and else where the fewest figures do", () => {
    const telling = gapless({ id: "telling", each: "telling", found: fact("9万元"), due: total, rank: 5 });
    expect(told([parts, telling])).toEqual(["telling < parts"]);
    const fewer = gapless({ id: "fewer", found: [total, one], due: fact("13万元"), rank: 4 });
    const more = gapless({ id: "more", found: [total, one, two], due: fact("18万元"), rank: 3 });
    expect(told([more, fewer])).toEqual(["fewer < more"]);
  });

  it("is the one that most errors share", () => {
    const errors = [
      gapless({ id: "a", found: total, due: [one, two] }),
      gapless({ id: "b", found: [total, one], due: fact("13万元"), rank: 1 }),
      gapless({ id: "c", found: [total, two], due: fact("14万元"), rank: 2 }),
    ];
    expect(told(errors)).toEqual(["a < b, c"]);
  });
});

describe("which of two tellings is the wrong one", () => {
  const [left, right] = [fact("6人"), fact("4人")];
  const turned = (drafts: readonly Draft[], held: readonly Fact[] = [], suspectOf?: (draft: Draft) => Suspect | undefined): unknown =>
    merged(drafts, () => new Set(held.map(spotOf)), suspectOf).map(({ finding: { actual, expected, difference, evidence } }) => [actual, expected, difference, evidence.map(({ role, value }) => `${role} ${value}`).join(" ")])[0];
  const telling = (own: object = {}): Draft => draft({ id: "telling", each: "telling", found: left, due: right, ...own });
  const asTold = ["6", "4", "2", "left 6人 right 4人"];
  const theOther = ["4", "6", "-2", "right 6人 left 4人"];

  it("is the one that nothing confirms, where something confirms the other", () => {
    expect(turned([telling()])).toEqual(asTold);
    expect(turned([telling()], [right])).toEqual(asTold);
    expect(turned([telling()], [left])).toEqual(theOther);
    expect(turned([telling()], [left, right])).toEqual(asTold);
  });

  it("is the one likelier misread, where nothing else decides", () => {
    expect(turned([telling({ misread: "right" })])).toEqual(theOther);
    expect(turned([telling({ misread: "left" })])).toEqual(asTold);
    expect(turned([telling({ misread: "left" })], [left])).toEqual(theOther);
  });

  it("is the one that the other figures speak against", () => {
    const suspect = (wrong: Fact): Suspect => ({ fact: wrong, ownRows: false, way: { dimension: "count", quantity: (right.quantity as NonNullable<Fact["quantity"]>), facts: new Set(), working: "", steps: 0 } });
    expect(turned([telling()], [], () => suspect(right))).toEqual(theOther);
    expect(turned([telling()], [right], () => suspect(right))).toEqual(theOther);
    expect(turned([telling()], [left], () => suspect(left))).toEqual(asTold);
  });

  it("is asked of tellings alone", () => {
    expect(turned([draft({ id: "sum", found: left, due: right })], [left])).toEqual(["6", "4", "2", "left 6人 right 4人"]);
  });

  it("turns what sides there are", () => {
    const { difference: _, ...finding } = telling().finding;
    expect(merged([{ ...telling(), finding }], () => new Set([spotOf(left)]))[0]?.finding).not.toHaveProperty("difference");
    const down = draft({ id: "telling", each: "telling", found: right, due: left });
    expect(turned([down], [right])).toEqual(["6", "4", "2", "right 4人 left 6人"]);
  });
});

describe("findings that one suspect explains", () => {
  const suspect = (wrong: Fact): Suspect => ({ fact: wrong, ownRows: false, way: { dimension: "money", quantity: (one.quantity as NonNullable<Fact["quantity"]>), facts: new Set(), working: "", steps: 0 } });
  const [a, b] = [draft({ id: "a", found: total, due: other, each: "telling" }), draft({ id: "b", found: one, due: two, rank: 1 })];

  it("are told as one, whatever figures they rest on", () => {
    expect(told([a, b], [], () => suspect(three))).toEqual(["a < b"]);
    expect(told([a, b], [], ({ rule }) => suspect(rule.id === "a" ? three : fact("7万元")))).toEqual(["a", "b"]);
  });

  it("accuse no figure where they are only worth knowing", () => {
    const info: Draft = { ...a, strength: "info" };
    expect(merged([info], () => new Set(), () => suspect(three))[0]).not.toHaveProperty("suspect");
    expect(merged([a], () => new Set(), () => suspect(three))[0]?.suspect).toBeDefined();
  });
});

describe("the order of findings", () => {
  it("is by weight, then by form, then by rule", () => {
    const of = (id: string, severity: Severity, form: number, rank: number): Draft => draft({ id, severity, form, rank, found: fact("1万元"), due: fact("3万元") });
    expect(told([of("a", "info", 0, 0), of("b", "warning", 1, 1), of("c", "warning", 0, 2), of("d", "error", 2, 3), of("e", "warning", 0, 1)])).toEqual(["d", "e", "c", "b", "a"]);
  });
});

describe("the root of several findings", () => {
  const row = fact("2100万元");
  const [up, down, rest] = [fact("3500万元"), fact("2200万元"), fact("1300万元")];
  const parts = draft({ id: "parts", found: [row, rest], due: up });
  const twin = draft({ id: "twin", found: [row, fact("100万元")], due: fact("2300万元"), rank: 1 });
  const root = (drafts: readonly Draft[], held: readonly Fact[] = []): unknown => {
    const { root: found } = merged(drafts, () => new Set(held.map(spotOf)))[0] ?? {};
    return found === undefined ? undefined : `${found.fact.text} ${found.due.digits()}`;
  };

  it("is the figure that is none of their sides and mends them all", () => {
    expect(told([parts, twin])).toEqual(["parts < twin"]);
    expect(root([parts, twin])).toBe("2100万元 2200");
  });

  it("is none where it heads the finding itself, is confirmed, or nothing is told under it", () => {
    expect(root([parts])).toBeUndefined();
    expect(root([parts, twin], [row])).toBeUndefined();
    expect(root([draft({ id: "sides", found: row, due: down }), twin])).toBeUndefined();
  });
});
