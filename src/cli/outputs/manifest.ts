import type { AuditResult } from "../../model/index.js";
import type { OutputName } from "./kinds.js";

/** A folder that holds it was written by this tool: what lies in there is no submission. */
export const manifestName = "gouji.manifest.json";

/** An output as it was written; `of` is the submitted file that it is a copy of. */
export interface Written {
  readonly kind: OutputName;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly of?: string;
}

/** What was written from what, with the hashes of both, so that anybody can show that no original was touched. */
export function manifestText({ tool, files }: AuditResult, outputs: readonly Written[]): string {
  const inputs = files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }));
  return `${JSON.stringify({ schema: "gouji/manifest@1", tool, inputs, outputs }, null, 2)}\n`;
}
