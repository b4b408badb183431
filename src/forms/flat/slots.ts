import { earlier, indicatorColumnOf, squash, type IndicatorColumn } from "../words.js";
import { isLevelWord } from "./levels.js";
import { isValue, type Piece } from "./pieces.js";

/** What may stand in a column, as its heading tells. */
export type Kind = "level" | "name" | "points" | "sign" | "unit" | "value" | "prior" | "rate" | "words" | "reason";

/** A column of the indicators' header; one whose words are none of the known names still takes its place in every row. */
export interface Slot {
  readonly column: IndicatorColumn | undefined;
  readonly kind: Kind;
  readonly piece: Piece;
}

const kinds: Readonly<Record<IndicatorColumn, Kind>> = {
  level1: "level", level2: "level", name: "name", sign: "sign", unit: "unit", target: "value", actual: "value",
  weight1: "points", weight2: "points", weight: "points", score: "points", reason: "reason",
};

export function slotOf(column: IndicatorColumn, piece: Piece): Slot {
  return { column, kind: kinds[column], piece };
}

/** 一级指标 · 分值 · 二级指标 · 分值: points right of a level are that level's. */
function ownColumn(column: IndicatorColumn, before: IndicatorColumn | undefined): IndicatorColumn {
  if (column !== "weight") return column;
  return before === "level1" ? "weight1" : before === "level2" ? "weight2" : column;
}

/** 上年完成值, 指标完成率, 评分标准: columns that no form's facts are read from. */
function unknownSlot(piece: Piece): Slot {
  const words = squash(piece.text);
  return { column: undefined, kind: earlier.test(words) ? "prior" : /率$|比例$/.test(words) ? "rate" : "words", piece };
}

function isColumnWords({ text }: Piece): boolean {
  return text.length >= 2 && text.length <= 20 && !isValue(text) && !isLevelWord(text) && !/[。，,;；:：]/.test(text);
}

/** How many columns without a known name may stand between two that have one. */
const mostUnknown = 3;

/** The columns that a header names from a piece on, unknown ones between them included, and the piece behind. */
export function slotsAt(pieces: readonly Piece[], start: number): { readonly slots: readonly Slot[]; readonly end: number } {
  const slots: Slot[] = [];
  let end = start;
  while (end < pieces.length) {
    const known = knownAt(pieces, end, slots);
    if (known !== undefined) {
      if (known.column !== "reason" || slots.at(-1)?.column !== "reason") slots.push(known);
      end += 1;
      continue;
    }
    const unknown = Array.from({ length: mostUnknown }, (_, at) => at + 1).find((count) => pieces.slice(end, end + count).every(isColumnWords) && knownAt(pieces, end + count, slots) !== undefined);
    if (slots.length === 0 || unknown === undefined || pieces.slice(end, end + unknown).some(({ text }) => indicatorColumnOf(text) !== undefined)) break;
    slots.push(...pieces.slice(end, end + unknown).map(unknownSlot));
    end += unknown;
  }
  const behind = endOfLine(pieces, end);
  return { slots: [...slots, ...pieces.slice(end, behind).map(unknownSlot)], end: behind };
}

function knownAt(pieces: readonly Piece[], at: number, slots: readonly Slot[]): Slot | undefined {
  const piece = pieces[at];
  const told = indicatorColumnOf(piece?.text ?? "");
  if (piece === undefined || told === undefined) return undefined;
  const column = ownColumn(told, slots.at(-1)?.column);
  const isTaken = slots.some((slot) => slot.column === column) && !(column === "reason" && slots.at(-1)?.column === "reason");
  return isTaken ? undefined : slotOf(column, piece);
}

/** What is left of the header's own line names columns too. */
function endOfLine(pieces: readonly Piece[], end: number): number {
  const next = pieces.slice(end, end + 4).findIndex(({ first }) => first === true);
  return next > 0 && pieces[end]?.first !== true && pieces.slice(end, end + next).every(isColumnWords) ? end + next : end;
}
