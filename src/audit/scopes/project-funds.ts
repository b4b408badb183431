import type { Fact, Narrative, ScoredForm, Submission, ToldAmount } from "../../model/index.js";
import { isSlipOf, isSwapOf, isTenfoldOf, type Quantity } from "../../quantity/index.js";
import { namesIn } from "../named-in.js";
import { spotOf } from "../spot.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import { orderOf, trustedReports } from "./forms.js";
import { boundOf } from "./indicator-slips.js";
import type { Context, Scope } from "./scope.js";
import { cell, text, told, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  name: text("项目名称"),
  told: told(),
  printed: cell("项目自评表所填", "as the project's form prints it"),
};

/**
 * A project's budget, spending or rate as a sentence of the report tells it, beside its form. What the form prints anywhere is told rightly, be it called otherwise; what it does
 * not print may be of a part, of a source or of a quarter, so that only a figure that is a slip of the hand away from the one of its name is set against it.
 */
export const projectFunds: Scope = {
  name: "project-funds",
  title: words("报告所写的项目预算、支出、执行率与项目自评表", "a project's funds as the report and its form tell them"),
  shape,
  contexts: (submission) => trustedReports(submission).flatMap((report) => (report.amounts ?? []).flatMap((amount) => contextsOf(submission, report, amount))),
};

function contextsOf(submission: Submission, report: Narrative, amount: ToldAmount): readonly Context[] {
  const form = formOf(amount, submission.projectForms);
  const column = form === undefined ? undefined : columnOf(amount, form);
  const printed = form === undefined || column === undefined ? undefined : printedIn(form, column);
  const [figure, due] = [amount.figure.quantity, printed?.quantity];
  if (form === undefined || printed === undefined || figure === undefined || due === undefined || due.isZero || !figure.isOfKind(due)) return [];
  const agrees = figure.agrees(due) || figure.roundsFrom(due);
  if (!agrees && (isElsewhere(figure, submission, form) || isOfTheUnit(figure, submission) || !isSlip(figure, due, amount) || isTold(report, amount, form, due))) return [];
  return [context(shape, submission, { data: { name: form.subject, told: amount.figure, printed }, place: amount.figure.place, subject: form.subject, form: orderOf(submission, form), show: ["told", "printed"] })];
}

/** Whether a figure told as the unit's stands in words that name one project: 一是图书购置费，全年支出79.2万元. */
export function isOfNamedProject(fact: Fact, report: Narrative, forms: readonly ScoredForm[]): boolean {
  const amount = (report.amounts ?? []).find(({ figure }) => spotOf(figure) === spotOf(fact));
  const [form, ...others] = amount === undefined ? [] : namesIn(amount.said, forms);
  return amount !== undefined && form !== undefined && others.length === 0 && isWhole(amount.said, form) && columnOf(amount, form) !== undefined && !/整体|总支出|支出总|合计|共计/.test(amount.said);
}

/** The one project that the words right before the figure name, or else the nearest heading, with no other named in between. */
function formOf({ said, before, headings }: ToldAmount, forms: readonly ScoredForm[]): ScoredForm | undefined {
  const named = namesIn(said, forms);
  if (named.length > 0) return named.length === 1 && isWhole(said, named[0] as ScoredForm) ? named[0] : undefined;
  // 路灯维护：支出310万元，…。年初预算280万元: a paragraph that opens with the name goes on with its project.
  const told = namesIn(before, forms);
  const [first] = told;
  if (first !== undefined && told.length === 1 && opensWith(before, first)) return first;
  const [heading] = [...headings].reverse().map((each) => namesIn(each, forms)).filter((each) => each.length > 0);
  const over = heading?.length === 1 ? heading[0] : undefined;
  return over === undefined || told.some((each) => each !== over) ? undefined : over;
}

function opensWith(text: string, { subject }: ScoredForm): boolean {
  const opening = /^[^,，。;；:：]*/.exec(text.replace(/^\s*[(（]?[一二三四五六七八九十\d]+(?:是|[、.)）])\s*/, ""))?.[0] ?? "";
  const core = coreOf(subject);
  return opening.startsWith(core) && opening.length <= core.length + 8;
}

/** A name of which the text has but a part may be another project's. */
function isWhole(said: string, { subject }: ScoredForm): boolean {
  return said.includes(subject) || said.includes(coreOf(subject));
}

/** 文献购置 of 文献购置费项目. */
function coreOf(subject: string): string {
  return subject.replace(/(?:专项)?(?:资金|经费|补助|项目|支出)$/, "");
}

type Column = "initial" | "fullYear" | "actual" | "rate";

const asked: readonly (readonly [Column, RegExp])[] = [
  ["initial", /^年初(?:部门)?(?:预算|安排)(?:安排|资金|金额|数)*$/],
  ["fullYear", /^(?:全年|调整后|调整后全年)?的?预算(?:安排|资金|金额|总额|数)*$|^调整后$|^(?:共?安排|投入)(?:财政)?(?:预算|专项|项目)?(?:资金|经费)?$/],
  ["actual", /^(?:全年|当年|本年|实际|决算|已|总)*(?:支出|支付|使用|执行)(?:资金|金额|总额|数)*$/],
  ["rate", /^(?:全年|项目|资金|预算|支出|的)*(?:执行|支付|支出|使用)(?:率|进度)$/],
];

/** What the words before a figure call it, without the project's name and what every amount is told with. */
function columnOf({ lead, figure }: ToldAmount, { subject }: ScoredForm): Column | undefined {
  const core = coreOf(subject);
  const own = lead.replace(/\s|[“”"《》]/g, "").replace(/^\(?[一二三四五六七八九十\d]+(?:是|[、.)])/, "");
  const plain = own.replace(core, "").replace(/^(?:专项|资金|经费|补助|工作|项目|该|本|20\d\d年度?)+(?=.)/, "").replace(/(?:共计?|合计|为|是|达到?|了)+$/, "");
  const isRate = figure.quantity?.measure.dimension === "ratio";
  return asked.find(([column, words]) => (column === "rate") === isRate && words.test(plain))?.[0];
}

function printedIn({ total, executionRate }: ScoredForm, column: Column): Fact | undefined {
  return column === "rate" ? executionRate : total?.[column];
}

/** So many digits, or two that changed places, show that the figure of the form was meant. */
const telling = 3;

/** 安排资金40万元 of 60 may leave what came from elsewhere; what is called the year's spending or budget leaves nothing. */
const wholly = /年初|全年|调整后|实际|决算/;

function isSlip(figure: Quantity, due: Quantity, { lead }: ToldAmount): boolean {
  if (figure.measure.dimension === "ratio") return figure.printedDigits >= 2 && isSlipOf(figure, due);
  const digits = Math.max(figure.significantDigits, due.significantDigits);
  const long = digits >= telling || (digits >= telling - 1 && wholly.test(lead));
  return isSwapOf(figure, due) || isTenfoldOf(figure, due) || (long && isSlipOf(figure, due));
}

/** Whether the form of the project, or that of another one, prints the figure in another place, or two of its figures give the rate. */
function isElsewhere(figure: Quantity, { projectForms }: Submission, own: ScoredForm): boolean {
  const rows = (form: ScoredForm): readonly (Fact | undefined)[] => [...(form.total === undefined ? [] : [form.total]), ...form.parts].flatMap(({ initial, fullYear, actual, rate }) => [initial, fullYear, actual, rate]);
  const isRate = figure.measure.dimension === "ratio";
  const printed = projectForms.flatMap((form) => [...rows(form), form.executionRate, ...(isRate ? [] : form.indicators).flatMap((row) => [row.actual, boundOf(row)])]);
  const ratios = [own.total?.initial, own.total?.fullYear].flatMap((whole) => (own.total?.actual?.quantity === undefined || whole?.quantity === undefined || whole.quantity.isZero ? [] : [own.total.actual.quantity.dividedBy(whole.quantity)]));
  return printed.some((each) => each?.quantity !== undefined && each.quantity.isOfKind(figure) && each.quantity.agrees(figure)) || (isRate && ratios.some((each) => figure.roundsFrom(each)));
}

/** What the unit as a whole was given or spent is no figure of one project. */
function isOfTheUnit(figure: Quantity, { overallForms }: Submission): boolean {
  return overallForms.some(({ total, executionRate }) => [total?.initial, total?.fullYear, total?.actual, executionRate].some((each) => each?.quantity?.isOfKind(figure) === true && each.quantity.agrees(figure)));
}

/** The report tells the figure of the form as well, of the same project under the same name: what differs from it is of something else, where it is told in the same sentence. */
function isTold(report: Narrative, amount: ToldAmount, form: ScoredForm, due: Quantity): boolean {
  return (report.amounts ?? []).some((other) => other !== amount && other.sentence === amount.sentence && other.before === amount.before && columnOf(other, form) === columnOf(amount, form) && other.figure.quantity?.isOfKind(due) === true && other.figure.quantity.agrees(due));
}
