import { damaged, overLimit, Unreadable } from "../problem.js";
import { decodeXml } from "./decode-xml.js";
import { canonicalPrefix } from "./namespaces.js";
import { XmlScanner } from "./scanner.js";

/** An element with its name and attributes in the usual prefixes (`w:p`, `r:id`), whatever prefixes the file declares. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export interface Xml {
  readonly root: XmlElement;
  /** False when tags were left open at the end: the part was cut off. */
  readonly wellFormed: boolean;
}

const deepest = 400;

/** Where the same prefixes are declared. Programs write the same few tags over and over: one read before is known by how it is written. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
  readonly tags: Map<string, Tag>;
}

interface Tag {
  readonly kind: XmlScanner["kind"];
  /** In the usual prefix, and without any. */
  readonly name: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** How its end is written, mostly; nothing where none is awaited. */
  readonly end: string | undefined;
  /** Inside it. */
  readonly scope: Scope;
}

/** Where an element stands in the part's text, for whoever wants to write there. */
export interface Span {
  /** In front of its start tag, and behind that. */
  readonly from: number;
  readonly inner: number;
  readonly parent: XmlElement | undefined;
  /** In front of its end tag and behind that; the latter of both for one without content. Unknown where no end tag is its own. */
  innerEnd?: number;
  to?: number;
}

export type Spans = Map<XmlElement, Span>;

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly tag: Tag;
}

/**
 * @param spans filled with where each element stands in the text of the part, where it is given
 * @throws Unreadable on a document type declaration (entities have no place in office files), or nesting beyond reason
 */
export function parseXml(bytes: Uint8Array, name: string, spans?: Spans): Xml {
  const outermost: Scope = { prefixes: new Map(), names: new Map(), tags: new Map() };
  const root: Open = { name: "", attributes: {}, children: [], tag: { kind: "open", name: "", local: "", attributes: {}, end: undefined, scope: outermost } };
  const open: Open[] = [root];
  const xml = new XmlScanner(decodeXml(bytes));
  for (;;) {
    const parent = open[open.length - 1] ?? root;
    const text = xml.text();
    if (text !== "") parent.children.push(text);
    const from = xml.at;
    if (parent.tag.end !== undefined && xml.pass(parent.tag.end)) {
      open.pop();
      ended(spans?.get(parent), from, xml.at);
      continue;
    }
    const tag = nextTag(xml, parent.tag.scope);
    if (tag === undefined) break;
    if (tag.kind === "close") ended(spans?.get(close(open, tag.local) ?? root), from, xml.at);
    else if (open.length > deepest) throw new Unreadable("over-limit", overLimit(tooDeep(name)));
    else {
      const element: Open = { name: tag.name, attributes: tag.attributes, children: [], tag };
      parent.children.push(element);
      spans?.set(element, { from, inner: xml.at, parent: parent === root ? undefined : parent });
      if (tag.kind === "open") open.push(element);
      else ended(spans?.get(element), xml.at, xml.at);
    }
  }
  if (xml.hasDoctype) throw new Unreadable("damaged", doctype(name));
  const top = root.children.find((child): child is XmlElement => typeof child !== "string");
  if (top === undefined) throw new Unreadable("damaged", damaged(name));
  return { root: top, wellFormed: open.length === 1 && !xml.broken };
}

/** The scanner stands in front of the tag. */
function nextTag(xml: XmlScanner, outer: Scope): Tag | undefined {
  const from = xml.at;
  const written = xml.ahead();
  const known = outer.tags.get(written);
  if (known !== undefined) {
    xml.at = from + written.length;
    return known;
  }
  if (!xml.next()) return undefined;
  const tag = xml.kind === "close" ? { kind: xml.kind, name: xml.name, local: xml.name, attributes: {}, end: undefined, scope: outer } : startTag(xml, outer);
  // One that declares prefixes is read anew each time, and so is one with a ">" inside.
  if (tag.scope === outer && xml.at === from + written.length) outer.tags.set(written, tag);
  return tag;
}

function startTag(xml: XmlScanner, outer: Scope): Tag {
  const attributes = xml.attributes();
  const scope = scopeOf(attributes, outer);
  const name = resolve(xml.qualified, scope);
  return { kind: xml.kind, name, local: name.slice(name.indexOf(":") + 1), attributes: resolveAll(attributes, scope), end: `</${xml.qualified}>`, scope };
}

function ended(span: Span | undefined, innerEnd: number, to: number): void {
  if (span === undefined) return;
  span.innerEnd = innerEnd;
  span.to = to;
}

/** Closes the innermost element of that name with all inside it, and gives it back; an end without a beginning closes nothing. */
function close(open: Open[], name: string): Open | undefined {
  for (let index = open.length - 1; index > 0; index -= 1) {
    const found = open[index];
    if (found?.tag.local !== name) continue;
    while (open.length > index) open.pop();
    return found;
  }
  return undefined;
}

export function childrenOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name));
}

export function childOf(element: XmlElement | undefined, name: string, ...deeper: readonly string[]): XmlElement | undefined {
  let found = firstChild(element, name);
  for (const next of deeper) found = firstChild(found, next);
  return found;
}

function firstChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const child of element.children) if (typeof child !== "string" && child.name === name) return child;
  return undefined;
}

/** The first element of that name at any depth below. */
export function findBelow(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const found = child.name === name ? child : findBelow(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : "")).join("");
}

/** `w:val`, which most settings of a Word document are kept in. */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes["w:val"];
}

function scopeOf(attributes: Record<string, string>, outer: Scope): Scope {
  let prefixes: Map<string, string> | undefined;
  for (const key in attributes) {
    if (!key.startsWith("xmlns")) continue;
    prefixes ??= new Map(outer.prefixes);
    const prefix = key.slice(6);
    prefixes.set(prefix, canonicalPrefix(attributes[key] ?? "", prefix));
  }
  return prefixes === undefined ? outer : { prefixes, names: new Map(), tags: new Map() };
}

function resolve(qualified: string, scope: Scope): string {
  const known = scope.names.get(qualified);
  if (known !== undefined) return known;
  const colon = qualified.indexOf(":");
  const prefix = scope.prefixes.get(colon === -1 ? "" : qualified.slice(0, colon)) ?? qualified.slice(0, Math.max(colon, 0));
  const resolved = prefix === "" ? qualified.slice(colon + 1) : `${prefix}:${qualified.slice(colon + 1)}`;
  scope.names.set(qualified, resolved);
  return resolved;
}

function resolveAll(attributes: Record<string, string>, scope: Scope): Record<string, string> {
  let renamed: Record<string, string> | undefined;
  for (const key in attributes) {
    // An attribute without a prefix belongs to no namespace.
    if (!key.includes(":") || key.startsWith("xml")) continue;
    const resolved = resolve(key, scope);
    if (resolved === key) continue;
    renamed ??= { ...attributes };
    renamed[resolved] = attributes[key] ?? "";
  }
  return renamed ?? attributes;
}

function doctype(name: string) {
  return {
    zh: `${name} 含有 DOCTYPE 声明，不是正常的 Office 文件，已拒绝读取；请用 Word 或 Excel 打开后另存再试`,
    en: `${name} holds a DOCTYPE, which no office program writes; refused; open it in Word or Excel, save it again and retry`,
  };
}

function tooDeep(name: string) {
  return { zh: `${name} 嵌套层数过多`, en: `${name} is nested too deeply` };
}
