import type { Begun, Resumed } from "./steps.js";
import type { Limits } from "../../ingest/index.js";
import type { OutputFile } from "../../report/index.js";

/** What is asked of a reading thread: one file, archives with all they hold. */
export interface Job {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** As of an InputFile. */
  readonly depth?: number;
  readonly limits: Partial<Limits>;
  readonly resumed: Resumed;
}

/** What whoever watches over a thread must understand of what it tells. */
export interface Telling {
  readonly kind: string;
  readonly milliseconds?: number;
}

/** A piece of what was found of a unit, by the name under which it is kept. */
export interface PackedPiece {
  readonly kind: "part" | "passes" | "facts" | "sketch";
  readonly bytes: Uint8Array;
}

/** What a reading thread tells while it works. */
export type Told =
  | { readonly kind: "begin"; readonly file: Begun }
  /**
   * `file`: what was read as JSON, which takes a third less time than the structured clone of a document's many small objects;
   * `body`: what else there is of it, packed for keeping.
   */
  | { readonly kind: "file"; readonly file: string; readonly spent: number; readonly body?: Uint8Array }
  | { readonly kind: "archive" }
  /** What was found of a unit, where the thread audits as well: `unit` as JSON, `packed` for keeping. */
  | { readonly kind: "unit"; readonly unit: string; readonly packed: readonly PackedPiece[] }
  /** An output of a unit, where the thread makes them as well. */
  | { readonly kind: "output"; readonly of: string; readonly file: OutputFile }
  /** Slow work begins, of which is known that it may take that many milliseconds. */
  | { readonly kind: "more-time"; readonly milliseconds: number }
  /** `held`: bytes of memory that the thread keeps hold of. */
  | { readonly kind: "done"; readonly held: number };
