import { describe, expect, it } from "vitest";
import type { ChangeRelation } from "../../../src/model/index.js";
import { baseRow, baseTable, fact, narrative, placeIn } from "../build.js";
import { contextsOf, seen, shown } from "./seen.js";

const spent = { concept: "expenditure.project", scenario: "actual", year: 2024 } as const;
const moved = { concept: "expenditure.project", scenario: "change" } as const;
const current = fact("110万元", spent);
const delta = fact("10万元", moved);
const rate = (text: string) => fact(text, moved, "%");
const table = baseTable({ rows: [baseRow("sangong", "三公", "1", "2", "3"), baseRow("expenditure.project", "项目支出：", "100", "90", "111")] });

const own = (relation: Partial<ChangeRelation>) => ({ narratives: [narrative(), narrative({ relations: [{ kind: "change" as const, base: "prior-year" as const, quote: "原句", place: placeIn("报告.docx"), ...relation }] })], baseTables: [table] });
const implied = (relation: Partial<ChangeRelation>): unknown => seen("prior", own(relation)).map(({ derived }) => derived);

describe("last year's figure", () => {
  it("is what the text implies beside what the base table prints", () => {
    expect(seen("prior", own({ current, delta }))).toMatchObject([{ concept: "expenditure.project", what: "项目支出", quote: "原句", base: "prior-year", by: "delta", current: "110万元", derived: "100", printed: "100", tableCurrent: "111" }]);
    expect(contextsOf("prior", own({ current, delta }))[0]).toMatchObject({ form: 1, subject: undefined });
    expect(shown("prior", own({ current, delta }))[0]).toEqual(["项目支出 110万元", "增减额 · 项目支出 10万元", "上年决算数 · 项目支出 100", "本年决算数 · 项目支出 111"]);
  });

  it("is the change taken away, up or down", () => {
    expect(implied({ current, delta: fact("-10万元", moved) })).toEqual(["120"]);
    expect(implied({ current, delta, rate: rate("50%") })).toEqual(["100"]);
  });

  it("is divided out of a rate, where that leaves anything", () => {
    expect(implied({ current, rate: rate("10%") })).toEqual(["100"]);
    expect(implied({ current, rate: rate("-45%") })).toEqual(["200"]);
    expect(implied({ current, rate: rate("-100%") })).toEqual([]);
    expect(shown("prior", own({ current, rate: rate("10%") }))[0]).toContain("增减率 · 项目支出 10%");
  });

  it("is not implied by a change of another kind, nor by none", () => {
    expect(implied({ current, delta: fact("10%", moved, "%") })).toEqual([]);
    expect(implied({ current, rate: fact("10万元", moved) })).toEqual([]);
    expect(implied({ current, delta: fact("", moved) })).toEqual([]);
    expect(implied({ delta })).toEqual([]);
    expect(implied({ current: fact("", spent), delta })).toEqual([]);
    expect(implied({ current })).toEqual([]);
  });

  it("is not looked for where the words compare with nothing known, or tell of a part of the unit, or of something without a row", () => {
    expect(implied({ current, delta, base: "untold" })).toEqual([]);
    expect(implied({ current: fact("110万元", { ...spent, subject: "食堂" }), delta })).toEqual([]);
    expect(implied({ current: fact("110万元", { concept: "other" }), delta })).toEqual([]);
    expect(implied({ current: fact("110万元", { concept: "procurement" }), delta })).toEqual([]);
  });
});

describe("last year's figure of what is told under a narrower roof", () => {
  const narrow = (text: string, subject: string) => fact(text, { concept: "other", scenario: "actual", subject });

  it("is the base table's where that has the very figure under the very name", () => {
    expect(implied({ current: narrow("111万元", "项目支出"), delta })).toEqual(["101"]);
    expect(implied({ current: narrow("110万元", "项目支出"), delta })).toEqual([]);
    expect(implied({ current: narrow("111万元", "教育支出"), delta })).toEqual([]);
    expect(implied({ current: narrow("3万元", "三公"), delta: fact("1万元", moved) })).toEqual([]);
  });
});

describe("the budget", () => {
  it("is held against the base table's, and goes by its own name", () => {
    expect(seen("prior", own({ current, delta, base: "budget" }))).toMatchObject([{ base: "budget", derived: "100", printed: "90" }]);
    expect(shown("prior", own({ current, delta, base: "budget" }))[0]).toContain("本年预算数 · 项目支出 90");
  });

  it("or last year's figure is not looked for on a base table without that column", () => {
    const { budget: _, priorActual: __, ...row } = baseRow("expenditure.project", "项目支出", "", "", "111");
    expect(seen("prior", { ...own({ current, delta, base: "budget" }), baseTables: [baseTable({ rows: [row] })] })).toEqual([]);
    expect(seen("prior", { ...own({ current, delta }), baseTables: [baseTable({ rows: [row] })] })).toEqual([]);
  });

  it("needs no figure of this year beside it on the base table", () => {
    const { actual: _, ...row } = baseRow("expenditure.project", "项目支出", "100", "", "");
    expect(seen("prior", { ...own({ current, delta }), baseTables: [baseTable({ rows: [row] })] })).toMatchObject([{ printed: "100", tableCurrent: null }]);
  });
});
