import { XmlScanner } from "../../ingest/index.js";
import { author, linesOf, type Note } from "../note.js";
import { Edits } from "../xml/edits.js";
import { escaped } from "../xml/escape.js";
import { type Tag, tagOf } from "../xml/tags.js";
import { declaration, inLast, prefixOf } from "../zip/package.js";
import type { NotedCell } from "./noted.js";
import { refOf } from "./spot.js";

export const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

export function noComments(namespace: string): string {
  return `${declaration}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** Excel takes no more characters in a comment. */
const longest = 32_000;

/** A part of comments with those of the cells added; a cell that has one already gets more text in it. `added`: the cells that had none. */
export function withComments(source: string, noted: readonly NotedCell[]): { readonly text: string; readonly added: readonly NotedCell[] } {
  const { texts, authors, prefix } = readComments(source);
  const edits = new Edits(source);
  const added = noted.filter(({ spot, notes }) => {
    const text = texts.get(refOf(spot));
    if (text === undefined) return true;
    if (text.plain !== undefined) {
      edits.insert(text.plain.from, `<${prefix}r>`);
      edits.insert(text.plain.to, `</${prefix}r>`);
    }
    const made = runs(notes, prefix, "\n\n");
    if (text.tag.isEmpty) edits.replace(text.tag.to - 2, text.tag.to, `>${made}</${text.tag.qualified}>`);
    else edits.insert(text.end, made);
    return false;
  });
  const known = authors.indexOf(author);
  const authorId = known === -1 ? authors.length : known;
  const made = added.map(({ spot, notes }) => `<${prefix}comment ref="${refOf(spot)}" authorId="${authorId}"><${prefix}text>${runs(notes, prefix)}</${prefix}text></${prefix}comment>`);
  const appended = edits.applied();
  if (made.length === 0) return { text: appended, added };
  const listed = inLast(appended, "commentList", () => made.join(""));
  return { text: known === -1 ? inLast(listed, "authors", () => `<${prefix}author>${author}</${prefix}author>`) : listed, added };
}

interface CommentText {
  readonly tag: Tag;
  /** Where more runs may stand: in front of phonetic hints and of the end. */
  end: number;
  /** Words outside of any run, which no run may follow. */
  plain?: { readonly from: number; to: number };
}

function readComments(source: string): { readonly texts: ReadonlyMap<string, CommentText>; readonly authors: readonly string[]; readonly prefix: string } {
  const texts = new Map<string, CommentText>();
  const authors: string[] = [];
  let [ref, prefix, inRun] = ["", "", false];
  let text: CommentText | undefined;
  for (const xml = new XmlScanner(source); xml.next(); ) {
    const { name, kind } = xml;
    const tag = tagOf(xml);
    if (name === "comments" && kind !== "close") prefix = prefixOf(xml.qualified);
    else if (name === "author" && kind !== "close") authors.push(kind === "open" ? xml.text() : "");
    else if (name === "comment" && kind !== "close") ref = xml.attribute("ref") ?? "";
    else if (name === "text" && kind !== "close") {
      text = { tag, end: -1 };
      if (!texts.has(ref)) texts.set(ref, text);
    } else if (text === undefined) continue;
    else if (name === "rPh" || name === "phoneticPr") {
      if (text.end === -1) text.end = tag.from;
      xml.skip();
    } else if (name === "r" && kind !== "empty") inRun = kind === "open";
    else if (name === "t" && !inRun) {
      if (kind === "close" && text.plain !== undefined) text.plain.to = tag.to;
      else if (kind !== "close") text.plain = { from: tag.from, to: tag.to };
    } else if (name === "text") {
      if (text.end === -1) text.end = tag.from;
      text = undefined;
    }
  }
  return { texts, authors, prefix };
}

/** The notes one after the other, each with its heading in bold. */
function runs(notes: readonly Note[], prefix: string, before = ""): string {
  let left = longest;
  const run = (said: string, isBold: boolean) => {
    const text = said.slice(0, left);
    left -= text.length;
    const looks = `<${prefix}rPr>${isBold ? `<${prefix}b/>` : ""}<${prefix}sz val="9"/><${prefix}rFont val="宋体"/></${prefix}rPr>`;
    return text === "" ? "" : `<${prefix}r>${looks}<${prefix}t xml:space="preserve">${written(text)}</${prefix}t></${prefix}r>`;
  };
  return notes
    .map((note, index) => {
      const [heading = "", ...lines] = linesOf(note);
      return run((index === 0 ? before : "\n\n") + heading, true) + run(lines.map((line) => `\n${line}`).join(""), false);
    })
    .join("");
}

/** Excel reads _x000D_ as a control character: an underscore in front of such is told as one. */
function written(text: string): string {
  return escaped(text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_"));
}
