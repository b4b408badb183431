import { type District, inTurn, type Known, resultOf, type UnitOutputs } from "../../batch/district/index.js";
import { fileNames, type OutputFile, type ReportKind } from "../../report/index.js";
import type { Console } from "../console.js";
import { isReport, type LeftOut, linksFrom, type Outbox, type OutputName, rendered, workshopFor } from "../outputs/index.js";
import type { SaveOptions } from "../present.js";
import { progressBar } from "./progress.js";
import { districtWords } from "./words.js";

export interface UnitsSaving {
  readonly folder: string;
  readonly outbox: Outbox;
  readonly left: LeftOut[];
  readonly options: SaveOptions;
  readonly console: Console;
  readonly signal: AbortSignal | undefined;
}

/** The kinds that are made of one unit alone; the list only where a list a unit was asked for. */
function ofUnit(name: OutputName, { sheets }: SaveOptions): boolean {
  return name === "list" ? sheets === "unit" : name !== "csv";
}

/** So many units are worked on ahead of the one whose files are being written. */
const ahead = 8;

/** A file of a unit: one that was just made, or one that lies there already. */
type Ready = { readonly kind: ReportKind; readonly file: OutputFile } | { readonly kind: ReportKind; readonly known: Known };

/**
 * Writes for each unit a folder of its own.
 * @returns the paths of the units' pages inside the folder, by their numbers
 */
export async function saveUnits(district: District, names: readonly OutputName[], saving: UnitsSaving): Promise<ReadonlyMap<number, string>> {
  const { folder, outbox, options, console, signal } = saving;
  const kinds = names.filter((name) => ofUnit(name, options));
  const pages = new Map<number, string>();
  if (kinds.length === 0) return pages;
  const own = districtWords(options.lang);
  const folders = fileNames(district.units.map(({ unit: { name, year } }) => ({ name: name || own.nameless, ...(year === undefined ? {} : { year }) }))).map((name) => `units/${name}`);
  const within = (number: number): string => folders[number] ?? "";
  const outputs = district.outputs({
    language: options.lang,
    template: await options.template(),
    // As it is called where nothing of its name lies there.
    overview: names.includes("html") ? "../../report.html" : undefined,
    linkTo: (number) => linksFrom(`${folder}/${within(number)}`),
  });
  const progress = progressBar(console, options.quiet, own);
  try {
    const ready = inTurn(ahead, district.units.keys(), async (number) => ({ number, files: await readyOf(outputs, number, kinds.filter(isReport), (path) => `${within(number)}/${path}`, outbox) }));
    for await (const { number, files } of ready) {
      signal?.throwIfAborted();
      for (const each of files) {
        const path = "known" in each ? each.known.path : await outbox.put(each.file, each.kind);
        if ("known" in each) outbox.keep(each.known, each.kind);
        if (each.kind === "html") pages.set(number, path);
      }
      if (kinds.includes("annotated")) await saveCopies(district, number, within(number), saving);
      progress.show({ doing: "writing", done: number + 1, total: district.units.length, kept: 0, errors: 0, at: district.units[number]?.unit.name ?? "" });
    }
  } finally {
    progress.end();
  }
  return pages;
}

/** The unit's files in the order of the kinds, with their paths inside the folder of outputs; made only where they do not lie there already. */
async function readyOf(outputs: UnitOutputs, number: number, kinds: readonly ReportKind[], place: (path: string) => string, outbox: Outbox): Promise<Ready[]> {
  // The letter lies beside the page: of one unit there is but one.
  const placed = <File extends { readonly path: string }>(file: File): File => ({ ...file, path: place(file.path.replace(/^notices\//, "")) });
  const held = new Map<ReportKind, readonly Known[]>();
  for (const kind of kinds) {
    const known = outputs.before(number, kind);
    const there = known === undefined ? undefined : await outbox.held(known.map(placed));
    if (there !== undefined) held.set(kind, there);
  }
  const wanting = kinds.filter((kind) => !held.has(kind));
  const made = wanting.length === 0 ? [] : await outputs.make(number, wanting);
  return kinds.flatMap((kind): Ready[] => {
    const there = held.get(kind);
    return there === undefined ? made.filter((each) => each.kind === kind).map(({ file }) => ({ kind, file: placed(file) })) : there.map((known) => ({ kind, known }));
  });
}

/** Copies with notes, which need the submitted files. */
async function saveCopies(district: District, number: number, within: string, { folder, outbox, left, options }: UnitsSaving): Promise<void> {
  const result = resultOf(district, number);
  const workshop = workshopFor(result, "annotated", `${folder}/${within}`, { language: options.lang, convert: options.convert, noticeTemplate: options.template }, (file) => {
    outbox.leaveOut(file);
    left.push(file);
  });
  for await (const file of rendered("annotated", result, workshop)) await outbox.put({ ...file, path: `${within}/${file.path}` }, "annotated");
}
