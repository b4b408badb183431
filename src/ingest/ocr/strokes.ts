import type { Ink } from "./ink.js";

/** A straight stroke along one axis, in pixels: where it stands on the other axis, from where to where it runs, and its runs of ink. */
export interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
}

/** Ink without a gap to speak of in one row, or in one column of pixels. */
export interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** In pixels. */
export interface StrokeLimits {
  readonly shortest: number;
  readonly thickest: number;
  /** Specks of paper in a line, and the step where a line slightly askew changes rows. */
  readonly gap: number;
}

/** Long thin strokes from left to right, or from top to bottom. */
export function strokesIn(ink: Ink, direction: "level" | "upright", limits: StrokeLimits): Stroke[] {
  const runs = runsIn(ink, direction, limits);
  const parent = runs.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  let start = 0;
  runs.forEach((run, index) => {
    while ((runs[start]?.row ?? run.row) < run.row - 2) start += 1;
    for (let other = start; other < index; other += 1) {
      const near = runs[other];
      if (near !== undefined && near.row < run.row && near.from <= run.to + limits.gap && run.from <= near.to + limits.gap) parent[root(index)] = root(other);
    }
  });
  const groups = new Map<number, Run[]>();
  runs.forEach((run, index) => {
    const group = groups.get(root(index));
    if (group === undefined) groups.set(root(index), [run]);
    else group.push(run);
  });
  return [...groups.values()].map(strokeOf).filter(({ from, to, runs: own }) => own.reduce((sum, run) => sum + run.to - run.from, 0) <= limits.thickest * (to - from));
}

function strokeOf(runs: readonly Run[]): Stroke {
  let [weight, sum] = [0, 0];
  for (const { row, from, to } of runs) [weight, sum] = [weight + to - from, sum + row * (to - from)];
  return { at: sum / weight + 0.5, from: Math.min(...runs.map((run) => run.from)), to: Math.max(...runs.map((run) => run.to)), runs };
}

function runsIn({ width, height, on }: Ink, direction: "level" | "upright", { shortest, gap }: StrokeLimits): Run[] {
  const level = direction === "level";
  const [rows, length, step, next] = level ? [height, width, 1, width] : [width, height, width, 1];
  const runs: Run[] = [];
  for (let row = 0; row < rows; row += 1) {
    let [from, last] = [-1, -gap * 2];
    for (let x = 0, at = row * next; x < length; x += 1, at += step) {
      if (on[at] === 0) continue;
      if (x - last > gap) {
        if (from >= 0 && last + 1 - from >= shortest) runs.push({ row, from, to: last + 1 });
        from = x;
      }
      last = x;
    }
    if (from >= 0 && last + 1 - from >= shortest) runs.push({ row, from, to: last + 1 });
  }
  return runs;
}
