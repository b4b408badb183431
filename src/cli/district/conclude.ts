import type { District } from "../../batch/district/index.js";
import { type FileReport, type Severity } from "../../model/index.js";
import type { Console } from "../console.js";
import { exitCodeOfCounts } from "../exit-code.js";
import type { CheckOptions } from "../program.js";
import type { SaveOptions } from "../present.js";

/** From so many units on nobody reads finding after finding on a screen, and no single file holds them all. */
export const manyUnits = 21;

/** Prints what is told of the district, writes its outputs, and gives the exit code. */
export async function concludeDistrict(district: District, options: CheckOptions & Pick<SaveOptions, "template">, console: Console, tellTrouble: (files: Iterable<FileReport>) => void): Promise<number> {
  const { renderDistrictTerminal } = await import("../../report/district/index.js");
  const { lang: language, quiet } = options;
  console.out(renderDistrictTerminal(district, { language, width: console.width, colour: options.color && console.colour, quiet, kept: district.kept }));
  if (quiet) tellTrouble(district.files.values());
  const found = (severity: Severity) => district.summary[({ error: "errors", warning: "warnings", info: "infos" } as const)[severity]];
  return exitCodeOfCounts({
    unread: district.summary.unreadable > 0,
    broken: district.units.some(({ failed }) => failed > 0),
    nothingAudited: district.summary.passed === 0 && district.units.every(({ rules }) => rules.length === 0),
    found,
    roster: district.roster,
  }, options.failOn);
}
