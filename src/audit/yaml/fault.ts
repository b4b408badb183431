import type { Words } from "../words.js";

/** The way to an entry inside a file: ["rules", 3, "check"]. */
export type Path = readonly (string | number)[];

/** What is wrong with a pack, a profile or a file of waivers, and where. Lines and columns count from 1. */
export interface Fault {
  readonly file: string;
  /** The rule or waiver it concerns. */
  readonly about?: string | undefined;
  readonly path: Path;
  readonly line?: number;
  readonly column?: number;
  /** How many characters of the line are meant, from the column on. */
  readonly width?: number;
  /** The line as it stands in the file. */
  readonly excerpt?: string;
  readonly what: Words;
  /** What was expected there, or the nearest right word. */
  readonly hint?: Words;
}

/** Thrown by what loads files: everything that is wrong with all of them, at once. */
export class FaultError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${whereabouts(fault)} ${fault.what.zh} (${fault.what.en})${fault.hint === undefined ? "" : ` → ${fault.hint.zh} (${fault.hint.en})`}`).join("\n"));
    this.name = "FaultError";
    this.faults = faults;
  }
}

function whereabouts({ file, about, line, column }: Fault): string {
  const spot = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return about === undefined ? `${spot}:` : `${spot}: ${about}:`;
}
