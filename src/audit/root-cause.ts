import type { Quantity } from "../quantity/index.js";
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
    return due === undefined ? [] : [{ spot, root: { fact, due: sharpest(due, [head, ...under], spot) } }];
  });
  const [only, rival] = mending;
  return only === undefined || rival !== undefined || only.spot === sides.left || only.spot === sides.right ? head : { ...head, root: only.root };
}

/**
 * 106.42万元 by the other parts of a total says more than 106.23万元 by a share of 1.82%, which is but the middle of what that share
 * leaves: printed to its digits it would mend the share alone.
 */
function sharpest(due: Quantity, drafts: readonly Draft[], spot: string): Quantity {
  const spread = ({ low, high }: Quantity): Quantity["value"] => high.minus(low);
  const others = drafts.flatMap((draft) => dueAt(draft, spot)).filter((each) => each.ties(due) && drafts.every((draft) => draft.holdsWith(spot, each) !== false));
  return others.reduce((best, each) => (spread(each).lt(spread(best)) ? each : best), due);
}

function uses({ contradiction }: Draft, spot: string): boolean {
  return [...contradiction.facts].some((fact) => spotOf(fact) === spot);
}
