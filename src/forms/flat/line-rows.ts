import { squash, subtotalLabel } from "../words.js";
import { figuresOf, isSpare, type Segment } from "./indicator-rows.js";
import { isBlockWord, isLevelWord, isNameless, levelsIn, type LevelWords } from "./levels.js";
import { linesOf } from "./lines.js";
import { isNothing, rowUnder } from "./match.js";
import { isValue, pointsOf, type Piece } from "./pieces.js";
import type { Slot } from "./slots.js";

/** A row whose cells were long goes over so many lines at most. */
const mostLines = 4;

/** Rows from a line on, as few lines as can be left out of them; undefined rows where a line is no row's. */
interface Rest {
  readonly segments: readonly Segment[];
  readonly left: number;
  /** Another way of as few lines tells other figures. */
  readonly twofold: boolean;
}

/**
 * The rows of a form whose lines are its rows: each begins with a line, and may go over several. Words before a name are those of
 * its levels, the nearer the lower, whatever they are. Undefined where the lines are no rows.
 * @param slots all columns of the header
 */
export function segmentsOfLines(pieces: readonly Piece[], slots: readonly Slot[]): readonly Segment[] | undefined {
  const lines = linesOf(pieces);
  if (lines.length < 2 || lines.every(({ length }) => length === 1)) return undefined;
  const rests: Rest[] = Array.from({ length: lines.length + 1 }, () => ({ segments: [], left: 0, twofold: false }));
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] as readonly Piece[];
    const alone = lines.slice(at, at + mostLines).map((each) => segmentOf(each, slots, false));
    const ways = alone.flatMap((_, more) => {
      // A line that is a row by itself is no part of another.
      const isPart = more > 0 && alone.slice(0, more + 1).some((segment) => segment?.rows?.[0]?.sure === true);
      const segment = isPart ? undefined : more === 0 ? alone[0] : segmentOf(lines.slice(at, at + more + 1).flat(), slots, true);
      return segment === undefined ? [] : [after(segment, rests[at + more + 1] as Rest, 0)];
    });
    const skipped = isSpare(line) || isSubtotal(line) ? after({ levels: levelsIn([]), rows: [] }, rests[at + 1] as Rest, 0) : after({ levels: levelsIn([]), rows: undefined }, rests[at + 1] as Rest, 1);
    rests[at] = best([...ways, skipped]);
  }
  const { segments, left, twofold } = rests[0] as Rest;
  const rows = segments.filter((segment) => (segment.rows?.length ?? 0) > 0).length;
  return twofold || rows < 2 || left > rows ? undefined : segments;
}

function after(segment: Segment, rest: Rest, left: number): Rest {
  return { segments: [segment, ...rest.segments], left: rest.left + left, twofold: rest.twofold };
}

function best(ways: readonly Rest[]): Rest {
  const least = Math.min(...ways.map(({ left }) => left));
  const [first, ...others] = ways.filter(({ left }) => left === least);
  const told = (rest: Rest): string => figuresOf(rest.segments.flatMap(({ rows }) => rows ?? []));
  return { ...(first as Rest), twofold: (first as Rest).twofold || others.some((other) => told(other) !== told(first as Rest)) };
}

/** 小计 15 14: what the rows above come to. */
function isSubtotal(line: readonly Piece[]): boolean {
  const [label, ...figures] = line;
  return label !== undefined && subtotalLabel.test(squash(label.text)) && figures.length > 0 && figures.every(({ text }) => pointsOf(text) !== undefined);
}

/** One row of exactly these pieces, with the words of levels before its name. A row over several lines must be told whole. */
function segmentOf(line: readonly Piece[], slots: readonly Slot[], broken: boolean): Segment | undefined {
  const pieces = isBlockWord(line[0]?.text ?? "") ? line.slice(1) : line;
  const name = slots.findIndex(({ column }) => column === "name");
  const own = slots.slice(name);
  const found = headsOf(slots.slice(0, name)).flatMap((heads) => {
    // What was left of the row above stands alone on its line, and is no level of the next.
    const told = broken && heads.length > 0 && (linesOf(pieces)[0]?.length ?? 0) <= heads.length ? undefined : headed(pieces, heads);
    const row = told === undefined ? undefined : rowUnder(pieces.slice(told.used), own, true);
    return row === undefined || told === undefined || (broken && !row.sure) ? [] : [{ levels: told.levels, row }];
  });
  const [even, sure] = [found.filter(({ row }) => row.sure && row.even === true), found.filter(({ row }) => row.sure)];
  const ways = even.length > 0 ? even : sure.length > 0 ? sure : found;
  const [one] = ways;
  if (one === undefined || new Set(ways.map(({ row }) => figuresOf([row]))).size > 1) return undefined;
  // Where words may be a level's or the row's, those of its levels are known ones.
  const known = ways.find(({ levels }) => [levels.level1, levels.level2].every((word) => word === undefined || isLevelWord(word.text))) ?? one;
  return { levels: known.levels, rows: [known.row] };
}

/** Which of the columns of levels are filled: none, the lowest alone, or all. */
function headsOf(levels: readonly Slot[]): readonly (readonly Slot[])[] {
  const named = levels.filter(({ kind }) => kind === "level");
  const lowest = levels.slice(levels.lastIndexOf(named.at(-1) as Slot));
  return named.length > 1 ? [levels, lowest, []] : named.length === 1 ? [levels, []] : [[]];
}

/** The words, and points, of levels at a row's beginning. */
function headed(pieces: readonly Piece[], heads: readonly Slot[]): { readonly levels: LevelWords<Piece>; readonly used: number } | undefined {
  const taken = pieces.slice(0, heads.length);
  const isFitting = heads.every(({ kind }, at) => (kind === "points" ? pointsOf(taken[at]?.text ?? "") !== undefined : taken[at] !== undefined && !isValue(taken[at]?.text ?? "") && !isNothing(taken[at])));
  if (taken.length < heads.length || !isFitting) return undefined;
  const words = taken.filter((_, at) => heads[at]?.kind === "level");
  return { levels: levelsOf(words, heads), used: heads.length };
}

function levelsOf(words: readonly Piece[], heads: readonly Slot[]): LevelWords<Piece> {
  if (words.length > 0 && words.every(({ text }) => isLevelWord(text))) {
    const told = levelsIn(words);
    return words.length > 1 && !words.some(({ text }) => isNameless(text)) ? { level1: words[0] as Piece, level2: words.at(-1) as Piece, scrambled: false } : told;
  }
  const [first, second] = words;
  const columns = heads.flatMap(({ column, kind }) => (kind === "level" ? [column] : []));
  if (first === undefined) return { scrambled: false };
  if (second !== undefined) return { level1: first, level2: second, scrambled: false };
  return columns[0] === "level1" ? { level1: first, scrambled: false } : { level2: first, scrambled: false };
}
