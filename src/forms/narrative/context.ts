import type { Concept, SumRelation } from "../../model/index.js";
import { labelOf } from "./concepts.js";
import type { FactBook } from "./facts.js";
import { placeOf } from "./facts.js";
import { sameKind, type Mention, type Reading } from "./mentions.js";
import type { Sum } from "./sums.js";

const classes: readonly Concept[] = ["expenditure.basic.wages", "expenditure.public", "expenditure.basic.individuals"];

/**
 * 工资福利支出 and its kin are parts of 基本支出 only where 基本支出 was spoken of last: under 项目支出, or as a class of
 * the whole spending, the same words mean another figure.
 */
export function settleConcepts(readings: readonly Reading[], sums: readonly Sum[], book: FactBook): void {
  let roof = "";
  for (const reading of readings) {
    const { text, ordinal } = reading.passage;
    if (ordinal !== undefined && /^(?:一、|\(一\))$/.test(ordinal.style)) roof = "";
    for (const mention of reading.mentions) {
      const said = lastRoof(text.slice(0, mention.figure.offset)) ?? roof;
      const concept = book.conceptOf(mention);
      if (!classes.includes(concept)) continue;
      const daily = /公用(?:经费|支出)/.test(mention.standing.lead);
      const total = sums.find((sum) => sum.parts.includes(mention))?.total;
      const under = total === undefined ? said : (lastRoof(`${total.standing.lead}${total.label}`) ?? (book.conceptOf(total) === "expenditure.basic" ? "基本支出" : said));
      const ofWhole = total !== undefined && book.conceptOf(total) === "expenditure.total";
      if ((under !== "基本支出" || ofWhole) && !(daily && under !== "项目支出")) book.overrule(mention, "other");
    }
    roof = lastRoof(text) ?? roof;
  }
}

function lastRoof(text: string): string | undefined {
  return [...text.matchAll(/基本支出|项目支出|支出总额|总支出|支出合计/g)].at(-1)?.[0];
}

/** 支出总额 = 基本支出 + 项目支出, where the report tells each exactly once (or always alike) and no third kind. */
export function wholeOfSpending(readings: readonly Reading[], sums: readonly Sum[], book: FactBook): readonly SumRelation[] {
  const text = readings.map((each) => each.passage.text).join("\n");
  if (/经营支出|上缴上级支出|对附属单位|事业支出|结余分配/.test(text)) return [];
  const one = (concept: Concept): Mention | undefined => {
    const told = readings.flatMap((each) => each.mentions).filter((each) => book.conceptOf(each) === concept && book.scenarioOf(each) === "actual");
    const [first] = told;
    return first !== undefined && told.every((each) => sameKind(each, first) && each.figure.quantity.agrees(first.figure.quantity)) ? first : undefined;
  };
  const [total, basic, project] = [one("expenditure.total"), one("expenditure.basic"), one("expenditure.project")];
  if (total === undefined || basic === undefined || project === undefined) return [];
  if (sums.some((sum) => sum.parts.includes(basic) && sum.parts.includes(project))) return [];
  if (labelOf(total.standing.lead).includes("总计")) return [];
  return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts: [book.factOf(basic), book.factOf(project)], quote: total.passage.text.slice(total.standing.clauseStart, total.standing.clauseEnd).trim(), place: placeOf(total) }];
}
