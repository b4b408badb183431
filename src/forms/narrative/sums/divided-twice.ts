import { endOf, isAddend, isSlipOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import { headsIn, type Head } from "./heads.js";
import { membersOf } from "./members.js";
import { looksSlipped, ties, type Sum } from "./sum.js";

interface Division {
  readonly head: Head;
  readonly parts: readonly Mention[];
}

/** Figures of fewer digits come out alike by chance. */
const leastDigits = 4;

/**
 * 收入24348万元。其中：地方收入13916万元；上划收入6432万元。分部门看：国税3954万元；地税10529万元；财政5865万元: either list may leave something
 * out, but both come to 20348万元, and the total is one digit off it.
 */
export function sumsDividedTwice(reading: Reading, next: Reading | undefined): readonly Sum[] {
  const own = divisionsIn(reading);
  const all = [...own, ...(next === undefined ? [] : divisionsIn(next))];
  return own.flatMap(({ head, parts }) => {
    const first = parts[0] as Mention;
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
    return parts !== undefined && parts.length > 1 && sumOf(parts).digits().replace(/\D|^0+|0+$/g, "").length >= leastDigits ? [{ head, parts }] : [];
  });
}

const sumOf = (parts: readonly Mention[]) => parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));

const comesTo = (one: readonly Mention[], other: readonly Mention[]): boolean => sumOf(one).compare(sumOf(other)) === 0;
