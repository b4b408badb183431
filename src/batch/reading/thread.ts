import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { type FileLimits, heapFor } from "./limits.js";
import type { Job, Told } from "./protocol.js";
import { type Stopped, Watch } from "./watch.js";

/** A thread that reads files, and is stopped from outside when it does not come back or takes too much. Warm once started. */
export class ReadingThread {
  readonly #worker: Worker;
  readonly #limits: FileLimits;
  readonly #inbox: (Told | { readonly kind: "ended" })[] = [];
  #stopped: Stopped | undefined;
  #watch: Watch | undefined;
  #wake: () => void = () => undefined;

  constructor(limits: FileLimits, entry: URL = readingWorker) {
    this.#limits = limits;
    // What a library prints in there must not come between the lines of a result.
    this.#worker = new Worker(startable(entry), { execArgv: [], resourceLimits: heapFor(limits), stdin: false, stdout: true, stderr: true });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on("message", (told: Told) => this.#receive(told));
    this.#worker.on("error", (error) => (this.#stopped ??= reasonOf(error, limits)));
    this.#worker.on("exit", (code) => {
      this.#stopped ??= { why: "crash", detail: `exit ${code}` };
      this.#put({ kind: "ended" });
    });
    // A thread that waits for work does not keep the process.
    this.#worker.unref();
  }

  get ended(): boolean {
    return this.#stopped !== undefined;
  }

  /** Gives the thread a job and passes on what it tells; returns why it was stopped, if it was. */
  async *work({ bytes, ...job }: Job): AsyncGenerator<Told, Stopped | undefined> {
    const watch = new Watch(this.#limits, (why) => this.stop(why));
    this.#watch = watch;
    this.#worker.ref();
    let done = false;
    try {
      const copy = new Uint8Array(bytes);
      this.#worker.postMessage({ ...job, bytes: copy } satisfies Job, [copy.buffer]);
      for (;;) {
        const told = await this.#take();
        if (told.kind === "ended") return this.#stopped;
        if (told.kind === "done") done = true;
        yield told;
        if (done) return undefined;
      }
    } finally {
      watch.end();
      this.#worker.unref();
      if (!done) void this.#worker.terminate();
    }
  }

  /** Not waited for: a thread in the middle of one long operation of the engine is heard of when that is done. */
  stop(why: Stopped): void {
    this.#stopped ??= why;
    void this.#worker.terminate();
    this.#put({ kind: "ended" });
  }

  #receive(told: Told): void {
    if (told.kind === "more-time") this.#watch?.moreTime(told.milliseconds);
    else this.#watch?.next();
    this.#put(told);
  }

  #put(told: Told | { readonly kind: "ended" }): void {
    this.#inbox.push(told);
    this.#wake();
  }

  async #take(): Promise<Told | { readonly kind: "ended" }> {
    for (;;) {
      const told = this.#inbox.shift();
      if (told !== undefined) return told;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

function reasonOf(error: unknown, { memory }: FileLimits): Stopped {
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return { why: "memory", bytes: memory };
  return { why: "crash", detail: error instanceof Error ? error.message : String(error) };
}

/** Stands beside this file, in the source and in the build, and beside the bundle of the command. */
const readingWorker = new URL(`./reading-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/** A thread started from the source needs the loader that the source is run by; one started from the build needs none. */
function startable(entry: URL): URL {
  if (!entry.pathname.endsWith(".ts")) return entry;
  const loader = new URL("index.mjs", pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api"))).href;
  const script = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(entry.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}
