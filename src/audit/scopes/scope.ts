import type { Place } from "../../document/index.js";
import type { Submission } from "../../model/index.js";
import type { Item } from "../vocabulary/term.js";
import type { Words } from "../words.js";
import type { Shape } from "./shape.js";

/** One thing a rule looks at: its variables, whose it is, and where it stands. */
export interface Context {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The project, or project · indicator; absent for what is the unit's as a whole. */
  readonly subject: string | undefined;
  readonly place: Place;
  /** Where its form comes in the submission, for the order of findings. */
  readonly form: number;
  /** Shown as evidence by a rule whose check says no more than yes or no. */
  readonly items: readonly Item[];
  /** Why it cannot be compared: an ambiguous name is never an accusation. */
  readonly blocked?: Words;
}

/** What a rule runs once for. */
export interface Scope {
  readonly name: string;
  readonly title: Words;
  readonly shape: Readonly<Record<string, Shape>>;
  /** @param sure how sure text recognition must be, from 0 to 1, of what is to count as the file's own words */
  contexts(submission: Submission, sure: number): readonly Context[];
}
