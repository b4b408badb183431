import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkFiles, openReader } from "../../../src/batch/index.js";
import { rulebookFor } from "../../../src/cli/rulebook.js";
import { problemsOf } from "../../../src/ingest/index.js";
import { grid, lines, read, tables } from "../support/office.js";

const folder = fileURLToPath(new URL("../../../../shared/samples/seed/", import.meta.url));
const load = (name: string) => read(name, readFileSync(folder + name));

describe.skipIf(!existsSync(folder))("the real report as .doc (skipped when ../shared/samples is not there)", () => {
  test("says the same as .docx, paragraph for paragraph and cell for cell", async () => {
    const [doc, docx] = await Promise.all([load("report.doc"), load("report.docx")]);
    expect(problemsOf(doc).filter((problem) => problem.severity === "error")).toEqual([]);
    expect(lines(doc)).toEqual(lines(docx));
    expect(tables(doc).map(grid)).toEqual(tables(docx).map(grid));
    const sheets = [doc, docx].map((document) => document.blocks.map((block) => (block.kind === "embedded" && block.document ? grid(tables(block.document)[0]) : block.kind)));
    expect(sheets[0]).toEqual(sheets[1]);
    expect(doc.parts.every((part) => part.read || part.why !== undefined)).toBe(true);
  });

  test("gives the same forms, facts and findings as .docx", async () => {
    const rulebook = await rulebookFor({ rules: [] });
    const check = async (name: string) => {
      const result = await checkFiles([{ path: name, bytes: readFileSync(folder + name) }], rulebook, { language: "zh", version: "test", reader: openReader({ isolated: false }) });
      return {
        forms: result.units.flatMap((unit) => unit.forms.map((form) => form.kind)),
        // The .doc keeps no pictures of its worksheets that could be held against them.
        facts: { ...result.summary, passed: result.summary.passed - (result.checks.find(({ rule }) => rule === "form.picture-stale")?.passed ?? 0) },
        findings: result.findings.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`).sort(),
      };
    };
    const [doc, docx] = await Promise.all([check("report.doc"), check("report.docx")]);
    expect(doc.findings.length).toBeGreaterThan(0);
    expect(doc).toEqual(docx);
  });
});
