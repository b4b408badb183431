import type { Reading } from "../reading/index.js";

const ordinals: readonly RegExp[] = [/[一二三四五六七八九十]是/g, /\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)/g, /(?<![\d.])\d{1,2}(?:\.|、|\))(?!\d)/g, /[①-⑳]/g];

/** 一是…；二是…；三是…: how many are numbered on from the first, or undefined where the text begins with no number. */
export function numberedItems(text: string): number | undefined {
  const head = text.slice(0, 4);
  const style = ordinals.find((pattern) => new RegExp(`^\\s*${pattern.source}`).test(head));
  if (style === undefined) return undefined;
  const found = [...text.matchAll(style)].map((match) => valueOf(match[0]));
  let number = 0;
  for (const value of found) {
    if (value === 1 && number > 0) break;
    if (value === number + 1) number = value;
  }
  return number === 0 ? undefined : number;
}

/** The words of each item, from one number to the next. */
export function itemsOf(text: string): readonly string[] {
  const style = ordinals.find((pattern) => new RegExp(`^\\s*${pattern.source}`).test(text.slice(0, 4)));
  return style === undefined ? [] : text.split(style).slice(1);
}

/** The highest number that may go on from `number` further down, where the numbers start anew in between. */
export function resumedAt(text: string, number: number): number {
  const style = ordinals.find((pattern) => new RegExp(`^\\s*${pattern.source}`).test(text.slice(0, 4)));
  const found = style === undefined ? [] : [...text.matchAll(style)].map((match) => valueOf(match[0]));
  const anew = found.indexOf(1, 1);
  return (anew < 0 ? [] : found.slice(anew)).reduce((most, value) => (value === most + 1 ? value : most), number);
}

/** 四是 or (4) at the beginning of what follows: the list goes on below. */
export function goesOnBelow(after: readonly Reading[], number: number): boolean {
  return after.some(({ passage }) => (passage.ordinal?.value ?? 0) > number || ordinals.some((pattern) => valueOf(new RegExp(`^\\s*${pattern.source}`).exec(passage.text)?.[0] ?? "") > number));
}

export function valueOf(mark: string): number {
  const digits = /\d+/.exec(mark)?.[0];
  if (digits !== undefined) return Number(digits);
  const circled = mark.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  const words = /[一二三四五六七八九十]+/.exec(mark)?.[0] ?? "";
  return words.length === 2 ? 10 + "一二三四五六七八九".indexOf(words[1] ?? "") + 1 : "一二三四五六七八九十".indexOf(words) + 1;
}
