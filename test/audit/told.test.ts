import { describe, expect, it } from "vitest";
import { audit, basisOf, explainRule, testExamples } from "../../src/audit/index.js";
import { evidenceOf, formLabelIn, labelIn } from "../../src/audit/evidence.js";
import { spotOf } from "../../src/audit/spot.js";
import { stringify } from "../../src/audit/yaml-line.js";
import { joinWords, words } from "../../src/audit/words.js";
import type { Place } from "../../src/document/index.js";
import { Fact, type Submission, type SummedTable } from "../../src/model/index.js";
import { baseTable, fact, narrative, scoredForm, submission } from "./build.js";
import { rulebookOf } from "./rulebook.js";

const on = (sheet: string, ref: string, file = "表.xlsx"): Place => ({ file, at: { kind: "sheet", sheet, ref } });
const summed = (title: string, place: Place): SummedTable => ({ kind: "summed", title, place, columns: [], lines: [], derived: [], selections: [], questions: [], told: [] });
const whole: Submission = submission({
  narratives: [narrative({ place: { file: "报告.docx", at: { kind: "paragraph", number: 1 } } })],
  baseTables: [baseTable({ place: on("基础", "A1") })],
  overallForms: [scoredForm({ kind: "overall", place: on("整体", "A1") })],
  projectForms: [scoredForm({ subject: "道路养护", place: on("项目", "A1") })],
  summedTables: [summed("明细表", on("明细", "A1"))],
});

describe("where a figure stands is told by the form that it stands on", () => {
  it.each([
    [on("项目", "C5"), "项目自评表“道路养护” 项目!C5", "项目自评表“道路养护”"],
    [on("整体", "C5"), "整体自评表 整体!C5", "整体自评表"],
    [on("基础", "C5"), "基础数据表 基础!C5", "基础数据表"],
    [on("明细", "C5"), "明细表 明细!C5", "明细表"],
    [{ file: "报告.docx", at: { kind: "paragraph", number: 3 } } as Place, "报告正文 第3段", "报告正文"],
    [on("别处", "C5"), "别处!C5", "此处"],
  ])("%j", (place, label, form) => {
    expect(labelIn(whole, "zh")(place)).toBe(label);
    expect(formLabelIn(whole, "zh")(place)).toBe(form);
  });

  it("in English too", () => {
    expect(formLabelIn(whole, "en")(on("项目", "C5"))).toBe("project form “道路养护”");
    expect(formLabelIn(whole, "en")(on("别处", "C5"))).toBe("that place");
  });

  it("and a picture's by the form that it is a picture of", () => {
    const picture = { file: "表.xlsx", at: { kind: "picture" } } as Place;
    expect(labelIn(whole, "zh")(picture, on("项目", "C5"))).toMatch(/^项目自评表“道路养护” /);
    expect(labelIn(whole, "zh")(picture)).not.toMatch(/自评表/);
  });
});

describe("the evidence of a finding", () => {
  const witness = new Fact({ ...fact("13公里"), place: on("图", "A1") });
  const own = new Fact({ ...fact("12公里"), quote: "里程12公里", witnesses: [witness], place: on("项目", "C5") });
  const told = (...items: Parameters<typeof evidenceOf>[0]) => evidenceOf(items, ({ at }) => (at.kind === "sheet" ? at.ref : ""), "zh");

  it("is every figure with its other tellings right behind it, none twice", () => {
    const item = { fact: own, name: words("里程", "length"), role: "left" };
    expect(told(item, { ...item, role: "right" }, { fact: witness, name: words("图") })).toEqual([
      { role: "left", file: "表.xlsx", place: own.place, label: "C5", name: "里程", quote: "里程12公里", value: "12", measure: "公里" },
      { role: "witness", file: "表.xlsx", place: witness.place, label: "A1", name: "里程", quote: "13公里", value: "13", measure: "公里" },
    ]);
  });

  it("is words where there is no figure, and a witness where nothing says what it is", () => {
    const text = new Fact({ ...fact("有效"), place: on("项目", "C6") });
    expect(told({ fact: text, name: words("完成值") })).toMatchObject([{ role: "witness", value: "有效", measure: "" }]);
    expect(told({ fact: fact("98%", { concept: "other" }, "%"), name: words("率") })).toMatchObject([{ value: "98%", measure: "%" }]);
  });
});

describe("what an expression of a rule is explained by", () => {
  const rulebook = rulebookOf(`- id: test.low
  title: { zh: 分低, en: Low }
  severity: warning
  each: project
  when: total.score.figure
  let: { line: "60" }
  check: atLeast(total.score, line)
  message: { zh: "得分 {left}", en: "score {left}" }
  basis: 本局约定
  confidence: quoted
  why: { zh: 为何, en: Why }
  silent: { zh: 何时, en: When }
  suggestion: { zh: 改, en: Mend }
  consequence-of: test.other
  tags: [R1, R2]
  examples: { ok: [{ total: { score: 99 }, form: { kind: project } }], ng: [{ total: { score: 1 } }] }
- { id: test.other, title: 别, severity: info, each: submission, check: "handed.base", message: x, basis: 别处, examples: { ok: [{}], ng: [{}] } }
- { id: test.off, title: 关, severity: info, each: submission, check: "handed.base", message: x, basis: 别处, examples: { ok: [{}], ng: [{}] } }
`, "name: test\nseverities: { test.off: off }");
  const [low, other] = rulebook.rules;
  const [off] = rulebook.off;

  it("is everything that is written of it, with what it says of its examples", () => {
    if (low === undefined) throw new Error("no rule");
    expect(explainRule(low, rulebook, "zh")).toEqual({
      id: "test.low", title: "分低", severity: "warning", pack: "test.yaml", each: "每张项目支出绩效自评表", when: "total.score.figure", let: ["line = 60"], check: "atLeast(total.score, line)",
      message: "得分 {left}", basis: "本局约定", why: "为何", silent: "何时", suggestion: "改", consequenceOf: ["test.other"], tags: ["R1", "R2"],
      examples: { ok: [{ data: "{ total: { score: 99 }, form: { kind: project } }", says: "相符" }], ng: [{ data: "{ total: { score: 1 } }", says: "得分 1分" }] },
    });
    expect(explainRule(low, rulebook, "en")).toMatchObject({ title: "Low", each: "every project form", message: "score {left}", why: "Why", silent: "When", suggestion: "Mend", examples: { ok: [{ says: "holds" }] } });
  });

  it("is no more than is written, and off where it is turned off", () => {
    if (other === undefined || off === undefined) throw new Error("no rule");
    expect(Object.keys(explainRule(other, rulebook, "zh")).sort()).toEqual(["basis", "check", "consequenceOf", "each", "examples", "id", "let", "message", "pack", "severity", "tags", "title"]);
    expect(explainRule(off, rulebook, "zh").severity).toBe("off");
  });
});

describe("an example on one line", () => {
  it.each([
    [{ funds: { weight: 10 }, rows: [{ name: "甲" }, {}] }, "{ funds: { weight: 10 }, rows: [{ name: 甲 }, {}] }"],
    [["≥95%", "12公里", "a.b", "50%", "x y", ""], '["≥95%", "12公里", a.b, "50%", "x y", ""]'],
    [[true, null, 1.5, []], "[true, null, 1.5, []]"],
  ])("is written as a pack has it: %j", (value, line) => expect(stringify(value)).toBe(line));
});

describe("what a rule rests on", () => {
  const rule = (check: string, confidence = "quoted", basis = "本局约定") => rulebookOf(`- { id: a.b, title: x, severity: info, each: project, let: { low: "profile.low" }, check: "${check}", message: x, basis: ${basis}, confidence: ${confidence}, examples: { ok: [{}], ng: [{}] } }`, "name: test\ntitle: { zh: 湖南, en: Hunan }\nsettings:\n  low: { value: 60, title: 低线, source: 某通知, confidence: quoted }\n  grades: { value: [优, 良], title: 等级, source: 某通知 }\n  same: { value: 1, title: 同, source: 本局约定 }\n  weightTotal: { value: 100, title: 满分, source: 某通知 }");
  const basis = (check: string, confidence?: string, of?: string, language: "zh" | "en" = "zh"): string => {
    const book = rule(check, confidence, of);
    const [only] = book.rules;
    return only === undefined ? "" : basisOf(only, book.standard, language);
  };

  it("is told with the settings that it goes by, each once and with its source", () => {
    expect(basis("atLeast(total.score, low)")).toBe("本局约定；低线 60（某通知）");
    expect(basis("grade.text in profile.grades && total.score > profile.low")).toBe("本局约定；通常口径，待核对：等级 优 / 良（某通知）；低线 60（某通知）");
    expect(basis("grade.text in profile.grades && total.score > profile.low", "memory")).toBe("通常口径，待核对：本局约定；等级 优 / 良（某通知）；低线 60（某通知）");
    expect(basis("grade.text in profile.grades && total.score > profile.low", "memory", undefined, "en")).toBe("Common practice, to be verified: 本局约定; 等级 优 / 良（某通知）; 低线 60（某通知）");
  });

  it("is told without what it names already, or what everybody knows", () => {
    expect(basis("total.score > profile.same && total.score < profile.weightTotal && total.score > low")).toBe("本局约定；低线 60（某通知）");
  });

  it("is one province's for that province alone", () => {
    expect(basis("atLeast(total.score, low)", "quoted", "湖南省某办法")).toBe("湖南省某办法；低线 60（某通知）");
    expect(basis("atLeast(total.score, low)", "quoted", "四川省某办法")).toBe("通常口径，待核对：四川省某办法；低线 60（某通知）");
    expect(basis("atLeast(total.score, low)", "quoted", "重庆市某办法")).toBe("通常口径，待核对：重庆市某办法；低线 60（某通知）");
    expect(basis("atLeast(total.score, low)", "quoted", "财政部某办法")).toBe("财政部某办法；低线 60（某通知）");
  });
});

describe("where a figure is and what it says", () => {
  const at = (place: Place, text = "5"): string => spotOf(new Fact({ ...fact(text), place }));

  it("is one spot for one figure, and another for any other", () => {
    const paragraph = (number: number, offset?: number): Place => ({ file: "报告.docx", at: { kind: "paragraph", number, ...(offset === undefined ? {} : { offset }) } }) as Place;
    const all = [at(on("a", "A1")), at(on("a", "A2")), at(on("b", "A1")), at(on("a", "A1", "二.xlsx")), at(on("a", "A1"), "6"), at({ ...on("a", "A1"), part: ["x"] }), at({ ...on("a", "A1"), part: ["x", "y"] }), at(paragraph(1)), at(paragraph(2)), at(paragraph(1, 3)), at(paragraph(1, 4))];
    expect(new Set(all).size).toBe(all.length);
    expect(at(on("a", "A1"))).toBe(at(on("a", "A1")));
    expect(at(paragraph(1, 3))).toBe(at(paragraph(1, 3)));
  });
});

it("what a figure is and whose it is are joined where both say something of their own", () => {
  expect(joinWords(words("分值", "weight"), words("里程", "length"))).toEqual({ zh: "分值 · 里程", en: "weight · length" });
  expect([joinWords(words(""), words("里程")).zh, joinWords(words("分值"), words("")).zh, joinWords(words("分值"), words("分值")).zh]).toEqual(["里程", "分值", "分值"]);
});

describe("a check that says no more than yes or no", () => {
  const book = rulebookOf(`- { id: a.b, title: { zh: 缺, en: Missing }, severity: warning, each: submission, check: "handed.narrative", message: { zh: 缺报告, en: no report }, suggestion: 补上, basis: x, examples: { ok: [{ handed: { narrative: true } }], ng: [{}] } }`);

  it("points at the whole form where it rests on no figure", () => {
    const form = scoredForm({ place: on("项目", "A1") });
    const found = (language: "zh" | "en") => audit(submission({ projectForms: [form] }), book, { language }).findings;
    expect(found("zh")).toMatchObject([{ rule: "a.b", title: "缺", message: "缺报告", suggestion: "补上", year: 2024, unit: "云溪县图书馆", evidence: [{ role: "witness", file: "表.xlsx", name: "全表", label: "项目自评表“道路养护” 项目!A1", value: "", quote: "", measure: "" }] }]);
    expect(found("en")).toMatchObject([{ title: "Missing", evidence: [{ name: "the whole form" }] }]);
  });

  it("is only a warning of what recognition may have missed", () => {
    const scanned = scoredForm({ place: { ...on("项目", "A1"), confidence: 0.99 } });
    const [finding] = audit(submission({ projectForms: [scanned] }), rulebookOf(`- { id: a.b, title: 缺, severity: error, each: submission, check: "handed.narrative", message: 缺报告, basis: x, examples: { ok: [{}], ng: [{}] } }`), { language: "zh" }).findings;
    expect(finding).toMatchObject({ severity: "warning", recognised: { confidence: 0.99 } });
  });

  it("passes in words of its title, and is counted", () => {
    const { passes, checks, findings } = audit(submission({ narratives: [narrative()] }), book, { language: "zh" });
    expect(findings).toEqual([]);
    expect(passes).toMatchObject([{ rule: "a.b", message: "缺", title: "缺" }]);
    expect(checks).toEqual([{ rule: "a.b", title: "缺", passed: 1, findings: 0, notChecked: [], failed: 0 }]);
  });

  it("has neither year nor subject where none is told", () => {
    const { year: _, ...yearless } = submission({ projectForms: [scoredForm()] });
    const [finding] = audit(yearless, book, { language: "zh" }).findings;
    expect(finding).not.toHaveProperty("year");
    expect(finding).not.toHaveProperty("subject");
  });
});

describe("what could not be checked", () => {
  const book = rulebookOf(`- { id: a.b, title: x, severity: warning, each: indicator, check: "atMost(indicator.score, indicator.weight)", message: x, basis: x, examples: { ok: [{}], ng: [{}] } }`);
  const row = (score: string) => ({ category: "output" as const, level1: "", level2: "", name: "里程", targetCell: fact("≥12"), target: { kind: "text" } as never, actual: fact("13"), weight: fact("10", { concept: "other" }, "分"), score: fact(score, { concept: "other" }, "分"), place: on("项目", "B5") });

  it("is told by reason and subject, with how often and the first place", () => {
    const forms = [scoredForm({ subject: "甲", indicators: [row(""), row(""), row("5")] }), scoredForm({ subject: "乙", indicators: [row("")] })];
    const [check] = audit(submission({ projectForms: forms }), book, { language: "zh" }).checks;
    expect(check).toMatchObject({ passed: 1, notChecked: [{ why: "得分 · 里程空白", subject: "甲 · 里程", count: 2, place: forms[0]?.indicators[0]?.score?.place }, { subject: "乙 · 里程", count: 1 }] });
  });
});

describe("the examples of a rule are tests of it", () => {
  const tested = (ok: string, ng: string) => {
    const book = rulebookOf(`- { id: a.b, title: x, severity: info, each: project, when: form.hasScores, check: "atLeast(total.score, 60)", message: "得分 {left}", basis: x, examples: { ok: [${ok}], ng: [${ng}] } }`);
    const { examples, failures } = testExamples(book.rules, book, "zh");
    return [examples, ...failures.map(({ kind, number, at, data, came, says }) => `${kind} ${number} ${at.join(".")} ${data} ${came}: ${says}`)];
  };
  const [high, low, blank, outside] = ["{ total: { score: 99 } }", "{ total: { score: 1 } }", "{ total: { score: \"\" } }", "{ form: { hasScores: false } }"];

  it("which hold where nothing is found of the one and something of the other", () => {
    expect(tested(`${high}, ${blank}, ${outside}`, low)).toEqual([4]);
  });

  it("which tell how they ended otherwise", () => {
    expect(tested(`${high}, ${low}`, `${low}, ${high}, ${blank}, ${outside}`)).toEqual([
      6,
      "ok 2 0.examples.ok.1 { total: { score: 1 } } finding: 得分 1分",
      "ng 2 0.examples.ng.1 { total: { score: 99 } } pass: 相符",
      "ng 3 0.examples.ng.2 { total: { score: \"\" } } notChecked: 总分（得分）空白",
      "ng 4 0.examples.ng.3 { form: { hasScores: false } } outside: 不在本规则范围内",
    ]);
    expect(tested("{ totl: 1 }", low)).toEqual([2, expect.stringMatching(/^ok 1 0\.examples\.ok\.0 \{ totl: 1 \} unreadable: totl \(unit, /)]);
  });
});
