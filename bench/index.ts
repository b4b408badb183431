/**
 * npm run bench [FILE.docx]: the whole check beside libraries that merely extract the text, warm in one process and cold as a
 * command. Without a file, an invented submission is made. A FILE.pdf beside FILE.docx is read by pdf-parse.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import mammoth from "mammoth";
import { parseOffice } from "officeparser";
import { PDFParse } from "pdf-parse";
import { generateSubmission } from "../fixtures/generate/index.js";
// What is timed is what is shipped: the build, not its source run through a loader.
import { checkFiles } from "../dist/batch/index.js";
import { rulebookFor } from "../dist/cli/rulebook.js";
import { grid, widthOf } from "../src/report/index.js";
import { coldCheck, coldExtract } from "./cold.js";
import { median, medians, timeOf } from "./measure.js";

const rounds = { warm: 25, warmUp: 15, cold: 7 };

const scratch = mkdtempSync(join(tmpdir(), "gouji-bench-"));
const path = process.argv[2] ?? invented();
const pdf = path.replace(/\.docx$/i, ".pdf");
const bytes = readFileSync(path);

const rulebookTime = median([await timeOf(() => rulebookFor({ rules: [] })), await timeOf(() => rulebookFor({ rules: [] })), await timeOf(() => rulebookFor({ rules: [] }))]);
const rulebook = await rulebookFor({ rules: [] });
const check = () => checkFiles([{ path, bytes }], rulebook, { language: "zh", version: "bench" });
const { summary } = await check();

const warm: Record<string, () => Promise<unknown>> = {
  "gouji（整套核对）": check,
  "officeparser（仅取文字）": async () => (await parseOffice(bytes)).toText(),
  "mammoth（仅取文字）": () => mammoth.extractRawText({ buffer: bytes }),
};
const cold: Record<string, () => Promise<unknown>> = {
  "gouji（整套核对）": coldCheck(path),
  "officeparser（仅取文字）": coldExtract("officeparser", path),
  "mammoth（仅取文字）": coldExtract("mammoth", path),
};
if (existsSync(pdf)) {
  warm["pdf-parse（PDF 仅取文字）"] = () => new PDFParse({ data: new Uint8Array(readFileSync(pdf)) }).getText();
  cold["pdf-parse（PDF 仅取文字）"] = coldExtract("pdf-parse", pdf);
}

const warmTimes = await medians(warm, rounds.warm, rounds.warmUp);
const coldTimes = await medians(cold, rounds.cold, 1);
const base = { warm: warmTimes["gouji（整套核对）"] ?? Number.NaN, cold: coldTimes["gouji（整套核对）"] ?? Number.NaN };

const head = ["", "热 ms（中位数）", "÷ gouji", "冷启动 ms（中位数）", "÷ gouji"];
const rows = Object.keys(warm).map((name) => {
  const [hot = Number.NaN, start = Number.NaN] = [warmTimes[name], coldTimes[name]];
  return [name, hot.toFixed(1), (hot / base.warm).toFixed(1), start.toFixed(0), (start / base.cold).toFixed(2)];
});
const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? ""))));
console.log(`${basename(path)}  ${bytes.length} 字节；Node ${process.version}；热 ${rounds.warm} 次，冷 ${rounds.cold} 次，轮流计时`);
console.log(`核对结果：错误 ${summary.errors}，警告 ${summary.warnings}，提示 ${summary.infos}；已核对 ${summary.passed} 项，未能核对 ${summary.notChecked} 项；载入规则 ${rulebookTime.toFixed(0)} ms`);
const cellsOf = (row: readonly string[]) => ({ cells: row.map((cell) => [cell]), under: [] });
console.log(grid(cellsOf(head), rows.map(cellsOf), widths));
rmSync(scratch, { recursive: true });

function invented(): string {
  const [file] = generateSubmission({ seed: 20_240, packaging: "embedded" }).files;
  if (file === undefined) throw new Error("no submission was made");
  const made = join(scratch, file.path);
  writeFileSync(made, file.bytes);
  return made;
}
