import { damagedFile, encryptedFile, Unreadable } from "../problem.js";
import { quietly, type ReadOptions, type Workbook } from "./sheet-js.js";

export const readOptions: ReadOptions = { dense: true, cellStyles: true, cellNF: true, cellHTML: false, sheetStubs: true };

/** @throws Unreadable for whatever the library throws */
export function parseQuietly(work: () => Workbook): Workbook {
  return quietly(() => {
    try {
      return work();
    } catch (error) {
      if (/password|encrypt/i.test(error instanceof Error ? error.message : String(error))) throw new Unreadable("encrypted", encryptedFile);
      throw new Unreadable("damaged", damagedFile);
    }
  });
}
