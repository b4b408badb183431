import { describe, expect, it } from "vitest";
import { generateSubmission, packagings, type Packaging } from "../fixtures/generate/index.js";
import { readSubmissions } from "../src/forms/index.js";
import { ingest } from "../src/ingest/index.js";
import type { Submission } from "../src/model/index.js";
import { told, toldInText } from "./support/told.js";

async function read(seed: number, packaging: Packaging): Promise<Submission> {
  // A formula keeps more digits than its cell shows, and than any other file can tell.
  const documents = await Promise.all(generateSubmission({ seed, packaging, shape: { formulas: false } }).files.map((file) => ingest(file)));
  const { submissions } = readSubmissions(documents);
  const [only, more] = submissions;
  if (only === undefined || more !== undefined) throw new Error(`${packaging}: read as ${submissions.length} submissions`);
  return only;
}

describe("one submission in every packaging gives the same facts", () => {
  it.each([3, 17, 28, 52, 101, 240])("submission %i", async (seed) => {
    const [first, ...others] = await Promise.all(packagings.map((packaging) => read(seed, packaging)));
    expect(told(first?.projectForms ?? []).length).toBeGreaterThan(50);
    for (const other of others) {
      expect(toldInText(other)).toEqual(toldInText(first));
      expect(told(other.baseTables)).toEqual(told(first?.baseTables ?? []));
      expect(told(other.overallForms)).toEqual(told(first?.overallForms ?? []));
      expect(told(other.projectForms)).toEqual(told(first?.projectForms ?? []));
    }
  });
});
