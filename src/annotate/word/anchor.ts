import type { Traced, WordTrace, XmlElement } from "../../ingest/index.js";
import { figureIn, type Stretch, tells } from "../figure.js";
import type { Note } from "../note.js";
import { around, type Cut, cutAt } from "./cut.js";

/** What a comment is about: from one spot to another, or an empty paragraph. */
export type Anchor = { readonly start: Cut; readonly end: Cut } | { readonly blank: XmlElement };

/** The figure of a note, or as little around it as can be told; undefined where its place is not in the body. */
export function anchorOf(note: Note, trace: WordTrace): Anchor | undefined {
  const { part, at } = note.place;
  if (part !== undefined) return holderOf(part[0] ?? "", trace);
  const here = trace.texts.filter(({ place }) => isSame(place.at, at));
  const traced = here.find(({ text }) => tells(text, note)) ?? here.find(({ text }) => text.trim() !== "") ?? here[0];
  return traced === undefined ? undefined : anchorIn(traced, note, trace);
}

/** The beginning of the document: its first words. */
export function firstAnchor(trace: WordTrace): Anchor | undefined {
  for (const traced of trace.texts) {
    const anchor = whole(traced, trace);
    if (anchor !== undefined) return anchor;
  }
  return undefined;
}

/** The object or picture whose part it is. */
function holderOf(part: string, trace: WordTrace): Anchor | undefined {
  const leads = (id: string | undefined) => id !== undefined && trace.relations.get(id)?.target === part;
  const mark = trace.objects.find(({ object, pictures, diagrams = [] }) => [object, ...pictures, ...diagrams].some(leads));
  return mark?.element && around(trace, mark.element);
}

function anchorIn(traced: Traced, note: Note, trace: WordTrace): Anchor | undefined {
  const figure = figureIn(traced.text, note);
  return (figure && between(traced, figure, trace)) ?? whole(traced, trace);
}

/** All its words; of an empty one the paragraph itself. */
function whole(traced: Traced, trace: WordTrace): Anchor | undefined {
  const { text, element } = traced;
  if (text.trim() !== "") {
    const from = text.length - text.trimStart().length;
    const found = between(traced, { from, to: text.trimEnd().length }, trace);
    if (found !== undefined) return found;
  }
  const blank = element.name === "w:p" ? element : firstParagraph(element);
  // Inside a text box no comment may stand, and a paragraph cut off takes none.
  return blank === undefined || isBoxed(blank, trace) || trace.spans.get(blank)?.to === undefined ? undefined : { blank };
}

function between({ stretches }: Traced, { from, to }: Stretch, trace: WordTrace): Anchor | undefined {
  const inside = stretches.filter(({ at, length }) => at < to && at + length > from);
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = cutAt(trace, first, Math.max(from - first.at, 0), "before");
  const end = cutAt(trace, last, Math.min(to - last.at, last.length) - 1, "behind");
  return start === undefined || end === undefined || start.at > end.at ? undefined : { start, end };
}

function firstParagraph(element: XmlElement): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => typeof child !== "string" && child.name === "w:p");
}

function isBoxed(element: XmlElement, { spans }: WordTrace): boolean {
  for (let above = spans.get(element)?.parent; above !== undefined; above = spans.get(above)?.parent) if (above.name === "w:txbxContent") return true;
  return false;
}

function isSame(one: Note["place"]["at"], other: Note["place"]["at"]): boolean {
  if (one.kind === "paragraph") return other.kind === "paragraph" && one.number === other.number;
  return one.kind === "cell" && other.kind === "cell" && one.table === other.table && one.row === other.row && one.column === other.column;
}
