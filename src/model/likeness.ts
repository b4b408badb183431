import type { Place } from "../document/index.js";
import type { Concept } from "./concept.js";

/** What can be seen only with the submissions of several units beside each other. */
export type LikenessKind = "copied-text" | "copied-rows" | "other-name" | "report-again" | "equal-scores" | "outlier";

/**
 * Something that submissions of several units (or of one unit for two years) have in common, or by which one stands out, as
 * plain data. Whether it is worth telling, the rules decide that run for every likeness of their kind.
 */
export interface Likeness {
  readonly kind: LikenessKind;
  /** Every unit it concerns, by name; a finding is listed with the first. */
  readonly units: readonly string[];
  /** The year of that first unit's submission. */
  readonly year?: number;
  readonly subject?: string;
  /** The variables that rules of this kind have. */
  readonly data: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Both places, or all of them, for the evidence. */
  readonly seen: readonly Seen[];
}

/** Words or a figure as they stand in one unit's submission. */
export interface Seen {
  readonly unit: string;
  /** The project, where it stands on a project's form. */
  readonly subject?: string;
  readonly concept: Concept;
  readonly text: string;
  /** Present for a figure: the symbol of its unit, empty where it has none. */
  readonly measure?: string;
  /** The passage or row, as printed; long passages are cut. */
  readonly quote: string;
  readonly place: Place;
}
