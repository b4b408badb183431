import { readRelations, type Relations } from "../container/relations.js";
import type { XmlElement } from "../container/xml.js";
import type { Zip } from "../container/zip.js";
import { Numbering } from "./numbering.js";
import { readStyles, type Styles } from "./styles.js";

/** The part that holds the body, and what its paragraphs are read with. */
export interface WordParts {
  readonly main: string;
  /** Of the body's part. */
  readonly relations: Relations;
  readonly styles: Styles;
  readonly numbering: Numbering;
}

/** @param optional reads a part the body can do without, or tells that it cannot be read */
export function wordParts(zip: Zip, optional: (part: string) => XmlElement | undefined): WordParts {
  const start = [...readRelations(zip, "").values()].find((relation) => relation.type === "officeDocument");
  const main = start !== undefined && zip.has(start.target) ? start.target : "word/document.xml";
  const relations = readRelations(zip, main);
  const related = (type: string): XmlElement | undefined => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : optional(target);
  };
  const styles = readStyles(related("styles"));
  return { main, relations, styles, numbering: new Numbering(related("numbering"), styles) };
}
