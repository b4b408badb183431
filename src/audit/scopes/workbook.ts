import { formAt, type NamedForm, type Submission, type UnknownFormulas, type Workbook } from "../../model/index.js";
import type { Place } from "../../document/index.js";
import { words, type Words } from "../words.js";
import { context, type Made } from "./fill.js";
import type { Context, Scope } from "./scope.js";
import { flag, list, map, number, text, told, type Shape } from "./shape.js";

type Shapes = Readonly<Record<string, Shape>>;

const formulaShape: Shapes = { formula: map("有公式的单元格", { at: text("单元格 G12"), formula: text("公式"), stored: told(), gives: told(), agrees: flag("存储值就是公式的结果（浮点误差、按显示位数取整不算不同）") }) };
const typedShape: Shapes = { typed: map("左右（上下）都是同一求和公式、唯独手填的合计", { at: text("单元格"), typed: told(), formula: text("相邻公式搬到这一格的样子"), gives: told(), agrees: flag("手填的数正是公式的结果"), neighbours: list(text("相邻的公式单元格")) }) };
const sumShape: Shapes = { cell: map("求和的单元格", { at: text("单元格"), formula: text("公式"), total: told(), leftOut: list(told()), texts: list(told()), hidden: list(told()) }) };
const errorShape: Shapes = { errors: map("一张工作表的错误值", { sheet: text("工作表"), roots: list(told()), count: number("共几处"), cells: list(text("单元格和错误值")) }) };
const linkShape: Shapes = { links: map("公式引用的其他文件", { files: list(text("文件名")), by: list(told()) }) };

/** Every formula that could be worked out; those that could not are named as not checked, by reason. */
export const workbookFormula: Scope = {
  name: "workbook-formula",
  title: words("工作簿里能验算的每个公式", "every formula of a workbook that can be worked out"),
  shape: formulaShape,
  contexts: (submission) =>
    each(submission, (workbook, make) => [
      ...workbook.formulas.map((formula) => make(formulaShape, { data: { formula }, place: formula.stored.place, show: ["formula"] })),
      ...workbook.unknown.map(({ why, count, place }) => make(formulaShape, { data: { formula: {} }, place, blocked: reason(why, count) })),
    ]),
};

/** Totals typed in among formulas. */
export const workbookTyped: Scope = {
  name: "workbook-typed",
  title: words("一行（列）求和公式中间手填的合计", "a total typed in among sums by formula"),
  shape: typedShape,
  contexts: (submission) => each(submission, (workbook, make) => workbook.typed.map((typed) => make(typedShape, { data: { typed }, place: typed.typed.place, show: ["typed"] }))),
};

/** Cells that add up ranges. */
export const workbookSum: Scope = {
  name: "workbook-sum",
  title: words("工作簿里求和的单元格", "every cell of a workbook that adds up ranges"),
  shape: sumShape,
  contexts: (submission) => each(submission, (workbook, make) => workbook.sums.map((cell) => make(sumShape, { data: { cell }, place: cell.total.place, show: ["cell"] }))),
};

/** Sheets with error cells. */
export const workbookErrors: Scope = {
  name: "workbook-errors",
  title: words("有错误值的工作表", "a worksheet with error cells"),
  shape: errorShape,
  contexts: (submission) =>
    each(submission, (workbook, make) =>
      workbook.errors.flatMap(({ sheet, roots, count }) => {
        const [first] = roots;
        const cells = roots.slice(0, 6).map(({ place, text: code }) => `${place.at.kind === "sheet" ? place.at.ref : ""} ${code}`.trim());
        return first === undefined ? [] : [make(errorShape, { data: { errors: { sheet, roots, count, cells: count > cells.length ? [...cells, "……"] : cells } }, place: first.place, show: ["errors"] })];
      }),
    ),
};

/** Workbooks whose formulas draw on other files. */
export const workbookLinks: Scope = {
  name: "workbook-links",
  title: words("公式引用其他文件的工作簿", "a workbook whose formulas draw on other files"),
  shape: linkShape,
  contexts: (submission) =>
    each(submission, (workbook, make) => {
      const { links } = workbook;
      return links.length === 0 ? [] : [make(linkShape, { data: { links: { files: links.map(({ name, formulas }) => `${name}（${formulas} 处）`), by: links.map(({ by }) => by) } }, place: workbook.place, show: ["links"] })];
    }),
};

const whys: Readonly<Record<UnknownFormulas["why"], (count: number) => Words>> = {
  "other-file": (n) => words(`${n} 个公式引用其他文件，没有验算`, `${n} formulas draw on other files and were not worked out`),
  function: (n) => words(`${n} 个公式用了不验算的函数`, `${n} formulas use functions that are not worked out`),
  reference: (n) => words(`${n} 个公式引用的名称或区域读不出来`, `${n} formulas refer to names or ranges that cannot be read`),
  value: (n) => words(`${n} 个公式里有文字参加运算，或结果不是数`, `${n} formulas calculate with words, or give no number`),
  unsaved: (n) => words(`${n} 个公式没有保存结果，请用 Excel 或 WPS 打开保存一次`, `${n} formulas were saved without a result; open and save the file once in Excel or WPS`),
  circle: (n) => words(`${n} 个公式引用了自己`, `${n} formulas refer to themselves`),
  size: (n) => words(`${n} 个公式涉及的单元格太多，没有验算`, `${n} formulas go over too many cells and were not worked out`),
  syntax: (n) => words(`${n} 个公式读不出来`, `${n} formulas cannot be read`),
  unsure: (n) => words(`${n} 个公式的结果取决于看不见的内容（隐藏行、合并单元格下的数、空格），没有下结论`, `${n} formulas depend on what cannot be seen (hidden rows, values under merged cells, spaces) and were not judged`),
};

function reason(why: UnknownFormulas["why"], count: number): Words {
  return whys[why](count);
}

type Make = (shape: Shapes, made: Omit<Made, "subject" | "form">) => Context;

function each(submission: Submission, work: (workbook: Workbook, make: Make) => readonly Context[]): Context[] {
  if (submission.workbooks.length === 0) return [];
  const forms = formsOf(submission);
  const make: Make = (shape, made) => context(shape, submission, { ...made, ...whose(made.place, forms) });
  return submission.workbooks.flatMap((workbook) => work(workbook, make));
}

interface Placed extends NamedForm {
  readonly order: number;
}

/** The forms on sheets, in the order in which findings are told. */
function formsOf({ narratives, baseTables, overallForms, projectForms, summedTables }: Submission): Placed[] {
  const forms: readonly NamedForm[] = [...narratives, ...baseTables, ...overallForms, ...projectForms];
  const summed = summedTables.map(({ kind, title, place }, at) => ({ kind, subject: title, place, order: 1_000 + at }));
  return [...forms.map((form, order) => ({ kind: form.kind, subject: form.subject, place: form.place, order })), ...summed];
}

/** A figure in a project's form speaks of that project; on a sheet of no known form it goes by the sheet's name. */
function whose(place: Place, forms: readonly Placed[]): { subject: string | undefined; form: number } {
  const form = formAt(place, forms);
  if (form === undefined) return { subject: place.at.kind === "sheet" ? place.at.sheet : undefined, form: 2_000 };
  return { subject: form.kind === "project" || form.kind === "summed" ? form.subject : undefined, form: form.order };
}
