import type { Cell } from "../../document/index.js";

/** What a cell holds, wherever it stands. `format` and `raw` only for numbers and dates. */
export type Content = Writable<Pick<Cell, "kind" | "text" | "raw" | "format" | "formula">>;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Rows and columns from 0, both ends included. */
export interface Range {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

/** The cells of one row that hold anything, from left to right: `contents[i]` stands in column `columns[i]`, from 0. */
export interface StoredRow {
  /** From 0. */
  readonly row: number;
  readonly columns: number[];
  readonly contents: Content[];
}

/** A worksheet as it is stored, before merges are applied and blanks filled in. */
export interface StoredSheet {
  /** Rows that hold anything, from top to bottom. */
  readonly rows: readonly StoredRow[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Some formula was saved without its result. */
  readonly unsaved: boolean;
  /** The part ends before the sheet does. */
  readonly cutShort?: boolean;
  readonly objects?: readonly StoredObject[];
  /** Pictures that stand in cells instead of values. */
  readonly pictures?: readonly StoredPicture[];
  /** Header and footer of the printed page, with the program's own codes in them. */
  readonly header?: readonly string[];
  readonly footer?: readonly string[];
}

/** A picture in a cell, by the place from 0. `part`: where it is kept, if in the file at all. */
export interface StoredPicture {
  readonly row: number;
  readonly column: number;
  readonly part?: string;
}

/** An object embedded in a sheet, as the sheet's part names it. */
export interface StoredObject {
  /** Ids of the relations that lead to it, and to the picture that shows it. */
  readonly relation: string;
  readonly picture?: string;
  /** Its shape in the sheet's old drawing. */
  readonly shape: string;
  readonly linked: boolean;
  /** The cell under its corner, from 0. */
  readonly row?: number;
  readonly column?: number;
}

/** One tab of a workbook. `part`: the name of the part it is kept in, where it has one. */
export type StoredTab = { readonly name: string; readonly hidden: boolean; readonly part?: string } & (
  | { readonly kind: "sheet"; readonly sheet: StoredSheet }
  /** A chart or a macro sheet. */
  | { readonly kind: "other" }
  | { readonly kind: "damaged" }
);

/** What a person sees of a text in a cell. `longest`: characters kept. */
export function seen(text: string, longest: number): string {
  return tidied(text, longest).trim();
}

/** The same with the spaces at its ends, which a number format may yet put words behind. */
export function tidied(text: string, longest: number): string {
  const kept = text.length > longest ? text.slice(0, longest) : text;
  return kept.includes("\r") ? kept.replace(/\r\n?/g, "\n") : kept;
}
