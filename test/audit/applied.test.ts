import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { audit, loadRulebook } from "../../src/audit/index.js";
import type { ScoredForm, Submission } from "../../src/model/index.js";
import { baseTable, fact, funds, indicator, scoredForm, submission } from "./build.js";
import { rulebookOf } from "./rulebook.js";

const folder = new URL("../../rules/profiles/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const national = read("national.yaml");
const regions = readdirSync(folder).filter((name) => name !== "national.yaml");
const rulebook = loadRulebook({ packs: [], profile: [national], regional: regions.map((name) => [national, read(name)]) });

const heldTo = (own: Partial<Submission>): string[] => {
  const made = submission(own);
  const { standards } = audit(made, rulebook, { language: "zh" });
  return [...made.overallForms, ...made.projectForms].map((form) => standards.of(form).standard.profile.name);
};
const form = (own: Partial<ScoredForm>): ScoredForm => scoredForm(own);
const named = (text: string) => fact(text, { concept: "unit.name" });

describe("the profile a form is held to", () => {
  test.each([
    ["得分(20分*执行率)", "hubei"],
    ["年度绩效目标1(40分)", "hubei"],
    ["510000_0013zp", "sichuan"],
    ["绩效指标(90分)", "sichuan"],
    ["执行率权重", "chongqing"],
    ["执行率(B/A)", "national"],
  ])("is told by %s: %s", (label, name) => {
    expect(heldTo({ projectForms: [form({ labels: ["项目名称", label] })] })).toEqual([name]);
  });

  test.each([
    ["池州市贵池区水利局", "anhui"],
    ["重庆市梁平区民政局", "chongqing"],
    ["长沙市某区文化馆", "hunan"],
    ["某县文化馆", "national"],
  ])("is told by the unit %s where its words tell nothing: %s", (unit, name) => {
    expect(heldTo({ projectForms: [form({ implementer: named(unit) })] })).toEqual([name]);
  });

  test("is each form's own where a district fills in several kinds", () => {
    const hubei = form({ layout: "hubei", labels: ["得分(20分*执行率)"], implementer: named("长沙市某区文化馆") });
    const plain = form({ implementer: named("长沙市某区文化馆") });
    expect(heldTo({ projectForms: [hubei, plain] })).toEqual(["hubei", "hunan"]);
  });

  test("is the unit's where a form laid out alike tells nothing", () => {
    const overall = form({ kind: "overall", labels: ["按收入性质分"] });
    expect(heldTo({ overallForms: [overall], projectForms: [form({}), form({ layout: "hubei" })] })).toEqual(["hunan", "hunan", "national"]);
    expect(heldTo({ baseTables: [{ ...baseTable({}), labels: ["部门整体支出绩效评价基础数据表"] }], projectForms: [form({})] })).toEqual(["hunan"]);
  });

  test("is the one chosen, whatever the form says", () => {
    const made = submission({ projectForms: [form({ labels: ["得分(20分*执行率)"] })] });
    const chosen = loadRulebook({ packs: [], profile: [national, read("sichuan.yaml")] });
    const { standards } = audit(made, chosen, { language: "zh" });
    expect(standards.unit).toMatchObject({ standard: { profile: { name: "sichuan" } }, why: { zh: "由 --profile 指定" } });
  });
});

describe("the standard of the unit as a whole", () => {
  const unitsOf = (own: Partial<Submission>): string => audit(submission(own), rulebook, { language: "zh" }).standards.unit.standard.profile.name;
  const [hubei, chongqing] = [form({ labels: ["得分(20分*执行率)"] }), form({ labels: ["执行率权重"] })];

  test("is that of its projects, where all of them tell the same", () => {
    expect(unitsOf({ projectForms: [hubei] })).toBe("hubei");
    expect(unitsOf({ projectForms: [hubei, hubei] })).toBe("hubei");
    expect(unitsOf({ projectForms: [hubei, chongqing] })).toBe("national");
    expect(unitsOf({ projectForms: [hubei, form({})] })).toBe("national");
    expect(unitsOf({ projectForms: [form({}), hubei] })).toBe("national");
    expect(unitsOf({})).toBe("national");
  });

  test("is that of its own form before that of its base table or its projects", () => {
    const table = { ...baseTable({}), labels: ["部门整体支出绩效评价基础数据表"] };
    expect(unitsOf({ baseTables: [table], projectForms: [hubei] })).toBe("hunan");
    expect(unitsOf({ overallForms: [form({ kind: "overall", labels: ["得分(20分*执行率)"] })], baseTables: [table] })).toBe("hubei");
  });

  test("is nobody's where two profiles are told alike", () => {
    expect(unitsOf({ projectForms: [form({ labels: ["得分(20分*执行率)", "执行率权重"] })] })).toBe("national");
  });
});

describe("a rule that looks at one form, or a part of one,", () => {
  const scopes = ["scored", "overall", "project", "indicator", "block", "funding-column", "nature", "project-against-overall", "project-against-project"];
  const ruleOn = (each: string): string => `- { id: on.${each}, title: x, severity: error, each: ${each}, check: "unit == ''", message: x, basis: x, examples: { ok: [{}], ng: [{ unit: x }] } }\n`;
  const sign = "signs: [{ layout: hubei, why: 表式 }]";
  const off = scopes.map((each) => `on.${each}: off`).join(", ");
  const book = loadRulebook({ packs: [{ name: "a", yaml: [...scopes, "submission"].map(ruleOn).join("") }], profile: ["name: 底"], regional: [[`name: 省\n${sign}\nseverities: { ${off} }`]] });

  test("goes by the standard of that form, and any other by the unit's", () => {
    const points = fact("5", { concept: "other" }, "分");
    const parts = { indicators: [indicator("里程", "≥12公里", "13公里", "50", "49")], blocks: [{ label: "产出", weight: points, indicators: [] }], total: funds("1", "2", "3"), bySpending: [{ concept: "expenditure.basic" as const, label: "", amount: fact("1") }] };
    const found = (layout: "hubei" | "national"): string[] => {
      const own = { overallForms: [form({ kind: "overall", ...parts, layout })], projectForms: [form({ ...parts, layout }), form({ ...parts, subject: "图书采购", layout })] };
      return [...new Set(audit(submission(own), book, { language: "zh" }).findings.flatMap(({ rule, also = [] }) => [rule, ...also.map((each) => each.rule)]))].sort();
    };
    expect(found("national")).toEqual([...scopes, "submission"].map((each) => `on.${each}`).sort());
    expect(found("hubei")).toEqual(["on.submission"]);
  });
});

describe("a sign", () => {
  test.each([
    ["{ words: '(', why: 括号 }", /正则表达式/],
    ["{ words: 甲 }", /缺少 why/],
    ["{ kind: overall, why: 甲 }", /至少写一个/],
    ["{ layout: 川式, words: 甲, why: 甲 }", /layout 不能是“川式”.*national/],
  ])("that is wrong is told: %s", (sign, told) => {
    expect(() => rulebookOf("[]", `{ name: own, signs: [${sign}] }`)).toThrow(told);
  });
});

describe("a setting of a profile", () => {
  const rule = (confidence: string): string => `- { id: test.slow, title: 慢, severity: info, each: scored, check: "atLeast(total.score, profile.line)", message: 慢, basis: 本局约定, confidence: ${confidence}, examples: { ok: [{ total: { score: 9 } }], ng: [{ total: { score: 1 } }] } }`;
  const basis = (confidence: string, ofSetting: string): string | undefined =>
    audit(submission({ projectForms: [scoredForm({ totalScore: fact("1", { concept: "total.score" }, "分") })] }), rulebookOf(rule(confidence), `{ name: own, settings: { line: { value: 5, title: 界线, source: 某通知, confidence: ${ofSetting} } } }`), { language: "zh" }).findings[0]?.basis;

  test("that is from memory says so in the basis, once", () => {
    expect(basis("quoted", "memory")).toBe("本局约定；通常口径，待核对：界线 5（某通知）");
    expect(basis("memory", "memory")).toBe("通常口径，待核对：本局约定；界线 5（某通知）");
    expect(basis("quoted", "quoted")).toBe("本局约定；界线 5（某通知）");
  });
});

describe("the clause of one province", () => {
  const rule = `- { id: test.low, title: 低, severity: info, each: scored, check: "atLeast(total.score, 5)", message: 低, basis: 四川省自评表填表说明：某句, confidence: quoted, examples: { ok: [{ total: { score: 9 } }], ng: [{ total: { score: 1 } }] } }`;
  const basis = (title: string): string | undefined =>
    audit(submission({ projectForms: [scoredForm({ totalScore: fact("1", { concept: "total.score" }, "分") })] }), rulebookOf(rule, `{ name: own, title: { zh: ${title}, en: own } }`), { language: "zh" }).findings[0]?.basis;

  test.each([
    ["四川", "四川省自评表填表说明：某句"],
    ["湖南", "通常口径，待核对：四川省自评表填表说明：某句"],
    ["全国", "通常口径，待核对：四川省自评表填表说明：某句"],
  ])("is cited to a unit held to the standard of %s as %s", (title, told) => {
    expect(basis(title)).toBe(told);
  });
});
