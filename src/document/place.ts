/**
 * Where something stands, down to what a person can put a finger on. `file` is the path as the user gave it (or as found
 * in a folder), with `/` as separator; `part` is the way into containers, outermost first, e.g.
 * `["word/embeddings/Microsoft_Excel_Sheet1.xlsx"]`.
 */
export interface Place {
  readonly file: string;
  readonly part?: readonly string[];
  readonly at: Spot;
  /**
   * How sure the reading is of what stands here, from 0 to 1: the least sure character's. Only where text was recognised in
   * a picture; whatever rests on such a reading must say so.
   */
  readonly confidence?: number;
  /** Where it stands on a page of a PDF whose text was recognised, line by line, in the PDF's points: left, bottom, right, top. */
  readonly boxes?: readonly (readonly [left: number, bottom: number, right: number, top: number])[];
}

/** All numbers count from 1. */
export type Spot =
  | { readonly kind: "file" }
  /** `number`: the paragraph in the document body; `line`: in a text file; `offset`, `length`: characters inside it. */
  | { readonly kind: "paragraph"; readonly number: number; readonly line?: number; readonly offset?: number; readonly length?: number }
  /** `table`: its number in the document; row and column on the table's grid; `page`: in a paged document. */
  | { readonly kind: "cell"; readonly table: number; readonly row: number; readonly column: number; readonly line?: number; readonly page?: number }
  /** `ref` as Excel writes it: G12. */
  | { readonly kind: "sheet"; readonly sheet: string; readonly ref: string; readonly line?: number }
  /** A text inside a picture; coordinates in the picture's own logical units, `page` for those inside a paged document. */
  | { readonly kind: "picture"; readonly x: number; readonly y: number; readonly page?: number; readonly line?: number }
  | { readonly kind: "page"; readonly page: number; readonly x?: number; readonly y?: number };

export type Language = "zh" | "en";

/** The human form of a place: 表3 第4行 第2列 · Sheet1!G12 · 第12段 · 第 8 行. The file is named separately. */
export function describePlace(place: Place, language: Language = "zh"): string {
  const inside = place.part?.at(-1);
  const spot = describeSpot(place.at, language);
  return inside === undefined ? spot : [shortName(inside), spot].filter(Boolean).join(" ");
}

function describeSpot(spot: Spot, language: Language): string {
  const zh = language === "zh";
  switch (spot.kind) {
    case "file":
      return zh ? "全文" : "whole file";
    case "paragraph": {
      const line = spot.line === undefined ? "" : zh ? `第${spot.line}行` : `line ${spot.line}`;
      return line || (zh ? `第${spot.number}段` : `paragraph ${spot.number}`);
    }
    case "cell": {
      const page = spot.page === undefined ? "" : zh ? `第${spot.page}页 ` : `page ${spot.page} `;
      const cell = zh ? `${page}表${spot.table} 第${spot.row}行第${spot.column}列` : `${page}table ${spot.table} row ${spot.row} column ${spot.column}`;
      return spot.line === undefined ? cell : zh ? `${cell}（第${spot.line}行）` : `${cell} (line ${spot.line})`;
    }
    case "sheet": {
      const ref = `${spot.sheet}!${spot.ref}`;
      return spot.line === undefined ? ref : zh ? `${ref}（第${spot.line}行）` : `${ref} (line ${spot.line})`;
    }
    case "picture":
      return zh ? "图片" : "picture";
    case "page":
      return zh ? `第${spot.page}页` : `page ${spot.page}`;
  }
}

function shortName(part: string): string {
  return part.split("/").at(-1) ?? part;
}
