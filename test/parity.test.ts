import { describe, expect, it } from "vitest";
import { generateSubmission, packagings, type Packaging } from "../fixtures/generate/index.js";
import { readSubmissions } from "../src/forms/index.js";
import { ingest } from "../src/ingest/index.js";
import { factsIn, type Fact, type Submission } from "../src/model/index.js";

async function read(seed: number, packaging: Packaging): Promise<Submission> {
  const documents = await Promise.all(generateSubmission({ seed, packaging }).files.map((file) => ingest(file)));
  const { submissions } = readSubmissions(documents);
  const [only, more] = submissions;
  if (only === undefined || more !== undefined) throw new Error(`${packaging}: read as ${submissions.length} submissions`);
  return only;
}

/** What a form tells, places aside: each fact by its role, words for words and figure for figure. */
function told(forms: readonly object[]): string[] {
  const tell = ([path, fact]: readonly [string, Fact]): string => `${path} ${fact.state} ${fact.quantity?.toString() ?? fact.text.replace(/\s+/g, "")}`;
  return forms.flatMap((form) => [...factsIn(form)].filter(([path, fact]) => !path.includes("yearTold") && fact.state !== "blank").map(tell)).sort();
}

describe("one submission in every packaging gives the same facts", () => {
  it.each([3, 17, 28, 52, 101, 240])("submission %i", async (seed) => {
    const [first, ...others] = await Promise.all(packagings.map((packaging) => read(seed, packaging)));
    const figures = (submission: Submission | undefined): string[] => (submission?.narratives ?? []).flatMap((narrative) => narrative.facts.map((fact) => `${fact.aspects.concept} ${fact.text}`));
    expect(told(first?.projectForms ?? []).length).toBeGreaterThan(50);
    for (const other of others) {
      expect(figures(other)).toEqual(figures(first));
      expect(told(other.baseTables)).toEqual(told(first?.baseTables ?? []));
      expect(told(other.overallForms)).toEqual(told(first?.overallForms ?? []));
      expect(told(other.projectForms)).toEqual(told(first?.projectForms ?? []));
    }
  });
});
