import type { CountRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, labelOf, type Mention, placeOf, quoteOf, type Reading, spokenFact } from "../reading/index.js";
import { mayBeKinds } from "./kinds.js";
import { type Sum, ties } from "../sums/index.js";

const countable = /^(?:[个项笔]|家|处|座|所|批|宗)$/;
const each = /分别(?:为|是|用于)|即:?$|具体(?:为|是|如下)/;

/**
 * 安排项目3个，资金90万元，分别为：甲项目40万元、乙项目30万元、丙项目20万元: where the amounts make up the total, nothing is left out of the list, so that
 * the number of things has to be theirs.
 */
export function countedParts(sums: readonly Sum[], readings: readonly Reading[], book: FactBook): readonly CountRelation[] {
  return sums.flatMap(({ total, parts, reading }): CountRelation[] => {
    const first = parts[0];
    if (reading !== "partition" || first === undefined || parts.length < 2 || first.figure.quantity.measure.dimension !== "money" || !ties(total, parts)) return [];
    if (mayBeKinds(parts.map(namesItself)) || parts.some(({ figure }) => figure.quantity.isZero)) return [];
    if (goesOn(parts, readings)) return [];
    const before = readings.find(({ passage }) => passage === total.passage)?.mentions.filter((mention) => first.passage !== total.passage || mention.index < first.index) ?? [];
    const counts = before.filter(isCount);
    const beside = counts.findLast((mention) => Math.abs(mention.index - total.index) === 1 && mention.standing.sentence === total.standing.sentence);
    const stated = beside ?? (counts.length === 1 ? counts[0] : undefined);
    if (stated === undefined) return [];
    const called = parts.every((part) => namesItself(part).endsWith(nounOf(stated)));
    // 3个项目100万元，其中甲项目60万元、乙项目40万元: two make up a whole sooner by chance, unless the list is one of numbered items.
    if (parts.length < 3 && !(called && stated === beside && parts.every(({ passage }) => passage.ordinal !== undefined && passage !== total.passage))) return [];
    const words = total.passage.text.slice(Math.min(endOf(total), endOf(stated)), first.passage === total.passage ? first.figure.offset : undefined);
    // 12个项目总投资3260万元，四大类分别为…: the list says itself how many it has.
    if (/[两二三四五六七八九十\d]\s*大?(?:类|个|项|批|块|家|镇|乡|县)[^,。;:、\d]{0,8}(?:分别|依次)/.test(words)) return [];
    // 计划实施8个项目。已支付270万元，其中：甲项目…: not all that was planned need have been paid for.
    const certain = stated === beside && (called || each.test(words));
    const holds = parts.length === Number(stated.figure.quantity.value);
    if (!certain && !(holds && (called || stated === beside))) return [];
    const listed = spokenFact(first.passage, first.figure.offset, first.figure.text, Quantity.exact(parts.length, stated.figure.quantity.measure), "所列各项");
    return [{ kind: "count", stated: book.factOf(stated), listed, quote: quoteOf(stated), place: placeOf(stated) }];
  });
}

/** （三）丙项目不安排资金: an item without an amount is one more of them. */
function goesOn(parts: readonly Mention[], readings: readonly Reading[]): boolean {
  const last = parts.at(-1)?.passage;
  const next = readings.slice(readings.findIndex(({ passage }) => passage === last) + 1).find(({ passage }) => passage.ordinal !== undefined)?.passage.ordinal;
  return last?.ordinal !== undefined && next?.style === last.ordinal.style && next.value === last.ordinal.value + 1;
}

/** A number of projects, tasks, units … told as such. */
function isCount(mention: Mention): boolean {
  const { figure, role, standing, prior } = mention;
  const value = Number(figure.quantity.value);
  const plain = role.kind === "level" && !prior && standing.frame === 0 && figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined;
  return plain && countable.test(figure.quantity.measure.symbol) && Number.isInteger(value) && value >= 2 && value <= 40 && nounOf(mention) !== "";
}

function nounOf({ standing: { lead, tail } }: Mention): string {
  return /^(?:[^,。;:]{0,8}?)(项目|任务|工程|单位|事项)/.exec(tail)?.[1] ?? /(项目|任务|工程|单位|事项)(?:共|有|为|计)*$/.exec(lead)?.[1] ?? "";
}

const namesItself = ({ label }: Mention): string => labelOf(label).replace(/(?:资金|经费|投资|支出|预算|建设|补助)+$/, "");
