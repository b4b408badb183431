import { isFigure } from "../text/cell.js";
import { linesOfText, middleOf, type Piece } from "../grid/index.js";
import type { Frame } from "./frames.js";
import type { Page } from "./page.js";
import { type Band, isProse, type River, type Section, sectionsOf, sizeOf } from "./rivers.js";
import type { Rule } from "./rules.js";

/** A page, and the tables on it of which only the rows are known. */
export interface Bare {
  readonly page: Page;
  readonly frames: readonly Frame[];
}

interface Chained {
  readonly on: number;
  readonly frame: Frame;
  readonly bands: readonly Band[];
}

/** In points: ends that differ by less are one. */
const same = 3;
const fewestRows = 3;
const fewestColumns = 3;
/** In points: no cell keeps its text farther from its edge. */
const mostPadding = 8;

/**
 * Gives tables whose rows are known the edges of their columns, where the texts of all rows show them: an edge runs where
 * no text of neighbouring rows stands. Page by page as given; a table in which a column holds two figures in one row,
 * or too little to show columns, is left out.
 */
export function withColumns(pages: readonly Bare[]): Frame[][] {
  const found = pages.map((): Frame[] => []);
  for (const chain of chainsOf(pages)) {
    const sections = sectionsOf(chain.flatMap(({ bands }) => bands).filter(({ pieces }) => pieces.length > 0));
    const most = Math.max(0, ...sections.map(({ rivers }) => rivers.length + 1));
    const rows = sections.reduce((sum, section) => sum + (section.rivers.length > 0 ? section.bands.length : 0), 0);
    if (most < fewestColumns || rows < fewestRows) continue;
    const edges = edgesOf(sections, chain);
    if (sections.some((section) => section.bands.some((band) => holdsTwoRows(band, edges.get(section) ?? [])))) continue;
    for (const { on, frame, bands } of chain) found[on]?.push({ ...frame, upright: uprightOf(frame, bands, sections, edges) });
  }
  return found;
}

/** Tables equally wide that follow each other may be one. */
function chainsOf(pages: readonly Bare[]): Chained[][] {
  const chains: Chained[][] = [];
  pages.forEach(({ page, frames }, on) => {
    for (const frame of frames.flatMap((one) => withoutProse(one, page.pieces))) {
      const last = chains.at(-1)?.at(-1);
      const isMore = last !== undefined && on - last.on <= 1 && Math.abs(last.frame.left - frame.left) <= same && Math.abs(last.frame.right - frame.right) <= same;
      const one = { on, frame, bands: bandsOf(frame, page.pieces) };
      if (isMore) chains.at(-1)?.push(one);
      else chains.push([one]);
    }
  });
  return chains;
}

/** What lies between two lines without being a row parts two tables. */
function withoutProse(frame: Frame, pieces: readonly Piece[]): Frame[] {
  const runs: Band[][] = [[]];
  for (const band of bandsOf(frame, pieces)) {
    if (isProse(band, frame.right - frame.left)) runs.push([]);
    else runs.at(-1)?.push(band);
  }
  return runs.flatMap((run) => {
    const [top, bottom] = [run[0]?.top, run.at(-1)?.bottom];
    return top === undefined || bottom === undefined ? [] : [{ ...frame, top, bottom, level: frame.level.filter(({ at }) => at >= top && at <= bottom) }];
  });
}

function bandsOf({ level, left, right }: Frame, pieces: readonly Piece[]): Band[] {
  const ys = [...new Set(level.map(({ at }) => at))].sort((a, b) => a - b);
  const inside = pieces.filter((piece) => piece.left >= left - 1 && piece.right <= right + 1);
  return ys.slice(1).map((bottom, index) => {
    const top = ys[index] ?? bottom;
    return { top, bottom, pieces: inside.filter((piece) => middleOf(piece) > top && middleOf(piece) <= bottom) };
  });
}

/**
 * Where the columns of each section part: as few places as can be for all sections together, since a header stands over
 * its figures only where both have the same edges.
 */
function edgesOf(sections: readonly Section[], chain: readonly Chained[]): Map<Section, number[]> {
  const left = chain[0]?.frame.left ?? 0;
  const starts = sections.flatMap(({ bands }) => bands.flatMap(({ pieces }) => pieces.map((piece) => piece.left)));
  const padding = Math.max(0, starts.reduce((least, start) => Math.min(least, start - left), mostPadding));
  const known = chain.flatMap(({ frame }) => frame.level.flatMap(({ from, to }) => [from, to]).filter((x) => x > left + same && x < frame.right - same));
  const places = placesIn([...known.map((x) => ({ from: x - 1, to: x + 1 })), ...sections.flatMap(({ rivers }) => rivers)], padding);
  return new Map(sections.map((section) => [section, section.rivers.map((river) => placeIn(river, places))]));
}

function placesIn(rivers: readonly { readonly from: number; readonly to: number }[], padding: number): number[] {
  const places: number[] = [];
  let [from, to] = [-Infinity, -Infinity];
  const close = (): void => {
    if (to > -Infinity) places.push(Math.max((from + to) / 2, to - padding));
  };
  for (const river of [...rivers].sort((a, b) => a.to - b.to)) {
    if (river.from < to) {
      from = Math.max(from, river.from);
      continue;
    }
    close();
    [from, to] = [river.from, river.to];
  }
  close();
  return places;
}

function placeIn({ from, to, leftAligned }: River, places: readonly number[]): number {
  const inside = places.filter((place) => place >= from && place <= to);
  return (leftAligned ? inside.at(-1) : inside[0]) ?? (from + to) / 2;
}

/** Two figures below each other in one column and one row are two rows, unless the first had no room for its end. */
function holdsTwoRows({ pieces }: Band, edges: readonly number[]): boolean {
  const bounds = [-Infinity, ...edges, Infinity];
  return bounds.slice(1).some((right, index) => {
    const left = bounds[index] ?? -Infinity;
    const cell = pieces.filter((piece) => piece.left >= left && piece.left < right);
    const lines = linesOfText(cell, sizeOf(cell));
    return lines.some((line, at) => at > 0 && [line, lines[at - 1] ?? []].every((one) => isFigure(one.map(({ text }) => text).join(""))) && !isFull(lines[at - 1] ?? [], right));
  });
}

function isFull(line: readonly Piece[], right: number): boolean {
  const last = line.at(-1);
  return last !== undefined && right - last.right < (last.bottom - last.top) * 2;
}

function uprightOf(frame: Frame, bands: readonly Band[], sections: readonly Section[], edges: ReadonlyMap<Section, readonly number[]>): Rule[] {
  const rules = sections.flatMap((section) => {
    const all = new Set(section.bands);
    const own = bands.filter((band) => all.has(band));
    const [first, last] = [own[0], own.at(-1)];
    return first === undefined || last === undefined ? [] : (edges.get(section) ?? []).map((at): Rule => ({ at, from: first.top, to: last.bottom }));
  });
  return [...[frame.left, frame.right].map((at): Rule => ({ at, from: frame.top, to: frame.bottom })), ...rules, ...besideMerged(frame, bands)];
}

/** A line that does not reach a side ends at the edge of a cell that goes on past it. */
function besideMerged({ level, left, right }: Frame, bands: readonly Band[]): Rule[] {
  return level.flatMap((rule) => {
    const ends = [rule.from, rule.to].filter((x) => x > left + same && x < right - same);
    const beside = bands.filter(({ top, bottom }) => Math.min(Math.abs(top - rule.at), Math.abs(bottom - rule.at)) < 1);
    return ends.flatMap((at) => beside.filter(({ pieces }) => !pieces.some((piece) => piece.left < at - 1 && piece.right > at + 1)).map(({ top, bottom }): Rule => ({ at, from: top, to: bottom })));
  });
}
