import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The YAML library, loaded when text has to be parsed: 30 ms that a run on compiled packs does without. */
export function yamlLibrary(): typeof import("yaml") {
  return require("yaml") as typeof import("yaml");
}

export type Zod = typeof import("zod").z;

/** The schema library, loaded when somebody's own file has to be checked: 40 ms that a run on compiled packs does without. */
export function zodLibrary(): Zod {
  return (require("zod") as typeof import("zod")).z;
}

/** Remembers what is made, the first time it is asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
