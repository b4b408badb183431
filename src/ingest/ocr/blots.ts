import type { Ink } from "./ink.js";

/** Ink that hangs together: a character, a part of one, a speck. The box holds it, ends excluded. */
export interface Blot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Pixels of ink. */
  readonly ink: number;
}

interface Open {
  left: number;
  top: number;
  right: number;
  bottom: number;
  ink: number;
}

/** Every blot on the page, specks of fewer than `least` pixels left out. */
export function blotsIn({ width, height, on }: Ink, least: number): Blot[] {
  const parent: number[] = [];
  const boxes: Open[] = [];
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  let above: { from: number; to: number; blot: number }[] = [];
  for (let y = 0; y < height; y += 1) {
    const runs: typeof above = [];
    let next = 0;
    for (let x = 0, at = y * width; x < width; x += 1) {
      if (on[at + x] === 0) continue;
      const from = x;
      while (x < width && on[at + x] === 1) x += 1;
      const blot = boxes.length;
      parent.push(blot);
      boxes.push({ left: from, top: y, right: x, bottom: y + 1, ink: x - from });
      while (next < above.length && (above[next]?.to ?? 0) < from) next += 1;
      for (let index = next; index < above.length; index += 1) {
        const run = above[index];
        if (run === undefined || run.from > x) break;
        const [a, b] = [root(run.blot), root(blot)];
        if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
      }
      runs.push({ from, to: x, blot });
    }
    above = runs;
  }
  boxes.forEach((box, index) => {
    const whole = boxes[root(index)];
    if (whole === undefined || whole === box) return;
    whole.left = Math.min(whole.left, box.left);
    whole.right = Math.max(whole.right, box.right);
    whole.bottom = Math.max(whole.bottom, box.bottom);
    whole.ink += box.ink;
  });
  return boxes.filter((box, index) => parent[index] === index && box.ink >= least);
}
