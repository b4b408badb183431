/**
 * npm run fuzz [-- --time 60 --seed N]: reads damaged and hostile files, made from every file in the repository, until the
 * time is up. `--samples FOLDER` takes further files to damage. A file that fails is kept under fuzz/failures with its seed
 * and number; `--replay FILE` reads it again.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { caseOf } from "./cases.js";
import { Judge } from "./judge.js";
import { samplesIn } from "./samples.js";

const { values } = parseArgs({ options: { time: { type: "string", default: "60" }, seed: { type: "string" }, samples: { type: "string", multiple: true, default: [] }, replay: { type: "string" } } });
const judge = new Judge(new URL("worker.ts", import.meta.url));

if (values.replay !== undefined) {
  const { milliseconds, failure } = await judge.judge({ name: basename(values.replay), bytes: readFileSync(values.replay) });
  console.log(`${milliseconds.toFixed(0)} ms  ${failure ?? "fine"}`);
  process.exitCode = failure === undefined ? 0 : 1;
} else {
  process.exitCode = await run(Number(values.seed ?? Date.now() % 1_000_000), Number(values.time) * 1000);
}
judge.close();

async function run(seed: number, time: number): Promise<number> {
  const samples = samplesIn(...values.samples);
  const failures = new Map<string, number>();
  let slowest = { milliseconds: 0, what: "" };
  let number = 0;
  console.log(`seed ${seed}, ${samples.length} samples`);
  for (const until = performance.now() + time; performance.now() < until; number += 1) {
    const each = caseOf(seed, number, samples);
    const { milliseconds, failure } = await judge.judge(each);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what: `${number} ${each.what}` };
    if (failure === undefined) continue;
    const kind = `${extname(each.name)} ${failure.replaceAll(/\d+/g, "N")}`;
    failures.set(kind, (failures.get(kind) ?? 0) + 1);
    if (failures.get(kind) !== 1) continue;
    const kept = new URL(`failures/seed${seed}-${number}${extname(each.name)}`, import.meta.url);
    mkdirSync(new URL(".", kept), { recursive: true });
    writeFileSync(kept, each.bytes);
    console.log(`${number} ${each.what}\n  ${failure}\n  kept as ${kept.pathname}`);
  }
  console.log(`${number} files; slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.what}); ${failures.size} kinds of failure`);
  for (const [kind, count] of failures) console.log(`  ${count} × ${kind}`);
  return failures.size === 0 ? 0 : 1;
}
