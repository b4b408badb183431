import type { Note } from "../note.js";
import { type Spot } from "./spot.js";

/** A cell with all that is said at it. */
export interface NotedCell {
  readonly spot: Spot;
  readonly notes: readonly Note[];
  /** Undefined where none of the notes is about this cell. */
  readonly mark: Note["mark"] | undefined;
}
