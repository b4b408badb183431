import { endOf, isAddend, isExact, isSwapOf, type Mention, openEnd, type Reading, sameKind } from "../reading/index.js";
import { comesNear, isTotalSlipped, swapsToDue, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** With fewer, or with shorter figures, two digits that changed places are soon come by. */
const least = { parts: 3, digits: 3 };
const otherwise = /其中|另|累计|合计|共|上年|去年|同期|目标|计划/;

/**
 * 举办讲座336场，历史类124场，科普类103场，艺术类61场，家教类48场；: kinds told behind a comma with no word that opens a list. Whether they are all of them nothing says, so that
 * only two digits that changed places, in a list that comes near its total, are wrong.
 */
export function bareLists(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    if (!isOne(total, total) || reading.mentions.some((each) => each.index < total.index && each.standing.sentence === total.standing.sentence && each.standing.segment === total.standing.segment && sameKind(each, total))) return [];
    const parts = runBehind(total, reading);
    if (parts.length < least.parts || ties(total, parts) || !comesNear(total, parts)) return [];
    const long = ({ figure }: Mention): boolean => figure.quantity.significantDigits >= least.digits;
    const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
    return (long(total) && isSwapOf(total.figure.quantity, sum)) || isTotalSlipped(total, parts) || swapsToDue(total, parts, long) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** All of its kind up to the semicolon or the stop, one behind another with a name in front. */
function runBehind(total: Mention, { mentions, passage: { text } }: Reading): readonly Mention[] {
  const behind = mentions.slice(total.index + 1).filter((each) => each.standing.sentence === total.standing.sentence && each.standing.segment === total.standing.segment);
  const told = behind.every((each, at) => isOne(each, total) && /^[^,。;:、\d]{0,4}[,、]\s*[^,。;:、\d]{2,16}$/.test(text.slice(endOf(at === 0 ? total : (behind[at - 1] as Mention)), each.figure.offset)) && !otherwise.test(each.standing.lead));
  const last = behind.at(-1);
  return told && last !== undefined && /^[^,。;:、\d]{0,4}(?:[。;]|$)/.test(text.slice(endOf(last))) && !openEnd.test(text.slice(endOf(last))) ? behind : [];
}

function isOne(each: Mention, total: Mention): boolean {
  return isAddend(each) && isExact(each) && each.standing.frame === total.standing.frame && sameKind(each, total) && !/^(?:ratio|none)$/.test(each.figure.quantity.measure.dimension);
}
