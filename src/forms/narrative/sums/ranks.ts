import { isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { looksSlipped, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const numeral = "一二三四五六七八九十";
/** 一、二级重度残疾人, 三、四级手术: several ranks in one breath, and what they are ranks of. */
const several = new RegExp(`(?:^|[^${numeral}第])([${numeral}](?:[、和及][${numeral}])+)([级类等档])([^,。;:\\d]{0,12})$`);
/** In parts of the whole: a figure further off than this, unless by a slip of the pen, is of other things. */
const farOff = 0.3;

/** 一级120人，二级210人，三级90人；一、二级合计330人: of the ranks told one by one some are added up. */
export function rankSums(reading: Reading): readonly Sum[] {
  const { text } = reading.passage;
  return reading.mentions.flatMap((total): Sum[] => {
    const [, ranks = "", word = "", noun = ""] = several.exec(text.slice(0, total.figure.offset)) ?? [];
    if (ranks === "" || !isAddend(total) || total.figure.quantity.looseness !== "exact") return [];
    const before = reading.mentions.filter((each) => each.index < total.index && isAddend(each) && sameKind(each, total) && each.standing.frame === total.standing.frame && total.standing.sentence - each.standing.sentence <= 1);
    const parts = [...ranks.replace(/[、和及]/g, "")].map((rank) => before.filter((each) => isRank(each, `${rank}${word}`, noun)));
    const told = parts.flatMap((some) => (some.length === 1 ? some : []));
    if (told.length < parts.length) return [];
    return ties(total, told) || isOff(total, told) ? [{ total, parts: told, reading: "partition" }] : [];
  });
}

/** 一级, or 一级残疾 where the ranks together are those of 重度残疾人. */
function isRank({ label }: Mention, rank: string, noun: string): boolean {
  const own = label.startsWith(rank) ? label.slice(rank.length) : undefined;
  return own !== undefined && (own === "" || noun.includes(own.slice(0, 2)));
}

function isOff(total: Mention, parts: readonly Mention[]): boolean {
  const sum = parts.reduce((all, { figure }) => all + Number(figure.quantity.value), 0);
  return looksSlipped(total, parts) || Math.abs(sum / Number(total.figure.quantity.value) - 1) <= farOff;
}
