import { endOf, isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { sumOf, ties, type Sum } from "./sum.js";

const needed = /需|应(?!急|用|收)|缺口|总投资|总费用|费用|补助标准|所需/;
/** 由市财政承担, 市级安排80%计, 个人负担. */
const borne = /^(?:由|其中)?[:,]?(?:由)?[^,。;:\d]{1,12}(?:承担|负担|安排|配套|自筹|出资|筹集|解决)(?:比例)?(?:[\d.]+%)?[,]?(?:计|即|为|共|资金|部分)*$/;
const bears = /承担|负担/;

/** 还需325万元，市级安排80%计260万元，县级承担65万元: who bears what of a sum that has to be found bears all of it. */
export function borneSums(reading: Reading): readonly Sum[] {
  const { text } = reading.passage;
  return reading.mentions.flatMap((total): Sum[] => {
    if (!isAddend(total) || total.figure.quantity.measure.dimension !== "money" || !needed.test(total.standing.lead)) return [];
    const rest = reading.mentions.slice(total.index + 1).filter((each) => each.standing.frame === total.standing.frame && each.standing.sentence === total.standing.sentence && each.figure.quantity.measure.dimension === "money");
    const stop = rest.findIndex((each) => !isAddend(each) || !sameKind(each, total) || !borne.test(clauseOf(each)));
    const parts = stop < 0 ? rest : rest.slice(0, stop);
    if (parts.length < 2 || stop >= 0 || !parts.some((each) => bears.test(clauseOf(each))) || /[^,;\s]/.test(/^[^,;]*/.exec(text.slice(endOf(total)))?.[0].slice(0, 1) ?? "")) return [];
    if (ties(total, parts)) return [{ total, parts, reading: "partition" }];
    const after = /^[^。]*/.exec(text.slice(endOf(parts.at(-1) as Mention)))?.[0] ?? "";
    if (/其余|剩余|余下|不足部分|等/.test(after) || !parts.every((each) => bears.test(clauseOf(each)) || /%/.test(clauseOf(each)))) return [];
    const sum = sumOf(total, parts, { closed: true });
    return sum?.reading === "partition" ? [sum] : [];
  });
}

function clauseOf({ passage: { text }, standing, figure }: Mention): string {
  return text.slice(standing.clauseStart, figure.offset).replace(/\s+/g, "");
}
