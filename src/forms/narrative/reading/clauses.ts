import type { ScannedFigure } from "../../../quantity/index.js";

/**
 * Where a figure stands in its passage. A frame is the running text itself (0) or a bracket that holds figures; brackets
 * without figures — 因公出国(境)费 — are words. Sentence and segment (between ；) are counted inside the frame.
 */
export interface Standing {
  readonly frame: number;
  readonly sentence: number;
  readonly segment: number;
  /** The words between the last comma, bracket or figure and this one. */
  readonly lead: string;
  /** The words between the last comma and this figure's lead, where no figure stands in them. */
  readonly leadBefore: string;
  /** The words up to the next comma or figure. */
  readonly tail: string;
  /** Offset of the clause (since the last comma) and the end of the clause. */
  readonly clauseStart: number;
  readonly clauseEnd: number;
}

export interface Frame {
  readonly index: number;
  readonly parent: number;
  /** Of what is inside the brackets. */
  readonly start: number;
  readonly end: number;
  /** The text of the frame alone, as long as the passage: everything else is blanked with "\u0000". */
  readonly own: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Outline {
  readonly frames: readonly Frame[];
  readonly standings: readonly Standing[];
  /** Offsets of sentence ends, by frame. */
  sentenceOf(frame: number, offset: number): { readonly start: number; readonly end: number };
}

const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]", "【": "】" };
const blank = "\u0000";
const comma = /[,，、:;；。!！?？]/;
const sentenceEnd = /[。！!?？]/;

export function outline(text: string, figures: readonly ScannedFigure[]): Outline {
  const frames = framesOf(text, figures);
  const frameOf = (offset: number): Frame =>
    frames.reduce((best, frame) => (frame.start <= offset && offset < frame.end && frame.start >= best.start ? frame : best), frames[0] as Frame);
  const standings = figures.map((figure, index) => standing(frameOf(figure.offset), figures, index));
  return { frames, standings, sentenceOf: (frame, offset) => sentenceAround((frames[frame] ?? frames[0] as Frame).own, offset) };
}

function framesOf(text: string, figures: readonly ScannedFigure[]): Frame[] {
  const found: { start: number; end: number; parent: number }[] = [{ start: 0, end: text.length, parent: 0 }];
  const open: { at: number; close: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    const close = pairs[char];
    if (close !== undefined) {
      open.push({ at, close });
    } else if (open.some((each) => each.close === char)) {
      let last = open.pop();
      while (last !== undefined && last.close !== char) last = open.pop();
      const start = (last?.at ?? 0) + 1;
      if (figures.some((figure) => figure.offset >= start && figure.offset < at)) found.push({ start, end: at, parent: 0 });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.map((each, index) => {
    const parent = found.findLastIndex((other, position) => position < index && other.start <= each.start && other.end >= each.end);
    const children = found.filter((other) => other !== each && other.start > each.start && other.end <= each.end);
    return { index, parent: Math.max(0, parent), start: each.start, end: each.end, own: ownText(text, each, children) };
  });
}

/** The text inside a frame, everything before, behind and in the brackets within it blanked. */
function ownText(text: string, { start, end }: Stretch, children: readonly Stretch[]): string {
  let own = blank.repeat(start);
  for (const child of children) {
    if (child.end < own.length) continue;
    own += text.slice(own.length, child.start - 1);
    own += blank.repeat(child.end + 1 - own.length);
  }
  own += text.slice(own.length, end);
  return own + blank.repeat(text.length - own.length);
}

function standing(frame: Frame, figures: readonly ScannedFigure[], index: number): Standing {
  const figure = figures[index] as ScannedFigure;
  const { own } = frame;
  const inFrame = figures.filter((each) => own[each.offset] !== blank);
  const position = inFrame.indexOf(figure);
  const previousEnd = position > 0 ? ends(inFrame[position - 1] as ScannedFigure) : frame.start;
  const nextStart = inFrame[position + 1]?.offset ?? frame.end;
  // The comma of 1,195.20 parts no clauses.
  const inFigure = (at: number): boolean => figures.some((each) => each.offset <= at && at < ends(each));
  const clauseStart = lastComma(own, figure.offset, frame.start, inFigure);
  const leadStart = Math.max(clauseStart, previousEnd);
  const clauseEnd = nextComma(own, ends(figure), frame.end, inFigure);
  const start = lastOf(own, sentenceEnd, figure.offset, frame.start);
  return {
    frame: frame.index,
    sentence: count(own, sentenceEnd, figure.offset),
    segment: count(own.slice(start), /;/, figure.offset - start),
    lead: clean(own.slice(leadStart, figure.offset)),
    leadBefore: clean(clauseBefore(own, clauseStart, frame.start, previousEnd, inFigure)),
    tail: clean(own.slice(ends(figure), Math.min(clauseEnd, nextStart))),
    clauseStart,
    clauseEnd,
  };
}

/** The clause before this one, unless a figure or the end of a sentence stands in it. */
function clauseBefore(own: string, clauseStart: number, from: number, previousEnd: number, inFigure: (at: number) => boolean): string {
  if (clauseStart <= from || !/[,:]/.test(own[clauseStart - 1] as string)) return "";
  const start = lastComma(own, clauseStart - 1, from, inFigure);
  return start < previousEnd ? "" : own.slice(start, clauseStart);
}

const ends = (figure: ScannedFigure): number => figure.offset + figure.length;
const clean = (text: string): string => text.replaceAll(blank, "").replace(/\s+/g, "").replace(/[,，、:;；。!?]+$/, "");

// 收、支总计 and 收入、支出总计 are one subject.
function lastComma(own: string, before: number, from: number, inFigure: (at: number) => boolean): number {
  for (let at = before - 1; at >= from; at -= 1) {
    if (comma.test(own[at] as string) && !inFigure(at) && !/收入?、$/.test(own.slice(Math.max(0, at - 2), at + 1))) return at + 1;
  }
  return from;
}

function nextComma(own: string, after: number, to: number, inFigure: (at: number) => boolean): number {
  for (let at = after; at < to; at += 1) if (comma.test(own[at] as string) && !inFigure(at)) return at;
  return to;
}

function lastOf(own: string, pattern: RegExp, before: number, from: number): number {
  for (let at = before - 1; at >= from; at -= 1) if (pattern.test(own[at] as string)) return at + 1;
  return from;
}

function count(own: string, pattern: RegExp, before: number): number {
  let found = 0;
  for (let at = 0; at < before; at += 1) if (pattern.test(own[at] as string)) found += 1;
  return found;
}

function sentenceAround(own: string, offset: number): { start: number; end: number } {
  const start = lastOf(own, sentenceEnd, offset, 0);
  for (let at = offset; at < own.length; at += 1) if (sentenceEnd.test(own[at] as string)) return { start, end: at };
  return { start, end: own.length };
}
