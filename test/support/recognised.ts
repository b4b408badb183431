import type { Block, Cell, Document, Place, Table } from "../../src/document/index.js";
import { Fact } from "../../src/model/index.js";

/** The same plain data with text recognition's confidence at the facts for which `confidence` gives one. */
export function withConfidence<Part>(part: Part, confidence: (fact: Fact) => number | undefined): Part {
  const known = new Map<Fact, Fact>();
  const walk = (value: unknown): unknown => {
    if (value instanceof Fact) {
      const sure = confidence(value);
      const made = known.get(value) ?? new Fact({ ...value, place: sure === undefined ? value.place : { ...value.place, confidence: sure }, witnesses: value.witnesses });
      known.set(value, made);
      return made;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype || "at" in value) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]));
  };
  return walk(part) as Part;
}

/** A document as text recognition would have read it: every place that holds text says how sure it was. */
export function recognised(document: Document, confidence = 0.99): Document {
  const sure = (place: Place): Place => ({ ...place, confidence });
  const cell = (each: Cell): Cell => (each.text === "" ? each : { ...each, place: sure(each.place) });
  const block = (each: Block): Block =>
    each.kind === "table" ? ({ ...each, rows: each.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) } satisfies Table) : { ...each, place: sure(each.place) };
  return { ...document, format: "pdf", blocks: document.blocks.map(block) };
}
