import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inTurn } from "../../../src/batch/district/at-once.js";
import type { Hand } from "../../../src/batch/district/hand.js";
import { Hands } from "../../../src/batch/district/hands.js";
import { defaultFileLimits } from "../../../src/batch/reading/index.js";

const hands = (most: number): Hands => new Hands(most, defaultFileLimits, { sources: { profiles: [], packs: [], settings: [] } as never, language: "zh" });

describe("the threads of a district's run", () => {
  it("are no more than there is work for at once: what comes one after the other is done by one", async () => {
    const few = hands(4);
    const used = new Set<Hand>();
    for (let work = 0; work < 5; work += 1) await few.lend(async (hand) => void used.add(hand));
    expect(used.size).toBe(1);
  });

  it("are no more than allowed, and none has two pieces of work at once", async () => {
    const two = hands(2);
    const busy = new Set<Hand>();
    const used = new Set<Hand>();
    await Promise.all(Array.from({ length: 9 }, () => two.lend(async (hand) => {
      expect(busy.has(hand)).toBe(false);
      busy.add(hand);
      used.add(hand);
      await setTimeout(1);
      busy.delete(hand);
    })));
    expect(used.size).toBe(2);
  });

  it("give what they made in the order in which it was asked for", async () => {
    const made: number[] = [];
    for await (const each of inTurn(3, [30, 5, 1, 20, 2], async (wait) => setTimeout(wait, wait))) made.push(each);
    expect(made).toEqual([30, 5, 1, 20, 2]);
  });
});
