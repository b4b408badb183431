import { defaultFileLimits, type FileLimits } from "./limits.js";
import { givenUp, mostStops, stoppedFile } from "./stopped.js";
import type { Job, Told } from "./protocol.js";
import { type Begun, type InputFile, type ReadFile, stepsOf, unread } from "./steps.js";
import { WatchedThread } from "./thread.js";
import type { Stopped } from "./watch.js";
import { besideThis } from "./worker-url.js";

/** Reads files, archives as the files they hold. Never throws for bad input. */
export interface FileReader {
  /** Whether files are opened in a thread of their own. */
  readonly isolated: boolean;
  /** `onSlow` is told of each thing set about that is known to be slow: a page of that file whose text is recognised. */
  read(file: InputFile, onSlow?: (path: string) => void): AsyncGenerator<ReadFile>;
  /** Lets go of whatever the reader holds; it reads again when asked to. */
  close(): void;
}

export interface ReaderOptions {
  /**
   * True, as by default: files are opened in a thread of their own, which is stopped when a file takes too much time or
   * memory, or breaks the reader. False: in this thread, where nothing but the limits of reading itself holds a file back.
   */
  readonly isolated?: boolean;
  readonly limits?: Partial<FileLimits> | undefined;
  /** Ends the reading: `read` throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Another module to read in the thread, in place of the usual one. */
  readonly worker?: URL | undefined;
}

/** A thread that keeps more than this part of the memory a file may take is not given another file. */
const mostHeld = 0.25;

/** The thread is started here and now, so that it is ready when the first file comes. */
export function openReader(options: ReaderOptions = {}): FileReader {
  return options.isolated === false ? readerHere(options) : new IsolatedReader(options);
}

/** Stands beside this file, in the source and in the build, and beside the bundle of the command. */
const readingWorker = besideThis("reading-worker", import.meta.url);

function readerHere({ limits, signal }: ReaderOptions): FileReader {
  return {
    isolated: false,
    async *read(file) {
      for await (const step of stepsOf(file, { limits })) {
        signal?.throwIfAborted();
        if (step.kind === "file") yield step.file;
      }
    },
    close: () => undefined,
  };
}

class IsolatedReader implements FileReader {
  readonly isolated = true;
  readonly #options: ReaderOptions;
  readonly #limits: FileLimits;
  #thread: WatchedThread<Job, Told> | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#limits = { ...defaultFileLimits, ...options.limits };
    options.signal?.addEventListener("abort", () => this.close(), { once: true });
    this.#start();
  }

  async *read(file: InputFile, onSlow?: (path: string) => void): AsyncGenerator<ReadFile> {
    if ("problem" in file) {
      yield unread(file.path, file.problem);
      return;
    }
    for await (const one of readIn({ work: (job, moved) => this.#start().work(job, moved), close: () => this.close() }, file, this.#limits, onSlow)) {
      this.#options.signal?.throwIfAborted();
      yield one.kind === "read" ? (JSON.parse(one.told.file) as ReadFile) : one.file;
    }
    this.#options.signal?.throwIfAborted();
  }

  close(): void {
    this.#thread?.stop({ why: "crash", detail: "closed" });
    this.#thread = undefined;
  }

  #start(): WatchedThread<Job, Told> {
    this.#options.signal?.throwIfAborted();
    if (this.#thread === undefined || this.#thread.ended) this.#thread = new WatchedThread(this.#limits, this.#options.worker ?? readingWorker);
    return this.#thread;
  }
}

/** A thread that reads, started again where it was stopped. */
export interface Threads {
  readonly work: (job: Job, moved: readonly ArrayBuffer[]) => AsyncGenerator<Told, Stopped | undefined>;
  readonly close: () => void;
}

/** A file that was read, as the thread told it; or one whose reading was stopped, and why. */
export type Reading = { readonly kind: "read"; readonly told: Extract<Told, { kind: "file" }> } | { readonly kind: "stopped"; readonly file: ReadFile; readonly why?: Stopped };

/** Reads a file in a thread, an archive as the files it holds: what stops the thread is named, and what comes behind it is read. */
export async function* readIn(threads: Threads, file: Extract<InputFile, { bytes: Uint8Array }>, limits: FileLimits, onSlow?: (path: string) => void): AsyncGenerator<Reading> {
  const passed: ("file" | "archive")[] = [];
  let spent = 0;
  for (let stops = 1; ; stops += 1) {
    let begun: Begun | undefined;
    const copy = new Uint8Array(file.bytes);
    const work = threads.work({ path: file.path, bytes: copy, ...(file.depth === undefined ? {} : { depth: file.depth }), limits, resumed: { passed, spent } }, [copy.buffer]);
    let next = await work.next();
    for (; next.done !== true; next = await work.next()) {
      const told = next.value;
      if (told.kind === "begin") begun = told.file;
      else if (told.kind === "more-time") onSlow?.(begun?.path ?? file.path);
      else if (told.kind === "archive") passed.push("archive");
      else if (told.kind === "done" && told.held > limits.memory * mostHeld) threads.close();
      else if (told.kind === "file") {
        passed.push("file");
        spent = told.spent;
        yield { kind: "read", told };
      }
      if (told.kind === "archive" || told.kind === "file") begun = undefined;
    }
    if (next.value === undefined) return;
    yield { kind: "stopped", file: stoppedFile(begun ?? { path: file.path, sha256: "", bytes: file.bytes.length }, next.value), why: next.value };
    // Nothing stood before it: it was the file itself.
    if (passed.length === 0) return;
    if (stops === mostStops) {
      yield { kind: "stopped", file: givenUp(file.path, file.bytes.length) };
      return;
    }
    passed.push("file");
  }
}
