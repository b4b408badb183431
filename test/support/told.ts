import { factsIn, type Fact, type Submission } from "../../src/model/index.js";

/** What forms tell, places aside: each fact by its role, word for word and figure for figure. */
export function told(forms: readonly object[]): string[] {
  const tell = ([path, fact]: readonly [string, Fact]): string => `${path} ${fact.state} ${fact.quantity?.toString() ?? fact.text.replace(/\s+/g, "")}`;
  return forms.flatMap((form) => [...factsIn(form)].filter(([path, fact]) => !path.includes("yearTold") && fact.state !== "blank").map(tell)).sort();
}

/** The figures that the running text tells, in its order. */
export function toldInText(submission: Submission | undefined): string[] {
  return (submission?.narratives ?? []).flatMap((narrative) => narrative.facts.map((fact) => `${fact.aspects.concept} ${fact.text}`));
}
