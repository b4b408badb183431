import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import { ignoredByName } from "../../batch/index.js";
import { printable } from "../../report/index.js";
import type { Console } from "../console.js";
import { noticeTemplateFor } from "../notice-template.js";
import { assertFolderFor, OwnOutputs, prepareFolder } from "../outputs/index.js";
import type { WatchOptions } from "../program.js";
import { codeOf } from "../system-error.js";
import { UsageError } from "../usage-error.js";
import { Arrivals, isFolder, isPassing } from "./arrivals.js";
import { auditRound, type Round } from "./round.js";
import type { Snapshot } from "./snapshot.js";
import { clockTime } from "./told.js";
import { watchWords } from "./words.js";

export type { WatchOptions };

/** Milliseconds for which nothing may stir before what has come is audited. */
const usualSettle = 1500;
const secondLength = 1000;

/**
 * `gouji watch`: audits the folder as `check` does, then again whenever something in it has come, changed or gone, until the
 * user ends it. A round that fails is told, and does not end it.
 *
 * @returns 0 where the user ended it, 3 where the folder went away
 * @throws Interrupted where the user ended it before the first result
 */
export async function watch(folder: string, options: WatchOptions, console: Console, signal: AbortSignal = new AbortController().signal, settle = usualSettle): Promise<number> {
  const words = watchWords(options.lang);
  if (!(await isFolder(folder))) throw new UsageError(watchWords("zh").notFolder(folder), watchWords("en").notFolder(folder));
  assertFolderFor(options);
  const { out } = options;
  if (out !== undefined) await prepareFolder(out);
  const round: Round = {
    folder,
    options,
    template: await noticeTemplateFor(options.noticeTemplate, options.lang),
    own: out === undefined ? undefined : await OwnOutputs.in(out),
    isMaterial: (path) => !isPassing(path) && !isInside(out, path, folder),
  };
  const beside = [...options.rules, ...options.waivers, ...(options.roster === undefined ? [] : [options.roster])];
  let told = false;
  const unable = (error: unknown): void => {
    if (!told && !signal.aborted) console.err(`${words.unable(codeOf(error))}\n`);
    told = true;
  };
  const ignored = (path: string): boolean => !round.isMaterial(path) || (ignoredByName(path.replaceAll(sep, "/")) !== undefined && !isWaivers(path));
  const arrivals = await Arrivals.at(folder, { settle, poll: options.poll === undefined ? undefined : options.poll * secondLength, beside, ignored, signal, unable });
  try {
    signal.throwIfAborted();
    let before: Snapshot = await auditRound(round, undefined, true, console, signal);
    console.err(`${words.watching(printable(folder))}\n`);
    for (;;) {
      // A file that another program held is looked at again: nothing says when it is let go of.
      for (const { path, sha256 } of before.files.values()) if (sha256 === "") arrivals.later(path);
      const next = await arrivals.next();
      if (next.kind !== "changed") return end(next.kind);
      // What is no submission bears upon all of them.
      const all = [...next.paths].some((path) => isWaivers(path) || beside.some((other) => isAtOrIn(path, other)));
      try {
        before = await auditRound(round, before, all, console, signal);
      } catch (error) {
        if (signal.aborted) return end("ended");
        if (!(await isFolder(folder))) return end("gone");
        console.err(`${words.failed(clockTime(new Date()), messageOf(error, options.lang))}\n`);
      }
    }
  } finally {
    await arrivals.close();
  }

  function end(how: "gone" | "ended"): number {
    console.err(`${how === "gone" ? words.gone(printable(folder)) : words.ended}\n`);
    return how === "gone" ? 3 : 0;
  }
}

/** Whether it lies in the folder of outputs, where that is one inside the watched folder, and no more than that. */
function isInside(out: string | undefined, path: string, folder: string): boolean {
  return out !== undefined && !isAtOrIn(folder, out) && isAtOrIn(path, out);
}

function isAtOrIn(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isWaivers(path: string): boolean {
  return /\.waivers\.ya?ml$/i.test(basename(path));
}

function messageOf(error: unknown, language: WatchOptions["lang"]): string {
  if (error instanceof UsageError) return language === "zh" ? error.message : error.en;
  return error instanceof Error ? error.message : String(error);
}
