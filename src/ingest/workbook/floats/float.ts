import type { Document } from "../../../document/index.js";
import type { Picture } from "../../container/picture.js";

/** What lies on a sheet above its cells: a text box, a picture, an embedded document with the picture that shows it. */
export interface Float {
  /** The cell under its top left corner, from 0; the sheet's first where nobody says. */
  readonly row?: number;
  readonly column?: number;
  /** Its paragraphs, blank ones left out. */
  readonly lines?: readonly string[];
  /** Names that the opener knows. */
  readonly picture?: string;
  readonly object?: string;
  /** The picture or object is only a link to another file. */
  readonly linked?: boolean;
}

/** What lies around the cells of a sheet. */
export interface SheetFloats {
  readonly floats: readonly Float[];
  /** Header and footer of the printed page, as the program keeps them, with their codes. */
  readonly header: readonly string[];
  readonly footer: readonly string[];
}

export const noFloats: SheetFloats = { floats: [], header: [], footer: [] };

/** Opens what floats name. Each is read once, however often it is asked for. */
export interface FloatOpener {
  picture(name: string, shows?: "object"): Promise<Picture | undefined>;
  object(name: string): Promise<Document | undefined>;
}
