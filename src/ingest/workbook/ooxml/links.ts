import { decodeXml } from "../../container/decode-xml.js";
import { readRelations } from "../../container/relations.js";
import { XmlScanner } from "../../container/scanner.js";
import type { Zip } from "../../container/zip.js";

/** The other workbooks that formulas name by number, [1] being the first. ECMA-376 part 1, 18.2.8 externalReference */
export function linksOf(zip: Zip): readonly string[] {
  const book = zip.has("xl/workbook.bin") ? "xl/workbook.bin" : "xl/workbook.xml";
  const relations = readRelations(zip, book);
  const linked = [...relations].filter(([, { type }]) => type === "externalLink");
  if (linked.length === 0) return [];
  const named = book.endsWith(".xml") ? referencesIn(decodeXml(zip.read(book))) : [];
  // A binary workbook's parts are numbered as its links are.
  const parts = named.length > 0 ? named.map((id) => relations.get(id)?.target ?? "") : linked.map(([, { target }]) => target).sort((one, other) => numberOf(one) - numberOf(other));
  return parts.map((part) => (part === "" ? "" : [...readRelations(zip, part).values()].find(({ external }) => external)?.target ?? ""));
}

function referencesIn(source: string): string[] {
  const xml = new XmlScanner(source);
  const ids: string[] = [];
  while (xml.next()) {
    if (xml.name === "externalReference" && xml.kind !== "close") ids.push(xml.attribute("r:id") ?? xml.attribute("id") ?? "");
  }
  return ids;
}

function numberOf(part: string): number {
  return Number(/(\d+)\.\w+$/.exec(part)?.[1] ?? 0);
}
