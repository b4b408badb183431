/** Word comments at the figures of a .docx: nothing of the body is rewritten, marks are put in between. */
import { wordTracer } from "../../ingest/index.js";
import type { Copy } from "../copy.js";
import { type AnnotateWords, displaced, type Note } from "../note.js";
import { Package, signatureVoid } from "../zip/package.js";
import { anchorOf, firstAnchor } from "./anchor.js";
import { CommentsPart } from "./comments.js";
import { childOfBody, markup, putMarks } from "./marks.js";

/** @throws Unreadable where the file is no package that can be read */
export async function annotateWord(file: { readonly path: string; readonly bytes: Uint8Array }, notes: readonly Note[], words: AnnotateWords): Promise<Copy> {
  const opened = new Package(file.bytes);
  const trace = (await wordTracer())(opened.zip, file.path, opened.budget);
  const start = firstAnchor(trace) ?? childOfBody(trace);
  const placed = notes.map((note) => {
    const anchor = anchorOf(note, trace);
    return anchor === undefined ? { note: displaced(note, words), anchor: start } : { note: note.place.part === undefined ? note : displaced(note, words), anchor };
  });
  const { namespace } = markup(trace);
  const ids = new CommentsPart(opened, trace.main, namespace).add(placed.map(({ note }) => note));
  opened.put(trace.main, putMarks(trace, placed.map(({ anchor }, index) => ({ anchor, id: ids[index] ?? 0 }))));
  return { bytes: opened.packed(), remarks: opened.isSigned ? [signatureVoid] : [] };
}
