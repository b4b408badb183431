import type { SumRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { deducted, fullMarks, gained, words } from "./score-words.js";

/** What a heading's bracket says was got, or could be. */
type Kind = "got" | "full";

interface Heading {
  readonly at: number;
  readonly depth: number;
  readonly points: Readonly<Partial<Record<Kind, Mention>>>;
}

/** A bracket further on is of a sentence below the heading. */
const longest = 30;

/** Sections that come to much more or less than their own have others beside them. */
const farOff = 0.3;

/**
 * （一）产出指标（得分50分） over 1.数量指标（得分20分）：…, 2.质量指标（得分10分）：…: the points in the brackets of the headings numbered on end below one come to its own. Where
 * they do not, it is said only of three and more whose section is closed by the heading of another: a section cut off may have lost some.
 */
export function headedPoints(readings: readonly Reading[], book: FactBook): readonly SumRelation[] {
  const headings = headingsOf(readings);
  return headings.flatMap((heading, index): SumRelation[] => {
    const end = headings.findIndex((other, at) => at > index && other.depth <= heading.depth);
    const below = headings.slice(index + 1, end === -1 ? undefined : end).filter(({ depth }) => depth === heading.depth + 1);
    if (below.length < 2 || !areOnEnd(below, readings)) return [];
    return (["got", "full"] as const).flatMap((kind): SumRelation[] => {
      const total = heading.points[kind];
      const parts = below.flatMap(({ points }) => points[kind] ?? []);
      if (total === undefined || parts.length < below.length) return [];
      const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
      const holds = total.figure.quantity.roundsFrom(sum);
      const near = !total.figure.quantity.isZero && Math.abs(Number(sum.value.div(total.figure.quantity.value)) - 1) <= farOff;
      if (!holds && (end === -1 || parts.length < 3 || !near)) return [];
      return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts: parts.map((part) => book.factOf(part)), quote: quoteAcross([total]), place: placeOf(total) }];
    });
  });
}

/** The numbered passages, each as deep as its style of numbers stands below those that are open. */
function headingsOf(readings: readonly Reading[]): readonly Heading[] {
  const open: string[] = [];
  return readings.flatMap((reading, at): Heading[] => {
    const style = reading.passage.ordinal?.style;
    if (style === undefined) return [];
    const known = open.indexOf(style);
    open.splice(known === -1 ? open.length : known, open.length, style);
    return [{ at, depth: open.length, points: pointsOf(reading) }];
  });
}

function areOnEnd(below: readonly Heading[], readings: readonly Reading[]): boolean {
  const numbers = below.map(({ at }) => readings[at]?.passage.ordinal?.value ?? 0);
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** （满分40分，得36.5分）, （40分）: in the heading's own bracket, before anything else is told. */
function pointsOf({ mentions, passage: { text } }: Reading): Heading["points"] {
  const [first] = mentions;
  const bracket = first?.standing.frame;
  if (first === undefined || bracket === undefined || bracket === 0 || first.figure.offset > longest || /[。;:,]/.test(text.slice(0, first.figure.offset).replace(/\([^()]*$/, ""))) return {};
  const inside = mentions.filter((each) => each.standing.frame === bracket);
  if (inside.length > 2 || !inside.every((each) => each.role.kind === "score" && isExact(each) && !deducted.test(words(each)))) return {};
  const got = inside.filter((each) => gained.test(words(each)));
  const full = inside.filter((each) => !got.includes(each) && (words(each) === "" || fullMarks.test(words(each)) || /权重$/.test(words(each))));
  if (got.length > 1 || full.length > 1 || got.length + full.length < inside.length) return {};
  return { ...(got[0] === undefined ? {} : { got: got[0] }), ...(full[0] === undefined ? {} : { full: full[0] }) };
}
