import { Budget, decodeXml, openZip, readRelations, type Relations, XmlScanner, type Zip } from "../../ingest/index.js";
import { Edits } from "../xml/edits.js";
import { escaped } from "../xml/escape.js";
import { repacked } from "./repack.js";

const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const typesPart = "[Content_Types].xml";

/** An office file whose parts can be read and changed; a part that is not changed stays byte for byte. */
export class Package {
  readonly zip: Zip;
  readonly budget = new Budget();
  readonly #bytes: Uint8Array;
  readonly #changed = new Map<string, string>();

  /** @throws Unreadable where it is no zip that can be read */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.zip = openZip(bytes, this.budget);
  }

  has(part: string): boolean {
    return this.#changed.has(part) || this.zip.has(part);
  }

  /** @throws Unreadable when the part is missing or damaged */
  text(part: string): string {
    return this.#changed.get(part) ?? decodeXml(this.zip.read(part));
  }

  /** Whether the file is signed: the signature is not for what is put in. */
  get isSigned(): boolean {
    return this.zip.entries.some(({ name }) => /^_xmlsignatures\//i.test(name));
  }

  put(part: string, text: string): void {
    this.#changed.set(part, text);
  }

  /** A name that no part has, with the least number: word/comments2.xml. */
  freeName(stem: string, ending: string, first = ""): string {
    for (let number = first === "" ? 0 : Number(first); ; number += 1) {
      const name = `${stem}${number === 0 ? "" : number}${ending}`;
      if (!this.has(name)) return name;
    }
  }

  /** Of the parts as they were submitted. */
  relations(part: string): Relations {
    return readRelations(this.zip, part);
  }

  /** Links a part to another one of the package, in the words (strict or not) that the file uses. @returns the link's id */
  link(part: string, type: string, target: string, isStrict: boolean): string {
    const slash = part.lastIndexOf("/") + 1;
    const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const text = this.has(name) ? this.text(name) : `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    const ids = new Set<string>();
    for (const xml = new XmlScanner(text); xml.next(); ) if (xml.name === "Relationship") ids.add(xml.attribute("Id") ?? "");
    let number = ids.size + 1;
    while (ids.has(`rIdGouji${number}`)) number += 1;
    const id = `rIdGouji${number}`;
    this.put(name, inLast(text, "Relationships", (prefix) => `<${prefix}Relationship Id="${id}" Type="${isStrict ? strict : transitional}/${type}" Target="/${escaped(target)}"/>`));
    return id;
  }

  /** Says what a part is. */
  declare(part: string, contentType: string): void {
    this.put(typesPart, inLast(this.text(typesPart), "Types", (prefix) => `<${prefix}Override PartName="/${escaped(part)}" ContentType="${contentType}"/>`));
  }

  /** Says what parts with an ending are, unless that is said already. */
  declareEnding(ending: string, contentType: string): void {
    const text = this.text(typesPart);
    for (const xml = new XmlScanner(text); xml.next(); ) if (xml.name === "Default" && xml.attribute("Extension")?.toLowerCase() === ending) return;
    // Endings stand in front of single parts.
    const first = new XmlScanner(text);
    while (first.next() && first.name !== "Types");
    const edits = new Edits(text);
    edits.insert(first.at, `<${prefixOf(first.qualified)}Default Extension="${ending}" ContentType="${contentType}"/>`);
    this.put(typesPart, edits.applied());
  }

  /** The file with its changes. Parts are in UTF-8, whatever they were in. */
  packed(): Uint8Array {
    const contents = [...this.#changed].map(([name, text]) => [name, new TextEncoder().encode(inUtf8(text))] as const);
    return repacked(this.#bytes, new Map(contents));
  }
}

export const signatureVoid = {
  zh: "原件带电子签名：副本加了批注，签名在副本里失效；核验签名请用原件",
  en: "the submitted file is signed: the copy has notes added to it, so its signature is void; verify the signature on the original",
};

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A text with something put in at the end of its outermost element, which may be written as an empty one.
 * @param made is given the prefix under which the element stands, with its colon
 */
export function inLast(text: string, name: string, made: (prefix: string) => string): string {
  let end: { readonly from: number; readonly prefix: string; readonly isEmpty: boolean } | undefined;
  for (const xml = new XmlScanner(text); xml.next(); ) {
    if (xml.name !== name || xml.kind === "open") continue;
    end = { from: text.lastIndexOf(xml.kind === "close" ? "</" : "/", xml.at - 1), prefix: prefixOf(xml.qualified), isEmpty: xml.kind === "empty" };
  }
  if (end === undefined) return text;
  const edits = new Edits(text);
  if (end.isEmpty) edits.replace(end.from, end.from + 2, `>${made(end.prefix)}</${end.prefix}${name}>`);
  else edits.insert(end.from, made(end.prefix));
  return edits.applied();
}

export function prefixOf(qualified: string): string {
  return qualified.slice(0, qualified.indexOf(":") + 1);
}

function inUtf8(text: string): string {
  return text.replace(/^(\s*<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, "$1$2UTF-8$2");
}
