import { setImmediate } from "node:timers/promises";
import { type District, mergeChecks, partsOf } from "../../batch/district/index.js";
import type { Console } from "../console.js";
import type { CheckOptions } from "../program.js";
import { UsageError } from "../usage-error.js";
import { districtWords } from "./words.js";

type PrintOptions = Pick<CheckOptions, "format" | "lang" | "color" | "quiet" | "passes" | "facts" | "out">;

/**
 * Prints the district in the wanted format.
 * @throws UsageError where the format is one that is made of a result that the memory holds
 */
export async function printDistrict(district: District, options: PrintOptions, console: Console): Promise<void> {
  const { format, lang: language, quiet } = options;
  if (format === "table") {
    const { renderDistrictTerminal } = await import("../../report/district/index.js");
    console.out(renderDistrictTerminal(district, { language, width: console.width, colour: options.color && console.colour, quiet, kept: district.kept, saved: options.out !== undefined }));
    return;
  }
  for (const piece of await piecesOf(district, options)) {
    console.out(piece);
    // A slow reader gets what is printed before more of it is made.
    await setImmediate();
  }
}

/** @throws UsageError where the format is none that a district is printed in */
export function assertPrintable({ format }: Pick<CheckOptions, "format">, units: number): void {
  if (format === "table" || format === "json" || format === "csv") return;
  throw new UsageError(districtWords("zh").onlySaved(format, units), districtWords("en").onlySaved(format, units));
}

async function piecesOf(district: District, { format, lang, passes, facts }: PrintOptions): Promise<Iterable<string>> {
  const { districtCsv, districtJson } = await import("../../report/district/index.js");
  if (format === "csv") return districtCsv(district, lang);
  return districtJson(district, () => partsOf(district), { passes, facts, excerpts: true, merged: mergeChecks });
}
