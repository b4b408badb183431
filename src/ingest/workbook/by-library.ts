import type { Budget } from "../limits.js";
import { damagedFile, Unreadable } from "../problem.js";
import { tabsOf } from "./from-sheet-js.js";
import { loadChineseFormats } from "./number-format/index.js";
import type { PartsAsked } from "./parts-asked.js";
import { loadSheetJs, quietly } from "./sheet-js.js";
import type { StoredTab } from "./stored.js";

const options = { type: "array", dense: true, cellStyles: true, cellNF: true, cellHTML: false, sheetStubs: true } as const;

/** @throws Unreadable when the workbook cannot be read at all */
export async function readByLibrary(parts: PartsAsked, budget: Budget): Promise<readonly StoredTab[]> {
  const library = await loadSheetJs();
  const tabs = quietly(() => {
    try {
      return tabsOf(library.parse_zip(parts.container(() => loadChineseFormats(library.SSF)), options), library, budget.limits.cellText);
    } catch {
      return undefined;
    }
  });
  // Without a worksheet the others can be read; without strings or styles every sheet would be wrong.
  const essential = [...parts.refused].find(([part]) => !/\/worksheets\/[^/]+$/.test(part))?.[1];
  if (essential !== undefined) throw essential;
  if (tabs === undefined) throw new Unreadable("damaged", damagedFile);
  return tabs;
}
