import { XmlScanner } from "../container/scanner.js";
import type { StoredTab } from "./stored.js";

interface Hidden {
  sheet: boolean;
  readonly rows: Set<number>;
  readonly columns: Set<number>;
}

/**
 * The tabs of an OpenDocument spreadsheet with what is hidden in it marked, which the library does not tell. `content`: its
 * XML; `most`: rows and columns marked. OpenDocument 1.3 part 3, table:visibility and table:display
 */
export function withHidden(tabs: readonly StoredTab[], content: string, most: number): readonly StoredTab[] {
  const marks = hiddenIn(content, most);
  return tabs.map((tab) => {
    const found = marks.get(tab.name);
    if (found === undefined) return tab;
    const hidden = tab.hidden || found.sheet;
    return tab.kind === "sheet" ? { ...tab, hidden, sheet: { ...tab.sheet, hiddenRows: found.rows, hiddenColumns: found.columns } } : { ...tab, hidden };
  });
}

/** By the sheets' names. */
function hiddenIn(content: string, most: number): ReadonlyMap<string, Hidden> {
  const sheets = new Map<string, Hidden>();
  const notShown = new Set<string>();
  const xml = new XmlScanner(content);
  let style = "";
  let sheet: Hidden | undefined;
  let row = 0;
  let column = 0;
  let left = most;
  while (xml.next()) {
    const { name, kind } = xml;
    if (kind === "close") {
      if (name === "table") sheet = undefined;
    } else if (name === "style") style = xml.attribute("family") === "table" ? xml.attribute("name") ?? "" : "";
    else if (name === "table-properties") {
      if (xml.attribute("display") === "false") notShown.add(style);
    } else if (name === "table") {
      if (sheet !== undefined) {
        xml.skip(); // a table inside a cell
        continue;
      }
      sheet = { sheet: notShown.has(xml.attribute("style-name") ?? ""), rows: new Set(), columns: new Set() };
      sheets.set(xml.attribute("name") ?? "", sheet);
      row = column = 0;
    } else if (name === "table-row") row = marked(sheet?.rows, row, "number-rows-repeated");
    else if (name === "table-column") column = marked(sheet?.columns, column, "number-columns-repeated");
  }
  return sheets;

  function marked(hidden: Set<number> | undefined, from: number, repeated: string): number {
    const count = Math.max(1, Number.parseInt(xml.attribute(repeated) ?? "1", 10) || 1);
    if (hidden === undefined || !["collapse", "filter"].includes(xml.attribute("visibility") ?? "")) return from + count;
    const marks = Math.min(count, left);
    left -= marks;
    for (let index = 0; index < marks; index += 1) hidden.add(from + index);
    return from + count;
  }
}
