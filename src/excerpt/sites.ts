import type { Block, Cell, Document, Paragraph, Place, Table } from "../document/index.js";

/** Where something stands in a document: a paragraph among those around it, or a cell of a table. */
export type Site = { readonly kind: "text"; readonly paragraphs: readonly Paragraph[]; readonly at: number } | { readonly kind: "table"; readonly table: Table; readonly cell: Cell };

/** Every paragraph and cell of the documents by its place, those in embedded files and nested tables among them. */
export class Sites {
  readonly #known = new Map<string, Site>();

  constructor(documents: Iterable<Document>) {
    for (const document of documents) this.#add(document);
  }

  of(place: Place): Site | undefined {
    return this.#known.get(keyOf(place));
  }

  #add({ blocks }: Document): void {
    const paragraphs = blocks.filter((block) => block.kind === "paragraph");
    for (const [at, paragraph] of paragraphs.entries()) this.#put(paragraph.place, { kind: "text", paragraphs, at });
    for (const block of blocks) this.#addInner(block);
  }

  #addInner(block: Block): void {
    if (block.kind === "table") this.#addTable(block);
    if (block.kind !== "embedded") return;
    if (block.document !== undefined) this.#add(block.document);
    for (const preview of block.previews) this.#add(preview);
  }

  #addTable(table: Table): void {
    for (const cell of table.rows.flatMap(({ cells }) => cells)) {
      this.#put(cell.place, { kind: "table", table, cell });
      for (const nested of cell.tables ?? []) this.#addTable(nested);
    }
  }

  /** The first that stands at a place: pieces of one line that were set beside each other share theirs. */
  #put(place: Place, site: Site): void {
    const key = keyOf(place);
    if (!this.#known.has(key)) this.#known.set(key, site);
  }
}

/** The characters inside a paragraph are left out: figures beside each other stand in one paragraph. */
function keyOf({ file, part, at }: Place): string {
  return JSON.stringify([file, part ?? [], at.kind === "paragraph" ? [at.number, at.line] : at]);
}
