/** What became of one file. `words` is kept only where they are compared. */
export interface Outcome {
  readonly path: string;
  readonly format: string;
  /** "part": read, and something of it not, which is said. "silent": neither anything read nor a word why not. */
  readonly kind: "read" | "part" | "refused" | "silent" | "crash" | "timeout" | "memory";
  /** Codes of its problems, or what ended the reading. */
  readonly why: readonly string[];
  readonly milliseconds: number;
  /** Most memory the reading process ever held, MiB; it may have read other files before. */
  readonly mebibytes: number;
  readonly tables: number;
  readonly words?: string;
}

/** What a file is given: seconds, and MiB of memory. */
export const bounds = { seconds: 20, mebibytes: 1024 } as const;
