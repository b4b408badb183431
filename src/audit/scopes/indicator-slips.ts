import { Fact, type Indicator, type ScoredForm, type Submission, type ToldResult } from "../../model/index.js";
import { isSlipOf, isSwapOf, isTenfoldOf, type Quantity } from "../../quantity/index.js";
import { normaliseName } from "../names.js";
import { isNearName, namesResult, shareWords } from "../result-names.js";
import { scoredForms } from "./forms.js";

export interface Telling {
  readonly result: ToldResult;
  readonly form: ScoredForm;
}

export interface Matched extends Telling {
  readonly row: Indicator;
  readonly printed: Fact;
}

/** Results that a report tells with a slip of the hand, under names too loose for anything else to show that they are an indicator's. */
export function slipsIn(told: readonly ToldResult[], tellings: readonly Telling[], submission: Submission): readonly Matched[] {
  const loose = told.filter(({ aimed }) => !aimed).flatMap((result) => slipsOf(result, submission)).filter(({ row, result }) => !told.some((other) => sameFigure(other.figure, row.actual) && (isPreciseSlip(result.figure.quantity as Quantity, row.actual.quantity as Quantity) || other.names.some((own) => shareWords(own, row.name)))));
  return [...loose, ...nearSlips(tellings.filter(({ result }) => (result.figure.quantity?.printedDigits ?? 0) >= certainDigits || isLongName(result)), submission).filter(({ printed }) => !loose.some((each) => each.printed === printed))];
}

/**
 * 建成机耕路42.5公里 and 机耕路 45.2公里 in the form of one project, 扫描1265.4万页 and 扫描页数 1256.4万页: words of one thing, and digits that changed places.
 * Under names so loose nothing less shows that both are the same figure, and no other figure of the form may be the one told. So with rates whose names end alike.
 */
function slipsOf(result: ToldResult, submission: Submission): readonly Matched[] {
  const told = result.figure.quantity;
  if (told === undefined || told.printedDigits < 3) return [];
  return scoredForms(submission).flatMap((form): Matched[] => {
    const counts = form.indicators.filter(({ actual }) => actual.quantity?.looseness === "exact" && actual.quantity.measure.dimension === told.measure.dimension);
    // A target of ≥95% is no 95.6%, cut or not.
    const isTarget = (row: Indicator): boolean => {
      const due = boundOf(row)?.quantity;
      return due?.measure.dimension === told.measure.dimension && due.compare(told) === 0;
    };
    if (counts.some((row) => sameFigure(result.figure, row.actual) || isTarget(row))) return [];
    const rows = counts.filter(({ name, actual }) => actual.quantity !== undefined && (isSwapOf(told, actual.quantity) ? isNamedAlike(result, name) : isPreciseSlip(told, actual.quantity) && isNamedSoAt(result, name)));
    const [row] = rows;
    return row === undefined || rows.length > 1 ? [] : [{ result, row, form, printed: row.actual }];
  });
}

function isNamedAlike({ names, figure }: ToldResult, name: string): boolean {
  return names.some((own) => (figure.quantity?.measure.dimension === "ratio" ? endsAlike(own, name) : shareWords(own, name)));
}

/** So many digits, all but one of them the same, are hardly those of two things with one name. */
const precise = 4;

function isPreciseSlip(told: Quantity, printed: Quantity): boolean {
  return Math.min(told.printedDigits, printed.printedDigits) >= precise && isSlipOf(told, printed);
}

/** What any rate of a report may be called by. */
const anyRate = /^(?:人员)?(?:完成|执行|支付|到位|使用|支出|达标|拨付|控制|增长|占用)率$/;

/** 办结率 told, and 网格事件办结率 in the form; the one name is the other's end; 综合满意率 and 师生家长满意度: of those content. Counts are called by the very name. */
function isNamedSoAt({ names, figure }: ToldResult, name: string): boolean {
  const plain = (each: string): string => normaliseName(each).replace(/满意度$/, "满意率");
  return names.some((own) => {
    if (figure.quantity?.measure.dimension !== "ratio") return normaliseName(own).length >= 4 && plain(own) === plain(name);
    const [short, long] = [own, name].map(plain).sort((a, b) => a.length - b.length) as [string, string];
    const ofContent = [short, long].every((each) => each.endsWith("满意率"));
    return ofContent || (short.length >= 3 && !anyRate.test(short) && long.endsWith(short));
  });
}

/** 群众回访满意率 and 回访满意率: of two rates of one place the one name is the other's end. */
function endsAlike(one: string, other: string): boolean {
  const [short, long] = [one, other].map(normaliseName).sort((a, b) => a.length - b.length) as [string, string];
  return short.length >= 4 && long.endsWith(short);
}

/** So many characters name one thing wherever they stand, and so many digits one figure. */
const certainName = 6;
const certainDigits = 3;

/**
 * 硬化村组公路31公里 in a goal, and 硬化公路里程 13公里 among the indicators: near names, and a figure that is a slip away from the one printed. No other indicator has the figure told,
 * and nothing else is told that has the figure printed, unless it is of the very name.
 */
export function nearSlips(tellings: readonly Telling[], submission: Submission): readonly Matched[] {
  return tellings.flatMap(({ result, form }): Matched[] => {
    const { quantity } = result.figure;
    if (quantity === undefined || quantity.looseness !== "exact" || quantity.printedDigits < 2 || quantity.measure.dimension === "ratio" || isPrinted(result.figure, submission)) return [];
    // What one project did is a part of the unit's result.
    if (form.kind === "overall" && result.ofProject) return [];
    const [row, ...others] = form.indicators.filter((each) => isNamed(result, each));
    const only = row === undefined || others.length > 0 ? undefined : slipAt({ result, form }, row);
    if (only === undefined) return [];
    const again = tellings.some(({ result: other }) => other !== result && other.aimed === result.aimed && sameFigure(other.figure, only.printed) && isNamed(other, only.row));
    return again && !isOfVeryName(result, only.row) ? [] : [only];
  });
}

function slipAt({ result, form }: Telling, row: Indicator): Matched | undefined {
  const [told, printed] = [result.figure.quantity, result.aimed ? boundOf(row) : row.actual];
  const due = printed?.quantity;
  if (told === undefined || printed === undefined || due?.looseness !== "exact" || told.measure.dimension !== due.measure.dimension || due.measure.dimension === "none" || told.agrees(due) || !isSlipOf(told, due)) return undefined;
  if (result.names.some((own) => namesResult(own, row.name, false))) return { result, row, form, printed };
  // 聘用专职护林员22名 of 220: a tenth may be a part. So may 餐饮单位36家 of 56, for one figure in five of two digits is a digit off another by chance.
  const mayBePart = (isTenfoldOf(told, due) && told.compare(due) < 0) || (told.printedDigits < certainDigits && !isSwapOf(told, due));
  return mayBePart ? undefined : { result, row, form, printed };
}

function isNamed({ names }: ToldResult, { name }: Indicator): boolean {
  return names.some((own) => namesResult(own, name, false) || isNearName(own, name));
}

function isLongName({ names }: ToldResult): boolean {
  return names.some((own) => own.length >= certainName);
}

/** 更新改造雨量站36个 in one place and 56个 in another: where the very name is long, or the figure is, both are the same stations. */
function isOfVeryName({ names, figure }: ToldResult, { name }: Indicator): boolean {
  return names.some((own) => namesResult(own, name, false) && (own.length >= certainName || (figure.quantity?.printedDigits ?? 0) >= certainDigits));
}

/** Whether some indicator was to come to that figure, or came to it. */
function isPrinted(figure: Fact, submission: Submission): boolean {
  return scoredForms(submission).some(({ indicators }) => indicators.some((row) => sameFigure(figure, row.actual) || sameFigure(figure, boundOf(row))));
}

export function sameFigure(one: Fact, other: Fact | undefined): boolean {
  const [a, b] = [one.quantity, other?.quantity];
  return a !== undefined && b !== undefined && a.measure.dimension === b.measure.dimension && a.agrees(b);
}

/** The figure of ≥95%, where the target is one figure. */
export function boundOf({ target, targetCell }: Indicator): Fact | undefined {
  return "bound" in target ? new Fact({ ...targetCell, state: "figure", quantity: target.bound }) : undefined;
}
