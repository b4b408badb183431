import { XmlScanner } from "../../container/scanner.js";
import { tidied } from "../stored.js";
import { Unfamiliar } from "./unfamiliar.js";

/**
 * The shared strings, in order; rich text as one piece, the phonetic guides of East Asian text left
 * out. Tidied here, once: a long string may stand in every cell. `longest`: characters kept.
 */
export function readSharedStrings(source: string, longest: number): readonly string[] {
  const strings: string[] = [];
  const xml = new XmlScanner(source);
  while (xml.next()) {
    if (xml.name !== "si" || xml.kind === "close") continue;
    strings.push(xml.kind === "empty" ? "" : tidied(readString(xml, "si"), longest));
  }
  if (xml.broken) throw new Unfamiliar("shared strings that are no XML");
  return strings;
}

/** The text inside the element just opened (`si` or `is`), up to its end. */
export function readString(xml: XmlScanner, element: "si" | "is"): string {
  let text = "";
  while (xml.next()) {
    const { name, kind } = xml;
    if (kind === "close") {
      if (name === element) break;
    } else if (kind === "open") {
      if (name === "t") text += unescapedControls(xml.text());
      else if (name === "rPh") xml.skip();
    }
  }
  return detached(text);
}

/** `_x000D_`: how office programs write characters that XML does not allow. */
export function unescapedControls(text: string): string {
  return text.includes("_x") ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

const shared = 12;

/** A copy of its own: a longer slice of the part's text would keep all of it in memory as long as the cell lives. */
export function detached(text: string): string {
  return text.length > shared ? Buffer.from(text, "utf16le").toString("utf16le") : text;
}
