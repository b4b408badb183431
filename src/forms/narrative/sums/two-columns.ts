import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { closing } from "./closings.js";
import { sumOf, type Sum } from "./sum.js";
import { ties } from "./slipped.js";

/** A number of things, and what they came to. */
export interface Row {
  readonly count: Mention;
  readonly amount: Mention;
}

/** 优的项目58个、涉及资金3124万元，良的17个、涉及资金862万元，共计75个、3986万元: two columns told row by row, the amounts under the same words in every row. Where one of them adds up, the rows are those of both totals. */
export function twoColumnSums(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    if (!closing.test(total.standing.lead)) return [];
    const whole = rowAt(total, reading);
    if (whole === undefined) return [];
    const rows: Row[] = [];
    for (let at = total.index - 2; at >= 0; at -= 2) {
      const row = rowAt(reading.mentions[at] as Mention, reading);
      if (row === undefined || row.amount.index !== at + 1 || !isOfSuch(row, whole) || (rows[0] !== undefined && row.amount.standing.lead !== rows[0].amount.standing.lead)) break;
      rows.unshift(row);
    }
    if (rows.length < 2) return [];
    const columns = [{ total: whole.count, parts: rows.map(({ count }) => count) }, { total: whole.amount, parts: rows.map(({ amount }) => amount) }];
    if (!columns.some((column) => ties(column.total, column.parts))) return [];
    return columns.flatMap((column) => {
      const sum = sumOf(column.total, column.parts, { closed: true, last: true });
      return sum?.reading === "partition" ? [sum] : [];
    });
  });
}

/** 58个、涉及资金3124万元: an amount right behind a number, in words of its own or in none. */
export function rowAt(count: Mention, { mentions, passage: { text } }: Reading): Row | undefined {
  const amount = mentions[count.index + 1];
  if (amount === undefined || ![count, amount].every((each) => isAddend(each) && isExact(each)) || sameKind(count, amount) || amount.standing.sentence !== count.standing.sentence || amount.standing.frame !== count.standing.frame) return undefined;
  // 学校327所(含教学点，不含城区学校)，学生57684人: a bracket without figures says what is counted.
  const between = text.slice(endOf(count), amount.figure.offset).replace(/\([^()\d]*\)/g, "");
  return /^[^,、;。:\d]{0,6}[、,]?\s*[^,、;。:\d]{0,10}$/.test(between) ? { count, amount } : undefined;
}

function isOfSuch({ count, amount }: Row, whole: Row): boolean {
  const [own, all] = [amount.standing.lead, whole.amount.standing.lead];
  return sameKind(count, whole.count) && sameKind(amount, whole.amount) && count.standing.sentence === whole.count.standing.sentence && count.standing.frame === whole.count.standing.frame && (own.endsWith(all) || all.endsWith(own));
}
