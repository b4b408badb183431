import type { District } from "../../batch/district/index.js";
import { printable } from "../../report/index.js";
import type { Console } from "../console.js";
import { addressOf, type LeftOut, linksFrom, Outbox, type OutputName, outputNames, type Saved } from "../outputs/index.js";
import type { SaveOptions } from "../present.js";
import { cliWords } from "../words.js";
import { saveUnits } from "./save-units.js";
import { districtWords } from "./words.js";

/** What is made of a district where nothing is named: what needs no reading of each file again. */
const usual: readonly OutputName[] = ["list", "html", "csv", "notice"];

/**
 * Writes the outputs of a district into the folder: for each unit a folder of its own under `units/`, then the list and the page
 * of all of them, which lead to those, and last what was written from what.
 *
 * @throws UsageError where the folder takes no file
 */
export async function saveDistrict(district: District, folder: string, options: SaveOptions, console: Console, signal?: AbortSignal): Promise<void> {
  const words = cliWords(options.lang);
  const names = options.write.length === 0 ? usual : outputNames.filter((name) => options.write.includes(name));
  const tally = { new: 0, beside: 0, same: 0, updated: 0, removed: 0, left: 0 };
  const beside: string[] = [];
  const left: LeftOut[] = [];
  const remarked: string[] = [];
  const outbox = new Outbox(folder, ({ path, state, remarks = [] }: Saved) => {
    tally[state] += 1;
    for (const remark of remarks) remarked.push(words.remarkOn(path, remark[options.lang]));
    if (state === "beside") beside.push(path);
    if (state === "left") console.err(`${words.savedLeft(path)}\n`);
  }, options.own);
  const pages = await saveUnits(district, names, { folder, outbox, left, options, console, signal });
  // What is made of all of them is made here.
  district.close();
  await saveWhole(district, names, { folder, outbox, options, pages });
  await outbox.close({ tool: district.tool, files: [...district.files.values()] });

  const own = districtWords(options.lang);
  for (const path of beside.slice(0, mostTold)) console.err(`${words.savedBeside(path)}\n`);
  if (beside.length > mostTold) console.err(`${own.moreBeside(beside.length - mostTold)}\n`);
  if (left.length > 0 && !options.quiet) console.err(`${words.someNotAnnotated(left.length)}\n`);
  for (const remark of remarked) console.err(`${printable(remark)}\n`);
  if (!options.quiet) console.err(`${words.saved(folder, tally)}\n`);
}

/** So many of the files that were put beside others are named one by one. */
const mostTold = 10;

async function saveWhole(district: District, names: readonly OutputName[], { folder, outbox, options, pages }: { readonly folder: string; readonly outbox: Outbox; readonly options: SaveOptions; readonly pages: ReadonlyMap<number, string> }): Promise<void> {
  const { districtCsv, renderDistrictHtml, renderDistrictWorkbook } = await import("../../report/district/index.js");
  const pageOf = (number: number): string | undefined => {
    const path = pages.get(number);
    return path === undefined ? undefined : addressOf(path);
  };
  const making = { language: options.lang, linkTo: linksFrom(folder), pageOf };
  if (names.includes("list")) await outbox.put({ path: "discrepancies.xlsx", bytes: await renderDistrictWorkbook(district, making) }, "list");
  if (names.includes("html")) await outbox.put({ path: "report.html", bytes: new TextEncoder().encode(renderDistrictHtml(district, making)) }, "html");
  if (names.includes("csv")) await outbox.putPieces("findings.csv", districtCsv(district, options.lang), "csv");
}
