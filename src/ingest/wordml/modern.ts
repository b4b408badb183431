import { childrenOf, textOf, type XmlElement } from "../container/xml.js";
import { attributesOf, elements, ownPrefixes } from "./names.js";

type Node = XmlElement | string;

/** What stands inside the text's elements in Word 2003, and in parts of its own since. */
export class Beside {
  readonly notes: XmlElement[] = [];
  readonly headers: XmlElement[] = [];
  readonly footers: XmlElement[] = [];
  /** Pictures in Base64, by the names that they are shown under. */
  readonly data = new Map<string, string>();
  /** Names of objects and pictures that are only links. */
  readonly linked = new Set<string>();
  comments = 0;
}

/**
 * An element of Word 2003's XML as Word has written it since 2007, so that one reader reads both. What stands beside the text
 * is taken out of it. Own rewriting: no library for Node reads this format.
 */
export function modern({ name, attributes, children }: XmlElement, beside: Beside): XmlElement {
  return { name: elements[name] ?? name, attributes: attributesOf(name, attributes), children: children.flatMap((child) => node(child, name, beside)) };
}

function node(child: Node, parent: string, beside: Beside): readonly Node[] {
  if (typeof child === "string") return [child];
  switch (child.name) {
    case "aml:annotation":
      return annotation(child, parent, beside);
    case "w:footnote":
    case "w:endnote":
      return aside(child, beside.notes, beside);
    case "w:hdr":
      return aside(child, beside.headers, beside);
    case "w:ftr":
      return aside(child, beside.footers, beside);
    case "w:binData":
      beside.data.set(child.attributes["w:name"] ?? "", textOf(child));
      return [];
    case "o:OLEObject":
      if (child.attributes["Type"] === "Link") beside.linked.add(child.attributes["ObjectID"] ?? "");
      return [modern(child, beside)];
    case "v:imagedata":
      if (!/^(?:wordml:|$)/.test(child.attributes["src"] ?? "")) beside.linked.add(child.attributes["src"] ?? "");
      return [modern(child, beside)];
  }
  const prefix = child.name.slice(0, Math.max(0, child.name.indexOf(":")));
  // Hints on how it looked (sections, outline levels, frames) stand around the text that they are about.
  if (prefix === "wx" && childrenOf(child).length > 0) return child.children.flatMap((inner) => node(inner, parent, beside));
  return [ownPrefixes.has(prefix) ? modern(child, beside) : { ...modern(child, beside), name: "w:customXml" }];
}

function aside(element: XmlElement, into: XmlElement[], beside: Beside): readonly Node[] {
  into.push(modern(element, beside));
  return [];
}

/** Tracked changes, comments and bookmarks are all annotations: around words, or among the properties of what they are about. */
function annotation(element: XmlElement, parent: string, beside: Beside): readonly Node[] {
  const type = element.attributes["w:type"] ?? "";
  if (type === "Word.Comment") {
    beside.comments += 1;
    return [];
  }
  // Notes and pictures are taken out together with the words they hang on.
  const kept = type === "Word.Deletion" ? new Beside() : beside;
  const content = childrenOf(element, "aml:content").flatMap((inner) => inner.children.flatMap((child) => node(child, parent, kept)));
  if (type === "Word.Deletion") return [{ name: parent === "w:tcPr" ? "w:cellDel" : "w:del", attributes: {}, children: content }];
  // What a changed property was before is kept inside the change.
  return parent.endsWith("Pr") ? [] : [{ name: "w:ins", attributes: {}, children: content }];
}
