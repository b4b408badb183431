import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { isThreshold } from "./members.js";
import { rowAt, type Row } from "./two-columns.js";
import { coverage, slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** Fewer digits than this add up by chance. */
const telling = 3;
/** By a digit mistaken a total is hardly less than half, or twice, of what its parts make. */
const least = 0.4;

/**
 * 救助33104人次4151.02万元，其中住院35806人次4094.14万元，门诊298人次56.88万元；重特大疾病救助：…: a list of two figures a row below a total of both. Where the rows add up by
 * the one, they are all there are, however the list goes on; by the other they have to add up as well.
 */
export function rowsOfTwo(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    const whole = rowAt(total, reading);
    if (whole === undefined) return [];
    const rows = rowsBelow(whole, reading);
    for (let size = rows.length; size > 1; size -= 1) {
      const own = rows.slice(0, size);
      const columns = [{ total: whole.count, parts: own.flatMap(({ counts }) => counts) }, { total: whole.amount, parts: own.map(({ amount }) => amount) }];
      const [sound, other] = [columns.find(isSound), columns.find(({ total, parts }) => !ties(total, parts))];
      if (sound !== undefined) return other === undefined || !isOff(other) ? [] : [{ ...other, reading: "partition" }];
    }
    return [];
  });
}

interface Column {
  readonly total: Mention;
  readonly parts: readonly Mention[];
}

export function isSound({ total, parts }: Column): boolean {
  return ties(total, parts) && coverage(total, parts) > 0.999 && coverage(total, parts) < 1.001 && total.figure.quantity.significantDigits >= telling && parts.every(({ figure }) => !figure.quantity.isZero);
}

/** Who had aid twice is counted twice, and some had none: only a digit mistaken shows that all of them were meant. */
export function isOff({ total, parts }: Column): boolean {
  const covers = coverage(total, parts);
  return covers > least && covers < 1 / least && slipsInDigit(total, parts, telling);
}

/** What a row counts, which may be of several kinds, and what all that comes to. */
interface Entry {
  readonly counts: readonly Mention[];
  readonly amount: Mention;
}

function rowsBelow(whole: Row, reading: Reading): readonly Entry[] {
  const { mentions, passage: { text } } = reading;
  const rows: Entry[] = [];
  let counts: readonly Mention[] = [];
  let before = whole.amount;
  for (const mention of mentions.slice(whole.amount.index + 1).filter((each) => !isThreshold(each))) {
    const last = before;
    before = mention;
    const first = rows[0]?.counts[0] ?? counts[0] ?? mention;
    const amount = counts.length > 0 && sameKind(mention, whole.amount) && rowAt(last, reading)?.amount === mention;
    if (mention.standing.sentence !== first.standing.sentence || mention.standing.frame !== first.standing.frame || !isAddend(mention) || !isExact(mention)) break;
    if (amount) {
      rows.push({ counts, amount: mention });
      counts = [];
      continue;
    }
    if (!sameKind(mention, whole.count) || !(last === whole.amount ? opens : goesOn).test(text.slice(endOf(last), mention.figure.offset).replace(aside, ""))) break;
    counts = [...counts, mention];
  }
  return rows;
}

/** 50人以上村级小学192所, 乡（镇）中心小学19所: of what size they are, and what a bracket without figures has to say. */
const aside = /\([^()\d]*\)|\d[\d.]*[^,。;:、\d]{0,3}(?:以上|以下|以内)/g;
const opens = /^[^。;:\d()]{0,8}[,。:(;]?\s*(?:其中|包括|含|分别(?:为|是)|即|:|\()[^。;\d()]{1,30}$/;
const goesOn = /^[^。:\d()]{0,6}[,、;][^。:,;、\d()]{1,24}$/;
