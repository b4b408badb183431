import { escaped } from "../../xml/escape.js";

/** Word takes about so many lists in one file. */
const mostLists = 1500;

/** The numbers that paragraphs bear without being part of their text: a list for each, which counts nothing and says just that. */
export class Lists {
  readonly #ids = new Map<string, number>();

  /** The list that says a number; undefined where there are too many to have lists of their own. */
  idOf(label: string): number | undefined {
    const known = this.#ids.get(label);
    if (known !== undefined || this.#ids.size === mostLists) return known;
    this.#ids.set(label, this.#ids.size + 1);
    return this.#ids.size;
  }

  xml(namespace: string): string {
    const ids = [...this.#ids];
    const kinds = ids.map(([label, id]) => `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="${suffix(label)}"/><w:lvlText w:val="${escaped(label)}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>`);
    const lists = ids.map(([, id]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
    return `<w:numbering ${namespace}>${kinds.join("")}${lists.join("")}</w:numbering>`;
  }
}

function suffix(label: string): "nothing" | "space" {
  return /[、，）】]$/.test(label) ? "nothing" : "space";
}
