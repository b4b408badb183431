import type { Quantity } from "../quantity/index.js";
import { requiredOf, type Suspect } from "./derivation/index.js";
import type { Draft } from "./draft.js";
import { groupBy } from "./group.js";
import { spotOf } from "./spot.js";

/**
 * Puts findings together that one wrong figure explains: a mistyped total breaks its sum, its share, its rate and its
 * twin in another form at once, and the unit has one thing to correct.
 *
 * The culprit of several errors is a figure that they share and that holds in no tie at all; a figure that elsewhere adds
 * up is not blamed. What would still be wrong with that figure put right is an error of its own. Warnings stay apart: they tell what is unusual, which one figure may well be in several ways.
 *
 * @param drafts strongest first
 * @param held figures that some tie confirms, by `spotOf`
 * @param suspectOf what other figures work out to be the wrong one
 * @returns groups, the finding that says it best first
 */
export function byCulprit(drafts: readonly Draft[], held: () => ReadonlySet<string>, suspectOf: (draft: Draft) => Suspect | undefined): Draft[][] {
  const left = new Set(drafts);
  const groups: Draft[][] = [];
  if (drafts.filter(isError).length < 2 && !drafts.some(isTelling)) return drafts.map((draft) => [withSuspect(draft, suspectOf)]);
  const confirmed = held();
  for (;;) {
    const [spot, sharing] = largestGroup([...left].filter(isError), confirmed);
    if (spot === undefined) break;
    const group = following(sharing, spot);
    groups.push([...group].sort((one, other) => directness(one, spot) - directness(other, spot)).map((draft, at) => (at === 0 ? withSuspect(facing(draft, spot), suspectOf) : facing(draft, spot))));
    for (const draft of group) left.delete(draft);
  }
  const single = [...left].map((draft) => {
    const judged = withSuspect(draft, suspectOf);
    return [facing(judged, judged.suspect === undefined ? blamedIn(draft, confirmed) : spotOf(judged.suspect.fact))];
  });
  return [...groupBy([...groups, ...single], ([head]) => (head?.suspect === undefined ? head : suspicionOf(head.suspect))).values()].map((same) => same.flat());
}

/** The same figure told by the same kind of place: a report may say it in several sentences. */
function suspicionOf({ fact: { aspects, text, place } }: Suspect): string {
  return JSON.stringify([aspects.concept, aspects.scenario, aspects.subject, aspects.year, text, place.file, place.part, place.at.kind]);
}

function withSuspect(draft: Draft, suspectOf: (draft: Draft) => Suspect | undefined): Draft {
  // What is only worth knowing accuses no figure.
  const suspect = draft.strength === "info" ? undefined : suspectOf(draft);
  return suspect === undefined ? draft : { ...draft, suspect };
}

function isTelling(draft: Draft): boolean {
  return draft.rule.each === "telling";
}

/** Of two tellings, the one that nothing confirms, where something confirms the other; else the one likelier misread. */
function blamedIn({ sides: { left, right, misread } }: Draft, confirmed: ReadonlySet<string>): string | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (confirmed.has(left) === confirmed.has(right)) return misread === undefined ? undefined : { left, right }[misread];
  return confirmed.has(left) ? right : left;
}

/** Two tellings are symmetrical until something decides: what was found is the blamed figure, what it should be the other. */
function facing(draft: Draft, blamed: string | undefined): Draft {
  if (!isTelling(draft) || blamed === undefined || draft.sides.right !== blamed) return draft;
  const { actual, expected, difference, ...finding } = draft.finding;
  const turned = { left: "right", right: "left" } as const;
  return {
    ...draft,
    finding: {
      ...finding,
      ...(expected === undefined ? {} : { actual: expected }),
      ...(actual === undefined ? {} : { expected: actual }),
      ...(difference === undefined ? {} : { difference: difference.startsWith("-") ? difference.slice(1) : `-${difference}` }),
      evidence: finding.evidence.map((each) => (each.role === "left" || each.role === "right" ? { ...each, role: turned[each.role] } : each)),
    },
  };
}

function isError(draft: Draft): boolean {
  return draft.strength === "error";
}

function largestGroup(drafts: readonly Draft[], held: ReadonlySet<string>): readonly [string | undefined, readonly Draft[]] {
  const groups = new Map<string, Set<Draft>>();
  for (const draft of drafts) {
    for (const fact of draft.contradiction.facts) {
      const spot = spotOf(fact);
      if (fact.quantity === undefined || held.has(spot)) continue;
      groups.set(spot, (groups.get(spot) ?? new Set()).add(draft));
    }
  }
  let best: readonly [string | undefined, readonly Draft[]] = [undefined, []];
  for (const [spot, group] of groups) if (group.size > 1 && group.size > best[1].length) best = [spot, [...group]];
  return best;
}

/**
 * Of errors that share a figure, those that are gone once it is put right: each says what it should be, and as many as may
 * be hold with that. All of them, where none says so.
 */
function following(sharing: readonly Draft[], spot: string): readonly Draft[] {
  const ways = sharing.flatMap((cause) => dueAt(cause, spot).map((due) => sharing.filter((draft) => draft === cause || draft.holdsWith(spot, due) !== false)));
  return ways.reduce((most, way) => (way.length > most.length ? way : most), ways[0] ?? sharing);
}

/** What a figure would have to be for a contradiction to hold. */
export function dueAt({ contradiction }: Draft, spot: string): readonly Quantity[] {
  return [...contradiction.facts].filter((fact) => spotOf(fact) === spot).flatMap((fact) => requiredOf(fact, contradiction));
}

/**
 * Two tellings of one figure side by side say most plainly what is wrong; then what sets the culprit itself against what it
 * should be, and not something worked out from it (a rate of a wrong amount is right); then whatever rests on the fewest figures.
 */
function directness(draft: Draft, spot: string): number {
  if (isTelling(draft)) return 0;
  const { left, right } = draft.sides;
  return draft.contradiction.facts.size + (left === spot || right === spot ? 0 : 1000);
}
