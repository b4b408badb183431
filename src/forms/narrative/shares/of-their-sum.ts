import type { ShareRelation } from "../../../model/index.js";
import { Quantity, slipsOf, swapsOf } from "../../../quantity/index.js";
import { endOf, type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";
import { partOf } from "./part.js";
import { isTelling } from "./rate.js";

/** A part with the share that is told of it. */
interface Member {
  readonly part: Mention;
  readonly rate: Mention;
}

/**
 * 公务接待费1.89万元，占29.76%；公务用车费4.46万元，占70.24%: shares that make up a hundred are of what their parts come to, which need not be told. Where they do not
 * come out, the row was meant so only if one slip of the hand, in a part or in a share, accounts for all of it; else the shares may be of other things than
 * the figures beside them (60%的项目), and nothing is said.
 */
export function sharesOfTheirSum(readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  const within = readings.flatMap((reading) => rowsIn(reading, known).map((row) => ({ row, reading })));
  return [
    ...within.flatMap(({ row, reading }) => (row.length === 1 ? shareOfTwo(row[0] as Member, reading, book) : sharesOfRow(row, book))),
    ...rowsAcross(readings, known).flatMap((row) => sharesOfRow(row, book)),
  ];
}

/** 团体献血1.37万人次；街头献血2.49万人次，占64.51%: of what it and the one right before it come to, where that gives the share to three digits and more, or but for a slip of the hand. */
function shareOfTwo({ part, rate }: Member, { mentions, passage }: Reading, book: FactBook): readonly ShareRelation[] {
  const other = mentions[part.index - 1];
  if (other === undefined || rate.role.kind !== "share" || rate.role.of !== "" || !isTelling(rate) || rate.index !== part.index + 1 || other.role.kind !== "level" || other.prior || !isExact(other) || !sameKind(other, part)) return [];
  const together = other.standing.sentence === part.standing.sentence && other.standing.frame === part.standing.frame && rate.standing.frame === part.standing.frame;
  const sum = other.figure.quantity.plus(part.figure.quantity);
  if (!together || sum.isZero || other.label === "" || part.label === "" || /^其中/.test(part.standing.lead)) return [];
  const due = part.figure.quantity.dividedBy(sum);
  if (!rate.figure.quantity.roundsFrom(due) && !(rate.figure.quantity.decimals >= 2 && isSlipOf(rate.figure.quantity, due))) return [];
  const whole = spokenFact(passage, other.figure.offset, passage.text.slice(other.figure.offset, endOf(part)), sum, "两项合计");
  return [{ kind: "share", part: book.factOf(part), whole, rate: book.factOf(rate), quote: quoteAcross([other, part, rate]), place: placeOf(rate) }];
}

function sharesOfRow(row: readonly Member[], book: FactBook): readonly ShareRelation[] {
  const [first, last] = [row[0], row.at(-1)];
  const off = row.filter((each) => !fits(each, row));
  if (first === undefined || last === undefined || (off.length > 0 && !isOneSlipOff(row, off))) return [];
  const { passage } = first.part;
  const words = passage.text.slice(first.part.figure.offset, endOf(last.part.passage === passage ? last.part : first.part));
  const whole = spokenFact(passage, first.part.figure.offset, words, sumOf(row), "各项合计");
  // One slip puts every share of the row out: it is told where it weighs most.
  const told = off.reduce<Member | undefined>((worst, each) => (worst === undefined || missOf(each, row) > missOf(worst, row) ? each : worst), undefined);
  return row.filter((each) => each === told || !off.includes(each)).map(({ part, rate }) => ({ kind: "share", part: book.factOf(part), whole, rate: book.factOf(rate), quote: quoteAcross([part, rate]), place: placeOf(rate) }));
}

/** Rows of shares in one breath, of no whole that is told. */
function rowsIn(reading: Reading, known: ReadonlySet<Mention>): readonly (readonly Member[])[] {
  const rows: Member[][] = [];
  for (const rate of reading.mentions) {
    if (rate.role.kind !== "share" || !isExact(rate)) continue;
    const part = partOf(rate, reading);
    const [row] = rows.slice(-1);
    const last = row?.at(-1);
    const member = part === undefined || !isExact(part) || (known.has(rate) && !part.figure.quantity.isZero) ? undefined : { part, rate };
    if (member !== undefined && row !== undefined && last !== undefined && goesOn(last, member)) row.push(member);
    else rows.push(member === undefined ? [] : [member]);
  }
  return rows.filter((row) => (row.length === 1 || row.filter(({ part }) => !part.figure.quantity.isZero).length >= 2) && row.length > 0 && new Set(row.map(({ part }) => part)).size === row.length);
}

/** （一）群众体育支出205.9万元，占总数的74.2%。其中…；（二）竞技体育支出71.7万元，占总数的25.8%: the first figures of items that follow each other. */
function rowsAcross(readings: readonly Reading[], known: ReadonlySet<Mention>): readonly (readonly Member[])[] {
  const rows: Member[][] = [];
  let open: Member[] = [];
  for (const { passage, mentions: [part, rate] } of readings) {
    const { ordinal, text } = passage;
    if (ordinal === undefined) {
      if (!/^\s*其中/.test(text)) open = [];
      continue;
    }
    const told = part !== undefined && rate?.role.kind === "share" && /^(?:全部|各项|支出|资金|使用)*(?:总数|总[额量]|总支出|合计)$/.test(rate.role.of) && part.role.kind === "level" && [part, rate].every((each) => isExact(each) && each.standing.sentence === 0 && each.standing.frame === 0) && !known.has(rate);
    const last = open.at(-1);
    const goesOn = told && last !== undefined && sameKind(part, last.part) && last.part.passage.ordinal?.style === ordinal.style && last.part.passage.ordinal.value + 1 === ordinal.value;
    if (goesOn) open.push({ part, rate });
    else rows.push((open = told ? [{ part, rate }] : []));
  }
  return rows.filter((row) => row.filter(({ part }) => !part.figure.quantity.isZero).length >= 2);
}

/** The next of a row: of the same kind of figure in the same sentence, with nothing told between the two. */
function goesOn(last: Member, { part, rate }: Member): boolean {
  const alike = sameKind(part, last.part) && rate.role.kind === "share" && last.rate.role.kind === "share" && rate.role.of === last.rate.role.of;
  const together = rate.standing.sentence === last.rate.standing.sentence && rate.standing.frame === last.rate.standing.frame && part.standing.frame === last.part.standing.frame;
  const inTurn = part.series === undefined ? part.index === last.rate.index + 1 : part.index === last.part.index + 1 && rate.index === last.rate.index + 1;
  return alike && together && inTurn;
}

function sumOf(row: readonly Member[]): Quantity {
  return row.map(({ part }) => part.figure.quantity).reduce((one, other) => one.plus(other));
}

function fits({ part, rate }: Member, row: readonly Member[]): boolean {
  return rate.figure.quantity.roundsFrom(part.figure.quantity.dividedBy(sumOf(row)));
}

function missOf({ part, rate }: Member, row: readonly Member[]): number {
  return Math.abs(Number(part.figure.quantity.dividedBy(sumOf(row)).minus(rate.figure.quantity).value));
}

/** Whether a slip in a single share, or in a single part, is all that is wrong with a row whose other figures leave no doubt. */
function isOneSlipOff(row: readonly Member[], off: readonly Member[]): boolean {
  const [only, ...others] = off;
  if (only !== undefined && others.length === 0) return (row.some((each) => each !== only && isTelling(each.rate)) || (!/^的/.test(only.rate.standing.tail) && areExact(row.filter((each) => each !== only), row))) && isSlipOf(only.rate.figure.quantity, only.part.figure.quantity.dividedBy(sumOf(row)));
  return makesHundred(row) && row.filter(({ rate }) => isTelling(rate)).length >= 2 && row.some((each) => [...slipsOf(each.part.figure.quantity), ...swapsOf(each.part.figure.quantity)].some((meant) => allFitWith(each, meant, row)));
}

/** 183.6万元 and 122.4万元 as 30% and 20% of 612万元, with nothing rounded off: two shares of amounts so fine do not come out so by chance. */
function areExact(some: readonly Member[], row: readonly Member[]): boolean {
  const fine = some.filter(({ part }) => part.figure.quantity.significantDigits >= 3);
  // 80% and 20% of 1097.85万元: five digits that come out without rounding are as good as two amounts.
  const telling = fine.length >= 2 || fine.some(({ part }) => part.figure.quantity.significantDigits >= 5);
  return telling && fine.length === some.length && some.every(({ part, rate }) => part.figure.quantity.dividedBy(sumOf(row)).compare(rate.figure.quantity) === 0);
}

function allFitWith(slipped: Member, meant: Quantity, row: readonly Member[]): boolean {
  const right = (each: Member): Quantity => (each === slipped ? meant : each.part.figure.quantity);
  const sum = row.map(right).reduce((one, other) => one.plus(other));
  return !sum.isZero && row.every((each) => each.rate.figure.quantity.roundsFrom(right(each).dividedBy(sum)));
}

/** To the last digit that rounding each of them leaves. */
function makesHundred(row: readonly Member[]): boolean {
  const finest = Math.max(...row.map(({ rate }) => rate.figure.quantity.decimals));
  const total = row.reduce((sum, { rate }) => sum + Number(rate.figure.quantity.value), 0);
  return Math.abs(total - 100) <= 0.5 * 10 ** -finest * row.length + 1e-9;
}
