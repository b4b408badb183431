import type { Problem } from "../../../document/index.js";
import type { Zip } from "../../container/zip.js";
import { failure, Unreadable } from "../../problem.js";
import { insidePart, type Where } from "../../reading.js";
import { noFloats, type SheetFloats } from "../floats/float.js";
import type { StoredTab } from "../stored.js";
import { cellPictures, readCellImages } from "./cell-images.js";
import { sheetFloats } from "./floats.js";

/** What lies on every sheet, by the number of its tab. A drawing that is damaged is told, and the sheet goes without. */
export function floatsOfZip(zip: Zip, tabs: readonly StoredTab[], where: Where, told: { read: (part: string) => void; problem: (problem: Problem) => void }): readonly SheetFloats[] {
  const images = attempt("xl/cellimages.xml", () => readCellImages(zip, told.read)) ?? new Map<string, string>();
  return tabs.map((tab) => {
    const lying = attempt(tab.part ?? tab.name, () => sheetFloats(zip, tab, told.read)) ?? noFloats;
    const inCells = tab.kind === "sheet" ? cellPictures(tab.sheet, images) : [];
    return inCells.length === 0 ? lying : { ...lying, floats: [...lying.floats, ...inCells] };
  });

  function attempt<T>(name: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      told.problem(failure(error.code, name, insidePart(where, name), error.wording));
      return undefined;
    }
  }
}
