import type { Paragraph } from "../../../src/document/index.js";
import { readNarrative } from "../../../src/forms/narrative/index.js";
import type { Fact, Narrative, Relation } from "../../../src/model/index.js";

export function narrativeOf(text: string, context: { unit?: string; year?: number } = { year: 2024 }): Narrative {
  const paragraphs = text.split("\n").map((line, index): Paragraph => ({ kind: "paragraph", text: line, role: "body", place: { file: "报告.txt", at: { kind: "paragraph", number: index + 1, line: index + 1 } } }));
  return readNarrative(paragraphs, context);
}

const told = (fact: Fact | undefined): string => (fact?.quantity === undefined ? "?" : fact.quantity.toString());

/** A relation in one line: `partition 100万元 = 60万元 + 40万元`, `change 12万元 +2万元 +20%`. */
export function line(relation: Relation): string {
  switch (relation.kind) {
    case "sum":
      return `${relation.reading} ${told(relation.total)} = ${relation.parts.map(told).join(" + ")}`;
    case "change":
      return ["change", relation.base, told(relation.current), relation.prior && `from ${told(relation.prior)}`, relation.delta && `by ${told(relation.delta)}`, relation.rate && `at ${told(relation.rate)}`].filter(Boolean).join(" ");
    case "share":
      return `share ${told(relation.part)} of ${told(relation.whole)} is ${told(relation.rate)}`;
    case "completion":
      return `completion ${told(relation.actual)} of ${told(relation.budget)} is ${told(relation.rate)}`;
    case "per-head":
      return `per-head ${told(relation.total)} for ${told(relation.count)} is ${told(relation.each)}`;
    case "product":
      return `product ${told(relation.each)} × ${relation.counts.map(told).join(" × ")} = ${told(relation.total)}`;
    case "balance":
      return `balance ${[relation.from, ...(relation.more ?? [])].map(told).join(" + ")} - ${[relation.taken, ...(relation.less ?? [])].map(told).join(" - ")} = ${told(relation.left)}`;
    case "restated":
      return `restated ${told(relation.one)} ${told(relation.other)}`;
    case "count":
      return `count ${told(relation.stated)} lists ${told(relation.listed)}`;
    case "claim":
      return `claim ${relation.claim} has ${told(relation.actual)} against ${told(relation.against)}`;
    case "aim":
      return `aim ${told(relation.target)} has ${told(relation.actual)}${relation.claim === "" ? "" : ` as ${relation.claim}`}`;
  }
}

export const relationsIn = (text: string, context?: { unit?: string; year?: number }): string[] => narrativeOf(text, context).relations.map(line);

/** Facts in one line: `expenditure.basic actual 2024 100万元`. */
export const factsIn = (text: string, context?: { unit?: string; year?: number }): string[] =>
  narrativeOf(text, context).facts.map((fact) => [fact.aspects.concept, fact.aspects.scenario, fact.aspects.year, fact.state === "text" ? fact.text : told(fact)].filter((each) => each !== undefined).join(" "));

/** The sums that a reviewer would be told of as wrong. */
export const accusationsIn = (text: string, context?: { unit?: string; year?: number }): string[] =>
  narrativeOf(text, context).relations.flatMap((relation) => {
    if (relation.kind !== "sum" || relation.reading === "overlap" || relation.total.quantity === undefined) return [];
    const parts = relation.parts.flatMap((part) => part.quantity ?? []).reduce((one, other) => one.plus(other));
    const fits = relation.total.quantity.roundsFrom(parts) || ((relation.reading === "selection" || relation.reading === "full-marks") && parts.compare(relation.total.quantity) <= 0);
    return fits ? [] : [line(relation)];
  });
