import type { Paragraph, Place, Table } from "../../document/index.js";
import { halfWidth, readTarget } from "../../quantity/index.js";
import { fundColumnOf, indicatorColumnOf, squash } from "../words.js";
import { isLevelWord } from "./levels.js";
import { cellsOfRunOn } from "./run-on.js";

/** One cell, or a part of one where its text holds blanks, of a form that came as plain text. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
  /** The blank cells right before it; undefined where the cells' borders are not known. */
  readonly blanks?: number;
  /** Begins a line, or a row. */
  readonly first?: boolean;
}

/**
 * The pieces of lines that follow each other, and of tables between them whose cells nothing but blanks parted, so that blank ones
 * are gone; with words put together that line ends have torn apart.
 */
export function piecesOfAll(blocks: readonly (Paragraph | Table)[]): Piece[] {
  return mended(blocks.flatMap((block) => (block.kind === "paragraph" ? rawPieces(block) : block.rows.flatMap(({ cells }) => cells.map(({ text, place }, at): Piece => ({ text: text.replace(/\s+/g, ""), place, ...(at === 0 ? { first: true } : {}) }))))));
}

/**
 * The cells of a table whose rows were lost, one after the other, each with the blank ones before it.
 * @param broken a row's end stands for a blank cell: its line break is all that was in it
 */
export function piecesOfCells({ rows }: Table, broken: boolean): Piece[] {
  const raw: Piece[] = [];
  let blanks = 0;
  for (const { cells } of rows) {
    let first = true;
    for (const { text, place } of cells) {
      const words = text.replace(/\s+/g, "");
      if (words !== "") raw.push({ text: words, place, blanks, ...(first ? { first } : {}) });
      if (words !== "") first = false;
      if (words !== "") blanks = 0;
      else if (!broken || cells.length > 1) blanks += 1;
    }
    if (broken) blanks += 1;
  }
  return mended(raw);
}

function mended(raw: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of raw) {
    const last = whole.at(-1);
    if (last !== undefined && belongsTo(last.text, piece.text)) whole[whole.length - 1] = { ...last, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}

/** Where a line has | its cells are known; else every blank may be between two. */
function rawPieces({ text, place }: Paragraph): Piece[] {
  const piped = text.includes("|");
  const words = [...text.matchAll(piped ? /[^|]+/g : /\S+/g)].filter((match) => match[0].trim() !== "");
  const cells = words.flatMap((match) => {
    const from = match.index + match[0].search(/\S/);
    return (piped ? undefined : cellsOfRunOn(match[0]))?.map((cell) => ({ text: cell.text, at: from + cell.at })) ?? [{ text: match[0].trim(), at: from }];
  });
  return cells.map(({ text: cell, at }, index) => ({
    text: cell.replace(/\s+/g, ""),
    place: place.at.kind === "paragraph" ? { ...place, at: { ...place.at, offset: at + 1, length: cell.length } } : place,
    ...(index === 0 ? { first: true } : {}),
  }));
}

/** A unit, or the form's own words, behind a bracket that is not closed. */
const leftOpen = /[(（](?:(?:单位[:：]?)?(?:人|万元|元|亿元|㎡|平方米|%)|(?:每个|一个)?专?项目?一行)$/;

/** (20分) and 指标 on a line of their own, a bracket that is still open, 可持续影 + 响指标 and 年初 + 预算数. */
function belongsTo(before: string, text: string): boolean {
  // （1）基本支出 is a row's name.
  if (/^[(（][一二三四五六七八九\d]{1,2}[)）]./.test(text)) return false;
  if (/^[(（]/.test(text)) return !isValue(before) && !(/^[(（]\d+分[)）]$/.test(text) && indicatorColumnOf(before) === "reason");
  if (/^[总合小][分计]$/.test(before + text)) return true;
  if (text === "指标" || /^(?:[(（]|及|和)?(?:改进措施|及改进措施)$/.test(text)) return true;
  if (/^20\d\d$/.test(before) && text.startsWith("年")) return true;
  // 情况(万元 and (每个专项一行 at the end of a line have lost their bracket, where no other one closes it.
  if (leftOpen.test(before) && !/^[^(（]{0,3}[)）]/.test(text)) return false;
  if (/[(（][^)）]*$/.test(before)) return before.length + text.length <= 24;
  if (isSign(before)) return false;
  if (isTornHeading(before, text)) return true;
  return !isLevelWord(before) && isLevelWord(before + text) && before.length <= 8;
}

/** 年初 + 预算数, 实际 + 完成值: the first line of a narrow heading, whose second line alone says less. */
function isTornHeading(before: string, text: string): boolean {
  return /^(?:年初|全年|年度|本年度?|当年|调整后|实际|预期|计划)$/.test(before) && [fundColumnOf, indicatorColumnOf].some((columnOf) => columnOf(before + text) !== undefined);
}

/** While its rows are put together a form is asked the same of each cell again and again; no form has as many cells as this. */
const most = 4_000;
const known = new Map<string, boolean>();

/** 24小时扑灭率, 12345热线办结率: the name of an indicator that begins with a figure. */
const numberedName = /^\d+[^\d%％≥≤]{2,}(?:率|数量|人数|次数|件数|户数|面积|里程|满意度|情况|及时性|成本)$/;

/** A figure, a bound, a date, 无 or /: what stands in a form as a value and never as a label. */
export function isValue(text: string): boolean {
  const told = known.get(text);
  if (told !== undefined) return told;
  const value = readTarget(text).kind !== "qualitative" && !numberedName.test(text);
  if (known.size >= most) known.clear();
  known.set(text, value);
  return value;
}

/** Points as they stand under 分值 and 得分. */
export function pointsOf(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:\.\d{1,3})?)分?$/.exec(squash(text))?.[1];
  const points = digits === undefined ? undefined : Number(digits);
  return points === undefined || points > 100 ? undefined : points;
}

/** 指标性质 as a column of its own prints it. */
export function isSign(text: string): boolean {
  return /^(?:=|≥|≤|>|<|>=|<=|==|定性|大于等于|小于等于|等于|大于|小于)$/.test(halfWidth(text));
}
