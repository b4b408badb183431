import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/document/index.js";
import { factOf } from "../../src/forms/cell-fact.js";

/** What a worksheet's cell tells, by what it shows and what it stores. */
function told(text: string, raw: string): string {
  const cell: Cell = { row: 1, column: 1, rowSpan: 1, columnSpan: 1, kind: "number", text, raw, place: { file: "表.xlsx", at: { kind: "sheet", sheet: "表", ref: "A1" } } };
  return factOf(cell, { concept: "other" }, "").quantity?.toString() ?? "";
}

describe("a cell that shows fewer digits than it stores", () => {
  it("is the amount that it stores: sums are made of that", () => expect([told("14", "13.5"), told("13.50", "13.5"), told("1,428.3", "1428.2951")]).toEqual(["13.5", "13.50", "1428.2951"]));
  it("is the rate that it shows: rates are not added up, and a message says what the unit reads", () => expect([told("97.12%", "0.971219512195122"), told("97%", "0.97")]).toEqual(["97.12%", "97%"]));
  it("is the rate that it stores where it shows another", () => expect(told("97.12%", "0.8688")).toBe("86.88%"));
});
