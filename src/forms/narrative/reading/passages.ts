import type { Paragraph, Place } from "../../../document/index.js";
import { halfWidth } from "../../../quantity/index.js";

/** One paragraph of running text; lines that a PDF broke in mid-sentence are put together again. */
export interface Passage {
  readonly number: number;
  /** Half-width, character for character as long as what was printed. */
  readonly text: string;
  /** The style of its number — "一、" "(一)" "1、" "(1)" "①" — and the number. */
  readonly ordinal?: { readonly style: string; readonly value: number; readonly length: number };
  placeOf(offset: number, length: number): Place;
}

const ended = /[。;:!?.…]["”』」)]?\s*$/;
const numbered = /^\s*(?:第?[一二三四五六七八九十]+[、.章部条]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}\s*[、.)](?!\d)|[①-⑳]|附件|[一二三四五六七八九十]+是)/;

export function passagesOf(paragraphs: readonly Paragraph[]): readonly Passage[] {
  const raw = paragraphs.map((each) => each.text);
  const plain = raw.map(halfWidth);
  const groups: number[][] = [];
  plain.forEach((text, index) => {
    if (text.trim() === "") return;
    const last = groups.at(-1);
    if (last !== undefined && last.at(-1) === index - 1 && (isBrokenLine(plain, index - 1) || (/;\s*$/.test(plain[index - 1] as string) && isFullLine(raw, index - 1))) && !numbered.test(text)) last.push(index);
    else groups.push([index]);
  });
  return groups.map((group, number) => passage(group.map((index) => paragraphs[index] as Paragraph), number));
}

/**
 * A line that ends in mid-sentence at the right margin of its neighbours: hard breaks of an extracted PDF. Text that was not
 * broken is told by its long lines; what lies beyond one is another text.
 */
function isBrokenLine(lines: readonly string[], index: number): boolean {
  const line = lines[index] as string;
  const wide = width(line);
  const next = (lines[index + 1] ?? "").trimStart();
  // 支出295. | 70万元: the point is that of a figure, and ends no sentence.
  const inFigure = /\d\.$/.test(line.trimEnd()) && /^\d+(?:[%％‰]|[万亿]|[元人户个件亩吨分次份倍米辆]|公里|平方|公斤)/.test(next);
  if (wide >= shortestTorn && (inFigure || (!ended.test(line) && isTornWord(line.trimEnd(), next)))) return true;
  if (ended.test(line) || wide < 40 || wide > widestBroken) return false;
  const above = neighbours(lines, index, -1);
  const near = [...above, wide, ...neighbours(lines, index, 1)];
  // The title above them may be longer than any line.
  const [widest = wide, margin = wide] = [...near].sort((one, other) => other - one);
  const title = above.indexOf(widest);
  const wider = title < 0 || ended.test(lines[index - 1 - title] as string) ? widest : margin;
  return near.filter((each) => Math.abs(each - wide) <= wide * 0.2).length >= 3 && wide >= wider * 0.8;
}

/** A semicolon at the margin that the lines around run up to: text that was broken after so many characters, and no list whose items end in semicolons. */
function isFullLine(lines: readonly string[], index: number): boolean {
  const wide = width(lines[index] as string);
  const near = [...neighbours(lines, index, -1), ...neighbours(lines, index, 1)];
  const margin = Math.max(wide, ...near);
  return wide >= 40 && wide <= widestBroken && wide >= margin - slack && near.filter((each) => each >= margin - slack).length >= 4;
}

/** A character of two places and a sign of one, by which broken lines differ. */
const slack = 4;

/** A label or a title is shorter than a line that was broken. */
const shortestTorn = 40;
/** Words that no writer parts: 较上 | 年12608万元, 增 | 加963万元. */
const untearable = ["较上年", "比上年", "与上年", "增加", "增长", "减少", "下降", "降低", "万元", "亿元", "其中", "支出", "收入", "执行率", "百分点", "完成率", "满意度", "满意率", "资金", "项目", "预算", "人口", "农业"];

/** Words that wait for their figure: 较上年 | 12608万元. */
const awaiting = /(?:[较比与](?:上年|去年|20\d\d年)(?:同期)?(?:的)?|增加|减少|增长|下降|达到?|[约占共为至到])$/;

/** Whether a line ends in the middle of such a word, or of a figure, that the next one goes on with. */
function isTornWord(line: string, next: string): boolean {
  if (/\d[.,]?$/.test(line) && /^\d/.test(next) && !/(?:20\d\d|[一二三四五六七八九十])$/.test(line)) return !/^\d{1,2}[、.)]\D/.test(next);
  // “不满意”26 | 份，: nor does one begin with what the figure before it counts.
  if (/\d$/.test(line) && /^(?:[万亿]?元|人次|[人名户件份个项次起家处条篇场套台辆座吨亩]|公里|平方米|个百分点|%)[,;。、)]/.test(next)) return true;
  if (/\d$/.test(line) && /^\.\d/.test(next)) return true;
  // 完成年初预算数 | 60999万元的40.4%，…: nor do sentences begin with an amount of money or a rate.
  if (/^\d[\d,.]*\s*(?:[万亿]?元|[%％])/.test(next) && /[\u4e00-\u9fff]$/.test(line) && next.length > 12 && !numbered.test(next)) return true;
  // No paragraph begins with a comma, a bracket that closes, or 为“良”.
  if (/^(?:[,，。;；、)）”》]|为[“"])/.test(next)) return true;
  if (awaiting.test(line) && /^\d/.test(next) && !/^20\d\d年/.test(next) && !numbered.test(next)) return true;
  return untearable.some((word) => [...word].some((_, at) => at > 0 && line.endsWith(word.slice(0, at)) && next.startsWith(word.slice(at)) && !line.endsWith(word)));
}

const widestBroken = 110;

/** The widths of up to eight lines before or after, as far as none is too long to be a broken one. */
function neighbours(lines: readonly string[], index: number, step: 1 | -1): number[] {
  const widths: number[] = [];
  for (let at = index + step; widths.length < 8 && at >= 0 && at < lines.length; at += step) {
    const wide = width(lines[at] as string);
    if (wide > widestBroken) break;
    widths.push(wide);
  }
  return widths;
}

function width(line: string): number {
  return [...line.trim()].reduce((sum, char) => sum + (char.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

function passage(paragraphs: readonly Paragraph[], number: number): Passage {
  const first = paragraphs[0] as Paragraph;
  const starts: number[] = [];
  let text = "";
  for (const each of paragraphs) {
    starts.push(text.length);
    text += halfWidth(each.text);
  }
  const told = new Map<string, Place>();
  const placeOf = (offset: number, length: number): Place => {
    const index = starts.findLastIndex((start) => start <= offset);
    const paragraph = paragraphs[Math.max(0, index)] ?? first;
    const at = paragraph.place.at;
    // A page and a cell tell no offset: figures that stand there together are told apart by it all the same.
    if (at.kind !== "paragraph") {
      const key = `${offset}:${length}`;
      const place = told.get(key) ?? { ...paragraph.place };
      told.set(key, place);
      keys.set(place, `${JSON.stringify(place)} ${number} ${key}`);
      return place;
    }
    return { ...paragraph.place, at: { ...at, offset: offset - (starts[index] ?? 0) + 1, length } };
  };
  const ordinal = ordinalOf(first.label) ?? ordinalOf(text);
  const inText = first.label === undefined || ordinalOf(first.label) === undefined;
  return { number, text, placeOf, ...(ordinal === undefined ? {} : { ordinal: inText ? ordinal : { ...ordinal, length: 0 } }) };
}

const keys = new WeakMap<Place, string>();

/** A place as it is compared; worked out once, for each figure is asked for by many relations. */
export function placeKey(place: Place): string {
  const key = keys.get(place) ?? JSON.stringify(place);
  keys.set(place, key);
  return key;
}

const chinese = "一二三四五六七八九十";
const styles: readonly (readonly [string, RegExp])[] = [
  ["一、", /^\s*([一二三四五六七八九十]{1,3})\s*[、.]/],
  ["(一)", /^\s*\(\s*([一二三四五六七八九十]{1,3})\s*\)/],
  ["(1)", /^\s*\(\s*(\d{1,2})\s*\)/],
  ["1)", /^\s*(\d{1,2})\s*\)/],
  ["1、", /^\s*(\d{1,2})\s*[、.](?!\d)/],
  ["①", /^\s*([①-⑳])/],
  ["一是", /^\s*([一二三四五六七八九十])是/],
];

function ordinalOf(text: string | undefined): Passage["ordinal"] {
  const plain = text === undefined ? "" : halfWidth(text);
  for (const [style, pattern] of styles) {
    const match = pattern.exec(plain);
    if (match?.[1] !== undefined) return { style, value: ordinalValue(match[1]), length: match[0].length };
  }
  return undefined;
}

function ordinalValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const circled = text.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (char: string | undefined): number => (char === undefined || char === "" ? 0 : chinese.indexOf(char) + 1);
  return text.includes("十") ? (digit(tens) || 1) * 10 + digit(ones) : digit(text);
}
