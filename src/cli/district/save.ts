import { type District, resultOf } from "../../batch/district/index.js";
import { fileNames, printable } from "../../report/index.js";
import type { Console } from "../console.js";
import { addressOf, type LeftOut, linksFrom, Outbox, type OutputName, outputNames, rendered, type Saved, type Workshop, workshopFor } from "../outputs/index.js";
import type { SaveOptions } from "../present.js";
import { cliWords } from "../words.js";
import { progressBar } from "./progress.js";
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

interface Saving {
  readonly folder: string;
  readonly outbox: Outbox;
  readonly options: SaveOptions;
}

/** The kinds that are made of one unit alone; the list only where a list a unit was asked for. */
function ofUnit(name: OutputName, { sheets }: SaveOptions): boolean {
  return name === "list" ? sheets === "unit" : name !== "csv";
}

/** @returns the paths of the units' pages inside the folder, by their numbers */
async function saveUnits(district: District, names: readonly OutputName[], { folder, outbox, left, options, console, signal }: Saving & { readonly left: LeftOut[]; readonly console: Console; readonly signal: AbortSignal | undefined }): Promise<ReadonlyMap<number, string>> {
  const kinds = names.filter((name) => ofUnit(name, options));
  const own = districtWords(options.lang);
  const folders = fileNames(district.units.map(({ unit: { name, year } }) => ({ name: name || own.nameless, ...(year === undefined ? {} : { year }) })));
  const template = onceMade(options.template);
  const making: Omit<Workshop, "original" | "leaveOut"> = { language: options.lang, sheets: "one", convert: options.convert, noticeTemplate: template };
  const pages = new Map<number, string>();
  if (kinds.length === 0) return pages;
  const progress = progressBar(console, options.quiet, own);
  try {
    for (const [number, { unit }] of district.units.entries()) {
      signal?.throwIfAborted();
      const result = resultOf(district, number);
      const within = `units/${folders[number] ?? ""}`;
      for (const kind of kinds) {
        const workshop = workshopFor(result, kind, `${folder}/${within}`, making, (file) => {
          outbox.leaveOut(file);
          left.push(file);
        });
        for await (const file of rendered(kind, result, workshop)) {
          // The letter lies beside the page: of one unit there is but one.
          const path = await outbox.put({ ...file, path: `${within}/${file.path.replace(/^notices\//, "")}` }, kind);
          if (kind === "html") pages.set(number, path);
        }
      }
      progress.show({ doing: "writing", done: number + 1, total: district.units.length, kept: 0, errors: 0, at: unit.name });
    }
  } finally {
    progress.end();
  }
  return pages;
}

async function saveWhole(district: District, names: readonly OutputName[], { folder, outbox, options, pages }: Saving & { readonly pages: ReadonlyMap<number, string> }): Promise<void> {
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

/** The template is read from the disk for the first unit alone. */
function onceMade(template: SaveOptions["template"]): SaveOptions["template"] {
  let made: ReturnType<SaveOptions["template"]> | undefined;
  return () => (made ??= template());
}
