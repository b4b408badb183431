import { stat } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { type FSWatcher, watch } from "chokidar";

/** What came next: paths that have changed and are whole by now, that the folder is no longer there, or that nobody wants to know any more. */
export type Next = { readonly kind: "changed"; readonly paths: ReadonlySet<string> } | { readonly kind: "gone" } | { readonly kind: "ended" };

export interface ArrivalOptions {
  /** Milliseconds for which nothing may stir before a change counts as settled. */
  readonly settle: number;
  /** Milliseconds between two looks at every file, where the disk does not tell of changes by itself; nothing where it does. */
  readonly poll: number | undefined;
  /** What else is watched, besides the folder. */
  readonly beside: readonly string[];
  /** Whether a path inside the folder is of no concern. */
  readonly ignored: (path: string) => boolean;
  readonly signal: AbortSignal;
  /** Told where something cannot be watched. */
  readonly unable: (error: unknown) => void;
}

/** Where something stirs all the time, a change is told after so many times the pause all the same. */
const longestWait = 20;
/** Milliseconds between two looks whether the folder is still there: a share that drops off says nothing. */
const lookAfter = 2000;

/** What happens in a folder and below, gathered until it has settled: large files are copied slowly, and office programs save in several steps. */
export class Arrivals {
  readonly #folder: string;
  readonly #options: ArrivalOptions;
  readonly #watcher: FSWatcher;
  readonly #looking: NodeJS.Timeout;
  #changed = new Set<string>();
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  #settled = false;
  #gone = false;
  #wake: () => void = () => undefined;

  /** Resolves when everything that lies there by now is known, so that nothing is missed that comes later. */
  static async at(folder: string, options: ArrivalOptions): Promise<Arrivals> {
    const arrivals = new Arrivals(folder, options);
    await new Promise<void>((ready) => {
      arrivals.#watcher.once("ready", ready);
      options.signal.addEventListener("abort", () => ready(), { once: true });
    });
    return arrivals;
  }

  private constructor(folder: string, options: ArrivalOptions) {
    this.#folder = resolve(folder);
    this.#options = options;
    const { settle, poll, beside, signal } = options;
    this.#watcher = watch([this.#folder, ...beside.map((path) => resolve(path))], {
      ignoreInitial: true,
      // Links are not read either: they may lead round for ever.
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: settle, pollInterval: Math.min(200, settle) },
      ignored: (path) => this.#isIgnored(path),
      ...(poll === undefined ? {} : { usePolling: true, interval: poll, binaryInterval: poll }),
    });
    this.#watcher.on("all", (_, path) => this.#note(resolve(path)));
    // What is still being written puts off what has settled: both are taken together.
    this.#watcher.on("raw", () => this.#stir());
    this.#watcher.on("error", options.unable);
    this.#looking = setInterval(() => void this.#look(), lookAfter);
    signal.addEventListener("abort", () => this.#wake(), { once: true });
  }

  /** Waits for what comes next; what has come since it was asked for the last time is told at once, when it has settled. */
  async next(): Promise<Next> {
    for (;;) {
      if (this.#options.signal.aborted) return { kind: "ended" };
      if (this.#gone) return { kind: "gone" };
      if (this.#settled) {
        const paths = this.#changed;
        [this.#changed, this.#settled] = [new Set(), false];
        return { kind: "changed", paths };
      }
      await new Promise<void>((wake) => (this.#wake = wake));
    }
  }

  /** Tells of the path again after a while, as if it had changed: nothing says when another program lets go of a file. */
  later(path: string): void {
    setTimeout(() => this.#note(resolve(path)), this.#options.settle * longestWait).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#looking);
    clearTimeout(this.#timer);
    await this.#watcher.close();
  }

  #isIgnored(path: string): boolean {
    const inside = relative(this.#folder, resolve(path));
    return inside !== "" && !inside.startsWith("..") && this.#options.ignored(resolve(path));
  }

  #note(path: string): void {
    if (this.#changed.size === 0) this.#since = Date.now();
    this.#changed.add(path);
    this.#stir();
  }

  #stir(): void {
    if (this.#changed.size === 0) return;
    const { settle } = this.#options;
    clearTimeout(this.#timer);
    this.#settled = false;
    this.#timer = setTimeout(() => this.#settle(), Math.max(0, Math.min(settle, this.#since + settle * longestWait - Date.now())));
  }

  #settle(): void {
    this.#settled = true;
    this.#wake();
  }

  async #look(): Promise<void> {
    if (await isFolder(this.#folder)) return;
    this.#gone = true;
    this.#wake();
  }
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((entry) => entry.isDirectory(), () => false);
}

/** What is on its way to being a file, or is put down for a moment while an office program saves. */
export function isPassing(path: string): boolean {
  return /^[~.]|\.(?:tmp|part|partial|crdownload)$/i.test(basename(path));
}
