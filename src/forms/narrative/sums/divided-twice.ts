import { endOf, isAddend, isSlipOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import { headsIn, type Head } from "./heads.js";
import { membersOf } from "./members.js";
import { looksSlipped, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

interface Division {
  readonly head: Head;
  readonly parts: readonly Mention[];
}

/** Figures of fewer digits come out alike by chance; under one name, three are enough. */
const manyDigits = 4;
const leastDigits = 3;

/**
 * 收入24348万元。其中：地方收入13916万元；上划收入6432万元。分部门看：国税3954万元；地税10529万元；财政5865万元: either list may leave something
 * out, but both come to 20348万元, and the total is one digit off it.
 */
export function sumsDividedTwice(reading: Reading, next: Reading | undefined): readonly Sum[] {
  const own = divisionsIn(reading);
  const all = [...own, ...(next === undefined ? [] : divisionsIn(next))];
  return own.flatMap(({ head, parts }) => {
    const first = parts[0] as Mention;
    if (sumOf(parts).significantDigits < manyDigits) return [];
    const again = all.find((other) => other.parts !== parts && !other.parts.some((part) => parts.includes(part)) && sameKind(other.parts[0] as Mention, first) && comesTo(other.parts, parts) && (other.parts[0]?.passage !== first.passage || other.head.at > head.at));
    if (again === undefined) return [];
    const told = reading.mentions.filter((each) => each.standing.frame === head.frame && endOf(each) <= head.at && isAmount(each) && sameKind(each, first));
    const total = told.at(-1);
    if (total === undefined || told.some((each) => ties(each, parts))) return [];
    const sum = sumOf(parts);
    return looksSlipped(total, parts) && isSlipOf(total.figure.quantity, sum.in(total.figure.quantity.measure)) ? [{ total, parts, reading: "partition" as const }] : [];
  });
}

const isAmount = (each: Mention): boolean => isAddend(each) || each.role.kind === "budget";

function divisionsIn(reading: Reading): readonly Division[] {
  return headsIn(reading).flatMap((head) => {
    const parts = head.kind === "mainly" ? undefined : membersOf(head, reading, [])?.primary;
    return parts !== undefined && parts.length > 1 && sumOf(parts).significantDigits >= leastDigits ? [{ head, parts }] : [];
  });
}

const sumOf = (parts: readonly Mention[]) => parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));

const comesTo = (one: readonly Mention[], other: readonly Mention[]): boolean => sumOf(one).compare(sumOf(other)) === 0;

/** So many characters at the end of two names hardly agree by chance. */
const leastAlike = 4;

/**
 * 发行新增专项债券8.77亿元；县本级新增专项债券8.47亿元，用于甲6.14亿元，乙1.17亿元，丙1.46亿元: what the parts come to was told shortly before under the
 * same name, and the total is one digit off it.
 */
export function sumsTwiceWitnessed(reading: Reading, before: Reading | undefined): readonly Sum[] {
  return divisionsIn(reading).flatMap(({ head, parts }) => {
    const first = parts[0] as Mention;
    const total = reading.mentions.filter((each) => each.standing.frame === head.frame && endOf(each) <= head.at && isAmount(each) && sameKind(each, first)).at(-1);
    if (total === undefined || total.standing.sentence !== first.standing.sentence || ties(total, parts)) return [];
    const sum = sumOf(parts).in(total.figure.quantity.measure);
    const told = [...(before?.mentions ?? []), ...reading.mentions.slice(0, total.index)].filter((each) => each.role.kind === "level" && !each.prior && sameKind(each, total) && each.figure.quantity.compare(sum) === 0 && isSameThing(each, total));
    return told.length > 0 && looksSlipped(total, parts) && isSlipOf(total.figure.quantity, sum) ? [{ total, parts, reading: "partition" as const }] : [];
  });
}

function isSameThing({ label: one }: Mention, { label: other }: Mention): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= leastAlike && long.endsWith(short);
}
