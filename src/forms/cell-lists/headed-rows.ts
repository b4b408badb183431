import type { Block, Paragraph } from "../../document/index.js";
import { squash } from "../words.js";
import { besideFigures, figure } from "./cells.js";

/** Fewer rows under a heading may be two sentences that look alike. */
const enough = 3;
/** Longer words are no column's name. */
const longestName = 14;
const serial = /^(?:序号|编号|行次)$/;
const remark = /^(?:备注|说明|附注)$/;

/**
 * 序号 乡镇 人数 金额 over 1 城关镇 120 36.5 and 合计 270 81.5: rows whose cells stand one after the other on their line, told by the heading that has a name for each of
 * them. The cells by their line, without the rows' numbers.
 */
export function headedRows(blocks: readonly Block[]): ReadonlyMap<Block, readonly string[]> {
  const found = new Map<Block, readonly string[]>();
  blocks.forEach((block, at) => {
    const heading = headingOf(block);
    if (heading === undefined) return;
    const names = heading.filter((name) => !serial.test(name) && !remark.test(name));
    if (names.length < 3) return;
    const rows: [Block, readonly string[]][] = [];
    for (let next = at + 1; next < blocks.length; next += 1) {
      const row = blocks[next] as Block;
      const cells = cellsOf(row, names.length);
      if (cells === undefined) break;
      rows.push([row, cells]);
    }
    if (rows.length < enough) return;
    for (const [row, cells] of [[block, names] as const, ...rows]) found.set(row, cells);
  });
  return found;
}

/** Names only, a word each. */
function headingOf(block: Block): readonly string[] | undefined {
  const words = wordsOf(block);
  return words.length >= 3 && words.every((word) => word.length <= longestName && !isFigure(word) && /[\u4e00-\u9fff]/.test(word) && !/[,，。;；:：]/.test(word)) ? words : undefined;
}

/** A name, its number before it left out, and a figure for each of the other columns. */
function cellsOf(block: Block, width: number): readonly string[] | undefined {
  const words = wordsOf(block);
  const cells = words.length === width + 1 && /^\d{1,3}[.、]?$/.test(words[0] ?? "") ? words.slice(1) : words;
  const [name = "", ...figures] = cells;
  return cells.length === width && !isFigure(name) && /[\u4e00-\u9fff]/.test(name) && figures.every(isFigure) ? cells : undefined;
}

function wordsOf(block: Block): readonly string[] {
  return isLine(block) ? block.text.trim().split(/\s+/).map(squash) : [];
}

function isLine(block: Block): block is Paragraph {
  return block.kind === "paragraph" && block.role === "body";
}

function isFigure(word: string): boolean {
  return figure.test(word) || besideFigures.test(word);
}
