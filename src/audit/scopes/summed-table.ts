import type { Submission, SummedColumn, SummedTable } from "../../model/index.js";
import { words, type Words } from "../words.js";
import { context } from "./fill.js";
import type { Context, Scope } from "./scope.js";
import { flag, list, map, text, told, type Shape } from "./shape.js";

const sumShape = (about: string, name: string): Shape =>
  map(about, {
    name: text(name),
    of: text("total 合计、subtotal 小计、heading 带编号的上级行", "total"),
    total: told(),
    parts: list(told()),
    sure: flag("同表另有地方照此加得平，说明结构没有看错", true),
  });

const columnShape: Readonly<Record<string, Shape>> = { column: sumShape("一栏", "栏名") };
const lineShape: Readonly<Record<string, Shape>> = { line: sumShape("一行", "行名") };
const derivedShape: Readonly<Record<string, Shape>> = {
  derived: map("由同一行（列）别的数得出的数", { kind: text("difference 相减、quotient 相除、growth 增长率、product 相乘、average 每户每人的金额、mean 平均数"), name: text("行名和栏名"), printed: told(), first: told(), more: list(told()), second: told(), further: list(told()), from: text("各栏的栏名"), signed: flag("本栏减少数带负号，正负号写反也算错", false) }),
};
const selectionShape: Readonly<Record<string, Shape>> = {
  selection: map("其中项", { name: text("行名和栏名"), part: told(), whole: told(), sure: flag("同表其他栏都不超过", true), points: flag("得分与同行的分值，而不是其中项", false) }),
};

/** A column of a table known by its layout alone: rows, and the 合计 that they make up. */
export const tableColumn: Scope = {
  name: "table-column",
  title: words("未列入表式的表里，每一栏的合计、小计行", "every column of a table known by its layout, with its 合计 and 小计 rows"),
  shape: columnShape,
  contexts: (submission) => [...sumsOf(submission, "column", ({ columns }) => columns), ...questionsOf(submission, "rows")],
};

/** A row of such a table: columns, and the 合计 column that they make up. */
export const tableLine: Scope = {
  name: "table-line",
  title: words("未列入表式的表里，每一行的合计、小计栏", "every row of a table known by its layout, with its 合计 column"),
  shape: lineShape,
  contexts: (submission) => [...sumsOf(submission, "line", ({ lines }) => lines), ...questionsOf(submission, "columns")],
};

/** 增减额, 执行率, 增长率, 单价 × 数量, 户均, 平均分. */
export const tableDerived: Scope = {
  name: "table-derived",
  title: words("未列入表式的表里，由同一行（列）别的数得出的数", "figures of a table known by its layout that others of their row or column give"),
  shape: derivedShape,
  contexts: (submission) =>
    each(submission, (table, form) => table.derived.map(({ of, ...derived }) => context(derivedShape, submission, { data: { derived: { ...derived, from: of.join("、") } }, place: derived.printed.place, subject: titleOf(table), form, show: ["derived"] }))),
};

/** 其中 rows. */
export const tableSelection: Scope = {
  name: "table-selection",
  title: words("未列入表式的表里的其中项", "其中 rows of a table known by its layout"),
  shape: selectionShape,
  contexts: (submission) => each(submission, (table, form) => table.selections.map((selection) => context(selectionShape, submission, { data: { selection: { ...selection, points: selection.points === true } }, place: selection.part.place, subject: titleOf(table), form, show: ["selection"] }))),
};

function sumsOf(submission: Submission, key: "column" | "line", sums: (table: SummedTable) => readonly SummedColumn[]): Context[] {
  const shape = key === "column" ? columnShape : lineShape;
  return each(submission, (table, form) => sums(table).map((sum) => context(shape, submission, { data: { [key]: sum }, place: sum.total.place, subject: titleOf(table), form, show: [key] })));
}

/** A total that cannot be told how it is made up is named as not checked. */
function questionsOf(submission: Submission, about: "rows" | "columns"): Context[] {
  const [shape, key] = about === "rows" ? [columnShape, "column"] : [lineShape, "line"];
  return each(submission, (table, form) =>
    table.questions
      .filter((question) => question.about === about)
      .map(({ name, place }) => context(shape, submission, { data: { [key]: { name, sure: false } }, place, subject: titleOf(table), form, blocked: unclear[about] })),
  );
}

const unclear: Readonly<Record<"rows" | "columns", Words>> = {
  rows: words("合计由哪些行相加，表里看不准", "which rows the total adds up cannot be told for certain"),
  columns: words("合计栏由哪些栏相加，表里看不准", "which columns the total adds up cannot be told for certain"),
};

function each(submission: Submission, work: (table: SummedTable, form: number) => Context[]): Context[] {
  return submission.summedTables.flatMap((table, at) => work(table, 1_000 + at));
}

function titleOf(table: SummedTable): string | undefined {
  return table.title === "" ? undefined : table.title;
}
