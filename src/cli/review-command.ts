import { resolve } from "node:path";
import { FaultError, listRows } from "../audit/index.js";
import { review as reviewed, type ReviewedList } from "../review/index.js";
import type { Console } from "./console.js";
import { faultyFiles } from "./faults.js";
import type { ReviewOptions } from "./program.js";
import { listWords, readList } from "./reviewed-list.js";
import { addTo, openTarget } from "./waiver-file.js";
import { localDay } from "./waivers.js";

/** `gouji review import`: decisions in lists become waivers, and rates of false alarms. 0; 1 where rows have to be changed first. */
export async function importReview(paths: readonly string[], options: ReviewOptions, console: Console): Promise<number> {
  const { waivers: file, by, dryRun, lang: language } = options;
  const target = await openTarget(file);
  const words = listWords();
  const lists: ReviewedList[] = [];
  const faults = [];
  for (const path of new Map(paths.map((each) => [resolve(each), each])).values()) {
    const read = listRows(await readList(path), words);
    faults.push(...read.faults);
    lists.push({ path, rows: read.rows });
  }
  if (faults.length > 0) throw faultyFiles(new FaultError(faults));
  const { review, waivers } = reviewed(lists, words, { file, there: target.waivers, by: by?.trim(), today: localDay(new Date()), dryRun, language });
  if (waivers.length > 0 && !dryRun) await addTo(target, waivers);
  const { renderReviewJson, renderReviewTerminal } = await import("../report/review/index.js");
  console.out(options.format === "json" ? renderReviewJson(review) : renderReviewTerminal(review, { language, width: console.width, colour: options.color && console.colour }));
  return review.problems.length > 0 ? 1 : 0;
}
