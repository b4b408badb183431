import type { Block, Document, Table } from "./document.js";
import type { Place } from "./place.js";

/** How sure the least sure of several readings is, from 0 to 1; undefined where nothing was recognised in a picture. */
export function leastSure(places: Iterable<Place>): number | undefined {
  let least: number | undefined;
  for (const { confidence } of places) if (confidence !== undefined && confidence < (least ?? Infinity)) least = confidence;
  return least;
}

/** Where everything stands that was read of a document: paragraphs, cells, and what is embedded, its pictures among it. */
export function* placesIn(document: Document): Generator<Place> {
  for (const block of document.blocks) yield* placesOf(block);
}

function* placesOf(block: Block): Generator<Place> {
  switch (block.kind) {
    case "paragraph":
      yield block.place;
      return;
    case "table":
      yield* cellsOf(block);
      return;
    case "embedded":
      for (const inner of [...(block.document === undefined ? [] : [block.document]), ...block.previews]) yield* placesIn(inner);
  }
}

function* cellsOf(table: Table): Generator<Place> {
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    yield cell.place;
    for (const nested of cell.tables ?? []) yield* cellsOf(nested);
  }
}
