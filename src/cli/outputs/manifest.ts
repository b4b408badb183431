import type { AuditResult } from "../../model/index.js";

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
}

/** What was written from what, with the hashes of both, so that anybody can show that no original was touched. */
export function manifestText({ tool, files }: Pick<AuditResult, "tool" | "files">, outputs: readonly Written[]): string {
  const inputs = files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }));
  return `${JSON.stringify({ schema: "gouji/manifest@1", tool, inputs, outputs }, null, 2)}\n`;
}
