import type { Place } from "../document/index.js";
import type { Fact, Relation, ScoredForm } from "../model/index.js";
import { Attempts, type Fault } from "./attempts.js";
import { readNarrative } from "./narrative/index.js";
import { relationsInRemarks } from "./row-remarks/index.js";

/** What is worked out of its own figures; aims, claims and counts of things listed need the report around them. */
const worked: ReadonlySet<Relation["kind"]> = new Set(["sum", "change", "share", "completion", "per-head", "product", "balance"]);

/** So many figures are told at the least where one follows from the others, and so many characters of words around them. */
const fewest = { figures: 3, characters: 12 };

/**
 * 举办主体班13期（科级班4期、中青班3期、村支书班6期） among the goals of a form, 97.2%（1632人参训，1586人取证） as a result, and what a reason reckons: running text in
 * a form's cells, each cell read by itself.
 * @param broke hears of a cell that could not be read
 */
export function withTexts(form: ScoredForm, broke: (fault: Fault) => void): ScoredForm {
  const attempts = new Attempts(broke);
  const relations = textsIn(form).flatMap(({ text, place }) =>
    attempts.at(place, () => readNarrative([{ kind: "paragraph", role: "body", text, place }], form.year === undefined ? {} : { year: form.year }).relations.filter(({ kind }) => worked.has(kind))),
  );
  const remarks = attempts.at(form.place, () => relationsInRemarks(form));
  // Beside its row a remark says more than by itself: that what it lists is all there is, and what the rate is of.
  const all = [...relations.filter((relation) => !remarks.some((remark) => isOfTheSame(relation, remark))), ...remarks];
  return all.length === 0 ? form : { ...form, relations: all };
}

function isOfTheSame(one: Relation, other: Relation): boolean {
  return one.kind === "sum" && other.kind === "sum" && JSON.stringify(one.place) === JSON.stringify(other.place) && one.parts.length === other.parts.length;
}

function textsIn({ expectedGoal, achievedGoal, deviation, executionReason, indicators }: ScoredForm): readonly { readonly text: string; readonly place: Place }[] {
  const facts: readonly (Fact | undefined)[] = [expectedGoal, achievedGoal, deviation, executionReason, ...indicators.flatMap(({ actual, reason, remarks = [] }) => [actual, reason, ...remarks])];
  return facts.flatMap((fact) => (fact === undefined || !isTelling(fact.text) ? [] : [{ text: fact.text, place: fact.place }]));
}

function isTelling(text: string): boolean {
  return text.length >= fewest.characters && (text.match(/\d+(?:\.\d+)?/g) ?? []).length >= fewest.figures;
}
