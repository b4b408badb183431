import { indicatorColumnOf, totalLabel, type IndicatorColumn } from "../words.js";
import { isHeadWord } from "./levels.js";
import type { RunOnCell } from "./run-on-cell.js";
import { fundsCells } from "./run-on-funds.js";
import { certainWays, waysOfRows, type Way } from "./run-on-rows.js";

const headings = [
  "一级指标", "二级指标", "三级指标", "指标名称", "(?:年度|年初|全年)?(?:指标|目标)值", "(?:全年|年度)?实际(?:完成)?值", "(?:全年|年度)?完成值", "(?:指标)?(?:分值|权重)", "(?:自评|指标)?得分",
  "(?:(?:偏差|未完成)(?:的)?)?原因(?:分析)?(?:[及和](?:拟采取的)?(?:改进)?措施)?", "备注", "说明",
].join("|");
const heading = new RegExp(`(?:${headings})(?:[(（][A-Z/]+[)）])?`, "g");
const header = new RegExp(`(?:一级指标|三级指标|指标名称)(?:(?:${headings})(?:[(（][A-Z/]+[)）])?){4,}`);
const total = /(得分合计|自评总分|总分|合计|总计)[:：]?(100(?=\d))?(\d{1,3}(?:\.\d+)?)(?!\d)/g;

/**
 * 一级指标二级指标三级指标分值年度指标值全年实际值得分产出指标(50分)数量指标新建水池10≥20座≥20座10: a form whose cells ran into each other. They are parted where
 * the order of the header's columns leaves one way to do so; the rest stays in one piece, which is no row's.
 */
export function cellsOfRunOn(text: string): readonly RunOnCell[] | undefined {
  const head = header.exec(text);
  if (head === null) return undefined;
  const names = [...head[0].matchAll(heading)].map((match): RunOnCell => ({ text: match[0], at: head.index + match.index }));
  const columns = names.map(({ text: name }) => indicatorColumnOf(name));
  const first = columns.indexOf("name");
  const own = columns.slice(first).filter((column) => column !== "reason");
  if (first === -1 || columns.includes(undefined) || new Set(columns).size < columns.length || !own.includes("target") || !own.includes("actual") || columns.indexOf("weight") < first !== (columns.indexOf("weight") === -1)) return undefined;
  const start = head.index + head[0].length;
  const end = [...text.matchAll(total)].find(({ index }) => index >= start);
  const body = levelParts(text.slice(start, end?.index), start);
  const rows = blocksOf(body).flatMap((block) => cellsOfBlock(block, own as readonly IndicatorColumn[]));
  return [...fundsCells(text.slice(0, head.index)), ...names, ...rows, ...(end === undefined ? [] : totalCells(end))];
}

function totalCells(match: RegExpExecArray): readonly RunOnCell[] {
  const [whole, label = "", full, last = ""] = match;
  const end = match.index + whole.length;
  const figures = [...(full === undefined ? [] : [{ text: full, at: end - last.length - full.length }]), { text: last, at: end - last.length }];
  return totalLabel.test(label) ? [{ text: label, at: match.index }, ...figures] : [];
}

/** The words of levels, and what stands between two of them. */
interface Part extends RunOnCell {
  readonly level: boolean;
}

function levelParts(text: string, from: number): readonly Part[] {
  const parts: Part[] = [];
  let open = 0;
  for (let at = 0; at < text.length; ) {
    const word = levelAt(text, at);
    if (word === undefined) {
      at += 1;
      continue;
    }
    if (at > open) parts.push({ text: text.slice(open, at), at: from + open, level: false });
    parts.push({ text: word, at: from + at, level: true });
    at += word.length;
    open = at;
  }
  return open < text.length ? [...parts, { text: text.slice(open), at: from + open, level: false }] : parts;
}

const longestLevel = 16;

function levelAt(text: string, at: number): string | undefined {
  for (let length = Math.min(longestLevel, text.length - at); length >= 4; length -= 1) {
    const word = text.slice(at, at + length);
    if (/指标(?:[(（]\d+分[)）])?$/.test(word) && isHeadWord(word)) return word;
  }
  return undefined;
}

/** A first level that bears its points, with all that is below it. */
function blocksOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const blocks: Part[][] = [];
  for (const part of parts) {
    if (blocks.length === 0 || (part.level && pointsIn(part.text) !== undefined)) blocks.push([part]);
    else blocks.at(-1)?.push(part);
  }
  return blocks;
}

function pointsIn(words: string): number | undefined {
  const points = /[(（](\d+)分[)）]$/.exec(words)?.[1];
  return points === undefined ? undefined : Number(points);
}

function cellsOfBlock(block: readonly Part[], columns: readonly IndicatorColumn[]): readonly RunOnCell[] {
  const stretches = block.filter(({ level }) => !level);
  const ways = stretches.map(({ text }) => waysOfRows(text, columns));
  const told = certainWays(ways, pointsIn(block[0]?.text ?? ""));
  return block.flatMap((part) => {
    const way: Way | undefined = part.level ? undefined : told[stretches.indexOf(part)];
    return way === undefined ? [part] : way.cells.map(({ text, at }) => ({ text, at: part.at + at }));
  });
}
