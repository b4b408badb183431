/**
 * npm run corpus -- DIR [--oracle[=N]] [--only docx,doc] [--json FILE]: reads every file below DIR, each bounded in time and memory in a process
 * apart, and prints what became of them. --oracle compares with LibreOffice, N files of each ending at most.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { groupBy } from "../../src/report/group-by.js";
import { byFormat as comparedByFormat, compare, type Comparison, poorest } from "./compare.js";
import { hasOffice, Office } from "./office.js";
import type { Outcome } from "./outcome.js";
import { Reader } from "./reader.js";
import { byCode, byFormat, endingOf, worst } from "./tables.js";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).map((one) => (one === "--oracle" ? "--oracle=1000000" : one)),
  options: { oracle: { type: "string" }, only: { type: "string" }, json: { type: "string" } },
  allowPositionals: true,
});
const only = values.only?.split(",");
const paths = positionals.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
).filter((path) => only === undefined || only.includes(endingOf(path))).sort();

const outcomes: Outcome[] = [];
const reader = new Reader();
for (const path of paths) outcomes.push(await reader.read(path));
reader.close();
console.log([byFormat(outcomes), byCode(outcomes), worst(outcomes)].join("\n"));

const comparisons: Comparison[] = [];
if (values.oracle !== undefined) {
  if (!hasOffice()) throw new Error("--oracle needs LibreOffice (soffice) on the path");
  const most = Number(values.oracle);
  // Evenly spread, so that a sample is of all folders.
  const asked = groupBy(outcomes, (one) => endingOf(one.path)).flatMap((some) => some.filter((_, index) => index % Math.ceil(some.length / most) === 0));
  const known = new Map(asked.map((one) => [one.path, one]));
  const office = new Office();
  await office.see([...known.keys()], (path, seen) => comparisons.push(compare(known.get(path) as Outcome, seen)));
  office.close();
  console.log([comparedByFormat(comparisons), "缺字词最多的", poorest(comparisons, 40)].join("\n"));
}
if (values.json !== undefined) {
  const told = new Map(comparisons.map((one) => [one.outcome.path, one]));
  writeFileSync(values.json, JSON.stringify(outcomes.map(({ words: _, ...one }) => {
    const { outcome: __, ...compared } = told.get(one.path) ?? {};
    return { ...one, ...(told.has(one.path) ? { compared } : {}) };
  }), undefined, 1));
}
