import type { Cell, Row as TableRow, Table } from "../../document/index.js";
import type { SummedTable } from "../../model/index.js";
import { readCell } from "../../quantity/index.js";
import { rowsOf as formRowsOf } from "../rows.js";
import { sangongOf } from "../base/index.js";
import { isTotalWord, readSummedTable } from "../tables/index.js";
import { rowsOf, type Row } from "./lists.js";
import type { Token } from "./tokens.js";

/** Fewer rows under a heading may be something else in two columns. */
const enough = 3;

/** A table whose rows came even under a heading with a name for each column, and the tokens it is made of. */
export interface LaidTable {
  readonly summed: SummedTable;
  readonly tokens: ReadonlySet<Token>;
}

/**
 * 科目 2024年 2023年 增减额 增减率 over 办公费 12.5 10 2.5 25%, a row a line or a cell a line: where every row has as many figures as
 * the heading has names for them, they stand in a table again, and are read as any other is.
 */
export function laidTables(run: readonly Token[]): readonly LaidTable[] {
  const valued = run.map((token): Token => ({ ...token, isFigure: token.isFigure || isValue(token) }));
  return stretchesOf(valued).flatMap(({ heading, rows }): LaidTable[] => {
    if (isOfForm([...heading, ...rows.map(({ label }) => label.text)])) return [];
    const [first] = rows as readonly [LabelledRow];
    const measure = run.slice(0, first.at).findLast(({ unit }) => unit !== undefined)?.unit;
    const summed = readSummedTable(formRowsOf(tableOf(heading, rows)), { title: "", measure });
    return summed === undefined ? [] : [{ summed, tokens: new Set(rows.flatMap(({ at, figures }) => run.slice(at, at + 1 + figures.length))) }];
  });
}

/**
 * 合计 444.16 · 因公出国(境)费 1.7 · 公务接待费 196.48 · …, a cell a line: what “三公”经费 consists of is laid down, so that its rows stand in a table by
 * their names alone, one figure each. A row whose figure is left blank says nothing of the others.
 */
export function sangongTables(run: readonly Token[], title: string): readonly LaidTable[] {
  const rows = rowsOf(run).rows.flatMap((row): (LabelledRow & { readonly next: number })[] => {
    const at = run.indexOf(row.figures[0] as Token) - 1;
    const label = run[at];
    return row.figures.length === 1 && label !== undefined && (sangongOf(label.text) !== undefined || isTotalWord(label.text)) ? [{ label, figures: row.figures, at, next: at + 2 }] : [];
  });
  const stretches = rows.reduce<(typeof rows)[]>((all, row) => (all.at(-1)?.at(-1)?.next === row.at ? [...all.slice(0, -1), [...(all.at(-1) ?? []), row]] : [...all, [row]]), []);
  const list = stretches.find((each) => each.length >= 4 && each.some(({ label }) => isTotalWord(label.text) || sangongOf(label.text) === "sangong")) ?? [];
  const [first] = list;
  if (first === undefined) return [];
  const [name, column] = run.slice(Math.max(0, first.at - 2), first.at);
  const headed = name !== undefined && column !== undefined && /^(?:项目|内容|名称)$/.test(name.text) && !column.isFigure;
  const measure = run.slice(0, first.at).findLast(({ unit }) => unit !== undefined)?.unit;
  const summed = readSummedTable(formRowsOf(tableOf(headed ? [name.text, column.text] : ["项目", "金额"], list)), { title, measure });
  return summed === undefined ? [] : [{ summed, tokens: new Set(list.flatMap(({ label, figures }) => [label, ...figures])) }];
}

interface LabelledRow {
  readonly label: Token;
  readonly figures: readonly Token[];
  /** Where its label stands in the run. */
  readonly at: number;
}

interface Stretch {
  readonly heading: readonly string[];
  readonly rows: readonly LabelledRow[];
}

/** Even rows under a heading; where the heading comes again (续表), the rows under it go on from those before. */
function stretchesOf(run: readonly Token[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const group of evenGroups(rowsOf(run).rows)) {
    const rows = group.map(({ figures }): LabelledRow => {
      const at = run.indexOf(figures[0] as Token) - 1;
      return { label: run[at] as Token, figures, at };
    });
    const heading = headingOf(run.slice(0, rows[0]?.at), group[0]?.figures.length ?? 0);
    const last = stretches.at(-1);
    if (heading === undefined) continue;
    if (last?.heading.join("|") === heading.join("|")) stretches[stretches.length - 1] = { heading, rows: [...last.rows, ...rows] };
    else stretches.push({ heading, rows });
  }
  return stretches.filter(({ rows }) => rows.length >= enough);
}

/** A rate, or what stands for a blank cell. */
function isValue({ text }: Token): boolean {
  const read = readCell(text);
  return (read.state === "figure" && /^-?[\d.,]+[%％]$/.test(text)) || /^(?:-|—+|\/)$/.test(text);
}

/** Rows that follow each other with as many figures each, a label of one cell before them. */
function evenGroups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const open = groups.at(-1);
    const before = open?.at(-1);
    if (before !== undefined && before.figures.length === row.figures.length && row.words === 1) open?.push(row);
    else groups.push([row]);
  }
  return groups.filter((group) => (group[0]?.figures.length ?? 0) >= 2);
}

/** The line of names over the rows, or as many cells without a figure among them. */
function headingOf(above: readonly Token[], width: number): readonly string[] | undefined {
  const line = above.at(-1)?.words ?? [];
  if (line.length === width + 1) return line;
  const cells = above.slice(-width - 1);
  return cells.length === width + 1 && cells.every(({ text, isFigure }) => !isFigure && text.length <= longestName) ? cells.map(({ text }) => text) : undefined;
}

/** Longer cells are titles. */
const longestName = 14;

/** Funds and indicators of a form are read as such, and by rules of their own. */
function isOfForm(words: readonly string[]): boolean {
  return words.some((word) => /得分|指标值|完成值|资金总额|三级指标/.test(word));
}

function tableOf(heading: readonly string[], rows: readonly LabelledRow[]): Table {
  const { place } = (rows[0] as LabelledRow).label;
  const cells = [heading.map((text) => ({ text, place })), ...rows.map(({ label, figures }) => [label, ...figures])];
  const laid = cells.map((row, at): TableRow => ({
    cells: row.map((cell, column): Cell => ({ row: at + 1, column: column + 1, rowSpan: 1, columnSpan: 1, kind: "text", text: cell.text, place: cell.place })),
  }));
  return { kind: "table", origin: "table", grid: "exact", rows: laid, place };
}
