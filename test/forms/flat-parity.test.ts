import { describe, expect, it } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import type { Document, Table } from "../../src/document/index.js";
import { readDocument } from "../../src/forms/read-document.js";
import { ingest } from "../../src/ingest/index.js";
import { readText } from "../../src/ingest/text/index.js";
import type { Fact, ScoredForm } from "../../src/model/index.js";

/** The words of a table's cells, blanks left out, as extraction prints them. */
const flattenings: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  "one cell a line": (rows) => rows.flat().join("\n\n"),
  "one row a line": (rows) => rows.map((row) => row.join(" ")).join("\n"),
  "all on one line": (rows) => rows.flat().join(" "),
};

async function forms(seed: number): Promise<{ form: ScoredForm; rows: string[][] }[]> {
  const documents: Document[] = await Promise.all(generateSubmission({ seed, packaging: "docx" }).files.map((file) => ingest(file)));
  const tables = documents.flatMap((document) => document.blocks.filter((block): block is Table => block.kind === "table").map((table) => ({ document, table })));
  return tables.flatMap(({ document, table }) => {
    const [form] = readDocument({ ...document, blocks: [table] }).projectForms;
    const rows = table.rows.map((row) => row.cells.map((cell) => cell.text.replace(/\s+/g, "")).filter((text) => text !== ""));
    return form === undefined || form.indicators.length === 0 || form.total === undefined ? [] : [{ form, rows }];
  });
}

function figures(form: ScoredForm | undefined): Map<string, string> {
  const told = new Map<string, string>();
  const note = (name: string, fact: Fact | undefined): void => {
    if (fact?.quantity !== undefined) told.set(name, String(fact.quantity));
  };
  if (form === undefined) return told;
  for (const key of ["initial", "fullYear", "actual"] as const) note(key, form.total?.[key]);
  for (const key of ["executionWeight", "executionRate", "executionScore", "totalWeight", "totalScore"] as const) note(key, form[key]);
  for (const row of form.indicators) {
    for (const key of ["targetCell", "actual", "weight", "score"] as const) note(`${row.name} ${key}`, row[key]);
  }
  return told;
}

describe.each(Object.keys(flattenings))("forms flattened to %s", (name) => {
  it.each([1, 4, 6, 7, 9, 11, 12])("tell nothing that the form does not, and nearly all that it does: seed %i", async (seed) => {
    for (const { form, rows } of await forms(seed)) {
      const text = flattenings[name]?.(rows) ?? "";
      const flat = figures(readDocument(readText("表.txt", new TextEncoder().encode(text), { file: "表.txt" })).projectForms[0]);
      const due = figures(form);
      for (const [key, value] of flat) expect([key, value]).toEqual([key, due.get(key)]);
      expect(flat.size).toBeGreaterThanOrEqual(due.size * 0.7);
    }
  });
});
