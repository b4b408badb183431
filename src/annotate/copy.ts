import type { Wording } from "../ingest/index.js";

/** A copy of a submitted file with notes in it. */
export interface Copy {
  readonly bytes: Uint8Array;
  /** What whoever gets it must know. */
  readonly remarks: readonly Wording[];
}
