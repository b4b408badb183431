import { createHash } from "node:crypto";
import type { Known } from "../../batch/district/index.js";
import type { AuditResult } from "../../model/index.js";
import type { OutputFile } from "../../report/output.js";
import { heldIn, saveFile, savePieces } from "./folder.js";
import { type OutputName, rendered } from "./kinds.js";
import { linksFrom } from "./link-to.js";
import { type LeftOut, manifestName, manifestText, type Written } from "./manifest.js";
import { originalsOf } from "./originals.js";
import type { OwnOutputs } from "./own-outputs.js";
import type { Workshop } from "./workshop.js";

export interface Saved {
  readonly path: string;
  /** `removed`: an output of before that there is no more; `left`: it was to go, but somebody has changed it. */
  readonly state: "new" | "beside" | "same" | "updated" | "removed" | "left";
  /** What must be known of it. */
  readonly remarks?: OutputFile["remarks"];
}

/** A folder that takes outputs one after the other, and last the list of what was written from what. Nothing that is there is written over, but for what `own` wrote before and nobody has touched since. */
export class Outbox {
  readonly #folder: string;
  readonly #saved: (file: Saved) => void;
  readonly #own: OwnOutputs | undefined;
  readonly #written: Written[] = [];
  readonly #without: LeftOut[] = [];

  constructor(folder: string, saved: (file: Saved) => void, own?: OwnOutputs) {
    this.#folder = folder;
    this.#saved = saved;
    this.#own = own;
  }

  /**
   * @returns the path inside the folder under which it lies now
   * @throws UsageError where the folder takes no file
   */
  async put({ path, bytes, of, remarks = [] }: OutputFile, kind: string): Promise<string> {
    const there = await saveFile(this.#folder, path, bytes, this.#own);
    const sha256 = hashOf(bytes);
    this.#own?.wrote(there.path, sha256);
    this.#saved({ ...there, remarks });
    this.#written.push({ kind, path: there.path, sha256, bytes: bytes.length, ...(of === undefined ? {} : { of }), ...(remarks.length === 0 ? {} : { remarks }) });
    return there.path;
  }

  /** These files as they lie in the folder already, where an earlier run made them of the very same; undefined where any would have to be written. */
  async held(files: readonly Known[]): Promise<Known[] | undefined> {
    const there: Known[] = [];
    for (const file of files) {
      const path = await heldIn(this.#folder, file.path, file, this.#own);
      if (path === undefined) return undefined;
      there.push({ ...file, path });
    }
    return there;
  }

  /** Lists a file that lies in the folder already. */
  keep({ path, sha256, bytes }: Known, kind: string): void {
    this.#own?.wrote(path, sha256);
    this.#saved({ path, state: "same" });
    this.#written.push({ kind, path, sha256, bytes });
  }

  /** A text of any length, which is made piece by piece. */
  async putPieces(path: string, pieces: Iterable<string>, kind: string): Promise<void> {
    const there = await savePieces(this.#folder, path, pieces, this.#own);
    this.#own?.wrote(there.path, there.sha256);
    this.#saved(there);
    this.#written.push({ kind, path: there.path, sha256: there.sha256, bytes: there.bytes });
  }

  leaveOut(file: LeftOut): void {
    this.#without.push(file);
  }

  /** Writes the manifest; of what `own` wrote before, what there is no more is taken away first. */
  async close(made: Pick<AuditResult, "tool" | "files">): Promise<void> {
    const before = (await this.#own?.settle(this.#written, this.#saved)) ?? [];
    const bytes = new TextEncoder().encode(manifestText(made, [...this.#written, ...before], this.#without, this.#own !== undefined));
    const there = await saveFile(this.#folder, manifestName, bytes, this.#own);
    this.#own?.wrote(there.path, hashOf(bytes));
    this.#saved(there);
  }
}

/**
 * Writes the outputs into the folder, one after the other, and last the list of what was written from what. Nothing that is
 * there is written over, but for what `own` wrote before and nobody has touched since.
 *
 * @throws UsageError where the folder takes no file
 */
export async function writeOutputs(result: AuditResult, names: readonly OutputName[], folder: string, { own, ...options }: Omit<Workshop, "original" | "leaveOut"> & { readonly own?: OwnOutputs | undefined }, saved: (file: Saved) => void = () => undefined, leftOut: (file: LeftOut) => void = () => undefined): Promise<void> {
  const outbox = new Outbox(folder, saved, own);
  for (const name of names) {
    const workshop = workshopFor(result, name, folder, options, (file) => {
      outbox.leaveOut(file);
      leftOut(file);
    });
    for await (const file of rendered(name, result, workshop)) await outbox.put(file, name);
  }
  await outbox.close(result);
}

/** What making outputs of a result may ask for that lie in the folder. */
export function workshopFor(result: AuditResult, kind: OutputName, folder: string, options: Omit<Workshop, "original" | "leaveOut">, leftOut: (file: LeftOut) => void): Workshop {
  return { ...options, linkTo: linksFrom(folder), original: originalsOf(result), leaveOut: (of, why) => leftOut({ kind, of, why }) };
}

/** Writes files that were made from several results, with the list of what they were made from. */
export async function saveFiles(from: readonly AuditResult[], kind: string, files: readonly OutputFile[], folder: string, saved: (file: Saved) => void): Promise<void> {
  const [first] = from;
  if (first === undefined) return;
  const outbox = new Outbox(folder, saved);
  for (const file of files) await outbox.put(file, kind);
  await outbox.close({ tool: first.tool, files: from.flatMap((result) => result.files) });
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
