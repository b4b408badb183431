import { XmlScanner } from "../../ingest/index.js";
import type { Note } from "../note.js";
import { Edits } from "../xml/edits.js";
import { type Tag, tagOf, withAttribute } from "../xml/tags.js";
import { declaration, type Package, prefixOf } from "../zip/package.js";
import { type Book, mainNamespace } from "./book.js";

/** Light enough to read black and red figures on, told apart in grey print too. */
const colours: Readonly<Record<Note["mark"], string>> = { error: "FFFFC7CE", warning: "FFFFEB9C", info: "FFDDEBF7", other: "FFFFF7E0", explained: "FFE2E2E2" };

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

interface List {
  readonly tag: Tag;
  readonly members: { readonly from: number; to: number }[];
  /** Where its end tag begins. */
  end: number;
}

/** The cell formats of a workbook: the ones it has, and copies of them that differ in the fill alone. */
export class Styles {
  readonly #file: Package;
  readonly #part: string;
  readonly #source: string;
  readonly #fills: List | undefined;
  readonly #formats: List | undefined;
  readonly #fillIds = new Map<Note["mark"], number>();
  readonly #made = new Map<string, { readonly id: number; readonly text: string }>();

  constructor(file: Package, book: Book) {
    this.#file = file;
    const known = [...file.relations(book.main).values()].find(({ type, target }) => type === "styles" && file.has(target))?.target;
    this.#part = known ?? file.freeName(`${book.main.slice(0, book.main.lastIndexOf("/") + 1)}styles`, ".xml");
    if (known === undefined) {
      file.put(this.#part, plainStyles(mainNamespace(book)));
      file.declare(this.#part, contentType);
      file.link(book.main, "styles", this.#part, book.isStrict);
    }
    this.#source = file.text(this.#part);
    this.#fills = listIn(this.#source, "fills", "fill");
    this.#formats = listIn(this.#source, "cellXfs", "xf");
  }

  /** The format like the given one in the colour of a mark; undefined where the workbook's formats cannot be added to. */
  coloured(style: number, mark: Note["mark"]): number | undefined {
    const [fills, formats] = [this.#fills, this.#formats];
    const like = formats?.members[style] ?? formats?.members[0];
    if (fills === undefined || formats === undefined || like === undefined) return undefined;
    const fill = this.#fillIds.get(mark) ?? fills.members.length + missingReserved(fills) + this.#fillIds.size;
    this.#fillIds.set(mark, fill);
    const key = `${like.from} ${fill}`;
    const made = this.#made.get(key) ?? { id: formats.members.length + this.#made.size, text: filled(this.#source.slice(like.from, like.to), fill) };
    this.#made.set(key, made);
    return made.id;
  }

  /** Puts what was made into the package. */
  save(): void {
    if (this.#fills === undefined || this.#formats === undefined || this.#made.size === 0) return;
    const edits = new Edits(this.#source);
    const prefix = prefixOf(this.#fills.tag.qualified);
    extend(edits, this.#source, this.#fills, [
      ...Array<string>(missingReserved(this.#fills)).fill(`<${prefix}fill><${prefix}patternFill patternType="gray125"/></${prefix}fill>`),
      ...[...this.#fillIds.keys()].map((mark) => solid(colours[mark], prefix)),
    ]);
    extend(edits, this.#source, this.#formats, [...this.#made.values()].map(({ text }) => text));
    this.#file.put(this.#part, edits.applied());
  }
}

/** Excel keeps the first two fills for itself, none and gray125, and shows what else stands there as these. */
function missingReserved({ members }: List): number {
  return Math.max(0, 2 - members.length);
}

function filled(format: string, fill: number): string {
  const stop = format.indexOf(">") + 1;
  return withAttribute(withAttribute(format.slice(0, stop), "fillId", String(fill)), "applyFill", "1") + format.slice(stop);
}

function solid(colour: string, prefix: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${colour}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

function extend(edits: Edits, source: string, { tag, members, end }: List, more: readonly string[]): void {
  const start = source.slice(tag.from, tag.to);
  edits.replace(tag.from, tag.to, withAttribute(start, "count", String(members.length + more.length)));
  edits.insert(end, more.join(""));
}

/** Undefined where there is none that has an end. */
function listIn(source: string, name: string, member: string): List | undefined {
  let list: List | undefined;
  let depth = 0;
  for (const xml = new XmlScanner(source); xml.next(); ) {
    if (list === undefined) {
      if (xml.name === name && xml.kind === "open") list = { tag: tagOf(xml), members: [], end: -1 };
      continue;
    }
    const { from } = tagOf(xml);
    if (xml.kind === "close" && depth === 0) return xml.name === name ? { ...list, end: from } : undefined;
    if (xml.kind === "close") depth -= 1;
    else if (depth === 0 && xml.name === member) list.members.push({ from, to: xml.at });
    if (xml.kind === "open") depth += 1;
    const last = list.members.at(-1);
    if (xml.kind === "close" && depth === 0 && last !== undefined) last.to = xml.at;
  }
  return undefined;
}

function plainStyles(namespace: string): string {
  const none = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`;
  const format = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return `${declaration}<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2">${none("none")}${none("gray125")}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf ${format}/></cellStyleXfs><cellXfs count="1"><xf ${format} xfId="0"/></cellXfs></styleSheet>`;
}
