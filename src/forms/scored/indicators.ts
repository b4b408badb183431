import type { Cell } from "../../document/index.js";
import { Fact, type Aspects, type Indicator } from "../../model/index.js";
import { measureOf, noMeasure, percent, points, Quantity, readCell, readTarget, withoutRemark } from "../../quantity/index.js";
import { factOf, wordsOf } from "../cell-fact.js";
import { cellUnder, filled, leadOf, type FormRow, type Header } from "../rows.js";
import { indicatorColumnOf, squash, type IndicatorColumn } from "../words.js";
import { pointsPair } from "./points-pair.js";

/** Level-1 and level-2 words hold for the rows below until others are printed: merged cells, or blanks. */
export interface Levels {
  level1: string;
  level2: string;
}

const categories: readonly (readonly [Indicator["category"], RegExp])[] = [
  ["satisfaction", /满意/],
  ["cost", /成本/],
  ["benefit", /效益|影响|效果/],
  ["output", /产出|数量|质量|时效|完成指标|进度/],
];

/** 加分项, 扣分项: what may be won or lost beside the hundred points. */
export const beyondPoints = /^(?:附加分|[加扣减]分)(?:项|指标|因素|情况)?$/;

/** Level 1 decides where it speaks: 成本指标 under 产出指标 belongs to 产出. */
function categoryOf(levels: Levels): Indicator["category"] {
  for (const words of [levels.level1, levels.level2]) {
    const found = categories.find(([, pattern]) => pattern.test(words));
    if (found !== undefined) return found[0];
  }
  return "other";
}

/**
 * One indicator row, or undefined where the row holds none (a blank line of the template).
 * @param levels carried from row to row and changed here
 * @param reaching cells of rows above that reach down into this one
 */
export function readIndicator(row: FormRow, header: Header<IndicatorColumn>, levels: Levels, aspects: Pick<Aspects, "year">, reaching: readonly Cell[] = []): Indicator | undefined {
  const under = (column: IndicatorColumn): Cell | undefined => {
    const headerCell = header.cells.get(column);
    return headerCell === undefined ? undefined : cellUnder(row, header, headerCell);
  };
  const wordsUnder = (column: IndicatorColumn): string => (under(column)?.text ?? "").replace(/\s+/g, "");
  const targetCell = adjustedTarget(row, header) ?? under("target");
  const actualCell = under("actual");
  // 年度绩效目标2（40分） | 保障民生…: one wide cell under all columns is a heading between indicators.
  if (targetCell !== undefined && targetCell === actualCell && targetCell === (under("score") ?? under("weight"))) return undefined;
  // 扣分项 at a row's beginning is its level, wherever its cells have gone once merged widths are lost.
  const beyond = row.table.grid === "ragged" && beyondPoints.test(leadOf(row).replace(/\(.*$/, ""));
  carry(levels, beyond ? leadOf(row) : wordsUnder("level1"), beyond ? "" : wordsUnder("level2"));
  const inName = header.cells.has("weight") ? undefined : pointsOf(under("name"), headsPoints(header.cells.get("name")));
  const printed = inName?.name ?? wordsUnder("name");
  // 5分钟到场率 begins with a figure and is a name all the same.
  // 无 in the name's place: the row is known by its level.
  const name = (readCell(printed).state === "text" || /^\d[^%％]*[\u4e00-\u9fff]{3,}$/.test(printed) ? printed : "") || levels.level2 || levels.level1;
  if (targetCell === undefined && actualCell === undefined) return undefined;
  if ([wordsUnder("name"), targetCell?.text ?? "", actualCell?.text ?? "", wordsUnder("weight"), wordsUnder("score")].every((text) => text.trim() === "")) {
    return undefined;
  }

  const subject: Pick<Aspects, "year" | "subject"> = { ...aspects, subject: name };
  const measure = measureOf((wordsUnder("unit") || unitExplained(row, header)).replace(/^[/无—-]+$/, "")) ?? noMeasure;
  const cell = (targetCell ?? actualCell) as Cell;
  const fact = (column: IndicatorColumn, concept: Aspects["concept"], words: string): Fact | undefined => {
    const found = both?.[column as "weight" | "score"] ?? under(column) ?? (column === "weight" ? inName?.weight : undefined);
    return found === undefined ? undefined : factOf(found, { ...subject, concept }, `${name} ${words}`, points);
  };
  const both = pointsPair(header.cells.get("score"), under("score"));
  const weight = fact("weight", "indicator.weight", "分值");
  const told = under("reason") === undefined ? scoreAndReason(under("score")) : undefined;
  const score = told === undefined ? fact("score", "indicator.score", "得分") : factOf(told.score, { ...subject, concept: "indicator.score" }, `${name} 得分`, points);
  const coefficient = rateUnder(row, header, earnedShare, { ...subject, concept: "indicator.coefficient" }, `${name} 得分系数`);
  const completion = rateUnder(row, header, completed, { ...subject, concept: "indicator.completion" }, `${name} 完成率`);
  const reason = under("reason") ?? told?.reason;
  const remarks = remarksIn(row, header).map((each) => wordsOf(each, { ...subject, concept: "indicator.reason" }, `${name} 备注`));
  const blank: Cell = { ...cell, text: "", kind: "empty" };
  return {
    category: categoryOf(levels),
    level1: levels.level1,
    level2: levels.level2,
    name,
    targetCell: inMoney(factOf(targetCell ?? blank, { ...subject, concept: "indicator.target" }, `${name} 指标值`, measure), actualCell),
    target: readTarget(isBareMoney(targetCell, actualCell) ? `${targetCell?.text ?? ""}元` : withoutRemark(targetCell?.text ?? ""), measure, wordsUnder("sign")),
    actual: inMoney(factOf(actualCell ?? blank, { ...subject, concept: "indicator.actual" }, `${name} 完成值`, measure), targetCell),
    ...(weight === undefined ? {} : { weight }),
    ...(score === undefined ? {} : { score }),
    ...(coefficient === undefined ? {} : { coefficient }),
    ...(completion === undefined ? {} : { completion }),
    ...(isShared(row, header, reaching) ? { shared: true as const } : {}),
    ...(reason === undefined ? {} : { reason: wordsOf(reason, { ...subject, concept: "indicator.reason" }, `${name} 偏差原因`) }),
    ...(remarks.length === 0 ? {} : { remarks }),
    place: (filled(row)[0] ?? cell).place,
  };
}

const remarkColumn = /^(?:备注|(?:情况|完成情况|其[他它]|补充|自评|评[价分]|计算|数据|指标)?说明|(?:佐证|证明|支撑)(?:材料|资料|依据)?|(?:评[价分]|计算|测算|得分|完成)(?:依据|过程|方法|情况说明))/;

/** 备注 beside 偏差原因, and other columns of words in which a row may reckon. */
function remarksIn(row: FormRow, header: Header<IndicatorColumn>): readonly Cell[] {
  if (row.table.grid !== "exact" || row.table !== header.row.table) return [];
  const known = [...header.cells.values()];
  const heads = header.row.cells.filter((cell) => !known.includes(cell) && remarkColumn.test(squash(cell.text)));
  return heads.flatMap((head) => cellUnder(row, header, head) ?? []).filter(({ text }) => /\d/.test(text));
}

/** 分值 and 得分 of a 二级指标, in cells that reach over the rows of its indicators, whose names stand a row each. */
function isShared(row: FormRow, header: Header<IndicatorColumn>, reaching: readonly Cell[]): boolean {
  if (row.table.grid !== "exact" || row.table !== header.row.table) return false;
  const [name, score] = (["name", "score"] as const).map((column) => header.cells.get(column));
  const named = name === undefined ? undefined : cellUnder(row, header, name);
  if (score === undefined || named === undefined || named.rowSpan > 1) return false;
  const overlaps = (cell: Cell): boolean => cell.column < score.column + score.columnSpan && cell.column + cell.columnSpan > score.column;
  return (cellUnder(row, header, score)?.rowSpan ?? 1) > 1 || reaching.some((cell) => overlaps(cell) && cell.row + cell.rowSpan > named.row);
}

const earnedShare = /^(?:指标)?得分(?:系数|率)(?:\(%\))?$/;
const completed = /^(?:指标|目标)?完成(?:率|比例|程度)(?:\(%\))?$/;

/** 96.92%, or 96.92 under 得分系数（%）: a bare 0.97 or 1 there may be the whole as well as a hundredth of it. */
function rateUnder(row: FormRow, header: Header<IndicatorColumn>, heading: RegExp, aspects: Aspects, words: string): Fact | undefined {
  const head = header.row.cells.find(({ text }) => heading.test(squash(text)));
  const cell = head === undefined ? undefined : cellUnder(row, header, head);
  if (cell === undefined) return undefined;
  const told = factOf(cell, aspects, words, /[%％]/.test(head?.text ?? "") ? percent : noMeasure);
  const { quantity } = told;
  if (quantity === undefined || quantity.measure.dimension !== "ratio") return undefined;
  return /[%％]/.test(cell.text) || quantity.value.gt(1.5) ? told : undefined;
}

/** 29（少1个村） under 得分及扣分原因: the score, and why it is no more. */
function scoreAndReason(cell: Cell | undefined): { readonly score: Cell; readonly reason: Cell } | undefined {
  const [, digits, words] = /^(\d+(?:\.\d+)?)分?[(（,，;；:：](.{2,}?)[)）]?$/.exec(cell?.text.replace(/\s+/g, "") ?? "") ?? [];
  return cell === undefined || digits === undefined || words === undefined || /^\d/.test(words) ? undefined : { score: { ...cell, text: digits, kind: "text" }, reason: { ...cell, text: words, kind: "text" } };
}

/** 接收人数（5分）: a form without a column for them tells an indicator's points behind its name. */
function pointsOf(cell: Cell | undefined, bare: boolean): { readonly name: string; readonly weight: Cell } | undefined {
  const [, name, digits] = (bare ? /^(.*\S)[(（](\d+(?:\.\d+)?)分?[)）]$/ : /^(.*\S)[(（](\d+(?:\.\d+)?)分[)）]$/).exec(cell?.text.replace(/\s+/g, "") ?? "") ?? [];
  return cell === undefined || name === undefined || digits === undefined ? undefined : { name, weight: { ...cell, text: digits, kind: "text" } };
}

/** 三级指标（权重）: what stands in a bracket behind its names are points, whether they say so or not. */
export function headsPoints(head: Cell | undefined): boolean {
  return head !== undefined && /[(（](?:权重|分值|满分|标准分)[)）]$/.test(head.text.trim());
}

/** 200万 beside 195.5万元: so many of the same money. */
function isBareMoney(cell: Pick<Cell, "text"> | undefined, beside: Cell | undefined): boolean {
  return /\d\s*[万亿]$/.test(cell?.text.trim() ?? "") && /\d\s*[百千万亿]*元$/.test(beside?.text.trim() ?? "");
}

function inMoney(fact: Fact, beside: Cell | undefined): Fact {
  const { quantity, text, place } = fact;
  if (quantity === undefined || !isBareMoney({ text }, beside)) return fact;
  const { aspects, state, quote } = fact;
  return new Fact({ aspects, state, quantity: Quantity.printed(quantity.digits(), measureOf(`${quantity.measure.symbol}元`), quantity.looseness), text, place, quote });
}

/** 年初目标值 · 调整后目标值: what was aimed at in the end, where it is filled in. */
function adjustedTarget(row: FormRow, header: Header<IndicatorColumn>): Cell | undefined {
  const head = header.row.cells.find(({ text }) => /^(?:年中|中期)?调整后?/.test(squash(text)) && indicatorColumnOf(text) === "target");
  const cell = head === undefined || head === header.cells.get("target") ? undefined : cellUnder(row, header, head);
  return cell === undefined || !["figure", "text"].includes(readCell(cell.text).state) || /^(?:未|不|无)(?:作|做)?(?:调整|变)/.test(squash(cell.text)) ? undefined : cell;
}

/** 清扫路面 | 公里 | 1.8: a column 指标解释 between the name and the target that holds no more than the unit. */
function unitExplained(row: FormRow, { cells, row: head }: Header<IndicatorColumn>): string {
  const [name, target] = [cells.get("name"), cells.get("target")];
  if (name === undefined || target === undefined || row.table.grid !== "exact" || row.table !== head.table) return "";
  const explains = head.cells.find((cell) => cell.column > name.column && cell.column < target.column && /^指标(?:解释|说明)$/.test(squash(cell.text)));
  const words = explains === undefined ? "" : squash(row.cells.find((cell) => cell.column === explains.column)?.text ?? "");
  return /^[\u4e00-\u9fff㎡/]{1,5}$/.test(words) && !/^定[性量]$/.test(words) ? words : "";
}

function carry(levels: Levels, level1: string, level2: string): void {
  if (level1 !== "" && squash(level1) !== squash(levels.level1)) {
    levels.level1 = level1;
    levels.level2 = "";
  }
  if (level2 !== "") levels.level2 = level2;
}
