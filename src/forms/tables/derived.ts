import { Fact, type DerivedFigure } from "../../model/index.js";
import { comparable, measureOf, noMeasure, percent, Quantity } from "../../quantity/index.js";
import { turned, upright, type Board, type Step, type Track } from "./board.js";
import type { Derivation, Test } from "./derivations.js";
import type { Grid } from "./grid.js";
import { addedUp, waysTo, type Way } from "./ways.js";
import { explains, isPoints, isRate } from "./words.js";

/** More columns than this leave too many pairs that fit by chance. */
const mostColumns = 14;
/** Columns are added up before they are divided in lists of no more rows than these: there are many ways to do so. */
const mostSteps = 300;

/**
 * Columns that their words call a difference, a rate, a product or a mean, row by row; and rows that are called so, column by
 * column. What they are worked out from is told by the figures: the columns that give it in most rows, if those are too many for chance.
 */
export function derivedIn(grid: Grid): readonly DerivedFigure[] {
  return [...derivedOn(upright(grid)), ...derivedOn(turned(grid))];
}

function derivedOn(board: Board): readonly DerivedFigure[] {
  const tracks = board.tracks.filter((track) => board.steps.some((step) => board.fact(step, track)?.isFigure === true));
  if (tracks.length > mostColumns || tracks.length < 2) return [];
  const ratios = new Set(tracks.filter((track) => isRate(track.name) || inPercent(board, track)));
  // 权重（%） beside 得分 is what each row could get, not its share in what all of them got.
  return tracks.filter(({ own }) => !isPoints(own)).flatMap((target) => {
    const simple = workedOut(board, target, waysTo(target, tracks, ratios, board));
    return simple.length > 0 || !ratios.has(target) || board.steps.length > mostSteps ? simple : workedOut(board, target, addedUp(target, tracks.filter((track) => !ratios.has(track))));
  });
}

/** 比上年增减（%）, or figures that print a % themselves: a rate, though its words may as well name an amount. */
function inPercent(board: Board, track: Track): boolean {
  if (/[（(]\s*[%％]\s*[)）]/.test(track.head)) return true;
  const told = board.steps.flatMap((step) => board.fact(step, track)?.quantity ?? []);
  return told.length > 0 && told.every(({ measure }) => measure.dimension === "ratio");
}

function workedOut(board: Board, target: Track, ways: readonly Way[]): readonly DerivedFigure[] {
  const rows = board.steps.map((step) => ({ step, outcomes: ways.map((way) => outcomeOf(board, step, target, way)) }));
  const borneOut = ways.map((_, way): readonly Derivation[] => rows.flatMap(({ outcomes }) => (outcomes[way]?.holds === true && outcomes[way].telling ? outcomes[way] : [])));
  const held = (way: number): number => borneOut[way]?.length ?? 0;
  // 100% is what any two equal columns give, and yet it is no contradiction of the one that is meant.
  const fitting = (way: number): number => rows.filter(({ outcomes }) => outcomes[way]?.holds === true).length;
  const signed = (way: number): number => borneOut[way]?.filter((outcome) => outcome.signed).length ?? 0;
  const byName = (way: number): number => Number(ways[way] !== undefined && isNamedRate(target, ways[way]));
  // Where no budget was moved but one, 年初 and 全年预算 bear out as many rows; what was carried out is held against the year's.
  const ofYearStart = (way: number): number => Number(/年初/.test(ways[way]?.second[0]?.name ?? ""));
  const isLagged = (way: number): boolean => ways[way]?.kind === "growth" && ways[way]?.whole !== undefined;
  const best = ways.map((_, way) => way).sort((one, other) => held(other) - held(one) || Number(isLagged(other)) - Number(isLagged(one)) || signed(other) - signed(one) || ofYearStart(one) - ofYearStart(other) || byName(other) - byName(one))[0];
  const way = best === undefined ? undefined : ways[best];
  if (best === undefined || way === undefined) return [];
  // 累计完成率 is of what has been done so far, which no column need tell.
  if (/累计/.test(target.own) && ![...way.first, ...way.second].some(({ own }) => /累计/.test(own))) return [];
  const isShare = isNamedShare(board, target, way);
  const named = (isNamedRate(target, way) && fitting(best) >= 2) || isShare;
  if (held(best) < (named ? 1 : (way.fewest ?? 2))) return [];
  // Where another pair of columns bears out as many rows, a row must contradict them all.
  const tied = [best, ...ways.map((_, at) => at).filter((at) => at !== best && held(at) === held(best) && (!isShare || isNamedShare(board, target, ways[at] ?? way)))];
  // 增减额 over this year's figure is how 增减率 is often got wrong: where the year before bears out as much, it is of that.
  const ofYearBefore = tied.filter(isLagged);
  const rivals = ofYearBefore.length > 0 ? ofYearBefore : tied;
  const ofTheWhole = rows.some(({ step: { role }, outcomes }) => role === "nested" && rivals.some((at) => outcomes[at]?.holds === true));
  // 其中 has a share of the row it is in, unless others of the table show that it is of the whole.
  const ofItsRow = ({ role }: Step): boolean => role === "nested" && way.whole !== undefined && !ofTheWhole;
  const off = rows.filter(({ step, outcomes }) => rivals.every((at) => outcomes[at]?.holds === false) && !ofItsRow(step) && !isExplained(board, step, target, way));
  // 合计, 平均 and the share of the whole follow from the rows, and are off with any of them.
  const own = off.filter(({ step: { role } }) => role === "plain");
  const failing = own.length > 0 && off.length > 1 ? own : off;
  if (failing.length * (named || way.fewest === 1 || isNamedRate(target, way) ? 1 : 2) > held(best)) return [];
  const wrong = new Set(failing.map(({ step }) => step));
  const printed = new Map(rivals.map((at) => [at, printingOf(borneOut[at] ?? [])]));
  return rows.flatMap(({ step, outcomes }) => {
    const fits = rivals.find((at) => outcomes[at]?.holds === true);
    if (fits === undefined && (!wrong.has(step) || isWholesFault(step, way, wrong))) return [];
    return told(board, step, target, ways[fits ?? best] ?? way, printed.get(fits ?? best) ?? printingOf([]));
  });
}

/** What may say why a row is not worked out as the others are: its remark, or other figures of the row and of the column. */
function isExplained(board: Board, step: Step, target: Track, { kind, first, second, whole }: Way): boolean {
  if (explains(step.remark)) return true;
  const printed = board.fact(step, target)?.quantity;
  const [a, b] = [first, second].map((tracks) => (kind === "product" && tracks === second ? multiplied : added)(tracks.map((track) => board.fact(step, track))));
  if (printed === undefined || a === undefined || whole !== undefined) return false;
  const beside = board.tracks.filter((track) => track !== target && !first.includes(track) && !second.includes(track)).flatMap((track) => board.fact(step, track)?.quantity ?? []);
  const column = (): readonly Quantity[] => board.steps.flatMap((each) => board.fact(each, target)?.quantity ?? []);
  if (kind === "product" && b !== undefined) return isOtherProduct(bare(printed), bare(a).times(bare(b)), beside.map(bare));
  if (kind === "mean") return isSumOfMeans(board, step, target, printed);
  if (kind === "quotient" && b !== undefined) return isCapped(printed, a, b, column);
  return kind === "difference" && [a, b ?? a].every(({ measure }) => comparable(measure, printed.measure)) && isOtherDifference(printed, b === undefined ? a : a.minus(b), beside, column);
}

/** 净值 that is less by 减值准备 as well, 结余 less 结转: what it is off by stands in another column of the row. Or 未完成 0 of what was more than done. */
function isOtherDifference(printed: Quantity, due: Quantity, beside: readonly Quantity[], column: () => readonly Quantity[]): boolean {
  if (printed.isZero && due.value.lt(0) && column().every(({ value }) => value.gte(0))) return true;
  const gap = due.minus(printed).absolute();
  // 10% of 增减率 beside it is no amount.
  return beside.some((other) => !other.isZero && other.measure.dimension !== "ratio" && comparable(other.measure, gap.measure) && other.absolute().ties(gap));
}

/** 封顶后金额, less than the product that stands under 应补金额; the product less 扣款 or with 运费; or by a further factor that most rows leave blank, 折扣 0.9. */
function isOtherProduct(printed: Quantity, due: Quantity, beside: readonly Quantity[]): boolean {
  const gap = printed.minus(due).absolute();
  const factors = [Quantity.exact(1), Quantity.exact("0.1"), Quantity.exact("0.01")];
  return beside.some((other) => !other.isZero && ((printed.value.lt(due.value) && other.roundsFrom(due)) || other.ties(gap) || factors.some((scale) => printed.roundsFrom(due.times(other).times(scale)))));
}

/** 合计 of a column of means, added up like the others. */
function isSumOfMeans(board: Board, step: Step, target: Track, printed: Quantity): boolean {
  const means = board.steps.filter(({ role }) => role === "plain").map((each) => board.fact(each, target));
  return step.role === "total" && added(means)?.ties(printed) === true;
}

/** 完成率 100% of what was more than done, in a column that never goes beyond it. */
function isCapped(printed: Quantity, done: Quantity, due: Quantity, column: () => readonly Quantity[]): boolean {
  const isFull = printed.value.eq(100) || (printed.value.eq(1) && printed.measure.dimension === "none");
  return isFull && comparable(done.measure, due.measure) && done.minus(due).value.gt(0) && column().every(({ value }) => value.lte(printed.value));
}

/** Its digits alone, whatever they count. */
const bare = (quantity: Quantity): Quantity => Quantity.printed(quantity.digits());

/** Where several rows are no such share of one and the same 小计, it is that which is wrong, as its own sum tells. */
function isWholesFault(step: Step, { whole }: Way, wrong: ReadonlySet<Step>): boolean {
  const over = whole?.(step);
  return over !== undefined && [...wrong].some((each) => each !== step && whole?.(each) === over);
}

/** 执行率 over 全年预算数 and 全年执行数, 到位率 over 预算 and 到位: theirs by their names, so that fewer rows need bear it out. */
function isNamedRate(target: Track, { kind, first: [first, ...more], second: [second, ...further], whole }: Way): boolean {
  if (kind !== "quotient" || whole !== undefined || first === undefined || second === undefined || more.length + further.length > 0) return false;
  return namedRates.some(([rate, done, due]) => rate.test(target.own) && done.test(first.own) && due.test(second.own));
}

/** 占比 that says 100% of the total itself: a share of it and of nothing else. */
function isNamedShare(board: Board, target: Track, { kind, whole }: Way): boolean {
  if (kind !== "quotient" || whole === undefined || !/占|比重|构成/.test(target.own)) return false;
  return board.steps.some((step) => step.role === "total" && whole(step) === step && board.fact(step, target)?.quantity?.value.eq(100) === true);
}

const namedRates: readonly (readonly [rate: RegExp, done: RegExp, due: RegExp])[] = [
  [/^(?:预算)?执行率/, /执行数|支出数|实际支出/, /^(?:全年|调整后?)?预算数?/],
  [/^(?:资金)?到位率/, /到位/, /^(?!.*到位).*(?:预算|计划|安排|下达|应)/],
  [/^(?:资金)?(?:支出|支付|使用|拨付)率/, /^(?!.*(?:预算|应)).*(?:支出|支付|使用|拨付)/, /到位|预算|安排|下达/],
];

function outcomeOf(board: Board, step: Step, target: Track, { kind, first, second, test, whole = (own) => own, digits = board.digits }: Way): ReturnType<Test> {
  const row = whole(step);
  const printed = board.fact(step, target);
  const [of, over] = [first.map((track) => board.fact(step, track)), second.map((track) => (row === undefined ? undefined : board.fact(row, track)))];
  // A cell merged over 支出, 数量 and 单价 in the row of the total is the first of them, and none of the others.
  if (!areApart([printed, ...of]) || !areApart([printed, ...over]) || (row === step && !sharesTracks(first, second) && !areApart([...of, ...over]))) return undefined;
  const [a, b] = [kind === "mean" ? added(of, false) : added(of), kind === "product" ? multiplied(over) : added(over)];
  if (printed?.quantity === undefined || a === undefined || (b === undefined && second.length > 0)) return undefined;
  const outcome = test(printed.quantity, a, b ?? Quantity.exact(kind === "mean" ? first.length : 0, kind === "mean" ? noMeasure : a.measure));
  // Who gave no marks has a 0 as often as a blank, and is left out of the mean.
  if (kind === "mean" && outcome?.holds === false && of.some((fact) => fact?.quantity?.isZero === true)) return undefined;
  return outcome === undefined || printed.quantity.printedDigits >= Math.max(digits, board.digits) ? outcome : { ...outcome, telling: false };
}

function sharesTracks(first: readonly Track[], second: readonly Track[]): boolean {
  return first.some((track) => second.includes(track));
}

/** One figure as it is; of several, blanks count as nothing and words leave the sum open. */
function added(facts: readonly (Fact | undefined)[], blanks = true): Quantity | undefined {
  const [only] = facts;
  if (facts.length === 1) return only?.quantity;
  const figures = facts.flatMap((fact) => fact?.quantity ?? []);
  if (facts.some((fact) => fact === undefined || (fact.quantity === undefined && !(blanks && (fact.state === "blank" || fact.state === "none"))))) return undefined;
  const [first, ...rest] = figures;
  if (first === undefined || rest.some(({ measure }) => !comparable(measure, first.measure) || measure.dimension !== first.measure.dimension)) return undefined;
  const fine = Math.max(...figures.map(({ decimals }) => decimals));
  return rest.reduce((sum, figure) => sum.plus(figure.refined(fine)), first.refined(fine));
}

function multiplied(facts: readonly (Fact | undefined)[]): Quantity | undefined {
  const figures = facts.flatMap((fact) => fact?.quantity ?? []);
  const [first, ...rest] = figures;
  if (first === undefined || figures.length < facts.length) return undefined;
  return rest.reduce((all, figure) => bare(all).times(bare(figure)), first);
}

/** No two of them one merged cell. */
function areApart(facts: readonly (Fact | undefined)[]): boolean {
  return facts.every((one, at) => facts.slice(at + 1).every((other) => !isOneCell(one, other)));
}

function isOneCell(one: Fact | undefined, other: Fact | undefined): boolean {
  const [a, b] = [one?.place.at, other?.place.at];
  return a?.kind === "cell" && b?.kind === "cell" && one?.place.file === other?.place.file && a.table === b.table && a.row === b.row && a.column === b.column && a.line === b.line;
}

/** How a column prints its figures, by those that hold. */
interface Printing {
  readonly signed: boolean;
  readonly tenThousandth: boolean;
  readonly fraction: boolean;
}

function printingOf(held: readonly Derivation[]): Printing {
  const mostly = (is: (outcome: Derivation) => boolean | undefined): boolean => held.filter((outcome) => is(outcome) === true).length * 2 > held.length;
  return { signed: printsSigns(held), tenThousandth: mostly((outcome) => outcome.tenThousandth), fraction: mostly((outcome) => outcome.fraction) };
}

/** Decreases stand with a minus in more rows than not: 减少额, and 增减 without signs, are told either way. */
function printsSigns(outcomes: readonly Derivation[]): boolean {
  const minus = outcomes.filter(({ signed, falls }) => signed && falls).length;
  return minus > outcomes.filter(({ signed }) => !signed).length;
}

function told(board: Board, step: Step, target: Track, { kind, first: of, second: by, whole = (own) => own }: Way, { signed, tenThousandth, fraction }: Printing): readonly DerivedFigure[] {
  const over = whole(step);
  const own = board.fact(step, target);
  const printed = own !== undefined && fraction ? ofHundred(own) : own;
  const [first, ...more] = of.flatMap((track) => board.fact(step, track) ?? []);
  const [second, ...further] = by.flatMap((track) => (over === undefined ? [] : (board.fact(over, track) ?? [])));
  if (printed === undefined || first === undefined || (second === undefined && by.length > 0)) return [];
  const shared = { kind, name: `${step.label} ${target.name}`, of: [...new Set([...of, ...by])].map((track) => track.name) };
  // A bare number would be taken for one in the other's unit.
  if (kind === "average" && second !== undefined) return [{ ...shared, printed, first, more, second: inMeasure(second, measureOf(by[0]?.own.match(countedIn)?.at(-1) ?? "个")), further, signed }];
  if (kind !== "product") return [{ ...shared, printed, first, more, ...(second === undefined ? {} : { second }), further, signed }];
  // 单价 in 元 and 金额 in 万元 are told apart by the figures where no heading says so; a number of things has no unit.
  const [amount, price] = tenThousandth ? [measureOf("万元"), measureOf("元")] : [measureOf("元"), measureOf("元")];
  const counted = (fact: Fact): Fact => inMeasure(fact, noMeasure);
  return [{ ...shared, printed: inMeasure(printed, amount), first: inMeasure(first, price), more, ...(second === undefined ? {} : { second: counted(second) }), further: further.map(counted), signed: false }];
}

/** The last of these: 人 in 村民人数. */
const countedIn = /[人户亩校班床台套件村场次]/g;

/** 0.1501 in a column of fractions, as 15.01%. */
function ofHundred(fact: Fact): Fact {
  const { quantity } = fact;
  return quantity === undefined || quantity.measure.dimension !== "none" ? fact : new Fact({ ...fact, quantity: Quantity.printed(quantity.value.times(100).toFixed(Math.max(0, quantity.decimals - 2)), percent) });
}

function inMeasure(fact: Fact, measure: Quantity["measure"]): Fact {
  const { quantity } = fact;
  return quantity === undefined ? fact : new Fact({ ...fact, quantity: Quantity.printed(quantity.digits(), measure) });
}
