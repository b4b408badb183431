import type { District, Head } from "./district.js";

/** What the same units have in common. */
export interface Together<Owner> {
  readonly heads: readonly Head[];
  readonly texts: readonly (readonly Owner[])[];
}

/**
 * Puts together what the very same units share, and with it what only some of them share: one finding for all that were
 * written from one, not one for each two of them.
 */
export function inUnits<Owner>(texts: readonly (readonly Owner[])[], headOf: (owner: Owner) => number, district: District): readonly Together<Owner>[] {
  const sets = new Map<string, { readonly heads: readonly number[]; readonly texts: (readonly Owner[])[] }>();
  for (const text of texts) {
    const heads = [...new Set(text.map(headOf))].sort((one, other) => one - other);
    const key = heads.join();
    const known = sets.get(key);
    if (known === undefined) sets.set(key, { heads, texts: [text] });
    else known.texts.push(text);
  }
  const bySize = [...sets.values()].sort((one, other) => other.heads.length - one.heads.length || compare(one.heads, other.heads));
  const kept: typeof bySize = [];
  const byHead = new Map<number, typeof bySize>();
  for (const set of bySize) {
    const larger = (byHead.get(set.heads[0] ?? -1) ?? []).find(({ heads }) => set.heads.every((head) => heads.includes(head)));
    if (larger !== undefined) {
      larger.texts.push(...set.texts);
      continue;
    }
    kept.push(set);
    for (const head of set.heads) byHead.set(head, [...(byHead.get(head) ?? []), set]);
  }
  return kept
    .sort((one, other) => compare(one.heads, other.heads))
    .map((set) => ({ heads: set.heads.flatMap((head) => district.heads[head] ?? []), texts: set.texts }));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((head, place) => head !== other[place]);
  return at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? 0);
}
