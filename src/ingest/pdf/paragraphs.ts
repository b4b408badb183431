import { fits } from "../grid/index.js";
import type { TextLine } from "./lines.js";

/** How the document sets its running text. */
export interface Setting {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next, in points. */
  readonly pitch: number;
  /** Whether a paragraph's first line is set in. */
  readonly indents: boolean;
  /** Whether full lines are drawn out to the right edge: then whatever ends short of it ends a paragraph. */
  readonly justified: boolean;
}

const marker = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[章节部条])/;

/**
 * The block of running text: where most lines begin and where full ones end. A few lines do not tell the latter; then it
 * is taken to end as far from the page's edge as it begins.
 */
export function settingOf(lines: readonly TextLine[], pageWidth: number): Setting {
  const long = lines.filter((line) => line.text.length > 12);
  const left = mostCommon((long.length > 0 ? long : lines).map((line) => line.left));
  const right = Math.max(topOf((long.length > 0 ? long : lines).map(rightOf)), long.length < 8 ? pageWidth - left : 0);
  const steps = lines.slice(1).flatMap((line, index) => {
    const last = lines[index];
    const step = line.bottom - (last?.bottom ?? 0);
    return last?.page === line.page && step > 0 && step < line.size * 3 ? [step] : [];
  });
  const starts = lines.slice(1).filter((line, index) => {
    const last = lines[index];
    return last !== undefined && line.text.length > 12 && fits(last.pieces, line.pieces, right - last.right, line.size);
  });
  const indented = starts.filter((line) => line.left > left + line.size).length;
  const full = lines.filter((line, index) => lines[index + 1] !== undefined && !fits(line.pieces, lines[index + 1]?.pieces ?? [], right - line.right, line.size));
  const drawnOut = full.filter((line) => Math.abs(line.right - right) < 1).length;
  return { left, right, pitch: mostCommon(steps), indents: indented > starts.length / 2, justified: full.length > 5 && drawnOut > full.length * 0.7 };
}

/** Where a line ends but for a mark that may hang over the edge. */
function rightOf(line: TextLine): number {
  return /[，。、；：！？]$/.test(line.text) ? line.right - line.size : line.right;
}

/** Labels with what was filled in beside them, as around a form: such a line says all it says. */
function isOfFields(text: string): boolean {
  return (text.match(/[:：]/g)?.length ?? 0) >= 3 && !/[，。；]/.test(text);
}

/** Lines put together to the paragraphs that wrapped into them. */
export function paragraphsOf(lines: readonly TextLine[], setting: Setting): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && continues(paragraph, line, setting)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function continues(paragraph: readonly TextLine[], line: TextLine, { left, right, pitch, indents, justified }: Setting): boolean {
  const last = paragraph.at(-1);
  if (last === undefined || Math.abs(last.size - line.size) > line.size * 0.12) return false;
  const { size } = line;
  if (last.page === line.page && line.bottom - last.bottom > Math.max(pitch * 1.5, size * 1.3)) return false;
  const room = { left, right: Math.max(right, last.right) };
  if (fits(last.pieces, line.pieces, room.right - last.right, size) || isOfFields(last.text)) return false;
  if (justified && last.right < right - size * 0.6) return false;
  if (line.left > last.left + size * 0.8) return isCentred(last, room, size) && isCentred(line, room, size) && size > 14;
  if (line.left < last.left - size * 0.8) return paragraph.length === 1;
  const isSetIn = line.left > left + size * 0.8;
  if (isSetIn && indents && paragraph.length === 1) return false;
  if (indents || isSetIn) return true;
  // Nothing but its words shows where the next paragraph begins. A sentence's end at a full line's end is taken for one:
  // what is told of one thing must not be held against another.
  return !(/[。！？]$/.test(last.text) || (marker.test(line.text) && /[；：.;:]$/.test(last.text)));
}

function isCentred(line: TextLine, { left, right }: { left: number; right: number }, size: number): boolean {
  return Math.abs((line.left + line.right) / 2 - (left + right) / 2) < size;
}

/** The text of a paragraph; two Latin words or figures that a line's end parted stay apart. */
export function textOf(paragraph: readonly TextLine[]): string {
  return paragraph.reduce((text, line, index) => {
    const last = paragraph[index - 1];
    if (last === undefined) return line.text;
    const words = /[A-Za-z,;]$/.test(last.text) && /^[A-Za-z]/.test(line.text);
    return text + (words ? " " : "") + line.text;
  }, "");
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  let [best, most] = [0, 0];
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

/** The edge that full lines reach; a stray one beyond it is left out where there are many. */
function topOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length * 0.05)] ?? 0;
}
