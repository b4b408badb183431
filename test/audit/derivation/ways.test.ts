import { describe, expect, it } from "vitest";
import { rootCause, suspicion, Suspects } from "../../../src/audit/derivation/index.js";
import { dividedBy } from "../../../src/audit/vocabulary/arithmetic.js";
import { ties } from "../../../src/audit/vocabulary/checks.js";
import { Term } from "../../../src/audit/vocabulary/term.js";
import { Fact, type BaseRow, type Concept, type Relation, type Scenario, type Submission } from "../../../src/model/index.js";
import { baseRow, baseTable, fact, narrative, placeIn, scoredForm, submission } from "../build.js";

const place = placeIn("报告.docx");
let paragraph = 0;

/** The same as running text tells it. */
const inText = (told: Fact, file = "报告.docx"): Fact => new Fact({ ...told, place: { file, at: { kind: "paragraph", number: ++paragraph } } });
const of = (concept: Concept, text: string, scenario: Scenario = "actual", year = 2024): Fact => inText(fact(text, { concept, scenario, year }));
const report = (facts: readonly Fact[], relations: readonly Relation[] = []) => narrative({ facts, relations });
const table = (...rows: readonly BaseRow[]) => baseTable({ rows });

/** Which of two figures that do not meet is likely wrong, and what works out to the other. */
function suspected(left: Fact, right: Fact, own: Partial<Submission>): string | undefined {
  const verdict = ties(Term.of(left), Term.of(right));
  const found = new Suspects(submission(own)).of({ left: verdict.left, right: verdict.right, difference: verdict.difference, facts: new Set([left, right]) });
  return found && `${found.fact.text} ${found.fact.place.file}: ${found.way.working}${found.ownRows ? " (own rows)" : ""}`;
}

const change = (concept: Concept, current: string, own: { delta?: string; rate?: string; base?: "prior-year" | "budget" }): Relation => ({
  kind: "change",
  base: own.base ?? "prior-year",
  current: of(concept, current),
  ...(own.delta === undefined ? {} : { delta: fact(own.delta, { concept, scenario: "change" }) }),
  ...(own.rate === undefined ? {} : { rate: fact(own.rate, { concept, scenario: "change" }, "%") }),
  quote: "",
  place,
});

describe("one of two tellings of a figure is likely wrong", () => {
  const [told, printed] = [of("sangong", "10万元"), baseRow("sangong", "三公", "", "", "12")];
  const parts = [of("sangong.vehicle", "5万元"), of("sangong.abroad", "2万元"), of("sangong.reception", "3万元")];
  const against = (more: readonly Fact[], relations: readonly Relation[] = [], rows: readonly BaseRow[] = []): string | undefined => suspected(told, printed.actual as Fact, { narratives: [report([told, ...more], relations)], baseTables: [table(printed, ...rows)] });

  it("where its parts come to the other", () => {
    expect(against(parts)).toBe("12 基础数据表.xlsx: 5+2+3");
    expect(against([of("sangong.vehicle", "7万元"), ...parts.slice(1)])).toBe("10万元 报告.docx: 7+2+3");
  });

  it("where a part comes to it through parts of its own", () => {
    expect(against([of("sangong.vehicle.purchase", "4万元"), of("sangong.vehicle.operation", "1万元"), ...parts.slice(1)])).toBe("12 基础数据表.xlsx: 4+1+2+3");
  });

  it("and neither is where parts are wanting, come to neither, or come to both", () => {
    expect(against(parts.slice(1))).toBeUndefined();
    expect(against([of("sangong.vehicle", "6万元"), ...parts.slice(1)])).toBeUndefined();
    expect(against([...parts, of("sangong.vehicle", "7万元")])).toBeUndefined();
    expect(against([])).toBeUndefined();
  });

  it("where a third place tells the other", () => {
    const third = { ...table(), rows: [baseRow("sangong", "三公", "", "", "10")] };
    expect(suspected(told, printed.actual as Fact, { narratives: [report([told])], baseTables: [table(printed), third] })).toBe("12 基础数据表.xlsx: 10");
  });

  it("but a sentence told twice is one witness", () => {
    expect(against([of("sangong", "10万元")])).toBeUndefined();
    expect(against([of("sangong", "10.0万元")])).toBe("12 基础数据表.xlsx: 10.0");
  });

  it("as last year's figure and its change have it", () => {
    const last = baseRow("sangong.vehicle", "公车", "", "", "");
    expect(against([of("sangong", "8万元", "prior-actual")], [change("sangong", "10万元", { delta: "2万元" })], [last])).toBe("12 基础数据表.xlsx: 8+2");
    expect(against([of("sangong", "15万元", "actual", 2023)], [change("sangong", "10万元", { delta: "-5万元" })])).toBe("12 基础数据表.xlsx: 15−5");
    expect(against([of("sangong", "8万元", "prior-actual")], [change("sangong", "10万元", { delta: "2万元", base: "budget" })])).toBeUndefined();
  });

  it("as last year's figure and its rate of change have it", () => {
    expect(against([of("sangong", "8万元", "prior-actual")], [change("sangong", "10万元", { rate: "25%" })])).toBe("12 基础数据表.xlsx: 8×(1+25%)");
    expect(against([of("sangong", "20万元", "prior-actual")], [change("sangong", "10万元", { rate: "-50%" })])).toBe("12 基础数据表.xlsx: 20×(1−50%)");
    expect(against([of("sangong", "20万元", "prior-actual")], [change("sangong", "10万元", { rate: "-100%" })])).toBeUndefined();
  });

  it("as the share that it is, or that is of it, has it", () => {
    const share = (part: Fact, whole: Fact, rate: string): Relation => ({ kind: "share", part, whole, rate: fact(rate, { concept: "other" }, "%"), quote: "", place });
    expect(against([of("expenditure.total", "40万元")], [share(of("sangong", "10万元"), of("expenditure.total", "40万元"), "25%")])).toBe("12 基础数据表.xlsx: 40×25%");
    expect(against([of("sangong.vehicle", "5万元")], [share(of("sangong.vehicle", "5万元"), of("sangong", "10万元"), "50%")])).toBe("12 基础数据表.xlsx: 5÷50%");
    expect(against([of("sangong.vehicle", "5万元")], [share(of("sangong.vehicle", "5万元"), of("sangong", "10万元"), "0%")])).toBeUndefined();
  });

  it("as a rate of completion has it", () => {
    const completion: Relation = { kind: "completion", actual: of("sangong", "10万元"), budget: of("sangong", "20万元", "full-year-budget"), rate: fact("50%", { concept: "other" }, "%"), quote: "", place };
    expect(against([of("sangong", "20万元", "full-year-budget")], [completion])).toBe("12 基础数据表.xlsx: 20×50%");
  });

  it("as a list in the text has it, where the list is whole", () => {
    const sum = (reading: "partition" | "selection"): Relation => ({ kind: "sum", reading, total: of("sangong", "10万元"), parts: [inText(fact("6万元", { concept: "other", subject: "甲" })), inText(fact("4万元", { concept: "other", subject: "乙" }))], quote: "", place });
    expect(against([], [sum("partition")])).toBe("12 基础数据表.xlsx: 6+4");
    expect(against([], [sum("selection")])).toBeUndefined();
  });

  it("by no more than three equations, one after another", () => {
    const chain = [change("sangong.reception", "3万元", { delta: "1万元" })];
    const deep = [of("sangong.reception", "2万元", "prior-actual"), of("sangong.abroad", "2万元"), of("sangong.vehicle", "5万元")];
    expect(against(deep, chain)).toBe("12 基础数据表.xlsx: 5+2+3");
  });
});

describe("one part of a total is likely wrong", () => {
  const [told, printed] = [of("sangong.reception", "3万元"), baseRow("sangong.reception", "接待", "", "", "4")];

  it("where the total less the other parts comes to the other", () => {
    const own = { narratives: [report([told, of("sangong", "10万元"), of("sangong.vehicle", "5万元"), of("sangong.abroad", "2万元")])], baseTables: [table(printed)] };
    expect(suspected(told, printed.actual as Fact, own)).toBe("4 基础数据表.xlsx: 10−(5+2)");
  });

  it("where nothing else is part of the total", () => {
    const relation: Relation = { kind: "sum", reading: "partition", total: of("procurement", "3万元"), parts: [of("sangong.reception", "3万元")], quote: "", place };
    expect(suspected(told, printed.actual as Fact, { narratives: [report([told, of("procurement", "3.0万元")], [relation])], baseTables: [table(printed)] })).toBe("4 基础数据表.xlsx: 3.0");
  });
});

describe("last year's figure is likely wrong", () => {
  const [told, printed] = [of("procurement", "8万元", "prior-actual"), baseRow("procurement", "采购", "9", "", "")];
  const against = (facts: readonly Fact[], relations: readonly Relation[]): string | undefined => suspected(told, printed.priorActual as Fact, { narratives: [report([told, ...facts], relations)], baseTables: [table(printed)] });

  it("where this year's less the change comes to the other", () => {
    expect(against([of("procurement", "10万元")], [change("procurement", "10万元", { delta: "2万元" })])).toBe("9 基础数据表.xlsx: 10−2");
    expect(against([of("procurement", "10万元")], [change("procurement", "10万元", { delta: "-2万元" })])).toBeUndefined();
    expect(against([of("procurement", "6万元")], [change("procurement", "6万元", { delta: "-2万元" })])).toBe("9 基础数据表.xlsx: 6+2");
  });

  it("where this year's by the rate comes to the other, within what the rate is printed to", () => {
    expect(against([of("procurement", "10万元")], [change("procurement", "10万元", { rate: "25%" })])).toBe("9 基础数据表.xlsx: 10÷(1+25%)");
    expect(against([of("procurement", "4万元")], [change("procurement", "4万元", { rate: "-50%" })])).toBe("9 基础数据表.xlsx: 4÷(1−50%)");
  });
});

describe("a total of all spending", () => {
  const [told, printed] = [of("expenditure.total", "100万元", "prior-actual"), of("expenditure.total", "99万元", "actual", 2023)];
  const last = [of("expenditure.basic", "60万元", "prior-actual"), of("expenditure.project", "40万元", "prior-actual")];
  const now = (total: string): Fact[] => [of("expenditure.total", total), of("expenditure.basic", "70万元"), of("expenditure.project", "50万元")];

  it("is that of 基本支出 and 项目支出 only where this year's figures are", () => {
    expect(suspected(told, printed, { narratives: [report([told, printed, ...last, ...now("120万元")])] })).toBe("99万元 报告.docx: 60+40");
    expect(suspected(told, printed, { narratives: [report([told, printed, ...last, ...now("150万元")])] })).toBeUndefined();
    expect(suspected(told, printed, { narratives: [report([told, printed, ...last])] })).toBeUndefined();
    expect(suspected(told, printed, { narratives: [report([told, printed, ...last, of("expenditure.total", "120人"), of("expenditure.basic", "70万元"), of("expenditure.project", "50万元")])] })).toBeUndefined();
    expect(suspected(told, printed, { narratives: [report([told, printed, ...last, of("expenditure.total", "120万元"), of("expenditure.basic", "70人"), of("expenditure.project", "50万元")])] })).toBeUndefined();
  });
});

describe("a total of rows in its own table", () => {
  const items = [baseRow("expenditure.project.item", "1、甲", "", "", "20", "甲"), baseRow("expenditure.project.item", "2、乙", "", "", "16", "乙")];
  const whole = baseRow("expenditure.project", "项目支出", "", "", "36");
  const told = of("expenditure.project", "31万元");

  it("is no witness for itself, where other figures speak against it", () => {
    const own = { narratives: [report([told, of("expenditure.total", "100万元"), of("expenditure.basic", "69万元")], [{ kind: "sum", reading: "partition", total: of("expenditure.total", "100万元"), parts: [of("expenditure.basic", "69万元"), of("expenditure.project", "31万元")], quote: "", place }])], baseTables: [table(whole, ...items)] };
    expect(suspected(told, whole.actual as Fact, own)).toBe("36 基础数据表.xlsx: 100−69 (own rows)");
  });

  it("speaks against the report where nothing else speaks", () => {
    expect(suspected(told, whole.actual as Fact, { narratives: [report([told])], baseTables: [table(whole, ...items)] })).toBe("31万元 报告.docx: 20+16");
  });

  it("needs two rows to be added up", () => {
    expect(suspected(told, whole.actual as Fact, { narratives: [report([told])], baseTables: [table(whole, baseRow("expenditure.project.item", "1、甲", "", "", "36", "甲"))] })).toBeUndefined();
  });
});

describe("a figure counts for the unit", () => {
  const [told, printed] = [of("sangong", "10万元"), baseRow("sangong", "三公", "", "", "12")];
  const parts = (own: object, text = "5万元"): Fact[] => [inText(fact(text, { concept: "sangong.vehicle", scenario: "actual", ...own })), of("sangong.abroad", "2万元"), of("sangong.reception", "3万元")];
  const counts = (more: readonly Fact[], own: Partial<Submission> = {}): boolean => suspected(told, printed.actual as Fact, { narratives: [report([told, ...more])], baseTables: [table(printed)], ...own }) !== undefined;

  it.each([
    ["of this year", {}, "5万元", true],
    ["of this year, told", { year: 2024 }, "5万元", true],
    ["of another year", { year: 2022 }, "5万元", false],
    ["of a part of it", { subject: "食堂" }, "5万元", false],
    ["that is a change", { scenario: "change" }, "5万元", false],
    ["that is a budget", { scenario: "initial-budget" }, "5万元", false],
    ["that is told loosely", {}, "5余万元", false],
    ["that is a rate", {}, "5%", false],
    ["that is not told", {}, "", false],
  ])("where it is one %s", (_, aspects, text, does) => expect(counts(parts(aspects, text))).toBe(does));

  it("on a base table of its own year, in the first row of its kind", () => {
    const rows = (year: number | undefined, ...more: readonly BaseRow[]): Partial<Submission> => ({ baseTables: [table(printed), { ...table(...more), ...(year === undefined ? {} : { year }) }] });
    const vehicle = baseRow("sangong.vehicle", "公车", "", "", "5");
    expect(counts(parts({}).slice(1), rows(undefined, vehicle))).toBe(true);
    expect(counts(parts({}).slice(1), rows(2024, vehicle))).toBe(true);
    expect(counts(parts({}).slice(1), rows(2023, vehicle))).toBe(false);
    expect(counts(parts({}).slice(1), rows(2024, baseRow("sangong.vehicle", "公车", "", "", "1"), vehicle))).toBe(false);
    expect(counts(parts({}).slice(1), rows(2024, baseRow("sangong.vehicle", "公车", "", "", "5", "某项目")))).toBe(false);
  });

  it("among its staff, on the base table", () => {
    const heads = { ...table(), authorised: fact("30", { concept: "headcount.authorised" }, "人"), inPost: fact("28", { concept: "headcount.in-post" }, "人") };
    const [here, there] = [fact("31人", { concept: "headcount.authorised" }), fact("30人", { concept: "headcount.authorised", scenario: "actual" }, "人", "其他.docx")];
    expect(suspected(here, there, { narratives: [report([here, there])], baseTables: [heads] })).toBe("31人 报告.docx: 30");
    const [one, other] = [fact("27人", { concept: "headcount.in-post" }), fact("28人", { concept: "headcount.in-post" })];
    expect(suspected(one, other, { narratives: [report([one, other])], baseTables: [heads] })).toBe("27人 报告.docx: 28");
  });

  it("on an overall form of its own year", () => {
    const row = { role: "total" as const, nested: false, label: "", initial: fact("1"), fullYear: fact("2"), actual: fact("3"), place: placeIn("整体.xlsx") };
    const form = (year?: number) => scoredForm({ kind: "overall", total: row, ...(year === undefined ? {} : { year }), bySpending: [{ concept: "expenditure.basic", label: "", amount: fact("4") }, { concept: "expenditure.project", label: "", amount: of("expenditure.project", "5", "initial-budget") }] });
    const speaks = (concept: Concept, scenario: Scenario, right: string, year?: number): string | undefined => {
      const [wrong, told2] = [of(concept, "9万元", scenario), of(concept, `${right}.0万元`, scenario)];
      return suspected(wrong, told2, { narratives: [report([wrong, told2])], overallForms: [form(year)] });
    };
    expect(speaks("expenditure.total", "initial-budget", "1")).toBe("9万元 报告.docx: 1");
    expect(speaks("expenditure.total", "full-year-budget", "2")).toBe("9万元 报告.docx: 2");
    expect(speaks("expenditure.total", "actual", "3", 2024)).toBe("9万元 报告.docx: 3");
    expect(speaks("expenditure.basic", "actual", "4")).toBe("9万元 报告.docx: 4");
    expect(speaks("expenditure.project", "initial-budget", "5")).toBe("9万元 报告.docx: 5");
    expect(speaks("expenditure.total", "actual", "3", 2023)).toBeUndefined();
  });
});

describe("the words for the likely wrong figure", () => {
  const label = ({ file }: { file: string }): string => file;
  const [told, printed] = [of("sangong", "10万元"), baseRow("sangong", "三公", "", "", "12")];
  const words = (language: "zh" | "en", own: Partial<Submission>): string => {
    const verdict = ties(Term.of(told), Term.of(printed.actual as Fact));
    const found = new Suspects(submission(own)).of({ left: verdict.left, right: verdict.right, difference: verdict.difference, facts: new Set([told, printed.actual as Fact]) });
    return found === undefined ? "" : suspicion(found, label, language);
  };

  it("show the working", () => {
    const own = { narratives: [report([told, of("sangong.vehicle", "5万元"), of("sangong.abroad", "2万元"), of("sangong.reception", "3万元")])], baseTables: [table(printed)] };
    expect(words("zh", own)).toBe("。另按 5+2+3 推算为 10万元，由此看，基础数据表.xlsx的 12万元 多半有误");
    expect(words("en", own)).toBe(". 5+2+3 also comes to 10万元, so 12万元 in 基础数据表.xlsx is likely wrong");
  });

  it("tell a rate's result as about so much", () => {
    const own = { narratives: [report([told, of("sangong", "8万元", "prior-actual")], [change("sangong", "10万元", { rate: "25%" })])], baseTables: [table(printed)] };
    expect(words("zh", own)).toContain("另按 8×(1+25%) 推算为 约 10.00万元");
    expect(words("en", own)).toContain("8×(1+25%) also comes to about 10.00万元");
  });

  it("name the place that tells it outright", () => {
    const own = { narratives: [report([told, inText(fact("10.0万元", { concept: "sangong", scenario: "actual" }), "三公报告.docx")])], baseTables: [table(printed)] };
    expect(words("zh", own)).toBe("。三公报告.docx写 10.0万元，由此看，基础数据表.xlsx的 12万元 多半有误");
    expect(words("en", own)).toBe(". 三公报告.docx says 10.0万元, so 12万元 in 基础数据表.xlsx is likely wrong");
  });
});

describe("the words for the figure that would mend several findings", () => {
  const due = fact("2200万元").quantity as NonNullable<Fact["quantity"]>;
  const row = (quote: string): Fact => new Fact({ ...fact("2100万元"), quote });

  it("name it by its row, without its figure", () => {
    expect(rootCause({ fact: row("津贴补贴 本年数：2100万元"), due }, "zh")).toBe("。“津贴补贴 本年数”的 2100万元 若为 2200万元，这几处就都相合，多半是它有误");
    expect(rootCause({ fact: row("津贴补贴"), due }, "en")).toBe(". Were 2100万元 of “津贴补贴” 2200万元, all of these would agree: it is likely wrong");
  });
});

describe("a rate beside the two figures that it comes from", () => {
  const [actual, budget, rate] = [of("expenditure.total", "90万元"), of("expenditure.total", "100万元", "full-year-budget"), inText(fact("95%", { concept: "other" }, "%"))];
  const against = (...more: readonly Fact[]): string | undefined => {
    const verdict = ties(Term.of(rate), dividedBy(Term.of(actual), Term.of(budget)));
    const found = new Suspects(submission({ narratives: [report([actual, budget])], baseTables: [], overallForms: [], ...(more.length === 0 ? {} : { narratives: [report([actual, budget, ...more])] }) })).of({ left: verdict.left, right: verdict.right, difference: verdict.difference, facts: new Set([rate, actual, budget]) });
    return found?.fact.text;
  };

  it("is right where another figure says what it makes of one of them", () => {
    expect(against(of("expenditure.total", "95万元"))).toBe("90万元");
    expect(against(of("expenditure.total", "94.74万元", "full-year-budget"))).toBe("100万元");
    expect(against(of("expenditure.total", "93万元"))).toBeUndefined();
    expect(against()).toBeUndefined();
  });
});
