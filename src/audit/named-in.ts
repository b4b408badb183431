import { halfWidth } from "../quantity/index.js";
import { normaliseName } from "./names.js";

const leastTold = 4;

/**
 * Those that a text speaks of by name: by the whole of it where it does so of any, else by as much of it as no other name
 * shares (校舍维修 of 校舍维修改造).
 */
export function namesIn<Called extends { readonly subject: string }>(text: string, all: readonly Called[]): readonly Called[] {
  const plain = halfWidth(text).replace(/[^\p{L}\p{N}]+/gu, "");
  const cores = all.map((each) => ({ each, core: coreOf(each) })).filter(({ core }) => core.length >= 2);
  const whole = cores.filter(({ each, core }) => plain.includes(core) && (core.length >= leastTold || text.includes(each.subject)));
  if (whole.length > 0) return whole.filter(({ core }) => !whole.some((other) => other.core !== core && other.core.includes(core))).map(({ each }) => each);
  const told = cores.map(({ each, core }) => ({ each, length: longestIn(core, plain) })).filter(({ each, length }) => length >= leastTold && 2 * length >= coreOf(each).length);
  const most = Math.max(0, ...told.map(({ length }) => length));
  return told.filter(({ length }) => length === most).map(({ each }) => each);
}

const known = new WeakMap<{ readonly subject: string }, string>();

/** Every sentence of a report is asked for every project. */
function coreOf(called: { readonly subject: string }): string {
  const core = known.get(called) ?? normaliseName(called.subject);
  known.set(called, core);
  return core;
}

/** The length of the longest run of characters of a name that stands in a text. */
function longestIn(name: string, text: string): number {
  for (let length = name.length; length > 0; length--) {
    for (let from = 0; from + length <= name.length; from++) if (text.includes(name.slice(from, from + length))) return length;
  }
  return 0;
}
