import { endOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

/** 支出150万元=基本支出90万元+项目支出60万元, and the other way round: a sum written with its signs is meant as one. */
export function writtenSums(reading: Reading): readonly Sum[] {
  const { mentions } = reading;
  if (!/[=+]/.test(reading.passage.text)) return [];
  const sums: Sum[] = [];
  let from = 0;
  while (from < mentions.length) {
    const signs: string[] = [];
    while (mentions[from + signs.length + 1] !== undefined) {
      const sign = signBetween(mentions[from + signs.length] as Mention, mentions[from + signs.length + 1] as Mention);
      if (sign === undefined) break;
      signs.push(sign);
    }
    const sum = sumWith(mentions.slice(from, from + signs.length + 1), signs);
    if (sum !== undefined) sums.push(sum);
    from += signs.length + 1;
  }
  return sums;
}

/** The one sign between two figures, with no more than a name beside it. */
function signBetween(one: Mention, other: Mention): string | undefined {
  const between = one.passage.text.slice(endOf(one), other.figure.offset).replace(/\([^)]*\)/g, "");
  return /^[^,、;。:+=×÷\-]{0,6}([+=×÷-])[^,、;。:+=×÷\-]{0,24}$/.exec(between)?.[1];
}

function sumWith(figures: readonly Mention[], signs: readonly string[]): Sum | undefined {
  const equals = signs.indexOf("=");
  if (signs.length < 2 || equals < 0 || signs.lastIndexOf("=") !== equals) return undefined;
  const atFront = equals === 0;
  if (!atFront && equals !== signs.length - 1) return undefined;
  const total = (atFront ? figures[0] : figures.at(-1)) as Mention;
  const parts = atFront ? figures.slice(1) : figures.slice(0, -1);
  const between = atFront ? signs.slice(1) : signs.slice(0, -1);
  if (between.some((sign) => sign !== "+") || !parts.every((part) => sameKind(part, total))) return undefined;
  return { total, parts, reading: "partition" };
}
