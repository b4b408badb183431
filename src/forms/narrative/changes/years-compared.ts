import type { ChangeRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import type { Change } from "./change.js";

const compared = /^(?:其中[:,]?)?(20\d\d)年(?:度)?(?:全年)?(?:支出|收入|决算|预算)?(?:比|较|相比于?|相较于?|与|同)(20\d\d)年(?:度)?(?:的)?(?:支出|收入|决算|预算)?(?:相比|比较)?(?:共|净|则)?(?:增加|增长|上升|提高|减少|下降|降低)(?:了)?$/;

/**
 * 2021年受理2803件、2022年受理3160件、2023年受理3084件。2022年比2021年增加357件: two years named, and one figure told of each before. Told twice of one year, or
 * under names that differ, nobody can tell which of them moved.
 */
export function yearsCompared(reading: Reading, above: Reading | undefined, known: readonly Change[], book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((delta): ChangeRelation[] => {
    const years = compared.exec(delta.standing.lead)?.slice(1).map(Number);
    const [later, earlier] = years ?? [];
    const { kind } = delta.role;
    if ((kind !== "delta" && kind !== "rate") || later === undefined || earlier === undefined || !isExact(delta) || known.some((each) => isSettledBy(each, delta))) return [];
    const mayMove = (each: Mention): boolean => (kind === "rate" ? each.figure.quantity.measure.dimension !== "ratio" : sameKind(each, delta));
    const before = [...(above?.mentions ?? []), ...reading.mentions.slice(0, delta.index)].filter((each) => each.role.kind === "level" && each.standing.frame === 0 && mayMove(each) && isExact(each) && yearOf(each) !== undefined);
    const [current, ...others] = before.filter((each) => yearOf(each) === later);
    const [prior, ...more] = before.filter((each) => yearOf(each) === earlier);
    const ofOneName = before.every((each) => bare(each) === bare(before[0] as Mention));
    if (current === undefined || prior === undefined || others.length + more.length > 0 || before.length < 3 || !ofOneName || !sameKind(current, prior)) return [];
    return [{ kind: "change", base: "prior-year", current: book.factOf(current), prior: book.factOf(prior), [kind]: book.factOf(delta, "signed"), quote: quoteAcross([current, prior, delta].sort((a, b) => a.figure.offset - b.figure.offset)), place: placeOf(delta) }];
  });
}

/** A change with what was before, or with both its amount and its rate, is worked out as it stands; with the one alone it may be of other years. */
function isSettledBy({ delta, rate, prior }: Change, move: Mention): boolean {
  return (delta === move || rate === move) && (prior !== undefined || (delta !== undefined && rate !== undefined));
}

/** The year that a figure's own words begin with. */
function yearOf({ standing: { lead } }: Mention): number | undefined {
  const year = /^(20\d\d)年/.exec(lead)?.[1];
  return year === undefined ? undefined : Number(year);
}

const bare = ({ standing: { lead } }: Mention): string => lead.replace(/^20\d\d年(?:度)?/, "");
