import type { Place } from "../document/index.js";
import { describeIn, formAt, formName, type Evidence, type Fact, type NamedForm, type Submission } from "../model/index.js";
import { printedOf } from "./printed.js";
import type { Item } from "./vocabulary/term.js";
import type { Language } from "./words.js";

/** Names places by the forms they stand in: an embedded workbook's file name tells nobody which project it is about. */
export type Label = (place: Place, pictured?: Place) => string;

export function labelIn(submission: Submission, language: Language): Label {
  const forms = formsOf(submission);
  return (place, pictured) => describeIn(place, formAt(place, forms) ?? (pictured === undefined ? undefined : formAt(pictured, forms)), language);
}

/** The name of the form alone: a message reads the same in whatever format the form was handed in. */
export function formLabelIn(submission: Submission, language: Language): Label {
  const forms = formsOf(submission);
  return (place) => {
    const form = formAt(place, forms);
    if (form === undefined) return language === "zh" ? "此处" : "that place";
    return formName(form, language) || (language === "zh" ? "附表" : "the table");
  };
}

/** Every fact that went in, with its other tellings right after it; none twice. */
export function evidenceOf(items: readonly Item[], label: Label, language: Language): Evidence[] {
  const seen = new Set<Fact>();
  return items.flatMap((item) => {
    const own = { ...item, role: item.role ?? "witness" };
    const pictured = item.fact.witnesses.map((fact) => ({ ...own, fact, role: "witness" }));
    return [own, ...pictured]
      .filter(({ fact }) => !seen.has(fact) && seen.add(fact))
      .map((each) => evidence(each, label(each.fact.place, item.fact.place), language));
  });
}

function evidence({ fact, name, role }: Required<Item>, label: string, language: Language): Evidence {
  const { quantity, place } = fact;
  return {
    role,
    file: place.file,
    place,
    label,
    name: name[language],
    quote: fact.quote,
    value: quantity === undefined ? fact.text : printedOf(quantity),
    measure: quantity?.measure.symbol ?? "",
  } as Evidence;
}

function formsOf({ narratives, baseTables, overallForms, projectForms, summedTables }: Submission): NamedForm[] {
  const summed = summedTables.map(({ kind, title, place }) => ({ kind, subject: title, place }));
  return [...narratives, ...baseTables, ...overallForms, ...projectForms, ...summed];
}
