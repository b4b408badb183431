import { XmlScanner } from "../../container/scanner.js";
import { Unfamiliar } from "./unfamiliar.js";

/** The workbook part: its date system and its tabs, in order. */
export interface Book {
  /** Days count from 1904 (old Macs), not from 1900. */
  readonly date1904: boolean;
  readonly tabs: readonly BookTab[];
}

export interface BookTab {
  readonly name: string;
  readonly hidden: boolean;
  /** The id of its relation. */
  readonly relation: string;
}

export function readBook(source: string): Book {
  const xml = new XmlScanner(source);
  const tabs: BookTab[] = [];
  let date1904 = false;
  let inSheets = false;
  while (xml.next()) {
    const { name, kind } = xml;
    if (name === "sheets") inSheets = kind === "open";
    else if (kind === "close") continue;
    else if (name === "workbookPr") date1904 ||= isTrue(xml.attribute("date1904"));
    else if (name === "sheet" && inSheets) {
      const hidden = !["visible", undefined].includes(xml.attribute("state"));
      tabs.push({ name: xml.attribute("name") ?? "", hidden, relation: xml.attribute("id") ?? "" });
    }
  }
  if (xml.broken || tabs.length === 0) throw new Unfamiliar("no list of sheets");
  return { date1904, tabs };
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
