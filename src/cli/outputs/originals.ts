import { createHash } from "node:crypto";
import { openOriginal } from "../../batch/index.js";
import type { AuditResult } from "../../model/index.js";
import { UsageError } from "../usage-error.js";
import { cliWords } from "../words.js";

/**
 * Opens submitted files again by the path they have in the result, those inside archives too.
 * @throws UsageError where a file is gone, or is not the one that was audited
 */
export function originalsOf(result: AuditResult): (path: string) => Promise<Uint8Array> {
  const hashes = new Map(result.files.map(({ path, sha256 }) => [path, sha256]));
  return async (path) => {
    const bytes = await openOriginal(path);
    if (bytes === undefined) throw new UsageError(cliWords("zh").originalGone(path), cliWords("en").originalGone(path));
    if (createHash("sha256").update(bytes).digest("hex") !== hashes.get(path)) throw new UsageError(cliWords("zh").originalChanged(path), cliWords("en").originalChanged(path));
    return bytes;
  };
}
