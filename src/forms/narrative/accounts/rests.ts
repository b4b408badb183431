import type { BalanceRelation, Relation } from "../../../model/index.js";
import { comesOutOrSlips } from "./signs.js";
import { endOf, type FactBook, type Mention, placeOf, type Reading } from "../reading/index.js";

const allOthers = /^(?:其余|剩余|余下|剩下|尚余|余)(?:的)?$/;
/** What is not in use may be in nobody's hands, under repair or set aside. */
const idle = /^(?:空置|闲置|空缺)(?:的)?$/;
const undone = /^(?:其余|剩余|余下)?(?:尚未|未)([^,。;:\d]{1,4}?)的?$/;
/** 剩余500户列入下年计划，其余为空心户: what is left is told in more than one. */
const toldInMore = /^[^。]{0,30}?[,;、](?:其余|另|其他|其它|此外|还有)/;

/** 发现隐患2458条，整改2433条，整改率98.98%，剩余25条…: what the rate is not of is what is left of its whole, where nothing else is told to be. */
export function restsOfRates(reading: Reading, told: readonly Relation[], book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((rest): BalanceRelation[] => {
    const rate = reading.mentions[rest.index - 1];
    if (!isPlain(rest) || rest.role.kind !== "level" || !tellsLeft(rest) || rate === undefined || !book.has(rate) || !isBehind(rest, rate)) return [];
    const of = told.find((each) => each.kind === "share" && each.rate === book.factOf(rate));
    const symbol = rest.figure.quantity.measure.symbol;
    if (of?.kind !== "share" || [of.part, of.whole].some(({ quantity }) => quantity?.measure.symbol !== symbol || quantity.looseness !== "exact")) return [];
    const [from, taken] = [of.whole, of.part].map((fact) => reading.mentions.find((each) => book.has(each) && book.factOf(each) === fact));
    const holds = of.whole.quantity !== undefined && of.part.quantity !== undefined && rest.figure.quantity.roundsFrom(of.whole.quantity.minus(of.part.quantity));
    const slips = from !== undefined && taken !== undefined && comesOutOrSlips({ from, taken, left: rest });
    const meant = allOthers.test(rest.standing.lead) ? !isFollowed(rest, reading) : idle.test(rest.standing.lead) ? slips : isOfOneVerb(rest, [rate, ...(taken === undefined ? [] : [taken])]) && !isFollowed(rest, reading);
    return holds || meant ? [{ kind: "balance", from: of.whole, taken: of.part, left: book.factOf(rest), quote: of.quote, place: placeOf(rest) }] : [];
  });
}

const tellsLeft = ({ standing: { lead } }: Mention): boolean => [allOthers, idle, undone].some((words) => words.test(lead));

/** 其余12条正在整改，13条列入下年计划: another lot of them is told behind. */
function isFollowed(rest: Mention, { mentions, passage: { text } }: Reading): boolean {
  const more = mentions.some((each) => each.index > rest.index && each.standing.sentence === rest.standing.sentence && each.standing.frame === rest.standing.frame && each.figure.quantity.measure.symbol === rest.figure.quantity.measure.symbol);
  return more || toldInMore.test(text.slice(endOf(rest)));
}

/** 整改率98.98%，未整改25条: not done is what the rate, or what was done, is called by; 满意率94%，未接通50户 are of two things. */
function isOfOneVerb(rest: Mention, told: readonly Mention[]): boolean {
  const verb = undone.exec(rest.standing.lead)?.[1] ?? "";
  // 收回有效问卷486份，未收回6份: what came back and was not valid is neither.
  const words = told.map(({ standing }) => standing.lead).filter((each) => verb.includes("有效") || !/有效.*[^率]$/.test(each));
  return verb.length === 1 ? words.some((each) => each.includes(verb)) : [...verb].some((_, at) => at + 2 <= verb.length && words.some((each) => each.includes(verb.slice(at, at + 2))));
}

function isBehind(rest: Mention, rate: Mention): boolean {
  return rate.standing.frame === rest.standing.frame && rate.standing.sentence === rest.standing.sentence;
}

function isPlain({ figure }: Mention): boolean {
  return figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined && !/^(?:money|ratio)$/.test(figure.quantity.measure.dimension);
}
