import Big from "big.js";
import type { Cell } from "../document/index.js";

/** Divides to forty places: far below what a spreadsheet keeps. */
export const Exact = Big();
Exact.DP = 40;
Exact.RM = Big.roundHalfUp;

/**
 * What a cell or an expression is worth. A number carries `slack`: how far a spreadsheet, which calculates in binary with
 * some sixteen digits, may have come off the exact value by then.
 */
export type Value =
  | { readonly kind: "number"; readonly value: Big; readonly slack: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "blank" };

export type Numeric = Extract<Value, { kind: "number" }>;

/** Why a formula was not worked out. */
export type Why = "other-file" | "function" | "reference" | "value" | "unsaved" | "circle" | "size" | "syntax";

/** Thrown where nobody can tell what the spreadsheet would make of it; never an accusation. */
export class Unknowable extends Error {
  readonly why: Why;
  constructor(why: Why) {
    super(why);
    this.name = "Unknowable";
    this.why = why;
  }
}

const relative = 2e-15;

export function numeric(value: Big, slack = 0): Numeric {
  return { kind: "number", value, slack: slack + Math.abs(value.toNumber()) * relative };
}

/** A number that stands for itself: no calculation has blurred it. */
export const whole = (value: number): Numeric => ({ kind: "number", value: new Exact(value), slack: 0 });
export const blank: Value = { kind: "blank" };
export const failed = (code: string): Value => ({ kind: "error", code });
export const truth = (value: boolean): Value => ({ kind: "boolean", value });

/** Whether what is stored is a number at all: damaged files keep NaN and infinity. */
export function isDecimal(raw: string | undefined): raw is string {
  return raw !== undefined && /^-?\d+(?:\.\d*)?$/.test(raw);
}

/** What a cell holds, as the file keeps it. @throws Unknowable for dates without a number, and formulas saved without a result */
export function valueOf(cell: Cell | undefined): Value {
  if (cell === undefined) return blank;
  switch (cell.kind) {
    case "number":
    case "date":
      if (!isDecimal(cell.raw)) throw new Unknowable("value");
      return numeric(new Exact(cell.raw));
    case "text":
      return { kind: "text", text: cell.text };
    case "boolean":
      return truth(/^(?:TRUE|1|真)$/i.test(cell.text));
    case "error":
      return failed(cell.text);
    case "empty":
      if (cell.formula !== undefined) throw new Unknowable("unsaved");
      return blank;
  }
}
