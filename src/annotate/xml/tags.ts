import { XmlScanner } from "../../ingest/index.js";

/** A tag as it stands in its text. */
export interface Tag {
  readonly from: number;
  readonly to: number;
  readonly isEmpty: boolean;
  /** As written, prefix included. */
  readonly qualified: string;
}

/** The tag that the scanner found last. */
export function tagOf(xml: XmlScanner): Tag {
  return { from: xml.source.lastIndexOf("<", xml.at - 1), to: xml.at, isEmpty: xml.kind === "empty", qualified: xml.qualified };
}

/** A start tag with an attribute set; what it says otherwise stays as it is written. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  return written.test(tag) ? tag.replace(written, `$1"${value}"`) : tag.replace(/^<[^\s/>]+/, (head) => `${head} ${name}="${value}"`);
}
