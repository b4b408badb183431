import type { ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const ofAll = /^(?:应[^,。;:\d]{1,6}|有效(?:问卷|样本|答卷)?|(?:发放|回收|收回|抽查|检查|调查)[^,。;:\d]{0,4}|共|(?:全[省市州县区旗镇乡街村校院局]|辖区|总)(?:共|共有|总数)?)$/;

/**
 * 家长满意479份（有效490份），满意率97.8% · 在治712例，治疗覆盖率95.2%（应治748例）: the whole alone in a bracket behind the part or behind the rate, called by what all of them
 * were or ought to have been.
 */
export function sharesOfBracketed(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const turn = inTurn(rate, reading);
    const [before, after] = [turn === undefined ? reading.mentions[rate.index - 1] : turn.part, reading.mentions[rate.index + 1]];
    if (rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || !isExact(rate)) return [];
    const inside = insideItsWords(rate, reading);
    if (inside !== undefined) return [{ kind: "share", part: book.factOf(inside.part), whole: book.factOf(inside.whole), rate: book.factOf(rate), quote: quoteAcross([inside.part, inside.whole, rate]), place: placeOf(rate) }];
    const named = before === undefined || after === undefined ? undefined : namedInBracket(rate, before, after, reading, turn?.head);
    if (named !== undefined) return [{ kind: "share", part: book.factOf(named.part), whole: book.factOf(named.whole), rate: book.factOf(rate), quote: quoteAcross([named.part, rate, named.whole]), place: placeOf(rate) }];
    if (!/(?:率|度)(?:为|达到?|是)*$/.test(rate.standing.lead)) return [];
    const behind = before !== undefined && isAlone(before, reading) ? { whole: before, part: reading.mentions[rate.index - 2] } : after !== undefined && isAlone(after, reading) && isRightBehind(rate, after) ? { whole: after, part: before } : undefined;
    const whole = behind?.whole;
    const part = behind?.part === undefined || whole === undefined ? undefined : (ofWhichIsTold(behind.part, whole, rate, reading) ?? behind.part);
    if (part === undefined || whole === undefined || part.role.kind !== "level" || part.prior || !isExact(part) || !isExact(whole) || !sameKind(part, whole) || whole.figure.quantity.isZero) return [];
    const together = part.standing.frame === rate.standing.frame && part.standing.sentence === rate.standing.sentence && part.standing.segment === rate.standing.segment;
    const atPart = whole === before && isRightBehind(part, whole);
    if (!together || !(atPart || whole === after) || part.figure.quantity.compare(whole.figure.quantity) > 0) return [];
    // 满意479份 and 满意率, 在治712例 and 治疗覆盖率: the rate is called by a word of its part.
    const name = rate.standing.lead.replace(/(?:率|度)(?:为|达到?|是)*$/, "");
    const called = [...name].some((char) => part.standing.lead.includes(char));
    return called ? [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([part, whole, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }] : [];
  });
}

/**
 * 参保38.72万人，其中职工2.95万人、居民35.77万人，参保率96.32%（应参保40.20万人）: behind a list the rate may be of what the list is of. Where neither that nor the last of its kinds gives
 * the rate, it is that of all with a digit slipped.
 */
function ofWhichIsTold(part: Mention, whole: Mention, rate: Mention, { mentions, passage }: Reading): Mention | undefined {
  const gives = (each: Mention): boolean => rate.figure.quantity.roundsFrom(each.figure.quantity.dividedBy(whole.figure.quantity));
  const all = mentions.findLast((each) => each.index < part.index && each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, part) && each.standing.sentence === part.standing.sentence && each.standing.segment === part.standing.segment && each.standing.frame === part.standing.frame && /^[^,。;\d]{0,4}[,:]?\s*其中/.test(passage.text.slice(endOf(each))));
  return all === undefined || whole.figure.quantity.isZero || gives(part) ? undefined : all;
}

/**
 * 再就业1104人、困难人员617人，分别占任务的110.4%（任务1000人）和102.8%（任务600人）: the rates in turn, each with its whole, where just as many figures stand before
 * them; `head` is the first, whose words are those of all. None where the numbers of both do not fit.
 */
function inTurn(rate: Mention, { mentions, passage }: Reading): { readonly head: Mention; readonly part?: Mention } | undefined {
  const together = mentions.filter((each) => each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence);
  const head = together.findLast((each) => each.index <= rate.index && /分别|依次/.test(each.standing.lead));
  if (head === undefined || head.figure.quantity.measure.symbol !== "%") return undefined;
  const behind = together.slice(together.indexOf(head));
  const end = behind.findIndex((each) => each.figure.quantity.measure.symbol !== "%" || !/^\s*\([^()]*\)/.test(passage.text.slice(endOf(each))));
  const rates = end === -1 ? behind : behind.slice(0, end);
  if (!rates.includes(rate) || rates.length < 2) return undefined;
  const parts = together.slice(0, together.indexOf(head)).slice(-rates.length);
  const further = mentions[(parts[0]?.index ?? 0) - 1];
  const goesOn = further !== undefined && parts[0] !== undefined && further.standing.frame === rate.standing.frame && /^[^;。]*$/.test(passage.text.slice(endOf(further), parts[0].figure.offset)) && !/其中|包括/.test(parts[0].standing.lead);
  const fits = parts.length === rates.length && !goesOn && parts.every((each) => each.role.kind === "level");
  const part = parts[rates.indexOf(rate)];
  return fits && part !== undefined ? { head, part } : { head };
}

/** 开放86所，占具备条件学校（92所）的93.48%: how many the words of the share speak of, in a bracket in their midst. */
function insideItsWords(rate: Mention, { mentions, passage: { text } }: Reading): { readonly part: Mention; readonly whole: Mention } | undefined {
  const [part, whole] = [mentions[rate.index - 2], mentions[rate.index - 1]];
  if (part === undefined || whole === undefined || !/^(?:share|completion)$/.test(rate.role.kind) || whole.standing.frame === rate.standing.frame) return undefined;
  const opened = /,\s*(?:约|共|仅)?占[^,。;:()\d]{2,24}\(\s*(?:共|计|即|为)?$/.test(text.slice(endOf(part), whole.figure.offset));
  const closed = /^\s*\)\s*(?:总数|总量)?的?\s*$/.test(text.slice(endOf(whole), rate.figure.offset));
  const together = part.standing.frame === rate.standing.frame && part.standing.sentence === rate.standing.sentence && part.standing.segment === rate.standing.segment;
  const meant = [part, whole].every((each) => each.role.kind === "level" && !each.prior && isExact(each)) && sameKind(part, whole) && !whole.figure.quantity.isZero && part.figure.quantity.compare(whole.figure.quantity) <= 0;
  return opened && closed && together && meant ? { part, whole } : undefined;
}

const ofName = /(?:占|为|是|达到?|完成)([^,。;:、\d]{2,14}?)的?$/;

/** 到位4260万元，为计划总投资的71%（计划总投资6000万元）: what the rate is of, named before it, stands alone in the bracket behind under that very name. */
function namedInBracket(rate: Mention, part: Mention, whole: Mention, { mentions, outline, passage }: Reading, head: Mention = rate): { readonly part: Mention; readonly whole: Mention } | undefined {
  const name = ofName.exec(head.standing.lead)?.[1];
  const frame = outline.frames[whole.standing.frame];
  if (name === undefined || frame === undefined || whole.standing.frame === 0 || mentions.filter((each) => each.standing.frame === whole.standing.frame).length !== 1 || !isRightBehind(rate, whole)) return undefined;
  const called = whole.standing.lead.replace(/(?:为|共|是|:)+$/, "");
  const alone = /^\s*$/.test(passage.text.slice(endOf(whole), frame.end)) && called.length >= 2 && (name.endsWith(called) || called.endsWith(name));
  const together = part.standing.frame === rate.standing.frame && part.standing.sentence === rate.standing.sentence && (head !== rate || part.standing.segment === rate.standing.segment || /分别|依次/.test(head.standing.lead));
  const meant = [part, whole].every((each) => each.role.kind === "level" && !each.prior && isExact(each)) && sameKind(part, whole) && !whole.figure.quantity.isZero && (part.figure.quantity.compare(whole.figure.quantity) <= 0 || rate.figure.quantity.value.gt(100));
  return alone && together && meant ? { part, whole } : undefined;
}

/** The only figure of its bracket, under words of a whole. */
function isAlone(mention: Mention, { mentions, outline }: Reading): boolean {
  const frame = outline.frames[mention.standing.frame];
  return mention.standing.frame > 0 && frame !== undefined && ofAll.test(mention.standing.lead) && mentions.filter((each) => each.standing.frame === mention.standing.frame).length === 1 && /^\s*$/.test(mention.passage.text.slice(endOf(mention), frame.end));
}

function isRightBehind(figure: Mention, bracketed: Mention): boolean {
  return /^\s*\(\s*[^\d()]*$/.test(figure.passage.text.slice(endOf(figure), bracketed.figure.offset));
}
