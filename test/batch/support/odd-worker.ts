/** A reading thread whose reader does what hostile files make readers do; which of it, the file's name says. */
import { parentPort } from "node:worker_threads";
import { serveReading } from "../../../src/batch/reading/serve.js";
import { stepsOf } from "../../../src/batch/reading/steps.js";

const deeds: Readonly<Record<string, (askTime: (milliseconds: number) => void) => unknown>> = {
  loop: () => {
    for (;;);
  },
  wait: () => new Promise(() => undefined),
  heap: () => {
    for (const kept: object[] = []; ; ) kept.push(new Array<number>(1000).fill(0.5));
  },
  buffers: () => {
    for (const kept: Buffer[] = []; ; ) kept.push(Buffer.alloc(8 * 1024 ** 2, 1));
  },
  throw: () => {
    throw new Error("毛病");
  },
  later: () => {
    setTimeout(() => {
      throw new Error("毛病");
    });
    return new Promise(() => undefined);
  },
  exit: () => process.exit(0),
  print: () => {
    console.log("PRINTED");
    process.stdout.write("PRINTED");
    console.error("PRINTED");
  },
  slow: (askTime) => {
    askTime(60_000);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
  },
};

if (parentPort === null) throw new Error("no thread");
serveReading(parentPort, async function* (file, options) {
  for await (const step of stepsOf(file, options)) {
    yield step;
    const [, deed = ""] = step.kind === "begin" ? (/(\w+)\.txt$/.exec(step.file.path) ?? []) : [];
    await deeds[deed]?.(options.askTime ?? (() => undefined));
  }
});
