/** What a text record says: where, what, and how far each character moves on. In logical units. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** One a character, or nothing where the record does not say. */
  readonly advances?: readonly number[] | undefined;
}
