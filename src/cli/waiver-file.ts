import { randomUUID } from "node:crypto";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { appendWaivers, FaultError, type NewWaiver, openWaivers, type Waiver } from "../audit/index.js";
import { faultyFiles } from "./faults.js";
import { isYaml, readOwn } from "./own-files.js";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords, type CliWords } from "./words.js";

/** A file of waivers to be added to, as it was found. */
export interface WaiverTarget {
  readonly path: string;
  /** Undefined where there is no such file yet. */
  readonly found: { readonly bytes: Buffer; readonly text: string } | undefined;
  readonly waivers: readonly Waiver[];
}

/**
 * The file of waivers at the path, if there is one.
 *
 * @throws UsageError where its name is none for such a file, it cannot be opened, or anything in it is wrong
 */
export async function openTarget(path: string): Promise<WaiverTarget> {
  if (!isYaml(path)) throw said(({ review }) => review.noYaml(path));
  const bytes = await bytesAt(path);
  if (bytes === undefined) return { path, found: undefined, waivers: [] };
  const text = await readOwn(path);
  const { waivers, faults } = openWaivers({ name: path, yaml: text });
  if (faults.length > 0) throw faultyFiles(new FaultError(faults));
  return { path, found: { bytes, text }, waivers };
}

/**
 * Adds the waivers at the end: whole or not at all, since the new text takes the old one's place at once.
 *
 * @throws UsageError where the file cannot be written, or has been changed since it was opened
 */
export async function addTo({ path, found }: WaiverTarget, waivers: readonly NewWaiver[]): Promise<void> {
  const text = appendWaivers(found?.text, waivers);
  // What a link leads to is written, not the link.
  const place = found === undefined ? path : await realpath(path);
  const beside = join(dirname(place), `.${randomUUID()}.tmp`);
  try {
    const mode = found === undefined ? undefined : (await stat(place)).mode;
    await writeFile(beside, text, { encoding: "utf8", flag: "wx", ...(mode === undefined ? {} : { mode }) });
    const now = await bytesAt(path);
    if (now === undefined ? found !== undefined : found === undefined || !now.equals(found.bytes)) throw said(({ review }) => review.changedMeanwhile(path));
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    if (error instanceof UsageError) throw error;
    throw said((words) => words.review.unwritable(path, reasonIn(words, codeOf(error))));
  }
}

async function bytesAt(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw said((words) => words.packUnreadable(path, reasonIn(words, codeOf(error))));
  });
}

function said(say: (words: CliWords) => string): UsageError {
  return new UsageError(say(cliWords("zh")), say(cliWords("en")));
}
