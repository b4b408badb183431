import type { MessagePort } from "node:worker_threads";
import type { Job, Told } from "./protocol.js";
import type { StepsOf } from "./steps.js";

/** Reads what is asked for at the port, one job after the other. */
export function serve(port: MessagePort, stepsOf: StepsOf): void {
  const tell = (told: Told) => port.postMessage(told);
  let last = Promise.resolve();
  port.on("message", (job: Job) => {
    last = last.then(() => read(job));
  });

  async function read({ path, bytes, limits, resumed }: Job): Promise<void> {
    const askTime = (milliseconds: number) => tell({ kind: "more-time", milliseconds });
    for await (const step of stepsOf({ path, bytes }, { limits, askTime, resumed })) {
      tell(step.kind === "file" ? { ...step, file: JSON.stringify(step.file) } : step);
    }
    const { heapTotal, external } = process.memoryUsage();
    tell({ kind: "done", held: heapTotal + external });
  }
}
