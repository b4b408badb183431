import { Fact, type Concept } from "../../model/index.js";
import { conceptOf, type FactBook, isExact, type Mention, type Reading } from "./reading/index.js";
import type { Sum } from "./sums/index.js";

/** 支出预算, 年初预算数: the words that make a kind's name that of its budget. 一般公共预算 names the purse. */
const purse = /一般公共预算(?:财政拨款)?/g;
const budgetWords = /的?(?:支出)?(?:年初)?(?:部门)?预算(?:安排|批复)?(?:支出|数|额|总额|金额)?/;
const otherwise = /决算|执行|实际|调整|全年|追加|剩余|结余|控制|压[减缩]|节约|[比较超]|上年|去年|下年|明年|[率%]/;
const spent = /决算|执行|实际|使用|发生/;

/** 三公经费年初预算5万元，年中调减0.5万元: the table may tell either. */
const adjusted = /(?:三公|公务|出国)[^。;]*(?:年中|调整(?:预算|后|为)|预算调整|调[减增]|追[加减]|核[减增])/;

/**
 * “三公”经费支出预算79万元, 其中：公务用车购置费25万元: what the text tells as the year's budget for them, without saying whether
 * adjusted. The parts of such a total are budgets too. Nothing is told where the text speaks of an adjustment; what is told
 * twice and differently is of two things, and left out.
 */
export function sangongBudgets(readings: readonly Reading[], sums: readonly Sum[], book: FactBook): readonly Fact[] {
  if (readings.some(({ passage }) => adjusted.test(passage.text))) return [];
  const mentions = readings.flatMap((reading) => reading.mentions);
  const named = new Map(mentions.flatMap((mention): [Mention, Concept][] => {
    const concept = budgetOf(mention);
    return concept === undefined ? [] : [[mention, concept]];
  }));
  const parts = sums.filter(({ total, reading }) => named.has(total) && reading === "partition").flatMap((sum) => sum.parts.filter((part) => !named.has(part)));
  for (const part of parts) {
    const concept = spent.test(part.standing.lead) || !isOfTheYear(part) ? undefined : kindOf(part.standing.lead);
    if (concept !== undefined) named.set(part, concept);
  }
  const facts = [...named].map(([mention, concept]) => asBudget(mention, concept, book));
  return facts.filter((fact) => facts.every((other) => !isOfTheSame(fact, other) || (fact.quantity !== undefined && other.quantity?.agrees(fact.quantity) === true)));
}

function budgetOf(mention: Mention): Concept | undefined {
  const lead = mention.standing.lead.replace(purse, "");
  return !isOfTheYear(mention) || !budgetWords.test(lead) || otherwise.test(lead) ? undefined : kindOf(lead.replace(budgetWords, ""));
}

function isOfTheYear(mention: Mention): boolean {
  return mention.role.kind === "level" && !mention.prior && mention.role.from !== true && isExact(mention) && mention.figure.quantity.measure.dimension === "money";
}

function kindOf(words: string): Concept | undefined {
  const concept = conceptOf(words);
  return concept.startsWith("sangong") ? concept : undefined;
}

function asBudget(mention: Mention, concept: Concept, book: FactBook): Fact {
  const told = book.factOf(mention);
  const year = book.yearOf(mention);
  return new Fact({ ...told, aspects: { concept, scenario: "budget", ...(year === undefined ? {} : { year }) } });
}

function isOfTheSame({ aspects: one }: Fact, { aspects: other }: Fact): boolean {
  return one.concept === other.concept && one.year === other.year;
}
