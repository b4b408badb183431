import { factsIn, type Concept, type Fact, type Scenario, type Submission } from "../../model/index.js";

/** What a figure is: `expenditure.project|prior-actual`. Figures of the unit as a whole alone have one. */
export type Key = string;

/** Every figure that tells something of the unit, by what it tells. */
export interface Figures {
  readonly told: ReadonlyMap<Key, readonly Fact[]>;
  /** What a fact tells; undefined where it is no figure of the unit's, or nothing says of which year. */
  readonly keyOf: (fact: Fact) => Key | undefined;
}

/** In the tables, the totals alone: a second row of a concept is a breakdown that shares its words. */
export function figuresOf(submission: Submission): Figures {
  const keys = new Map<Fact, Key>();
  const told = new Map<Key, Fact[]>();
  const note = (fact: Fact | undefined, key: Key | undefined): void => {
    if (fact?.quantity === undefined || key === undefined || keys.has(fact)) return;
    keys.set(fact, key);
    told.set(key, [...(told.get(key) ?? []), fact]);
  };
  for (const report of submission.narratives) {
    for (const [, fact] of factsIn(report.facts)) note(fact, keyInText(submission, fact));
    for (const relation of report.relations) for (const [, fact] of factsIn(relation)) note(fact, keyInText(submission, fact));
  }
  for (const table of submission.baseTables) {
    if (table.year !== undefined && submission.year !== undefined && table.year !== submission.year) continue;
    note(table.authorised, key("headcount.authorised", "actual"));
    note(table.inPost, key("headcount.in-post", "actual"));
    for (const row of table.rows.filter((each, at) => each.concept !== "other" && table.rows.findIndex((other) => other.concept === each.concept) === at && each.subject === undefined)) {
      note(row.actual, key(row.concept, "actual"));
      note(row.priorActual, key(row.concept, "prior-actual"));
    }
  }
  for (const form of submission.overallForms) {
    if (form.year !== undefined && submission.year !== undefined && form.year !== submission.year) continue;
    note(form.total?.initial, key("expenditure.total", "initial-budget"));
    note(form.total?.fullYear, key("expenditure.total", "full-year-budget"));
    note(form.total?.actual, key("expenditure.total", "actual"));
    for (const { amount, concept } of form.bySpending) note(amount, key(concept, amount.aspects.scenario ?? "actual"));
  }
  return { told, keyOf: (fact) => keys.get(fact) };
}

export function key(concept: Concept, scenario: Scenario): Key {
  return `${concept}|${scenario}`;
}

function keyInText(submission: Submission, { aspects, quantity }: Fact): Key | undefined {
  const { concept, subject, year } = aspects;
  const scenario = aspects.scenario ?? (concept.startsWith("headcount.") ? "actual" : undefined);
  if (quantity === undefined || subject !== undefined || concept === "other" || scenario === undefined || scenario === "change") return undefined;
  if (quantity.measure.dimension === "ratio" || quantity.looseness !== "exact") return undefined;
  if (year === undefined || submission.year === undefined || year === submission.year) return key(concept, scenario);
  return year === submission.year - 1 && (scenario === "actual" || scenario === "prior-actual") ? key(concept, "prior-actual") : undefined;
}
