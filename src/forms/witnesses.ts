import type { Table } from "../document/index.js";
import { Fact, factsIn, type ScoredForm } from "../model/index.js";
import { mapFacts } from "./facts.js";

/**
 * Two tellings of one form (a worksheet and its picture, or the same sheet handed in twice) are one form whose facts have
 * a witness. Facts are paired by their role in the form, never by their place.
 */
export function withWitness<Form extends object>(form: Form, other: Form, grid: Table["grid"] = "exact"): Form {
  const told = new Map(factsIn(other));
  // A fact that stands in two lists of a form (its indicators, and those of a block) stays one fact.
  const known = new Map<Fact, Fact>();
  return mapFacts(form, (fact, path) => {
    const before = known.get(fact);
    if (before !== undefined) return before;
    const witness = told.get(path);
    // A picture without ruling lines may have put a text into the wrong row: what agrees is a witness, what does not is
    // more likely misread than stale.
    if (witness === undefined || (grid !== "exact" && witness.text !== fact.text)) return fact;
    // A list that lost a row or gained one: what stands at the same place in it is another row's.
    if (rowOf(witness) !== rowOf(fact)) return fact;
    const witnessed = new Fact({ ...fact, witnesses: [...fact.witnesses, witness] });
    known.set(fact, witnessed);
    return witnessed;
  });
}

/** What its row or column is called, where the fact was read from a cell. */
function rowOf({ quote, text, aspects }: Fact): string {
  return quote.endsWith(`：${text}`) ? quote.slice(0, -text.length).replace(/\s+/g, "") : aspects.concept;
}

/**
 * Whether a picture shows the form it stands for well enough to be its witness. A cropped preview, or one whose rows fell
 * together where cells are merged, is left out: a gap in a picture is not a contradiction.
 */
export function showsTheSame(form: ScoredForm, picture: ScoredForm): boolean {
  return form.indicators.length === picture.indicators.length && form.parts.length === picture.parts.length;
}

/** Whether two forms tell exactly the same words at the same roles. */
export function tellTheSame(one: object, other: object): boolean {
  const [left, right] = [one, other].map((form) => factsIn(form).map(([path, fact]) => `${path}=${fact.text}`).join("\n"));
  return left === right;
}
