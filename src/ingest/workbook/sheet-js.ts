import type { Range } from "./stored.js";

/** The slice of SheetJS used here, typed: its own declarations leave the container and format libraries open. */
export interface SheetJs {
  readonly CFB: { read(bytes: Uint8Array, options: { type: "array" }): CompoundFile };
  readonly SSF: {
    format(format: string, value: number | string, options: { date1904: boolean }): string;
    /** The formats by number that the workbook now being read may name: one table for all, left behind as the last one filled it. */
    get_table(): Record<number, string>;
  };
  /** As an "array" the library copies bytes into numbers first, which takes as long as reading them: only for what no Buffer can be. */
  read(data: Buffer | string, options: ReadOptions & { type: "buffer" | "string" }): Workbook;
  /** Reads an office zip that is already unpacked. */
  parse_zip(container: CompoundFile, options: ReadOptions & { type: "array" }): Workbook;
  set_cptable(tables: unknown): void;
}

export interface CompoundFile {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly name: string; readonly type: number; readonly content?: Uint8Array | readonly number[] }[];
}

export interface ReadOptions {
  readonly dense: true;
  readonly cellStyles?: boolean;
  readonly cellNF?: boolean;
  readonly cellHTML?: boolean;
  /** Keeps blank cells that carry a style, and with them formulas saved without a result. */
  readonly sheetStubs?: boolean;
  /** Of texts older than Unicode in files that do not name theirs. */
  readonly codepage?: number;
  /** For text formats: keep every cell as the text it is. */
  readonly raw?: boolean;
}

export interface Workbook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, Sheet | undefined>>;
  readonly Workbook?: {
    readonly Sheets?: readonly { readonly Hidden?: 0 | 1 | 2 }[];
    readonly WBProps?: { readonly date1904?: boolean };
  };
}

export interface Sheet {
  readonly "!data"?: readonly (readonly (SheetCell | undefined)[] | undefined)[];
  readonly "!merges"?: readonly Range[];
  readonly "!rows"?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly "!cols"?: readonly ({ readonly hidden?: boolean } | undefined)[];
  /** "chart", "macro", "dialog" where it is not a worksheet. */
  readonly "!type"?: string;
}

/** `t`: s text, n number, b boolean, e error, d date, z blank; `v` as stored, `w` as shown, `f` formula, `z` number format. */
export interface SheetCell {
  readonly t: "s" | "n" | "b" | "e" | "d" | "z";
  readonly v?: string | number | boolean | Date;
  readonly w?: string;
  readonly f?: string;
  readonly z?: string | number;
}

let loading: Promise<SheetJs> | undefined;
let withCodePages: Promise<SheetJs> | undefined;

/** SheetJS costs tens of milliseconds to load: only whoever meets a workbook or a compound file pays. */
export function loadSheetJs(): Promise<SheetJs> {
  return (loading ??= import("xlsx").then((library) => library as unknown as SheetJs));
}

/** With the code page tables that workbooks older than Unicode (BIFF5 in GBK) need. */
export function loadSheetJsWithCodePages(): Promise<SheetJs> {
  return (withCodePages ??= Promise.all([loadSheetJs(), import("xlsx/dist/cpexcel.full.mjs")]).then(([library, tables]) => {
    library.set_cptable(tables);
    return library;
  }));
}

/** Runs a library that likes to print, without letting it. Only for synchronous work: the console is back afterwards. */
export function quietly<T>(work: () => T): T {
  const { log, warn, error } = console;
  const silent = () => undefined;
  Object.assign(console, { log: silent, warn: silent, error: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}
