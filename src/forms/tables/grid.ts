import type { Fact } from "../../model/index.js";
import { noMeasure, readCell, type Measure } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import { cellUnder, filled, type FormRow } from "../rows.js";
import { squash } from "../words.js";
import { readHeader, type Column } from "./columns.js";
import { inPercent, isAttribute, isBesideWord, isCount, isElision, isNestedWord, isPoints, isRate, isRatedRow, isSubtotalWord, isTotalWord, numberingOf, subjectCode } from "./words.js";

/** One row under the heading, and what its words make of it. */
export interface Line {
  readonly at: number;
  readonly row: FormRow;
  readonly label: string;
  readonly role: "total" | "subtotal" | "nested" | "beside" | "plain";
  /** Depth by its numbering or its subject code, outermost 0; undefined where it has neither. */
  readonly level: number | undefined;
  readonly code: string | undefined;
  /** What a label cell merged over several rows says. */
  readonly group: string;
  /** What 序号 says of it; empty where nothing, as for the details of the row above. */
  readonly ordinal: string;
  /** 三公经费 in the first of several columns of labels: told in its first row, and meant where the rows below leave it blank. */
  readonly category: string;
}

/** A table under its heading: figures by line and column. */
export interface Grid {
  readonly columns: readonly Column[];
  /** Columns of figures only. */
  readonly figures: readonly Column[];
  readonly lines: readonly Line[];
  /** The same cell is always the same fact. */
  fact(line: Line, column: Column): Fact | undefined;
}

/** Reads a table of any make; one with two tables side by side (收入 left, 支出 right) gives both. */
export function gridsOf(rows: readonly FormRow[], measure: Measure = noMeasure): readonly Grid[] {
  const body = rows.filter((row) => filled(row).length > 0);
  const header = readHeader(body);
  if (header === undefined) return [];
  const heads = new Set(body.slice(0, header.end).map(wordsOf));
  // The heading is printed again where the table goes on overleaf.
  const below = body.slice(header.end).filter((row) => (filled(row).length > 1 || filled(row).some(({ text }) => isElision(squash(text)))) && !heads.has(wordsOf(row)) && !isNumbering(row));
  return sidesOf(header.columns, below, (row, column) => cellUnder(row, header.heading, column.head)?.text ?? "").map((columns) => gridOf(columns, below, header.heading, header.measure ?? measure));
}

const isOrdinal = (own: string): boolean => /^序号?$|^编号$|^行次$/.test(own);

/** 单位：万元 above a table is not of its rates, nor of 自评得分, nor of 人数. */
const isUnderNoCaption = ({ name, own, head }: Column): boolean => isRate(name) || isCount(own) || isPoints(own) || inPercent.test(head.text);

function gridOf(columns: readonly Column[], rows: readonly FormRow[], heading: Parameters<typeof cellUnder>[1], measure: Measure): Grid {
  const labels = columns.filter((column) => column.kind === "label");
  const figures = columns.filter((column) => column.kind === "figure");
  const groups = new Map<Column, { text: string; until: number }>();
  const [ordinals, categories] = [labels.find(({ own }) => isOrdinal(own)), labels.find(({ own }) => !isOrdinal(own))];
  // 是否超支 right of the figures tells of a row as well, and is no name of it.
  const naming = labels.filter(({ own, at }) => !isAttribute(own) && at < Math.max(...figures.map((column) => column.at)));
  let category = "";
  // 未成年人占比 with points of its own is an indicator like the others, and compares nothing with the rows above.
  const scored = figures.filter(({ own }) => isPoints(own)).length >= 2;
  const lines = rows.map((row, at): Line => {
    const texts = labels.map((column) => {
      const cell = cellUnder(row, heading, column.head);
      if (cell !== undefined && cell.rowSpan > 1) groups.set(column, { text: squash(cell.text), until: cell.row + cell.rowSpan });
      return squash(cell?.text ?? "");
    });
    const number = row.cells[0]?.row ?? at;
    const covering = [...groups.values()].filter((group) => number < group.until).map((group) => group.text);
    const told = categories === undefined || categories === labels.at(-1) ? "" : (texts[labels.indexOf(categories)] ?? "");
    if (told !== "") category = told;
    const ordinal = ordinals === undefined ? "" : (texts[labels.indexOf(ordinals)] ?? "");
    return lineOf(row, at, texts, { covering, category, ordinal, scored }, texts.filter((_, index) => naming.some((column) => column === labels[index])));
  });
  const known = new Map<Line, Map<Column, Fact | undefined>>();
  const fact = (line: Line, column: Column): Fact | undefined => {
    const told = known.get(line) ?? new Map<Column, Fact | undefined>();
    known.set(line, told);
    if (told.has(column)) return told.get(column);
    const cell = cellUnder(line.row, heading, column.head);
    const name = line.role === "total" ? "合计" : line.label;
    const made = cell === undefined || cell.rowSpan > 1 ? undefined : factOf(cell, { concept: "other", subject: name }, `${name} ${column.name}`, isRatedRow(line.label) ? noMeasure : (column.measure ?? (isUnderNoCaption(column) ? noMeasure : measure)));
    told.set(column, made);
    return made;
  };
  return { columns, figures, lines, fact };
}

/** @param naming those of the texts that name the row rather than tell of it */
function lineOf(row: FormRow, at: number, texts: readonly string[], { covering, category, ordinal, scored }: { covering: readonly string[]; category: string; ordinal: string; scored: boolean }, naming: readonly string[]): Line {
  const words = texts.filter((text) => text !== "" && (readCell(text).state === "text" || /^(?:20\d\d年|\d{1,2}月)/.test(text)));
  const own = words.filter((text) => !covering.includes(text));
  const named = (own.length > 0 ? own : words).filter((text) => naming.includes(text));
  const label = named.at(-1) ?? (own.length > 0 ? own : words).at(-1) ?? texts.find((text) => text !== "") ?? "";
  const code = texts.map(subjectCode).find((found) => found !== undefined);
  const level = code !== undefined && code !== label ? code.length / 2 - 1.5 : numberings(texts);
  const nested = [...words, ...covering].some(isNestedWord);
  const is = (test: (text: string) => boolean): boolean => (own.length > 0 ? own : words).some(test);
  const role = nested ? "nested" : is(isSubtotalWord) ? "subtotal" : is(isTotalWord) ? "total" : (!scored && is(isBesideWord)) || label === "" ? "beside" : "plain";
  return { at, row, label, role, level, code, group: covering.join("/"), category, ordinal };
}

/** 一、 stands in a column of its own as often as before the words. */
function numberings(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const found = numberingOf(text) ?? (/^[一二三四五六七八九十]{1,3}$/.test(text) ? 0 : /^\([一二三四五六七八九十]{1,3}\)$/.test(text) ? 1 : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordsOf(row: FormRow): string {
  return filled(row).map((cell) => squash(cell.text)).join("|");
}

/** 栏次 1 2 3: the numbers of the columns. */
function isNumbering(row: FormRow): boolean {
  const cells = filled(row).map((cell) => squash(cell.text));
  const numbers = cells.filter((text) => /^\d{1,2}(?:=.*)?$/.test(text)).map((text) => Number.parseInt(text, 10));
  return /^(?:栏次|行次|栏目)$/.test(cells[0] ?? "") || (numbers.length >= 3 && numbers.length >= cells.length - 1 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1));
}

/** Parts a table whose headings begin again: 项目 决算数 项目 决算数, each with a 合计 of its own. */
function sidesOf(columns: readonly Column[], rows: readonly FormRow[], textAt: (row: FormRow, column: Column) => string): readonly (readonly Column[])[] {
  const starts = columns.filter((column, index) => {
    const before = columns[index - 1];
    if (index === 0 || column.kind !== "label" || before?.kind === "label" || before === undefined) return false;
    // 二级指标 名称 分值 right of 一级指标 名称 分值 parts the same whole more finely.
    if (/^[一二三四]级指标/.test(column.name)) return false;
    if (!columns.slice(index + 1).some((later) => later.kind === "figure")) return false;
    return columns.slice(0, index).some((other) => other.kind === "label" && other.own === column.own) || rows.some((row) => isTotalWord(squash(textAt(row, column))));
  });
  const cuts = [0, ...starts.map((column) => columns.indexOf(column)), columns.length];
  return cuts.slice(0, -1).map((from, index) => columns.slice(from, cuts[index + 1])).filter((side) => side.some((column) => column.kind === "figure"));
}
