import { annotate, convertedEnding, convertedTo, isAnnotable } from "../../annotate/index.js";
import type { Format } from "../../document/index.js";
import type { Wording } from "../../ingest/index.js";
import type { AuditResult } from "../../model/index.js";
import { figureNotes } from "../../report/annotations.js";
import type { OutputFile } from "../../report/output.js";
import { UsageError } from "../usage-error.js";
import { cliWords } from "../words.js";
import type { Workshop } from "./workshop.js";

/** A copy of each submitted file with findings, with notes at the figures; those that take none are left out, and why. */
export async function* annotatedFiles(result: AuditResult, workshop: Workshop): AsyncGenerator<OutputFile> {
  const { belongsTo: belongs, convertedCopy: converted, copiedSheet: sheet, copiedObject: embedded, notCopied } = cliWords(workshop.language);
  const words = { belongs, converted, sheet, embedded, notCopied };
  const within = foldersOf(result);
  for (const [path, notes] of figureNotes(result, workshop)) {
    const format = result.files.find((file) => file.path === path)?.format ?? "unknown";
    const target = isAnnotable(format) ? undefined : convertedTo(format);
    if (!isAnnotable(format) && !(target !== undefined && workshop.convert === true)) {
      workshop.leaveOut(path, whyNone(format, target));
      continue;
    }
    const bytes = await original(path, workshop);
    if (bytes === undefined) continue;
    const made = await annotate({ path, bytes, format: format as Format }, notes, words);
    const copy = target !== undefined ? within(path).replace(/(?:\.[^./]*)?$/, convertedEnding(format)) : within(path);
    if ("bytes" in made) yield { path: `annotated/${copy}`, ...made, of: path };
    else workshop.leaveOut(path, made);
  }
}

function whyNone(format: string, target: string | undefined): Wording {
  const [zh, en] = [cliWords("zh"), cliWords("en")];
  return target !== undefined ? { zh: zh.notesWhenConverted(format, target), en: en.notesWhenConverted(format, target) } : { zh: zh.noNotesIn(format), en: en.noNotesIn(format) };
}

/** A saved run is rendered again where its files may be gone: what needs none of them is still made. */
async function original(path: string, workshop: Workshop): Promise<Uint8Array | undefined> {
  try {
    return await workshop.original(path);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    workshop.leaveOut(path, { zh: error.message, en: error.en });
    return undefined;
  }
}

/**
 * The path of a file inside the folder of outputs: as it was given, or where that leads out of the folder one worked in, from the folder
 * that all files have in common. Windows can write it, whatever the names in an archive are.
 */
function foldersOf({ files }: AuditResult): (path: string) => string {
  const folders = files.map(({ path }) => path.split("/").slice(0, -1));
  const [first = []] = folders;
  const leadsOut = files.some(({ path }) => /^(?:\/|[a-z]:|\.\.(?:\/|$))/i.test(path));
  const differs = first.findIndex((step, index) => folders.some((folder) => folder[index] !== step));
  const common = !leadsOut ? 0 : differs === -1 ? first.length : differs;
  return (path) => {
    const steps = path.split("/").slice(common).filter((step) => step !== "" && step !== "." && step !== "..");
    return steps.map((step) => step.replace(/[<>:"\\|?*\u0000-\u001f]/g, "_").replace(/[. ]+$/, "_")).join("/");
  };
}
