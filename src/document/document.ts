import type { Place } from "./place.js";

/** What a file is, told by its content. */
export type Format =
  | "text" | "docx" | "xlsx" | "emf" | "wmf" | "doc" | "xls" | "et" | "xlsb" | "ods" | "odt" | "pptx" | "csv" | "pdf" | "html" | "rtf" | "image" | "zip" | "unknown";

/** A file once its format is forgotten: blocks in reading order. */
export interface Document {
  /** The file's path, or the part's name inside its container. */
  readonly name: string;
  readonly format: Format;
  readonly blocks: readonly Block[];
  /** Every part of a container, read or not, with the reason: nothing is skipped silently. */
  readonly parts: readonly Part[];
  readonly problems: readonly Problem[];
  /** Other files that a workbook's formulas draw on, as it lists them: [1] in a formula is the first. */
  readonly links?: readonly string[];
}

export type Block = Paragraph | Table | Embedded;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** An automatic number as Word renders it (一、 （二） 3.), which is not in `text`. */
  readonly label?: string;
  readonly role: "body" | "header" | "footer" | "note" | "textbox";
  readonly place: Place;
}

export interface Table {
  readonly kind: "table";
  /**
   * A worksheet, a table in running text, or the text of a picture. In a picture whose coordinates are lost (the
   * scrambled text of one in an extracted .txt) each row is one line of words, and `grid` is "none".
   */
  readonly origin: "sheet" | "table" | "picture";
  /**
   * How far rows and columns can be trusted: "exact" (spans known: docx, xlsx, ruled picture), "ragged" (cells in order, but
   * merged cells have lost their widths: extracted text), "none" (words only).
   */
  readonly grid: "exact" | "ragged" | "none";
  /**
   * Put together from cells that came one after the other as plain text: which blanks there were is not known. "part" where
   * rows are missing, as when the text breaks off.
   */
  readonly recovered?: "whole" | "part";
  /** Sheet name, where it is a worksheet. */
  readonly name?: string;
  /** A worksheet hidden in the workbook; all its rows are marked hidden as well. */
  readonly hidden?: boolean;
  readonly rows: readonly Row[];
  readonly place: Place;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly hidden?: boolean;
}

/**
 * One cell, standing at the top left of what it covers; merged-away cells are not listed, whatever text they hide.
 * An empty cell of an exact or ragged grid is listed with kind "empty".
 */
export interface Cell {
  /** From 1, on the table's grid (ragged: the order in the row). */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly kind: "text" | "number" | "date" | "boolean" | "error" | "empty";
  /** What a reader sees, line breaks inside a cell as "\n". */
  readonly text: string;
  /** A number as stored, plain decimal digits without exponent: may be finer than what is shown. Percentages as fractions. */
  readonly raw?: string;
  /** Excel number format, where there is one. */
  readonly format?: string;
  readonly formula?: string;
  readonly hidden?: boolean;
  /** Tables nested in the cell. */
  readonly tables?: readonly Table[];
  readonly place: Place;
}

/** A document inside a document, with the pictures that show it. */
export interface Embedded {
  readonly kind: "embedded";
  readonly document?: Document;
  /** Pictures of the same sheet: further witnesses of it, never another form. */
  readonly previews: readonly Document[];
  readonly place: Place;
}

export interface Part {
  readonly name: string;
  readonly format: Format;
  readonly read: boolean;
  /** Why it was not read, or what it is kept for. */
  readonly why?: string;
}

/** Something about a file that a reviewer must know: worded in both languages by whoever found it. */
export interface Problem {
  readonly code: ProblemCode;
  /** "error": the file, or this part of it, could not be read. "note": read, with a reservation. */
  readonly severity: "error" | "note";
  readonly message: { readonly zh: string; readonly en: string };
  readonly place: Place;
}

export type ProblemCode =
  | "missing" | "unreadable" | "empty" | "truncated" | "encrypted" | "mislabelled" | "unknown-kind" | "unsupported" | "over-limit"
  | "not-read" | "no-form" | "form-unfilled" | "columns-missing" | "figure-expected" | "damaged";
