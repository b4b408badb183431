import { readCell } from "../../quantity/index.js";
import { indicatorColumnOf, footLabel, totalLabel, type IndicatorColumn } from "../words.js";
import type { Token } from "./tokens.js";

/** One row of the indicators: the level words that open it, where they stand right before it, and its own cells. */
export interface FlatRow {
  readonly level1?: Token;
  readonly level2?: Token;
  /** As many as `columns` of the layout that are no levels; a last one more where a reason is given. */
  readonly cells: readonly Token[];
}

export interface FlatIndicators {
  readonly header: readonly Token[];
  readonly columns: readonly IndicatorColumn[];
  readonly rows: readonly FlatRow[];
  readonly total?: { readonly label: Token; readonly figures: readonly Token[] };
  readonly end: number;
}

const level1 = /^(?:项目)?(?:产出|效益|满意度|成本|完成|绩效)指标(?:\(\d+(?:\.\d+)?分?\))?$/;
const level2 = /^(?:数量|质量|时效|成本|进度|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|社会公众满意度|满意度|社会满意度|经济成本|社会成本|生态环境成本)(?:指标)?$/;

/** The table of indicators that begins with its header at `from`; undefined where its rows cannot be told apart for certain. */
export function indicatorsAt(tokens: readonly Token[], from: number): FlatIndicators | undefined {
  const header = headerAt(tokens, from);
  if (header === undefined) return undefined;
  const { columns } = header;
  const own = columns.filter((column) => !/^level[12]$/.test(column) && column !== "reason");
  const rows: FlatRow[] = [];
  let at = from + columns.length;
  let opened: { level1?: Token; level2?: Token } = {};
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const plain = token.text.replace(/\s+/g, "");
    if (totalLabel.test(plain) || footLabel.test(plain)) break;
    // 满意度指标 names both levels: the second time, or under a level that is open, it is the lower one.
    if (level1.test(plain) && !(level2.test(plain) && (opened.level1 !== undefined || isLowerLevel(tokens, at)))) {
      opened = { level1: token };
      at += 1;
    } else if (level2.test(plain)) {
      opened = { ...opened, level2: token };
      at += 1;
    } else {
      const stop = segmentEnd(tokens, at);
      const cut = chunks(tokens.slice(at, stop), own, stop === tokens.length);
      if (cut === undefined) return undefined;
      cut.forEach((cells, index) => rows.push(index === 0 ? { ...opened, cells } : { cells }));
      opened = {};
      at = stop;
    }
  }
  if (rows.length < 2) return undefined;
  const label = tokens[at];
  const figures = label !== undefined && totalLabel.test(label.text.replace(/\s+/g, "")) ? figuresFrom(tokens, at + 1).slice(0, 2) : [];
  return { header: tokens.slice(from, from + columns.length), columns, rows, end: at + 1 + figures.length, ...(label === undefined || figures.length === 0 ? {} : { total: { label, figures } }) };
}

/** Under 一级 满意度指标 stands 二级 满意度指标: right behind a row of another block the first of the two is the upper one. */
function isLowerLevel(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text ?? ""];
  return level1.test(before) || (!level2.test(after) && !level1.test(after) && /^成本/.test(tokens[at]?.text ?? ""));
}

function headerAt(tokens: readonly Token[], from: number): { readonly columns: readonly IndicatorColumn[] } | undefined {
  const columns: IndicatorColumn[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const column = indicatorColumnOf((tokens[at] as Token).text);
    if (column === undefined || columns.includes(column)) break;
    columns.push(column);
  }
  const whole = columns[0] === "level1" && columns.includes("name") && columns.includes("target") && columns.includes("actual");
  return whole && !columns.includes("sign") && !columns.includes("unit") ? { columns } : undefined;
}

function segmentEnd(tokens: readonly Token[], from: number): number {
  const stop = tokens.findIndex((token, index) => index >= from && [level1, level2, totalLabel, footLabel].some((words) => words.test(token.text.replace(/\s+/g, ""))));
  return stop < 0 ? tokens.length : stop;
}

/** Rows of equal length, with figures wherever points are due; what breaks off at the end of the text is left out. */
function chunks(tokens: readonly Token[], own: readonly IndicatorColumn[], last: boolean): readonly (readonly Token[])[] | undefined {
  for (const width of [own.length, own.length + 1]) {
    const whole = Math.floor(tokens.length / width);
    if (tokens.length % width !== 0 && !last) continue;
    const cut = Array.from({ length: whole }, (_, index) => tokens.slice(index * width, (index + 1) * width));
    const sound = cut.every((cells) => own.every((column, index) => (column !== "weight" && column !== "score") || isFigure(cells[index])) && !isFigure(cells[0]) && (width === own.length || !isFigure(cells[width - 1])));
    if (sound && (whole > 0 || last)) return cut;
  }
  return undefined;
}

export function figuresFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const rest = tokens.slice(from);
  const stop = rest.findIndex((token) => !isFigure(token));
  return stop < 0 ? rest : rest.slice(0, stop);
}

function isFigure(token: Token | undefined): boolean {
  return token !== undefined && /^-?[\d.,]+%?$/.test(token.text) && readCell(token.text).state === "figure";
}
