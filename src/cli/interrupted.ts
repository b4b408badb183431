/** Ends a run that the user interrupted, and says what is left of it. */
export class Interrupted extends Error {}
