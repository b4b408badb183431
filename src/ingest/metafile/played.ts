import type { Canvas } from "./canvas.js";

/** How a metafile ended: with its end record, or before it. */
export type Ending = "complete" | "truncated" | "damaged";

/** What playing a metafile left. */
export interface Played {
  readonly canvas: Canvas;
  readonly ending: Ending;
  /** Texts drawn in EMF+, which is not read. */
  readonly plusTexts: number;
  /** The same picture in the other kind of metafile, which this one carries whole. */
  readonly wrapped?: Uint8Array;
}
