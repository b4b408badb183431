/**
 * npm run bench:batch [UNITS …]: a district in one run, as shipped. For each number of units: the first run, the second with
 * nothing changed, and the same files read by officeparser one after the other, which gives their text and audits nothing.
 * Without numbers, 100, 300 and 1,000; the bars are the project's own, for a machine with two cores.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseOffice } from "officeparser";
import { grid, widthOf } from "../../src/report/index.js";
import { districtOf } from "./district.js";

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly last: string;
}

const command = fileURLToPath(new URL("../../dist/bin/gouji.js", import.meta.url));
const tellPeak = `data:text/javascript,process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n"))`;
/** Seconds for a thousand units, the first time and unchanged; megabytes at the most. */
const bars = { cold: 120, unchanged: 10, megabytes: 1024 };

const wanted = process.argv.slice(2).map(Number).filter((number) => number > 0);
const head = ["单位", "首次 秒", "每单位 毫秒", "没有变化 秒", "峰值内存 MB", "officeparser 秒（只取文字）"];
const rows: string[][] = [];
for (const units of wanted.length > 0 ? wanted : [100, 300, 1000]) {
  const folder = await districtOf(units);
  const cache = await mkdtemp(join(tmpdir(), "gouji-bench-cache-"));
  const cold = await run(folder, cache);
  const again = await run(folder, cache);
  const peer = await peerSeconds(folder);
  await rm(cache, { recursive: true, force: true });
  const allowed = (bar: number) => (units === 1000 ? `（≤ ${bar}）` : "");
  rows.push([
    String(units), `${cold.seconds.toFixed(1)}${allowed(bars.cold)}`, ((cold.seconds * 1000) / units).toFixed(0), `${again.seconds.toFixed(1)}${allowed(bars.unchanged)}`,
    `${Math.max(cold.megabytes, again.megabytes).toFixed(0)}（≤ ${bars.megabytes}）`, peer.toFixed(1),
  ]);
  console.log(`${units}: ${cold.last}`);
}
const cells = (row: readonly string[]) => ({ cells: row.map((cell) => [cell]), under: [] });
const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? ""))));
console.log(`${availableParallelism()} 核，Node ${process.versions.node}`);
console.log(grid(cells(head), rows.map(cells), widths));

function run(folder: string, cache: string): Promise<Run> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", tellPeak, command, "check", folder, "--quiet", "--cache-dir", cache], { stdio: ["ignore", "pipe", "pipe"] });
    const told = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (told.out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (told.err += text));
    child.on("error", reject);
    child.on("close", () => {
      const kilobytes = Number(/^peak (\d+)$/m.exec(told.err)?.[1] ?? Number.NaN);
      resolve({ seconds: (performance.now() - from) / 1000, megabytes: kilobytes / 1024, last: told.out.split("\n")[0] ?? "" });
    });
  });
}

async function peerSeconds(folder: string): Promise<number> {
  const readable = new Set([".docx", ".xlsx", ".rtf"]);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && readable.has(extname(entry.name)));
  const from = performance.now();
  for (const entry of files) await parseOffice(await readFile(join(entry.parentPath, entry.name))).catch(() => undefined);
  return (performance.now() - from) / 1000;
}
