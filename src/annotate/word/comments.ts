import { XmlScanner } from "../../ingest/index.js";
import { author, type Note, type NoteLine } from "../note.js";
import { escaped } from "../xml/escape.js";
import { declaration, inLast, type Package } from "../zip/package.js";

const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** The part of a Word file's comments: the one it has, or a new one. */
export class CommentsPart {
  readonly #package: Package;
  readonly #part: string;
  readonly #namespace: string;
  #next: number;

  /** @param namespace of the file's words: strict or not */
  constructor(file: Package, main: string, namespace: string) {
    this.#package = file;
    this.#namespace = namespace;
    const known = [...file.relations(main).values()].find(({ type }) => type === "comments");
    this.#part = known?.target ?? file.freeName(`${main.slice(0, main.lastIndexOf("/") + 1)}comments`, ".xml");
    if (!file.has(this.#part)) {
      file.put(this.#part, `${declaration}<w:comments xmlns:w="${namespace}"></w:comments>`);
      file.declare(this.#part, contentType);
    }
    if (known === undefined) file.link(main, "comments", this.#part, namespace.includes("purl.oclc.org"));
    this.#next = 1 + Math.max(lastId(file.text(this.#part)), lastId(file.text(main)));
  }

  /** @returns the ids of the comments, in the order of the notes */
  add(notes: readonly Note[]): number[] {
    const ids = notes.map((_, index) => this.#next + index);
    this.#next += notes.length;
    const made = notes.map((note, index) => this.#comment(note, ids[index] ?? 0)).join("");
    this.#package.put(this.#part, inLast(this.#package.text(this.#part), "comments", () => made));
    return ids;
  }

  /** Its prefix is declared on it: the part may use another one. */
  #comment({ heading, lines }: Note, id: number): string {
    const first = `<w:p><w:r><w:annotationRef/></w:r><w:r><w:rPr><w:b/></w:rPr>${text(heading)}</w:r></w:p>`;
    return `<w:comment xmlns:w="${this.#namespace}" w:id="${id}" w:author="${author}" w:initials="${author.slice(0, 1)}">${first}${lines.map(paragraph).join("")}</w:comment>`;
  }
}

function paragraph({ label, text: said }: NoteLine): string {
  const head = label === undefined ? "" : `<w:r><w:rPr><w:b/></w:rPr>${text(`${label}：`)}</w:r>`;
  return `<w:p>${head}<w:r>${text(said)}</w:r></w:p>`;
}

function text(said: string): string {
  return `<w:t xml:space="preserve">${escaped(said)}</w:t>`;
}

/** The greatest id of a comment that a part holds or refers to; -1 for none. */
function lastId(source: string): number {
  let last = -1;
  for (const xml = new XmlScanner(source); xml.next(); ) {
    if (xml.kind !== "close" && /^comment(?:RangeStart|RangeEnd|Reference)?$/.test(xml.name)) last = Math.max(last, Number(xml.attribute("id") ?? -1) || 0);
  }
  return last;
}
