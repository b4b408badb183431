import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { audit, loadRulebook } from "../../src/audit/index.js";
import type { ScoredForm, Submission } from "../../src/model/index.js";
import { baseTable, fact, scoredForm, submission } from "./build.js";
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
