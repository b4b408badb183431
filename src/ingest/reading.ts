import type { Document, Part, Place, Problem, Spot } from "../document/index.js";
import type { Budget } from "./limits.js";
import type { Recogniser } from "./ocr/recogniser.js";

/** Which file, and which part of it, is being read. */
export interface Where {
  readonly file: string;
  readonly part?: readonly string[];
}

/** What a reader is given besides the bytes. */
export interface Reading {
  readonly budget: Budget;
  /** Reads the text in pictures; `undefined` where it is not installed. Loaded when first asked for. */
  readonly recogniser: () => Promise<Recogniser | undefined>;
  /** 0 for the file itself, 1 for a document inside it, and so on. */
  readonly depth: number;
  /** Reads a document found inside this one, by its content. */
  readonly inside: (name: string, bytes: Uint8Array, where: Where) => Promise<Document>;
}

export type Reader = (name: string, bytes: Uint8Array, where: Where, reading: Reading) => Promise<Document>;

export function insidePart(where: Where, part: string): Where {
  return { file: where.file, part: [...(where.part ?? []), part] };
}

export function placeAt(where: Where, at: Spot): Place {
  return where.part === undefined ? { file: where.file, at } : { file: where.file, part: where.part, at };
}

/** The same place, with how sure the reading of what stands there is: as sure as its least sure part. */
export function asSureAs(place: Place, parts: readonly { readonly confidence?: number }[]): Place {
  const known = parts.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]));
  return known.length === 0 ? place : { ...place, confidence: Math.min(...known) };
}

export function wholeFile(where: Where): Place {
  return placeAt(where, { kind: "file" });
}

/** How a document found inside another one goes into the list of parts: read, or not and why. */
export function partOf(name: string, document: Document): Part {
  const error = document.problems.find((problem) => problem.severity === "error");
  const part = { name, format: document.format };
  return error === undefined ? { ...part, read: true } : { ...part, read: false, why: error.message.zh };
}

/** Every problem of a document and of whatever is embedded in it, in reading order. */
export function problemsOf(document: Document): readonly Problem[] {
  const inner = document.blocks.flatMap((block) =>
    block.kind === "embedded" ? [...(block.document ? [block.document] : []), ...block.previews].flatMap(problemsOf) : [],
  );
  return [...document.problems, ...inner];
}
