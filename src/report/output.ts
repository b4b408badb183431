import type { Language } from "../document/index.js";

/** A file that a result is written to. */
export interface OutputFile {
  /** Inside the folder of outputs, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The submitted file that this is a copy of, where it is one. */
  readonly of?: string;
}

/** What an output may need besides the result. The clock is not among it: the same result always gives the same bytes. */
export interface OutputOptions {
  readonly language: Language;
}
