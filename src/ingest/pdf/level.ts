import type { Frame } from "./frames.js";
import type { Rule, Rules } from "./rules.js";

/** In points: ends that differ by less are one. */
const reach = 2.5;
const fewestRules = 2;

/**
 * Level rules that stand below each other and are equally long: a table drawn without upright ones. Shorter ones between
 * them belong to it, where merged cells interrupt the line.
 */
export function levelFrames({ level }: Rules, frames: readonly Frame[]): Frame[] {
  const free = level.filter(({ at, from, to }) => !frames.some((frame) => at >= frame.top - reach && at <= frame.bottom + reach && from >= frame.left - reach && to <= frame.right + reach));
  const stacks: Rule[][] = [];
  for (const rule of [...free].sort((a, b) => a.at - b.at || b.to - b.from - (a.to - a.from))) {
    const stack = stacks.at(-1);
    const [first] = stack ?? [];
    if (stack !== undefined && first !== undefined && isWithin(rule, first)) stack.push(rule);
    else stacks.push([rule]);
  }
  return stacks.flatMap((stack) => {
    const [first] = stack;
    const whole = stack.filter((rule) => first !== undefined && isAsLong(rule, first));
    const last = whole.at(-1);
    if (first === undefined || last === undefined || whole.length < fewestRules) return [];
    return [{ level: stack.filter((rule) => rule.at <= last.at + reach), upright: [], lone: false, left: first.from, right: first.to, top: first.at, bottom: last.at }];
  });
}

function isAsLong(rule: Rule, first: Rule): boolean {
  return Math.abs(rule.from - first.from) <= reach && Math.abs(rule.to - first.to) <= reach;
}

function isWithin(rule: Rule, first: Rule): boolean {
  return rule.from >= first.from - reach && rule.to <= first.to + reach;
}
