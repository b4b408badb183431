import { endOf, isAddend, type Mention, type Reading, sameKind, sentenceAt, smallNumber } from "../reading/index.js";
import { comesNear, looksSlipped, ties } from "./slipped.js";
import { sumOf, type Sum } from "./sum.js";

/** 分五年三次兑现（第一年500元，第三年300元，第五年400元）: as many amounts in the bracket right behind as the words say. */
const inGoes = /分?([两二三四五六七八九]|[2-9])[次批期](?:兑现|发放|拨付|支付|下达|补助|到位|付清)[^,。;:、\d()]{0,4}\(/g;

export function bracketedGoes({ passage: { text }, mentions, outline }: Reading): readonly Sum[] {
  return [...text.matchAll(inGoes)].flatMap((match): Sum[] => {
    const opened = match.index + match[0].length;
    const parts = mentions.filter((each) => outline.frames[each.standing.frame]?.start === opened && isAddend(each));
    const [first] = parts;
    const total = mentions.findLast((each) => endOf(each) <= match.index && isAddend(each) && first !== undefined && sameKind(each, first));
    const said = smallNumber(match[1] as string);
    const opens = total !== undefined && /^[^。;\d]{0,8}[,:]?[^。;\d]{0,6}$/.test(text.slice(endOf(total), match.index)) && parts.length === said && parts.every((each) => sameKind(each, total));
    const closes = opens && /^\s*$/.test(text.slice(endOf(parts.at(-1) as Mention), outline.frames[(first as Mention).standing.frame]?.end));
    if (!closes || (!ties(total, parts) && isOfMore(total, parts, mentions))) return [];
    return [{ total, parts, reading: "partition" }];
  });
}

/** 中央资金800万元，省级资金120万元，分2次下达（…）: what was given in goes may be both; and 10月累计120万元 is what had been given by then. */
function isOfMore(total: Mention, parts: readonly Mention[], mentions: readonly Mention[]): boolean {
  const before = mentions[total.index - 1];
  const beside = before !== undefined && isAddend(before) && sameKind(before, total) && before.standing.sentence === total.standing.sentence && before.standing.segment === total.standing.segment;
  return beside || parts.some(({ standing }) => /累计/.test(standing.lead));
}

/** 分两批, 分3期: how many parts the whole came in. */
const divided = /分([两二三四五六七八九]|\d)(?:个)?(批|期|次|轮|阶段|标段)/g;

/** 分两批下达任务169户，第一批81户，第二批88户: as many parts as the words say, each under its number; the total before or after them. */
export function batchSums(reading: Reading): readonly Sum[] {
  const { text } = reading.passage;
  const dividedInWords = [...text.matchAll(divided)].flatMap((match): Sum[] => {
    const number = smallNumber(match[1] as string);
    const after = reading.mentions.filter((each) => each.figure.offset > match.index && isAddend(each) && each.standing.frame === 0);
    const [first] = after.filter((each) => numberOf(each, match[2] as string) === 1);
    if (first === undefined || number < 2) return [];
    const parts = Array.from({ length: number }, (_, at) => after.find((each) => sameKind(each, first) && numberOf(each, match[2] as string) === at + 1));
    const told = parts.filter((each) => each !== undefined);
    if (told.length < number || after.some((each) => numberOf(each, match[2] as string) === number + 1)) return [];
    const last = told.at(-1) as Mention;
    const alike = after.filter((each) => sameKind(each, first) && !told.includes(each) && Math.abs(each.standing.sentence - first.standing.sentence) <= 1);
    const before = alike.findLast((each) => each.index < first.index);
    const closed = alike.find((each) => each.index > last.index && closing.test(each.standing.lead) && each.standing.sentence === last.standing.sentence);
    // 安排专项资金1200万元，分三批下达: told right before the words.
    const dividedUp = reading.mentions.findLast((each) => endOf(each) <= match.index && isAddend(each) && sameKind(each, first) && /^[^,。;\d]{0,8},?\s*$/.test(text.slice(endOf(each), match.index)));
    const total = before ?? closed ?? dividedUp;
    if (total === undefined || told.some((part, at) => at > 0 && part.index < (told[at - 1] as Mention).index)) return [];
    if (ties(total, told)) return [{ total, parts: told, reading: "partition" }];
    // 分三批下达1200万元，第一批600万元、第二批350万元、第三批260万元: so many, each by its number, are all of them.
    if (comesNear(total, told) && !isDoneSoFar(total, told)) return [{ total, parts: told, reading: "partition" }];
    const sum = isDoneSoFar(total, told) ? undefined : sumOf(total, told, { closed: true });
    return sum?.reading === "partition" ? [sum] : [];
  });
  return dividedInWords.length > 0 ? dividedInWords : closedBatches(reading);
}

const closing = /^(?:共计?|合计|总计|累计)/;

/** 第一批补助844万元于去年12月下达，第二批补助600万元于7月下达，共计到账1444万元: numbered from the first on, and closed by their total, nothing of the kind told before them in the sentence. */
function closedBatches({ passage: { text }, mentions }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    if (!isAddend(total) || !closing.test(total.standing.lead)) return [];
    const told = mentions.slice(0, total.index).filter((each) => isAddend(each) && sameKind(each, total) && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame);
    const noun = /第?[一1](批|期|次|轮|阶段|标段)/.exec(text.slice(told[0]?.standing.clauseStart ?? 0, told[0]?.figure.offset ?? 0))?.[1];
    if (noun === undefined || told.length < 2 || told.some((each, at) => numberOf(each, noun) !== at + 1)) return [];
    // 一期80万元，二期60万元，各完成90%，共支出126万元: a rate in between tells how much of them.
    if (mentions.slice((told[0] as Mention).index, total.index).some(({ role }) => role.kind !== "level")) return [];
    return ties(total, told) || (!isDoneSoFar(total, told) && (comesNear(total, told) || looksSlipped(total, told))) ? [{ total, parts: told, reading: "partition" }] : [];
  });
}

/** 一期投资3600万元，二期投资2400万元，累计完成投资4860万元: how much of them was done, or spent, by then. */
function isDoneSoFar(total: Mention, parts: readonly Mention[]): boolean {
  const verb = /(?:累计|已|实际|共计?|合计)(完成|支付|支出|使用)/.exec(total.standing.lead)?.[1];
  const first = parts[0] as Mention;
  return verb !== undefined && !first.passage.text.slice(sentenceAt(first.passage.text, first.figure.offset).start, total.figure.offset - total.standing.lead.length).includes(verb);
}

/** 2 of 第二批任务 and of 二批项目. */
function numberOf({ standing, passage: { text }, figure }: Mention, noun: string): number {
  const clause = text.slice(standing.clauseStart, figure.offset).trim().replace(/^(?:其中[:,]?)?/, "");
  const told = new RegExp(`^第?([一二三四五六七八九十]|\\d)${noun}`).exec(clause)?.[1];
  return told === undefined ? 0 : smallNumber(told);
}
