import type { Block, Place } from "../../document/index.js";
import { Fact } from "../../model/index.js";
import { readCell, type Measure } from "../../quantity/index.js";
import { unitIn } from "../unit-in.js";
import { numberingOf } from "../tables/index.js";
import { squash } from "../words.js";
import { isSourceOfFunds, isWholeOfFunds } from "./fund-words.js";
import { besideFigures, figure } from "./cells.js";
import { headedRows } from "./headed-rows.js";

/** One cell of a table that came as text, in reading order; blanks are gone. */
export interface Token {
  readonly text: string;
  readonly place: Place;
  /** A figure that stands alone, with no more than a unit of money. */
  readonly isFigure: boolean;
  /** 单位：万元, 金额（万元）: what the figures after it are in. */
  readonly unit?: Measure | undefined;
  /** 科目 2024年 增减幅（%）: what a line of several words is made of. */
  readonly words?: readonly string[];
}

/** Longer lines are sentences. */
const longest = 60;

/** Stretches of short lines, as a table gives whose cells came one a line; and each table's own cells. */
export function tokenRuns(blocks: readonly Block[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const laid = headedRows(blocks);
  for (const block of blocks) {
    const cells = laid.get(block);
    const heading = cells !== undefined && isHeading(cells) ? squash(cells.join("")) : undefined;
    // （续表） and the same heading once more: the rows above go on.
    if (heading !== undefined && isContinued.test(run.at(-1)?.text ?? "") && run.some(({ words }) => words?.join("") === heading)) {
      run.pop();
      continue;
    }
    if (cells !== undefined) {
      run = joinedUnits([...run, ...tokensIn(isHeading(cells) ? [{ text: cells.join(" "), place: block.place }] : cells.map((text) => ({ text, place: block.place })))]);
      continue;
    }
    if (block.kind === "paragraph" && block.role === "body" && ((block.text.length <= longest && !/[。；;]\s*$/.test(block.text)) || rowOnALine(block) !== undefined)) {
      run = joinedUnits([...run, ...tokensIn([block])]);
      continue;
    }
    close();
    if (block.kind === "table") runs.push(joinedUnits(tokensIn(block.rows.flatMap(({ cells }) => cells))));
  }
  close();
  return runs;
}

const isContinued = /^[(（]?续表?(?:[一二三四五六七八九\d]+)?[)）]?$/;
const isHeading = (cells: readonly string[]): boolean => !cells.some((text) => figure.test(text));

function tokensIn(cells: readonly { readonly text: string; readonly place: Place }[]): Token[] {
  return cells.flatMap((cell) => rowOnALine(cell) ?? [cell]).flatMap(({ text, place }) => {
    const words = squash(text);
    const unit = unitIn(text);
    return text.trim() === "" || (words === "" && unit === undefined) ? [] : [{ text: words, place, isFigure: figure.test(words), unit, words: text.trim().split(/\s+/).map(squash) }];
  });
}

/** 东街街道 8 1 7 0 备注, or (一)财政拨款小计 6.30: a row whose cells stand one after the other, three figures or more behind its name; any number behind one with a number, one behind a name of funds. */
function rowOnALine({ text, place }: { readonly text: string; readonly place: Place }): { text: string; place: Place }[] | undefined {
  const words = text.trim().split(/\s+/);
  const first = words.findIndex((word) => figure.test(word));
  if (place.at.kind !== "paragraph" || first < 1) return undefined;
  const count = words.slice(first).findIndex((word) => !figure.test(word) && !besideFigures.test(word));
  const figures = words.slice(first, count === -1 ? undefined : first + count);
  const name = squash(words[first - 1] ?? "");
  if (figures.length === 1 && first + 1 === words.length && first <= 2 && (isWholeOfFunds(name) || isSourceOfFunds(name))) return words.map((each) => ({ text: each, place }));
  // 一、收支对比 (一)收入总计: a section's heading before its first row.
  const numbered = words.slice(0, first).findLastIndex((word) => numberingOf(squash(word)) !== undefined);
  if (numbered === -1 ? first > 2 || figures.length < 3 : first - numbered > 2) return undefined;
  const rest = words.slice(first + figures.length).join("");
  return [words.slice(Math.max(0, numbered), first).join(""), ...figures, rest].filter((each) => each !== "").map((each) => ({ text: each, place }));
}

/** 实际到位资金 and （万元） on a line of its own are one. */
function joinedUnits(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.text === "" && last !== undefined && !last.isFigure) joined[joined.length - 1] = { ...last, unit: token.unit };
    else if (token.text !== "") joined.push(token);
  }
  return joined;
}

/** @param label what a reviewer would look for beside the figure */
export function factOfToken({ text, place }: Token, label: string, measure: Measure): Fact {
  const reading = readCell(text, measure);
  return new Fact({ aspects: { concept: "other", subject: label }, state: reading.state, quantity: reading.state === "figure" ? reading.quantity : undefined, text, place, quote: `${label}：${text}` });
}
