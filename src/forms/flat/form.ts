import type { Table } from "../../document/index.js";
import { readCell } from "../../quantity/index.js";
import { unitIn } from "../unit-in.js";
import { footLabel, goalWords, headLabelOf, headPair, pointsInTitle, scoredFormTitle, squash, totalLabel, type FundColumn } from "../words.js";
import { fundPlaces, tableOf, type Laid } from "./cells.js";
import { fundsRows, isTotal, type FlatFunds } from "./funds-rows.js";
import { goalRows } from "./goal-rows.js";
import { fundsHeadAt, indicatorHeadAt, type Head, type IndicatorHead } from "./heads.js";
import { indicatorPart } from "./indicator-part.js";
import { linesOf } from "./lines.js";
import { pointsOf, type Piece } from "./pieces.js";

/** A form put together from pieces, with how many stretches of it could not be. */
export interface FlatForm {
  readonly table: Table;
  readonly unread: number;
  /** The pieces of its headers, rows and total: what they tell is told by the table. */
  readonly laid?: readonly Piece[];
  /** What was aimed at and what was reached, which stay text too. */
  readonly goals?: readonly Piece[];
}

interface Outline {
  funds?: Head<FundColumn>;
  indicators?: IndicatorHead;
}

/** 项目名称 right before 预算数 · 执行数 heads a column of names: a list of projects, and no project's form. */
const listed = /^(?:子?项目(?:名称)?|名称|任务(?:名称)?|主要内容|(?:预算|二级|下属)?单位(?:名称)?|科目(?:名称)?|(?:项目|资金)?内容)$/;

/** All forms among pieces that follow each other. */
export function formsIn(pieces: readonly Piece[]): FlatForm[] {
  const outlines: Outline[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const funds = fundsHeadAt(pieces, at);
    if (funds !== undefined && listed.test(squash(pieces[funds.start - 1]?.text ?? ""))) {
      at = funds.end - 1;
      continue;
    }
    const indicators = funds === undefined ? indicatorHeadAt(pieces, at) : undefined;
    if (funds === undefined && indicators === undefined) continue;
    const open = outlines.at(-1);
    if (open === undefined || open.indicators !== undefined || funds !== undefined) outlines.push({});
    Object.assign(outlines.at(-1) as Outline, funds === undefined ? { indicators } : { funds });
    at = (funds ?? indicators)!.end - 1;
  }
  const starts = outlines.map((outline, index) => startOf(pieces, outline, index === 0 ? 0 : firstOf(outlines[index - 1] as Outline)));
  return outlines.flatMap((outline, index) => formFrom(pieces, outline, starts[index] as number, starts[index + 1] ?? pieces.length) ?? []);
}

function firstOf({ funds, indicators }: Outline): number {
  return (funds ?? indicators)?.start ?? 0;
}

/** Where the form's head begins: at its last 项目名称 above the header, or its title. */
function startOf(pieces: readonly Piece[], outline: Outline, after: number): number {
  const first = firstOf(outline);
  const above = pieces.slice(after, first);
  const named = above.map(({ text }) => headLabelOf(text) === "project").lastIndexOf(true);
  const titled = above.map(({ text }, index) => scoredFormTitle.test(squash(text)) && (named === -1 || index <= named)).lastIndexOf(true);
  return titled !== -1 ? after + titled : named !== -1 ? after + named : first;
}

function formFrom(pieces: readonly Piece[], { funds, indicators }: Outline, start: number, end: number): FlatForm | undefined {
  const top = funds?.start ?? indicators?.start ?? start;
  const rows: Laid[] = headRows(pieces.slice(start, top));
  const laid: Piece[] = [];
  let unread = 0;
  const goalPart = goalRows(pieces.slice(start, indicators?.start ?? end));
  rows.push(...goalPart);
  const goals = [...(goalPart[1]?.values() ?? [])];
  if (goalPart.length === 0 && indicators !== undefined) laid.push(...tornGoals(pieces.slice(funds?.end ?? start, indicators.start)));
  const execution: { weight?: number; score?: number } = {};
  if (funds !== undefined) {
    const below = pieces.slice(funds.end, indicators?.start ?? end);
    const stop = below.findIndex(({ text }) => afterFunds.test(squash(text)));
    const own = stop === -1 ? below : below.slice(0, stop);
    const part = fundsRows(own, funds, [...pieces.slice(start, funds.start), ...below.slice(stop === -1 ? below.length : stop)]);
    rows.push(...fundsPart(part, funds, blockTitle(pieces[funds.start - 1], funds)));
    rows.push(...(natureLines(below) ?? natureRows(below)));
    if (!part.whole) unread += 1;
    if (part.rows.length > 0) laid.push(...pieces.slice(funds.start, funds.end), ...own);
    Object.assign(execution, executionPoints(part, funds));
  }
  if (indicators !== undefined) {
    const body = pieces.slice(indicators.end, end);
    const part = indicatorPart(aboveFoot(body), indicators, execution);
    rows.push(...part.rows);
    unread += part.unread;
    if (part.rows.length > 0) laid.push(...pieces.slice(indicators.start, indicators.end + part.end));
    const table = tableOf(rows, part.whole ? "whole" : "part");
    return table === undefined || (part.rows.length === 0 && funds === undefined) ? undefined : { table, unread, laid, goals };
  }
  const table = tableOf(rows, "part");
  return table === undefined ? undefined : { table, unread, laid, goals };
}

/**
 * What was aimed at and what was reached, side by side and each broken over lines: whose words a line's are is not known, and read as
 * text the aim would be taken for what was done.
 */
function tornGoals(pieces: readonly Piece[]): readonly Piece[] {
  const lines = linesOf(pieces);
  const at = lines.findIndex((line) => line.some(({ text }) => goalWords.expected.test(squash(text))) && line.some(({ text }) => goalWords.achieved.test(squash(text))));
  const below = at === -1 ? [] : lines.slice(at + 1).filter((line) => line[0]?.first === true);
  // The line that the next header begins in is not all of this.
  return below.length > 1 ? below.flat() : [];
}

/** 其他需要说明事项 | 无 | 总分 | 100: a note may stand between the indicators and their total. */
function aboveFoot(body: readonly Piece[]): readonly Piece[] {
  const foot = body.findIndex(({ text }) => footLabel.test(squash(text)) && !/^说明$|^备注$/.test(text) && text.length > 2);
  if (foot === -1) return body;
  const total = body.findIndex(({ text }, at) => at > foot && at <= foot + 3 && totalLabel.test(squash(text)));
  return [...body.slice(0, foot), ...(total === -1 ? [] : body.slice(total))];
}

const afterFunds = /^(?:年度|项目)(?:总体|绩效|履职)+目标|^年度(?:主要|重点)*(?:任务|工作)|^预期目标|^总体目标|^年度目标|^资金管理情况|^情况说明|^绩效指标|^一级指标|^按(?:收入|支出)性质/;

/** Title, 项目名称 …: labels with the words behind them, as far as these are few enough to be a name. */
function headRows(pieces: readonly Piece[]): Laid[] {
  const rows: Laid[] = [];
  pieces.forEach((piece, at) => {
    if (scoredFormTitle.test(squash(piece.text)) && piece.text.length < 60) rows.push(new Map([[1, piece]]));
    else if (/单位[:：]/.test(piece.text) && unitIn(piece.text) !== undefined) rows.push(new Map([[1, piece]]));
    const pair = headPair(piece.text);
    if (pair === undefined) return;
    if (pair.value !== "") return void rows.push(new Map([[1, piece]]));
    const rest = pieces.slice(at + 1);
    // 整体预算（万元）: the title of the block below, whatever it is called.
    const next = rest.findIndex(({ text }) => headPair(text) !== undefined || unitIn(text) !== undefined || afterHead.test(squash(text)) || /[□☑√]|^.{2,8}(?:部门|单位)$/.test(text));
    const words = next === -1 ? rest : rest.slice(0, next);
    const value = words.map(({ text }) => text).join("");
    if (words.length === 0 || words.length > 3 || value.length > 60) return;
    rows.push(new Map([[1, piece], [2, { ...(words[0] as Piece), text: value }]]));
  });
  return rows;
}

const afterHead = /^项目(?:类别|属性|类型|资金|负责人|基本情况|概况)|^预算执行|^年度|^资金|^填报|^联系|^起止|^\(?20\d\d年度/;

/** 项目资金（万元）, 预算执行情况(万元)(20分): says the unit, and the points where there is no column of them. */
function blockTitle(before: Piece | undefined, { columns: [first] }: Head<FundColumn>): Piece {
  const isTitle = before !== undefined && /^(?:项目|年度)?(?:资金|预算)|^预算执行/.test(squash(before.text));
  return isTitle ? before : { ...(first?.piece as Piece), text: "项目资金" };
}

function fundsPart({ rows }: FlatFunds, head: Head<FundColumn>, title: Piece): Laid[] {
  if (rows.length === 0) return [];
  const header = new Map([[1, title] as const, ...head.columns.filter(({ column }) => column !== "reason").map(({ column, piece }) => [fundPlaces[column], piece] as const)]);
  return [header, ...rows.map(({ group, label, values }) => new Map([...(group === undefined ? [] : [[1, group] as const]), ...(label === undefined ? [] : [[group === undefined ? 1 : 2, label] as const]), ...Object.entries(values).map(([column, piece]) => [fundPlaces[column as FundColumn], piece] as const)] as [number, Piece][]))];
}

const natureTitle = /^按(?:收入|资金|支出)(?:性质|来源|类型|类别)(?:分|划分|分类)?/;
const natureItem = /^(?:其中[:：]?)?(?:一般公共预算|政府性基金|纳入专户|基本支出|项目支出|其[他它]资金)[^\d]*[:：]\s*-?\d[\d,]*(?:\.\d+)?(?:万元)?$/;

/** 按收入性质分 and 按支出性质分 on one line, and below them lines of names with their figures. */
function natureLines(pieces: readonly Piece[]): Laid[] | undefined {
  const lines = linesOf(pieces);
  const at = lines.findIndex(([first, ...others]) => natureTitle.test(squash(first?.text ?? "")) && others.length > 0);
  if (at === -1) return undefined;
  const below = lines.slice(at + 1);
  const end = below.findIndex((line) => afterFunds.test(squash(line[0]?.text ?? "")) || goalWords.block.test(squash(line[0]?.text ?? "")) || !line.some(({ text }) => readCell(text).state === "figure"));
  const items = end === -1 ? below : below.slice(0, end);
  return items.length === 0 ? undefined : [lines[at] as readonly Piece[], ...items].map((line) => new Map(line.map((piece, column) => [column + 1, piece] as const)));
}

/** 按收入性质分 and 按支出性质分 with their items, where each piece holds its name and its figure (其中：基本支出：174.35). */
function natureRows(pieces: readonly Piece[]): Laid[] {
  const titles = pieces.filter(({ text }) => natureTitle.test(squash(text)));
  const items = pieces.filter(({ text }) => natureItem.test(squash(text)));
  if (titles.length === 0 || items.length < 2) return [];
  return [new Map(titles.map((piece, at) => [1 + 4 * at, piece] as const)), ...items.map((piece): Laid => new Map([[1, piece]]))];
}

/** 分值 and 得分 of the execution rate, from the total's row or the header's words. */
function executionPoints({ rows }: FlatFunds, head: Head<FundColumn>): { weight?: number; score?: number } {
  const total = rows.find(isTotal);
  const words = head.columns.map(({ piece }) => piece.text).join(" ");
  const inHead = pointsInTitle.exec(words)?.[1] ?? /(\d+)分\*/.exec(squash(words))?.[1];
  const weight = pointsOf(total?.values.weight?.text ?? "") ?? (inHead === undefined ? undefined : Number(inHead));
  const score = pointsOf(total?.values.score?.text ?? "");
  return { ...(weight === undefined ? {} : { weight }), ...(score === undefined ? {} : { score }) };
}
