import { createHash } from "node:crypto";
import type { AuditResult } from "../../model/index.js";
import type { OutputFile } from "../../report/output.js";
import { saveFile } from "./folder.js";
import { type OutputName, rendered } from "./kinds.js";
import { linksFrom } from "./link-to.js";
import { type LeftOut, manifestName, manifestText, type Written } from "./manifest.js";
import { originalsOf } from "./originals.js";
import type { Workshop } from "./workshop.js";

export interface Saved {
  readonly path: string;
  readonly state: "new" | "beside" | "same";
  /** What must be known of it. */
  readonly remarks?: OutputFile["remarks"];
}

/**
 * Writes the outputs into the folder, one after the other, and last the list of what was written from what. Nothing that is
 * there is written over.
 *
 * @throws UsageError where the folder takes no file
 */
export async function writeOutputs(result: AuditResult, names: readonly OutputName[], folder: string, options: Omit<Workshop, "original" | "leaveOut">, saved: (file: Saved) => void = () => undefined, leftOut: (file: LeftOut) => void = () => undefined): Promise<void> {
  const without: LeftOut[] = [];
  const workshopFor = (kind: OutputName) => ({
    ...options,
    linkTo: linksFrom(folder),
    original: originalsOf(result),
    leaveOut: (of: string, why: LeftOut["why"]) => {
      without.push({ kind, of, why });
      leftOut({ kind, of, why });
    },
  });
  const written: Written[] = [];
  for (const name of names) {
    for await (const file of rendered(name, result, workshopFor(name))) written.push(await put(file, name, folder, saved));
  }
  await saveManifest(result, { written, without }, folder, saved);
}

/** Writes files that were made from several results, with the list of what they were made from. */
export async function saveFiles(from: readonly AuditResult[], kind: string, files: readonly OutputFile[], folder: string, saved: (file: Saved) => void): Promise<void> {
  const [first] = from;
  if (first === undefined) return;
  const written: Written[] = [];
  for (const file of files) written.push(await put(file, kind, folder, saved));
  await saveManifest({ tool: first.tool, files: from.flatMap((result) => result.files) }, { written }, folder, saved);
}

async function put(file: OutputFile, kind: string, folder: string, saved: (file: Saved) => void): Promise<Written> {
  const { bytes, of, remarks = [] } = file;
  const path = await save(file, folder, saved);
  return { kind, path, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length, ...(of === undefined ? {} : { of }), ...(remarks.length === 0 ? {} : { remarks }) };
}

async function saveManifest(made: Pick<AuditResult, "tool" | "files">, { written, without = [] }: { readonly written: readonly Written[]; readonly without?: readonly LeftOut[] }, folder: string, saved: (file: Saved) => void): Promise<void> {
  await save({ path: manifestName, bytes: new TextEncoder().encode(manifestText(made, written, without)) }, folder, saved);
}

async function save({ path, bytes, remarks = [] }: OutputFile, folder: string, saved: (file: Saved) => void): Promise<string> {
  const there = await saveFile(folder, path, bytes);
  saved({ ...there, remarks });
  return there.path;
}
