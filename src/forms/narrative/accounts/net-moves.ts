import type { BalanceRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { balance } from "./accounts.js";
import { comesOutOrSlips } from "./signs.js";
import { came, endOf, type FactBook, isExact, type Mention, type Reading, sameKind, went } from "../reading/index.js";

const net = /净(增|减)(?:加|少|长)?(?:了|约)?$/;
/** 较上年末减少4人（退休6人、调出1人、新进3人）: net as well, where the bracket right behind tells moves both ways. */
const sinceLastYear = /[较比](?:上年度?|去年|年初)(?:年?[末底]|同期)?(增|减)(?:加|少)(?:了)?$/;
/** Where the moves behind a net figure are told: in a bracket, or in a list that 其中 opens. */
const opens = /^[人名个户家件台辆套所册]*\s*(?:\([^()\d]{1,4}\)\s*)?(?:\(|,?\s*其中[:,]?|,\s*(?:系|即|为|是)(?=[^,。;:\d]{2,8}\d))/;

/**
 * 较上年净减少2人（调出3人、退休1人、调入2人） · 新设4905户，注销3118户，净增1787户: what came less what went is what there is more of. Every figure of the kind in the
 * row must say whether it came or went.
 */
export function netMoves(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    const told = net.exec(left.standing.lead)?.[1];
    const way = told ?? sinceLastYear.exec(left.standing.lead)?.[1];
    if (way === undefined || !isExact(left) || isMoveOfOther(left, reading)) return [];
    const divided = beforeAndDivided(left, reading);
    const all = (told === undefined ? [inBracket(left, reading)] : [behind(left, reading), before(left, reading), divided]).find((each) => each.length >= 2);
    if (all === undefined) return [];
    const moves = ofItsSubject(left, all);
    const [ins, outs] = [moves.filter(cameIn), moves.filter((each) => wentOut(each) && !cameIn(each))];
    if (ins.length + outs.length < moves.length || ins.length === 0 || outs.length === 0) return [];
    const [gained, lost] = way === "增" ? [ins, outs] : [outs, ins];
    const [from, ...more] = gained as [Mention, ...Mention[]];
    const [taken, ...less] = lost as [Mention, ...Mention[]];
    const terms = { from, more, taken, less, left };
    // Between what came and what went, divided in kinds, others that moved in or out may be told nowhere; 累计注销3118户 counts from years before on, and 自然增加110人 is what came and went itself.
    const unsure = moves === divided || moves.some(({ standing }) => /累计|自然增/.test(standing.lead));
    return unsure && !comesOutOrSlips(terms) ? [] : [balance(terms, book)];
  });
}

/**
 * 城市低保新增35户、退出22户，农村低保新增80户、退出61户，农村净增19户: of several that moves are told of, those of the one that is named; of none of them named, all, or the last where that comes out.
 */
function ofItsSubject(left: Mention, moves: readonly Mention[]): readonly Mention[] {
  const rows = moves.reduce<readonly (readonly Mention[])[]>((told, move) => (told.length === 0 || subjectOf(move) !== "" ? [...told, [move]] : [...told.slice(0, -1), [...(told.at(-1) as readonly Mention[]), move]]), []);
  const both = rows.filter((row) => row.some(cameIn) && row.some(wentOut));
  if (both.length < 2) return moves;
  const named = left.standing.lead.replace(net, "").replace(inGeneral, "");
  const called = both.find(([first]) => named !== "" && first !== undefined && subjectOf(first).includes(named)) ?? both.find(([first]) => first !== undefined && named !== "" && named.includes(subjectOf(first)));
  if (called !== undefined) return called;
  const last = both.at(-1) as readonly Mention[];
  const sum = (some: readonly Mention[]): Quantity => some.reduce((rest, each) => (cameIn(each) ? rest.plus(each.figure.quantity) : rest.minus(each.figure.quantity)), Quantity.exact(0, left.figure.quantity.measure));
  return sum(last).absolute().compare(left.figure.quantity) === 0 ? last : moves;
}

const inGeneral = /^(?:[,\s]|全年|年内|本年|当年|同期|累计|合计|共计?|总体|总数|总量|实际|相抵后?)+|(?:户数|人数|总数|数量?)$/g;

/** What the words before the verb of a move name: 农村低保 of 农村低保新增. */
function subjectOf({ standing: { lead } }: Mention): string {
  const verb = [...lead].findLastIndex((_, at) => came.test(lead.slice(at)) || went.test(lead.slice(at)));
  return lead.slice(0, Math.max(0, verb)).replace(inGeneral, "");
}

/** 转学净减12人 among what came and went is a move of its own direction. */
const cameIn = ({ standing: { lead } }: Mention): boolean => came.test(lead) || net.exec(lead)?.[1] === "增";
const wentOut = ({ standing: { lead } }: Mention): boolean => went.test(lead) || net.exec(lead)?.[1] === "减";

/** 净增46人（招生632人、毕业574人、转学净减12人）: a net figure in the list behind another is a move of that, and not what those beside it come to. */
function isMoveOfOther(left: Mention, reading: Reading): boolean {
  return reading.mentions.some((outer) => outer.index < left.index && net.test(outer.standing.lead) && behind(outer, reading).includes(left));
}

/** All figures of the kind in the bracket right behind it, or in its list up to the stop. */
function behind(left: Mention, { mentions, passage: { text } }: Reading): readonly Mention[] {
  const rest = text.slice(endOf(left));
  const opened = opens.exec(rest);
  if (opened === null) return [];
  const end = opened[0].endsWith("(") ? rest.indexOf(")") : rest.search(/[;。]|$/);
  const inside = rest.slice(opened[0].length, end);
  if (end < 0 || /等(?!级)|主要|另|其余|其他/.test(inside)) return [];
  const here = mentions.filter((each) => each.index > left.index && each.figure.offset < endOf(left) + end);
  return here.every((each) => sameKind(each, left) && isExact(each)) ? here : [];
}

function inBracket(left: Mention, reading: Reading): readonly Mention[] {
  return /^[人名个户家件台辆套所]*\s*\(/.test(reading.passage.text.slice(endOf(left))) ? behind(left, reading) : [];
}

/** 新登记4905户，其中公司1205户、个体户3700户；同期注销3118户，净增1787户: what came or went may be divided in kinds, which are no moves besides. */
function beforeAndDivided(left: Mention, { mentions, passage: { text } }: Reading): readonly Mention[] {
  const here = inSentence(left, mentions);
  const moves = here.filter((each) => cameIn(each) || wentOut(each));
  const kinds = here.filter((each) => !moves.includes(each));
  const isKindOf = (kind: Mention, move: Mention): boolean => kind.index > move.index && kind.standing.segment === move.standing.segment && /^[^,。;\d]{0,6}[,(]?\s*(?:其中|包括)/.test(text.slice(endOf(move)));
  const bothWays = moves.some(cameIn) && moves.some(wentOut) && moves.every(isExact);
  return bothWays && kinds.every((kind) => moves.some((move) => isKindOf(kind, move))) ? moves : [];
}

/** Those right before it in its row: nothing else of the kind stands in the sentence, but what the net is told against (较上年末的286人). */
function before(left: Mention, { mentions }: Reading): readonly Mention[] {
  const all = inSentence(left, mentions);
  const here = all.filter(({ standing }) => standing.segment === left.standing.segment);
  const moved = ({ standing: { lead } }: Mention): boolean => came.test(lead) || went.test(lead);
  const moves = here.slice(here.findLastIndex((each) => !moved(each)) + 1);
  const both = moves.some(({ standing }) => came.test(standing.lead)) && moves.some(({ standing }) => went.test(standing.lead));
  return moves.length >= 2 && moves.every(isExact) && both && !all.some((each) => moved(each) && !moves.includes(each)) ? moves : [];
}

/** Those of its kind before it in the sentence, since the last net figure of another row. */
function inSentence(left: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const here = mentions.filter((each) => each.index < left.index && !each.prior && each.standing.sentence === left.standing.sentence && each.standing.frame === left.standing.frame && sameKind(each, left));
  return here.slice(here.findLastIndex(({ standing }) => net.test(standing.lead)) + 1);
}
