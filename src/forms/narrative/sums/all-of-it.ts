import { endOf, isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

/** 100万元，全部为 · 100万元，资金均来源于: what stands between a whole and the one thing that is all of it. */
const allOf = /^(?:整)?(?:\([^()]*\))?\s*[,;。]\s*(?:资金|经费|收入|支出|且|已|其中)*(?:来源)?(?:全部|全额|均|都|全)(?:为|是|系|属于?|来自于?|来源(?:于|是|为)?|由|用于|安排(?:为|用于))[^,。;:、\d]{2,24}$/;

/** 收入100万元，全部为财政拨款收入100万元: a single part is the whole only where the words say that it is all of it. */
export function wholesOfOne(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((part): Sum[] => {
    const total = reading.mentions[part.index - 1];
    if (total === undefined || !isSingle(part) || !isSingle(total) || !sameKind(part, total)) return [];
    if (!allOf.test(reading.passage.text.slice(endOf(total), part.figure.offset))) return [];
    // 甲40万元、乙30万元，均为… speaks of each of them; 全部用于甲60万元、乙40万元 goes on.
    const others = reading.mentions.filter((each) => each !== total && each !== part && each.standing.frame === 0 && sameKind(each, part) && isAddend(each));
    if (others.some((each) => each.standing.sentence === total.standing.sentence && each.index < total.index) || goesOn(part, others)) return [];
    return [{ total, parts: [part], reading: "partition" }];
  });
}

function isSingle(mention: Mention): boolean {
  const { figure, standing } = mention;
  return isAddend(mention) && standing.frame === 0 && figure.comparator === undefined && figure.upTo === undefined && figure.quantity.looseness === "exact" && figure.quantity.measure.dimension === "money";
}

function goesOn(part: Mention, others: readonly Mention[]): boolean {
  const rest = part.passage.text.slice(endOf(part));
  return /^(?:\([^()]*\))?\s*[、和及与]|^[^,;。]*等/.test(rest) || others.some((each) => each.index > part.index && each.standing.sentence === part.standing.sentence);
}
