import type { Place } from "../document/index.js";
import type { Fact } from "./fact.js";

/** A workbook as a workbook: what its formulas give beside what it stores, and how its sums are built. */
export interface Workbook {
  readonly kind: "workbook";
  readonly place: Place;
  readonly formulas: readonly FormulaCell[];
  /** Formulas that were not worked out, by reason. */
  readonly unknown: readonly UnknownFormulas[];
  readonly typed: readonly TypedTotal[];
  readonly sums: readonly SumCell[];
  readonly errors: readonly ErrorCells[];
  /** Other files that formulas draw on, each with a formula that does. */
  readonly links: readonly OuterFile[];
}

/** A cell with a formula that could be worked out on the values stored. */
export interface FormulaCell {
  /** G12 */
  readonly at: string;
  /** With its equals sign. */
  readonly formula: string;
  readonly stored: Fact;
  /** At the same place: what the formula gives. */
  readonly gives: Fact;
  /** Within what a spreadsheet's own arithmetic and the cell's number format leave open. */
  readonly agrees: boolean;
}

/** The other files, functions, names … that kept formulas from being worked out. */
export interface UnknownFormulas {
  readonly why: "other-file" | "function" | "reference" | "value" | "unsaved" | "circle" | "size" | "syntax" | "unsure";
  readonly count: number;
  readonly sheet: string;
  readonly place: Place;
}

/** A figure typed in where its neighbours on both sides hold one and the same formula. */
export interface TypedTotal {
  readonly at: string;
  readonly typed: Fact;
  /** The formula of the neighbours, written out for this cell, and what it gives here. */
  readonly formula: string;
  readonly gives: Fact;
  readonly agrees: boolean;
  /** Addresses of the neighbours. */
  readonly neighbours: readonly string[];
}

/** A cell that adds up ranges and does nothing else, with what is odd about them. */
export interface SumCell {
  readonly at: string;
  readonly formula: string;
  readonly total: Fact;
  /** Figures beside the range that belong to the same list, and were left out. */
  readonly leftOut: readonly Fact[];
  /** Numbers inside the range that are stored as text, which SUM passes over. */
  readonly texts: readonly Fact[];
  /** Figures inside the range that stand in hidden rows or columns. */
  readonly hidden: readonly Fact[];
}

/** #REF!, #DIV/0! … on one sheet: those that no other error explains, and how many there are in all. */
export interface ErrorCells {
  readonly sheet: string;
  readonly roots: readonly Fact[];
  readonly count: number;
}

export interface OuterFile {
  readonly name: string;
  readonly formulas: number;
  /** The first formula that draws on it. */
  readonly by: Fact;
}
