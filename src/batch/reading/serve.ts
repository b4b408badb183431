import type { MessagePort } from "node:worker_threads";
import type { Job, Told } from "./protocol.js";
import type { ReadFile, StepsOf } from "./steps.js";

/** What is told of a file once it is read, and what is moved to whoever asked. */
export type Packed = Pick<Extract<Told, { kind: "file" }>, "file" | "body">;

/** Works on what comes in at the port, one job after the other. */
export function serve<AnyJob>(port: MessagePort, work: (job: AnyJob) => Promise<void>): void {
  let last = Promise.resolve();
  port.on("message", (job: AnyJob) => {
    last = last.then(() => work(job));
  });
}

/** Reads what is asked for at the port. */
export function serveReading(port: MessagePort, stepsOf: StepsOf): void {
  serve<Job>(port, (job) => readFor(port, job, stepsOf));
}

/** Reads a file, and tells each step. */
export async function readFor(port: MessagePort, { path, bytes, depth, limits, resumed }: Job, stepsOf: StepsOf, pack: (file: ReadFile) => Packed = packed): Promise<void> {
  const tell = (told: Told, moved: readonly ArrayBuffer[] = []) => port.postMessage(told, [...moved]);
  const askTime = (milliseconds: number) => tell({ kind: "more-time", milliseconds });
  for await (const step of stepsOf({ path, bytes, ...(depth === undefined ? {} : { depth }) }, { limits, askTime, resumed })) {
    if (step.kind !== "file") {
      tell(step);
      continue;
    }
    const { file, body } = pack(step.file);
    tell({ ...step, file, ...(body === undefined ? {} : { body }) }, body === undefined ? [] : [body.buffer as ArrayBuffer]);
  }
  tell({ kind: "done", held: held() });
}

/** Bytes of memory that this thread keeps hold of. */
export function held(): number {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external;
}

function packed(file: ReadFile): Packed {
  return { file: JSON.stringify(file) };
}
