import type { FileLimits } from "../reading/index.js";
import { Hand } from "./hand.js";
import type { Setup } from "./protocol.js";

/** The threads of a district's run. One is started when there is work for which no other is free: one changed file takes one. */
export class Hands {
  readonly most: number;
  readonly #make: () => Hand;
  readonly #all: Hand[] = [];
  readonly #free: Hand[] = [];
  readonly #waiting: ((hand: Hand) => void)[] = [];

  constructor(most: number, limits: FileLimits, setup: Setup) {
    this.most = most;
    this.#make = () => new Hand(limits, setup);
  }

  /** Works with a hand that nobody else has meanwhile; waits for one where all are busy. */
  async lend<Result>(work: (hand: Hand) => Promise<Result>): Promise<Result> {
    const hand = await this.#taken();
    try {
      return await work(hand);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(hand);
      else next(hand);
    }
  }

  /** Ends the threads; they start again where there is more to do. */
  close(): void {
    for (const hand of this.#all) hand.close();
  }

  async #taken(): Promise<Hand> {
    // The last that was let go of: it has started.
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#all.length >= this.most) return new Promise((resolve) => this.#waiting.push(resolve));
    const hand = this.#make();
    this.#all.push(hand);
    return hand;
  }
}
