import { Quantity } from "../../quantity/index.js";
import type { Item, Term } from "./term.js";

/** What a check function found: whether the tie holds, both sides of it, and every fact that went in. */
export class Verdict {
  readonly holds: boolean;
  /** What was found, and what it should be. */
  readonly left: Term | undefined;
  readonly right: Term | undefined;
  /** left − right. */
  readonly difference: Quantity | undefined;
  readonly items: readonly Item[];

  constructor(verdict: {
    holds: boolean;
    left?: Term | undefined;
    right?: Term | undefined;
    difference?: Quantity | undefined;
    items: readonly Item[];
  }) {
    this.holds = verdict.holds;
    this.left = verdict.left;
    this.right = verdict.right;
    this.difference = verdict.difference;
    this.items = verdict.items;
  }

  /** The gap in whole units of the finest printed decimal, begun ones counted. Worked out when asked: most verdicts hold. */
  get gap(): { readonly digits: number; readonly decimals: number } | undefined {
    const { left, right, difference } = this;
    if (left === undefined || right === undefined || difference === undefined) return undefined;
    const decimals = finest([...left.leaves, ...right.leaves], difference);
    return { digits: difference.value.abs().times(10 ** decimals).round(0, 3).toNumber(), decimals };
  }
}

/** A verdict on two figures: works out their difference, and gives their facts the roles that their shape implies. */
export function between(holds: boolean, left: Term, right: Term): Verdict {
  return new Verdict({ holds, left, right, difference: left.quantity.minus(right.quantity), items: rolesOf(left, right) });
}

/** Total and parts where one side is a single figure and the other a sum of several; else left and right. */
function rolesOf(left: Term, right: Term): Item[] {
  const [l, r] = shapeOf(left, right);
  const given = [...left.items.map((item) => ({ role: l, ...item })), ...right.items.map((item) => ({ role: r, ...item }))];
  const seen = new Set<unknown>();
  return given.filter((item) => !seen.has(item.fact) && seen.add(item.fact));
}

function shapeOf(left: Term, right: Term): readonly [string, string] {
  const several = (term: Term): boolean => term.linear && term.items.length > 1;
  if (several(left) && right.printed) return ["part", "total"];
  if (several(right) && left.printed) return ["total", "part"];
  return ["left", "right"];
}

function finest(leaves: readonly Quantity[], difference: Quantity): number {
  const alike = leaves.filter((leaf) => leaf.measure.symbol === difference.measure.symbol || leaf.measure.symbol === "");
  return alike.reduce((most, leaf) => Math.max(most, leaf.decimals), 0);
}
