import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { errorKinds, generateSubmission, noAdditions, withLines } from "../../../fixtures/generate/index.js";
import { checkFiles, openReader } from "../../../src/batch/index.js";
import { rulebookFor } from "../../../src/cli/rulebook.js";

const seed = new URL("../../../../shared/samples/seed/", import.meta.url);

/** What is said of a file, without the places, which a page tells otherwise than a Word file. */
async function saidOf(name: string, bytes: Uint8Array): Promise<{ forms: string[]; findings: string[]; problems: string[] }> {
  const result = await checkFiles([{ path: name, bytes }], await rulebookFor({ rules: [] }), { language: "zh", version: "test", reader: openReader({ isolated: false }) });
  return {
    forms: result.units.flatMap((unit) => unit.forms.map((form) => [unit.name, unit.year, form.kind, form.subject].join(" "))).sort(),
    findings: result.findings.map((found) => [found.severity, found.rule, found.subject, found.message, found.expected, found.actual].join(" | ")).sort(),
    problems: result.files.flatMap((file) => file.problems.map((problem) => problem.code)),
  };
}

describe.skipIf(!existsSync(seed))("the sample report as PDF (skipped where shared/samples is absent)", () => {
  it("gives the same forms and the same findings as the Word file", async () => {
    const word = await saidOf("报告.docx", readFileSync(new URL("report.docx", seed)));
    const page = await saidOf("报告.pdf", readFileSync(new URL("report.pdf", seed)));
    expect(page).toEqual(word);
    expect(page.findings.length).toBeGreaterThan(10);
  });
});

function office(): string | undefined {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return "soffice";
  } catch {
    return undefined;
  }
}

const command = office();

describe.skipIf(command === undefined)("invented submissions printed to PDF (skipped where LibreOffice is not installed)", () => {
  it("give the same forms and the same findings as their Word files", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "gouji-pdf-"));
    try {
      const seeds = Array.from({ length: 20 }, (_, index) => 3000 + index);
      const words = seeds.map((number, index) => {
        const kind = errorKinds[(index * 3) % errorKinds.length];
        const made = generateSubmission({ seed: number, packaging: "docx", shape: noAdditions, ...(index % 2 === 0 || kind === undefined ? {} : { errors: [kind] }) });
        const word = made.files.find(({ path }) => path.endsWith(".docx"));
        return withLines(word?.bytes ?? new Uint8Array());
      });
      words.forEach((bytes, index) => writeFileSync(join(folder, `${index}.docx`), bytes));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
      execFileSync(command ?? "", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...words.map((_, index) => join(folder, `${index}.docx`))], { stdio: "ignore" });
      for (const [index, bytes] of words.entries()) {
        const page = await saidOf("报告.pdf", readFileSync(join(folder, `${index}.pdf`)));
        expect({ seed: seeds[index], ...page }).toEqual({ seed: seeds[index], ...(await saidOf("报告.docx", bytes)) });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
