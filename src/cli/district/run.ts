import { runDistrict, type District, type Store, withWaivers } from "../../batch/district/index.js";
import type { CheckOptions as Kept } from "../../batch/index.js";
import type { FileLimits } from "../../batch/reading/index.js";
import type { Console } from "../console.js";
import type { Material } from "../audited.js";
import { opened } from "../input.js";
import type { CheckOptions } from "../program.js";
import { loaded, rulebookSources } from "../rulebook.js";
import { build } from "../build.js";
import { version } from "../version.js";
import { Interrupted } from "../interrupted.js";
import { localDay } from "../waivers.js";
import { openStore } from "./open-store.js";
import { progressBar } from "./progress.js";
import { districtWords } from "./words.js";

export type DistrictRunOptions = Pick<CheckOptions, "lang" | "quiet" | "profile" | "rules" | "cache" | "cacheDir"> & { readonly limit: Partial<FileLimits> };

/** Audits a district's files, and hands what came of it to `use`; what it rests on is let go of afterwards. */
export async function withDistrict<Result>(
  { files, waivers, roster }: Material,
  options: DistrictRunOptions,
  kept: Pick<Kept, "passes" | "excerpts" | "facts">,
  console: Console,
  signal: AbortSignal | undefined,
  use: (district: District) => Promise<Result>,
): Promise<Result> {
  const words = districtWords(options.lang);
  const sources = await rulebookSources(options);
  const rulebook = loaded(sources);
  const store: Store = openStore(options, (reason) => console.err(`${words.noCache(reason)}\n`));
  const progress = progressBar(console, options.quiet, words);
  try {
    const district = await runDistrict(opened(files), files.length, rulebook, {
      language: options.lang, version: version(), build, sources, store, ...kept, limits: options.limit, signal, onProgress: progress.show,
    }).finally(progress.end);
    const waiving = { today: localDay(new Date()), language: options.lang, rules: rulebook.rules.map(({ id }) => id) };
    const told = waivers.any ? withWaivers(district, waivers.list, waiving) : district;
    const held = roster.against(told.units.map(({ unit }) => unit), [...told.files.values()]);
    try {
      return await use(held === undefined ? told : { ...told, roster: held });
    } finally {
      district.close();
    }
  } catch (error) {
    throw signal?.aborted === true ? new Interrupted(options.cache ? words.interrupted : words.interruptedUncached) : error;
  } finally {
    store.close();
  }
}
