import type { Fact } from "./fact.js";

/** What one part of the evaluation got, as running text tells it: 产出类得分32.6分，得分率93.14%. */
export interface PartScore {
  readonly name: string;
  readonly score: Fact;
  readonly rate?: Fact;
}

/** What it could get and what it got, in a row of a table. */
export interface PartPoints {
  readonly name: string;
  readonly weight: Fact;
  readonly score: Fact;
}
