import { Fact, type DerivedFigure } from "../../model/index.js";
import { measureOf, noMeasure, Quantity } from "../../quantity/index.js";
import type { Column } from "./columns.js";
import { difference, growth, product, quotient, type Derivation, type Test } from "./derivations.js";
import type { Grid, Line } from "./grid.js";
import { isAmount, isDifference, isGrowth, isPoints, isPrice, isRate } from "./words.js";

/** What a column may be worked out from: a kind, the columns, and how their figures go together. */
interface Way {
  readonly kind: DerivedFigure["kind"];
  readonly from: readonly [Column, Column];
  readonly test: Test;
  /** The row whose figure the second is, where that is not the figure's own: the total, in a share of it, or the 小计 of the rows it stands among. */
  readonly whole?: (line: Line) => Line | undefined;
}

/** More columns than this leave too many pairs that fit by chance. */
const mostColumns = 14;

/**
 * Columns that their words call a difference, a rate or a product, row by row. What they are worked out from is told by the
 * figures: the columns that give it in most rows, if those are too many for chance.
 */
export function derivedIn(grid: Grid): readonly DerivedFigure[] {
  const figures = grid.figures.filter((column) => grid.lines.some((line) => grid.fact(line, column)?.isFigure === true));
  if (figures.length > mostColumns || figures.length < 2) return [];
  const ratios = new Set(figures.filter((column) => isRate(column.name) || inPercent(grid, column)));
  // 权重（%） beside 得分 is what each row could get, not its share in what all of them got.
  return figures.filter(({ own }) => !isPoints(own)).flatMap((target) => workedOut(grid, target, waysOf(target, figures, ratios, wholesIn(grid))));
}

/** 比上年增减（%）, or figures that print a % themselves: a rate, though its words may as well name an amount. */
function inPercent(grid: Grid, column: Column): boolean {
  if (/[（(]\s*[%％]\s*[)）]/.test(column.head.text)) return true;
  const told = grid.lines.flatMap((line) => grid.fact(line, column)?.quantity ?? []);
  return told.length > 0 && told.every(({ measure }) => measure.dimension === "ratio");
}

function waysOf(target: Column, figures: readonly Column[], ratios: ReadonlySet<Column>, wholes: readonly NonNullable<Way["whole"]>[]): readonly Way[] {
  const others = figures.filter((column) => column !== target && !ratios.has(column));
  const pairs = others.flatMap((first) => others.filter((second) => second !== first).map((second) => [first, second] as const));
  if (ratios.has(target)) {
    const shares = others.flatMap((column) => wholes.map((whole): Way => ({ kind: "quotient", from: [column, column], test: quotient, whole })));
    // 满意率 and 完成率 are of a whole; only what says that something moved is a growth.
    const ways = (from: readonly [Column, Column]): Way[] => [{ kind: "quotient", from, test: quotient }, ...(isGrowth(target.name) ? [{ kind: "growth", from, test: growth } as const] : [])];
    return [...pairs.flatMap(ways), ...shares];
  }
  if (isDifference(target.name)) return pairs.map((from): Way => ({ kind: "difference", from, test: difference }));
  if (!isAmount(target.name)) return [];
  return pairs.filter(([price, count]) => isPrice(price.own) && !isPrice(count.own) && !isAmount(count.own)).map((from): Way => ({ kind: "product", from, test: product }));
}

/** Every 合计, and the 小计 that a row goes into: of its merged label, or else the next below it. */
function wholesIn({ lines }: Grid): readonly NonNullable<Way["whole"]>[] {
  const totals = lines.filter(({ role }) => role === "total").map((total) => (): Line => total);
  const subtotals = lines.filter(({ role }) => role === "subtotal");
  const inside = (line: Line): Line | undefined => subtotals.find((each) => each === line || (each.group !== "" ? each.group === line.group : each.at > line.at && line.role === "plain"));
  return subtotals.length < 2 ? totals : [...totals, inside];
}

function workedOut(grid: Grid, target: Column, ways: readonly Way[]): readonly DerivedFigure[] {
  const rows = grid.lines.map((line) => ({ line, outcomes: ways.map((way) => outcomeOf(grid, line, target, way)) }));
  const borneOut = (way: number): readonly Derivation[] => rows.flatMap(({ outcomes }) => (outcomes[way]?.holds === true && outcomes[way].telling ? outcomes[way] : []));
  const held = (way: number): number => borneOut(way).length;
  // 100% is what any two equal columns give, and yet it is no contradiction of the one that is meant.
  const fitting = (way: number): number => rows.filter(({ outcomes }) => outcomes[way]?.holds === true).length;
  const signed = (way: number): number => borneOut(way).filter((outcome) => outcome.signed).length;
  const byName = (way: number): number => Number(ways[way] !== undefined && isNamedRate(target, ways[way]));
  // Where no budget was moved but one, 年初 and 全年预算 bear out as many rows; what was carried out is held against the year's.
  const ofYearStart = (way: number): number => Number(/年初/.test(ways[way]?.from[1].name ?? ""));
  const best = ways.map((_, way) => way).sort((one, other) => held(other) - held(one) || signed(other) - signed(one) || ofYearStart(one) - ofYearStart(other) || byName(other) - byName(one))[0];
  const way = best === undefined ? undefined : ways[best];
  if (best === undefined || way === undefined || held(best) < (isNamedRate(target, way) && fitting(best) >= 2 ? 1 : 2)) return [];
  // Where another pair of columns bears out as many rows, a row must contradict them all.
  const rivals = [best, ...ways.map((_, at) => at).filter((at) => at !== best && held(at) === held(best))];
  const failing = rows.filter(({ outcomes }) => rivals.every((at) => outcomes[at]?.holds === false));
  if (failing.length * (isNamedRate(target, way) ? 1 : 2) > held(best)) return [];
  return rows.flatMap(({ line, outcomes }) => {
    const fits = rivals.find((at) => outcomes[at]?.holds === true);
    if (fits === undefined && (!failing.some((each) => each.line === line) || isWholesFault(line, way, failing))) return [];
    const meant = ways[fits ?? best] ?? way;
    return told(grid, line, target, meant, printsSigns(borneOut(fits ?? best)), borneOut(fits ?? best).filter((outcome) => outcome.tenThousandth === true).length * 2 > held(fits ?? best));
  });
}

/** Where several rows are no such share of one and the same 小计, it is that which is wrong, as its own sum tells. */
function isWholesFault(line: Line, { whole }: Way, failing: readonly { readonly line: Line }[]): boolean {
  const over = whole?.(line);
  return over !== undefined && failing.some((each) => each.line !== line && whole?.(each.line) === over);
}

/** 执行率 over 全年预算数 and 全年执行数, 到位率 over 预算 and 到位: theirs by their names, so that fewer rows need bear it out. */
function isNamedRate(target: Column, { kind, from: [first, second], whole }: Way): boolean {
  return kind === "quotient" && whole === undefined && namedRates.some(([rate, done, due]) => rate.test(target.own) && done.test(first.own) && due.test(second.own));
}

const namedRates: readonly (readonly [rate: RegExp, done: RegExp, due: RegExp])[] = [
  [/^(?:预算)?执行率/, /执行数|支出数|实际支出/, /^(?:全年|调整后?)?预算数?/],
  [/^(?:资金)?到位率/, /到位/, /^(?!.*到位).*(?:预算|计划|安排|下达|应)/],
  [/^(?:资金)?(?:支出|支付|使用|拨付)率/, /^(?!.*(?:预算|应)).*(?:支出|支付|使用|拨付)/, /到位|预算|安排|下达/],
];

function outcomeOf(grid: Grid, line: Line, target: Column, { from: [first, second], test, whole = (own) => own }: Way): ReturnType<Test> {
  const row = whole(line);
  const [of, by, over] = [grid.fact(line, target), grid.fact(line, first), row === undefined ? undefined : grid.fact(row, second)];
  // A cell merged over 支出, 数量 and 单价 in the row of the total is the first of them, and none of the others.
  if (isOneCell(of, by) || isOneCell(of, over) || (first !== second && isOneCell(by, over))) return undefined;
  const [printed, a, b] = [of?.quantity, by?.quantity, over?.quantity];
  return printed === undefined || a === undefined || b === undefined ? undefined : test(printed, a, b);
}

/** Two columns under which one merged cell stands. */
function isOneCell(one: Fact | undefined, other: Fact | undefined): boolean {
  const [a, b] = [one?.place.at, other?.place.at];
  return a?.kind === "cell" && b?.kind === "cell" && one?.place.file === other?.place.file && a.table === b.table && a.row === b.row && a.column === b.column && a.line === b.line;
}

/** Decreases stand with a minus in more rows than not: 减少额, and 增减 without signs, are told either way. */
function printsSigns(outcomes: readonly Derivation[]): boolean {
  const minus = outcomes.filter(({ signed, falls }) => signed && falls).length;
  return minus > outcomes.filter(({ signed }) => !signed).length;
}

function told(grid: Grid, line: Line, target: Column, { kind, from, whole = (own) => own }: Way, signed: boolean, tenThousandth: boolean): readonly DerivedFigure[] {
  const over = whole(line);
  const [printed, first, second] = [grid.fact(line, target), grid.fact(line, from[0]), over === undefined ? undefined : grid.fact(over, from[1])];
  if (printed === undefined || first === undefined || second === undefined) return [];
  const name = `${line.label} ${target.name}`;
  if (kind !== "product") return [{ kind, name, printed, first, second, of: [...new Set(from)].map((column) => column.name), signed }];
  // 单价 in 元 and 金额 in 万元 are told apart by the figures where no heading says so; a number of things has no unit.
  const [amount, price] = tenThousandth ? [measureOf("万元"), measureOf("元")] : [measureOf("元"), measureOf("元")];
  return [{ kind, name, printed: inMeasure(printed, amount), first: inMeasure(first, price), second: inMeasure(second, noMeasure), of: from.map((column) => column.name), signed: false }];
}

function inMeasure(fact: Fact, measure: Quantity["measure"]): Fact {
  const { quantity } = fact;
  return quantity === undefined ? fact : new Fact({ ...fact, quantity: Quantity.printed(quantity.digits(), measure) });
}
