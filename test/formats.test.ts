import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkFiles, openReader, type ReadFile } from "../src/batch/index.js";
import { rulebookFor } from "../src/cli/rulebook.js";
import { readSubmissions } from "../src/forms/index.js";
import type { AuditResult, Submission } from "../src/model/index.js";
import { told, toldInText } from "./support/told.js";

const root = fileURLToPath(new URL("../fixtures/formats", import.meta.url));

interface Told {
  readonly submission: Submission;
  readonly result: AuditResult;
}

/** Recognition of a scanned page takes seconds where everything else takes milliseconds. */
const patience = 240_000;

async function toldBy(path: string): Promise<Told> {
  const file = { path, bytes: readFileSync(join(root, path)) };
  const read: ReadFile[] = [];
  for await (const each of openReader({ isolated: false }).read(file)) read.push(each);
  const { submissions } = readSubmissions(read.map(({ document }) => document));
  const [submission, more] = submissions;
  if (submission === undefined || more !== undefined) throw new Error(`${path} was read as ${submissions.length} submissions`);
  const again = { isolated: false, read: async function* () { yield* read; }, close: () => undefined };
  return { submission, result: await checkFiles([file], await rulebookFor({ rules: [] }), { language: "zh", version: "test", reader: again }) };
}

function findings({ result }: Told): string[] {
  return result.findings.map(({ rule, severity, subject, actual, expected, difference }) => [severity, rule, subject, actual, expected, difference].join(" ")).sort();
}

/** What the first file of a folder tells, every other one has to tell too. */
describe.each([
  { folder: "报告", first: "自评报告.docx", facts: 150, errors: 3 },
  { folder: "嵌入工作表", first: "自评报告.docx", facts: 150, errors: 3 },
  { folder: "项目表", first: "项目自评表.xlsx", facts: 80, errors: 2 },
  { folder: "单张表", first: "项目自评表.xlsx", facts: 50, errors: 2 },
])("the submission in $folder, in every format", ({ folder, first, facts, errors }) => {
  const whole = toldBy(`${folder}/${first}`);

  it("tells enough to compare, its planted errors among it", async () => {
    const { submission, result } = await whole;
    expect(told([...submission.baseTables, ...submission.overallForms, ...submission.projectForms]).length).toBeGreaterThan(facts);
    expect(result.summary.errors).toBe(errors);
  });

  it.each(readdirSync(join(root, folder)).filter((name) => name !== first))("%s gives the same facts and the same findings", { timeout: patience }, async (name) => {
    const [one, other] = [await whole, await toldBy(`${folder}/${name}`)];
    for (const forms of ["baseTables", "overallForms", "projectForms"] as const) expect(told(other.submission[forms])).toEqual(told(one.submission[forms]));
    expect(toldInText(other.submission)).toEqual(toldInText(one.submission));
    expect(findings(other)).toEqual(findings(one));
  });
});
