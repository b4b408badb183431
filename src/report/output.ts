import type { Language } from "../document/index.js";

/** A file that a result is written to. */
export interface OutputFile {
  /** Inside the folder of outputs, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The submitted file that this is a copy of, where it is one. */
  readonly of?: string;
  /** What whoever gets it must know. */
  readonly remarks?: readonly { readonly zh: string; readonly en: string }[];
}

/** What an output may need besides the result. The clock is not among it: the same result always gives the same bytes. */
export interface OutputOptions {
  readonly language: Language;
  /** Of the Excel list: one list of all units (as by default), or a sheet a unit. */
  readonly sheets?: "one" | "unit" | undefined;
  /** What leads from where the output will lie to a submitted file, as a relative address; to the archive for what lies in one. */
  readonly linkTo?: ((path: string) => string | undefined) | undefined;
  /** Of a unit's page: the relative address of the page of all units, where there is one. */
  readonly overview?: string | undefined;
}
