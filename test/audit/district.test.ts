import { describe, expect, it } from "vitest";
import { auditDistrict } from "../../src/audit/index.js";
import type { Place } from "../../src/document/index.js";
import type { Likeness, Seen } from "../../src/model/index.js";
import { rulebookOf } from "./rulebook.js";

const place = (file: string, confidence?: number): Place => ({ file, at: { kind: "paragraph", number: 1 }, ...(confidence === undefined ? {} : { confidence }) });
const seen = (unit: string, own: Partial<Seen> = {}): Seen => ({ unit, concept: "other", text: "一段话", quote: "一段很长的话", place: place(`${unit}.docx`), ...own });
const copied = (own: Partial<Likeness> = {}): Likeness => ({ kind: "copied-text", units: ["甲局", "乙局"], year: 2024, data: { unitCount: 2, passages: 3, length: 400, sameLength: 400, sameFigures: 1, figures: 5, relation: "none", sample: "一段" }, seen: [seen("甲局"), seen("乙局")], ...own });

const book = rulebookOf(`- { id: units.copied, title: { zh: 雷同, en: Copied }, severity: warning, each: copied-text, check: "length < profile.longest", message: "{unit}与{others}雷同 {length} 字：{sample}", suggestion: 各写各的, basis: 常理, confidence: quoted, examples: { ok: [{ length: 1 }], ng: [{ length: 999 }] } }
- { id: units.scores, title: 同分, severity: error, each: equal-scores, check: "!full", message: "{department} {units} {score}", basis: 常理, examples: { ok: [{}], ng: [{ full: true }] } }
- { id: units.outlier, title: 离群, severity: info, each: outlier, check: "apart <= 30", message: "{subject} {value} {median} {apart}", basis: 常理, examples: { ok: [{}], ng: [{ apart: 40 }] } }
- { id: form.other, title: 别, severity: info, each: project, check: "form.hasWeights", message: x, basis: x, examples: { ok: [{}], ng: [{ form: { hasWeights: false } }] } }
`, "name: test\nsettings: { longest: { value: 300, title: 最长, source: 某通知, confidence: quoted } }");

const audited = (...likenesses: readonly Likeness[]) => auditDistrict(likenesses, book, { language: "zh" });

describe("what several units have in common", () => {
  it("is a finding of the first of them, with all of them and every place", () => {
    const [finding, ...others] = audited(copied()).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "units.copied", severity: "warning", title: "雷同", unit: "甲局", units: ["甲局", "乙局"], year: 2024,
      message: "甲局与乙局雷同 400 字：一段", suggestion: "各写各的", basis: "常理；最长 300（某通知）",
      evidence: [{ role: "witness", file: "甲局.docx", name: "甲局", value: "一段话", quote: "一段很长的话", label: "第1段" }, { role: "witness", file: "乙局.docx", name: "乙局" }],
    });
    expect(finding).not.toHaveProperty("subject");
    expect(finding).not.toHaveProperty("recognised");
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it("is none where the rule holds, and is counted as passed", () => {
    const { findings, checks } = audited(copied({ data: { length: 100 } }));
    expect(findings).toEqual([]);
    expect(checks.map(({ rule, passed, findings: found, failed }) => [rule, passed, found, failed])).toEqual([["units.copied", 1, 0, 0], ["units.scores", 0, 0, 0], ["units.outlier", 0, 0, 0]]);
  });

  it("is held against the rules of its kind alone", () => {
    const { findings } = audited({ kind: "equal-scores", units: ["甲局"], data: { department: "某委", units: 5, score: "98", full: true }, seen: [seen("甲局", { concept: "total.score", text: "98", measure: "分", subject: "道路养护" })] });
    expect(findings).toMatchObject([{ rule: "units.scores", severity: "error", message: "某委 5 98", evidence: [{ name: "总分（得分） · 甲局 · 道路养护", value: "98", measure: "分" }] }]);
    expect(findings[0]).not.toHaveProperty("units");
    expect(findings[0]).not.toHaveProperty("year");
  });

  it("may be of one subject", () => {
    const { findings } = audited({ kind: "outlier", units: ["甲局"], year: 2024, subject: "道路养护", data: { value: "40%", median: "98%", apart: 58 }, seen: [seen("甲局", { concept: "execution.rate", text: "约四成", measure: "%" })] });
    expect(findings).toMatchObject([{ subject: "道路养护", message: "道路养护 40% 98% 58", evidence: [{ value: "约四成", measure: "" }] }]);
  });

  it("is another finding for other units, another year or other words", () => {
    const print = (own: Partial<Likeness>): string | undefined => audited(copied(own)).findings[0]?.fingerprint;
    const all = [{}, { units: ["甲局", "丙局"] }, { year: 2023 }, { subject: "道路养护" }, { seen: [seen("甲局", { text: "另一段" })] }].map(print);
    expect(new Set(all).size).toBe(all.length);
    expect(print({})).toBe(print({}));
  });

  it("is only a warning where it was recognised in a picture and not surely", () => {
    const scores = (confidence: number) => audited({ kind: "equal-scores", units: ["甲局"], data: { full: true }, seen: [seen("甲局", { text: "98", measure: "分", concept: "total.score", place: place("甲局.pdf", confidence) })] }).findings;
    expect(scores(0.5)).toMatchObject([{ severity: "warning", recognised: { confidence: 0.5 }, message: expect.stringMatching(/最低把握 50%（低于 95%，所以只作警告）/) as string }]);
    expect(scores(0.99)).toMatchObject([{ severity: "error", recognised: { confidence: 0.99 }, message: expect.not.stringContaining("只作警告") as string }]);
  });

  it("is nobody's where nothing was seen of it", () => {
    expect(audited(copied({ seen: [], units: [] })).findings).toMatchObject([{ unit: "", evidence: [] }]);
  });

  it("with a variable that its kind has not is the failure of its rules, and of no others", () => {
    const { checks, findings } = audited(copied({ data: { lenght: 5 } }), { kind: "equal-scores", units: ["甲局"], data: { full: true }, seen: [seen("甲局")] });
    expect(findings.map(({ rule }) => rule)).toEqual(["units.scores"]);
    expect(checks.map(({ rule, failed }) => [rule, failed])).toEqual([["units.copied", 1], ["units.scores", 0], ["units.outlier", 0]]);
  });
});
