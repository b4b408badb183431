import { endOf, isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { isWholeList, type Sum, sumOf } from "./sum.js";

/** How many paragraphs up the figure may stand that a heading names: items of the same list stand in between. */
export const headedReach = 5;


/**
 * …其中：基本支出962.18万元，项目支出490.19万元。 and below it 1.基本支出。工资福利支出857.46万元，商品和服务支出62.35万元，…: a numbered item headed by the very name of a
 * figure told above, and nothing in its first sentence but names and amounts: they are what that figure is made up of.
 */
export function headedSums(reading: Reading, before: readonly Reading[]): readonly Sum[] {
  const { ordinal, text } = reading.passage;
  const heading = ordinal === undefined ? null : /^\s*([“"]?[^。:,;\d]{3,14}?)(?:情况)?[。:]\s*/.exec(text.slice(ordinal.length));
  const name = heading?.[1]?.replace(/[“”"]/g, "").trim() ?? "";
  if (heading === null || name === "" || ordinal === undefined) return [];
  const start = ordinal.length + heading[0].length;
  const stop = text.slice(start).search(/[。;]/);
  const end = stop < 0 ? text.length : start + stop;
  const parts = reading.mentions.filter((each) => each.figure.offset >= start && endOf(each) <= end);
  const [first] = parts;
  if (first === undefined || parts.length < 2 || !parts.every((part) => isAddend(part) && part.figure.quantity.measure.dimension === "money" && sameKind(part, first)) || !isWholeList(parts, start, end)) return [];
  const told = before.flatMap(({ mentions }) => mentions).filter((each) => isNamed(each, name) && sameKind(each, first));
  const total = told.at(-1);
  // Told in two ways, or of two years, the figure that is meant is not certain.
  if (total === undefined || !told.every((each) => each.figure.quantity.agrees(total.figure.quantity))) return [];
  return [sumOf(total, parts, { inherent: "among" })].filter((sum) => sum !== undefined);
}

function isNamed({ label, role, prior, standing, figure }: Mention, name: string): boolean {
  return role.kind === "level" && !prior && !/预算|计划/.test(standing.lead) && figure.quantity.looseness === "exact" && label.replace(/[“”"]/g, "").replace(/(?:合计|总计|总额)$/, "") === name;
}
