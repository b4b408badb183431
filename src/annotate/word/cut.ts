import type { Stretch, WordTrace, XmlElement } from "../../ingest/index.js";

/** A spot in a part where marks may stand: behind what closes the run that is cut there, in front of what opens it again. */
export interface Cut {
  readonly at: number;
  readonly close: string;
  readonly open: string;
  /** A text that is cut loses the spaces at the cut unless it is told to keep them: behind the name in its start tag. */
  readonly keepSpaces?: number;
}

type Layout = Pick<WordTrace, "source" | "spans">;

/** Elements of a paragraph inside which a mark may stand between two runs. */
const transparent: ReadonlySet<string> = new Set(["w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:customXml", "w:sdt", "w:sdtContent", "w:fldSimple", "w:dir", "w:bdo"]);
/** What is inside these takes no comments in Word: they go to where it is anchored. */
const apart: ReadonlySet<string> = new Set(["w:txbxContent", "w:drawing", "w:pict", "w:object"]);

/** In front of, or behind, a character of a stretch; `index` from 0. Undefined where no mark can stand near it. */
export function cutAt(layout: Layout, { source: element, length }: Stretch, index: number, side: "before" | "behind"): Cut | undefined {
  const unit = unitOf(layout, element);
  const run = layout.spans.get(element)?.parent;
  if (unit === undefined) return undefined;
  if (element.name !== "w:t" || run !== unit || unit.name !== "w:r") return edgeOf(layout, unit, side);
  const into = side === "before" ? index : index + 1;
  if (into === 0 || into === length) return besideText(layout, element, unit, side);
  const at = offsetIn(layout, element, into, length);
  return at === undefined ? besideText(layout, element, unit, side) : insideText(layout, element, unit, at);
}

/** In front of and behind the run, or what else stands for it, that an element is in. */
export function around(layout: Layout, element: XmlElement): { readonly start: Cut; readonly end: Cut } | undefined {
  const unit = unitOf(layout, element);
  const start = unit && edgeOf(layout, unit, "before");
  const end = unit && edgeOf(layout, unit, "behind");
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The smallest element around this one that stands where marks may stand beside it. */
function unitOf({ spans }: Layout, element: XmlElement): XmlElement | undefined {
  const path = [element];
  for (let above = spans.get(element)?.parent; above !== undefined; above = spans.get(above)?.parent) path.push(above);
  const outer = path.findLastIndex(({ name }) => apart.has(name));
  const paragraph = path.findIndex(({ name }, index) => name === "w:p" && index > outer);
  if (paragraph < 1) return undefined;
  let at = paragraph - 1;
  while (at > Math.max(outer, 0) && transparent.has(path[at]?.name ?? "")) at -= 1;
  return path[at];
}

function edgeOf({ spans }: Layout, unit: XmlElement, side: "before" | "behind"): Cut | undefined {
  const span = spans.get(unit);
  const at = side === "before" ? span?.from : span?.to;
  return at === undefined ? undefined : { at, close: "", open: "" };
}

/** At the edge of a text: the run is cut only where it says more beyond. */
function besideText(layout: Layout, text: XmlElement, run: XmlElement, side: "before" | "behind"): Cut | undefined {
  const said = run.children.filter((child) => typeof child !== "string" && child.name !== "w:rPr");
  if (said.at(side === "before" ? 0 : -1) === text) return edgeOf(layout, run, side);
  const edge = edgeOf(layout, text, side);
  return edge && { at: edge.at, close: `</${nameOf(layout, run)}>`, open: opening(layout, run) };
}

function insideText(layout: Layout, text: XmlElement, run: XmlElement, at: number): Cut {
  const name = nameOf(layout, text);
  const open = `${opening(layout, run)}<${name} xml:space="preserve">`;
  const keeps = text.attributes["xml:space"] !== undefined;
  const keepSpaces = (layout.spans.get(text)?.from ?? 0) + 1 + name.length;
  return { at, close: `</${name}></${nameOf(layout, run)}>`, open, ...(keeps ? {} : { keepSpaces }) };
}

function opening(layout: Layout, run: XmlElement): string {
  const properties = run.children.find((child): child is XmlElement => typeof child !== "string" && child.name === "w:rPr");
  const span = properties && layout.spans.get(properties);
  return `<${nameOf(layout, run)}>${span?.to === undefined ? "" : layout.source.slice(span.from, span.to)}`;
}

/** The element's name as the file writes it. */
export function nameOf({ source, spans }: Layout, element: XmlElement): string {
  const from = (spans.get(element)?.from ?? 0) + 1;
  return /^[^\s/>]+/.exec(source.slice(from, from + 100))?.[0] ?? element.name;
}

/** Where a character of a text stands in the source; undefined where that cannot be told. */
function offsetIn({ source, spans }: Layout, text: XmlElement, index: number, length: number): number | undefined {
  const { inner, innerEnd } = spans.get(text) ?? {};
  if (inner === undefined || innerEnd === undefined) return undefined;
  const units = source.slice(inner, innerEnd).match(/&[^;]*;|[^]/g) ?? [];
  let [at, told, found] = [inner, 0, -1];
  for (const unit of units) {
    // A comment or unparsed text inside counts otherwise.
    if (unit === "<") return undefined;
    if (told === index) found = at;
    told += /^&#(?:x0*[1-9a-f][\da-f]{4,}|0*[1-9]\d{5,}|0*6(?:5(?:5(?:3[6-9]|[4-9]\d)|[6-9]\d\d)|[6-9]\d{3})|0*[7-9]\d{4});$/i.test(unit) ? 2 : 1;
    at += unit.length;
  }
  return told === length && found !== -1 ? found : undefined;
}
