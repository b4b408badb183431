import type { Fact } from "./fact.js";

/** Where something is said: by this it can be told of which project. */
export interface Setting {
  readonly sentence: string;
  /** What the paragraph says before it. */
  readonly before: string;
  /** The headings that it stands under, outermost first; the report's title is the first. */
  readonly headings: readonly string[];
}

/** A count or a rate that running text tells of what it names: 培训教师480人, 群众满意度96%. Indicators of a form tell the same. */
export interface ToldResult extends Setting {
  /** What it is told of, by the words around the figure; where they stand on both sides, also in one: 培训480名教师. */
  readonly names: readonly string[];
  readonly figure: Fact;
  /** Whether it is said to be aimed at, rather than reached. */
  readonly aimed: boolean;
  /** Aimed at, with what was reached told right behind it. */
  readonly paired?: boolean;
  /** Whether its paragraph, or a heading over it, opens with the name of a project. */
  readonly ofProject: boolean;
}

/** An amount or a rate of funds as running text tells it, with the words that may name the project it is of. */
export interface ToldAmount extends Setting {
  readonly figure: Fact;
  /** Its sentence up to it, from the last semicolon on. */
  readonly said: string;
  /** The words of its clause right before it: 全年支出. */
  readonly lead: string;
}
