/**
 * npm run bench:reading [FOLDER]: reading into our model, embedded parts included, beside the fastest library for each format on
 * the same file, in turns in one process. Without a folder, fixtures/formats; the bars are the project's own.
 */
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import mammoth from "mammoth";
import { parseOffice } from "officeparser";
import { PDFParse } from "pdf-parse";
import WordExtractor from "word-extractor";
import { read as readBySheetJs } from "xlsx";
// What is timed is what is shipped: the build, not its source run through a loader.
import { ingest } from "../dist/ingest/index.js";
import { grid, widthOf } from "../src/report/index.js";
import { medians } from "./measure.js";

interface Peer {
  readonly name: string;
  readonly read: (bytes: Buffer) => Promise<unknown>;
  /** Our time over the peer's, at most. */
  readonly bar?: number;
}

const sheetJs: Peer = { name: "SheetJS", read: async (bytes) => readBySheetJs(bytes), bar: 1 };

const peers: Readonly<Record<string, readonly Peer[]>> = {
  ".docx": [
    { name: "mammoth（HTML）", read: (buffer) => mammoth.convertToHtml({ buffer }), bar: 0.2 },
    { name: "mammoth（文字）", read: (buffer) => mammoth.extractRawText({ buffer }) },
    { name: "officeparser", read: (bytes) => parseOffice(bytes) },
  ],
  ".doc": [{ name: "word-extractor", read: (bytes) => new WordExtractor().extract(bytes) }],
  ".pdf": [{ name: "pdf-parse", read: (bytes) => new PDFParse({ data: new Uint8Array(bytes) }).getText(), bar: 1 / 3 }],
  ".xlsx": [sheetJs],
  ".xls": [sheetJs],
  ".xlsb": [sheetJs],
  ".ods": [sheetJs],
};

const folder = process.argv[2] ?? fileURLToPath(new URL("../fixtures/formats", import.meta.url));
const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && peers[extname(entry.name)] !== undefined && !entry.name.includes("扫描"))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

const head = ["文件", "字节", "gouji ms", "对照", "对照 ms", "gouji ÷ 对照", "要求"];
const rows: string[][] = [];
for (const path of paths) {
  const bytes = readFileSync(path);
  const beside = peers[extname(path)] ?? [];
  const works: Record<string, () => Promise<unknown>> = { gouji: () => ingest({ path, bytes }), ...Object.fromEntries(beside.map(({ name, read }) => [name, () => read(bytes)])) };
  const times = await medians(works, 31, 20);
  for (const { name, bar } of beside) {
    const [own = Number.NaN, other = Number.NaN] = [times["gouji"], times[name]];
    rows.push([basename(path), String(bytes.length), own.toFixed(2), name, other.toFixed(2), (own / other).toFixed(2), bar === undefined ? "" : `≤ ${bar.toFixed(2)} ${own / other <= bar ? "✓" : "✗"}`]);
  }
}
const cellsOf = (row: readonly string[]) => ({ cells: row.map((cell) => [cell]), under: [] });
const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? ""))));
console.log(`Node ${process.version}；热，轮流计时，中位数`);
console.log(grid(cellsOf(head), rows.map(cellsOf), widths));
