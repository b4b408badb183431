import type { Language } from "../document/index.js";
import { concepts, describeIn, type Fact, factsIn, formAt, type Submission, type ToldFact } from "../model/index.js";

type Form = Submission["narratives"][number] | Submission["baseTables"][number] | Submission["overallForms"][number];

/** Every figure and text of the forms that were read, in the order of the forms; blanks and strokes say nothing and are left out. */
export function toldFacts(submission: Submission, language: Language): ToldFact[] {
  const { narratives, baseTables, overallForms, projectForms } = submission;
  const forms: readonly Form[] = [...narratives, ...baseTables, ...overallForms, ...projectForms];
  const named = forms.map((form) => ({ kind: form.kind, subject: subjectOf(form), place: form.place }));
  return forms.flatMap((form) =>
    [...factsIn(form)]
      .filter(([, { state }]) => state === "figure" || state === "text")
      .map(([path, fact]) => ({
        concept: fact.aspects.concept,
        name: concepts[fact.aspects.concept][language],
        unit: submission.unit,
        ...yearOf(fact, submission),
        ...(fact.aspects.scenario === undefined ? {} : { scenario: fact.aspects.scenario }),
        ...(fact.aspects.subject === undefined ? {} : { subject: fact.aspects.subject }),
        form: { kind: form.kind, ...(subjectOf(form) === undefined ? {} : { subject: subjectOf(form) ?? "" }) },
        path,
        ...valueOf(fact),
        label: describeIn(fact.place, formAt(fact.place, named), language),
        file: fact.place.file,
      })),
  );
}

function subjectOf(form: Form): string | undefined {
  return "subject" in form && form.subject !== "" ? form.subject : undefined;
}

function yearOf({ aspects }: Fact, { year }: Submission): Pick<ToldFact, "year"> {
  const told = aspects.year ?? year;
  return told === undefined ? {} : { year: told };
}

function valueOf({ quantity, text }: Fact): Pick<ToldFact, "value" | "figure" | "measure" | "scale" | "dimension" | "decimals" | "loose"> {
  if (quantity === undefined) return { value: text, figure: false, measure: "" };
  const { measure, decimals, looseness } = quantity;
  return {
    value: quantity.value.toFixed(),
    figure: true,
    measure: measure.symbol,
    scale: measure.scale.toFixed(),
    dimension: measure.dimension,
    decimals,
    ...(looseness === "exact" ? {} : { loose: looseness }),
  };
}
