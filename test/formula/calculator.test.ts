import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreesWith, Book, Calculator } from "../../src/formula/index.js";
import { sheet, type Drawn } from "./sheet.js";

/** What a formula in Z99 gives on a sheet. */
function gives(formula: string, rows: readonly (readonly Drawn[])[] = [], others: Readonly<Record<string, readonly (readonly Drawn[])[]>> = {}): string {
  const book = new Book([sheet(rows), ...Object.entries(others).map(([name, drawn]) => sheet(drawn, { name }))]);
  const outcome = new Calculator(book).outcome(formula, book.sheets[0] as Book["sheets"][number], 99, 26);
  if (outcome.kind === "open") return `open: ${outcome.why}`;
  const { value } = outcome;
  const told = value.kind === "number" ? value.value.toFixed() : value.kind === "text" ? `"${value.text}"` : value.kind === "error" ? value.code : value.kind === "boolean" ? String(value.value) : "blank";
  return outcome.sure ? told : `${told}?`;
}

const column: readonly (readonly Drawn[])[] = [[1.1], [2.2], ["3.3"], [null], [4.4]];

describe("what a formula gives", () => {
  it.each([
    ["1+2*3", "7"],
    ["(1+2)*3", "9"],
    ["-2^2", "4"],
    ["2^3^2", "64"],
    ["10%", "0.1"],
    ["50%*8", "4"],
    ["0.1+0.2", "0.3"],
    ["1/0", "#DIV/0!"],
    ["ROUND(1.005,2)", "1.01"],
    ["ROUND(2.5,0)", "3"],
    ["ROUND(-2.5,0)", "-3"],
    ["ROUND(1234.5,-2)", "1200"],
    ["ROUNDUP(1.001,2)", "1.01"],
    ["ROUNDDOWN(-1.009,2)", "-1"],
    ["INT(-1.5)", "-2"],
    ["ABS(-3)", "3"],
    ["IF(1>2,3,4)", "4"],
    ["IF(1<2,3)", "3"],
    ["IFERROR(1/0,7)", "7"],
    ["AND(1=1,2>1)", "true"],
    ["OR(1=2,2<1)", "false"],
    ["NOT(0)", "true"],
    ["MAX(3,1,2)-MIN(3,1,2)", "2"],
    ["#REF!+1", "#REF!"],
    ["VLOOKUP(1,A1:B2,2)", "open: function"],
    ["1+", "open: syntax"],
    ["[1]Sheet1!A1+1", "open: other-file"],
    ["合计+1", "open: reference"],
    ['"a"+1', "open: value"],
  ])("%s is %s", (formula, due) => expect(gives(formula)).toBe(due));

  it.each([
    ["SUM(A1:A5)", "7.7"],
    ["SUM($A$1:A2,10)", "13.3"],
    ["SUM(A:A)", "7.7"],
    ["AVERAGE(A1:A2)", "1.65"],
    ["COUNT(A1:A5)", "3"],
    ["COUNTA(A1:A5)", "4"],
    ["A1+A4", "1.1"],
    ["A1+A3", "open: value"],
    ["SUMIF(A1:A2,\">2\")", "2.2"],
    ["COUNTIF(A1:A2,\">=1.1\")", "2"],
    ["SUMPRODUCT(A1:A2,A1:A2)", "6.05"],
    ["SUBTOTAL(9,A1:A5)", "7.7"],
    ["SUM(Sheet2!A1)", "open: reference"],
    ["A1:A2", "open: reference"],
    ["SUM(Z90:Z99)", "open: circle"],
  ])("%s of a column is %s", (formula, due) => expect(gives(formula, column)).toBe(due));

  it("reads the other sheets of the same workbook", () => {
    expect(gives("SUM('项目 表'!A1:A2)+明细!A1", [], { "项目 表": [[1], [2]], 明细: [[4]] })).toBe("7");
  });

  it("compares words and sums by words, but is not sure of their spaces", () => {
    const rows = [["基本", 5], ["项目", 7], ["基本", 1]];
    expect(gives('SUMIF(A1:A3,"基本",B1:B3)', rows)).toBe("6?");
    expect(gives('SUMIFS(B1:B3,A1:A3,"基本",B1:B3,">2")', rows)).toBe("5?");
    expect(gives('IF(A1="基本",1,2)', rows)).toBe("1?");
  });

  it("passes an error on, and counts a sub-total once", () => {
    expect(gives("SUM(A1:A2)", [[1], [{ error: "#REF!" }]])).toBe("#REF!");
    expect(gives("SUBTOTAL(9,A1:A3)", [[1], [{ f: "SUBTOTAL(9,A1:A1)", v: 1 }], [2]])).toBe("3");
  });

  it("is not sure where a binary digit decides", () => {
    expect(gives("IF(A1+A2=A3,1,2)", [[1.1], [2.2], [3.3]])).toBe("1?");
    expect(gives("ROUND(A1*A2,2)", [[1.005], [1]])).toBe("1.01?");
    expect(gives("IF(A1=A2,1,2)", [[3.3], [3.3]])).toBe("1");
  });

  it("does not work out what was saved without a result", () => {
    expect(gives("SUM(A1)", [[{ f: "1+1" }]])).toBe("open: unsaved");
  });
});

describe("whether a stored value agrees", () => {
  const agrees = (raw: string, given: string, format?: string): boolean => {
    const book = new Book([sheet([])]);
    const outcome = new Calculator(book).outcome(given, book.sheets[0] as Book["sheets"][number], 1, 1);
    return outcome.kind === "given" && outcome.value.kind === "number" && agreesWith({ raw, ...(format === undefined ? {} : { format }) }, outcome.value);
  };

  it.each([
    ["0.30000000000000004", "0.1+0.2", undefined, true],
    ["0.09999999997671694", "1000000.1-1000000", undefined, true],
    ["0.0999", "1000000.1-1000000", undefined, false],
    ["33.33", "100/3", "0.00", true],
    ["33.33", "100/3", undefined, false],
    ["0.3333", "1/3", "0.00%", true],
    ["33.34", "100/3", "0.00", false],
    ["33", "100/3", "0", true],
    ["110", "100+0.0001", undefined, false],
  ])("%s against %s in %s: %s", (raw, given, format, due) => expect(agrees(raw, given, format)).toBe(due));

  it("holds for whatever binary arithmetic makes of two-decimal figures", () => {
    const cents = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((each) => each / 100);
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 40 }), (figures) => {
        const binary = figures.reduce((sum, each) => sum + each, 0);
        const book = new Book([sheet(figures.map((each) => [each]))]);
        const outcome = new Calculator(book).outcome(`SUM(A1:A${figures.length})`, book.sheets[0] as Book["sheets"][number], 99, 2);
        const stored = Math.abs(binary) < 1e-6 && binary !== 0 ? binary.toFixed(20) : String(binary);
        expect(outcome.kind === "given" && outcome.value.kind === "number" && agreesWith({ raw: stored }, outcome.value)).toBe(true);
        const off = outcome.kind === "given" && outcome.value.kind === "number" && agreesWith({ raw: (Number(stored) + 0.01).toFixed(12) }, outcome.value);
        expect(off).toBe(false);
      }),
    );
  });

  it("holds for quotients and differences as binary arithmetic gives them", () => {
    const cents = fc.integer({ min: 1, max: 99_999_999 }).map((each) => each / 100);
    fc.assert(
      fc.property(cents, cents, cents, (a, b, c) => {
        const binary = (a - b) / c;
        const book = new Book([sheet([[a, b, c]])]);
        const outcome = new Calculator(book).outcome("(A1-B1)/C1", book.sheets[0] as Book["sheets"][number], 9, 9);
        const stored = /e/.test(String(binary)) ? binary.toFixed(25) : String(binary);
        expect(outcome.kind === "given" && outcome.value.kind === "number" && agreesWith({ raw: stored }, outcome.value)).toBe(true);
      }),
    );
  });
});
