import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One folder for all that a run of the tests writes, gone when the run is over. */
export default async function runFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "gouji-tests-"));
  process.env["GOUJI_TEST_FOLDER"] = folder;
  return async () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Where tests may make folders of their own. */
export const scratch = (): string => process.env["GOUJI_TEST_FOLDER"] ?? tmpdir();
