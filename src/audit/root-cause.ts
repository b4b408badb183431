import { dueAt } from "./culprit.js";
import type { Draft } from "./draft.js";
import { spotOf } from "./spot.js";

/**
 * Where a finding and all that is told under it come from one figure that is none of its sides (a sub-total is headed by
 * itself, though its row is wrong), that figure is named, provided that no other would mend them all as well.
 * @param held figures that some tie confirms, by `spotOf`
 */
export function withRoot(head: Draft, held: () => ReadonlySet<string>): Draft {
  const { under = [], sides } = head;
  if (under.length === 0 || head.suspect !== undefined || head.strength !== "error") return head;
  const confirmed = held();
  const spots = new Map([...head.contradiction.facts].filter(({ quantity }) => quantity !== undefined).map((fact) => [spotOf(fact), fact]));
  const mending = [...spots].flatMap(([spot, fact]) => {
    const due = confirmed.has(spot) ? undefined : dueAt(head, spot).find((quantity) => under.every((other) => other.holdsWith(spot, quantity) === true && uses(other, spot)));
    return due === undefined ? [] : [{ spot, root: { fact, due } }];
  });
  const [only, rival] = mending;
  return only === undefined || rival !== undefined || only.spot === sides.left || only.spot === sides.right ? head : { ...head, root: only.root };
}

function uses({ contradiction }: Draft, spot: string): boolean {
  return [...contradiction.facts].some((fact) => spotOf(fact) === spot);
}
