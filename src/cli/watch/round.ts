import { materialAt, type Material } from "../audited.js";
import type { Console } from "../console.js";
import { manyUnits, printDistrict, saveDistrict, wholeOf, withDistrict } from "../district/index.js";
import { NothingToCheck } from "../input.js";
import type { OwnOutputs, Workshop } from "../outputs/index.js";
import { printResult, saveResult } from "../present.js";
import type { CheckOptions, WatchOptions } from "../program.js";
import { tellTrouble } from "../trouble.js";
import { newsBetween, sameFiles } from "./news.js";
import { emptySnapshot, type Snapshot, snapshotOf } from "./snapshot.js";
import { clockTime, toldNews } from "./told.js";
import { watchWords } from "./words.js";

/** What all rounds of a watch go by. */
export interface Round {
  readonly folder: string;
  readonly options: WatchOptions;
  readonly template: Workshop["noticeTemplate"];
  /** Of the outputs, those that may be written over. */
  readonly own: OwnOutputs | undefined;
  /** Whether what lies there may be a submission. */
  readonly isMaterial: (path: string) => boolean;
}

/**
 * Audits the folder as it is now. The first round is told as `check` tells it, each other by what has changed since `before`;
 * one in which no file has changed says and writes nothing, unless `all` is to be looked at anew.
 */
export async function auditRound({ folder, options, template, own, isMaterial }: Round, before: Snapshot | undefined, all: boolean, console: Console, signal: AbortSignal): Promise<Snapshot> {
  const { out, lang: language } = options;
  const asCheck: CheckOptions = { ...options, format: "table", failOn: "never", facts: false, cache: true, named: true };
  // What is ignored is told once.
  const material = await materialIn(folder, { ...asCheck, quiet: asCheck.quiet || before !== undefined }, isMaterial, console);
  if (material === undefined) {
    if (before !== undefined && before.files.size > 0) await tell(emptySnapshot, () => undefined);
    console.err(`${watchWords(language).empty(folder)}\n`);
    return emptySnapshot;
  }
  // Without passes nobody can say whether what is no longer told was put right.
  const kept = { passes: true, excerpts: out !== undefined, facts: out !== undefined };
  return withDistrict(material, asCheck, kept, console, signal, async (district) => {
    const whole = district.units.length < manyUnits ? wholeOf(district) : undefined;
    const now = snapshotOf(district, whole);
    if (before !== undefined && !all && sameFiles(before, now)) return now;
    await tell(now, () => (whole === undefined ? printDistrict(district, asCheck, console) : printResult(whole, asCheck, console)));
    if (before === undefined && options.quiet) tellTrouble(district.files.values(), language, console);
    // Not broken off half way: the manifest, by which they are known again, comes last.
    if (out !== undefined) await (whole === undefined ? saveDistrict(district, out, { ...asCheck, template, own }, console) : saveResult(whole, out, { ...asCheck, template, own }, console));
    return now;
  });

  function tell(now: Snapshot, first: () => Promise<void> | void): Promise<void> | void {
    if (before === undefined) return first();
    console.out(toldNews(newsBetween(before, now, language), { language, width: console.width, colour: options.color && console.colour, time: clockTime(new Date()) }));
  }
}

/** Nothing where the folder is still empty: it is watched for what will come. */
async function materialIn(folder: string, options: CheckOptions, isMaterial: Round["isMaterial"], console: Console): Promise<Material | undefined> {
  try {
    const material = await materialAt([folder], options, console);
    const files = material.files.filter((file) => file.kind !== "file" || isMaterial(file.disk));
    return files.length === 0 ? undefined : { ...material, files };
  } catch (error) {
    if (error instanceof NothingToCheck) return undefined;
    throw error;
  }
}
