import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { caseOf } from "../../fuzz/cases.js";
import { Judge } from "../../fuzz/judge.js";
import { samplesIn } from "../../fuzz/samples.js";
import { traps } from "../../fuzz/traps.js";
import { bundledWorker } from "../support/bundled-worker.js";

/** A seed of its own, and always the same files: whatever fails here fails everywhere. */
const seed = 20_240;
const cases = 200;

test("damaged and hostile files are read or explained, in time, in memory, and break nothing", async () => {
  const worker = await bundledWorker(new URL("../../fuzz/worker.ts", import.meta.url), "fuzz-worker");
  // Recognising text takes its time, and so does waiting for what only the wall stops: both are left to the long runs.
  const judge = new Judge(worker, { ocrPages: 0 });
  const samples = samplesIn().filter(({ name }) => !/\.tiff?$/i.test(name));
  const failures: string[] = [];
  for (let number = 0; number < cases; number += 1) {
    const each = caseOf(seed, number, samples, { traps: false });
    const { failure } = await judge.judge(each);
    if (failure !== undefined) failures.push(`${number} ${each.what}: ${failure}`);
  }
  judge.close();
  await rm(worker, { force: true });
  expect(failures).toEqual([]);
}, 120_000);

test("a case is the same whenever it is asked for", () => {
  const samples = samplesIn();
  const [one, again] = [caseOf(1, 17, samples), caseOf(1, 17, samples)];
  expect(again).toEqual(one);
  expect(Object.keys(traps).length).toBeGreaterThan(20);
});
