import type { Place } from "../document/index.js";
import type { Quantity } from "../quantity/index.js";
import type { Concept } from "./concept.js";

/** 年初预算 · 全年（调整后）预算 · 预算，未说明是否调整 · 执行/决算 · 上年决算 · 比上年增减 */
export type Scenario = "initial-budget" | "full-year-budget" | "budget" | "actual" | "prior-actual" | "change";

/** What a fact says and whose: XBRL's aspects. `concept` is an id of the dictionary in `concept.ts`. */
export interface Aspects {
  readonly concept: Concept;
  readonly scenario?: Scenario;
  readonly year?: number;
  /** Which project, indicator or other thing inside the unit. */
  readonly subject?: string;
}

/**
 * One printed figure or words, with its aspects, its exact quantity and its place. Every number in the product is one.
 *
 * `state` keeps apart what must not be mixed: a figure (zero among them), a blank cell, 无 or / (none), an error cell, and
 * text where a figure was due.
 */
export class Fact {
  readonly aspects: Aspects;
  readonly state: "figure" | "text" | "blank" | "none" | "error";
  /** Present exactly when `state` is "figure". */
  readonly quantity: Quantity | undefined;
  /** As printed, trimmed. */
  readonly text: string;
  readonly place: Place;
  /** The words around it that a reviewer would look for: the cell's row label, or the sentence. */
  readonly quote: string;
  /** Other tellings of the same cell, such as the picture of a worksheet. */
  readonly witnesses: readonly Fact[];

  constructor(fact: {
    aspects: Aspects;
    state: Fact["state"];
    quantity?: Quantity | undefined;
    text: string;
    place: Place;
    quote?: string;
    witnesses?: readonly Fact[];
  }) {
    this.aspects = fact.aspects;
    this.state = fact.state;
    this.quantity = fact.quantity;
    this.text = fact.text;
    this.place = fact.place;
    this.quote = fact.quote ?? fact.text;
    this.witnesses = fact.witnesses ?? [];
  }

  get isFigure(): boolean {
    return this.state === "figure";
  }
}
