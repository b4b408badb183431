import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { swapsToDue, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const lots = /^(?:项目|工程)?(?:共|计划|实际)?分(?:为|成)?([两二三四五六七八九]|[2-9])个?(?:标段|部分|阶段|片区|子项目|分项|工区|合同段)[^,。;:\d]{0,8}[:,]/;
const number = (told: string): number => (/\d/.test(told) ? Number(told) : "两二三四五六七八九".indexOf(told) + (told === "两" ? 2 : 1));

/**
 * 支出490万元，执行率98%。分三个标段实施：一标段268万元、二标段150万元、三标段72万元: as many lots as the words say, and an amount of the sentence before that they come to. If they
 * come to none, two digits of one of them swapped show which was meant.
 */
export function sumsInLots({ mentions, passage: { text } }: Reading): readonly Sum[] {
  if (!/分(?:为|成)?[两二三四五六七八九\d]/.test(text)) return [];
  const starts = [...text.matchAll(/(?<=^|。)/g)].map(({ index }) => index);
  return starts.flatMap((start): Sum[] => {
    const told = lots.exec(text.slice(start).trimStart());
    if (told?.[1] === undefined) return [];
    const inside = mentions.filter((each) => each.figure.offset >= start && each.figure.offset < endOfSentence(text, start) && each.standing.frame === 0 && isAddend(each) && each.figure.quantity.measure.dimension === "money");
    const [first] = inside;
    if (first === undefined || inside.length !== number(told[1]) || !inside.every((each) => sameKind(each, first) && isExact(each))) return [];
    const before = mentions.filter((each) => each.figure.offset < start && each.standing.sentence === first.standing.sentence - 1 && each.standing.frame === 0 && each.role.kind === "level" && !each.prior && sameKind(each, first) && isExact(each));
    const total = before.find((each) => ties(each, inside)) ?? onlyOne(before.filter((each) => swapsToDue(each, inside, isPrecise)));
    return total === undefined || endOf(total) > start ? [] : [{ total, parts: inside, reading: "partition" }];
  });
}

const onlyOne = (some: readonly Mention[]): Mention | undefined => (some.length === 1 ? some[0] : undefined);
const isPrecise = ({ figure }: Mention): boolean => figure.quantity.significantDigits >= 2;

function endOfSentence(text: string, start: number): number {
  const at = text.indexOf("。", start);
  return at < 0 ? text.length : at;
}
