import type { Segment } from "../grid/index.js";

/** A straight line along an axis: where it stands on the other axis, and from where to where it runs. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  /** `at` is x, from top to bottom. */
  readonly upright: readonly Rule[];
  /** `at` is y, from left to right. */
  readonly level: readonly Rule[];
}

/** In points: lines closer than this are one line drawn twice; gaps smaller than this are a line drawn in bits. */
const same = 1.3;
const bit = 3;
const shortest = 4;

/** Lines drawn cell by cell, or in dots, put together; frames as big as the page are left out. */
export function ruled(lines: readonly Segment[], width: number, height: number): Rules {
  const upright = lines.filter(({ x1, x2, y1, y2 }) => Math.abs(x1 - x2) < same && Math.abs(x1 - x2) <= Math.abs(y1 - y2));
  const level = lines.filter(({ x1, x2, y1, y2 }) => Math.abs(y1 - y2) < same && Math.abs(y1 - y2) <= Math.abs(x1 - x2));
  return {
    upright: joined(upright.map(({ x1, x2, y1, y2 }) => ({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }))).filter((rule) => rule.to - rule.from < height * 0.97),
    level: joined(level.map(({ x1, x2, y1, y2 }) => ({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }))).filter((rule) => rule.to - rule.from < width * 0.97),
  };
}

function joined(rules: readonly Rule[]): Rule[] {
  const whole: Rule[] = [];
  for (const bundle of bundles(rules)) {
    let current: Rule | undefined;
    for (const rule of bundle.sort((a, b) => a.from - b.from)) {
      if (current !== undefined && rule.from <= current.to + bit) {
        current = { ...current, to: Math.max(current.to, rule.to) };
      } else {
        if (current !== undefined) whole.push(current);
        current = rule;
      }
    }
    if (current !== undefined) whole.push(current);
  }
  return whole.filter((rule) => rule.to - rule.from >= shortest);
}

/** Rules that stand on one line. */
function bundles(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  let start = -Infinity;
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    if (rule.at - start > same) {
      found.push([]);
      start = rule.at;
    }
    found.at(-1)?.push(rule);
  }
  return found;
}
