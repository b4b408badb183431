/** Units beside each other: what is kept of each, and what of it stands in several or stands out. */
export { compareUnits } from "./compare.js";
export type { Sketches } from "./district.js";
export type { UnitSketch } from "./sketch.js";
export { sketchOf } from "./sketch-of.js";
