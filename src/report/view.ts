import type { Paint } from "./colour.js";
import type { Words } from "./words.js";

/** What everything on a screen needs to know. */
export interface View {
  readonly width: number;
  readonly words: Words;
  readonly paint: Paint;
  /** A file's path, as short as tells it from the others. */
  readonly nameOf: (path: string) => string;
}
