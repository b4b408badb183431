import { type FileLimits, type FileReader, openReader, type ReadFile } from "../src/batch/index.js";
import type { Document } from "../src/document/index.js";
import type { Case } from "./cases.js";

/** What must hold for every file: it is read, or explained; within this time, within this memory, and without breaking anything. */
export const bounds: Partial<FileLimits> = { time: 20_000, memory: 1024 ** 3 };

export interface Verdict {
  readonly milliseconds: number;
  /** What did not hold. */
  readonly failure?: string;
}

export class Judge {
  readonly #reader: FileReader;

  constructor(worker: URL, limits: Partial<FileLimits> = {}) {
    this.#reader = openReader({ limits: { ...bounds, ...limits }, worker });
  }

  async judge({ name, bytes, walled }: Pick<Case, "name" | "bytes" | "walled">): Promise<Verdict> {
    const started = performance.now();
    const read: ReadFile[] = [];
    for await (const file of this.#reader.read({ path: name, bytes })) read.push(file);
    const milliseconds = performance.now() - started;
    const failure = read.length === 0 ? "neither read nor explained" : read.map(({ document }) => failureIn(document)).find((each) => each !== undefined);
    if (walled === true && failure !== undefined && stopped.test(failure)) return { milliseconds };
    return failure === undefined ? { milliseconds } : { milliseconds, failure };
  }

  close(): void {
    this.#reader.close();
  }
}

const stopped = /not read to the end within|of memory, and was stopped/;

/** Stopped from outside, or an error of the program that only the last net caught, at any depth. */
function failureIn(document: Document): string | undefined {
  for (const { message } of document.problems) {
    if (stopped.test(message.en) || /the reader broke down|reading failed \(/.test(message.en)) return message.en;
  }
  if (document.blocks.length === 0 && document.problems.length === 0 && document.parts.length === 0) return "empty, without a word why";
  for (const block of document.blocks) {
    if (block.kind !== "embedded") continue;
    const inside = [...(block.document ? [block.document] : []), ...block.previews].map(failureIn).find((each) => each !== undefined);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
