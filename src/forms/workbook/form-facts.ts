import type { Place } from "../../document/index.js";
import { Fact, factsOf, type Workbook } from "../../model/index.js";
import { mapFacts } from "../facts.js";

/**
 * A cell that a form has read already is the form's own fact, with its unit and name: then what the formula and what the
 * form say against it is known to be about one figure.
 */
export function withFormFacts(workbooks: readonly Workbook[], forms: readonly object[]): Workbook[] {
  if (workbooks.length === 0) return [];
  const known = new Map<string, Fact>();
  for (const fact of forms.flatMap((form) => factsOf(form))) {
    const key = keyOf(fact.place);
    if (key !== undefined && fact.isFigure && !known.has(key)) known.set(key, fact);
  }
  return workbooks.map((workbook) =>
    mapFacts(workbook, (fact, path) => {
      const key = keyOf(fact.place);
      const told = key === undefined ? undefined : known.get(key);
      if (told === undefined) return fact;
      if (!path.endsWith(".gives")) return fact.state === "figure" || fact.state === "text" ? told : fact;
      const { quantity } = fact;
      const measure = told.quantity?.measure;
      if (quantity === undefined || measure === undefined || measure.dimension === "ratio") return fact;
      return new Fact({ ...fact, aspects: { ...told.aspects, subject: told.aspects.subject ?? fact.aspects.subject ?? "" }, quantity: quantity.in(measure) });
    }),
  );
}

function keyOf({ file, part, at }: Place): string | undefined {
  return at.kind === "sheet" ? [file, ...(part ?? []), at.sheet, at.ref].join("\n") : undefined;
}
