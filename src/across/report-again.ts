import type { Likeness, Seen } from "../model/index.js";
import type { District, Head } from "./district.js";
import { groupBy } from "./group-by.js";

const mostShown = 6;

/** A unit's reports of two years of which paragraphs with sums of money are the same but for the year. */
export function reportsAgain(district: District): readonly Likeness[] {
  const years = groupBy(district.heads.filter(({ year }) => year !== undefined), ({ who }) => String(who));
  return [...years.values()].flatMap((heads) => heads.slice(1).flatMap((later, at) => {
    const earlier = heads[at];
    return earlier === undefined || earlier.year === later.year ? [] : likenessOf(earlier, later, district);
  }));
}

function likenessOf(earlier: Head, later: Head, district: District): readonly Likeness[] {
  const before = new Map(district.sketch(earlier.at).passages.map((passage) => [passage.exact, passage]));
  const told = district.sketch(later.at).passages.filter(({ sums }) => sums >= 2);
  const same = told.flatMap((passage) => {
    const old = before.get(passage.exact);
    return old === undefined ? [] : [{ passage, old }];
  });
  if (same.length === 0) return [];
  const seen = same.slice(0, mostShown).flatMap(({ passage, old }) =>
    [{ passage, year: later.year }, { passage: old, year: earlier.year }].map(({ passage: { text, place }, year }): Seen => ({ unit: `${later.shown}（${year ?? ""}年）`, concept: "other", text: text.slice(0, 60), quote: text, place })),
  );
  return [
    {
      kind: "report-again",
      units: [later.shown],
      ...(later.year === undefined ? {} : { year: later.year }),
      data: { earlier: String(earlier.year ?? ""), later: String(later.year ?? ""), same: same.length, withSums: told.length, figures: same.reduce((sum, { passage: { figures } }) => sum + figures, 0) },
      seen,
    },
  ];
}
