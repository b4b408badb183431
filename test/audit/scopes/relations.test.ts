import { describe, expect, it } from "vitest";
import { Fact, type Relation } from "../../../src/model/index.js";
import { readTarget } from "../../../src/quantity/index.js";
import { fact, narrative, placeIn } from "../build.js";
import { contextsOf, seen, shown } from "./seen.js";

const place = placeIn("报告.docx");
const of = (text: string, subject?: string): Fact => fact(text, { concept: "other", ...(subject === undefined ? {} : { subject }) });
const told = { quote: "原句", place };

const relations: readonly { readonly relation: Relation; readonly variables: object; readonly subject?: string }[] = [
  { relation: { kind: "sum", reading: "selection", total: of("10万元", "补助"), parts: [of("4万元"), of("5万元")], ...told }, variables: { reading: "selection", total: "10万元", parts: ["4万元", "5万元"] }, subject: "补助" },
  {
    relation: { kind: "change", base: "budget", current: of("110万元", "培训"), prior: of("100万元"), delta: of("10万元"), rate: of("10%"), ...told },
    variables: { base: "budget", current: "110万元", prior: "100万元", delta: "10万元", rate: "10%" },
    subject: "培训",
  },
  { relation: { kind: "change", base: "prior-year", delta: of("10万元", "培训"), ...told }, variables: { base: "prior-year", current: null, prior: null, delta: "10万元", rate: null } },
  { relation: { kind: "share", part: of("40万元", "绿化"), whole: of("100万元"), rate: of("40%"), ...told }, variables: { part: "40万元", whole: "100万元", rate: "40%" }, subject: "绿化" },
  { relation: { kind: "completion", actual: of("90万元", "绿化"), budget: of("100万元"), rate: of("90%"), ...told }, variables: { actual: "90万元", budget: "100万元", rate: "90%" }, subject: "绿化" },
  { relation: { kind: "per-head", total: of("1万元", "慰问"), count: of("100人"), each: of("100元"), ...told }, variables: { total: "1万元", count: "100人", apiece: "100元" }, subject: "慰问" },
  { relation: { kind: "product", each: of("100元"), counts: [of("100人"), of("12个月")], total: of("12万元", "补贴"), ...told }, variables: { each: "100元", counts: ["100人", "12个月"], total: "12万元" }, subject: "补贴" },
  { relation: { kind: "balance", from: of("10万元", "补贴"), more: [of("1万元")], taken: of("8万元"), less: [of("2万元")], left: of("1万元"), ...told }, variables: { from: "10万元", more: ["1万元"], taken: "8万元", less: ["2万元"], left: "1万元" }, subject: "补贴" },
  { relation: { kind: "balance", from: of("10万元"), taken: of("8万元"), left: of("2万元"), ...told }, variables: { more: [], less: [] } },
  { relation: { kind: "count", stated: of("3个", "股室"), listed: of("4"), ...told }, variables: { stated: "3个", listed: "4" }, subject: "股室" },
  { relation: { kind: "aim", target: of("200人"), demand: readTarget("≥200人"), actual: of("180人", "培训"), claim: "全面完成", ...told }, variables: { claim: "全面完成", target: "200人", actual: "180人" }, subject: "培训" },
  { relation: { kind: "claim", of: "prior-year", claim: "增加", more: true, actual: of("2万元", "培训"), against: of("0"), ...told }, variables: { of: "prior-year", claim: "增加", more: "more", actual: "2万元", against: "0" }, subject: "培训" },
  { relation: { kind: "claim", of: "budget", claim: "小于", more: false, actual: of("2万元"), against: of("3万元"), ...told }, variables: { of: "budget", more: "less" } },
];

describe("what a report states of its figures is looked at as it is told", () => {
  it.each(relations.map((each) => ({ ...each, kind: each.relation.kind, says: JSON.stringify(each.variables) })))("$kind: $says", ({ relation, variables, subject, kind }) => {
    const own = { narratives: [narrative(), narrative({ relations: [relation, ...relations.filter((other) => other.relation.kind !== kind).map((other) => other.relation)] })] };
    const [found, ...others] = seen(kind, own);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ quote: "原句", ...variables, subject });
    expect(contextsOf(kind, own)[0]).toMatchObject({ place, form: 1 });
    expect(shown(kind, own)[0]?.length).toBeGreaterThan(0);
  });
});

describe("a figure told twice", () => {
  const restated = (one: Fact, rest: object = {}): unknown => seen("restated", { narratives: [narrative({ relations: [{ kind: "restated", one, other: of("0.45万元"), ...told, ...rest }] })] })[0];

  it("is named, a budget with its stage", () => {
    const spending = (scenario?: "initial-budget" | "full-year-budget" | "actual"): unknown => restated(fact("4500元", { concept: "expenditure.total", ...(scenario === undefined ? {} : { scenario }) }));
    expect(spending()).toMatchObject({ of: "", what: { zh: "支出总额" }, one: "4500元", other: "0.45万元", subject: undefined });
    expect(spending("actual")).toMatchObject({ what: { zh: "支出总额" } });
    expect(spending("initial-budget")).toMatchObject({ what: { zh: "支出总额（年初预算）", en: expect.stringMatching(/ \(initial budget\)$/) as string } });
    expect(spending("full-year-budget")).toMatchObject({ what: { zh: "支出总额（全年预算）", en: expect.stringMatching(/ \(adjusted budget\)$/) as string } });
  });

  it("says of what kind it is, and whose", () => {
    expect(restated(of("4500元", "补贴"), { of: "accounts" })).toMatchObject({ of: "accounts", subject: "补贴" });
  });
});

it("a target in a sentence is held against what was done", () => {
  const relation: Relation = { kind: "aim", target: of("200人"), demand: readTarget("≥200人"), actual: of("180人"), claim: "", ...told };
  const [context] = contextsOf("aim", { narratives: [narrative({ relations: [relation] })] });
  expect((context?.variables["target"] as { demand: unknown }).demand).toBe(relation.demand);
});
