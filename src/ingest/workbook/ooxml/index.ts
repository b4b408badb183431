/** .xlsx read directly: each part walked once, nothing built but the cells. */
import { readRelations, type Relations } from "../../container/relations.js";
import type { Zip } from "../../container/zip.js";
import type { Budget } from "../../limits.js";
import { damagedFile, overLimit, Unreadable } from "../../problem.js";
import { NumberFormats } from "../number-format/index.js";
import type { PartsAsked } from "../parts-asked.js";
import { loadSheetJs } from "../sheet-js.js";
import type { StoredTab } from "../stored.js";
import { type BookTab, readBook } from "./book.js";
import type { Shared } from "./cells.js";
import { readRichPictures } from "./rich-pictures.js";
import { readStoredSheet } from "./sheet.js";
import { readSharedStrings } from "./strings.js";
import { readCellFormats } from "./styles.js";
import { Unfamiliar } from "./unfamiliar.js";

/**
 * Every tab as it is stored. The library is loaded only where a cell's format is beyond the plain ones (a date, a condition).
 *
 * @throws Unfamiliar where the library has to read the workbook instead
 * @throws Unreadable when a part that every sheet needs is refused by the container
 */
export async function readOoxml(zip: Zip, parts: PartsAsked, budget: Budget): Promise<readonly StoredTab[]> {
  const main = [...readRelations(zip, "").values()].find((relation) => relation.type === "officeDocument")?.target ?? "xl/workbook.xml";
  const relations = readRelations(zip, main);
  const { date1904, tabs } = readBook(parts.text(main));
  refuseRepeated(tabs, relations, budget);
  const part = (type: string): string | undefined => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target !== undefined && zip.has(target) ? parts.text(target) : undefined;
  };
  const formats = new NumberFormats(date1904, budget.limits.cellText);
  const shared: Shared = {
    formats,
    strings: readSharedStrings(part("sharedStrings") ?? "", budget.limits.cellText),
    cellFormats: readCellFormats(part("styles") ?? "", formats),
    pictures: readRichPictures(zip, relations, (name) => parts.text(name)),
  };
  let cells = budget.cellsLeft;
  const stored = tabs.map((tab) => {
    const read = readTab(tab);
    if (read.kind === "sheet") for (const row of read.sheet.rows) cells -= row.columns.length;
    return read;
  });
  if (formats.isWaiting) formats.settle(await loadSheetJs());
  return stored;

  function readTab({ name, hidden, relation: id }: BookTab): StoredTab {
    const relation = relations.get(id);
    if (relation === undefined) throw new Unfamiliar("a sheet without a part");
    const part = relation.target;
    if (relation.type !== "worksheet") return { name, hidden, part, kind: "other" };
    if (!zip.has(part)) return { name, hidden, part, kind: "damaged" };
    try {
      return { name, hidden, part, kind: "sheet", sheet: readStoredSheet(parts.text(part), shared, Math.max(cells, 0)) };
    } catch (error) {
      if (error instanceof Unreadable) return { name, hidden, part, kind: "damaged" };
      throw error;
    }
  }
}

/** No program lists one sheet twice, or thousands of sheets: whoever does wants the same cells read until the machine gives in. */
function refuseRepeated(tabs: readonly BookTab[], relations: Relations, budget: Budget): void {
  if (tabs.length > budget.limits.parts) throw new Unreadable("over-limit", overLimit(tooManySheets));
  const targets = tabs.map((tab) => relations.get(tab.relation)?.target).filter((target) => target !== undefined);
  if (new Set(targets).size < targets.length) throw new Unreadable("damaged", damagedFile);
}

const tooManySheets = { zh: "工作表过多", en: "the workbook has too many sheets" };
