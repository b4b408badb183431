import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const opens = /^(?:其中,?)?(?:将|把)?$/;
const used = /^(?:的?(?:资金|经费|款项?)?)?(?:下拨|拨付|安排|下达|分配|统筹)?用于/;
const inAll = /(?:共计?|合计|总计|总额)(?:下达|安排|拨付|到位|为|达)*$/;

/** 共下达资金24047万元。将2.4亿元资金用于清洁取暖，47万元用于库房改造: amounts told before what each of them is for, of the total in the sentence before; what else was done with the rest need not be told, so that of one that does not come out only a digit of four and more is. */
export function usedInTurn(reading: Reading): readonly Sum[] {
  const { mentions } = reading;
  return mentions.flatMap((total): Sum[] => {
    const next = mentions[total.index + 1];
    if (next === undefined || !isPlain(total) || !inAll.test(total.standing.lead)) return [];
    const parts = mentions.filter((each) => each.index > total.index && each.standing.sentence === next.standing.sentence);
    const such = parts.length >= 2 && parts.every((part) => isPlain(part) && sameKind(part, total) && opens.test(part.standing.lead) && used.test(part.standing.tail));
    if (!such || next.standing.sentence - total.standing.sentence > 1) return [];
    return ties(total, parts) || slipsInDigit(total, parts, 4) ? [{ total, parts, reading: "partition" }] : [];
  });
}

const isPlain = (each: Mention): boolean => isAddend(each) && isExact(each) && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money";
