import type { AuditResult } from "../../model/index.js";
import type { Wording } from "../../ingest/index.js";

/** A folder that holds it was written by this tool: what lies in there is no submission. */
export const manifestName = "gouji.manifest.json";

/** An output as it was written; `of` is the submitted file that it is a copy of. */
export interface Written {
  /** Of `--write`, or the command that made it. */
  readonly kind: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly of?: string;
  readonly remarks?: readonly Wording[];
}

/** A submitted file for which an output of a kind that copies files could not be made. */
export interface LeftOut {
  readonly kind: string;
  readonly of: string;
  readonly why: Wording;
}

/** What was written from what, with the hashes of both, so that anybody can show that no original was touched. `updated`: what is written there is kept up to date by a watch. */
export function manifestText({ tool, files }: Pick<AuditResult, "tool" | "files">, outputs: readonly Written[], leftOut: readonly LeftOut[] = [], updated = false): string {
  const inputs = files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }));
  return `${JSON.stringify({ schema: "gouji/manifest@1", tool, ...(updated ? { updated } : {}), inputs, outputs, ...(leftOut.length === 0 ? {} : { leftOut }) }, null, 2)}\n`;
}
