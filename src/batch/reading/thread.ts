import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { type FileLimits, heapFor } from "./limits.js";
import type { Telling } from "./protocol.js";
import { type Stopped, Watch } from "./watch.js";

/**
 * A thread that works on what strangers handed in, and is stopped from outside when it does not come back or takes too much.
 * Warm once started.
 */
export class WatchedThread<Job, Told extends Telling> {
  readonly #worker: Worker;
  readonly #limits: FileLimits;
  /** What it told and nobody took yet; nothing where it has ended. */
  readonly #inbox: (Told | undefined)[] = [];
  #stopped: Stopped | undefined;
  #watch: Watch | undefined;
  #wake: () => void = () => undefined;

  /** @param given what the thread is told when it starts, as `workerData` */
  constructor(limits: FileLimits, entry: URL, given?: unknown) {
    this.#limits = limits;
    // What a library prints in there must not come between the lines of a result.
    this.#worker = new Worker(startable(entry), { execArgv: [], resourceLimits: heapFor(limits), stdin: false, stdout: true, stderr: true, workerData: given });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on("message", (told: Told) => this.#receive(told));
    this.#worker.on("error", (error) => (this.#stopped ??= reasonOf(error, limits)));
    this.#worker.on("exit", (code) => {
      this.#stopped ??= { why: "crash", detail: `exit ${code}` };
      this.#put(undefined);
    });
    // A thread that waits for work does not keep the process.
    this.#worker.unref();
  }

  get ended(): boolean {
    return this.#stopped !== undefined;
  }

  /** Gives the thread a job and passes on what it tells; returns why it was stopped, if it was. */
  async *work(job: Job, moved: readonly ArrayBuffer[] = []): AsyncGenerator<Told, Stopped | undefined> {
    const watch = new Watch(this.#limits, (why) => this.stop(why));
    this.#watch = watch;
    this.#worker.ref();
    let done = false;
    try {
      this.#worker.postMessage(job, [...moved]);
      for (;;) {
        const told = await this.#take();
        if (told === undefined) return this.#stopped;
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
    this.#put(undefined);
  }

  #receive(told: Told): void {
    if (told.kind === "more-time") this.#watch?.moreTime(told.milliseconds ?? 0);
    else this.#watch?.next();
    this.#put(told);
  }

  #put(told: Told | undefined): void {
    this.#inbox.push(told);
    this.#wake();
  }

  async #take(): Promise<Told | undefined> {
    for (;;) {
      if (this.#inbox.length > 0) return this.#inbox.shift();
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

function reasonOf(error: unknown, { memory }: FileLimits): Stopped {
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return { why: "memory", bytes: memory };
  return { why: "crash", detail: error instanceof Error ? error.message : String(error) };
}

/** A thread started from the source needs the loader that the source is run by; one started from the build needs none. */
function startable(entry: URL): URL {
  if (!entry.pathname.endsWith(".ts")) return entry;
  const loader = new URL("index.mjs", pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api"))).href;
  const script = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(entry.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}
