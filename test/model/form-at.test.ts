import { describe, expect, it } from "vitest";
import { formAt, type NamedForm } from "../../src/model/index.js";

const at = (row: number) => ({ file: "表.xlsx", at: { kind: "cell" as const, table: 1, row, column: 1 } });

describe("the form that a place belongs to", () => {
  const base: NamedForm = { kind: "base", place: at(1) };
  const byLayout: NamedForm = { kind: "summed", subject: "", place: at(1) };
  const below: NamedForm = { kind: "summed", subject: "社区情况", place: at(20) };

  it("is the known one, where the same rows were read by their layout as well", () => expect(formAt(at(5), [base, byLayout])).toBe(base));

  it("is the nearest that begins above", () => expect([formAt(at(25), [base, below]), formAt(at(25), [below, base])]).toEqual([below, below]));
});
