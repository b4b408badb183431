import type { CountRelation, Relation } from "../../../model/index.js";
import { type FactBook, placeKey, type Reading } from "../reading/index.js";
import type { NumberedList, Sum } from "../sums/index.js";
import { abbreviatedPlaces } from "./abbreviated-places.js";
import { someAndTheOthers } from "./and-the-others.js";
import { classesDescribed } from "./by-class.js";
import { charactersOf } from "./characters.js";
import { documentsIn } from "./documents.js";
import { inLots } from "./in-lots.js";
import { indicatorTree } from "./indicator-tree.js";
import { indicatorsListed } from "./indicators.js";
import { kindsOfPeople } from "./kinds-of-people.js";
import { listedAfter } from "./lists-after.js";
import { listedBefore } from "./lists-before.js";
import { namedEach } from "./named-each.js";
import { onDays } from "./on-days.js";
import { onlyOneCalled } from "./only-one-called.js";
import { onlyOnePaid, paidEach } from "./paid-each.js";
import { pointsBelow, pointsInLine } from "./points-below.js";
import { shortNames } from "./short-names.js";
import { singleCharacters } from "./single-characters.js";
import { sortsBefore } from "./sorts-before.js";
import { toldAgain } from "./told-again.js";
import { townsAndVillages } from "./towns-and-villages.js";
import { twoJoined } from "./two-joined.js";

/** What is read of a text before, and `told` of it. */
interface Known {
  readonly readings: readonly Reading[];
  readonly sums: readonly Sum[];
  readonly lists: readonly NumberedList[];
  readonly told: readonly Relation[];
}

/** Numbers with what they count, by every way of listing it that a single mark does not part from the number; and what such numbers come to. Each once, and none that is read already. */
export function countedFurther({ readings, sums, lists, told }: Known, book: FactBook): readonly Relation[] {
  const totals = new Set(told.flatMap((each) => (each.kind === "sum" && each.reading !== "selection" ? [each.total] : [])));
  const tree = indicatorTree(lists, readings, book);
  const counts = [
    ...readings.flatMap((reading) => [
      ...shortNames(reading, book),
      ...listedBefore(reading, readings, book),
      ...listedAfter(reading, book),
      ...namedEach(reading, book),
      ...sortsBefore(reading, book),
      ...onlyOneCalled(reading, book),
      ...indicatorsListed(reading, book),
      ...singleCharacters(reading, book),
      ...charactersOf(reading, book),
      ...abbreviatedPlaces(reading),
      ...twoJoined(reading, book),
      ...pointsInLine(reading, readings, book),
      ...inLots(reading, book),
      ...onDays(reading, book),
      ...documentsIn(reading, book),
      ...townsAndVillages(reading, book),
      ...onlyOnePaid(reading, book),
      ...someAndTheOthers(reading, book).filter(({ stated }) => !totals.has(stated)),
    ]),
    ...pointsBelow(lists, readings, book),
    ...paidEach(sums, readings, book),
    ...kindsOfPeople(sums, readings, book),
    ...tree.filter((each) => each.kind === "count"),
  ];
  const again = readings.flatMap((reading) => toldAgain(reading, counts, book));
  const reckoned = [...readings.flatMap((reading) => classesDescribed(reading, book)), ...tree.filter((each) => each.kind === "sum")].filter(({ total }) => !totals.has(total));
  return [...onceEach([...counts, ...again], told), ...reckoned];
}

function onceEach(counts: readonly CountRelation[], told: readonly Relation[]): readonly CountRelation[] {
  const seen = new Set(told.flatMap((each) => (each.kind === "count" ? [placeKey(each.stated.place)] : [])));
  return counts.filter(({ stated }) => {
    const key = placeKey(stated.place);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
