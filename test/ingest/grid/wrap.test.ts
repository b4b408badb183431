import { describe, expect, it } from "vitest";
import { fits, type Piece } from "../../../src/ingest/grid/index.js";

/** Chinese characters 10 wide, others 5. */
function piece(text: string): Piece {
  const widths: readonly number[] = [...text].map((each) => (/[\u0020-\u007e]/.test(each) ? 5 : 10));
  const stops = widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width));
  return { text, left: 0, right: stops.at(-1) ?? 0, top: 0, bottom: 10, stops, at: { x: 0, y: 0 } };
}

describe("a line's end", () => {
  it.each([
    ["营业收入86.40万元", 25, true],
    ["营）86.40万元，占7.83%", 25, false],
    ["营）86.40万元，占7.83%", 60, true],
    ["86.40万元", 25, false],
    ["（广告）收入", 20, false],
  ])("%s would fit behind a line with room for %i: %s", (next, space, would) => {
    expect(fits([piece("事业收入（广告经")], [piece(next)], space, 10)).toBe(would);
  });
});
