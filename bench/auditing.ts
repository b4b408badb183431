/**
 * npm run bench:auditing [FILE …]: auditing alone, warm: from documents that have been read to their findings, every rule on.
 * Without files, an invented submission in each packaging. In CPU time, which other programs do not lengthen; nothing else
 * audits such reports, so the peer is what merely takes the text out of the same .docx.
 */
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { parseOffice } from "officeparser";
import { generateSubmission, packagings } from "../fixtures/generate/index.js";
// What is timed is what is shipped: the build, not its source run through a loader.
import { audit } from "../dist/audit/index.js";
import { rulebookFor } from "../dist/cli/rulebook.js";
import { readSubmissions } from "../dist/forms/index.js";
import { ingest } from "../dist/ingest/index.js";
import { grid, widthOf } from "../src/report/index.js";
import { cpuTimeOf, medians } from "./measure.js";

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const bar = 100;
const rulebook = await rulebookFor({ rules: [] });

async function measured(files: readonly File[]): Promise<readonly string[]> {
  const documents = await Promise.all(files.map((file) => ingest(file)));
  const read = (): ReturnType<typeof readSubmissions>["submissions"] => readSubmissions(documents, rulebook.sure).submissions;
  const submissions = read();
  const forms = submissions.reduce((sum, each) => sum + each.baseTables.length + each.overallForms.length + each.projectForms.length, 0);
  const word = files.filter(({ path }) => extname(path) === ".docx");
  const times = await medians(
    {
      // Forms and text into facts, and facts into findings: what is remembered with a form is worked out anew each time.
      whole: async () => read().map((submission) => audit(submission, rulebook, { language: "zh" })),
      forms: async () => read(),
      peer: async () => Promise.all(word.map(async ({ bytes }) => (await parseOffice(Buffer.from(bytes))).toText())),
    },
    25,
    20,
    cpuTimeOf,
  );
  const rules = times.whole - times.forms;
  return [basename(files[0]?.path ?? ""), String(files.length), String(forms), times.forms.toFixed(1), rules.toFixed(1), times.whole.toFixed(1), `< ${bar} ${times.whole < bar ? "✓" : "✗"}`, word.length === 0 ? "" : times.peer.toFixed(1)];
}

const given = process.argv.slice(2);
const submissions: readonly (readonly File[])[] = given.length > 0 ? [given.map((path) => ({ path, bytes: readFileSync(path) }))] : packagings.map((packaging) => generateSubmission({ seed: 20_240, packaging }).files);
const head = ["文件", "件", "表", "取数 ms", "规则 ms", "核对 ms", "要求", "officeparser（仅取文字）ms"];
const rows: (readonly string[])[] = [];
for (const files of submissions) rows.push(await measured(files));
const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? ""))));
const cellsOf = (row: readonly string[]): { cells: readonly (readonly string[])[]; under: readonly [] } => ({ cells: row.map((cell) => [cell]), under: [] });
console.log(`核对（audit, warm）：已读入的文件到结果，全部规则（${rulebook.rules.length} 条）；Node ${process.version}；热，轮流计时，CPU 时间中位数`);
console.log(grid(cellsOf(head), rows.map(cellsOf), widths));
