import { describe, expect, it } from "vitest";
import { common, scopes, variablesOf, type Shape } from "../../../src/audit/scopes/index.js";
import { plain } from "./seen.js";

interface Described {
  readonly path: string;
  readonly shape: Shape;
}

/** Every variable of a scope, with those inside it: `funds.total.actual`. */
function variablesIn(fields: Readonly<Record<string, Shape>>, before = ""): Described[] {
  return Object.entries(fields).flatMap(([key, shape]) => [{ path: before + key, shape }, ...inside(shape, `${before}${key}.`)]);
}

function inside(shape: Shape, before: string): Described[] {
  if (shape.kind === "map") return variablesIn(shape.fields, before);
  return shape.kind === "list" ? [{ path: `${before}each`, shape: shape.of }, ...inside(shape.of, before)] : [];
}

const all = [...scopes.values()].flatMap(({ name, shape }) => variablesIn({ ...common, ...shape }, `${name}: `));

/** What a variable is called on the page of variables, in every language it has. */
function namesOf(shape: Shape): string[] {
  if (shape.kind === "list") return [];
  return shape.kind === "cell" ? (shape.name === undefined ? [] : [shape.name.zh, shape.name.en]) : [shape.about];
}

describe("every variable", () => {
  it("says what it is", () => {
    expect(all.filter(({ shape }) => namesOf(shape).includes("")).map(({ path }) => path)).toEqual([]);
  });

  const measured = all.flatMap(({ path, shape }) => (shape.kind === "cell" && shape.name !== undefined ? [{ path, name: shape.name.zh, measure: shape.measure }] : []));

  it.each([
    ["万元", /预算数$|决算数$|执行数$|上年数$|^金额$|投资$|^年度资金总额$|^按.*（合计）$/],
    ["分", /分值$|得分$|（分值）$|（得分）$/],
    ["人", /^编制数$|人数$/],
    ["平方米", /规模$/],
    ["", /率$|年度$|等级$|原因|名称$|目标/],
  ])("that is an amount is counted in what its name says where an example writes a bare figure: %s", (measure, name) => {
    const own = measured.filter((each) => name.test(each.name));
    expect(own).not.toEqual([]);
    expect(own.filter((each) => each.measure !== measure)).toEqual([]);
  });
});

describe("a figure that an example writes bare", () => {
  const place = { file: "例.yaml", at: { kind: "file" } } as const;
  const unitIn = (name: string, data: Readonly<Record<string, unknown>>, ...path: readonly (string | number)[]): unknown => {
    const variables: unknown = variablesOf(scopes.get(name)?.shape ?? {}, data, place);
    const term = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], variables);
    return (term as { unit: string }).unit;
  };

  it("is an amount of money in the columns of projects and sums, and points among scores", () => {
    expect(unitIn("submission", { listed: [5] }, "listed", 0)).toBe("万元");
    expect(unitIn("funding-column", { column: { parts: [5] } }, "column", "parts", 0)).toBe("万元");
    expect(unitIn("funding-column", { column: { nested: [5] } }, "column", "nested", 0)).toBe("万元");
    expect(unitIn("base-column", { column: { items: [5] } }, "column", "items", 0)).toBe("万元");
    expect(unitIn("base-column", { column: { publicParts: [5] } }, "column", "publicParts", 0)).toBe("万元");
    expect(unitIn("base-column", { column: { sangong: 5 } }, "column", "sangong")).toBe("万元");
    expect(unitIn("project-match", { report: 5 }, "report")).toBe("万元");
    expect(unitIn("statement", { deducted: [5] }, "deducted", 0)).toBe("分");
    expect(unitIn("project-score", { told: 5 }, "told")).toBe("分");
  });

  it("is a bare number where text tells its unit", () => {
    expect(unitIn("sum", { total: 5 }, "total")).toBe("");
    expect(unitIn("sum", { total: "5万元" }, "total")).toBe("万元");
  });
});

describe("what an example leaves out", () => {
  const place = { file: "例.yaml", at: { kind: "file" } } as const;
  const left = new Map([...scopes.values()].map(({ name, shape }) => [name, plain(variablesOf(shape, {}, place)) as Readonly<Record<string, unknown>>]));

  /** All that is not nothing: no text, 0, no, not there, an empty list. */
  const supposed = (value: unknown, path: string): string[] => {
    if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, each]) => supposed(each, `${path}.${key}`));
    return value === "" || value === null || value === 0n || value === false ? [] : [`${path}: ${String(value)}`];
  };
  const ofForms = ["form.kind: project", "form.hasWeights: true", "form.hasScores: true", "funds.total.role: part"];

  it.each([
    ["project", ofForms],
    ["funding-source", [...ofForms, "source.role: part"]],
    ["indicator", [...ofForms, "indicator.category: output", "indicator.met: unknown"]],
    ["base", []],
    ["base-row", []],
    ["submission", ["overall.funds.total.role: part"]],
    ["statement", []],
    ["sum", ["reading: partition"]],
    ["change", ["base: prior-year"]],
    ["claim", ["of: budget", "more: more"]],
    ["prior", ["base: prior-year", "by: delta"]],
    ["telling", ["scenario: actual", "where: between"]],
    ["indicator-told", ["where: report", "side: actual"]],
    ["table-column", ["column.of: total", "column.sure: true"]],
    ["table-line", ["line.of: total", "line.sure: true"]],
    ["table-selection", ["selection.sure: true"]],
    ["table-derived", []],
    ["project-match", ["sheet.role: part"]],
    ["copied-text", ["relation: none"]],
    ["workbook-formula", []],
  ])("of a %s is nothing, or the usual", (name, usual) => {
    const found = Object.entries(left.get(name) ?? {}).flatMap(([key, value]) => supposed(value, key));
    expect(found).toEqual(usual);
  });
});

it("a variable that the scope does not have is refused, with those that it has", () => {
  expect(() => variablesOf({}, { yaer: 2024 }, { file: "例.yaml", at: { kind: "file" } })).toThrow("yaer (unit, layout, year, explained, unitYear)");
});
