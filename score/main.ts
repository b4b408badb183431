import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { packagings, type ErrorKind, type Packaging } from "../fixtures/generate/index.js";
import { rulebookFor } from "../src/cli/rulebook.js";
import { printScore, summarise } from "./print.js";
import { keepMissed } from "./keep.js";
import { printMarked, summariseMarked } from "./marked/print.js";
import { readMarkedTexts } from "./marked/relation.js";
import { runMarked } from "./marked/run.js";
import { allKinds, runScore } from "./run.js";

/** Measures the product on invented submissions: what it finds of what was planted, and what it says of clean ones. */
const program = new Command("score")
  .option("--seed <n>", "first seed", Number, 1000)
  .option("--count <n>", "clean submissions", Number, 40)
  .option("--each <n>", "planted errors of each kind", Number, 4)
  .option("--kinds <list>", "kinds of errors, separated by commas")
  .option("--packaging <name>", `one of ${packagings.join(", ")}`)
  .option("--profile <name>", "regional profile")
  .option("--json <file>", "write the short result to a file")
  .option("--marked <folder>", "measure on marked texts instead: NNN.txt and relations.jsonl")
  .option("--explain", "tell each error that was not found, with what was said instead")
  .option("--keep <folder>", "write the submissions whose error was not found, each in a folder of its own")
  .parse();

interface Options {
  readonly seed: number;
  readonly count: number;
  readonly each: number;
  readonly kinds?: string;
  readonly packaging?: Packaging;
  readonly profile?: string;
  readonly json?: string;
  readonly marked?: string;
  readonly explain?: boolean;
  readonly keep?: string;
}

const options = program.opts<Options>();
const kinds = options.kinds === undefined ? allKinds : (options.kinds.split(",") as ErrorKind[]).filter((kind) => allKinds.includes(kind));
const rulebook = await rulebookFor({ rules: [], ...(options.profile === undefined ? {} : { profile: options.profile }) });
const short = JSON.stringify(options.marked === undefined ? await onSubmissions() : await onMarkedTexts(options.marked));
if (options.json !== undefined) writeFileSync(options.json, `${short}\n`);
process.stdout.write(`\n${short}\n`);

async function onMarkedTexts(folder: string): Promise<object> {
  const score = await runMarked(readMarkedTexts(folder), rulebook);
  process.stdout.write(`${printMarked(score, options.explain === true)}\n`);
  return summariseMarked(score);
}

async function onSubmissions(): Promise<object> {
  const score = await runScore({ seed: options.seed, count: options.count, each: options.each, kinds, packaging: options.packaging }, rulebook);

  process.stdout.write(`${printScore(score)}\n`);
  if (options.explain === true) {
    for (const { seed, packaging, layout, planted, outcome, fresh } of score.planted.filter((run) => run.outcome !== "found")) {
      process.stdout.write(`\n${outcome} ${planted.kind} seed ${seed} ${packaging} ${layout}: ${planted.key} (${planted.subject}) ${planted.right} → ${planted.printed}\n`);
      for (const finding of fresh.slice(0, 4)) process.stdout.write(`    ${finding.severity} ${finding.rule}: ${finding.message}\n`);
    }
  }
  if (options.keep !== undefined) keepMissed(score.planted, options.keep);
  return summarise(score);
}
