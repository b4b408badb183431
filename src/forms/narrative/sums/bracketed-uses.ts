import { endOf, isAddend, isSlipOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** From one bracket to the next: a name, and the word that joins it. */
const joined = /^\)["”]?\s*(?:(?<last>和|及|与|以及)|[、,;])\s*["“]?[^,。;:、()\d]{2,60}$/;
const opensBracket = /\(\s*$/;
const closesBracket = /^\s*\)/;
/** The list is cut, or names but some. */
const open = /^\)["”]?\s*(?:等|、|和|及|与)/;
/** What else there was, or is left, or of another year. */
const besides = /上年|去年|剩余|其余|余下|另|结余|累计|均已|全年/;

/**
 * 下达资金1300万元。…将该笔资金用于甲项目（723万元）和乙项目（577万元）: amounts alone in brackets behind the names of what the money told right before is for. That the list is
 * whole its last 和 says, where one digit of many is mistaken; any other gap is left to what was spent otherwise.
 */
export function bracketedUses(reading: Reading): readonly Sum[] {
  const { mentions, passage: { text } } = reading;
  return runsOf(mentions).flatMap((parts): Sum[] => {
    const [first, last] = [parts[0] as Mention, parts.at(-1) as Mention];
    const total = mentions[first.index - 1];
    if (total === undefined || total.standing.frame !== 0 || !isAddend(total) || !sameKind(total, first) || sentencesBetween(text, total, first) > 1 || open.test(text.slice(endOf(last)).trimStart())) return [];
    if (ties(total, parts)) return [{ total, parts, reading: "partition" }];
    const closed = joined.exec(between(text, parts.at(-2) as Mention, last))?.groups?.["last"] !== undefined;
    const around = `${text.slice(endOf(total), first.figure.offset)}${/^[^。]*/.exec(text.slice(endOf(last)))?.[0] ?? ""}`;
    const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
    return closed && !besides.test(around) && parts.every(({ figure }) => figure.quantity.significantDigits >= 3) && isSlipOf(total.figure.quantity, sum) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** Amounts on end, each alone in its bracket. */
function runsOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const runs: Mention[][] = [];
  for (const each of mentions) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (!isAlone(each)) continue;
    if (run !== undefined && before?.index === each.index - 1 && sameKind(before, each) && joined.test(between(each.passage.text, before, each))) run.push(each);
    else runs.push([each]);
  }
  return runs.filter((run) => run.length >= 2);
}

function isAlone({ passage: { text }, figure, standing, role }: Mention): boolean {
  const alone = opensBracket.test(text.slice(0, figure.offset)) && closesBracket.test(text.slice(figure.offset + figure.length));
  return alone && standing.frame !== 0 && role.kind === "level" && figure.quantity.measure.dimension === "money" && figure.quantity.looseness === "exact" && figure.comparator === undefined;
}

function between(text: string, one: Mention, other: Mention): string {
  return text.slice(endOf(one), other.figure.offset).trimStart().replace(opensBracket, "");
}

function sentencesBetween(text: string, one: Mention, other: Mention): number {
  return text.slice(endOf(one), other.figure.offset).split("。").length - 1;
}
