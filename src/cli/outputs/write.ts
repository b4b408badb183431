import { createHash } from "node:crypto";
import type { AuditResult } from "../../model/index.js";
import type { OutputFile, OutputOptions } from "../../report/output.js";
import { saveFile } from "./folder.js";
import { type OutputName, rendered } from "./kinds.js";
import { manifestName, manifestText, type Written } from "./manifest.js";
import { originalsOf } from "./originals.js";

export interface Saved {
  readonly path: string;
  readonly state: "new" | "beside" | "same";
}

/**
 * Writes the outputs into the folder, one after the other, and last the list of what was written from what. Nothing that is
 * there is written over.
 *
 * @throws UsageError where the folder takes no file
 */
export async function writeOutputs(result: AuditResult, names: readonly OutputName[], folder: string, options: OutputOptions, saved: (file: Saved) => void = () => undefined): Promise<void> {
  const workshop = { ...options, original: originalsOf(result) };
  const written: Written[] = [];
  for (const name of names) {
    for await (const file of rendered(name, result, workshop)) written.push(await put(file, name));
  }
  await save(manifestName, new TextEncoder().encode(manifestText(result, written)));

  async function put(file: OutputFile, kind: OutputName): Promise<Written> {
    const path = await save(file.path, file.bytes);
    return { kind, path, sha256: createHash("sha256").update(file.bytes).digest("hex"), bytes: file.bytes.length, ...(file.of === undefined ? {} : { of: file.of }) };
  }

  async function save(path: string, bytes: Uint8Array): Promise<string> {
    const put = await saveFile(folder, path, bytes);
    saved(put);
    return put.path;
  }
}
