import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit, type Audit } from "../../src/audit/index.js";
import type { Finding, Submission } from "../../src/model/index.js";
import { withConfidence } from "../support/recognised.js";
import { baseRow, baseTable, fact, funds, indicator, narrative, scoredForm, submission } from "./build.js";
import { rulebookOf, wholeRulebook } from "./rulebook.js";

const rulebook = wholeRulebook();
const audited = (own: Partial<Submission>, language: "zh" | "en" = "zh"): Audit => audit(submission(own), rulebook, { language });
const found = ({ findings }: Audit, rule: string): Finding | undefined => findings.find((finding) => finding.rule === rule);

const weights = "form.weights-differ-from-total";
const form = (second = "20") =>
  scoredForm({
    total: funds("100", "100", "90"),
    executionWeight: fact("10", { concept: "execution.weight" }, "分"),
    executionRate: fact("90%", { concept: "execution.rate" }, "%"),
    executionScore: fact("9", { concept: "execution.score" }, "分"),
    indicators: [indicator("养护里程", "≥12公里", "13公里", "60", "60"), indicator("群众满意度", "≥90%", "95%", second, "20")],
    totalWeight: fact("100", { concept: "total.weight" }, "分"),
    totalScore: fact("99", { concept: "total.score" }, "分"),
  });
const all = (confidence: number) => (own: Partial<Submission>) => withConfidence(own, () => confidence);

describe("an error that rests on figures recognised in a picture", () => {
  test("says so, with how sure the least sure of them was", () => {
    const finding = found(audited(all(0.97)({ projectForms: [form()] })), weights);
    expect(finding).toMatchObject({ severity: "error", recognised: { confidence: 0.97 } });
    expect(finding?.message).toMatch(/相差 10分；涉及的数来自图片识别，最低把握 97%，请对照原件$/);
  });

  test("is only a warning where one of them was not sure, and says why", () => {
    const own = withConfidence({ projectForms: [form()] }, ({ text }) => (text === "60" ? 0.8799 : 0.99));
    const finding = found(audited(own), weights);
    expect(finding).toMatchObject({ severity: "warning", recognised: { confidence: 0.8799 } });
    expect(finding?.message).toMatch(/最低把握 87%（低于 95%，所以只作警告），请对照原件$/);
    expect(found(audited(own, "en"), weights)?.message).toMatch(/the least sure at 87% \(under 95%, so this is only a warning\): compare with the original$/);
  });

  test("is only a warning where a blank among them may be what recognition missed", () => {
    const own = withConfidence({ projectForms: [form("")] }, ({ text }) => (text === "" ? undefined : 0.99));
    const { findings } = audited(own);
    const finding = found({ findings } as Audit, weights);
    expect(finding).toMatchObject({ severity: "warning", recognised: { confidence: 0.99 } });
    expect(finding?.message).toMatch(/空白格可能是漏识/);
  });

  test("says nothing of it where no figure of its own was recognised", () => {
    const finding = found(audited({ projectForms: [form()], narratives: [withConfidence(narrative({ facts: [fact("3人", { concept: "headcount.in-post" })] }), () => 0.5)] }), weights);
    expect(finding?.severity).toBe("error");
    expect(finding).not.toHaveProperty("recognised");
    expect(finding?.message).not.toMatch(/识别/);
  });

  test("keeps its fingerprint, whatever the confidence", () => {
    const print = (confidence: number) => found(audited(all(confidence)({ projectForms: [form()] })), weights)?.fingerprint;
    expect(print(0.5)).toBe(print(0.99));
  });
});

describe("the line under which recognition is not sure", () => {
  const rule = `- { id: a.b, title: 分, severity: error, each: project, check: "atMost(total.score, 50)", message: "{left}", basis: x, examples: { ok: [{}], ng: [{}] } }`;
  const severity = (profile: string, confidence: number) => audit(submission(all(confidence)({ projectForms: [form()] })), rulebookOf(rule, profile), { language: "zh" }).findings[0]?.severity;
  const profile = (value: string) => `{ name: own, settings: { ocrConfidence: { value: ${value}, source: 本局约定 } } }`;

  test("is 95% where a profile does not say, and set by a profile as 0.8 or 80%", () => {
    expect([severity("name: own", 0.949), severity("name: own", 0.95)]).toEqual(["warning", "error"]);
    expect([severity(profile("0.8"), 0.79), severity(profile('"80%"'), 0.8)]).toEqual(["warning", "error"]);
  });

  test.each(["1.5", "95", "高", "-0.1"])("is no share when it is %s, and the profile is refused", (value) => {
    expect(() => rulebookOf(rule, profile(value))).toThrow(/0 到 1/);
  });
});

describe("two findings that are one contradiction", () => {
  const sum = (total: string, part: string, other: string) => ({
    kind: "sum" as const,
    reading: "partition" as const,
    total: fact(total, { concept: "expenditure.project", scenario: "actual" }),
    parts: [fact(part), fact(other)],
    quote: "项目支出",
    place: { file: "报告.docx", at: { kind: "paragraph" as const, number: 1 } },
  });

  test("are put together the same, whatever the confidence", () => {
    const own = { narratives: [narrative({ relations: [sum("100万元", "60万元", "30万元"), sum("100万元", "60万元", "30万元")] })] };
    expect(audited(all(0.5)(own)).findings.map(({ rule }) => rule)).toEqual(audited(own).findings.map(({ rule }) => rule));
  });

  test("are told in the words of the one read for certain, which alone carries an error", () => {
    const doubtful = withConfidence(sum("100万元", "60万元", "30万元"), () => 0.6);
    const [finding, ...more] = audited({ narratives: [narrative({ relations: [doubtful] }), narrative({ relations: [sum("100万元", "60万元", "30万元")] })] }).findings.filter(({ rule }) => rule === "text.parts-differ-from-total");
    expect(more).toEqual([]);
    expect(finding?.severity).toBe("error");
    expect(finding).not.toHaveProperty("recognised");
    expect(finding?.evidence.map(({ place }) => place.confidence)).toContain(0.6);
  });
});

describe("a name read from a picture", () => {
  const table = (unit: string, confidence: number) => ({ unit: "青石县水利局", baseTables: [baseTable({ unit: withConfidence(fact(unit, { concept: "unit.name" }), () => confidence) })] });

  test("with one wrong character accuses nobody of another unit's form", () => {
    expect(found(audited(table("青石县水刊局", 0.8)), "base.other-unit")).toBeUndefined();
    expect(found(audited(table("青石县水刊局", 0.99)), "base.other-unit")).toBeDefined();
    expect(found(audited(table("白沙镇人民政府", 0.8)), "base.other-unit")).toMatchObject({ severity: "warning", recognised: { confidence: 0.8 } });
  });

  test("makes no project missing from the base table", () => {
    const name = (confidence: number) => withConfidence(fact("村道亮化", { concept: "project.name" }), () => confidence);
    const own = (confidence: number) => ({
      projectForms: [scoredForm({ subject: "村道亮化", name: name(confidence), total: funds("3", "3", "3") })],
      baseTables: [baseTable({ rows: [baseRow("expenditure.project.item", "1、河道清淤", "0", "9", "9", "河道清淤")] })],
    });
    const rule = "project.not-in-base-table";
    const [sure, unsure] = [audited(own(0.99)), audited(own(0.7))].map(({ findings, checks }) => ({ told: findings.some((each) => each.rule === rule), open: checks.find((each) => each.rule === rule)?.notChecked.map(({ why }) => why) }));
    expect(sure?.told).toBe(true);
    expect(unsure?.told).toBe(false);
    expect(unsure?.open?.join()).toMatch(/“村道亮化”.*图片识别/);
  });
});

describe("adding confidence under the line to any figures", () => {
  const wrong: Partial<Submission> = {
    baseTables: [
      baseTable({
        unit: fact("青石县水利局", { concept: "unit.name" }),
        authorised: fact("30", { concept: "headcount.authorised" }, "人"),
        inPost: fact("30", { concept: "headcount.in-post" }, "人"),
        controlRate: fact("93.33%", { concept: "headcount.control-rate" }, "%"),
        rows: [baseRow("expenditure.project", "项目支出：", "44", "40", "45.2"), baseRow("expenditure.project.item", "1、河道清淤", "0", "9", "9", "河道清淤")],
      }),
    ],
    overallForms: [scoredForm({ kind: "overall", subject: "", total: funds("100", "130", "135") })],
    projectForms: [form(), scoredForm({ ...form("30"), subject: "河道清淤", totalScore: fact("97", { concept: "total.score" }, "分") })],
    narratives: [
      narrative({
        facts: [fact("28人", { concept: "headcount.in-post", scenario: "actual", year: 2024 }), fact("46万元", { concept: "expenditure.project", scenario: "actual", year: 2024 })],
        projects: [fact("8万元", { concept: "expenditure.project.item", subject: "河道清淤" })],
      }),
    ],
  };
  const weight = { error: 0, warning: 1, info: 2 };
  const before = audited(wrong).findings;
  let facts = 0;
  withConfidence(wrong, () => void facts++);

  test("never makes a finding stronger and never adds one", () => {
    expect(before.filter(({ severity }) => severity === "error").length).toBeGreaterThan(4);
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 0.9499, noNaN: true }), { nil: undefined }), { minLength: facts, maxLength: facts }), (marks) => {
        let at = 0;
        const after = audited(withConfidence(wrong, () => marks[at++])).findings;
        expect(after.length).toBeLessThanOrEqual(before.length);
        for (const severity of ["error", "warning"] as const) {
          const atLeast = (findings: readonly Finding[]) => findings.filter((finding) => weight[finding.severity] <= weight[severity]).length;
          expect(atLeast(after)).toBeLessThanOrEqual(atLeast(before));
        }
        for (const finding of after) if (finding.recognised !== undefined) expect(finding.severity).not.toBe("error");
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
