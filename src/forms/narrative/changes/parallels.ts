import type { Fact, SumRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import type { Change } from "./change.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { type Moves, movesIn } from "./moves.js";
import { movesOfItems } from "./moves-of-items.js";
import { areSiblings, isFamily, isPrecise, looksSlipped, type NumberedList, type Sum, ties } from "../sums/index.js";

/**
 * Where every part of a closed list tells its own change, the changes add up as the parts do: +23.04 −0.09 −0.73 = +22.22.
 * Likewise the budgets printed beside the parts (占年初预算8465万元的41.5%).
 */
export function changeSums(sum: Sum, changes: readonly Change[], book: FactBook): readonly SumRelation[] {
  // 1.基本支出…；2.项目支出…；3.“三公”经费…: where the parts do not make the whole, what they moved by or were before need not either.
  if (sum.reading !== "partition" || !ties(sum.total, sum.parts)) return [];
  return (["prior-year", "budget"] as const).flatMap((base): SumRelation[] => {
    const of = (mention: Mention): Change | undefined => changes.find((change) => change.current === mention && change.base === base && (change.delta !== undefined || change.same !== undefined));
    const whole = of(sum.total);
    // 出国费0万元 need not say that it did not change either.
    const parts = sum.parts.filter((part) => of(part) !== undefined || !part.figure.quantity.isZero).map(of);
    if (parts.length < 2) return [];
    if (whole?.delta === undefined || !parts.every((part) => part !== undefined)) return [];
    const told = parts.map((part) => (part.delta !== undefined ? book.factOf(part.delta, "signed") : book.unchanged(part.current, part.same?.offset ?? 0, part.same?.words ?? "")));
    // 四类事故 of this year may leave out a fifth that there was only last year; 三公 and its kin leave none out.
    if ((parts.length < sum.parts.length || (sum.total.figure.quantity.measure.dimension !== "money" && !isFamily(sum.parts, sum.total.label))) && mayHaveFallenToNought(book.factOf(whole.delta, "signed"), told)) return [];
    return [{ kind: "sum", reading: "partition", total: book.factOf(whole.delta, "signed"), parts: told, quote: quoteAcross([sum.total, ...sum.parts]), place: placeOf(whole.delta) }];
  });
}

/**
 * 出国费0万元 beside a total that fell by more than the parts that tell their change: it may have been the rest last year, unless what is
 * missing is what a slip of the hand makes.
 */
function mayHaveFallenToNought({ quantity: whole }: Fact, told: readonly Fact[]): boolean {
  const [first, ...rest] = told.flatMap(({ quantity }) => quantity ?? []);
  if (whole === undefined || first === undefined) return false;
  const sum = rest.reduce((one, other) => one.plus(other), first);
  // The parts may each be rounded, and the sum a few of the last digit off.
  const last = Quantity.printed(sum.decimals === 0 ? "0" : `0.${"0".repeat(sum.decimals - 1)}1`, sum.measure);
  const near = told.reduce<Quantity[]>((all) => [(all[0] as Quantity).minus(last), ...all, (all.at(-1) as Quantity).plus(last)], [sum]);
  return !whole.roundsFrom(sum) && whole.minus(sum).value.lt(0) && !near.some((each) => isSlipOf(whole.absolute(), each.absolute()));
}

/** 上年8万元，其中上年2.5万元、上年5.5万元 · 较预算数8万元…，其中较预算数2.5万元…: where whole and parts all tell what they are compared with, that adds up as well. */
export function priorSums(sum: Sum, changes: readonly Change[], book: FactBook): readonly SumRelation[] {
  // 1.基本支出…；2.项目支出…；3.“三公”经费…: where the parts do not make the whole, what they moved by or were before need not either.
  if (sum.reading !== "partition" || !ties(sum.total, sum.parts)) return [];
  return (["prior-year", "budget"] as const).flatMap((base): SumRelation[] => {
    const of = (mention: Mention): Change | undefined => changes.find((change) => change.current === mention && change.base === base && (change.prior !== undefined || change.same !== undefined));
    const whole = of(sum.total)?.prior;
    const asMuch = (part: Mention): Mention | undefined => of(part)?.prior ?? (of(part)?.same === undefined ? undefined : part);
    // 出国费0万元 need not say that there was none last year either.
    const parts = sum.parts.filter((part) => !part.figure.quantity.isZero || of(part)?.prior !== undefined).map(asMuch);
    if (whole === undefined || parts.length < 2 || !parts.every((part) => part !== undefined)) return [];
    // A budget of which nothing was spent may be left untold: it is the rest of the whole then.
    if (base === "budget" && parts.length < sum.parts.length && !ties(whole, parts)) return [];
    return [{ kind: "sum", reading: "partition", total: book.factOf(whole), parts: parts.map((part) => book.factOf(part)), quote: quoteAcross([sum.total, ...sum.parts]), place: placeOf(whole) }];
  });
}

/** 2024年33万元，2023年57.7万元，其中甲2024年8万元，2023年12.5万元；乙…: last year's figures, each right behind this year's, add up where this year's do. */
export function sumsOfYearBefore(sum: Sum, readings: readonly Reading[], told: readonly SumRelation[], book: FactBook): readonly SumRelation[] {
  if (sum.reading !== "partition" || sum.parts.length < 2 || !ties(sum.total, sum.parts)) return [];
  const [total, ...parts] = [sum.total, ...sum.parts].map((each) => yearBeforeBehind(each, readings));
  if (total === undefined || !parts.every((part) => part !== undefined) || told.some((each) => each.total === book.factOf(total))) return [];
  // What there was only last year need not be named any more.
  const made = parts.map((part) => (part as Mention).figure.quantity).reduce((one, other) => one.plus(other));
  if (made.compare(total.figure.quantity) < 0 && !ties(total, parts as Mention[]) && !isSlipOf(total.figure.quantity, made)) return [];
  return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts: parts.map((part) => book.factOf(part)), quote: quoteAcross([sum.total, ...sum.parts]), place: placeOf(total) }];
}

function yearBeforeBehind(mention: Mention, readings: readonly Reading[]): Mention | undefined {
  const next = readings.find(({ passage }) => passage === mention.passage)?.mentions[mention.index + 1];
  if (next?.role.kind !== "level" || next.prior !== true || !isExact(next) || !sameKind(next, mention) || next.standing.sentence !== mention.standing.sentence || next.standing.segment !== mention.standing.segment || next.standing.frame !== mention.standing.frame) return undefined;
  // Called by its year and no more, or by the same name again: it is of nothing else.
  const name = next.standing.lead.replace(/^(?:上年度?|去年|20\d\d年度?)(?:同期)?(?:预算|决算|支出|安排|拨入|执行|数|为|的)*/, "");
  return name === "" || mention.standing.lead.replace(/20\d\d年度?/, "").includes(name) || mention.label.includes(name) ? next : undefined;
}

/** The parts of a change that are told as changes alone, where they come to about as much or to just as much. */
export function moveSums(reading: Reading, book: FactBook): readonly SumRelation[] {
  return sumsOfMoves(movesIn(reading), book);
}

/** The same of the items of numbered lists. */
export function moveSumsOfItems(lists: readonly NumberedList[], book: FactBook): readonly SumRelation[] {
  return sumsOfMoves(movesOfItems(lists), book);
}

function sumsOfMoves(moves: readonly Moves[], book: FactBook): readonly SumRelation[] {
  return moves.flatMap(({ total, parts, names, mayLeaveSome }): SumRelation[] => {
    const whole = book.factOf(total, "signed");
    const told = parts.map((part) => book.factOf(part, "signed"));
    const sum = told.flatMap((fact) => fact.quantity ?? []).reduce((one, other) => one.plus(other));
    if (whole.quantity === undefined || whole.quantity.isZero) return [];
    const covers = Number(sum.value.div(whole.quantity.in(sum.measure).value));
    const holds = whole.quantity.roundsFrom(sum);
    // 其中 may name but the largest: only what makes up the whole by definition, or misses it by a slip, is held against it.
    const meant = areOfOneWhole(names) || mayLeaveSome === false || (isPrecise(total, parts) && looksSlipped(total, parts) && parts.every((part) => isSameWay(part, total)));
    // +52.77 −47.16 of −21.39: where parts of one whole moved either way, their sum is as little as chance has it.
    const spread = told.flatMap((fact) => fact.quantity?.absolute() ?? []).reduce((one, other) => one.plus(other));
    const mixed = areOfOneWhole(names) && !parts.every((part) => isSameWay(part, total)) && sum.minus(whole.quantity).absolute().value.times(3).lte(spread.in(sum.measure).value);
    const quote = quoteAcross(parts.every(({ passage }) => passage === total.passage) ? [total, ...parts] : [total]);
    return holds || (meant && covers > 0.5 && covers < 2) || mixed ? [{ kind: "sum", reading: mayLeaveSome === true ? "nearly" : "partition", total: whole, parts: told, quote, place: placeOf(total) }] : [];
  });
}

/** 公务用车减少6万元，公务接待费减少4万元: both parts of 三公经费, of which one that did not move need not be told. */
function areOfOneWhole([first, ...others]: readonly string[]): boolean {
  return first !== undefined && others.length > 0 && others.every((each) => areSiblings(first, each));
}

function isSameWay(part: Mention, total: Mention): boolean {
  return "sign" in part.role && "sign" in total.role && part.role.sign === total.role.sign;
}

export function budgetSums(sum: Sum, readings: readonly Reading[], book: FactBook): readonly SumRelation[] {
  if (sum.reading !== "partition") return [];
  const of = (mention: Mention): Mention | undefined => {
    const reading = readings.find((each) => each.passage === mention.passage);
    const next = reading?.mentions.slice(mention.index + 1).find((each) => each.standing.frame === mention.standing.frame && each.role.kind !== "delta" && each.role.kind !== "rate");
    return next?.role.kind === "budget" ? next : undefined;
  };
  const whole = of(sum.total);
  const parts = sum.parts.map(of);
  if (whole === undefined || !parts.every((part) => part !== undefined)) return [];
  return [{ kind: "sum", reading: "partition", total: book.factOf(whole), parts: parts.map((part) => book.factOf(part)), quote: quoteAcross([sum.total, ...sum.parts]), place: placeOf(whole) }];
}
