import type { IndicatorColumn } from "../words.js";
import type { FlatRow, Values } from "./flat-row.js";
import { isHeadWord } from "./levels.js";
import { isSign, isValue, pointsOf, type Piece } from "./pieces.js";
import type { Slot } from "./slots.js";

/** Which pieces stand in which column; undefined where a column is blank. */
type Spans = readonly (readonly Piece[])[];

/** More ways than so many are as good as none. */
const most = 60;

/**
 * The one row that pieces make under columns. Where they can be laid under them in several ways, what all of these agree in is told
 * and the rest is left out; undefined where they cannot at all. A piece for every column goes before all else.
 * @param bounded it is known where the row begins and ends
 */
export function rowUnder(pieces: readonly Piece[], slots: readonly Slot[], bounded: boolean): FlatRow | undefined {
  const likely = (ways: readonly Spans[]): readonly Spans[] => ways.filter((spans) => isLikely(spans, slots, bounded));
  const even = likely(waysOf(pieces, slots, true));
  if (even.length > 0) return { ...agreed(even, slots, pieces), even: true };
  const uneven = waysOf(pieces, slots, false);
  const ways = likely(uneven);
  if (uneven.length > 0 && (ways.length === 0 || uneven.length >= most)) return pointsAlone(pieces, slots);
  return ways.length === 0 ? undefined : agreed(ways, slots, pieces);
}

function waysOf(pieces: readonly Piece[], slots: readonly Slot[], even: boolean): Spans[] {
  const found: Spans[] = [];
  const place = (at: number, slot: number, spans: Spans): void => {
    if (found.length >= most) return;
    if (slot === slots.length) {
      if (at === pieces.length) found.push(spans);
      return;
    }
    for (const count of countsFor(slots[slot] as Slot, even)) {
      const span = pieces.slice(at, at + count);
      if (span.length < count) break;
      if (fits(span, slots[slot] as Slot)) place(at + count, slot + 1, [...spans, span]);
      else if (count > 1) break;
    }
  };
  place(0, 0, []);
  return found;
}

/** How many pieces may stand under a column; where even, a piece each, but for a reason that may be wanting. */
function countsFor({ kind }: Slot, even: boolean): readonly number[] {
  if (kind === "reason") return even ? [0, 1] : upTo(0, 12);
  if (even || kind === "points" || kind === "sign" || kind === "prior" || kind === "rate") return [1];
  if (kind === "unit") return [1, 0];
  return kind === "words" ? upTo(0, 12) : upTo(1, 12);
}

const upTo = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

function fits(span: readonly Piece[], { kind, column }: Slot): boolean {
  const [only] = span;
  const inWords = span.every((piece) => !isValue(piece.text) || (span.length === 1 && isNothing(piece)));
  if (only === undefined) return true;
  if (kind !== "level" && span.some(({ text }) => isHeadWord(text))) return false;
  switch (kind) {
    case "points":
      return pointsOf(only.text) !== undefined || (column !== "score" && /^\d{1,3}(?:\.\d+)?[%％]$/.test(only.text));
    case "sign":
      return isSign(only.text);
    case "value":
      return span.length === 1 || inWords;
    case "prior":
      return true;
    case "rate":
      return isValue(only.text);
    case "unit":
      return inWords || /^[%％‰]$/.test(only.text);
    case "name":
    case "level":
      return span.every((piece) => !isValue(piece.text));
    default:
      return inWords;
  }
}

export function isNothing(piece: Piece | undefined): boolean {
  return piece !== undefined && /^(?:无|\/|—+|－+|-+)$/.test(piece.text);
}

/**
 * A figure aimed at is reached in figures, or in a word or two. Words aimed at and a figure reached may as well be the end of a name
 * without any aim, where the row's ends are not known.
 */
function isLikely(spans: Spans, slots: readonly Slot[], bounded: boolean): boolean {
  const [target, actual] = (["target", "actual"] as const).map((column) => spans[slots.findIndex((slot) => slot.column === column)]);
  if (target === undefined || actual === undefined) return true;
  const [aimed, reached] = [target, actual].map((span) => span.length === 1 && isValue(span[0]?.text ?? "") && !isNothing(span[0]));
  if (aimed === true) return reached === true || !slots.some(({ kind }) => kind === "sign");
  return reached !== true || bounded;
}

function agreed(ways: readonly Spans[], slots: readonly Slot[], pieces: readonly Piece[]): FlatRow {
  const values: Values = {};
  let sure = true;
  slots.forEach(({ column }, at) => {
    if (column === undefined || column === "reason") return;
    const texts = new Set(ways.map((spans) => (spans[at] ?? []).map(({ text }) => text).join("\u0000")));
    const span = ways[0]?.[at] ?? [];
    if (texts.size > 1) sure = false;
    else if (span.length > 0) values[column] = joined(column === "name" ? withoutReason(span) : span);
  });
  if (sure) return { values, sure };
  const name = slots.findIndex(({ column }) => column === "name");
  const start = pieces.indexOf((ways[0]?.[name] ?? [])[0] as Piece);
  const end = pieces.findIndex((piece, at) => at > start && Object.values(values).some(({ place }) => place === piece.place));
  return { values: { ...values, ...(values.name === undefined ? { name: joined(pieces.slice(start, end === -1 ? undefined : end)) } : {}) }, sure };
}

/** Sentences torn into many pieces: the points behind them are told all the same. */
function pointsAlone(pieces: readonly Piece[], slots: readonly Slot[]): FlatRow | undefined {
  const own = slots.filter(({ kind }) => kind !== "reason");
  const behind = own.slice(own.findLastIndex(({ kind }) => kind !== "points") + 1);
  const points = pieces.slice(pieces.length - behind.length);
  if (behind.length === 0 || points.some(({ text }) => pointsOf(text) === undefined)) return undefined;
  return { values: { name: joined(pieces.slice(0, pieces.length - behind.length)), ...Object.fromEntries(behind.map(({ column }, at) => [column as IndicatorColumn, points[at]])) }, sure: false };
}

/** What was said of the row above stands before a name where its cells' borders are lost. */
function withoutReason(span: readonly Piece[]): readonly Piece[] {
  return span.slice(span.slice(0, -1).findLastIndex(({ text }) => /[，。；]/.test(text)) + 1);
}

export function joined(pieces: readonly Piece[]): Piece {
  return { ...(pieces[0] as Piece), text: pieces.map(({ text }) => text).join("") };
}
