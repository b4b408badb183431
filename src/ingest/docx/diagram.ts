import { childrenOf, parseXml, type XmlElement } from "../container/xml.js";
import type { Zip } from "../container/zip.js";
import { lineOf } from "./drawing.js";

/**
 * The lines of a diagram (SmartArt) in the order of its data.
 *
 * @throws Unreadable when the part cannot be read
 */
export function readDiagram(zip: Zip, part: string): readonly string[] {
  const lines: string[] = [];
  collect(parseXml(zip.read(part), part).root);
  return lines.filter((line) => line.trim() !== "");

  function collect(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      if (child.name === "a:p") lines.push(lineOf(child));
      else collect(child);
    }
  }
}
