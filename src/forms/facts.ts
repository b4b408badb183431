import { Fact } from "../model/index.js";

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

/** The same form with each fact replaced. Plain objects and lists are copied, everything else is kept. */
export function mapFacts<Part>(part: Part, change: (fact: Fact, path: string) => Fact, path = ""): Part {
  if (part instanceof Fact) return change(part, path) as Part;
  if (Array.isArray(part)) return part.map((each: unknown, index) => mapFacts(each, change, `${path}.${index}`)) as Part;
  if (typeof part !== "object" || part === null || !isPlain(part)) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, mapFacts(value as unknown, change, path === "" ? key : `${path}.${key}`)]);
  return Object.fromEntries(entries) as Part;
}

function isPlain(part: object): boolean {
  return Object.getPrototypeOf(part) === Object.prototype;
}
