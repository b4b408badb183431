import type { Embedded, Paragraph, Place } from "../../document/index.js";
import type { Label } from "../docx/labels.js";

/**
 * What a reader found, in reading order, before anything is numbered: formats that are one long text (RTF, HTML,
 * OpenDocument) are taken apart into this, and `settle` gives every block its number and place.
 */
export type LooseBlock = LooseParagraph | LooseTable | LooseObject;

export interface LooseParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly label?: Label;
  /** Where it is not its story's own: a text box. */
  readonly role?: Paragraph["role"];
}

export interface LooseTable {
  readonly kind: "table";
  readonly rows: readonly LooseTableRow[];
  /** "exact" where it is not said. */
  readonly grid?: "ragged";
}

export interface LooseTableRow {
  readonly cells: readonly LooseCell[];
  readonly hidden?: boolean;
}

/** A cell on its table's grid; whoever makes one pays for it out of the budget. */
export interface LooseCell {
  /** From 1. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly LooseBlock[];
  readonly hidden?: boolean;
}

/** An embedded document or a picture, opened only where it stands, so that its place is known. */
export interface LooseObject {
  readonly kind: "object";
  readonly open: (place: Place) => Promise<Embedded | undefined>;
}
