import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateSubmission } from "../fixtures/generate/index.js";
import type { PlantedRun } from "./run.js";

/** Writes each submission whose error was not found, to be looked at, made anew from its seed. */
export function keepMissed(runs: readonly PlantedRun[], folder: string): void {
  for (const { seed, packaging, planted, outcome } of runs) {
    if (outcome === "found") continue;
    for (const { path, bytes } of generateSubmission({ seed, packaging, errors: [planted.kind] }).files) {
      const target = join(folder, `${planted.kind}-${seed}-${packaging}`, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  }
}
