import { describe, expect, it } from "vitest";
import { errorKinds, generateSubmission } from "../../fixtures/generate/index.js";
import { checkFiles } from "../../src/batch/index.js";
import type { AuditResult, Evidence } from "../../src/model/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";

const packagings = ["docx", "embedded", "text", "folder", "old", "web"] as const;

/** An audit of the same unit with errors planted, in some packaging, with its excerpts. */
async function audited(packaging: (typeof packagings)[number]): Promise<AuditResult> {
  const { files } = generateSubmission({ seed: 41, packaging, errors: [...errorKinds].slice(0, 30) });
  return checkFiles(files, rulebookFor({ rules: [] }), { language: "zh", version: "0", excerpts: true });
}

describe("excerpts", () => {
  it.each(packagings)("show every figure of a finding where it stands, in a submission packed as %s", async (packaging) => {
    const { findings, excerpts = [] } = await audited(packaging);
    const evidence = findings.flatMap((finding) => finding.evidence).filter(({ place }) => place.at.kind !== "file");
    expect(evidence.length).toBeGreaterThan(0);
    for (const each of evidence) expect(textAt(each, excerpts), JSON.stringify(each.place)).toContain(each.value.replace(/[^\d.].*$/, ""));
  });
});

function textAt({ source }: Evidence, excerpts: NonNullable<AuditResult["excerpts"]>): string {
  const excerpt = source === undefined ? undefined : excerpts[source.excerpt];
  if (source === undefined || excerpt === undefined) return "(no source)";
  if (excerpt.kind === "text") return excerpt.rows.find(({ row }) => row === source.row)?.text ?? "";
  return excerpt.rows.find(({ row }) => row === source.row)?.cells.find(({ column }) => column === source.column)?.text ?? "";
}
