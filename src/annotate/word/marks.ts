import type { WordTrace, XmlElement } from "../../ingest/index.js";
import { Edits } from "../xml/edits.js";
import type { Anchor } from "./anchor.js";
import { type Cut, nameOf } from "./cut.js";

const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The namespace of the file's words, and how their prefix is written: it is declared anew where the file uses none. */
export function markup(trace: WordTrace): { readonly namespace: string; readonly prefix: string; readonly declared: string } {
  const namespace = Object.values(trace.root.attributes).includes(strict) ? strict : transitional;
  const name = nameOf(trace, trace.root);
  const prefix = name.slice(0, name.indexOf(":") + 1);
  return prefix === "" ? { namespace, prefix: "w:", declared: ` xmlns:w="${namespace}"` } : { namespace, prefix, declared: "" };
}

/** Where a body without any text begins. */
export function childOfBody(trace: WordTrace): Anchor {
  const body = trace.root.children.find((child) => typeof child !== "string" && child.name === "w:body");
  return { blank: typeof body === "object" ? body : trace.root };
}

/** The part's text with the marks of its comments. */
export function putMarks(trace: WordTrace, comments: readonly { readonly anchor: Anchor; readonly id: number }[]): string {
  const { prefix, declared } = markup(trace);
  const begin = (id: number) => `<${prefix}commentRangeStart${declared} ${prefix}id="${id}"/>`;
  const finish = (id: number) => `<${prefix}commentRangeEnd${declared} ${prefix}id="${id}"/><${prefix}r${declared}><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  const edits = new Edits(trace.source);
  const spots = new Map<string, { readonly cut: Cut; ends: string; starts: string }>();
  const spotAt = (cut: Cut) => {
    const key = JSON.stringify([cut.at, cut.close, cut.open]);
    const spot = spots.get(key) ?? { cut, ends: "", starts: "" };
    spots.set(key, spot);
    return spot;
  };
  const blanks = new Map<XmlElement, string>();
  for (const { anchor, id } of comments) {
    if ("blank" in anchor) {
      blanks.set(anchor.blank, (blanks.get(anchor.blank) ?? "") + begin(id) + finish(id));
    } else {
      spotAt(anchor.start).starts += begin(id);
      spotAt(anchor.end).ends += finish(id);
    }
  }
  const keeping = new Set([...spots.values()].flatMap(({ cut }) => cut.keepSpaces ?? []));
  for (const at of keeping) edits.insert(at, ' xml:space="preserve"');
  for (const { cut, ends, starts } of spots.values()) edits.insert(cut.at, cut.close + ends + starts + cut.open);
  for (const [element, marks] of blanks) putInto(element, marks);
  return edits.applied();

  /** Behind what an empty paragraph holds; into a paragraph of its own where a body has none. */
  function putInto(element: XmlElement, marks: string): void {
    const { inner = 0, innerEnd = inner, to = inner } = trace.spans.get(element) ?? {};
    if (element.name !== "w:p") edits.insert(inner, `<${prefix}p${declared}>${marks}</${prefix}p>`);
    else if (to > inner) edits.insert(innerEnd, marks);
    else edits.replace(inner - 2, inner, `>${marks}</${nameOf(trace, element)}>`);
  }
}
