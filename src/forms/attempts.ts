import type { Place } from "../document/index.js";

/** What the reading of one part of a file broke on: where the part stands, and why. */
export interface Fault {
  readonly place: Place;
  readonly error: unknown;
}

/**
 * Tables and passages of a file are read one by one, passages by many readers. Where one reading breaks, what it would have
 * told is missing and somebody is told so; the others are kept, for a report must not be lost with one of its sentences.
 */
export class Attempts {
  /** What breaks is thrown: where nobody listens, nothing may go missing. */
  static readonly thrown = new Attempts(({ error }) => {
    throw error;
  });

  readonly #broke: (fault: Fault) => void;

  constructor(broke: (fault: Fault) => void) {
    this.#broke = broke;
  }

  /** What is read at a place, or nothing. */
  at<Told>(place: Place, read: () => readonly Told[]): readonly Told[] {
    try {
      return read();
    } catch (error) {
      this.#broke({ place, error });
      return [];
    }
  }
}
