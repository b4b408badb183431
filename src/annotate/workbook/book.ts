import { XmlScanner } from "../../ingest/index.js";
import type { Package } from "../zip/package.js";

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** From 1, among all sheets. */
  readonly number: number;
}

export interface Book {
  readonly main: string;
  /** Those made of cells, in the order of their tabs, hidden ones last. */
  readonly sheets: readonly SheetPart[];
  readonly isStrict: boolean;
}

/** @throws Unreadable when the workbook's own part is missing or damaged */
export function openBook(file: Package): Book {
  const main = [...file.relations("").values()].find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const source = file.text(main);
  const relations = file.relations(main);
  const sheets: (SheetPart & { readonly isHidden: boolean })[] = [];
  let number = 0;
  for (const xml = new XmlScanner(source); xml.next(); ) {
    if (xml.name !== "sheet" || xml.kind === "close") continue;
    number += 1;
    const relation = relations.get(xml.attribute("id") ?? "");
    if (relation?.type !== "worksheet" || !file.has(relation.target)) continue;
    const isHidden = (xml.attribute("state") ?? "visible") !== "visible";
    sheets.push({ name: xml.attribute("name") ?? "", part: relation.target, number, isHidden });
  }
  const ordered = [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)];
  return { main, sheets: ordered, isStrict: source.includes("http://purl.oclc.org/ooxml/spreadsheetml/main") };
}

export function mainNamespace({ isStrict }: Pick<Book, "isStrict">): string {
  return isStrict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}
