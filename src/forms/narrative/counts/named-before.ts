import type { CountRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type FactBook, type Reading, smallNumber, spokenFact } from "../reading/index.js";

/** 包括甲基金、乙基金以及丙基金三部分 · 由甲费、乙费和丙费3部分组成 · 分为甲类、乙类、丙类三大类. */
const named = /(?:主要)?(?:包括|包含|涵盖|由|分为|分成|划分为|细分为|下设|设有|设)(?:了)?([^。;:,，()\d]{2,}?、[^。;:,，()\d]{2,}?)((?<![第之单唯统][^、]{0,1})[两二三四五六七八九十]|\d{1,2})(个|大|项|块)?(部分|大类|类|大块|块|板块|方面|环节|阶段|层次|层级|层面|维度|等级|级|档)(?:的)?(?:内容|资金|经费|费用|构成|组成|指标)*(?=[,，。;)]|$)/g;
const joins = /以及|及其|[和与及]/;
const open = /等|其他|主要是|部分[^、]*、|之一|…/;

/**
 * 社会保险基金包括甲基金、乙基金、丙基金以及丁基金四部分: names behind a verb that divides, up to how many they are. A name may hold a pause of its own (监理、设计费), so that another number is wrong only where every name
 * ends alike.
 */
export function namedBefore({ passage, mentions }: Reading, book: FactBook): readonly CountRelation[] {
  return [...passage.text.matchAll(named)].flatMap((match): CountRelation[] => {
    const [, names = "", word = ""] = match;
    const said = smallNumber(word);
    const pieces = piecesOf(names);
    if (open.test(names) || pieces.length < 3 || said < 2 || pieces.some((piece) => piece.length < 2 || piece.length > 20)) return [];
    // 决策、过程、产出、效益 are too short to hold a pause.
    const alike = new Set(pieces.map((piece) => piece.slice(-1))).size === 1 || pieces.every((piece) => piece.length === 2);
    if (pieces.length !== said && !alike) return [];
    const at = match.index + match[0].indexOf(names) + names.length;
    const mention = mentions.find(({ figure }) => figure.offset === at);
    const stated = mention === undefined ? spokenFact(passage, at, word, Quantity.exact(said, measureOf("个")), "所说个数") : book.factOf(mention);
    const listed = spokenFact(passage, match.index + match[0].indexOf(names), names.slice(0, 80), Quantity.exact(pieces.length, mention?.figure.quantity.measure ?? measureOf("个")), "所列各项");
    return [{ kind: "count", stated, listed, quote: match[0], place: stated.place }];
  });
}

/** The names between the pauses, and the two that a word joins last where both of them end as the others do, or 以及 stands between. */
function piecesOf(names: string): readonly string[] {
  const told = names.split("、").map((piece) => piece.trim());
  const last = told.at(-1) ?? "";
  const before = told.slice(0, -1);
  const ending = before[0]?.slice(-1);
  const [one, other, ...more] = last.split(last.includes("以及") ? "以及" : joins);
  const joined = one !== undefined && other !== undefined && more.length === 0 && (last.includes("以及") || one.endsWith(ending ?? ""));
  return (joined ? [...before, one, other] : told).map((piece) => piece.trim());
}
