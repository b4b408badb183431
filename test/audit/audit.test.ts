import { describe, expect, test } from "vitest";
import { audit, type Audit } from "../../src/audit/index.js";
import type { Submission } from "../../src/model/index.js";
import { baseRow, baseTable, fact, funds, indicator, narrative, scoredForm, submission } from "./build.js";
import { rulebookOf, wholeRulebook } from "./rulebook.js";

const rulebook = wholeRulebook();
const audited = (own: Partial<Submission>): Audit => audit(submission(own), rulebook, { language: "zh" });
const rulesOf = ({ findings }: Audit): string[] => findings.map((finding) => finding.rule);

const goodForm = scoredForm({
  total: funds("100", "100", "90"),
  executionWeight: fact("10", { concept: "execution.weight" }, "分"),
  executionRate: fact("90%", { concept: "execution.rate" }, "%"),
  executionScore: fact("9", { concept: "execution.score" }, "分"),
  indicators: [indicator("养护里程", "≥12公里", "13公里", "60", "60"), indicator("群众满意度", "≥90%", "95%", "30", "30")],
  totalWeight: fact("100", { concept: "total.weight" }, "分"),
  totalScore: fact("99", { concept: "total.score" }, "分"),
});

describe("a form that adds up", () => {
  test("has no error, and its ties are told as passes", () => {
    const { findings, passes } = audited({ projectForms: [goodForm] });
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(passes.map((pass) => pass.rule)).toContain("form.weights-differ-from-total");
  });
});

describe("weights and scores that fall short of their totals by the same", () => {
  const short = scoredForm({ ...goodForm, indicators: [indicator("养护里程", "≥12公里", "13公里", "60", "60"), indicator("群众满意度", "≥90%", "95%", "20", "20")] });
  const { findings } = audited({ projectForms: [short] });
  const [finding] = findings.filter((each) => each.rule === "form.weights-differ-from-total");

  test("are one finding with the other rule in it", () => {
    expect(finding?.also?.map((each) => each.rule)).toContain("form.scores-differ-from-total");
    expect(findings.map((each) => each.rule)).not.toContain("form.scores-differ-from-total");
  });

  test("which says what it should be, what it is, and how far apart", () => {
    expect(finding).toMatchObject({ severity: "error", subject: "道路养护", expected: "100", actual: "90", difference: "-10", measure: "分" });
    expect(finding?.message).toBe("总分（分值）写 100分，执行率与各指标分值之和为 90分，相差 10分");
  });

  test("and shows every figure with its role, name and place", () => {
    const roles = finding?.evidence.map(({ role, name, value }) => [role, name, value]);
    expect(roles).toContainEqual(["part", "分值 · 群众满意度", "20"]);
    expect(roles).toContainEqual(["total", "总分（分值）", "100"]);
    expect(finding?.evidence.every(({ label }) => / 表1 第\d+行第1列$|^表1 第\d+行第1列$/.test(label))).toBe(true);
  });
});

describe("a score of execution that its rate does not give, thrown into the total", () => {
  const wrong = scoredForm({ ...goodForm, executionScore: fact("9.4", { concept: "execution.score" }, "分"), totalScore: fact("99.4", { concept: "total.score" }, "分") });
  const told = (score: string) => audited({ projectForms: [wrong], narratives: [narrative({ facts: [fact(score, { concept: "total.score", subject: "道路养护" }, "分")] })] });
  const errors = (result: Audit) => result.findings.filter(({ severity }) => severity === "error").map(({ rule, also }) => [rule, (also ?? []).map((each) => each.rule)]);

  test("is one finding with a report that tells the right total", () => {
    expect(errors(told("99.0"))).toEqual([["form.execution-score-wrong", ["project.score-told-differently"]]]);
  });

  test("leaves a report that tells a third total wrong by itself", () => {
    expect(errors(told("95")).map(([rule]) => rule).sort()).toEqual(["form.execution-score-wrong", "project.score-told-differently"]);
  });
});

describe("one paragraph told in two reports", () => {
  const told = (file: string) =>
    narrative({
      relations: [
        {
          kind: "sum",
          reading: "partition",
          total: fact("10万元", { concept: "other", subject: "补助" }, "万元", file),
          parts: [fact("4万元", { concept: "other" }, "万元", file), fact("5万元", { concept: "other" }, "万元", file)],
          quote: "补助10万元，其中甲4万元、乙5万元",
          place: { file, at: { kind: "paragraph", number: 1 } },
        },
      ],
    });

  test("is one finding with all its places", () => {
    const { findings } = audited({ narratives: [told("整体.docx"), told("项目.docx")] });
    const [finding, ...others] = findings.filter((each) => each.rule === "text.parts-differ-from-total");
    expect(others).toEqual([]);
    expect(new Set(finding?.evidence.map(({ file }) => file))).toEqual(new Set(["整体.docx", "项目.docx"]));
  });

  test("keeps its fingerprint when it moves, and loses it when a figure changes", () => {
    const print = (own: Partial<Submission>): string | undefined => audited(own).findings.find((each) => each.rule === "text.parts-differ-from-total")?.fingerprint;
    const one = print({ narratives: [told("整体.docx")] });
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(print({ narratives: [narrative(), told("改名.docx")] })).toBe(one);
    expect(print({ unit: "石桥镇", narratives: [told("整体.docx")] })).not.toBe(one);
  });
});

describe("a head-count told differently", () => {
  const report = narrative({ facts: [fact("28人", { concept: "headcount.in-post", scenario: "actual", year: 2024 })] });
  const table = (inPost: string, rate: string) =>
    baseTable({
      authorised: fact("30", { concept: "headcount.authorised" }, "人"),
      inPost: fact(inPost, { concept: "headcount.in-post" }, "人"),
      controlRate: fact(rate, { concept: "headcount.control-rate" }, "%"),
    });

  test("takes the control rate that goes with it into one finding", () => {
    const { findings } = audited({ narratives: [report], baseTables: [table("30", "93.33%")] });
    const told = findings.filter(({ rule }) => rule === "unit.figure-told-differently" || rule === "base.control-rate-wrong");
    expect(told.map(({ rule, also }) => [rule, also?.map((each) => each.rule)])).toEqual([["unit.figure-told-differently", ["base.control-rate-wrong"]]]);
  });

  test("leaves a rate that goes with neither head-count a finding of its own", () => {
    const { findings } = audited({ narratives: [report], baseTables: [table("29", "85.00%")] });
    const told = findings.filter(({ rule }) => rule === "unit.figure-told-differently" || rule === "base.control-rate-wrong");
    expect(told.map(({ rule, also }) => [rule, also])).toEqual([["unit.figure-told-differently", undefined], ["base.control-rate-wrong", undefined]]);
  });

  test("leaves a wrong rate a finding of its own where the heads agree", () => {
    expect(rulesOf(audited({ narratives: [report], baseTables: [table("28", "100%")] }))).toContain("base.control-rate-wrong");
  });
});

describe("last year's figure", () => {
  const report = narrative({
    relations: [
      {
        kind: "change",
        current: fact("45.20万元", { concept: "expenditure.project", scenario: "actual" }),
        delta: fact("-4.80万元", { concept: "expenditure.project", scenario: "change" }),
        base: "prior-year",
        quote: "项目支出45.20万元，比上年减少4.80万元",
        place: { file: "报告.docx", at: { kind: "paragraph", number: 3 } },
      },
    ],
  });
  const table = (prior: string) => baseTable({ rows: [baseRow("expenditure.project", "项目支出：", prior, "40", "45.2")] });

  test("as the text implies it is set against the base table", () => {
    expect(rulesOf(audited({ narratives: [report], baseTables: [table("50")] }))).not.toContain("text.prior-year-differs-from-base-table");
    const { findings } = audited({ narratives: [report], baseTables: [table("44")] });
    expect(findings.find(({ rule }) => rule === "text.prior-year-differs-from-base-table")).toMatchObject({ expected: "44", actual: "50.00", difference: "6.00", measure: "万元" });
  });

  test("is not checked where the base table leaves it blank", () => {
    const { checks } = audited({ narratives: [report], baseTables: [table("")] });
    expect(checks.find(({ rule }) => rule === "text.prior-year-differs-from-base-table")?.notChecked).toMatchObject([{ why: "上年决算数 · 项目支出空白", count: 1 }]);
  });
});

describe("a rule that breaks", () => {
  const broken = `- { id: a.broken, title: 坏, severity: error, each: project, check: "figure(funds.parts[9].actual)", message: x, basis: x, examples: { ok: [{}], ng: [{}] } }
- { id: b.sound, title: 好, severity: error, each: project, check: "atMost(total.score, 50)", message: "{left}", basis: x, examples: { ok: [{}], ng: [{}] } }`;

  test("is told as failed, finds nothing, and takes no other rule with it", () => {
    const { findings, checks } = audit(submission({ projectForms: [goodForm] }), rulebookOf(broken), { language: "zh" });
    expect(findings.map(({ rule }) => rule)).toEqual(["b.sound"]);
    expect(checks.map(({ rule, failed, findings: found }) => [rule, failed, found])).toEqual([["a.broken", 1, 0], ["b.sound", 0, 1]]);
    expect(checks[0]?.failures?.[0]).toMatch(/index/i);
  });
});

describe("any submission", () => {
  test("gives the same result twice, errors first", () => {
    const own = { projectForms: [scoredForm({ ...goodForm, totalScore: fact("97", { concept: "total.score" }, "分") }), goodForm] };
    const weight = { error: 0, warning: 1, info: 2 };
    const { findings } = audited(own);
    expect(audited(own).findings).toEqual(findings);
    expect(findings.map(({ severity }) => weight[severity])).toEqual(findings.map(({ severity }) => weight[severity]).sort());
  });

  test("with nothing in it has no findings", () => expect(rulesOf(audited({}))).toEqual([]));

  test("is told in English as well", () => {
    const { findings } = audit(submission({ projectForms: [scoredForm({ ...goodForm, totalScore: fact("97", { concept: "total.score" }, "分") })] }), rulebook, { language: "en" });
    expect(findings.map(({ message }) => message).join()).toMatch(/The total score says 97分/);
  });
});

describe("a plain condition that does not hold", () => {
  const found = (rule: string, one: ReturnType<typeof indicator>) =>
    audited({ projectForms: [scoredForm({ ...goodForm, indicators: [one] })] }).findings.find((finding) => finding.rule === rule);

  test("tells the wrong figure with its unit, and what is due where that is known", () => {
    const finding = found("indicator.met-but-deducted", indicator("养护里程", "≥12公里", "13公里", "20", "19"));
    expect(finding).toMatchObject({ actual: "19", expected: "20", difference: "-1", measure: "分" });
  });

  test("expects what is due where it can be worked out, and nothing where nobody can say", () => {
    const copied = found("indicator.actual-copies-target", indicator("群众满意度", "≥95%", "≥95%", "20", "20"));
    expect(copied?.actual).toBe("≥95%");
    expect(copied).not.toHaveProperty("expected");
    const missed = found("indicator.missed-but-full-score", indicator("养护里程", "≥12公里", "9公里", "20", "20"));
    expect(missed).toMatchObject({ actual: "20", expected: "15", difference: "5", measure: "分" });
    const late = found("indicator.missed-but-full-score", indicator("完工时间", "2024年6月底前", "2024年9月20日", "20", "20"));
    expect(late).toMatchObject({ actual: "20", measure: "分" });
    expect(late).not.toHaveProperty("expected");
  });

  test("keeps the sign of a percentage", () => {
    const { findings } = audited({ overallForms: [scoredForm({ kind: "overall", subject: "", total: funds("100", "130", "130") })] });
    expect(findings.find((finding) => finding.rule === "overall.budget-adjusted-much")).toMatchObject({ actual: "30%", expected: "20%", measure: "%" });
  });
});

describe("a grade that does not follow from the score", () => {
  const graded = (grade: string, total: string): Audit =>
    audited({ projectForms: [scoredForm({ ...goodForm, totalScore: fact(total, { concept: "total.score" }, "分"), grade: fact(grade, { concept: "grade" }) })] });
  const errors = (audit: Audit): (readonly [string, readonly string[]])[] =>
    audit.findings.filter(({ severity }) => severity === "error").map(({ rule, also }) => [rule, (also ?? []).map((each) => each.rule)] as const);

  test("is told under the wrong total that it follows from", () => {
    expect(errors(graded("优", "89"))).toEqual([[expect.any(String), [expect.any(String)]]]);
  });

  test("is an error of its own where the right total would not mend it", () => {
    expect(errors(graded("中", "98")).map(([rule]) => rule).sort()).toEqual(["form.grade-differs-from-score", "form.scores-differ-from-total"]);
  });
});

describe("one foreign name on the forms of several projects", () => {
  const form = (subject: string, implementer: string) => scoredForm({ subject, implementer: fact(implementer, { concept: "unit.name" }, "") });
  const { findings } = audited({ unit: "青石县水利局", projectForms: [form("道路养护", "白沙县水利局"), form("桥梁检测", "白沙县水利局"), form("堤防维修", "红岩县水利局")] });
  const told = findings.filter(({ rule }) => rule === "project.other-unit");

  test("is answered for once, with every form that has it", () => {
    expect(told.map(({ actual, evidence }) => [actual, evidence.length])).toEqual([["白沙县水利局", 2], ["红岩县水利局", 1]]);
    expect(told.flatMap(({ also = [] }) => also)).toEqual([]);
  });
});
