import { defaultLimits, type Limits } from "../../ingest/index.js";

/** The limits of reading, and those held from outside against a reader that does not come back. */
export interface FileLimits extends Limits {
  /** Milliseconds one file may take; a file in an archive has its own. Slow work such as recognising text asks for more. */
  readonly time: number;
  /** Bytes by which the memory of the process may grow while one file is read. */
  readonly memory: number;
}

export const defaultFileLimits: FileLimits = { ...defaultLimits, time: 20_000, memory: 1024 ** 3 };

/**
 * The heap of a reading thread in mebibytes. An engine that comes to the end of a heap may take the whole process with it, not
 * only the thread: so there is room enough that whoever watches the memory of the process always stops the thread first.
 */
export function heapFor(limits: FileLimits): { maxOldGenerationSizeMb: number; maxYoungGenerationSizeMb: number } {
  return { maxOldGenerationSizeMb: Math.max(512, Math.round((limits.memory * 4) / 1024 ** 2)), maxYoungGenerationSizeMb: 64 };
}
