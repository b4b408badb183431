import { describe, expect, it } from "vitest";
import type { Document, Table } from "../../../src/document/index.js";
import { withResults } from "../../../src/forms/workbook/index.js";
import { sheet, type Drawn } from "../../formula/sheet.js";

const documentOf = (...blocks: Table[]): Document => ({ name: "表.xlsx", format: "xlsx", blocks, parts: [], problems: [] });

const shown = (...rows: readonly (readonly Drawn[])[]): string[][] => {
  const [table] = withResults(documentOf(sheet(rows))).blocks as [Table];
  return table.rows.map(({ cells }) => cells.map((cell) => `${cell.kind} ${cell.text}`));
};

describe("a formula that was saved without a result", () => {
  it("has what it gives", () => expect(shown([10, 20.5, { f: "SUM(A1:B1)" }])).toEqual([["number 10", "number 20.5", "number 30.5"]]));

  it("is worked out after those it rests on, wherever they stand", () =>
    expect(shown([{ f: "B1*2" }, { f: "C1+1" }, 4]).flat()).toEqual(["number 10", "number 5", "number 4"]));

  it("is shown as its number format has it", () =>
    expect(shown([112.1, 118, { f: "A1/B1", z: "0.00%" }, { f: "A1/B1", z: "0.0" }, { f: "A1/B1" }]).flat().slice(2)).toEqual(["number 95.00%", "number 1.0", "number 0.95"]));

  it("is words where a person typed =100% for “equal to”", () => expect(shown([{ f: "100%" }]).flat()).toEqual(["text 100%"]));

  it("may give words or an error", () => expect(shown([95, { f: "IF(A1>=90,\"优\",\"良\")" }, { f: "A1/0" }]).flat().slice(1)).toEqual(["text 优", "error #DIV/0!"]));

  it("that cannot be worked out is no blank, and no figure", () => expect(shown([{ f: "VLOOKUP(A2,B:C,2)" }, { f: "B1" }]).flat()).toEqual(["text =VLOOKUP(A2,B:C,2)", "text =B1"]));

  it("leaves a document alone where all have one", () => {
    const document = documentOf(sheet([[1, { f: "A1*2", v: 2 }]]));
    expect(withResults(document)).toBe(document);
  });
});
