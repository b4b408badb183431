import { endOf, isCount, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

const open = /等|主要|为主|居|前列|其中|部分|例如|\.{3}|…|另/;

/**
 * 补贴农户5户，机具5台（甲办事处3户、3台，乙办事处1户、1台，丙办事处1户、1台）: a bracket of names, each with the same two counts, is of the two told right before it.
 */
export function pairsInBrackets({ mentions, outline, passage: { text } }: Reading): readonly Sum[] {
  return outline.frames.flatMap((frame): Sum[] => {
    const inside = frame.index === 0 ? [] : mentions.filter(({ standing }) => standing.frame === frame.index);
    const rows = inside.flatMap((each, at) => (at % 2 === 0 ? [{ one: each, other: inside[at + 1] }] : []));
    const before = mentions.findLast((each) => endOf(each) <= frame.start && each.standing.frame === frame.parent);
    if (rows.length < 2 || before === undefined || !/^[^,、;。\d]{0,6}\($/.test(text.slice(endOf(before), frame.start)) || open.test(text.slice(frame.start, frame.end))) return [];
    const [first] = rows;
    const such = rows.every(({ one, other }) => other !== undefined && first?.other !== undefined && [one, other].every((each) => isCount(each)) && isOf(one, first.one) && isOf(other, first.other) && !isOf(one, other) && one.standing.lead.length >= 2 && /^(?:[、,]|和|共)?$/.test(text.slice(endOf(one), other.figure.offset).trim()));
    if (!such || first?.other === undefined) return [];
    const second = mentions[before.index - 1];
    const totals = [before, ...(second !== undefined && second.standing.sentence === before.standing.sentence && second.standing.frame === before.standing.frame ? [second] : [])].filter((each) => isCount(each) && isExact(each));
    return [rows.map(({ one }) => one), rows.flatMap(({ other }) => other ?? [])].flatMap((parts): Sum[] => {
      const total = totals.find((each) => isOf(each, parts[0] as Mention));
      return total === undefined ? [] : [{ total, parts, reading: "partition" }];
    });
  });
}

const isOf = (one: Mention, other: Mention): boolean => sameKind(one, other) && one.figure.quantity.measure.symbol === other.figure.quantity.measure.symbol;
