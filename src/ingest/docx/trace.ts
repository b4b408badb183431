import { decodeXml } from "../container/decode-xml.js";
import type { Relations } from "../container/relations.js";
import { childrenOf, parseXml, type Spans, type XmlElement } from "../container/xml.js";
import type { Zip } from "../container/zip.js";
import type { Budget } from "../limits.js";
import { damaged, Unreadable } from "../problem.js";
import { type ObjectMark, Story, type Traced } from "./story.js";
import { wordParts } from "./word-parts.js";

/** Where what is read of a Word file's body stands in the text of its part. */
export interface WordTrace {
  /** The part that holds the body, its text, and its links. */
  readonly main: string;
  readonly source: string;
  readonly relations: Relations;
  readonly root: XmlElement;
  readonly spans: Spans;
  /** Paragraphs and cells in the order of reading; several may stand at one place, as a text box and its anchor do. */
  readonly texts: readonly Traced[];
  readonly objects: readonly ObjectMark[];
}

/**
 * Reads a body as `readDocx` does, by the same counting, and keeps where everything comes from.
 * @throws Unreadable when the body cannot be read
 */
export function traceWord(zip: Zip, file: string, budget: Budget): WordTrace {
  const { main, relations, styles, numbering } = wordParts(zip, (part) => optional(zip, part));
  const bytes = zip.read(main);
  const spans: Spans = new Map();
  const { root } = parseXml(bytes, main, spans);
  const bodies = childrenOf(root, "w:body");
  if (bodies.length === 0) throw new Unreadable("damaged", damaged(main));
  const texts: Traced[] = [];
  const hides = (style: string | undefined) => style !== undefined && styles.hides(style);
  const story = new Story({ where: { file }, role: "body", numbering, hides, budget, trace: (traced) => texts.push(traced) });
  for (const body of bodies) story.read(body);
  const objects = story.drafts.filter((draft) => draft.kind === "object");
  return { main, source: decodeXml(bytes), relations, root, spans, texts, objects };
}

/** What is wrong with such a part was told by whoever read the file. */
function optional(zip: Zip, part: string): XmlElement | undefined {
  try {
    return parseXml(zip.read(part), part).root;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
