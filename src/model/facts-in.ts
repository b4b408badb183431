import { Fact } from "./fact.js";

/** Every fact inside a form (or any plain part of one), with the path that leads to it: `indicators.2.weight`. */
export function* factsIn(part: unknown, path = ""): Generator<readonly [string, Fact]> {
  if (part instanceof Fact) {
    yield [path, part];
    return;
  }
  // Figures, targets and places hold no facts.
  if (typeof part !== "object" || part === null || !(Array.isArray(part) || (isPlain(part) && !("at" in part)))) return;
  for (const [key, value] of Object.entries(part)) yield* factsIn(value, path === "" ? key : `${path}.${key}`);
}

/** An object that only holds other things, and is none of our own kinds. */
export function isPlain(part: object): boolean {
  return Object.getPrototypeOf(part) === Object.prototype;
}
