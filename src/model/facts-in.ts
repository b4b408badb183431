import { Fact } from "./fact.js";

/** Every fact inside a form (or any plain part of one), with the path that leads to it: `indicators.2.weight`. */
export function factsIn(part: unknown, path = ""): readonly (readonly [string, Fact])[] {
  const found: (readonly [string, Fact])[] = [];
  const take = (inner: unknown, at: string): void => {
    if (inner instanceof Fact) found.push([at, inner]);
    else if (mayHold(inner)) for (const key of Object.keys(inner)) take(inner[key], at === "" ? key : `${at}.${key}`);
  };
  take(part, path);
  return found;
}

const known = new WeakMap<object, readonly Fact[]>();

/** Every fact inside a form, each once; remembered with the form, for reading and audit ask it of every form time and again. */
export function factsOf(form: object): readonly Fact[] {
  const before = known.get(form);
  if (before !== undefined) return before;
  const found = new Set<Fact>();
  const take = (inner: unknown): void => {
    if (inner instanceof Fact) found.add(inner);
    else if (mayHold(inner)) for (const key of Object.keys(inner)) take(inner[key]);
  };
  take(form);
  const facts = [...found];
  known.set(form, facts);
  return facts;
}

/** Figures, targets and places hold no facts. */
function mayHold(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null && (Array.isArray(part) || (isPlain(part) && !("at" in part)));
}

/** An object that only holds other things, and is none of our own kinds. */
export function isPlain(part: object): boolean {
  return Object.getPrototypeOf(part) === Object.prototype;
}
