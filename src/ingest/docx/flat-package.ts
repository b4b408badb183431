import { heldParts } from "../container/held-parts.js";
import { childrenOf, parseXml, type XmlElement } from "../container/xml.js";
import { decodeXml } from "../container/decode-xml.js";
import type { Zip } from "../container/zip.js";
import type { Budget } from "../limits.js";
import { overLimit, Unreadable } from "../problem.js";

/**
 * A package written as one XML file ("flat OPC", Word's “XML document”) opened as if it were the zip it stands for. Parts in XML are
 * cut out of the text as they stand; binary ones are in Base64.
 *
 * @throws Unreadable when it is no such file, or over a limit
 */
export function openFlatPackage(bytes: Uint8Array, name: string, budget: Budget): Zip {
  const { root } = parseXml(bytes, name);
  const elements = childrenOf(root, "pkg:part");
  if (elements.length > budget.limits.parts) throw new Unreadable("over-limit", overLimit(tooManyParts(elements.length)));
  const cut = xmlParts(decodeXml(bytes));
  const parts = new Map<string, Uint8Array>();
  for (const element of elements) {
    const part = (element.attributes["pkg:name"] ?? "").replace(/^\//, "");
    const xml = cut.get(part);
    parts.set(part, xml === undefined ? binary(element) : Buffer.from(xml));
  }
  budget.spendBytes([...parts.values()].reduce((sum, part) => sum + part.length, 0));
  return heldParts(parts);
}

function binary(element: XmlElement): Uint8Array {
  const data = childrenOf(element, "pkg:binaryData")[0];
  return Buffer.from(data?.children.filter((child) => typeof child === "string").join("") ?? "", "base64");
}

/** The text of every part in XML, by its name. Parts do not nest, so the nearest end is theirs. */
function xmlParts(source: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const opening = /<(?:\w+:)?part\s[^>]*?name\s*=\s*["']\/?([^"']+)["'][^>]*>\s*<((?:\w+:)?xmlData)\b[^>]*>/g;
  for (let found = opening.exec(source); found !== null; found = opening.exec(source)) {
    const end = source.indexOf(`</${found[2] ?? ""}`, opening.lastIndex);
    parts.set(unescaped(found[1] ?? ""), source.slice(opening.lastIndex, end === -1 ? source.length : end));
    if (end === -1) break;
    opening.lastIndex = end;
  }
  return parts;
}

function unescaped(name: string): string {
  return name.replaceAll("&amp;", "&");
}

function tooManyParts(count: number) {
  return { zh: `文件内有 ${count} 个部件`, en: `the file holds ${count} parts` };
}
