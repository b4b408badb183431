import type { DerivedFigure, Fact } from "../../model/index.js";
import type { Quantity } from "../../quantity/index.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";

const balances = /^(?:账面|期末|本期|库存)?(?:余额|结余|结存)(?:数|金额|数量)?(?:\([^)]*\))?$/;
const [debit, credit] = [/^(?:收入|借方|增加|入库|存入|转入|拨入|收方)(?:数|额|金额|数量)?(?:\([^)]*\))?$/, /^(?:支出|贷方|减少|出库|发出|转出|付方|领用)(?:数|额|金额|数量)?(?:\([^)]*\))?$/];
/** So many entries must bear out which way the book is kept. */
const fewest = 3;

/** What is carried over a page or a year is told again, and moves nothing. */
const carried = /页|结转|期初|期末|年初|年末|余额|累计|合计|小计/;

interface Entry {
  readonly line: Line;
  readonly before: Fact;
  readonly after: Fact;
  readonly came: Fact | undefined;
  readonly went: Fact | undefined;
  /** By how much the balance is off what it should be. */
  readonly gap: Quantity;
  readonly holds: boolean;
}

/** 收入 · 支出 · 余额, entry by entry: the balance before with what came and less what went. Which of 借方 and 贷方 comes in is told by the figures. */
export function ledgerIn(grid: Grid): readonly DerivedFigure[] {
  const only = (words: RegExp): Column | undefined => {
    const [found, ...more] = grid.figures.filter(({ own }) => words.test(own));
    return more.length > 0 ? undefined : found;
  };
  const [balance, one, other] = [only(balances), only(debit), only(credit)];
  if (balance === undefined || one === undefined || other === undefined) return [];
  const books = [entriesOf(grid, balance, one, other), entriesOf(grid, balance, other, one)];
  const held = (entries: readonly Entry[]): number => entries.filter(({ holds }) => holds).length;
  const [book = []] = [...books].sort((a, b) => held(b) - held(a));
  // A balance that is wrong throws out its own entry and the next.
  const wrong = book.filter((entry, at) => !entry.holds && !isConsequence(entry, book[at - 1]));
  if (held(book) < fewest || wrong.length * 2 > held(book) || (wrong.length > 0 && held(book) === held(books.find((each) => each !== book) ?? []))) return [];
  return book.filter((entry) => entry.holds || wrong.includes(entry)).map(({ line, before, after, came, went }) => ({
    kind: "difference",
    name: `${line.label} ${balance.name}`,
    printed: after,
    first: before,
    more: came === undefined ? [] : [came],
    ...(went === undefined ? {} : { second: went }),
    further: [],
    of: [`上一行${balance.name}`, one.name, other.name],
    signed: true,
  }));
}

function entriesOf(grid: Grid, balance: Column, coming: Column, going: Column): readonly Entry[] {
  const figure = (line: Line, column: Column): Fact | undefined => {
    const fact = grid.fact(line, column);
    return fact?.quantity === undefined ? undefined : fact;
  };
  const isOfAnother = isOfOwnBalances(grid.lines);
  let latest: Line | undefined;
  return grid.lines.flatMap((line): Entry[] => {
    const last = latest;
    const [before, after] = [last === undefined ? undefined : figure(last, balance), figure(line, balance)];
    // 本月合计 and 本年累计 stand between two entries and have, if any, the balance of the one before.
    if (after !== undefined && ((line.role === "plain" && !/累计|合计|小计/.test(line.label)) || line.at === 0)) latest = line;
    const [came, went] = [figure(line, coming), figure(line, going)];
    if (line.role !== "plain" || carried.test(line.label) || before?.quantity === undefined || after?.quantity === undefined || (came === undefined && went === undefined)) return [];
    const fine = Math.max(...[before, after, came, went].map((fact) => fact?.quantity?.decimals ?? 0));
    const moved = [before.quantity.refined(fine), came?.quantity?.refined(fine), went?.quantity?.refined(fine).negated()].filter((quantity) => quantity !== undefined);
    if (new Set([...moved, after.quantity].map(({ measure }) => measure.symbol)).size > 1) return [];
    const due = moved.reduce((sum, each) => sum.plus(each));
    // The next account (or the next thing in store) begins with nothing.
    if (moved.length > 1 && moved.slice(1).reduce((sum, each) => sum.plus(each)).ties(after.quantity.refined(fine)) && !before.quantity.isZero) return [];
    if (last?.group !== line.group) return [];
    const holds = due.ties(after.quantity.refined(fine));
    return !holds && isOfAnother(last, line) ? [] : [{ line, before, after, came, went, gap: after.quantity.refined(fine).minus(due), holds }];
  });
}

/** 大米 in several rows, then 面粉 in several: things in store (or accounts) that have each their own balance. */
function isOfOwnBalances(lines: readonly Line[]): (one: Line, other: Line) => boolean {
  const words = [({ category }: Line) => category, ({ label }: Line) => label].find((wordsOf) => {
    const told = lines.filter(({ role }) => role === "plain").map(wordsOf).filter((text) => !/^$|^[\d年月日./-]+$/.test(text));
    const [blocks, names] = [told.filter((text, at) => text !== told[at - 1]).length, new Set(told).size];
    return names > 1 && blocks === names && names * 2 <= told.length;
  });
  return (one, other) => words !== undefined && words(one) !== words(other);
}

/** Off by as much as the balance before was, the other way: it was worked out from the right one. */
function isConsequence({ gap }: Entry, before: Entry | undefined): boolean {
  return before !== undefined && !before.holds && gap.negated().ties(before.gap);
}
