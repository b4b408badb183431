import { Fact, isPlain } from "../model/index.js";

/** The same form with each fact replaced. Plain objects and lists are copied, everything else is kept. */
export function mapFacts<Part>(part: Part, change: (fact: Fact, path: string) => Fact, path = ""): Part {
  if (part instanceof Fact) return change(part, path) as Part;
  if (Array.isArray(part)) return part.map((each: unknown, index) => mapFacts(each, change, `${path}.${index}`)) as Part;
  if (typeof part !== "object" || part === null || !isPlain(part)) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, mapFacts(value as unknown, change, path === "" ? key : `${path}.${key}`)]);
  return Object.fromEntries(entries) as Part;
}
