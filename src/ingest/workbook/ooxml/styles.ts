import { XmlScanner } from "../../container/scanner.js";
import { builtInFormat, generalFormat, type NumberFormat, type NumberFormats } from "../number-format/index.js";
import { Unfamiliar } from "./unfamiliar.js";

/** Excel takes no longer one. */
const longestCode = 255;

/** The number format behind each style a cell can have (`s="3"`). */
export function readCellFormats(source: string, formats: NumberFormats): readonly NumberFormat[] {
  const declared = new Map<number, string>();
  const styles: NumberFormat[] = [];
  const xml = new XmlScanner(source);
  let within = "";
  while (xml.next()) {
    const { name, kind } = xml;
    if (name === "cellXfs" || name === "numFmts") {
      within = kind === "open" ? name : "";
    } else if (kind === "close") {
      continue;
    } else if (name === "numFmt" && within === "numFmts") {
      declared.set(Number(xml.attribute("numFmtId")), xml.attribute("formatCode") ?? "General");
    } else if (name === "xf" && within === "cellXfs") {
      const id = Number(xml.attribute("numFmtId") ?? 0);
      const code = declared.get(id) ?? builtInFormat(id);
      styles.push(code === "General" || code.length > longestCode ? generalFormat : formats.of(code));
      if (kind === "open") xml.skip();
    }
  }
  if (xml.broken) throw new Unfamiliar("styles that are no XML");
  return styles;
}
