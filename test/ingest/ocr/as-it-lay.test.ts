import { describe, expect, it } from "vitest";
import { asItLay } from "../../../src/ingest/ocr/as-it-lay.js";
import { turned } from "../../../src/ingest/ocr/bitmap.js";
import { straightened } from "../../../src/ingest/ocr/skew.js";
import { moved } from "../../../src/ingest/pdf/matrix.js";

const spot = { x: 70, y: 31, size: 5 };

/** White, with one black square. */
function picture(): { width: number; height: number; grey: Uint8Array } {
  const made = { width: 120, height: 90, grey: new Uint8Array(120 * 90).fill(255) };
  for (let y = 0; y < spot.size; y += 1) made.grey.fill(0, (spot.y + y) * 120 + spot.x, (spot.y + y) * 120 + spot.x + spot.size);
  return made;
}

describe("a page turned upright and laid straight", () => {
  it.each([[0, 0], [1, 0], [2, 0], [3, 0], [0, 4], [1, -3], [3, 2]] as const)("is put back where it lay: %i quarters, %i degrees", (quarters, angle) => {
    const { width, height, grey } = straightened(turned(picture(), quarters), angle);
    const dark = [...grey.keys()].filter((at) => (grey[at] ?? 255) < 100);
    const mean = (of: (at: number) => number): number => dark.reduce((sum, at) => sum + of(at), 0) / dark.length + 0.5;
    const [x, y] = moved(asItLay({ width, height }, angle, quarters), mean((at) => at % width), mean((at) => Math.floor(at / width)));
    expect(Math.abs(x - spot.x - spot.size / 2)).toBeLessThan(0.7);
    expect(Math.abs(y - spot.y - spot.size / 2)).toBeLessThan(0.7);
  });
});
