import type { District } from "../../batch/district/index.js";
import { type FileReport, type Severity } from "../../model/index.js";
import type { Console } from "../console.js";
import { exitCodeOfCounts } from "../exit-code.js";
import type { SaveOptions } from "../present.js";
import type { CheckOptions } from "../program.js";
import { assertPrintable, printDistrict } from "./print.js";
import { saveDistrict } from "./save.js";

/** From so many units on nobody reads finding after finding on a screen, and no single file holds them all. */
export const manyUnits = 21;

/** Prints what is told of the district, writes its outputs, and gives the exit code. */
export async function concludeDistrict(district: District, options: CheckOptions & Pick<SaveOptions, "template">, console: Console, tellTrouble: (files: Iterable<FileReport>) => void, signal?: AbortSignal): Promise<number> {
  const { out, format, quiet } = options;
  assertPrintable(options, district.units.length);
  await printDistrict(district, options, console);
  if (format !== "table" || quiet) tellTrouble(district.files.values());
  if (out !== undefined) await saveDistrict(district, out, options, console, signal);
  const found = (severity: Severity) => district.summary[({ error: "errors", warning: "warnings", info: "infos" } as const)[severity]];
  return exitCodeOfCounts({
    unread: district.summary.unreadable > 0,
    broken: district.units.some(({ failed }) => failed > 0),
    nothingAudited: district.summary.passed === 0 && district.units.every(({ rules }) => rules.length === 0),
    found,
    roster: district.roster,
  }, options.failOn);
}
