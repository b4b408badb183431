import type { FileLimits } from "./limits.js";

/** Why a reading thread was stopped from outside, or came to its end by itself. */
export type Stopped =
  | { readonly why: "time"; readonly milliseconds: number }
  | { readonly why: "memory"; readonly bytes: number }
  | { readonly why: "crash"; readonly detail: string };

/** How often is looked, in milliseconds. Memory is filled at one or two gigabytes a second at most. */
const interval = 50;
/** A look that comes late, because this thread itself was busy, says nothing of the other: so much of it counts. */
const longestLook = 4 * interval;

/** Milliseconds in which a thread starts on a machine that has much else to do. */
const longestStart = 60_000;

/** Watches over one file after the other while another thread reads them: the clock, and the memory of the process. */
export class Watch {
  readonly #limits: FileLimits;
  readonly #timer: NodeJS.Timeout;
  /** Until the thread has told that it began, what it takes is its own start, which is no file's fault. */
  #allowed: number;
  #used = 0;
  #memory = process.memoryUsage.rss();
  #looked = performance.now();

  constructor(limits: FileLimits, stop: (why: Stopped) => void) {
    this.#limits = limits;
    this.#allowed = limits.time + longestStart;
    this.#timer = setInterval(() => {
      const over = this.#look();
      if (over === undefined) return;
      this.end();
      stop(over);
    }, interval);
  }

  /** Another file: its time and its memory are counted from here. */
  next(): void {
    this.#allowed = this.#limits.time;
    this.#used = 0;
    this.#memory = process.memoryUsage.rss();
  }

  moreTime(milliseconds: number): void {
    this.#allowed += milliseconds;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #look(): Stopped | undefined {
    const now = performance.now();
    this.#used += Math.min(now - this.#looked, longestLook);
    this.#looked = now;
    if (this.#used > this.#allowed) return { why: "time", milliseconds: this.#allowed };
    return process.memoryUsage.rss() - this.#memory > this.#limits.memory ? { why: "memory", bytes: this.#limits.memory } : undefined;
  }
}
