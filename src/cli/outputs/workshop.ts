import type { Wording } from "../../ingest/index.js";
import type { RenderOptions } from "../../report/kinds.js";

/** What making an output may ask for. */
export interface Workshop extends RenderOptions {
  /**
   * The bytes of a submitted file, by its path in the result.
   * @throws UsageError where it is no longer there as it was audited
   */
  readonly original: (path: string) => Promise<Uint8Array>;
  /** Whether a copy may be converted to a format that takes notes, where the file's own takes none. */
  readonly convert?: boolean;
  /** Told of a submitted file for which an output cannot be made, and why. */
  readonly leaveOut: (path: string, why: Wording) => void;
}
