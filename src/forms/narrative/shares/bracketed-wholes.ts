import type { ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const ofAll = /^(?:应[^,。;:\d]{1,6}|有效(?:问卷|样本|答卷)?|(?:发放|回收|收回|抽查|检查|调查)[^,。;:\d]{0,4}|共)$/;

/**
 * 家长满意479份（有效490份），满意率97.8% · 在治712例，治疗覆盖率95.2%（应治748例）: the whole alone in a bracket behind the part or behind the rate, called by what all of them
 * were or ought to have been.
 */
export function sharesOfBracketed(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const [before, after] = [reading.mentions[rate.index - 1], reading.mentions[rate.index + 1]];
    if (rate.figure.quantity.measure.symbol !== "%" || !/(?:率|度)(?:为|达到?|是)*$/.test(rate.standing.lead) || known.has(rate) || !isExact(rate)) return [];
    const behind = before !== undefined && isAlone(before, reading) ? { whole: before, part: reading.mentions[rate.index - 2] } : after !== undefined && isAlone(after, reading) && isRightBehind(rate, after) ? { whole: after, part: before } : undefined;
    const { part, whole } = behind ?? {};
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

/** The only figure of its bracket, under words of a whole. */
function isAlone(mention: Mention, { mentions, outline }: Reading): boolean {
  const frame = outline.frames[mention.standing.frame];
  return mention.standing.frame > 0 && frame !== undefined && ofAll.test(mention.standing.lead) && mentions.filter((each) => each.standing.frame === mention.standing.frame).length === 1 && /^\s*$/.test(mention.passage.text.slice(endOf(mention), frame.end));
}

function isRightBehind(figure: Mention, bracketed: Mention): boolean {
  return /^\s*\(\s*[^\d()]*$/.test(figure.passage.text.slice(endOf(figure), bracketed.figure.offset));
}
