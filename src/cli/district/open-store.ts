import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import envPaths from "env-paths";
import { SqliteStore, type Store } from "../../batch/district/index.js";
import { build } from "../build.js";

export interface CacheOptions {
  /** Whether what was read and found is kept for the next run. */
  readonly cache: boolean;
  /** Where; the user's own cache folder where it is not said. */
  readonly cacheDir?: string | undefined;
}

const dayLength = 24 * 60 * 60 * 1000;

/** The store of this run: one that stays, or one that goes with the run where none is wanted or none can be had, which `unable` is told. */
export function openStore({ cache, cacheDir }: CacheOptions, unable: (reason: string) => void): Store {
  const today = Math.floor(Date.now() / dayLength);
  const passing = () => new SqliteStore({ path: join(tmpdir(), `gouji-${randomUUID()}.db`), build, today, passing: true });
  if (!cache) return passing();
  try {
    return new SqliteStore({ path: join(cacheDir ?? envPaths("gouji", { suffix: "" }).cache, "results.db"), build, today });
  } catch (error) {
    unable(error instanceof Error ? error.message : String(error));
    return passing();
  }
}
