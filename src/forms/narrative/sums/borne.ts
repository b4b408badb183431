import { endOf, isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import { sumOf, type Sum } from "./sum.js";

const needed = /需|应(?!急|用|收)|缺口|总投资|总费用|费用|补助标准|所需/;
/** 由市财政承担, 市级安排80%计, 个人负担. */
const borne = /^(?:由|其中)?[:,]?(?:由)?[^,。;:\d]{1,12}(?:承担|负担|安排|配套|自筹|出资|筹集|解决)(?:比例)?(?:[\d.]+%)?[,]?(?:计|即|为|共|资金|部分)*$/;
const bears = /承担|负担|(?:通过|自筹|统筹|补助)[^,。;]*解决$|^(?:由)?[^,。;]{2,8}解决$/;

/** 还需325万元，市级安排80%计260万元，县级承担65万元 · 所需500万元，通过上级补助解决300万元，自筹解决200万元: who bears what of a sum that has to be found bears all of it. */
export function borneSums(reading: Reading): readonly Sum[] {
  const { text } = reading.passage;
  return reading.mentions.flatMap((total): Sum[] => {
    if (!isAddend(total) || total.figure.quantity.measure.dimension !== "money") return [];
    const bearers = reading.mentions.filter((each) => each.index > total.index && each.standing.frame === total.standing.frame && each.figure.quantity.measure.dimension === "money");
    const named = whoseCosts(bearers[0]);
    // 发放资助资金2412.35万元。资助资金由中央承担…、省级承担…: of what was called so in the sentence before, or right before 由.
    const calledSo = named !== undefined && (named === "" ? bearers[0]?.index === total.index + 1 : total.label.endsWith(named)) && (bearers[0]?.standing.sentence ?? 0) - total.standing.sentence <= 1;
    if (!calledSo && !needed.test(total.standing.lead)) return [];
    const sentence = calledSo ? bearers[0]?.standing.sentence : total.standing.sentence;
    const rest = bearers.filter((each) => each.standing.sentence === sentence);
    const stop = rest.findIndex((each) => !isAddend(each) || !sameKind(each, total) || !borne.test(clauseOf(each)));
    const parts = stop < 0 ? rest : rest.slice(0, stop);
    if (calledSo && !parts.every((each) => bears.test(clauseOf(each)))) return [];
    if (parts.length < 2 || stop >= 0 || !parts.some((each) => bears.test(clauseOf(each))) || /[^,;\s]/.test(/^[^,;]*/.exec(text.slice(endOf(total)))?.[0].slice(0, 1) ?? "")) return [];
    if (ties(total, parts)) return [{ total, parts, reading: "partition" }];
    const after = /^[^。]*/.exec(text.slice(endOf(parts.at(-1) as Mention)))?.[0] ?? "";
    if (/其余|剩余|余下|不足部分|等/.test(after) || !parts.every((each) => bears.test(clauseOf(each)) || /%/.test(clauseOf(each)))) return [];
    const sum = sumOf(total, parts, { closed: true });
    return sum?.reading === "partition" ? [sum] : [];
  });
}

/** 资助资金 of 资助资金由中央承担; empty for 由中央承担. */
function whoseCosts(first: Mention | undefined): string | undefined {
  return first === undefined ? undefined : /^([^,。;:、\d由]{0,8})由[^,。;:、\d]{1,10}(?:承担|负担)$/.exec(clauseOf(first))?.[1];
}

function clauseOf({ passage: { text }, standing, figure }: Mention): string {
  return text.slice(standing.clauseStart, figure.offset).replace(/\s+/g, "");
}
